//! What the closed lists say about a line.

use std::sync::LazyLock;

use super::super::lexicon::furniture::{ANYWHERE, START, Sign, WHOLE};
use super::super::lexicon::{Phrases, label};
use super::super::text;
use super::SHORT;

/// The lists, prepared for the search.
pub(super) struct Lists {
    whole: Phrases<Sign>,
    start: Phrases<Sign>,
    anywhere: Phrases<Sign>,
    pub(super) labels: Phrases<label::Field>,
}

/// The lists, made once.
pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    whole: Phrases::new(WHOLE),
    start: Phrases::new(START),
    anywhere: Phrases::new(ANYWHERE),
    labels: Phrases::new(label::LABELS),
});

/// The labels of credits, prepared for the search.
pub(in crate::page) fn labels() -> &'static Phrases<label::Field> {
    &LISTS.labels
}

/// What the lists say about a line.
pub(super) fn sign(lists: &Lists, line: &str, length: usize, full_stop: bool) -> Option<Sign> {
    let exact = |word: &str| lists.whole.at_start(word).filter(|(found, _)| found.len() == word.len());
    let whole = exact(text::core(line)).or_else(|| exact(text::bare(line))).or_else(|| exact(line));
    if let Some((_, sign)) = whole {
        return Some(sign);
    }
    if length <= BUTTONS && is_buttons(lists, line) {
        return Some(Sign::Chrome);
    }
    if let Some((word, _)) = text::set_apart(line)
        && let Some((_, sign)) = lists.start.at_start(&(word + ":"))
    {
        return Some(sign).filter(|&sign| holds_at_start(sign, line, length, full_stop && length > 20));
    }
    let begin = line.trim_start_matches(|c: char| !text::is_word(c) && !matches!(c, '©' | '※'));
    let prose = full_stop && length > 20;
    let start = lists.start.at_start(line).or_else(|| lists.start.at_start(begin));
    let start = start.map(|(_, sign)| sign).filter(|&sign| holds_at_start(sign, line, length, prose));
    start.or_else(|| if length <= SHORT * 2 { anywhere(lists, line, prose) } else { None })
}

/// Whether a word is a button's.
pub(in crate::page) fn is_button(word: &str) -> bool {
    let found = LISTS.whole.at_start(word).filter(|(found, _)| found.len() == word.len());
    found.is_some_and(|(_, sign)| sign == Sign::Chrome) || word == "编辑"
}

/// Longest row of buttons that is taken apart, in characters.
const BUTTONS: usize = 16;

/// Whether a line holds nothing but the words of buttons and their counts: `A 分享`, `收藏 12`.
fn is_buttons(lists: &Lists, line: &str) -> bool {
    let mut buttons = 0;
    for word in line.split_whitespace() {
        let is_count = word.chars().all(|c| c.is_ascii_digit() || !text::is_word(c));
        let found = lists.whole.at_start(word).filter(|(found, _)| found.len() == word.len());
        match found {
            Some((_, Sign::Chrome)) => buttons += 1,
            _ if is_count || text::length(word) == 1 => {}
            _ => return false,
        }
    }
    buttons > 0
}

/// Whether a sign at a line's start holds for the whole line.
fn holds_at_start(sign: Sign, line: &str, length: usize, prose: bool) -> bool {
    match sign {
        Sign::EditorNote => true,
        Sign::Copyright => length <= 400,
        Sign::OriginalTitle | Sign::Footer => !prose || length <= 60,
        Sign::Tags | Sign::Path => !prose && length <= SHORT,
        Sign::RelatedLabel => !prose && (length <= 60 || line.contains("上一篇")) && !line.contains('。'),
        Sign::CommentLabel | Sign::Chrome | Sign::Ad => !prose || length <= 40,
    }
}

/// The sign of a phrase inside the line.
fn anywhere(lists: &Lists, line: &str, prose: bool) -> Option<Sign> {
    const RIGHTS: &[&str] = &["本文", "本站", "本网", "转载", "版权", "平台", "授权", "作者", "仅供参考"];
    let has_right = || RIGHTS.iter().any(|word| line.contains(word));
    lists.anywhere.all(line).map(|(_, _, sign)| sign).find(|sign| match sign {
        Sign::Copyright => has_right(),
        Sign::Footer => !prose || line.contains(['©']) || line.contains("ICP"),
        Sign::EditorNote => text::length(line) <= 60,
        _ => !prose,
    })
}
