//! Names behind a label and its mark.

use super::{MOST, cut_name, is_apart, is_name, is_office, tokens};
use crate::fold::is_han;
use crate::page::lexicon::name::{is_other_word, surname};
use crate::page::lexicon::outlet;
use crate::page::{feature, text};
use crate::source::Span;

/// Longest name that a label introduces, in Han characters (a pen name, a name from a minority language).
const LABELLED_LENGTH: usize = 8;

/// The names of a value that stands behind a label and its mark; `whole` is the text that the span belongs to.
///
/// The label says that persons follow, so a name needs no known surname and may be Latin.
pub(in crate::page) fn labelled(whole: &str, value: Span) -> Vec<Span> {
    let mut names: Vec<Span> = Vec::new();
    let words = join_latin(whole, tokens(value.of(whole), value.start));
    let outlet = usize::from(is_outlet_before_name(whole, &words));
    for token in words.into_iter().skip(outlet).filter(|token| !is_remark(whole, value, *token)) {
        let token = without_code(whole, token);
        let name = token.of(whole);
        if !names.is_empty() && is_role(name) {
            break;
        }
        // Behind room another column begins, unless a name does.
        let room = whole.get(..token.start).is_some_and(|before| before.ends_with("  "));
        if !names.is_empty() && room && !is_name(name) {
            break;
        }
        if !is_labelled_name(name, names.is_empty()) {
            match cut_name(name).filter(|_| name.chars().all(is_han)) {
                Some(length) => names.push(Span::new(token.start, token.start + length)),
                None if names.is_empty() => continue,
                None => {}
            }
            break;
        }
        names.push(token);
        if names.len() == MOST {
            break;
        }
    }
    names
}

/// Whether a word is the next label of a row without marks, alone or with its bearer glued to it: `王某某 校对 李某`,
/// `王某某 校对李某`.
pub(in crate::page) fn is_role(word: &str) -> bool {
    let Some((label, _)) = feature::labels().at_start(word) else { return false };
    let bearer = word.get(label.len()..).unwrap_or_default();
    bearer.is_empty() || text::length(label) >= 2 && is_name(bearer)
}

/// Whether a word stands in brackets behind a name: its bearer's post or nickname.
fn is_remark(whole: &str, value: Span, word: Span) -> bool {
    let before = whole.get(value.start..word.start).unwrap_or_default();
    before.rfind('(').is_some_and(|open| open > 0 && !before.get(open..).unwrap_or_default().contains(')'))
}

/// A Chinese name without the number or the code of a site that is glued to it: `王某某_AB0012`, `王某某1`.
fn without_code(whole: &str, token: Span) -> Span {
    let word = token.of(whole);
    let code = word.find(|c: char| c.is_ascii_alphanumeric() || c == '_').unwrap_or(word.len());
    let (name, code) = word.split_at_checked(code).unwrap_or((word, ""));
    let is_code = code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    if is_code && text::length(name) >= 2 && name.chars().all(is_han) {
        Span::new(token.start, token.start + name.len())
    } else {
        token
    }
}

/// Whether a part of a labelled list can be a name; the first may be longer than those that follow.
fn is_labelled_name(name: &str, is_first: bool) -> bool {
    let length = text::length(name);
    let is_latin = name.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '_' | ' ' | '\''));
    let is_chinese = name.chars().all(|c| is_han(c) || c == '·') || is_apart(name);
    if is_latin {
        return (3..=30).contains(&length) && !name.eq_ignore_ascii_case("admin");
    }
    let most = match (name.contains('·'), is_first) {
        (true, _) => LABELLED_LENGTH * 2,
        (false, true) => LABELLED_LENGTH - 3,
        (false, false) => LABELLED_LENGTH - 4,
    };
    let is_other = is_office(name) || is_other_word(name) || feature::is_button(name);
    is_chinese && (2..=most).contains(&length) && !is_other
}

/// Whether the first of the words behind an author's label is an outlet: it ends as outlets do, or is no name while
/// the one word behind it is.
pub(in crate::page) fn is_outlet_before_name(whole: &str, words: &[Span]) -> bool {
    let [outlet, rest @ ..] = words else { return false };
    let between = rest.first().and_then(|next| whole.get(outlet.end..next.start)).unwrap_or_default();
    if between.is_empty() || !between.chars().all(char::is_whitespace) {
        return false;
    }
    let first = outlet.of(whole);
    let ends = outlet::ENDINGS.iter().any(|ending| text::length(ending) >= 2 && first.ends_with(ending));
    let named = rest.first().is_some_and(|name| is_name(name.of(whole)));
    // Three characters without a known surname are more often a rare one.
    let is_alone =
        rest.len() == 1 && text::length(first) != 3 && surname(first).is_none() && first.chars().all(is_han);
    named && (ends || is_office(first) || is_alone)
}

/// Joins the Latin parts that stand side by side: first name and last name are one name.
fn join_latin(whole: &str, parts: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for part in parts {
        let is_latin = |span: Span| span.of(whole).chars().all(|c| c.is_ascii_alphabetic() || c == '.');
        match joined.last_mut() {
            Some(last) if is_latin(*last) && is_latin(part) && part.start == last.end + 1 => {
                last.end = part.end
            }
            _ => joined.push(part),
        }
    }
    joined
}
