//! The outlet that an article names as its source.

use super::{Text, account, beside, outlet, shift};
use crate::page::lexicon::Phrases;
use crate::page::lexicon::label::Field;
use crate::page::lexicon::outlet::{BESIDE, ENDINGS};
use crate::page::{Line, Reason, Role, date, field, person, text};
use crate::source::Span;

/// Longest name of an outlet or an office on the line below its label, in characters.
pub(in crate::page) const VALUE: usize = 24;

/// Longest name of a place beside a date, in characters.
const PLACE: usize = 3;

/// The outlet that is named as the source.
///
/// Whoever is stated as an author is no outlet where only the place beside the date says so.
pub(super) fn source(
    labels: &Phrases<Field>,
    text: &Text,
    within: &[Line],
    authors: &[Span],
) -> Option<Span> {
    let is_author = |found: &Span| authors.iter().any(|author| text.of(*author) == text.of(*found));
    let stated = |part: &&Line| {
        matches!(part.role, Role::Meta | Role::Byline | Role::Credit)
            && part.reason != Reason::OriginalTitle
            && part.reason != Reason::MailHeader
            && part.reason != Reason::Repost
    };
    // Where a page names its source beside the office that wrote the paper, that is it.
    let labelled_as = |is_office| {
        within.iter().filter(stated).find_map(|part| labelled_source(labels, text, part, is_office))
    };
    let labelled = || labelled_as(false).or_else(|| labelled_as(true));
    let account = || {
        let mut found = within.iter().filter_map(|part| account::account(labels, text, within, part));
        found.find(|found| !is_author(found))
    };
    let beside = || {
        let mut found =
            within.iter().filter(stated).filter_map(|part| beside::beside_date(labels, text, part));
        let found = found.find(|found| !is_author(found))?;
        // A short word beside the date may be a place, where an account stands above.
        let is_place = text::length(text.of(found)) <= PLACE;
        Some(account().filter(|_| is_place).unwrap_or(found))
    };
    let reporters = || {
        let mut found = within.iter().filter(stated).filter_map(|part| outlet::reporters_outlet(text, part));
        found.find(|found| !is_author(found))
    };
    let below_label = || {
        within.windows(2).find_map(|pair| {
            let [label, value] = pair else { return None };
            // Few lines are of this kind: the search for labels comes last.
            let line = text.of(value.span);
            let fits = value.role == Role::Meta
                && (2..=VALUE).contains(&text::length(line))
                && field::fields(labels, line).is_empty();
            let is_empty = || {
                let fields = field::fields(labels, text.of(label.span));
                fields.last().is_some_and(|found| found.field == Field::Source && found.value.is_empty())
            };
            (fits && is_empty()).then_some(value.span)
        })
    };
    let author = || within.iter().filter(stated).find_map(|part| outlet::authors_outlet(labels, text, part));
    let office = || {
        let signs = |part: &&Line| part.reason == Reason::Signature && person::is_office(text.of(part.span));
        within.iter().find(signs).map(|part| part.span)
    };
    let wire = || within.iter().find_map(|part| outlet::wire_outlet(text, part));
    labelled()
        .or_else(below_label)
        .or_else(author)
        .or_else(beside)
        .or_else(account)
        .or_else(wire)
        .or_else(reporters)
        .or_else(office)
}

/// What posts are sent with.
pub(super) const DEVICES: [&str; 5] = ["网页版", "手机", "客户端", "iPhone", "Android"];

/// The value of a source's label, without what is glued to it.
fn labelled_source(labels: &Phrases<Field>, text: &Text, part: &Line, is_office: bool) -> Option<Span> {
    const OFFICES: [&str; 4] = ["机关", "单位", "机构", "部门"];
    let line = text.of(part.span);
    let fields = field::fields(labels, line);
    let mut named = fields.iter().filter(|found| {
        let label = found.label.of(line);
        found.field == Field::Source
            && OFFICES.iter().any(|end| label.ends_with(end)) == is_office
            && !line.get(..found.label.end).is_some_and(|before| before.ends_with("资料来源"))
    });
    named.find_map(|found| {
        let whole = found.value.of(line);
        // `来自 某某网页版`: what a post was sent with.
        let is_device = found.label.of(line) == "来自" && DEVICES.iter().any(|device| whole.contains(device));
        if is_device {
            return None;
        }
        let value = whole.trim_start_matches(['[', '【', ' ']);
        let opening = whole.len() - value.len();
        let book = value.starts_with('《').then(|| value.find('》')).flatten();
        let value = book.and_then(|close| value.get(..close + '》'.len_utf8())).unwrap_or(value);
        let end = value.find(|c: char| {
            c.is_whitespace() || matches!(c, '|' | '(' | ')' | '[' | ']' | ',' | ';' | '【' | '】')
        });
        let value = value.get(..end.unwrap_or(value.len())).unwrap_or(value);
        let value = date::find(value).and_then(|date| value.get(..date.span.start)).unwrap_or(value);
        let clean = without_beside(value);
        let fits = (2..=24).contains(&text::length(clean)) && clean.chars().any(|c| !c.is_ascii_digit());
        let start = found.value.start + opening;
        fits.then(|| shift(Span::new(start, start + clean.len()), part))
    })
}

/// Whether a line is an outlet with at most a name beside it: `某新闻网 王某某`.
pub(in crate::page) fn is_outlet(line: &str) -> bool {
    let tokens = person::tokens(line, 0);
    let Some(outlet) = tokens.first().map(|token| token.of(line)) else { return false };
    let ends = ENDINGS.iter().any(|ending| text::length(ending) >= 2 && outlet.ends_with(ending))
        || outlet.ends_with(['报', '网', '社']);
    let rest = tokens.get(1..).unwrap_or_default();
    let plain = line.starts_with(text::is_word) && !text::is_closed(line);
    let fits = plain && (3..=12).contains(&text::length(outlet)) && !BESIDE.contains(&outlet);
    ends && fits && rest.len() <= 2 && rest.iter().all(|token| person::is_name(token.of(line)))
}

/// A word without what stands beside outlets at its end: `甲网参与互动` becomes `甲网`.
pub(super) fn without_beside(word: &str) -> &str {
    let mut clean = word;
    while let Some(rest) =
        BESIDE.iter().filter(|beside| beside.len() > 3).find_map(|beside| clean.strip_suffix(*beside))
    {
        if rest.is_empty() {
            break;
        }
        clean = rest.trim_end();
    }
    clean
}

/// Longest label of an outlet that puts the questions, in characters.
const INTERVIEWER: usize = 14;

/// The outlet that puts the questions of an interview: `某晚报:`, at the head of a line and once more.
pub(super) fn interviewer(text: &Text, within: &[Line]) -> Option<Span> {
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
