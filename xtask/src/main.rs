//! The one tool of the house: `cargo xtask <command>` builds, serves, tests and measures Zhaiyao.
//!
//! Every step says what it does before it does it. What a step needs and does not find is installed, or one
//! sentence says what to install.

mod bench;
mod bindings;
mod browser;
mod build;
mod conversion;
mod dist;
mod evaluate;
mod lexicon;
mod npm;
mod picture;
mod precache;
mod serve;
mod shell;
mod shots;
mod size;
mod stamp;
mod test;
mod train;
mod wasm;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Builds, serves, tests and measures Zhaiyao.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write www/pkg/lexicon.bin.gz from the dictionaries of jieba-rs and OpenCC
    Lexicon,
    /// Build the lexicon, the WebAssembly module and its bindings into www/pkg
    Build,
    /// Build, and write dist/site for a host and the page as one HTML file, dist/zhaiyao.html
    Dist,
    /// Build, then serve the page on http://127.0.0.1:8080
    Serve {
        /// The port to listen on; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check everything: format, lints, native tests, the module under Node, the page in a browser, sizes
    Test {
        /// Only this step (may be given several times)
        #[arg(long, value_enum)]
        only: Vec<test::Step>,
    },
    /// Measure what the engine understands, on texts read by hand
    Evaluate {
        #[command(subcommand)]
        what: evaluate::What,
    },
    /// Train a model that is part of the project
    Train {
        #[command(subcommand)]
        model: train::Model,
    },
    /// Check the byte budgets of what a visitor downloads
    Size,
    /// Measure the page in browsers, beside the npm package jieba-wasm
    Bench,
    /// Take the pictures in docs and the icons in www/icons anew
    Shots,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let workspace = Workspace::load()?;
    match command {
        Command::Lexicon => lexicon::write(&workspace),
        Command::Build => build::all(&workspace),
        Command::Dist => {
            build::all(&workspace)?;
            dist::site(&workspace)?;
            dist::write(&workspace).map(drop)
        }
        Command::Serve { port } => serve::foreground(&workspace, port),
        Command::Test { only } => test::run(&workspace, &only),
        Command::Evaluate { what } => evaluate::run(&workspace, &what),
        Command::Train { model } => train::run(&workspace, model),
        Command::Size => size::check(&workspace),
        Command::Bench => bench::run(&workspace),
        Command::Shots => shots::take(&workspace),
    }
}
