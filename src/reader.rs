//! The engine: the whole way from a pasted string to a report.

use crate::{LexiconError, Options, Report, Script};

/// What is loaded once and then only read.
pub struct Engine {}

impl Engine {
    /// Loads the engine from the lexicon file's bytes, already decompressed.
    ///
    /// # Errors
    ///
    /// [`LexiconError`] where the bytes are not a whole lexicon of the version that this module reads.
    pub fn new(lexicon: &[u8]) -> Result<Self, LexiconError> {
        let _ = lexicon;
        Ok(Self {})
    }

    /// Reads a pasted text. Never fails, and the same text and options give the same report.
    pub fn read(&self, text: &str, options: &Options) -> Report {
        let _ = (text, options);
        Report {
            script: Script::Other,
            lines: Vec::new(),
            articles: Vec::new(),
            repairs: Vec::new(),
            notices: Vec::new(),
        }
    }
}
