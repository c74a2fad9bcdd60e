//! The figures of the page in a real browser, beside those of the npm package jieba-wasm.

use anyhow::Result;

use crate::shell::{self, step};
use crate::workspace::Workspace;
use crate::{browser, build, npm, serve};

/// Builds, serves and measures; the script prints the figures.
pub fn run(workspace: &Workspace) -> Result<()> {
    build::all(workspace)?;
    npm::install(workspace)?;
    let browsers = browser::variables()?;
    let folder = |path| workspace.root().join(path);
    let more =
        [("/bench/", folder("benches/browser")), ("/peer/", folder("node_modules/jieba-wasm/pkg/web"))];
    let address = serve::background(workspace, &more)?;
    step("figures in the browser", || {
        let mut node = npm::node(workspace)?;
        node.arg("benches/browser/run.mjs").env("ZHAIYAO_URL", address).envs(browsers);
        shell::run(&mut node)
    })
}
