//! Numbered headings: `一、`, `(二)`, `03`, `第一章`.

use super::text;

/// Whether a line begins with a number or a label of an order: `一、`, `(二)`, `03`, `第一章`, `场景一`.
pub(super) fn is_numbered(line: &str) -> bool {
    let begin = line.trim_start_matches(['(', '【', '[', '“', ' ', '■', '●', '◆', '★', '▌', '|', '#']);
    let mut chars = begin.chars();
    match chars.next() {
        Some('0'..='9') => {
            let rest = begin.trim_start_matches(|c: char| c.is_ascii_digit());
            if begin.len() - rest.len() > 3 || rest.trim_start().starts_with(['年', '月', '日', '%']) {
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
        _ => false,
    }
}

/// Longest heading of a chapter, in characters.
const CHAPTER: usize = 30;

/// Whether a line is the heading of a chapter by its number: `第一章 总则`, `一、原则`, `(二)目标`.
pub(super) fn is_chapter(line: &str) -> bool {
    const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
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
