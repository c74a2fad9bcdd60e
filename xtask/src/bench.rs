//! The figures of the page in a real browser, beside those of the npm package jieba-wasm.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::shell::{self, step};
use crate::workspace::Workspace;
use crate::{browser, build, dist, npm, serve};

/// Builds the site as a visitor gets it, serves it, and measures; the script prints the figures.
pub fn run(workspace: &Workspace) -> Result<()> {
    build::all(workspace)?;
    let site = dist::site(workspace)?;
    let browsers = browser::variables()?;
    let root = workspace.root();
    let target = workspace.target().join("xtask/bench");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let packed = |name: &str, from: PathBuf| -> Result<PathBuf> {
        let to = target.join(name);
        serve::pack(&from, &to)?;
        Ok(to)
    };
    let site = packed("site", site)?;
    let more = [
        ("/bench/", packed("bench", root.join("benches/browser"))?),
        ("/peer/", packed("peer", root.join("node_modules/jieba-wasm/pkg/web"))?),
    ];
    let address = serve::packed(&site, &more)?;
    step("figures in the browser", || {
        let mut node = npm::node(workspace)?;
        node.arg("benches/browser/run.mjs").env("ZHAIYAO_URL", address).envs(browsers);
        shell::run(&mut node)
    })
}
