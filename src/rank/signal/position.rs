//! Where a sentence stands: in its article, in its paragraph, below a heading.
//!
//! News tells what matters first (Lin and Hovy, *Identifying topics by position*, 1997), and so does a paragraph.

use super::{logarithm, share};

/// The place of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Number among the article's sentences, from 0.
    pub index: usize,
    /// Sentences of the article.
    pub count: usize,
    /// Number within its paragraph, from 0.
    pub in_paragraph: usize,
    /// Sentences of its paragraph.
    pub paragraph_count: usize,
    /// Number of its paragraph among those with sentences, from 0.
    pub paragraph: usize,
    /// Paragraphs with sentences.
    pub paragraphs: usize,
    /// Characters of the article before it.
    pub before: usize,
    /// Whether its paragraph is the first one below a heading.
    pub is_below_heading: bool,
}

/// Names of the signals of the place in the article.
pub const IN_ARTICLE: &[&str] =
    &["first", "second", "third", "last", "root", "relative", "log_index", "log_count", "log_before"];

/// Names of the signals of the place in the paragraph, which follow them.
pub const IN_PARAGRAPH: &[&str] = &[
    "opens_paragraph",
    "closes_paragraph",
    "first_paragraph",
    "second_paragraph",
    "relative_paragraph",
    "one_paragraph",
    "paragraph_size",
    "opener_relative",
    "below_heading",
];

/// The signals of a place.
pub fn signals(place: Place) -> [f32; IN_ARTICLE.len() + IN_PARAGRAPH.len()] {
    let flag = |is: bool| f32::from(u8::from(is));
    let relative = share(place.index, place.count.saturating_sub(1));
    let opens = flag(place.in_paragraph == 0);
    [
        flag(place.index == 0),
        flag(place.index == 1),
        flag(place.index == 2),
        flag(place.index + 1 == place.count),
        lead(place),
        relative,
        logarithm(place.index, 7),
        logarithm(place.count, 7),
        logarithm(place.before, 12),
        opens,
        flag(place.in_paragraph + 1 == place.paragraph_count),
        flag(place.paragraph == 0),
        flag(place.paragraph == 1),
        share(place.paragraph, place.paragraphs.saturating_sub(1)),
        flag(place.paragraphs == 1),
        logarithm(place.paragraph_count, 5),
        opens * relative,
        flag(place.is_below_heading && place.in_paragraph == 0),
    ]
}

/// 1 for the article's first sentence, falling towards its end.
pub fn lead(place: Place) -> f32 {
    1.0 / (place.index as f32 + 1.0).sqrt()
}

/// 1 where a sentence opens its paragraph, ½ where it closes it.
pub fn opening(place: Place) -> f32 {
    match place.in_paragraph {
        0 => 1.0,
        last if last + 1 == place.paragraph_count => 0.5,
        _ => 0.0,
    }
}
