//! Why a sentence was picked or passed over.

use serde::Serialize;

use crate::rank::{Candidate, Family, Ranked};

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
    /// It only greets, thanks or closes a letter.
    Courtesy,
    /// It is a note to the text, a field of a form or an assurance that the law asks for.
    Note,
    /// It is made of slogans.
    Slogan,
    /// It is longer than reads at one go, and others hold what it says.
    TooLong,
    /// The reader asked to leave it out.
    Asked,
}

/// What speaks for a sentence, and how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// What it is.
    pub code: PickReasonCode,
    /// Its part of what speaks for the sentence, 0..=1.
    pub share: f64,
    /// How many, for reasons that count something.
    pub count: Option<usize>,
}

/// Reasons that are told, at most.
const TOLD: usize = 3;

/// Share below which a reason is not told.
const SMALLEST: f64 = 0.08;

/// Sentences at an article's beginning that "stand at its beginning".
const BEGINNING: usize = 3;

/// Keywords from which a sentence "holds keywords".
const KEYWORDS: usize = 2;

/// Share of the title's words from which a sentence "says what the title says".
const TITLE: f64 = 0.25;

/// What a fact is worth as a reason, in standard deviations: the model does not see figures, the reader does.
const FACTS: f64 = 0.6;

/// The strongest reasons for a sentence, the strongest first. Each of them holds: no sentence is said to state
/// figures that has none.
pub fn reasons(
    sentence: &Candidate,
    ranked: &Ranked,
    parts: &dyn Fn() -> [f64; Family::COUNT],
    wish: Option<bool>,
    is_predecessor: bool,
) -> Vec<Reason> {
    use PickReasonCode as Code;
    let single = |code| vec![Reason { code, share: 1.0, count: None }];
    if wish == Some(true) {
        return single(Code::Asked);
    }
    if is_predecessor {
        return single(Code::Predecessor);
    }
    let parts = parts();
    let part = |family: Family| parts.get(family as usize).copied().unwrap_or(0.0);
    let signals = &ranked.signals;
    let counted = |is: bool, count: usize| is.then_some(count);
    let (figures, dates) = (sentence.facts.figures.len(), sentence.facts.dates.len());
    let place = sentence.place;
    let opens = place.in_paragraph == 0 && place.paragraphs > 1;
    let candidates = [
        (Code::Position, place.index < BEGINNING, part(Family::Position), None),
        (Code::Paragraph, opens, part(Family::Paragraph), None),
        (Code::Title, signals.title >= TITLE, ranked.title_part, None),
        (Code::Centrality, signals.centrality >= 0.5, part(Family::Centrality) + part(Family::Novelty), None),
        (Code::Figures, figures > 0, FACTS * signals.figures, counted(true, figures)),
        (Code::Dates, dates > 0, 0.5 * FACTS * signals.dates, counted(true, dates)),
        (Code::Names, signals.names > 0.0, 0.5 * FACTS * signals.names, None),
        (
            Code::Keywords,
            ranked.keywords >= KEYWORDS,
            part(Family::Keywords) + 0.5 * signals.keywords,
            counted(true, ranked.keywords),
        ),
        (Code::Cue, signals.cue > 0.0, part(Family::Cue) + 0.3 * signals.cue, None),
        (Code::Length, signals.length >= 1.0, part(Family::Length), None),
    ];
    let holding = candidates.into_iter().filter(|&(_, holds, part, _)| holds && part > 0.0);
    let mut reasons: Vec<Reason> =
        holding.map(|(code, _, share, count)| Reason { code, share, count }).collect();
    let all: f64 = reasons.iter().map(|reason| reason.share).sum();
    reasons.iter_mut().for_each(|reason| reason.share /= all);
    // The sort is stable: of equal ones the order above.
    reasons.sort_by(|a, b| b.share.total_cmp(&a.share));
    reasons.retain(|reason| reason.share >= SMALLEST);
    reasons.truncate(TOLD);
    reasons
}
