//! The document's own headings.

use serde::Serialize;

/// The kinds of outline entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OutlineKind {
    /// A heading on a line of its own.
    Heading,
    /// The label and topic of a list item (`一是…`, `(二)…`).
    Item,
    /// A question of an interview.
    Question,
}
