//! The outlet that a byline names before its reporters, its author or its dateline.

use super::{Text, shift};
use crate::page::lexicon::Phrases;
use crate::page::lexicon::label::Field;
use crate::page::lexicon::outlet::ENDINGS;
use crate::page::{Line, Reason, Role, field, person, text};
use crate::source::Span;

/// The outlet before an author's name: `文|甲周刊 王某某`, or an office that contributed: `供稿:农业局`.
pub(super) fn authors_outlet(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Span> {
    let line = text.of(part.span);
    let fields = field::fields(labels, line);
    let at = fields.iter().position(|found| found.field == Field::Author)?;
    let found = fields.get(at)?;
    // `文/某网专栏作者 王某某`
    let goes_on = fields
        .get(at + 1)
        .is_some_and(|next| next.field == Field::Author && next.label.start == found.value.end);
    let tokens = person::tokens(found.value.of(line), found.value.start);
    let first = tokens.first()?;
    let is_contributed = ["供稿", "来稿", "投稿"].contains(&found.label.of(line));
    let is_outlet = person::is_outlet_before_name(line, &tokens)
        || (is_contributed || goes_on) && tokens.len() == 1 && person::is_office(first.of(line));
    is_outlet.then(|| shift(*first, part))
}

/// The agency or paper of a dateline: `某社某地12月9日电(记者某某)`, `(某社记者某某某地21日电)`.
pub(super) fn wire_outlet(text: &Text, part: &Line) -> Option<Span> {
    let is_wire =
        part.role == Role::Byline && text.of(part.span).trim_end_matches([')', '〕']).ends_with(['电', '讯']);
    if part.reason != Reason::Dateline && !is_wire {
        return None;
    }
    const OUTLETS: &[&str] = &[
        "通讯社",
        "社",
        "网",
        "日报",
        "晚报",
        "晨报",
        "时报",
        "报",
        "电视台",
        "客户端",
        "新闻",
        "周刊",
        "中心",
        "频道",
        "之声",
    ];
    let line = text.of(part.span);
    let start = line.len() - line.trim_start_matches(|c: char| !text::is_word(c)).len();
    let inner = line.get(start..)?;
    let end = inner.char_indices().skip(1).take(11).find_map(|(at, c)| {
        let to = at + c.len_utf8();
        let ends = OUTLETS.iter().any(|ending| inner.get(..to).is_some_and(|word| word.ends_with(ending)));
        // Before a slash stands a person or a desk.
        let goes_on = ["报", "网", "社", "报道", "讯", "新闻", "客户端", "导", "道", "/"]
            .iter()
            .any(|more| inner.get(to..).is_some_and(|rest| rest.starts_with(more)));
        let rest = inner.get(to..).unwrap_or_default();
        // `某某日报讯(记者某某)`
        let is_message = rest.strip_prefix('讯').is_some_and(|rest| rest.starts_with(['(', ' ']))
            || rest.strip_prefix("报道").is_some_and(|rest| rest.starts_with([' ', '(', '】', ']']));
        (ends && (!goes_on || is_message)).then_some(to)
    })?;
    let word = inner.get(..end)?;
    let own = ["本报", "本网", "本刊", "本台", "本社"].iter().any(|own| word.starts_with(own));
    let fits = !own && !word.contains("记者") && text::length(word) >= 3;
    fits.then(|| shift(Span::new(start, start + end), part))
}

/// Ranks of reporters that stand between an outlet and 记者.
const RANKS: [&str; 10] =
    ["全媒体", "融媒体", "融媒", "首席", "特约", "特派", "见习", "实习", "高级", "资深"];

/// Whether a character stands before the outlet of a byline: a blank, a bracket, a slash.
fn is_border(c: char) -> bool {
    !text::is_word(c) && !matches!(c, '·' | '-')
}

/// The outlet before 记者 in a byline: `某省日报记者 某某`, `某省日报(记者某某)`.
pub(super) fn reporters_outlet(text: &Text, part: &Line) -> Option<Span> {
    if part.role != Role::Byline {
        return None;
    }
    let line = text.of(part.span);
    let desk = || {
        let tokens = person::tokens(line, 0);
        let is_desk = line.trim_end().ends_with(['道', '导']) && tokens.len() >= 3;
        let first = *tokens.first().filter(|_| is_desk && part.reason != Reason::Dateline)?;
        let named = tokens.get(1).is_some_and(|name| person::is_name(name.of(line)));
        (named && !person::is_name(first.of(line))).then(|| shift(first, part))
    };
    let Some((before, _)) = line.split_once("记者") else { return desk() };
    let end = before.trim_end_matches(|c: char| !text::is_word(c)).len();
    let word = before.get(..end)?;
    let start = word
        .rfind(is_border)
        .map_or(0, |at| at + word.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let word = word.get(start..)?;
    let word = RANKS.iter().find_map(|rank| word.strip_suffix(rank)).unwrap_or(word);
    let known = ENDINGS.iter().any(|end| word.ends_with(end));
    let own = ["本报", "本网", "本刊", "本台"].contains(&word);
    (known && !own && (3..=10).contains(&text::length(word)))
        .then(|| shift(Span::new(start, start + word.len()), part))
}
