//! Skipping what is already made: a stamp remembers from which inputs which files were made.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::workspace::Workspace;

/// One thing that is made: its inputs and the files that come of them.
pub struct Stamp {
    file: PathBuf,
    inputs: String,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    /// `name` tells the stamps apart; every input that a change of should make the files anew is in `inputs`.
    pub fn new(workspace: &Workspace, name: &str, inputs: &[&[u8]], outputs: &[PathBuf]) -> Self {
        let inputs: String = inputs.iter().map(|input| digest(input)).collect();
        let file = workspace.target().join("xtask").join(format!("{name}.stamp"));
        Self { file, inputs: digest(inputs.as_bytes()), outputs: outputs.to_vec() }
    }

    /// Whether the files are still those that were made from these inputs.
    pub fn holds(&self) -> bool {
        let now = self.content().ok();
        now.is_some() && now == fs::read_to_string(&self.file).ok()
    }

    /// Remembers that the files were made.
    pub fn set(&self) -> Result<()> {
        write(&self.file, self.content()?.as_bytes())
    }

    fn content(&self) -> Result<String> {
        let mut content = format!("inputs {}\n", self.inputs);
        for output in &self.outputs {
            content += &format!("{} {}\n", output.display(), digest(&read(output)?));
        }
        Ok(content)
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file; the error names it.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("could not read {}", file.display()))
}

/// Writes a file and the folders above it; the error names it.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    }
    fs::write(file, bytes).with_context(|| format!("could not write {}", file.display()))
}
