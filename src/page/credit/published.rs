//! When an article was published, and when its text was posted again.

use super::{Text, shift};
use crate::page::{Article, Date, DateBasis, Line, Reason, Repost, Role, date, feature, field, text};
use crate::source::Span;

/// Finds the date of publication, or the time of the post that the text was copied from.
pub(super) fn dates(text: &Text, within: &[Line], article: &mut Article) {
    let body = within.iter().position(|part| part.role == Role::Body).unwrap_or(within.len());
    let (head, rest) = within.split_at_checked(body).unwrap_or((within, &[]));
    let stated = |part: &&Line| matches!(part.role, Role::Meta | Role::Byline | Role::Credit);
    let find = |part: &Line| found(text, part, DateBasis::Stated);
    if let Some(part) = head.iter().find(|part| part.reason == Reason::Repost) {
        article.repost = find(part).map(|date| Repost { poster: poster(text, part, &date), date });
    }
    let title = head.iter().find(|part| part.role == Role::Title).map_or(0, |title| title.span.start);
    let plain = |part: &&Line| {
        let is_clock =
            part.span.start < title && date::is_clock(text.of(part.span)) && !text.is_below_path(part.span);
        // The day in an address is the server's.
        !is_clock
            && part.reason != Reason::Address
            && part.reason != Reason::Reference
            && part.reason != Reason::Repost
            && !matches!(part.role, Role::Title | Role::EditorNote | Role::Caption)
    };
    // 成文日期 is when an office wrote the paper; it stands for the date where no other is stated.
    let is_written = |part: &&Line| {
        let line = text.of(part.span);
        WRITTEN.iter().any(|label| line.contains(label))
            && !PUBLISHED.iter().any(|label| line.contains(label))
    };
    // So does the day of a speech or of a decision, in brackets below the title.
    let is_event = |part: &&Line| {
        let line = text.of(part.span);
        let next = within.get(within.partition_point(|next| next.span.start < part.span.end));
        line.starts_with('(') && line.ends_with(')')
            || is_of_event(line)
            || is_meeting(line, next.map_or("", |next| text.of(next.span)))
    };
    let stated_above = || head.iter().filter(stated).filter(plain);
    let published = || stated_above().filter(|part| !is_event(part));
    let own = published().filter(|part| !is_written(part)).find_map(find);
    let own = published_below(text, head).or(own);
    let above = own.or_else(|| published().find_map(find));
    let columns = || {
        let line = |at: usize| head.get(at).map_or("", |part| text.of(part.span));
        (0..head.len()).find_map(|at| {
            let (value, count) = date::split([line(at), line(at + 1), line(at + 2)])?;
            let (first, last) = (head.get(at)?, head.get(at + count - 1)?);
            Some(Date { span: Span::new(first.span.start, last.span.end), value, basis: DateBasis::Stated })
        })
    };
    let beside = || {
        head.iter()
            .filter(plain)
            .filter(|part| text::length(text.of(part.span)) <= 160 && !is_event(part))
            .find_map(find)
    };
    let below =
        || rest.iter().filter(stated).filter(|part| part.reason != Reason::Dateline).rev().find_map(find);
    let above = above.or_else(columns).or_else(beside);
    article.date =
        above.or_else(|| signed(text, rest)).or_else(below).or_else(|| stated_above().find_map(find));
}

/// The date on the line below the label that a page has for its own.
fn published_below(text: &Text, head: &[Line]) -> Option<Date> {
    let is_label =
        |part: &Line| PUBLISHED.iter().any(|label| text.of(part.span) == label.trim_end_matches(':'));
    let mut pairs = head.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
    let (_, value) =
        pairs.find(|(label, value)| is_label(label) && date::stamp(text.of(value.span)).is_some())?;
    found(text, value, DateBasis::Stated)
}

/// Labels of the date that a page calls its own, among others.
const PUBLISHED: [&str; 6] =
    ["发布日期:", "发布时间:", "公开日期:", "网络出版日期:", "网络首发日期:", "出版日期:"];

/// Labels of the days on which a text was written or revised.
const WRITTEN: [&str; 2] = ["成文日期:", "修订日期:"];

/// Labels of the days on which a paper came in or was accepted, which tell nothing of when it appeared.
const RECEIVED: [&str; 5] = ["收稿日期", "来稿日期", "修回日期", "录用日期", "接受日期"];

/// Whether a line states when a paper came in or was accepted, and not when it appeared.
fn is_received(line: &str) -> bool {
    let has = |labels: &[&str]| labels.iter().any(|label| line.contains(label));
    has(&RECEIVED) && !has(&PUBLISHED)
}

/// Whether a line begins with the label of another time than the page's own: `活动时间:`, `报名截止日期:`.
fn is_of_event(line: &str) -> bool {
    const TIMES: [&str; 4] = ["时间", "日期", "期限", "截止"];
    let line = line.trim_start_matches(|c: char| !text::is_word(c));
    let label = text::head(line, EVENT_LABEL).split_once(':').map_or("", |(label, _)| label);
    let is_time = TIMES.iter().any(|time| label.ends_with(time) && label.len() > time.len());
    is_time && field::fields(feature::labels(), line).first().is_none_or(|first| first.label.start > 0)
}

/// Longest label of an event's time with its colon, in characters.
const EVENT_LABEL: usize = 10;

/// Whether a line is the time of a meeting, whose place the next line names.
fn is_meeting(line: &str, next: &str) -> bool {
    const PLACES: [&str; 3] = ["地点", "会议地点", "活动地点"];
    let label = |line: &str| text::squeezed(line.split_once(':').map_or("", |(label, _)| label));
    label(line).ends_with("时间") && PLACES.contains(&label(next).as_str())
}

/// The date of a part.
fn found(text: &Text, part: &Line, basis: DateBasis) -> Option<Date> {
    let line = text.of(part.span);
    if is_received(line) {
        return None;
    }
    // Of several dates the one that the page calls its own: `成文日期:… 发布日期:…`.
    let labelled = || {
        let at = PUBLISHED.iter().find_map(|label| line.find(label))?;
        let mut found = date::find(line.get(at..)?)?;
        found.span = Span::new(found.span.start + at, found.span.end + at);
        Some(found)
    };
    let found = labelled().or_else(|| date::find(line))?;
    Some(Date { span: shift(found.span, part), value: found.value, basis })
}

/// The date that a text is signed with: alone on one of its last lines.
fn signed(text: &Text, rest: &[Line]) -> Option<Date> {
    let last = rest
        .iter()
        .rev()
        .filter(|part| matches!(part.role, Role::Body | Role::Meta | Role::Heading | Role::Byline));
    last.take(3)
        .filter(|part| text::length(text.of(part.span)) <= 20)
        .find_map(|part| found(text, part, DateBasis::Signed))
}

/// Who posted a text again: the word before the time.
fn poster(text: &Text, part: &Line, date: &Date) -> Option<Span> {
    let line = text.of(part.span);
    let before = line.get(..date.span.start.checked_sub(part.span.start)?)?;
    let name = before.trim_end().trim_end_matches("发表于").trim_end_matches("发布于").trim();
    (!name.is_empty()).then(|| Span::new(part.span.start, part.span.start + name.len()))
}
