//! What the reader asked for.

use serde::{Deserialize, Serialize};

use crate::error::OptionsError;
use crate::page::{Hint, Role};
use crate::repair::RepairKind;

/// Everything that a reading depends on besides the text.
///
/// In JSON: `{"length": {"sentences": 5}}`. A missing field has its default, an unknown one is refused.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// How long the summary of each article may be.
    pub length: Length,
    /// Whether sentences with figures, dates, named persons and decisions go first.
    pub facts_first: bool,
    /// Whether formulaic phrases count as much as other words; by default they count for less.
    pub slogans_count: bool,
    /// The words of the text: which are listed, and which the reader added or removed.
    pub words: WordOptions,
    /// Whether the report tells the signals behind the score of every sentence.
    pub signals: bool,
    /// What the page that the text was copied from says of its lines.
    pub hints: Vec<HintPlace>,
    /// What the reader put right.
    pub corrections: Corrections,
}

/// What the structure of the page that the text was copied from says of one line. Weaker than what the line says itself.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HintPlace {
    /// A place within the line, in UTF-16 units of the pasted text.
    pub at: u32,
    /// What the line was on that page.
    pub kind: Hint,
}

/// What the reader asked of the words.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WordOptions {
    /// Whether the report lists the words of every sentence.
    pub listed: bool,
    /// Words that the reader added: each is one word wherever it stands.
    pub add: Vec<String>,
    /// Words that the reader removed: they are cut into smaller ones, and are no names.
    pub remove: Vec<String>,
}

/// What the reader put right by hand. Every place is an offset in UTF-16 units of the pasted text.
///
/// A correction that fits nothing in the text (after an edit, say) has no effect.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Corrections {
    /// Roles of lines set by hand.
    pub roles: Vec<RolePlace>,
    /// Borders between articles set or removed by hand.
    pub boundaries: Vec<BoundaryPlace>,
    /// Borders between paragraphs set or removed by hand.
    pub paragraphs: Vec<ParagraphPlace>,
    /// Repairs to take back.
    pub undo: Vec<RepairPlace>,
    /// Sentences that are always or never picked.
    pub picks: Vec<PickPlace>,
}

/// A sentence that the reader wants in the summary, or does not.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PickPlace {
    /// Where the sentence's first span starts in the report.
    pub at: u32,
    /// Whether it is always picked; false: never.
    pub always: bool,
}

/// The role of one line, set by hand.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RolePlace {
    /// The line's `start` in the report.
    pub at: u32,
    /// What the line is for.
    pub role: Role,
}

/// A border between two articles, set or removed by hand.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BoundaryPlace {
    /// The `start` of the line in the report that the later article begins with.
    pub at: u32,
    /// Whether an article begins here; false removes a border.
    pub begins: bool,
}

/// A border between two paragraphs of an article, set or removed by hand.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ParagraphPlace {
    /// Where the later paragraph begins: the start of a line or of a sentence in the report.
    pub at: u32,
    /// Whether a paragraph begins here; false joins this line to the paragraph before it.
    pub begins: bool,
}

/// A repair, named by its kind and by where it starts.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RepairPlace {
    /// The kind of the repair.
    pub kind: RepairKind,
    /// Its `start` in the report.
    pub at: u32,
}

impl Options {
    /// Returns the options unchanged if every value is in its range.
    ///
    /// # Errors
    ///
    /// [`OptionsError`] names the field, the value that came and the range that was expected.
    pub fn checked(self) -> Result<Self, OptionsError> {
        match self.length {
            Length::Sentences(0) => Err(OptionsError::new("length.sentences", "0", "at least 1")),
            Length::Characters(0) => Err(OptionsError::new("length.characters", "0", "at least 1")),
            Length::Share(share) if !(share > 0.0 && share <= 1.0) => {
                Err(OptionsError::new("length.share", &share.to_string(), "above 0 and at most 1"))
            }
            _ => Ok(self),
        }
    }
}

/// The length of one article's summary.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Length {
    /// This many sentences (at least 1), or all of them where the article has fewer.
    Sentences(u32),
    /// Whole sentences of together at most this many characters (Unicode scalar values, at least 1).
    Characters(u32),
    /// Whole sentences of together at most this share, above 0 and at most 1, of the article's characters.
    Share(f64),
}

impl Default for Length {
    /// Five sentences: what fits on a phone's screen beside its title.
    fn default() -> Self {
        Self::Sentences(5)
    }
}
