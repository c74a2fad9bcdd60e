//! Zhaiyao.

mod error;
mod options;
mod reader;
mod report;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use error::{LexiconError, OptionsError};
pub use options::{Length, Options};
pub use reader::Engine;
pub use report::*;
