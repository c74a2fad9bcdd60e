//! `cargo xtask evaluate`: measures the engine on texts read by hand, which are not part of the project.

pub mod baseline;
mod carried;
mod facts;
mod gold;
mod joined;
mod keywords;
mod pages;
mod pastes;
mod repairs;
pub mod rouge;
mod score;
mod seeds;
mod speed;
mod stops;
pub mod summaries;
mod words;
mod wraps;

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Subcommand;
use flate2::read::GzDecoder;
use zhaiyao::Engine;

use crate::lexicon;
use crate::workspace::Workspace;

/// What is measured.
#[derive(Subcommand)]
pub enum What {
    /// Real pages: body, title, date, source, persons and roles, on the pages the rules were made on and on the rest
    Pages {
        /// Only this page, with every line whose role is wrong
        #[arg(long)]
        show: Option<String>,
        /// Also stress pastes: articles in the head and tail of other pages, and pages cut to a few paragraphs
        #[arg(long)]
        mix: bool,
    },
    /// The five seed documents: every wrong line and credit
    Seeds,
    /// Pastes made from documents: torn lines, lost stops, half-width punctuation, untouched text
    Pastes {
        /// Names the first this many wrong joins of each kind
        #[arg(long, default_value_t = 0)]
        show: usize,
    },
    /// Summaries beside their references: ROUGE, and the same for the first sentences and for a plain TextRank
    Summaries(summaries::Arguments),
    /// What summaries carry of what they must, and what they should not hold, on the seeds and the pages
    Carried {
        /// Names what is missing and what should not be there
        #[arg(long)]
        show: bool,
    },
    /// Words against treebanks: F1 beside jieba with and without its model and folding
    Words,
    /// Persons, figures and dates of the seed documents: what is missing and what is too much
    Facts,
    /// Authors' keywords found among the first five and ten, beside jieba's two ways
    Keywords,
    /// Time of every stage beside jieba alone, and of loading the lexicon beside the whole dictionary
    Speed,
    /// Articles pasted one after the other: borders found, and single articles cut
    Joined {
        /// Names the first wrong borders of each kind
        #[arg(long)]
        show: bool,
    },
}

/// Measures, and prints what was found.
pub fn run(workspace: &Workspace, what: &What) -> Result<()> {
    if let What::Summaries(arguments) = &what {
        return summaries::run(&engine(workspace)?, arguments);
    }
    let corpus = corpus(workspace)?;
    if let What::Pastes { show } = what {
        let lexicon = zhaiyao::lexicon::decode(&lexicon_bytes(workspace)?)?;
        return pastes::run(&corpus.join("data"), &lexicon, *show);
    }
    if let What::Speed = what {
        return speed::run(workspace, &corpus.join("data"), &lexicon_bytes(workspace)?);
    }
    let engine = engine(workspace)?;
    let data = corpus.join("data");
    match what {
        What::Words => words::run(&engine, &zhaiyao::lexicon::decode(&lexicon_bytes(workspace)?)?, &data),
        What::Facts => facts::run(&engine, &corpus),
        What::Keywords => {
            let table = workspace.package_dir("jieba-rs")?.join("src/data/idf.txt");
            keywords::run(&engine, &fs::read_to_string(&table).context("no IDF table in jieba-rs")?, &data)
        }
        What::Pages { show: Some(slug), .. } => pages::show(&engine, &corpus, slug),
        What::Pages { show: None, mix } => pages::table(&engine, &corpus, *mix),
        What::Carried { show } => carried::run(&engine, &corpus, *show),
        What::Pastes { .. } | What::Summaries(_) | What::Speed => Ok(()),
        What::Seeds => seeds::run(&engine, &corpus),
        What::Joined { show } => joined::run(&engine, &corpus, *show),
    }
}

/// The folder with the texts: the variable `ZHAIYAO_CORPUS`, or `../shared` beside the repository.
fn corpus(workspace: &Workspace) -> Result<PathBuf> {
    let named = std::env::var_os("ZHAIYAO_CORPUS").map(PathBuf::from);
    let path = named.unwrap_or_else(|| workspace.root().join("../shared"));
    if !path.join("pages").is_dir() {
        bail!(
            "NOTHING MEASURED: there is no corpus at {}; set ZHAIYAO_CORPUS to the folder with pages/ and seeds/",
            path.display()
        );
    }
    Ok(path)
}

/// The engine with the lexicon of the page, which is written first where it is missing.
pub fn engine(workspace: &Workspace) -> Result<Engine> {
    Ok(Engine::new(&lexicon_bytes(workspace)?)?)
}

/// The lexicon's bytes, decompressed.
pub fn lexicon_bytes(workspace: &Workspace) -> Result<Vec<u8>> {
    lexicon::write(workspace)?;
    let file = workspace.pkg().join("lexicon.bin.gz");
    let mut bytes = Vec::new();
    let packed = fs::File::open(&file).with_context(|| format!("cannot open {}", file.display()))?;
    GzDecoder::new(packed).read_to_end(&mut bytes).context("the lexicon file is damaged")?;
    Ok(bytes)
}
