#![doc = include_str!("../README.md")]

mod bits;
mod charset;
mod distinct;
mod error;
mod fact;
mod fold;
mod options;
mod page;
mod phrase;
mod prose;
mod rank;
mod reader;
mod repair;
mod report;
mod source;
mod summary;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod word;

pub use error::{LexiconError, OptionsError};
pub use fact::YearBasis;
pub use fold::Script;
pub use options::{
    BoundaryPlace, Corrections, HintPlace, Length, Options, ParagraphPlace, PickPlace, RepairPlace,
    RolePlace, WordOptions,
};
pub use page::{DateBasis, Hint, Reason, Role};
pub use rank::Signals;
pub use reader::Engine;
pub use repair::{RepairKind, RepairReason};
pub use report::*;
pub use word::lexicon;

/// The stages, for the tools of this workspace: no part of the interface, and free to change.
#[doc(hidden)]
pub mod stages {
    pub use crate::fact::{Facts, facts, names};
    pub use crate::fold::Fold;
    pub use crate::page::{Article, Page, Role, read as read_page};
    pub use crate::prose::{
        Corrections as ProseCorrections, Label, LabelForm, Notice, NoticeKind, Paragraph, Prose, Sentence,
        read as read_prose, stop,
    };
    /// The signals of the ranking and the model that weighs them.
    pub mod rank {
        pub use crate::rank::*;
    }
    pub use crate::repair::{Repair, RepairKind, RepairReason};
    pub use crate::source::{Source, Span};
    pub use crate::summary::{keywords, summarize};
    pub use crate::word::{Dictionary, Segmenter, Word};
}
