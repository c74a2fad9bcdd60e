//! A paragraph as the stop model sees it: units, with what stands around each gap between them.

use crate::fold::is_han;
use crate::source::is_blank;

/// What a unit is to a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A Han character, a figure, a Latin word.
    Content,
    /// A mark inside a sentence: comma, colon, dash.
    Inner,
    /// A mark that ends a sentence, or a semicolon.
    Strong,
    /// An opening quote or bracket.
    Opening,
    /// A closing quote or bracket.
    Closing,
}

/// One unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is made of: a character, or a code below 64 for a class of figures or Latin words.
    pub code: u32,
    /// Its first byte in the paragraph.
    pub start: usize,
    /// The byte after its last one.
    pub end: usize,
    /// What it is to a sentence.
    pub class: Class,
    /// How many quotations are open after it.
    pub quotes: u8,
    /// How many brackets and titles are open after it.
    pub brackets: u8,
}

/// Code of a restored full stop and of every full stop.
const STOP: u32 = '。' as u32;

/// Codes of figures by their length (1..=9), and of Latin words by theirs.
const FIGURE: u32 = 1;
const LATIN: u32 = 16;

/// The most open quotes or brackets that are counted; one that never closes must not swallow a text.
const DEPTH: u8 = 3;

/// Cuts a paragraph into units.
pub fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len() / 3 + 1);
    let (mut quotes, mut brackets) = (0u8, 0u8);
    let mut last: Option<(char, usize)> = None;
    for (at, c) in text.char_indices() {
        // Han characters first, nine in ten: they are never blank, and stand alone.
        if is_han(c) {
            last = None;
            let (code, end) = (u32::from(c), at + c.len_utf8());
            units.push(Unit { code, start: at, end, class: Class::Content, quotes, brackets });
            continue;
        }
        if is_blank(c) {
            last = None;
            continue;
        }
        let end = at + c.len_utf8();
        let class = class(c);
        // Figures and Latin words are one unit, a decimal point inside.
        let run = run_class(c, class);
        if let (Some(run), Some((kind, length)), Some(unit)) = (run, last, units.last_mut())
            && (run == kind || kind == '0' && c == '.')
        {
            unit.end = end;
            unit.code = if kind == '0' { FIGURE } else { LATIN } + (length as u32).min(9);
            last = Some((kind, length + 1));
            continue;
        }
        last = run.map(|run| (run, 1));
        match c {
            '“' | '‘' => quotes = (quotes + 1).min(DEPTH),
            '”' | '’' => quotes = quotes.saturating_sub(1),
            '(' | '《' | '【' | '〔' | '[' => brackets = (brackets + 1).min(DEPTH),
            ')' | '》' | '】' | '〕' | ']' => brackets = brackets.saturating_sub(1),
            // A bracket that no strong mark has seen closed was never meant to close.
            '。' => brackets = 0,
            _ => {}
        }
        let code = match run {
            Some('0') => FIGURE,
            Some('a') => LATIN,
            _ => u32::from(c),
        };
        units.push(Unit { code, start: at, end, class, quotes, brackets });
    }
    units
}

/// The kind of unit that goes on over several characters which are not Han.
fn run_class(c: char, class: Class) -> Option<char> {
    match c {
        '0'..='9' => Some('0'),
        '.' => Some('.'),
        // Only content has letters: the tables of Unicode are slow to search.
        c if class == Class::Content && c.is_alphabetic() => Some('a'),
        _ => None,
    }
}

fn class(c: char) -> Class {
    match c {
        '。' | '!' | '?' | ';' | '…' => Class::Strong,
        '“' | '‘' | '(' | '《' | '【' | '〔' | '[' => Class::Opening,
        '”' | '’' | ')' | '》' | '】' | '〕' | ']' => Class::Closing,
        ',' | '、' | ':' | '—' | '·' | '-' | '|' | '/' | '~' | '"' | '\'' => Class::Inner,
        '%' | '‰' | '℃' => Class::Content,
        c if c.is_alphanumeric() => Class::Content,
        _ => Class::Inner,
    }
}

/// Whether a full stop may have stood between two neighbouring units.
pub fn is_gap(left: &Unit, right: &Unit) -> bool {
    matches!(left.class, Class::Content | Class::Closing)
        && matches!(right.class, Class::Content | Class::Opening)
        && left.brackets == 0
        // A bracket after a word explains the word.
        && right.code != '(' as u32
        // A Latin word goes on with the word or the figure before it.
        && !(is_latin(right) && (is_latin(left) || is_figure(left)))
        // Quotations and titles that follow at once upon each other are a list.
        && !(left.class == Class::Closing && right.class == Class::Opening)
}

fn is_latin(unit: &Unit) -> bool {
    (LATIN..LATIN + 10).contains(&unit.code)
}

fn is_figure(unit: &Unit) -> bool {
    (FIGURE..FIGURE + 10).contains(&unit.code) || unit.code == '%' as u32
}

/// A full stop as a unit, for where one is restored.
pub fn stop(at: usize, quotes: u8) -> Unit {
    Unit { code: STOP, start: at, end: at, class: Class::Strong, quotes, brackets: 0 }
}
