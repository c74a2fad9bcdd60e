//! Pictures of the page for the documentation, and of the seal for those who install it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::shell::{self, step};
use crate::workspace::{self, Workspace};
use crate::{browser, build, npm, picture, serve, stamp};

/// Pictures whose names begin so are icons of the page.
const ICON: &str = "seal-";

/// The most bytes of all pictures together.
const MOST: usize = 600_000;

/// Takes the pictures in Chromium and writes them to `docs` and `www/icons`.
pub fn take(workspace: &Workspace) -> Result<()> {
    build::all(workspace)?;
    npm::install(workspace)?;
    let chromium = browser::chromium()?;
    browser::chinese_font()?;
    let folder = workspace.target().join("xtask/shots");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("could not clear {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let address = serve::background(workspace, &[])?;
    step("pictures in the browser", || {
        let mut node = npm::node(workspace)?;
        node.arg("xtask/shots.mjs").arg(&folder).env("ZHAIYAO_URL", address).env("CHROMIUM", chromium);
        shell::run(&mut node)
    })?;
    step("fewer colours", || shrink(workspace, &folder))
}

fn shrink(workspace: &Workspace, folder: &Path) -> Result<()> {
    let mut sum = 0;
    for file in workspace::files(folder)? {
        let name = file.file_name().context("a file without a name")?;
        let shrunk = picture::shrink(&stamp::read(&file)?)?;
        let is_icon = name.to_string_lossy().starts_with(ICON);
        let home = if is_icon { workspace.www().join("icons") } else { workspace.root().join("docs") };
        println!("{:>9}  {}", shrunk.len(), name.display());
        sum += shrunk.len();
        stamp::write(&home.join(name), &shrunk)?;
    }
    println!("{sum:>9}  of {MOST:>9} bytes");
    ensure!(sum <= MOST, "the pictures are {} bytes over their budget of {MOST}", sum - MOST);
    Ok(())
}
