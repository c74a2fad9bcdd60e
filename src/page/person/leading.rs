//! Names that only a surname shows, at the head of a text.

use super::{MOST, is_name, tokens};
use crate::fold::is_han;
use crate::page::lexicon::name::{AFTER_NAME, surname};
use crate::page::text;
use crate::source::Span;

/// The names at the start of a text that only a surname shows: `王某某 李某 地名报道`, `王某某地名21日电`.
pub(in crate::page) fn leading(whole: &str, value: Span) -> Vec<Span> {
    let mut names = Vec::new();
    for token in tokens(value.of(whole), value.start) {
        let name = token.of(whole);
        if is_name(name) {
            names.push(token);
        } else {
            // Behind a name stands the place of the report: `王某某/某地报道`.
            let is_behind = whole.get(..token.start).is_some_and(|before| before.ends_with('/'));
            let is_place =
                is_behind && !names.is_empty() && (name.ends_with("报道") || name.ends_with("报导"));
            let cut = cut_name(name)
                .filter(|_| !is_place)
                .or_else(|| before_place(name).filter(|_| names.is_empty()));
            names.extend(cut.map(|length| Span::new(token.start, token.start + length)));
            break;
        }
        if names.len() == MOST {
            break;
        }
    }
    names
}

/// The length in bytes of the name that a longer word begins with, where what follows shows its end.
pub(in crate::page) fn cut_name(word: &str) -> Option<usize> {
    let surname = surname(word)?;
    let lengths: &[usize] = if surname > 3 { &[4, 3] } else { &[3, 2] };
    lengths.iter().find_map(|&count| {
        let name = text::head(word, count);
        let rest = word.get(name.len()..)?;
        let ends = AFTER_NAME.iter().any(|after| rest.starts_with(after)) || !rest.starts_with(is_han);
        (is_name(name) && ends && !rest.is_empty()).then_some(name.len())
    })
}

/// The length in bytes of the name before the place and the day of a wire: `王某某某地21日电`, `王某某某地报道`.
///
/// A place has two characters, but for one of three behind a name of three.
fn before_place(word: &str) -> Option<usize> {
    let place = word
        .find(|c: char| c.is_ascii_digit())
        .or_else(|| word.find("报道"))
        .or_else(|| word.find("报导"))?;
    let rest = word.get(place..)?;
    let is_wire =
        rest.starts_with("报道") || rest.starts_with("报导") || rest.ends_with('电') || rest.ends_with('讯');
    let count = match word.get(..place).map(text::length)? {
        4 => 2,
        5 | 6 => 3,
        _ => return None,
    };
    let name = text::head(word, count);
    (is_wire && is_name(name)).then_some(name.len())
}
