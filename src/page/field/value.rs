//! Whether a word of a line is a label here, and where its value begins.

use super::Field;
use crate::fold::is_han;
use crate::page::{person, text};
use crate::source::Span;

/// The marks between a label and its value.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, ':' | '|' | '/' | '︳' | '丨' | '︱' | '\\')
}

/// Whether a field holds persons, so that a name may follow its label without a mark.
fn is_person(field: Field) -> bool {
    matches!(
        field,
        Field::Author
            | Field::Reporter
            | Field::Correspondent
            | Field::Intern
            | Field::Editor
            | Field::Photographer
    )
}

/// Whether a field holds reporters and those who work with them.
fn is_reporter(field: Field) -> bool {
    matches!(field, Field::Reporter | Field::Correspondent | Field::Intern)
}

/// Longest name in the cell behind its label, in characters.
const LONGEST_NAME: usize = 16;

/// A word that may be a label, with what stands beside it.
pub(super) struct Candidate<'l> {
    line: &'l str,
    /// Where the word begins.
    at: usize,
    word: &'l str,
    field: Field,
    /// The character before it.
    before: Option<char>,
    /// What follows, with and without the blanks before it.
    after: &'l str,
    rest: &'l str,
}

impl<'l> Candidate<'l> {
    /// A word of a label's list at `at` in a line.
    pub fn new(line: &'l str, at: usize, word: &'l str, field: Field) -> Option<Self> {
        let before = line.get(..at)?.chars().next_back();
        let after = line.get(at + word.len()..)?;
        Some(Self { line, at, word, field, before, after, rest: after.trim_start() })
    }

    /// Where the value begins; none where the word is no label here.
    pub fn value(&self) -> Option<usize> {
        if self.word.ends_with(is_mark) && self.is_open() {
            return Some(self.start_of(self.rest));
        }
        if self.rest.starts_with(is_mark) {
            return self.is_label_before_mark().then_some(self.start_of(self.rest));
        }
        // `网站编辑 - 王某某`, `标签 -`: a dash between blanks is a mark.
        if let Some(behind) = self.rest.strip_prefix('-')
            && self.is_apart()
            && (behind.is_empty() || behind.starts_with(' '))
        {
            return (self.is_open() && self.is_long()).then_some(self.start_of(behind));
        }
        if self.is_reprint()
            || self.is_account()
            || self.field == Field::Source && self.word.ends_with("来源于") && self.at == 0
        {
            return Some(self.start_of(self.rest));
        }
        if let Some(name) = self.parted_name() {
            return Some(self.start_of(name));
        }
        // `发布于 2031-05-12`
        if self.field == Field::Time
            && self.is_open()
            && self.word.ends_with('于')
            && self.rest.starts_with(|c: char| c.is_ascii_digit())
        {
            return Some(self.start_of(self.rest));
        }
        let stands = if is_person(self.field) && (self.is_apart() || self.is_close()) {
            self.is_named()
        } else {
            let is_plain = matches!(self.field, Field::Source | Field::Time | Field::Guest);
            self.is_apart() && self.begins() && (is_plain || self.word == BOARD)
        };
        stands.then_some(self.start_of(self.rest))
    }

    /// Where the end of the line begins that is `rest`.
    fn start_of(&self, rest: &str) -> usize {
        self.line.len() - rest.len()
    }

    /// Whether the word has two characters or more.
    fn is_long(&self) -> bool {
        text::length(self.word) >= 2
    }

    /// Whether no word runs into it.
    fn is_open(&self) -> bool {
        self.before.is_none_or(|c| !text::is_word(c))
    }

    /// Whether a blank follows.
    fn is_apart(&self) -> bool {
        self.rest.len() < self.after.len()
    }

    /// Whether it is the first word of its line.
    fn begins(&self) -> bool {
        self.is_open() && self.at == self.start_of(self.line.trim_start_matches(|c| !text::is_word(c)))
    }

    /// Whether a name may be glued to it: `记者王某某`, `(作者王某某系某大学教授)`.
    fn is_close(&self) -> bool {
        let is_desk = self.word == "编译" && self.is_open() && self.rest.contains('/');
        self.field != Field::Author || is_desk || self.before.is_some_and(|c| matches!(c, '(' | '[' | '【'))
    }

    /// Whether a word before a mark is a label. One of one character (文, 图) is so at the start of its part only;
    /// longer ones also glued, but `活动时间:` is another time than the page's own, and `某某发布 |` an account.
    fn is_label_before_mark(&self) -> bool {
        let is_event = matches!(self.word, "时间" | "日期" | "发布" | "更新" | "出版" | "发稿")
            && self.before.is_some_and(is_han);
        self.is_open() || self.is_long() && self.field != Field::Record && !is_event
    }

    /// Whether names follow without a mark.
    fn is_named(&self) -> bool {
        let value = Span::new(self.start_of(self.rest), self.line.len());
        let is_bracketed = self.before.is_some_and(|c| matches!(c, '(' | '[' | '【'));
        let is_people = is_reporter(self.field)
            || is_bracketed && is_person(self.field)
            || self.is_title()
            || self.is_in_row(value);
        let is_introduced = || is_people && person::is_introduced(self.line, self.at, value);
        let fits = self.is_long() || self.is_open() && self.is_apart();
        fits && (!person::leading(self.line, value).is_empty() || is_introduced())
    }

    /// Whether it names where a text was taken from, without a mark: `(转自某报)`, `原载《某报》`.
    fn is_reprint(&self) -> bool {
        const FROM: [&str; 7] = ["转自", "转载自", "摘自", "选自", "原载", "刊载", "首发于"];
        let is_bracketed = self.before == Some('(') && self.rest.find(')').is_some_and(|end| end <= REPRINT);
        let is_book = self.begins() && self.rest.starts_with('《');
        self.field == Field::Source && FROM.contains(&self.word) && (is_bracketed || is_book)
    }

    /// Whether it is an editor's full title at the line's start: `责任编辑 某某某`.
    fn is_title(&self) -> bool {
        self.field == Field::Editor && text::length(self.word) >= 4 && self.begins() && self.is_apart()
    }

    /// Whether it is an editor's label, and the next label of the row stands right behind one word: `编辑 某某某 校对 某某`.
    fn is_in_row(&self, value: Span) -> bool {
        let words = person::tokens(value.of(self.line), value.start);
        let next = words.get(1).map_or("", |next| next.of(self.line));
        self.field == Field::Editor && self.begins() && self.is_apart() && person::is_role(next)
    }

    /// Whether it heads a post on a bulletin board: `作者 abc (某某)`.
    fn is_account(&self) -> bool {
        let is_latin = self.rest.starts_with(|c: char| c.is_ascii_alphabetic());
        self.field == Field::Author && self.at == 0 && self.is_apart() && is_latin && self.rest.ends_with(')')
    }

    /// The name that a mark parts from its label which is one elsewhere: `文·王某某`; `作者,王某某` in the cells of a
    /// table; `来源于甲周刊,作者王某某`, where nothing follows.
    fn parted_name(&self) -> Option<&'l str> {
        let dotted = self.rest.strip_prefix('·').filter(|_| self.is_open() && is_person(self.field));
        let is_first = |name: &&str| {
            person::tokens(name, 0).first().is_some_and(|first| person::is_name(first.of(name)))
        };
        if let Some(name) = dotted.filter(is_first) {
            return Some(name);
        }
        if self.field != Field::Author {
            return None;
        }
        let is_cell = |name: &&str| {
            (2..=LONGEST_NAME).contains(&text::length(name))
                && name.chars().all(|c| text::is_word(c) || matches!(c, '·' | ' '))
        };
        if let Some(name) = self.rest.strip_prefix(',').filter(|_| self.before.is_none()).filter(is_cell) {
            return Some(name);
        }
        let closes = self.rest.trim_end_matches(|c: char| !text::is_word(c));
        (self.before.is_some_and(|c| matches!(c, ',' | ' ')) && person::is_name(closes)).then_some(self.rest)
    }
}

/// Longest name of an outlet in brackets, in bytes.
const REPRINT: usize = 60;

/// The label of a bulletin board's name in the head of its posts.
const BOARD: &str = "看板";
