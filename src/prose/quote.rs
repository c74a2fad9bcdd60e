//! Quotations and brackets inside which a mark does not end a sentence.

use crate::fold::{HAN_BYTES, beside_han};
use crate::source::{Span, is_blank};

/// Longest bracket or embedded quotation whose inner marks do not end a sentence, in characters.
///
/// At 0 `《你好!李焕英》` is two sentences; without a limit a bracket that never closes properly would swallow
/// a paragraph. Titles of laws, the longest that occur, stay below 40 characters.
const PROTECTED_LENGTH: usize = 48;

/// The brackets that are followed, each with its closing form.
const PAIRS: [(char, char); 6] =
    [('《', '》'), ('(', ')'), ('【', '】'), ('〔', '〕'), ('“', '”'), ('‘', '’')];

/// An opening mark that waits for its closing one.
#[derive(Clone, Copy)]
struct Open {
    /// Byte of the opening mark.
    at: usize,
    /// Number of the opening mark among the text's characters.
    index: usize,
    /// Whether the opening mark stands inside a sentence: after a word, not after a mark.
    is_embedded: bool,
}

/// The ranges of a text in which no sentence ends, by their starts.
///
/// A title, a bracket or a quotation inside a sentence is one whole (`提出“为谁?靠谁?”的问题`); where such a
/// quotation ends in a full stop, that stop stays free, for the rules about quotations to judge it.
pub(super) fn protected(text: &str) -> Vec<Span> {
    let mut open: [Option<Open>; PAIRS.len()] = [None; PAIRS.len()];
    let mut ranges = Vec::new();
    let (mut before, mut marks_start, mut index, mut seen) = (None, 0, 0, 0);
    for (at, c) in beside_han(text) {
        if at > seen {
            before = text.get(..at).and_then(|passed| passed.chars().next_back());
            (marks_start, index) = (at, index + (at - seen) / HAN_BYTES);
        }
        (index, seen) = (index + 1, at + c.len_utf8());
        let is_mark = matches!(c, '。' | '!' | '?' | '…' | ';' | '.');
        if !is_mark {
            for (slot, (opening, closing)) in open.iter_mut().zip(PAIRS) {
                if c == opening {
                    let is_embedded = before.is_some_and(|c| !ends_or_leads(c));
                    *slot = Some(Open { at, index, is_embedded });
                } else if c == closing
                    && let Some(start) = slot.take()
                    && index - start.index <= PROTECTED_LENGTH
                {
                    let is_speech = matches!(opening, '“' | '‘') && before == Some('。');
                    let is_whole = opening == '《' || start.is_embedded && !is_speech;
                    if is_whole || start.is_embedded {
                        ranges.push(Span::new(start.at, if is_whole { at } else { marks_start }));
                    }
                }
            }
            marks_start = at + c.len_utf8();
        }
        if !is_blank(c) {
            before = Some(c);
        }
    }
    ranges.sort_unstable();
    ranges
}

/// Whether a quotation after this character is speech or a sentence of its own, not a part of a sentence.
fn ends_or_leads(c: char) -> bool {
    matches!(c, ',' | ':' | ';' | '。' | '!' | '?' | '…' | '.' | '”' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_embedded_quotations_are_protected() {
        let cases = [
            ("看《你好!春天》吧", vec!["《你好!春天"]),
            ("围绕“为谁干?怎么干?”展开", vec!["“为谁干?怎么干?"]),
            ("他说:“好。走吧。”", vec![]),
            ("他来了(见图。下同)。", vec!["(见图。下同"]),
            ("走了。(见图。完)", vec![]),
            ("“没有关上。", vec![]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = protected(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
