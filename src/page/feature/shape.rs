//! The forms of a line that need no list of words: menus, paths, counts, addresses.

use super::super::{date, record, text};
use super::{SHORT, Shape};

/// Fewest parts of a line that make it a menu (`首页 新闻 财经 体育 娱乐`).
const MENU_PARTS: usize = 5;

/// Mean length of the parts of a menu, in characters; the words of a headline with blanks are longer.
const MENU_PART_LENGTH: usize = 6;

/// The form of a line.
pub(super) fn shape(line: &str, length: usize) -> Shape {
    if !line.chars().any(text::is_word) {
        return if text::is_rest(line) { Shape::Words } else { Shape::Ornament };
    }
    if line.starts_with("http") || line.starts_with("www.") {
        return Shape::Address;
    }
    if record::is_reference(line) {
        return Shape::Reference;
    }
    if length > SHORT * 2 || text::is_full_stop(line) {
        return Shape::Words;
    }
    if is_path(line, length) {
        return Shape::Path;
    }
    if is_page_number(line, length) {
        return Shape::Count;
    }
    if is_menu(line) {
        return Shape::Menu;
    }
    let counted = |c: char| c.is_ascii_digit() || !text::is_word(c);
    // `02` may head a section; `+2` tells how many pictures more there are.
    let is_long = length > 2 || line.starts_with('+');
    if line.chars().all(counted) && length <= 30 && date::find(line).is_none() && is_long {
        return Shape::Count;
    }
    Shape::Words
}

/// Longest link to a column, in characters with its mark.
const COLUMN: usize = 14;

/// Whether a line is a path: short parts between `>`, `»` or spaced `/`.
fn is_path(line: &str, length: usize) -> bool {
    // `县域观察 >`: the link to a column.
    if length <= COLUMN && line.ends_with(['>', '»', '›']) {
        return true;
    }
    let parts: Vec<&str> = if line.contains(['>', '»', '→', '›']) {
        line.split(['>', '»', '→', '›']).filter(|part| !part.trim().is_empty()).collect()
    } else {
        line.split(" / ").collect()
    };
    let short = parts.iter().rev().skip(1).all(|part| text::length(part.trim()) <= 10);
    parts.len() >= 2
        && short
        && length <= 100
        && !line.contains("=")
        && (parts.len() >= 3 || line.contains('>'))
}

/// Longest number of a printed page with its words, in characters.
const PAGE_NUMBER: usize = 20;

/// Whether a line is the number of a printed page in words: `第 1 页 共 2 页`.
fn is_page_number(line: &str, length: usize) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '第' | '共' | '页') || !text::is_word(c);
    length <= PAGE_NUMBER
        && line.contains('页')
        && line.contains(|c: char| c.is_ascii_digit())
        && line.chars().all(is_part)
}

/// Whether a line is a row of short words.
fn is_menu(line: &str) -> bool {
    let is_latin = !line.contains(crate::fold::is_han) && !line.contains('|');
    if is_latin || text::is_closed(line) || date::find(line).is_some() {
        return false;
    }
    if line.contains('。') || line.contains(',') && !line.contains(['|', '\t']) {
        return false;
    }
    let parts =
        line.split(|c: char| c.is_whitespace() || matches!(c, '|' | '·')).filter(|part| !part.is_empty());
    let (count, total) = parts.fold((0, 0), |(count, total), part| (count + 1, total + text::length(part)));
    // `民 事 判 决 书`: one word with its characters set apart.
    if count == total && line.chars().all(|c| c == ' ' || c == '\u{3000}' || crate::fold::is_han(c)) {
        return false;
    }
    let least = if line.contains('|') { MENU_PARTS - 1 } else { MENU_PARTS };
    count >= least && total <= count * MENU_PART_LENGTH
}
