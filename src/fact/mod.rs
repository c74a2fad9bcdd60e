//! What the sentences state: figures, dates, persons, organisations and places.
//!
//! Takes the sentences' folded texts and words; every fact carries its place.

mod counted;
mod date;
mod differing;
mod figure;
mod hedge;
mod label;
mod numeral;
mod office;
mod organisation;
mod person;
mod start;
mod unit;

pub use date::{Mention, YearBasis};
pub use differing::differing;
pub use figure::Figure;
pub use organisation::{Locality, Organisation};
pub use person::Person;

use std::ops::Range;

use crate::word::{Dictionary, Word};
use date::Calendar;
use figure::figures;
use start::Starts;

/// The facts of one sentence; every range is in bytes of its folded text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Its figures, in order.
    pub figures: Vec<Figure>,
    /// Its dates, in order.
    pub dates: Vec<Mention>,
}

/// A place in the sentences of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index of the sentence.
    pub sentence: usize,
    /// Bytes of its folded text.
    pub range: Range<usize>,
}

/// Who and what an article names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// The persons, by their first place.
    pub people: Vec<Person>,
    /// The organisations that are certain, by their first place.
    pub organisations: Vec<Organisation>,
    /// The places that are certain, by their first mention.
    pub localities: Vec<Locality>,
}

/// Who and what an article names, from its sentences' folded texts and words and the document's dictionary.
pub fn names(sentences: &[(&str, &[Word])], dictionary: &Dictionary) -> Names {
    let (organisations, localities) = organisation::organisations(sentences);
    Names { people: person::people(sentences.iter().copied(), dictionary), organisations, localities }
}

/// The facts of an article's sentences from their folded texts and words. `publication` is the article's date as
/// `YYYY-MM-DD…`, where it has one.
pub fn facts<'a>(
    sentences: impl Iterator<Item = (&'a str, &'a [Word])>,
    publication: Option<&str>,
) -> Vec<Facts> {
    let mut calendar = Calendar::new(publication);
    let mut starts = Starts::default();
    let facts = sentences.map(|(text, words)| {
        starts.read(text);
        Facts { figures: figures(text, words, &starts.numbers), dates: calendar.read(text, &starts.dates) }
    });
    facts.collect()
}
