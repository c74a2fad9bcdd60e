//! Datelines and reporters at the head of a paragraph.

use crate::page::{person, text};

/// How far a dateline at a paragraph's head reaches, in characters.
const HEAD: usize = 60;

/// The dateline and byline at the head of a paragraph, as a length in bytes:
/// `新华社某地12月9日电(记者某某)`, `某报(记者某某)`, `〔记者某某/某地报道〕`, `(某社记者某某某地21日电)`.
pub(in crate::page) fn head(line: &str) -> Option<usize> {
    let near = text::head(line, HEAD);
    let bracketed = opening_bracket(near, 0);
    let from = bracketed.or_else(|| wire(near)).or_else(|| message(near)).unwrap_or(0);
    let next = near.get(from..)?;
    let gap = next.len() - next.trim_start().len();
    let after = next.trim_start();
    let named = || (from > 0).then(|| names_in_bracket(after).or_else(|| reported(after))).flatten();
    let end = opening_bracket(after, 0).or_else(named).map(|length| from + gap + length);
    let end = end.or_else(|| (from == 0).then(|| outlet_and_bracket(near)).flatten()).unwrap_or(from);
    (end > 0 && end < line.len()).then(|| {
        let rest = line.get(end..).unwrap_or_default();
        end + rest.len() - rest.trim_start_matches([' ', ',', ':']).len()
    })
}

/// The length of a bracket that holds nothing but names, as it follows on a dateline: `某网某地5月12日电 (王某某)`.
fn names_in_bracket(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('(')?;
    let end = inner.find(')')?;
    person::is_list(inner.get(..end)?).then_some(end + 2)
}

/// Farthest end of a report's own opening, in characters: `记者王某某 李某 某地报道:`.
const REPORTED: usize = 24;

/// The length of a report's own opening behind `本报讯`: `记者王某某报道:`.
fn reported(text: &str) -> Option<usize> {
    let end = text::head(text, REPORTED).find(':')?;
    let inner = text.get(..end)?;
    let reports = inner.ends_with("报道") || inner.ends_with("报导");
    (inner.starts_with("记者") && reports && !inner.contains([',', '。'])).then_some(end + 1)
}

/// The length of a bracket at the start of a text that names reporters or a desk.
fn opening_bracket(near: &str, start: usize) -> Option<usize> {
    let text = near.get(start..)?;
    let close = match text.chars().next()? {
        '(' => ')',
        '〔' => '〕',
        '[' => ']',
        '【' => '】',
        _ => return None,
    };
    let end = text.find(close)?;
    let inner = text.get(text.chars().next()?.len_utf8()..end)?;
    // `【某网】`, `(某网)`: an outlet alone.
    let outlet = matches!(close, '】' | ')')
        && (2..=8).contains(&text::length(inner))
        && ["网", "报", "社", "台", "讯", "周刊", "消息"].iter().any(|ending| inner.ends_with(ending));
    (outlet || names_reporters(inner)).then_some(end + close.len_utf8())
}

/// Longest place with 讯 behind it, in characters: `(某州综合讯)`.
const DATELINE_PLACE: usize = 7;

/// Whether the text of a bracket names reporters, a desk or a wire.
fn names_reporters(inner: &str) -> bool {
    let has = |word: &str| inner.contains(word);
    (has("记者") || has("通讯员") || has("特派员") || has("编译")) && text::length(inner) <= 45
        || ["报道", "报导", "电", "讯"].iter().any(|end| inner.ends_with(end))
            && (has("/") || has("日") || has("社"))
        || inner.ends_with('讯') && (3..=DATELINE_PLACE).contains(&text::length(inner)) && inner != "通讯"
}

/// The length of a wire's dateline at the start: `新华社某地12月9日电`, `某社10月13日讯`, `本报讯`.
fn wire(near: &str) -> Option<usize> {
    let mut passed = 0;
    for (at, c) in near.char_indices() {
        passed += 1;
        if passed > 32 || matches!(c, ',' | '。' | ';' | ':' | '!' | '?' | '“' | '(' | '《') {
            return None;
        }
        let before = near.get(..at)?;
        // `某网7月25日报道 外媒称`
        let report = before.strip_suffix('报').filter(|head| c == '道' && !head.starts_with('据'));
        if !matches!(c, '电' | '讯') && report.is_none() {
            continue;
        }
        let head = report.unwrap_or(before);
        let rest = near.get(at + c.len_utf8()..)?;
        let dated = head.contains('月') && head.trim_end().ends_with('日') && passed <= 32;
        let own = ["本报", "本网", "本刊", "本台"].iter().any(|own| head.starts_with(own)) && passed <= 10;
        let open = rest.starts_with(|c: char| !text::is_word(c)) || rest.is_empty();
        if own && (open || passed <= 4) || dated && has_outlet(head) {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// The length of an outlet's own message at the start: `某网消息:`, `某视网消息(新闻栏目):`, `某网讯 `.
fn message(near: &str) -> Option<usize> {
    let at = text::head(near, LONGEST_OUTLET + 1).find(['消', '讯'])?;
    let word =
        ["消息", "讯"].into_iter().find(|word| near.get(at..).is_some_and(|rest| rest.starts_with(word)))?;
    let outlet = near.get(..at)?;
    let is_outlet =
        ["网", "社", "台", "报", "客户端", "在线", "新闻"].iter().any(|end| outlet.ends_with(end))
            && text::length(outlet) <= LONGEST_OUTLET
            && outlet.chars().all(text::is_word);
    let mut end = at + word.len();
    if let Some(column) = near.get(end..)?.strip_prefix('(') {
        end += column
            .find(')')
            .filter(|&close| text::length(column.get(..close).unwrap_or_default()) <= LONGEST_OUTLET)?
            + 2;
    }
    (is_outlet && near.get(end..)?.starts_with([':', ' '])).then_some(end)
}

/// Whether a line begins with an outlet's own message: `某网消息:`.
pub(in crate::page) fn is_message(line: &str) -> bool {
    message(text::head(line, HEAD)).is_some()
}

/// Longest name of an outlet or of a column before a message, in characters.
const LONGEST_OUTLET: usize = 12;

/// Whether the words before a dateline's date begin with an outlet.
fn has_outlet(head: &str) -> bool {
    let before = text::head(head, 14);
    ["社", "网", "报", "台", "讯", "客户端", "新闻"].iter().any(|end| before.contains(end))
}

/// The length of `某报(记者某某)` at the start.
fn outlet_and_bracket(near: &str) -> Option<usize> {
    let open = near.find('(')?;
    let outlet = near.get(..open)?;
    let short = text::length(outlet.trim()) <= 12
        && outlet.chars().all(|c| text::is_word(c) || matches!(c, ' ' | '·' | '-'));
    let ends = ["报", "网", "社", "台", "讯", "快讯", "新闻", "客户端", "电", "消息", "报道", "报导"]
        .iter()
        .any(|end| outlet.trim().ends_with(end));
    (short && ends).then(|| opening_bracket(near, open)).flatten().map(|length| open + length)
}
