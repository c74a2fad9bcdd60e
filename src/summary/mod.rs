//! The summary: which sentences, and which keywords.
//!
//! Takes scores and a budget; gives a subset of the sentences in the order of the source.

mod keyword;
mod select;

pub use keyword::{Keyword, keywords};
pub use select::{Sentence, select};
