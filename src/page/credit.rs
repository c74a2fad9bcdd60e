//! What an article states about itself: title, date, source, persons.

use std::ops::Range;

use super::feature::Feature;
use super::lexicon::label::Field;
use super::lexicon::{Phrases, outlet};
use super::{Article, Date, DateBasis, Line, Reason, Repost, Role, date, field, mail, person, text};
use crate::source::Span;

/// The lines' text by place.
struct Text<'a, 's> {
    lines: &'a [Feature<'s>],
}

impl<'s> Text<'_, 's> {
    /// The text of a span that lies within one line.
    fn of(&self, span: Span) -> &'s str {
        let at = self.lines.partition_point(|line| line.span.end < span.end);
        let Some(line) = self.lines.get(at) else { return "" };
        let start = span.start.saturating_sub(line.span.start);
        Span::new(start, start + span.len()).of(line.text)
    }
}

/// Reads one article from the parts of its lines.
pub(super) fn article(
    labels: &Phrases<Field>,
    lines: &[Feature],
    parts: &[Line],
    range: Range<usize>,
) -> Article {
    let within = parts.get(range.clone()).unwrap_or_default();
    let text = Text { lines };
    let with = |role| within.iter().filter(move |part| part.role == role).map(|part| part.span);
    let mut article = Article { lines: range, ..Article::default() };
    article.title = with(Role::Title).reduce(|first, last| Span::new(first.start, last.end));
    article.kicker = with(Role::Kicker).next();
    article.subtitle = with(Role::Subtitle).next();
    for part in within {
        persons(labels, &text, part, &mut article);
    }
    if article.authors.is_empty() {
        article.authors =
            within.iter().find_map(|part| beside_the_date(labels, &text, part)).unwrap_or_default();
    }
    settle(&text, &mut article);
    dates(&text, within, &mut article);
    article.source = source(labels, &text, within).or_else(|| interviewer(&text, within));
    // The line of whoever posted the text again stands above the article, not in it.
    if within.first().is_some_and(|first| first.reason == Reason::Repost) {
        article.lines.start += 1;
    }
    article.truncated = is_truncated(&text, within);
    article
}

/// Reads the persons that a part names.
fn persons(labels: &Phrases<Field>, text: &Text, part: &Line, article: &mut Article) {
    let line = text.of(part.span);
    if part.role == Role::Caption {
        article.photographers.extend(photographer(line).map(|span| shift(span, part)));
        return;
    }
    let states =
        matches!(part.role, Role::Byline | Role::Meta | Role::Credit) && part.reason != Reason::Speaker;
    if !states || text::length(line) > 160 {
        return;
    }
    if part.reason == Reason::MailHeader {
        article.authors.extend(mail::sender(line).map(|span| shift(span, part)));
        return;
    }
    let fields = field::fields(labels, line);
    for found in &fields {
        let names = || person::labelled(line, found.value).into_iter().map(|span| shift(span, part));
        let known = || person::leading(line, found.value).into_iter().map(|span| shift(span, part));
        match found.field {
            Field::Author => article.authors.extend(names()),
            Field::Reporter => article.authors.extend(known()),
            Field::Correspondent => article.correspondents.extend(known()),
            Field::Intern => article.interns.extend(known()),
            Field::Editor => article.editors.extend(names()),
            Field::Photographer => article.photographers.extend(names()),
            Field::Guest => {
                article.guest = article.guest.or(guest(line, found.value).map(|span| shift(span, part)))
            }
            Field::Source | Field::Time | Field::Other | Field::Record | Field::Counter => {}
        }
    }
    if fields.iter().any(|found| super::byline::is_writer(found.field)) {
        return;
    }
    article.authors.extend(unlabelled(line, part).into_iter().map(|span| shift(span, part)));
}

/// The name of a guest: the last word of the value that is a name.
fn guest(line: &str, value: Span) -> Option<Span> {
    person::tokens(value.of(line), value.start).into_iter().rfind(|token| person::is_name(token.of(line)))
}

/// Names without a label: a line of names, `某报快讯/某某`, `(某某/某地报道)`.
fn unlabelled(line: &str, part: &Line) -> Vec<Span> {
    if let Some(names) = super::byline::english(line) {
        return vec![names];
    }
    let bare = matches!(part.reason, Reason::BareName | Reason::Signature) && person::is_list(line);
    let tail = part.reason == Reason::TailCredit && part.role == Role::Byline;
    let tokens = person::tokens(line, 0);
    let names = tokens.iter().copied().filter(|token| person::is_name(token.of(line)));
    if bare || tail {
        return if tail { names.take(3).collect() } else { person::list(line) };
    }
    // `某报快讯/某某 2031年…`: the name stands behind the slash; `某某 某某/某地报道`, `某报 某某 综合报道`: before it.
    let behind_slash = |token: &Span| {
        part.role != Role::Credit && line.get(..token.start).is_some_and(|before| before.ends_with('/'))
    };
    let reports = part.role == Role::Byline && (line.contains("报道") || line.contains("报导"));
    let before_desk =
        |token: &Span| reports && line.get(..token.start).is_some_and(|before| !before.contains('/'));
    let is_reporter =
        |token: &Span| person::is_name(token.of(line)) && (behind_slash(token) || before_desk(token));
    tokens.iter().copied().filter(is_reporter).take(4).collect()
}

/// Longest pen name of whoever writes for an account, in characters.
const PEN_NAME: usize = 6;

/// The names on a line that states the date, or the outlet right beside it: `原创 王某某 某观察 2031-05-12`.
fn beside_the_date(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Vec<Span>> {
    let line = text.of(part.span);
    let is_head = part.role == Role::Meta && matches!(part.reason, Reason::DateLine | Reason::Repost)
        || part.role == Role::Byline && part.reason == Reason::SourceLine;
    if !is_head || text::length(line) > 60 {
        return None;
    }
    let fields = field::fields(labels, line);
    let is_covered = |token: &Span| {
        fields.iter().any(|found| {
            (found.label.start..found.value.end).contains(&token.start) && found.field != Field::Time
        })
    };
    let is_author = |token: &Span| {
        let name = token.of(line);
        let after = line.get(token.end..).unwrap_or_default().trim_start();
        person::is_name(name) && text::length(name) == 3 && !is_covered(token) && !after.starts_with("发表于")
    };
    if super::byline::is_original(line, text::length(line))
        && let [_, pen_name, account] = person::tokens(line, 0).as_slice()
        && (2..=PEN_NAME).contains(&text::length(pen_name.of(line)))
        && !person::is_office(pen_name.of(line))
        && !account.of(line).starts_with(pen_name.of(line))
    {
        return Some(vec![shift(*pen_name, part)]);
    }
    let names: Vec<Span> =
        person::tokens(line, 0).into_iter().filter(is_author).map(|span| shift(span, part)).collect();
    (!names.is_empty()).then_some(names)
}

/// Moves a span of a part's text to its place in the source.
fn shift(span: Span, part: &Line) -> Span {
    Span::new(part.span.start + span.start, part.span.start + span.end)
}

/// Each person once, and each in one part: trainees and correspondents are not among the authors again.
fn settle(text: &Text, article: &mut Article) {
    let unique = |spans: &mut Vec<Span>, without: &[Span]| {
        let mut kept: Vec<Span> = Vec::new();
        for &span in spans.iter() {
            let known = |other: &Span| text.of(*other) == text.of(span);
            if !kept.iter().any(known) && !without.iter().any(known) {
                kept.push(span);
            }
        }
        *spans = kept;
    };
    unique(&mut article.correspondents, &[]);
    unique(&mut article.interns, &[]);
    unique(&mut article.editors, &[]);
    unique(&mut article.photographers, &[]);
    let others: Vec<Span> = article.correspondents.iter().chain(&article.interns).copied().collect();
    unique(&mut article.authors, &others);
}

/// Who took a picture: the word before 摄 or 供图 at a caption's end.
pub(super) fn photographer(caption: &str) -> Option<Span> {
    let inner = caption.trim_end_matches([')', '】', ' ', '。']);
    let mark = ["供图", "摄影", "摄"].into_iter().find(|mark| inner.ends_with(mark))?;
    let end = inner.strip_suffix(mark)?.trim_end();
    let start = end
        .rfind(|c: char| !text::is_word(c))
        .map_or(0, |at| at + end.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let word = end.get(start..)?;
    let start = word.strip_prefix("记者").map_or(start, |rest| end.len() - rest.len());
    let name = Span::new(start, end.len());
    let word = name.of(caption);
    // An office that gives a picture away has not taken it.
    let is_photographer = if mark == "供图" { person::is_name(word) } else { !person::is_office(word) };
    ((2..=16).contains(&text::length(word)) && is_photographer).then_some(name)
}

/// Labels of the date that a page calls its own, among others.
const PUBLISHED: [&str; 6] =
    ["发布日期:", "发布时间:", "公开日期:", "网络出版日期:", "网络首发日期:", "出版日期:"];

/// Labels of the days on which a text was written, sent in or accepted.
const WRITTEN: [&str; 5] = ["成文日期:", "收稿日期:", "修回日期:", "修订日期:", "录用日期:"];

/// Finds the date of publication, or the time of the post that the text was copied from.
fn dates(text: &Text, within: &[Line], article: &mut Article) {
    let body = within.iter().position(|part| part.role == Role::Body).unwrap_or(within.len());
    let (head, rest) = within.split_at_checked(body).unwrap_or((within, &[]));
    let stated = |part: &&Line| matches!(part.role, Role::Meta | Role::Byline | Role::Credit);
    let find = |part: &Line| found(text, part, DateBasis::Stated);
    if let Some(part) = head.iter().find(|part| part.reason == Reason::Repost) {
        article.repost = find(part).map(|date| Repost { poster: poster(text, part, &date), date });
    }
    let plain = |part: &&Line| {
        part.reason != Reason::Repost && !matches!(part.role, Role::Title | Role::EditorNote | Role::Caption)
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
            || is_meeting(line, next.map_or("", |next| text.of(next.span)))
    };
    let stated_above = || head.iter().filter(stated).filter(plain);
    let published = || stated_above().filter(|part| !is_event(part));
    let own = published().filter(|part| !is_written(part)).find_map(find);
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

/// Whether a line is the time of a meeting, whose place the next line names.
fn is_meeting(line: &str, next: &str) -> bool {
    const PLACES: [&str; 3] = ["地点", "会议地点", "活动地点"];
    let label = |line: &str| text::squeezed(line.split_once(':').map_or("", |(label, _)| label));
    label(line).ends_with("时间") && PLACES.contains(&label(next).as_str())
}

/// The date of a part.
fn found(text: &Text, part: &Line, basis: DateBasis) -> Option<Date> {
    let line = text.of(part.span);
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

/// The outlet that is named as the source.
fn source(labels: &Phrases<Field>, text: &Text, within: &[Line]) -> Option<Span> {
    let stated = |part: &&Line| {
        matches!(part.role, Role::Meta | Role::Byline | Role::Credit)
            && part.reason != Reason::OriginalTitle
            && part.reason != Reason::MailHeader
            && part.reason != Reason::Repost
    };
    let labelled = || within.iter().filter(stated).find_map(|part| labelled_source(labels, text, part));
    let beside = || within.iter().filter(stated).find_map(|part| beside_date(labels, text, part));
    let account = || {
        within.iter().filter(|part| part.reason == Reason::SourceLine).find_map(|part| {
            let line = text.of(part.span);
            let tokens = person::tokens(line, 0);
            let is_outlet =
                |token: &&Span| !person::is_name(token.of(line)) && !outlet::BESIDE.contains(&token.of(line));
            // `原创 某某 某观察`: the account stands behind its writer.
            let outlet = match super::byline::is_original(line, text::length(line)) {
                true => tokens.iter().rfind(is_outlet)?,
                false => tokens.iter().find(is_outlet)?,
            };
            // Above the time of a post stands who posted it.
            let is_posted = |next: &&Line| text.of(next.span).starts_with("发表于");
            let next = within.iter().find(|next| next.span.start >= part.span.end);
            if next.filter(is_posted).is_some() {
                return None;
            }
            (part.role == Role::Byline && !person::is_list(line)).then(|| match tokens.len() {
                1 => part.span,
                _ => shift(*outlet, part),
            })
        })
    };
    let reporters = || within.iter().filter(stated).find_map(|part| reporters_outlet(text, part));
    let below_label = || {
        within.windows(2).find_map(|pair| {
            let [label, value] = pair else { return None };
            let is_empty = field::fields(labels, text.of(label.span))
                .last()
                .is_some_and(|found| found.field == Field::Source && found.value.is_empty());
            let line = text.of(value.span);
            let fits = (2..=16).contains(&text::length(line)) && field::fields(labels, line).is_empty();
            (is_empty && fits && value.role == Role::Meta).then_some(value.span)
        })
    };
    let author = || within.iter().filter(stated).find_map(|part| authors_outlet(labels, text, part));
    let office = || {
        let signs = |part: &&Line| part.reason == Reason::Signature && person::is_office(text.of(part.span));
        within.iter().find(signs).map(|part| part.span)
    };
    let wire = || within.iter().find_map(|part| wire_outlet(text, part));
    labelled()
        .or_else(below_label)
        .or_else(author)
        .or_else(beside)
        .or_else(account)
        .or_else(reporters)
        .or_else(wire)
        .or_else(office)
}

/// Longest label of an outlet that puts the questions, in characters.
const INTERVIEWER: usize = 14;

/// The outlet that puts the questions of an interview: `某晚报:`, at the head of a line and once more.
fn interviewer(text: &Text, within: &[Line]) -> Option<Span> {
    const ENDINGS: &[&str] =
        &["报", "网", "台", "社", "刊", "新闻", "频道", "壹点", "客户端", "传媒", "周刊"];
    let body = || within.iter().filter(|part| part.role == Role::Body);
    let label = |part: &Line| {
        let line = text.of(part.span);
        let (name, _) = text::head(line, INTERVIEWER + 1).split_once(':')?;
        let fits = text::length(name) >= 3 && name.chars().all(|c| text::is_word(c) || c == '·');
        let own = ["本报", "本网", "本刊", "本台"].iter().any(|own| name.starts_with(own));
        (fits && !own && ENDINGS.iter().any(|ending| name.ends_with(ending))).then_some(name)
    };
    let (part, name) = body().find_map(|part| Some((part, label(part)?)))?;
    let labelled = format!("{name}:");
    let count: usize = body().map(|part| text.of(part.span).matches(&labelled).count()).sum();
    (count >= 2).then(|| Span::new(part.span.start, part.span.start + name.len()))
}

/// The outlet before an author's name: `文|甲周刊 王某某`, or an office that contributed: `供稿:农业局`.
fn authors_outlet(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Span> {
    let line = text.of(part.span);
    let fields = field::fields(labels, line);
    let found = fields.iter().find(|found| found.field == Field::Author)?;
    let tokens = person::tokens(found.value.of(line), found.value.start);
    let first = tokens.first()?;
    let is_contributed = ["供稿", "来稿", "投稿"].contains(&found.label.of(line));
    let is_outlet = person::is_outlet_before_name(line, &tokens)
        || is_contributed && tokens.len() == 1 && person::is_office(first.of(line));
    is_outlet.then(|| shift(*first, part))
}

/// The agency or paper of a dateline: `某社某地12月9日电(记者某某)`, `(某社记者某某某地21日电)`.
fn wire_outlet(text: &Text, part: &Line) -> Option<Span> {
    let is_wire =
        part.role == Role::Byline && text.of(part.span).trim_end_matches([')', '〕']).ends_with(['电', '讯']);
    if part.reason != Reason::Dateline && !is_wire {
        return None;
    }
    const ENDINGS: &[&str] =
        &["通讯社", "社", "网", "日报", "晚报", "晨报", "时报", "报", "电视台", "客户端", "新闻", "周刊"];
    let line = text.of(part.span);
    let start = line.len() - line.trim_start_matches(|c: char| !text::is_word(c)).len();
    let inner = line.get(start..)?;
    let end = inner.char_indices().skip(1).take(11).find_map(|(at, c)| {
        let to = at + c.len_utf8();
        let ends = ENDINGS.iter().any(|ending| inner.get(..to).is_some_and(|word| word.ends_with(ending)));
        // Before a slash stands a person or a desk.
        let goes_on = ["报", "网", "社", "报道", "讯", "新闻", "客户端", "导", "/"]
            .iter()
            .any(|more| inner.get(to..).is_some_and(|rest| rest.starts_with(more)));
        (ends && !goes_on).then_some(to)
    })?;
    let word = inner.get(..end)?;
    let own = ["本报", "本网", "本刊", "本台", "本社"].iter().any(|own| word.starts_with(own));
    let fits = !own && !word.contains("记者") && text::length(word) >= 3;
    fits.then(|| shift(Span::new(start, start + end), part))
}

/// The value of a source's label, without what is glued to it.
fn labelled_source(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Span> {
    let line = text.of(part.span);
    let fields = field::fields(labels, line);
    let mut named = fields.iter().filter(|found| {
        found.field == Field::Source
            && !line.get(..found.label.end).is_some_and(|before| before.ends_with("资料来源"))
    });
    named.find_map(|found| {
        let value = found.value.of(line);
        let book = value.starts_with('《').then(|| value.find('》')).flatten();
        let value = book.and_then(|close| value.get(..close + '》'.len_utf8())).unwrap_or(value);
        let end = value
            .find(|c: char| c.is_whitespace() || matches!(c, '|' | '(' | ')' | '[' | ']' | ',' | ';' | '【'));
        let value = value.get(..end.unwrap_or(value.len())).unwrap_or(value);
        let value = date::find(value).and_then(|date| value.get(..date.span.start)).unwrap_or(value);
        let clean = without_beside(value);
        let fits = (2..=24).contains(&text::length(clean)) && clean.chars().any(|c| !c.is_ascii_digit());
        fits.then(|| shift(Span::new(found.value.start, found.value.start + clean.len()), part))
    })
}

/// Whether a line is an outlet with at most a name beside it: `某新闻网 王某某`.
pub(super) fn is_outlet(line: &str) -> bool {
    let tokens = person::tokens(line, 0);
    let Some(outlet) = tokens.first().map(|token| token.of(line)) else { return false };
    let ends = outlet::ENDINGS.iter().any(|ending| text::length(ending) >= 2 && outlet.ends_with(ending))
        || outlet.ends_with(['报', '网', '社']);
    let rest = tokens.get(1..).unwrap_or_default();
    let plain = line.starts_with(text::is_word) && !text::is_closed(line);
    let fits = plain && (3..=12).contains(&text::length(outlet)) && !outlet::BESIDE.contains(&outlet);
    ends && fits && rest.len() <= 2 && rest.iter().all(|token| person::is_name(token.of(line)))
}

/// A word without what stands beside outlets at its end: `甲网参与互动` becomes `甲网`.
fn without_beside(word: &str) -> &str {
    let mut clean = word;
    while let Some(rest) =
        outlet::BESIDE.iter().filter(|beside| beside.len() > 3).find_map(|beside| clean.strip_suffix(*beside))
    {
        if rest.is_empty() {
            break;
        }
        clean = rest.trim_end();
    }
    clean
}

/// An outlet without a label on the line of the date.
fn beside_date(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Span> {
    if part.role != Role::Meta {
        return None;
    }
    let line = text.of(part.span);
    let date = date::find(line).map(|found| found.span)?;
    let fields = field::fields(labels, line);
    let covered = |at: usize| {
        (date.start..date.end).contains(&at)
            || fields
                .iter()
                .any(|found| found.field != Field::Time && (found.label.start..found.value.end).contains(&at))
    };
    if !line.contains(crate::fold::is_han) {
        return english_outlet(line, part);
    }
    let mut best = None;
    for token in person::tokens(line, 0).into_iter().flat_map(|token| split_at_date(token, date)) {
        let word = token.of(line).trim_matches(|c: char| !text::is_word(c));
        let start = token.start + token.of(line).find(word).unwrap_or(0);
        let label = fields
            .iter()
            .any(|found| found.field == Field::Time && (found.label.start..found.label.end).contains(&start));
        let after = line.get(token.end..).unwrap_or_default().trim_start();
        let posted = after.starts_with("发表于")
            || ["发布于", "发表于", "IP属地", "属地", "发自"].iter().any(|begin| word.starts_with(begin));
        if covered(start) || label || posted || outlet::BESIDE.contains(&word) || person::is_name(word) {
            continue;
        }
        let clean = without_beside(word);
        let is_clock = ["上午", "下午", "晚上", "凌晨", "中午"].iter().any(|half| clean.starts_with(half));
        let fits = (2..=16).contains(&text::length(clean))
            && !is_clock
            && !clean.chars().all(|c| c.is_ascii_digit() || !text::is_word(c));
        let counted = clean.starts_with(|c: char| c.is_ascii_digit());
        if fits
            && !counted
            && !outlet::BESIDE.contains(&clean)
            && !clean.starts_with("星期")
            && !clean.starts_with("第")
        {
            let known = outlet::ENDINGS.iter().any(|ending| clean.ends_with(ending));
            let span = shift(Span::new(start, start + clean.len()), part);
            if known {
                return Some(span);
            }
            best = best.or(Some(span));
        }
    }
    best
}

/// The outlet of an English date line, the part between upright strokes that is neither author nor date:
/// `By Ann Lee in Oldtown | Oldtown Daily | Updated: 2031-05-20 09:15`.
fn english_outlet(line: &str, part: &Line) -> Option<Span> {
    let mut start = 0;
    for segment in line.split('|') {
        let span = Span::new(start, start + segment.len()).trim(line);
        start += segment.len() + 1;
        let word = span.of(line);
        let is_other = word.starts_with("By ") || word.starts_with("Updated") || date::find(word).is_some();
        let fits =
            (3..=40).contains(&text::length(word)) && word.starts_with(|c: char| c.is_ascii_uppercase());
        if line.contains('|') && fits && !is_other && !word.contains(':') {
            return Some(shift(span, part));
        }
    }
    None
}

/// The parts of a token before and after the date that it is glued to.
fn split_at_date(token: Span, date: Span) -> Vec<Span> {
    if token.end <= date.start || token.start >= date.end {
        return vec![token];
    }
    [Span::new(token.start, date.start.max(token.start)), Span::new(date.end.min(token.end), token.end)]
        .into_iter()
        .filter(|span| !span.is_empty())
        .collect()
}

/// The outlet before 记者 in a byline: `某省日报记者 某某`, `某省日报(记者某某)`.
fn reporters_outlet(text: &Text, part: &Line) -> Option<Span> {
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
    let start = before.len() - before.trim_start_matches(|c: char| !text::is_word(c)).len();
    let word = before.get(start..)?.trim_end_matches(|c: char| !text::is_word(c));
    let known = ["日报", "晚报", "时报", "商报", "报", "网", "客户端", "电视台"]
        .iter()
        .any(|end| word.ends_with(end));
    let own = ["本报", "本网", "本刊", "本台"].contains(&word);
    (known && !own && (3..=10).contains(&text::length(word)))
        .then(|| shift(Span::new(start, start + word.len()), part))
}

/// Whether the article breaks off: its last words are prose without a closing mark, where its other paragraphs
/// close.
fn is_truncated(text: &Text, within: &[Line]) -> bool {
    let body: Vec<&Line> = within.iter().filter(|part| part.role == Role::Body).collect();
    let Some(last) = body.last() else { return false };
    let after = within
        .iter()
        .rev()
        .take_while(|part| part.span != last.span)
        .any(|part| matches!(part.role, Role::Byline | Role::Credit | Role::Meta));
    let line = text.of(last.span);
    let open = !text::is_closed(line) && text::length(line) >= 12;
    let closed = body.iter().filter(|part| text::is_closed(text.of(part.span))).count();
    let stub = ["余下全文", "本文共计", "订阅后继续"].iter().any(|stub| line.contains(stub));
    open && !after && closed * 3 >= body.len() * 2 && body.len() >= 2 || stub
}
