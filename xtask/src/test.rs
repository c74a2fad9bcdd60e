//! Everything that has to hold, in the order in which a failure is cheapest.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use crate::shell::{self, step};
use crate::workspace::Workspace;
use crate::{browser, build, dist, npm, serve, size, wasm};

/// Milliseconds that one file of Node's tests may take, six times what the slowest takes.
const FILE_TIMEOUT_MS: u32 = 600_000;

/// One step of `cargo xtask test`.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Step {
    /// The source is formatted
    Format,
    /// Clippy finds nothing, natively and for wasm32
    Lints,
    /// Unit, integration and doc tests
    Native,
    /// The module under Node, against the native engine
    Wasm,
    /// The page in real browsers
    Web,
    /// The byte budgets
    Size,
}

/// Runs these steps, or all of them, and stops at the first that fails.
pub fn run(workspace: &Workspace, only: &[Step]) -> Result<()> {
    let chosen = |step: &&Step| only.is_empty() || only.contains(step);
    let mut built = false;
    for &what in Step::value_variants().iter().filter(chosen) {
        if !built && !matches!(what, Step::Format | Step::Lints) {
            build::all(workspace)?;
            built = true;
        }
        match what {
            Step::Format => step("format", || format(workspace)),
            Step::Lints => step("lints", || lints(workspace)),
            Step::Native => step("native tests", || native(workspace)),
            Step::Wasm => step("module under Node", || module(workspace)),
            Step::Web => step("page in browsers", || web(workspace)),
            Step::Size => step("sizes", || size::check(workspace)),
        }?;
    }
    eprintln!("==> every step passed");
    Ok(())
}

fn format(workspace: &Workspace) -> Result<()> {
    shell::run(shell::cargo(workspace.root()).args(["fmt", "--all", "--check"]))
}

fn lints(workspace: &Workspace) -> Result<()> {
    let clippy = |arguments: &[&str]| {
        shell::run(
            shell::cargo(workspace.root()).arg("clippy").args(arguments).args(["--", "-D", "warnings"]),
        )
    };
    clippy(&["--workspace", "--all-targets"])?;
    if wasm::target_installed(workspace) {
        clippy(&["--package", "zhaiyao", "--lib", "--target", wasm::TARGET])?;
    } else {
        eprintln!("    not for {}: Clippy needs the target of rustup", wasm::TARGET);
    }
    Ok(())
}

fn native(workspace: &Workspace) -> Result<()> {
    shell::run(shell::cargo(workspace.root()).args(["test", "--workspace"]))
}

/// The native program is built first, for the tests compare the module's answers with its.
fn module(workspace: &Workspace) -> Result<()> {
    shell::run(shell::cargo(workspace.root()).args(["build", "--release", "--example", "read"]))?;
    let program = workspace.target().join("release/examples/read");
    shell::run(node_test(workspace, "wasm")?.env("ZHAIYAO_READ", program))
}

fn web(workspace: &Workspace) -> Result<()> {
    npm::install(workspace)?;
    let browsers = browser::variables()?;
    browser::chinese_font()?;
    let file = dist::write(workspace)?;
    let site = dist::site(workspace)?;
    let mut node = node_test(workspace, "web")?;
    let address = serve::background(workspace, &[("/site/", site)])?;
    node.env("ZHAIYAO_DIST", file).env("ZHAIYAO_SITE", format!("{address}site/"));
    node.env("ZHAIYAO_URL", address).envs(browsers);
    let corpus =
        env::var_os("ZHAIYAO_CORPUS").map_or_else(|| workspace.root().join("../shared"), PathBuf::from);
    // Without the corpus its tests skip themselves.
    if let Ok(corpus) = corpus.canonicalize() {
        node.env("ZHAIYAO_CORPUS", corpus);
    }
    shell::run(&mut node)
}

/// Node's own test runner on the files of a folder in `tests`.
fn node_test(workspace: &Workspace, folder: &str) -> Result<Command> {
    let folder = workspace.root().join("tests").join(folder);
    let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let is_test = |path: &PathBuf| path.to_string_lossy().ends_with(".test.mjs");
    let mut files: Vec<PathBuf> = paths.into_iter().filter(is_test).collect();
    ensure!(!files.is_empty(), "no *.test.mjs in {}", folder.display());
    files.sort();
    let mut node = npm::node(workspace)?;
    // One file at a time: what they measure and the browser they drive want the machine to themselves.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    // A test that fails half way may leave a server open: its file ends with the time. `--test-force-exit` would end it
    // sooner, and lose what the last tests said (nodejs/node#64833).
    node.arg(format!("--test-timeout={FILE_TIMEOUT_MS}")).args(files);
    Ok(node)
}
