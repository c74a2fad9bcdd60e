//! What is given away: the site as a host serves it, and the page as one HTML file that works from a disk.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::shell::{self, step};
use crate::workspace::Workspace;
use crate::{npm, precache, stamp};

/// The most bytes that the file may have.
const MOST: usize = 2_600_000;

/// Writes `dist/zhaiyao.html` from what is built, and says where it is.
pub fn write(workspace: &Workspace) -> Result<PathBuf> {
    npm::install(workspace)?;
    let file = workspace.root().join("dist/zhaiyao.html");
    step("the page in one file", || {
        let mut node = npm::node(workspace)?;
        shell::run(node.arg("xtask/dist/build.mjs").arg(&file))
    })?;
    let bytes = stamp::read(&file)?.len();
    eprintln!("    {}: {bytes} of {MOST} bytes", file.display());
    ensure!(bytes <= MOST, "{} is {} bytes over its budget of {MOST}", file.display(), bytes - MOST);
    Ok(file)
}

/// Writes `dist/site` from what is built, and says where it is.
pub fn site(workspace: &Workspace) -> Result<PathBuf> {
    npm::install(workspace)?;
    let folder = workspace.root().join("dist/site");
    step("the site", || {
        let mut node = npm::node(workspace)?;
        shell::run(node.arg("xtask/dist/site.mjs").arg(&folder))?;
        stamp::write(&folder.join(precache::FILE), precache::script(&folder)?.as_bytes())
    })?;
    Ok(folder)
}
