//! What examples and tests share: the engine with the lexicon that the page ships, and the corpus.

use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::read::GzDecoder;
use zhaiyao::Engine;

/// The engine with the lexicon file of the page, which is built first where it is missing or of another version.
pub fn engine() -> Result<Engine, Box<dyn Error>> {
    match load() {
        Ok(engine) => Ok(engine),
        Err(error) => {
            eprintln!("Building the lexicon, since it could not be loaded: {error}");
            let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let status = Command::new(cargo).args(["xtask", "lexicon"]).current_dir(root()).status()?;
            if !status.success() {
                return Err("`cargo xtask lexicon` failed: see what it printed above".into());
            }
            load()
        }
    }
}

fn load() -> Result<Engine, Box<dyn Error>> {
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(root().join("www/pkg/lexicon.bin.gz"))?).read_to_end(&mut bytes)?;
    Ok(Engine::new(&bytes)?)
}

/// The project's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder with real texts that are not part of the project: the variable `ZHAIYAO_CORPUS`, or `../shared`.
/// Says loudly that tests are skipped where it is missing.
#[allow(dead_code, reason = "examples and some tests need the engine only")]
pub fn corpus() -> Option<PathBuf> {
    let path = std::env::var_os("ZHAIYAO_CORPUS").map_or_else(|| root().join("../shared"), PathBuf::from);
    if path.join("seeds").is_dir() {
        return Some(path);
    }
    eprintln!("SKIPPED: no corpus at {}; set ZHAIYAO_CORPUS to run this test", path.display());
    None
}
