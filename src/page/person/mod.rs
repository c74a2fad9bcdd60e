//! Names of persons, after a label or without one.

mod labelled;
mod leading;
mod office;
mod reporter;

use super::lexicon::name::{is_other_word, surname};
use super::text;
use crate::fold::is_han;
use crate::source::Span;

pub(super) use labelled::{is_outlet_before_name, is_role, labelled};
pub(super) use leading::{cut_name, leading};
pub(crate) use office::is_no_name;
pub(super) use office::is_office;
pub(super) use reporter::{introduced, is_introduced, is_rare, reporters};

/// Most persons that one label introduces; what follows is no list of names any more.
const MOST: usize = 20;

/// What separates the names of a list.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '、' | ','
                | '&'
                | '/'
                | ';'
                | '|'
                | '+'
                | '。'
                | '('
                | ')'
                | '】'
                | ']'
                | '〕'
                | '*'
                | '['
                | '【'
                | '〔'
                | '□'
                | '■'
                | '◎'
        )
}

/// The parts of a text between separators, with their places.
pub(super) fn tokens(text: &str, offset: usize) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (is_separator(c), start) {
            (true, Some(from)) => {
                spans.push(Span::new(offset + from, offset + at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    if let Some(from) = start {
        spans.push(Span::new(offset + from, offset + text.len()));
    }
    join_apart(text, offset, spans)
}

/// Joins a surname and a given name of one character each that are set apart, as columns of names are: `王 山`.
fn join_apart(text: &str, offset: usize, spans: Vec<Span>) -> Vec<Span> {
    let word = |span: Span| text.get(span.start - offset..span.end - offset).unwrap_or_default();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        if let Some(last) = joined.last_mut()
            && let whole = Span::new(last.start, span.end)
            && is_apart(word(whole))
        {
            *last = whole;
        } else {
            joined.push(span);
        }
    }
    joined
}

/// Whether a word is a surname and a given name of one character each, set apart.
fn is_apart(word: &str) -> bool {
    // What is no such word is told by its second character, however long it is.
    if !word.trim_start().chars().nth(1).is_some_and(char::is_whitespace) {
        return false;
    }
    let mut parts = word.split_whitespace();
    let (first, given, more) = (parts.next(), parts.next(), parts.next());
    let is_single =
        |part: Option<&str>| part.is_some_and(|part| text::length(part) == 1 && part.contains(is_han));
    is_single(first) && is_single(given) && more.is_none() && surname(word).is_some()
}

/// Whether a word is a name by its surname and its length.
pub(super) fn is_name(word: &str) -> bool {
    if is_apart(word) {
        return !is_other_word(&text::squeezed(word));
    }
    let Some(surname) = surname(word) else { return false };
    let given = word.get(surname..).unwrap_or_default();
    let length = text::length(word);
    let double = surname > 3;
    let fits = if double { (3..=4).contains(&length) } else { (2..=3).contains(&length) };
    fits && given.chars().all(is_han) && !is_other_word(word) && !is_office(word)
}

/// Whether a line holds nothing but names: `王某某`, `王某某 李某`, `王某某1,2, 李某3*`.
pub(super) fn is_list(line: &str) -> bool {
    !list(line).is_empty()
}

/// Most names on a line of its own; papers, which number their authors' institutes, have more.
const LISTED: usize = 6;

/// The names of a line that holds nothing else but the numbers of institutes behind them; none where it does.
pub(super) fn list(line: &str) -> Vec<Span> {
    let mut names = Vec::new();
    let mut is_numbered = false;
    for token in tokens(line, 0) {
        let word = token.of(line);
        let name = word.trim_end_matches(|c: char| c.is_numeric() || matches!(c, '†' | '‡' | '#'));
        is_numbered |= name.len() < word.len() && !name.is_empty();
        if is_name(name) {
            names.push(Span::new(token.start, token.start + name.len()));
        } else if !(name.is_empty() && is_numbered) {
            return Vec::new();
        }
    }
    let fits = if is_numbered { (2..=MOST).contains(&names.len()) } else { names.len() <= LISTED };
    if fits { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(found: Vec<Span>, whole: &str) -> Vec<&str> {
        found.into_iter().map(|span| span.of(whole)).collect()
    }

    #[test]
    fn labelled_names_need_no_surname() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(texts(labelled(text, Span::new(0, text.len())), text), expected, "{text}");
        };
        check("小满、王大山)", &["小满", "王大山"]);
        check("陈青山 PK155", &["陈青山"]);
        check("alexwu]", &["alexwu"]);
        check("Ann Lee", &["Ann Lee"]);
        check("系统管理员", &[]);
        check("春眠 返回某网首页", &["春眠"]);
        check("李大山北京大学教授", &["李大山"]);
    }

    #[test]
    fn authors_of_papers_bear_the_numbers_of_their_institutes() {
        let line = "何守田1,2, 卢雁3*, 郭子墨1";
        assert_eq!(texts(list(line), line), ["何守田", "卢雁", "郭子墨"]);
        assert_eq!(list("王大山 2031"), []);
        assert_eq!(list("王大山 12号"), []);
    }

    #[test]
    fn unlabelled_names_need_a_surname() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(texts(leading(text, Span::new(0, text.len())), text), expected, "{text}");
        };
        check("王小山 李四海 长沙报道", &["王小山", "李四海"]);
        check("陈大文台北21日电", &["陈大文"]);
        check("陈大文/柳川报导", &["陈大文"]);
        check("时间不早了", &[]);
    }
}
