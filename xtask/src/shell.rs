//! Running other programs, and saying so.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Says what begins, does it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("==> {what}");
    let start = Instant::now();
    let result = work().with_context(|| format!("failed: {what}"))?;
    eprintln!("    {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(result)
}

/// Runs a program to its end, its output going where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", shown(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a program and gives what it printed, without the blanks around it.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::null()).output();
    let output = output.with_context(|| format!("could not start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}", shown(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The Cargo that runs us, from the root of the repository.
pub fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root);
    cargo
}

/// The first of these programs that is on the PATH.
pub fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let candidates = |program| env::split_paths(&path).map(move |folder| folder.join(program));
    programs.iter().find_map(|program| candidates(program).find(|file| file.is_file()))
}

/// Whether missing packages can be installed here: Debian or a descendant of it, as root.
pub fn can_apt_install() -> bool {
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    root && find(&["apt-get"]).is_some()
}

/// Brings the lists of Debian's packages up to date.
pub fn apt_update() -> Result<()> {
    run(apt().arg("update"))
}

/// Installs Debian packages, each a name or `name=version`.
pub fn apt_install(packages: &[String]) -> Result<()> {
    eprintln!("    installing {} with apt-get", packages.join(", "));
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

/// An apt-get that asks nothing and prints problems only.
fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.args(["-qq", "-o", "Dpkg::Use-Pty=0"]).env("DEBIAN_FRONTEND", "noninteractive");
    apt.stdin(Stdio::null()).stdout(Stdio::null());
    apt
}

fn shown(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
