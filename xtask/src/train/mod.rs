//! `cargo xtask train`: makes the models that are part of the project from corpora that are not.

pub mod corpus;
pub mod stops;

use std::path::Path;

use anyhow::{Result, bail};
use clap::Subcommand;

/// What is trained.
#[derive(Clone, Copy, Subcommand)]
pub enum Model {
    /// Where full stops were lost: writes src/prose/stop.model (ten minutes)
    Stops,
}

/// Trains a model and writes its file into the project at `root`.
pub fn run(root: &Path, model: Model) -> Result<()> {
    let Some(corpus) = corpus::root() else {
        bail!("no corpus: set ZHAIYAO_CORPUS to the folder that holds train/broadcast.jsonl");
    };
    match model {
        Model::Stops => {
            let documents = corpus::documents(&corpus)?;
            let bytes = stops::train(&documents, stops::Plan::default(), |line| println!("{line}"));
            let path = root.join("src/prose/stop.model");
            println!("{} bytes into {}", bytes.len(), path.display());
            std::fs::write(path, bytes)?;
            Ok(())
        }
    }
}
