//! The summary: which sentences, in what outline, and why.
//!
//! Takes ranked sentences and a length; gives a subset of the sentences in the order of the source.

mod budget;
mod keyword;
mod outline;
mod reason;
mod redundancy;
mod rule;
mod select;

pub use keyword::{Keyword, keywords};
pub use outline::OutlineKind;
pub use reason::{PassedOver, PickReasonCode};
pub use rule::{Rules, barred};
pub use select::{Selection, Sentence, select};
