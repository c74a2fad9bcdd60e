//! `www/pkg/opencc`: the tables of opencc-js, which the page loads when a reader asks for the other script.

use anyhow::Result;

use crate::npm;
use crate::stamp::{self, Stamp};
use crate::workspace::Workspace;

/// The folder below `www`. The page does not need it to work, so it is neither preloaded nor stored for later.
pub const FOLDER: &str = "pkg/opencc";

/// Simplified to traditional, traditional to simplified, and the licence of both.
const FILES: &[(&str, &str)] =
    &[("dist/esm/cn2t.js", "cn2t.js"), ("dist/esm/t2cn.js", "t2cn.js"), ("LICENSE", "LICENSE")];

/// Copies the files from the npm package, unless they are there already.
pub fn write(workspace: &Workspace) -> Result<()> {
    let lock = stamp::read(&workspace.root().join("package-lock.json"))?;
    let folder = workspace.www().join(FOLDER);
    let outputs: Vec<_> = FILES.iter().map(|(_, name)| folder.join(name)).collect();
    let stamp = Stamp::new(workspace, "conversion", &[&lock], &outputs);
    if stamp.holds() {
        return Ok(());
    }
    npm::install(workspace)?;
    let package = workspace.root().join("node_modules/opencc-js");
    for ((from, _), to) in FILES.iter().zip(&outputs) {
        stamp::write(to, &stamp::read(&package.join(from))?)?;
    }
    stamp.set()
}
