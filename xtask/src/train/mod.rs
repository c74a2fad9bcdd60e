//! `cargo xtask train`: makes the models that are part of the project from corpora that are not.

mod boost;
mod card;
pub mod corpus;
mod linear;
pub mod rank;
pub mod stops;
mod target;

use anyhow::{Result, bail};
use clap::Subcommand;

use crate::workspace::Workspace;

/// What is trained.
#[derive(Clone, Copy, Subcommand)]
pub enum Model {
    /// Where full stops were lost: writes src/prose/stop.model (ten minutes)
    Stops,
    /// How much a sentence tells: writes src/rank/rank.model and MODEL.md (minutes)
    Rank {
        /// Also trains on the other halves and measures on these, and writes nothing
        #[arg(long)]
        cross: bool,
    },
}

/// Trains a model and writes its file into the project.
pub fn run(workspace: &Workspace, model: Model) -> Result<()> {
    let Some(corpus) = corpus::root() else {
        bail!("no corpus: set ZHAIYAO_CORPUS to the folder that holds train/broadcast.jsonl");
    };
    match model {
        Model::Stops => {
            let documents = corpus::documents(&corpus)?;
            let bytes = stops::train(&documents, stops::Plan::default(), |line| println!("{line}"));
            let path = workspace.root().join("src/prose/stop.model");
            println!("{} bytes into {}", bytes.len(), path.display());
            std::fs::write(path, bytes)?;
            Ok(())
        }
        Model::Rank { cross } => rank::run(workspace, &corpus, cross),
    }
}
