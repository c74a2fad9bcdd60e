//! What the closed lists say about a line.

use std::sync::LazyLock;

use super::super::lexicon::furniture::{ANYWHERE, START, Sign, WHOLE};
use super::super::lexicon::{Phrases, label};
use super::super::text;
use super::SHORT;
use crate::fold::is_han;

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
    if length <= BUTTONS && is_buttons(lists, line)
        || is_slogan(line)
        || is_site_menu(line)
        || is_edition(line, length)
        || is_app(line, length)
    {
        return Some(Sign::Chrome);
    }
    let is_tag = |word: &str| {
        word.len() > 1 && word.starts_with('#')
            || word.strip_prefix('+').is_some_and(|tag| tag.starts_with(is_han))
    };
    if line.starts_with(['#', '+']) && line.split_whitespace().all(is_tag) {
        return Some(Sign::Tags);
    }
    if is_remark(line, length) {
        return Some(Sign::EditorNote);
    }
    if is_promotion(line, length) {
        return Some(Sign::Ad);
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

/// Whether a line is an encyclopedia's name with its slogan: `某某百科,自由的百科全书`.
fn is_slogan(line: &str) -> bool {
    line.strip_suffix("百科全书")
        .and_then(|line| line.split_once(','))
        .is_some_and(|(name, _)| name.ends_with("百科"))
}

/// Longest remark on the persons of a text, in characters.
const REMARK: usize = 40;

/// Whether a line says in brackets that names are not the true ones, or who its author is: `(文中人物均为化名)`.
fn is_remark(line: &str, length: usize) -> bool {
    let is_bracketed = line.starts_with('(') && line.ends_with(')');
    const REMARKS: [&str; 6] = ["化名", "化姓", "(作者是", "(作者为", "(作者系", "(作者现任"];
    is_bracketed && length <= REMARK && REMARKS.iter().any(|word| line.contains(word))
}

/// Longest name of a paper's digital edition, in characters.
const EDITION: usize = 12;

/// Whether a line is the name of a paper's digital edition: `某某日报电子版`.
fn is_edition(line: &str, length: usize) -> bool {
    // `某时电子报` is a paper of its own.
    let is_edition = |end: &&str| line.ends_with(*end);
    length <= EDITION && ["电子版", "数字报", "报电子报", "刊电子报", "数字版"].iter().any(is_edition)
}

/// Whether a line is nothing but the name of an application: `某某财经APP`.
fn is_app(line: &str, length: usize) -> bool {
    length <= EDITION
        && line.chars().all(text::is_word)
        && ["APP", "App"].iter().any(|end| line.ends_with(end))
}

/// Longest entry of a site's menu that is known by its first, in characters.
const ENTRY: usize = 6;

/// Whether a line is the menu of a small site: `首页 归档 标签 关于`.
fn is_site_menu(line: &str) -> bool {
    if !line.starts_with("首页") {
        return false;
    }
    let mut words = line.split_whitespace();
    words.next() == Some("首页")
        && words.clone().count() >= 2
        && words.all(|word| text::length(word) <= ENTRY && word.chars().all(text::is_word))
}

/// Longest call to install or to subscribe that is known by its form, in characters.
const PROMOTION: usize = 60;

/// Whether a line calls to install or to subscribe by its form: `…尽在某某APP`, `[…优惠订阅,免费快递。]`.
fn is_promotion(line: &str, length: usize) -> bool {
    const APPS: [&str; 4] = ["APP", "App", "app", "客户端"];
    const CALLS: [&str; 7] = ["尽在", "打开", "下载", "请看", "请到", "更多", "用手机"];
    const OFFERS: [&str; 5] = ["优惠订阅", "订阅本刊", "免费快递", "扫码订阅", "订阅全年"];
    let bare = line.trim_end_matches(|c: char| !text::is_word(c));
    let asks = !text::is_full_stop(line)
        && APPS.iter().any(|app| bare.ends_with(app))
        && CALLS.iter().any(|call| line.contains(call));
    let offers = line.starts_with(['[', '【'])
        && line.ends_with([']', '】'])
        && OFFERS.iter().any(|word| line.contains(word));
    length <= PROMOTION && (asks || offers)
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
