//! What the sentences state: figures and dates.
//!
//! Takes a sentence's folded text and words; every fact carries its place.

mod counted;
mod date;
mod figure;
mod numeral;
mod unit;

pub use date::{Mention, YearBasis};
pub use figure::Figure;

use crate::word::Word;
use date::Calendar;
use figure::figures;

/// The facts of one sentence; every range is in bytes of its folded text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Its figures, in order.
    pub figures: Vec<Figure>,
    /// Its dates, in order.
    pub dates: Vec<Mention>,
}

/// The facts of an article's sentences from their folded texts and words. `publication` is the article's date as
/// `YYYY-MM-DD…`, where it has one.
pub fn facts<'a>(
    sentences: impl Iterator<Item = (&'a str, &'a [Word<'a>])>,
    publication: Option<&str>,
) -> Vec<Facts> {
    let mut calendar = Calendar::new(publication);
    sentences
        .map(|(text, words)| Facts { figures: figures(text, words), dates: calendar.read(text) })
        .collect()
}
