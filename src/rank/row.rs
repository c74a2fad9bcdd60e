//! The signals of a sentence side by side, as the model takes them.

use super::signal::{centrality, cue, fact, keyword, length, novelty, opening, position};

/// The families of signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Where the sentence stands in the article.
    Position,
    /// Where it stands in its paragraph.
    Paragraph,
    /// How long it is and how it is built.
    Length,
    /// How near it is to what the article is about.
    Centrality,
    /// What it brings that is new.
    Novelty,
    /// The keywords it holds.
    Keywords,
    /// The facts it states.
    Facts,
    /// What its words say that it does.
    Cue,
    /// How it begins.
    Opening,
    /// How much of it is formula.
    Slogan,
}

/// Each group of signals: its family, and their names.
const GROUPS: [(Family, &[&str]); 10] = [
    (Family::Position, position::IN_ARTICLE),
    (Family::Paragraph, position::IN_PARAGRAPH),
    (Family::Length, &length::NAMES),
    (Family::Centrality, &centrality::NAMES),
    (Family::Novelty, &novelty::NAMES),
    (Family::Keywords, &keyword::NAMES),
    (Family::Facts, &fact::NAMES),
    (Family::Cue, &cue::NAMES),
    (Family::Opening, &opening::NAMES),
    (Family::Slogan, &["slogans"]),
];

/// How many signals there are.
pub const SIGNALS: usize = {
    let (mut sum, mut group) = (0, 0);
    while group < GROUPS.len() {
        sum += GROUPS[group].1.len();
        group += 1;
    }
    sum
};

/// The family of each signal.
const FAMILIES: [Family; SIGNALS] = {
    let mut families = [Family::Position; SIGNALS];
    let (mut at, mut group) = (0, 0);
    while group < GROUPS.len() {
        let mut own = 0;
        while own < GROUPS[group].1.len() {
            families[at] = GROUPS[group].0;
            (at, own) = (at + 1, own + 1);
        }
        group += 1;
    }
    families
};

/// The signals of a sentence, in 255ths.
pub type Row = [u8; SIGNALS];

impl Family {
    /// How many families there are.
    pub const COUNT: usize = GROUPS.len();

    /// The family of the signal with this number.
    pub fn of(signal: usize) -> Self {
        FAMILIES.get(signal).copied().unwrap_or(Self::Slogan)
    }
}

/// The name of the signal with this number.
pub fn name(signal: usize) -> &'static str {
    GROUPS.iter().flat_map(|(_, names)| names.iter()).nth(signal).copied().unwrap_or_default()
}

/// Lays groups of signals of 0..=1 side by side, in the order of the families.
pub fn row(groups: &[&[f32]]) -> Row {
    let mut row = [0; SIGNALS];
    let mut slots = row.iter_mut();
    for group in groups {
        for (signal, slot) in group.iter().zip(slots.by_ref()) {
            // The cast saturates.
            *slot = (signal * 255.0 + 0.5) as u8;
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_have_their_families_and_names() {
        assert_eq!((Family::of(0), name(0)), (Family::Position, "first"));
        assert_eq!((Family::of(SIGNALS - 1), name(SIGNALS - 1)), (Family::Slogan, "slogans"));
        assert_eq!(row(&[&[0.0, 0.5], &[1.0, 2.0]])[..4], [0, 128, 255, 255]);
    }
}
