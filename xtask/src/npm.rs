//! The npm packages of `package.json`, exactly as `package-lock.json` has them.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell::{self, step};
use crate::stamp::{self, Stamp};
use crate::workspace::Workspace;

/// The oldest Node.js that runs the tests.
const LEAST_NODE: u32 = 20;

/// Installs the packages, unless they are there already.
pub fn install(workspace: &Workspace) -> Result<()> {
    let lock = stamp::read(&workspace.root().join("package-lock.json"))?;
    // npm writes this file last, and what it says of the packages comes from the lock file.
    let installed = workspace.root().join("node_modules/.package-lock.json");
    let stamp = Stamp::new(workspace, "npm", &[&lock], &[installed]);
    if stamp.holds() {
        return Ok(());
    }
    node(workspace)?;
    step("npm packages", || {
        let npm =
            shell::find(&["npm", "npm.cmd"]).context("npm is not on the PATH: install Node.js with npm")?;
        shell::run(Command::new(npm).current_dir(workspace.root()).args(["ci", "--no-fund", "--no-audit"]))?;
        stamp.set()
    })
}

/// Node.js, to run from the root of the repository.
pub fn node(workspace: &Workspace) -> Result<Command> {
    let program = env::var_os("NODE").map(PathBuf::from).or_else(|| shell::find(&["node", "nodejs"]));
    let program = program
        .with_context(|| format!("Node.js is not on the PATH: install version {LEAST_NODE} or later"))?;
    let version = shell::output(Command::new(&program).arg("--version"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    ensure!(
        major.is_some_and(|major| major >= LEAST_NODE),
        "Node.js is {version}: install version {LEAST_NODE} or later"
    );
    let mut node = Command::new(program);
    node.current_dir(workspace.root());
    Ok(node)
}
