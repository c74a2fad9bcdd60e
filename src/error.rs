//! The errors of the door. Reading a text cannot fail; loading the lexicon and accepting options can.

use std::fmt;

/// A value of [`Options`](crate::Options) that is out of its range.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionsError {
    field: String,
    came: String,
    expected: String,
}

impl OptionsError {
    /// `field` is the path of the value in JSON, `expected` its range in words.
    pub(crate) fn new(field: &str, came: &str, expected: &str) -> Self {
        Self { field: field.into(), came: came.into(), expected: expected.into() }
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the option {} is {}, expected {}", self.field, self.came, self.expected)
    }
}

impl std::error::Error for OptionsError {}

/// Bytes that are not a lexicon this version can use.
///
/// Whatever the variant, the way out is the same: build the file again with `cargo xtask lexicon`, and serve
/// the one that was built together with the module.
#[derive(Clone, Debug, PartialEq)]
pub enum LexiconError {
    /// The file does not begin with the lexicon's mark, for instance because a server sent an error page.
    NotALexicon {
        /// The first bytes that came, at most eight.
        came: Vec<u8>,
    },
    /// The file was made for another version of the format.
    Version {
        /// The format version that the file names.
        came: u32,
        /// The format version that this module reads.
        expected: u32,
    },
    /// The file ends early, or goes on after its end.
    Length {
        /// Bytes that came.
        came: usize,
        /// Bytes that the file's header promises.
        expected: usize,
    },
    /// The bytes differ from those that were written.
    Damaged {
        /// The part of the file that does not decode or whose checksum is wrong.
        part: &'static str,
    },
}

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALexicon { came } => {
                write!(
                    f,
                    "expected a lexicon file, which begins with ZHAIYAO, but the first bytes are {came:?}"
                )
            }
            Self::Version { came, expected } => {
                write!(f, "expected a lexicon of version {expected}, but the file has version {came}")
            }
            Self::Length { came, expected } => {
                write!(f, "expected a lexicon of {expected} bytes, but {came} came")
            }
            Self::Damaged { part } => write!(f, "the lexicon is damaged in its part '{part}'"),
        }
    }
}

impl std::error::Error for LexiconError {}
