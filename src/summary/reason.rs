//! Why a sentence was picked or passed over.

use serde::Serialize;

/// The kinds of reason for a pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PickReasonCode {
    /// It stands at the article's beginning.
    Position,
    /// It opens a paragraph or stands under a heading.
    Paragraph,
    /// It says what the title says.
    Title,
    /// It is near to what most sentences are about.
    Centrality,
    /// It states figures.
    Figures,
    /// It states dates.
    Dates,
    /// It names persons or organisations.
    Names,
    /// It holds keywords of the article.
    Keywords,
    /// It announces, decides or reports something done.
    Cue,
    /// It is of a length that reads well alone.
    Length,
    /// The reader asked for it.
    Asked,
    /// The sentence after it cannot be read without it.
    Predecessor,
}

/// Why a sentence was not picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PassedOver {
    /// Others tell more.
    Rank,
    /// It does not fit in what is left of the length.
    Budget,
    /// It repeats a picked one.
    Repeat,
    /// It cannot be read without the sentence before it.
    Dangling,
    /// It answers a question that the paste lost.
    LostQuestion,
    /// It only opens a list or stands for a heading.
    ListHead,
    /// It is made of slogans.
    Slogan,
    /// It is longer than reads at one go, and others hold what it says.
    TooLong,
    /// The reader asked to leave it out.
    Asked,
}
