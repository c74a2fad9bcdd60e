//! Who took a picture, by its caption.

use crate::page::{person, text};
use crate::source::Span;

/// Who took a picture: the word before 摄 or 供图 at a caption's end.
pub(in crate::page) fn photographer(caption: &str) -> Option<Span> {
    let inner = caption.trim_end_matches([')', '】', ' ', '。']);
    let mark = ["供图", "摄影", "摄"].into_iter().find(|mark| inner.ends_with(mark))?;
    let end = inner.strip_suffix(mark)?.trim_end();
    let start = end
        .rfind(|c: char| !text::is_word(c))
        .map_or(0, |at| at + end.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let word = end.get(start..)?;
    let start = word.strip_prefix("记者").map_or(start, |rest| end.len() - rest.len());
    let name = Span::new(start, end.len());
    let word = name.of(caption);
    // An office that gives a picture away has not taken it.
    let is_photographer = if mark == "供图" { person::is_name(word) } else { !person::is_office(word) };
    ((2..=16).contains(&text::length(word)) && is_photographer).then_some(name)
}
