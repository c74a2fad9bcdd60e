//! Numbered headings: `一、`, `(二)`, `03`, `第一章`.

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::text;
use crate::fold::{han_digit, is_han};

const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/// Whether a line begins with a number or a label of an order: `一、`, `(二)`, `03`, `第一章`, `场景一`.
pub(super) fn is_numbered(line: &str) -> bool {
    let begin = line.trim_start_matches(['(', '【', '[', '“', ' ', '■', '●', '◆', '★', '▌', '|', '#']);
    let mut chars = begin.chars();
    match chars.next() {
        Some('0'..='9') => {
            let rest = begin.trim_start_matches(|c: char| c.is_ascii_digit());
            // `(2/6)` counts the pictures of a gallery.
            let counts =
                rest.strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            if counts
                || begin.len() - rest.len() > 3
                || rest.trim_start().starts_with(['年', '月', '日', '%'])
            {
                return false;
            }
            rest.starts_with(['.', '、', ')', ' ', ':', '/', '|', '】'])
                || begin.len() - rest.len() == 2 && begin.starts_with('0')
                || rest.is_empty()
        }
        Some('一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十') => begin
            .trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])
            .starts_with(['、', ')', '.', ':', ' ', '是']),
        Some('第') => chars
            .nth(1)
            .is_some_and(|c| matches!(c, '章' | '节' | '条' | '部' | '篇' | '十' | '一' | ',' | '、' | ' ')),
        Some('Q' | 'A') => begin.len() < 3,
        _ => is_numbered_word(begin),
    }
}

/// Whether a line begins with a word and its number: `场景一:`, `步骤2:`.
fn is_numbered_word(line: &str) -> bool {
    let Some((label, _)) = line.split_once([':', ' ']) else { return false };
    let word = label.trim_end_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains(&c));
    word.len() < label.len() && (2..=3).contains(&text::length(word)) && word.chars().all(is_han)
}

/// Whether a line is one of a numbered list of short lines, as the contents of a text are: its neighbour above or
/// below is numbered too, and neither is a sentence.
pub(super) fn is_listed(lines: &[Feature], at: usize) -> bool {
    let is_entry = |at: Option<usize>| {
        let line = at.and_then(|at| lines.get(at));
        line.is_some_and(|line| is_numbered(line.text) && !line.closed && line.length <= CHAPTER)
    };
    is_entry(Some(at)) && (is_entry(at.checked_sub(1)) || is_entry(Some(at + 1)))
}

/// Longest heading of a chapter, in characters.
const CHAPTER: usize = 30;

/// Whether a line is the heading of a chapter by its number: `第一章 总则`, `一、原则`, `(二)目标`.
pub(super) fn is_chapter(line: &str) -> bool {
    let bare = line.trim_start_matches('(');
    let numbered = bare.strip_prefix('第').unwrap_or(bare);
    let rest = numbered.trim_start_matches(NUMERALS);
    let marks: &[char] = if bare.len() < line.len() {
        &[')']
    } else if numbered.len() < bare.len() {
        &['章', '节', '编', '条']
    } else {
        &['、']
    };
    rest.len() < numbered.len() && rest.starts_with(marks) && text::length(line) <= CHAPTER
}

/// Whether the number of a chapter's heading is the first.
pub(super) fn is_first(line: &str) -> bool {
    is_chapter(line)
        && ["第一章", "第一节", "第一编", "一、", "(一)"].iter().any(|first| line.starts_with(first))
}

/// Most entries of a table of contents.
const CONTENTS: usize = 80;

/// Fewest entries of one.
const FEWEST_CONTENTS: usize = 3;

/// The table of contents of an entry of an encyclopedia, its label included: numbered words in rows.
fn contents(lines: &[Feature]) -> std::ops::Range<usize> {
    let is_label = |line: &Feature| {
        line.length <= 4 && matches!(text::core(line.text), "目录" | "目次" | "目 录" | "内容")
    };
    let Some(at) = lines.iter().position(is_label) else { return 0..0 };
    let entry = |line: &&Feature| {
        let rest = line.text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        rest.len() < line.text.len() && rest.starts_with([' ', '\t']) && !line.closed || line.length <= 2
    };
    let count = lines.get(at + 1..).unwrap_or_default().iter().take(CONTENTS).take_while(entry).count();
    if count >= FEWEST_CONTENTS { at..at + 1 + count } else { 0..0 }
}

/// Most lines from one numbered heading to the next.
const SECTION: usize = 60;

/// Longest label of a row below a heading, in characters: `采购人名称:`.
const ROW_LABEL: usize = 12;

/// Most rows below the last heading.
const ROWS: usize = 24;

/// Marks the lines between numbered headings that follow on each other (`一、`, `二、`): a text of rows and short
/// items is one text as far as its numbers go, and what its rows state is no head of the page.
pub(super) fn mark(lines: &mut [Feature]) {
    let contents = contents(lines);
    for (at, line) in lines.get_mut(contents).unwrap_or_default().iter_mut().enumerate() {
        line.aside = true;
        if at > 0 {
            line.shape = Shape::Menu;
        }
    }
    mark_announced(lines);
    let mut last: Option<(usize, u32)> = None;
    let mut chained = None;
    for at in 0..lines.len() {
        let Some(number) = lines.get(at).and_then(|line| ordinal(line.text)) else { continue };
        let follows = last.filter(|&(from, before)| {
            let between = lines.get(from..at).unwrap_or_default();
            number == before + 1 && at - from <= SECTION && !between.iter().any(is_border)
        });
        if let Some((from, _)) = follows {
            lines.get_mut(from..=at).unwrap_or_default().iter_mut().for_each(enumerate);
            chained = Some(at);
        } else if let Some(end) = chained.take() {
            mark_rows(lines, end + 1..at);
        }
        last = Some((at, number));
    }
    if let Some(end) = chained {
        mark_rows(lines, end + 1..lines.len());
    }
}

/// Marks the rows and the numbered items right below the last heading.
fn mark_rows(lines: &mut [Feature], below: std::ops::Range<usize>) {
    let lines = lines.get_mut(below).unwrap_or_default();
    let count = lines.iter().take(ROWS).take_while(|line| is_row(line) || is_item(line)).count();
    lines.iter_mut().take(count).for_each(enumerate);
}

/// Marks the rows that a line inside a text announces: `产品详情如下:`.
fn mark_announced(lines: &mut [Feature]) {
    const ANNOUNCES: [&str; 4] = ["如下:", "以下:", "包括:", "下列:"];
    for at in 1..lines.len() {
        let is_text = |line: &Feature| line.is_prose() && line.full_stop;
        let announces = |line: &Feature| ANNOUNCES.iter().any(|end| line.text.ends_with(end));
        let is_inside = lines.get(at - 1).is_some_and(is_text) && lines.get(at).is_some_and(announces);
        let below = lines.get(at + 1..).unwrap_or_default();
        if is_inside && below.iter().take(LEAST_ROWS).filter(|line| is_row(line)).count() == LEAST_ROWS {
            mark_rows(lines, at + 1..lines.len());
        }
    }
}

/// Fewest rows that a line announces.
const LEAST_ROWS: usize = 2;

/// Takes off a line what it would state or be by itself.
fn enumerate(line: &mut Feature) {
    line.enumerated = true;
    if is_row(line) {
        line.sign = line.sign.filter(|&sign| sign != Sign::Footer);
        (line.date, line.partial_date, line.byline, line.record) = (None, false, false, false);
        line.fields.clear();
    }
}

/// Whether an article surely ends with a line, or another list begins.
fn is_border(line: &Feature) -> bool {
    line.is_end()
        || line.shape == Shape::Path
        || matches!(line.sign, Some(Sign::RelatedLabel | Sign::CommentLabel | Sign::Copyright))
}

/// Labels of a contact, which stand in a site's foot too.
#[rustfmt::skip]
const CONTACTS: [&str; 15] = [
    "地址", "地 址", "联系", "电话", "电 话", "传真", "传 真", "邮编", "邮政编码", "邮箱", "监督电话", "咨询电话", "服务电话", "投诉电话", "举报电话",
];

/// Whether a line is a contact with its value, as articles on places have inside: `地址:某县某路66号`.
pub(super) fn is_contact(line: &Feature) -> bool {
    if line.sign != Some(Sign::Footer) || line.length > CONTACT {
        return false;
    }
    let begin = line.text.trim_start_matches(|c: char| !text::is_word(c));
    let labelled = CONTACTS.iter().any(|word| begin.starts_with(word)) && begin.contains(':');
    labelled && !line.text.contains(['©', '|'])
}

/// Whether a line is a contact, or another row of what a reader needs to go there: `自驾:高速口下20分钟`.
pub(super) fn is_info(line: &Feature) -> bool {
    let is_row = line.sign.is_none() && line.fields.is_empty() && !line.full_stop && line.length <= CONTACT;
    let label = || {
        let begin = line.text.trim_start_matches(|c: char| !text::is_word(c));
        begin.split_once(':').map_or(0, |(label, _)| text::length(label))
    };
    is_contact(line) || is_row && (2..=4).contains(&label())
}

/// Longest such line, in characters.
const CONTACT: usize = 60;

/// Whether a line is a label with its value: `采购方式:竞争性磋商`.
fn is_row(line: &Feature) -> bool {
    let Some((label, value)) = line.text.split_once(':') else { return false };
    let states = line.has(&[Field::Editor, Field::Author, Field::Reporter, Field::Source]);
    let plain = label.chars().all(|c| text::is_word(c) || matches!(c, ' ' | '(' | ')' | '.' | '、'));
    let is_foot = line.sign == Some(Sign::Footer) && !CONTACTS.iter().any(|word| line.text.starts_with(word));
    !states
        && !is_foot
        && line.sign != Some(Sign::Copyright)
        && plain
        && (2..=ROW_LABEL).contains(&text::length(label))
        && !value.trim().is_empty()
}

/// Whether a line is a numbered item of its own: `1.采购人信息`.
fn is_item(line: &Feature) -> bool {
    let rest = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.text.len()
        && rest.starts_with(['.', '、'])
        && line.sign.is_none()
        && line.date.is_none()
}

/// The number of a heading `一、`, 1 to 99.
fn ordinal(line: &str) -> Option<u32> {
    let end = line.char_indices().take(4).find(|&(_, c)| c == '、')?.0;
    let (mut tens, mut ones) = (None, 0);
    for c in line.get(..end)?.chars() {
        match han_digit(c) {
            None if c == '十' && tens.is_none() => (tens, ones) = (Some(ones.max(1) * 10), 0),
            Some(digit @ 1..) if ones == 0 => ones = digit,
            _ => return None,
        }
    }
    Some(tens.unwrap_or(0) + ones).filter(|&number| number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals() {
        for (line, expected) in [
            ("一、总则", Some(1)),
            ("十、其他", Some(10)),
            ("二十一、附则", Some(21)),
            ("一个、两个", None),
            ("、", None),
        ] {
            assert_eq!(ordinal(line), expected, "{line}");
        }
    }
}
