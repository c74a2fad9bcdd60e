//! Compiling the core for wasm32, by one of two routes.
//!
//! `rustup`: the toolchain has the target's standard library, or rustup fetches it. `debian`: Debian's rustc-web,
//! cargo-web and rust-web-src build the standard library themselves, for machines that reach package registries
//! only. The choice is made by looking; `ZHAIYAO_WASM=rustup` or `=debian` forces one.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;

use crate::shell::{self, step};
use crate::workspace::Workspace;

/// The target of the module.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler, package manager and standard library source; useful together in one same version only.
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// How the core is compiled for wasm32.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Route {
    /// The toolchain's own standard library for the target.
    Rustup,
    /// Debian's toolchain, which builds the standard library.
    Debian,
}

/// Compiles the module and says where it is.
pub fn compile(workspace: &Workspace) -> Result<PathBuf> {
    let (route, why) = choose(workspace)?;
    step(&format!("wasm module, by way of {route:?} ({why})").to_lowercase(), || match route {
        Route::Rustup => with_rustup(workspace),
        Route::Debian => with_debian(workspace),
    })
}

/// Whether the toolchain in use has the standard library for the target.
pub fn target_installed(workspace: &Workspace) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(workspace.root()).args(["--print", "target-libdir", "--target", TARGET]);
    shell::output(&mut rustc).is_ok_and(|folder| Path::new(&folder).is_dir())
}

/// The route, and why this one. Installs what it needs.
fn choose(workspace: &Workspace) -> Result<(Route, &'static str)> {
    if let Some(forced) = env::var_os("ZHAIYAO_WASM").filter(|value| !value.is_empty()) {
        let forced = forced.to_string_lossy();
        let Ok(route) = Route::from_str(&forced, true) else {
            bail!("ZHAIYAO_WASM is '{forced}', expected rustup or debian");
        };
        match route {
            Route::Rustup => ensure!(
                target_installed(workspace) || add_target(workspace),
                "ZHAIYAO_WASM is rustup, but `rustup target add {TARGET}` failed"
            ),
            Route::Debian => install_debian()?,
        }
        return Ok((route, "ZHAIYAO_WASM says so"));
    }
    if target_installed(workspace) {
        return Ok((Route::Rustup, "the toolchain has the target"));
    }
    if debian_version().is_some() {
        return Ok((Route::Debian, "its packages are installed, and the toolchain lacks the target"));
    }
    if add_target(workspace) {
        return Ok((Route::Rustup, "rustup fetched the target"));
    }
    install_debian()?;
    Ok((Route::Debian, "rustup could not fetch the target"))
}

fn add_target(workspace: &Workspace) -> bool {
    eprintln!("    rustup target add {TARGET}");
    let mut rustup = Command::new("rustup");
    rustup.current_dir(workspace.root()).args(["target", "add", TARGET]);
    shell::run(&mut rustup).is_ok() && target_installed(workspace)
}

/// The version of Debian's three packages, if they are installed in one same version.
fn debian_version() -> Option<String> {
    let version = |package| {
        let mut query = Command::new("dpkg-query");
        shell::output(query.args(["--show", "--showformat=${Status} ${Version}", package]))
            .ok()
            .and_then(|line| Some(line.strip_prefix("install ok installed ")?.to_owned()))
    };
    let first = version(DEBIAN_PACKAGES[0])?;
    DEBIAN_PACKAGES.iter().all(|package| version(package).as_ref() == Some(&first)).then_some(first)
}

fn install_debian() -> Result<()> {
    if debian_version().is_some() {
        return Ok(());
    }
    ensure!(
        shell::can_apt_install(),
        "no standard library for {TARGET}: run `rustup target add {TARGET}`, or on Debian, as root, \
         `apt-get install {}`",
        DEBIAN_PACKAGES.join(" ")
    );
    shell::apt_update()?;
    let policy = shell::output(Command::new("apt-cache").args(["policy", DEBIAN_PACKAGES[0]]))?;
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "));
    let candidate = candidate.context("this Debian has no package rustc-web; use rustup")?;
    shell::apt_install(&DEBIAN_PACKAGES.map(|package| format!("{package}={candidate}")))
}

fn with_rustup(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = shell::cargo(workspace.root());
    build(&mut cargo, workspace, workspace.target())
}

fn with_debian(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo.current_dir(workspace.root());
    // Debian's compiler must find its own libraries, not those of the toolchain that runs us.
    for name in ["LD_LIBRARY_PATH", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(name);
    }
    cargo.env("CARGO", "/usr/bin/cargo").env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker(workspace)?);
    cargo.args(["-Z", "build-std=std,panic_abort"]);
    build(&mut cargo, workspace, &workspace.target().join("debian"))
}

fn build(cargo: &mut Command, workspace: &Workspace, target: &Path) -> Result<PathBuf> {
    cargo.args(["build", "--release", "--package", "zhaiyao", "--lib", "--target", TARGET]);
    cargo.arg("--target-dir").arg(target);
    cargo.arg("--config").arg(format!("target.{TARGET}.rustflags={:?}", flags(workspace)));
    shell::run(cargo)?;
    Ok(target.join(TARGET).join("release").join("zhaiyao.wasm"))
}

/// Flags that keep the paths of this machine out of the module.
fn flags(workspace: &Workspace) -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let remapped = home.map(|home| format!("--remap-path-prefix={}=/cargo", home.display()));
    let root = format!("--remap-path-prefix={}=/zhaiyao", workspace.root().display());
    remapped.into_iter().chain([root]).collect()
}

/// A linker for wasm32 that is not Debian's rustc's own: rustup's rust-lld, or LLVM's newest wasm-ld.
fn linker(workspace: &Workspace) -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    let libraries = shell::output(rustc.current_dir(workspace.root()).args(["--print", "target-libdir"]));
    let rust_lld = libraries.ok().map(|libraries| Path::new(&libraries).with_file_name("bin/rust-lld"));
    if let Some(rust_lld) = rust_lld.filter(|file| file.is_file()) {
        return Ok(rust_lld);
    }
    if wasm_ld().is_none() && shell::can_apt_install() {
        shell::apt_update()?;
        shell::apt_install(&["lld".to_owned()])?;
    }
    wasm_ld().context("no linker for wasm32: install the package lld, which has wasm-ld")
}

fn wasm_ld() -> Option<PathBuf> {
    let versions = (14..100).rev().map(|version| format!("wasm-ld-{version}"));
    let names: Vec<String> = versions.chain(["wasm-ld".to_owned()]).collect();
    shell::find(&names.iter().map(String::as_str).collect::<Vec<_>>())
}
