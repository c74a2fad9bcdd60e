//! `cargo xtask evaluate speed`: how long every stage takes beside the cutting into words by jieba alone, in one
//! run, since only ratios mean something on a machine that does other things too.

mod prose;
mod rank;

use std::path::Path;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{lexicon, shell};

/// Prints page and prose, then words and facts with the loading of the lexicon, then rank and summary.
pub fn run(workspace: &Workspace, data: &Path, bytes: &[u8]) -> Result<()> {
    println!("page and prose");
    prose::run(data, bytes)?;
    println!("\nwords and facts; loading");
    let dictionary = workspace.package_dir("jieba-rs")?.join("src/data/dict.txt");
    words(workspace, data, &dictionary)?;
    println!("\nrank and summary");
    rank::run(bytes, &dictionary)
}

/// Loading is measured in a process of its own: what was allocated before it would change its time.
fn words(workspace: &Workspace, data: &Path, dictionary: &Path) -> Result<()> {
    lexicon::write(workspace)?;
    let mut cargo = shell::cargo(workspace.root());
    cargo.args(["run", "--release", "--example", "speed", "--"]);
    shell::run(cargo.arg(dictionary).arg(data.join("train/broadcast.jsonl")))
}
