//! The persons that an article names: who wrote, corresponded, edited and took the pictures.

use super::{Text, photographer, shift};
use crate::page::lexicon::Phrases;
use crate::page::lexicon::label::Field;
use crate::page::{Article, Line, Reason, Role, byline, date, field, mail, person, text};
use crate::source::Span;

/// Whether a name stands beside an outlet and nothing else does, or alone in its cell: `某新闻网 王某`,
/// `2031-05-12 | 某报 | 王某、李某某`.
fn is_beside_outlet(line: &str, token: Span) -> bool {
    let is_name = person::is_name(token.of(line));
    let start = line.get(..token.start).and_then(|before| before.rfind('|')).map(|at| at + 1);
    let cell = start.and_then(|start| line.get(start..)?.split('|').next());
    is_name && (super::is_outlet(line) || cell.is_some_and(person::is_list))
}

/// Reads the persons that a part names.
pub(super) fn persons(
    labels: &Phrases<Field>,
    text: &Text,
    [above, part]: [Option<&Line>; 2],
    article: &mut Article,
) {
    let Some(part) = part else { return };
    let line = text.of(part.span);
    if part.role == Role::Caption {
        article.photographers.extend(photographer(line).map(|span| shift(span, part)));
        return;
    }
    let is_value = || {
        let fits = text::length(line) <= BELOW_LABEL && matches!(part.role, Role::Chrome | Role::Footer);
        fits && headed(labels, text, above).is_some()
    };
    let states =
        matches!(part.role, Role::Byline | Role::Meta | Role::Credit) && part.reason != Reason::Speaker;
    if !states && !is_value() || text::length(line) > 160 {
        return;
    }
    if part.reason == Reason::MailHeader {
        article.authors.extend(mail::sender(line).map(|span| shift(span, part)));
        return;
    }
    let fields = field::fields(labels, line);
    if fields.is_empty()
        && let Some(field) = headed(labels, text, above)
    {
        let found: Vec<Span> = person::labelled(line, Span::new(0, line.len()));
        let target = if field == Field::Editor { &mut article.editors } else { &mut article.authors };
        target.extend(found.into_iter().map(|span| shift(span, part)));
        return;
    }
    for found in &fields {
        let names = || person::labelled(line, found.value).into_iter().map(|span| shift(span, part));
        let is_marked =
            line.get(found.label.end..found.value.start).is_some_and(|mark| !mark.trim().is_empty());
        let names_of = if is_marked { person::labelled } else { person::reporters };
        let known = || names_of(line, found.value).into_iter().map(|span| shift(span, part));
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
    let is_taken = |found: &field::Labelled| {
        byline::is_writer(found.field) || matches!(found.field, Field::Editor | Field::Photographer)
    };
    if fields.iter().any(is_taken) {
        return;
    }
    article.authors.extend(unlabelled(line, part).into_iter().map(|span| shift(span, part)));
}

/// Longest value below its label, in characters: two names.
const BELOW_LABEL: usize = 8;

/// Whether authors or editors stand on a line below their label: `作者:`, and the name on the next line.
fn headed(labels: &Phrases<Field>, text: &Text, above: Option<&Line>) -> Option<Field> {
    let fields = field::fields(labels, text.of(above?.span));
    let last = fields.last().filter(|last| last.value.is_empty())?;
    matches!(last.field, Field::Author | Field::Editor).then_some(last.field)
}

/// The name of a guest: the last word of the value that is a name.
fn guest(line: &str, value: Span) -> Option<Span> {
    person::tokens(value.of(line), value.start).into_iter().rfind(|token| person::is_name(token.of(line)))
}

/// Names without a label: a line of names, `某报快讯/某某`, `(某某/某地报道)`.
fn unlabelled(line: &str, part: &Line) -> Vec<Span> {
    if let Some(names) = byline::english(line) {
        return vec![names];
    }
    let listed = byline::with_institute(line);
    if part.role == Role::Byline && !listed.is_empty() {
        return listed;
    }
    // `某网某地5月12日电 (王某某)`
    if part.reason == Reason::Dateline
        && let Some((_, names)) = line.rsplit_once('(')
    {
        let names = person::list(names);
        let start = line.rfind('(').map_or(0, |open| open + 1);
        if !names.is_empty() {
            return names.into_iter().map(|name| Span::new(start + name.start, start + name.end)).collect();
        }
    }
    let bare = matches!(part.reason, Reason::BareName | Reason::Signature) && person::is_list(line);
    let tail = part.reason == Reason::TailCredit && part.role == Role::Byline;
    let tokens = person::tokens(line, 0);
    let names = tokens.iter().copied().filter(|token| person::is_name(token.of(line)));
    if bare || tail || part.role == Role::Byline && byline::is_contributed(line) {
        return if !bare { names.take(3).collect() } else { person::list(line) };
    }
    let reports = part.role == Role::Byline && (line.contains("报道") || line.contains("报导"));
    if reports && let Some((desk, _)) = line.split_once('/') {
        return at_desk(line, desk.len());
    }
    // `某报快讯/某某 2031年…`: the name stands behind the slash; `某报 某某 综合报道`: before the report.
    let behind_slash = |token: &Span| {
        part.role != Role::Credit && line.get(..token.start).is_some_and(|before| before.ends_with('/'))
    };
    let is_reporter = |token: &Span| person::is_name(token.of(line)) && (behind_slash(token) || reports);
    tokens.iter().copied().filter(is_reporter).take(4).collect()
}

/// The names on a line that ends in a desk's report, before the slash or, behind a desk's name, after it:
/// `某某、某某/某地报道`, `某报 某某/某地报道`, `某中心/某某报道`.
fn at_desk(line: &str, slash: usize) -> Vec<Span> {
    let start = line.len() - line.trim_start_matches(|c: char| !text::is_word(c)).len();
    let before = Span::new(start.min(slash), slash);
    if person::is_office(before.of(line)) {
        let behind = person::tokens(line, 0).into_iter().find(|token| token.start > slash);
        let named = behind.and_then(|token| {
            let word = token.of(line);
            let bare = word.strip_suffix("报道").or_else(|| word.strip_suffix("报导")).unwrap_or(word);
            let length = if person::is_name(bare) || person::is_rare(bare) {
                Some(bare.len())
            } else {
                person::cut_name(word)
            };
            Some(Span::new(token.start, token.start + length?))
        });
        return named.into_iter().collect();
    }
    let names = person::introduced(line, before);
    if !names.is_empty() {
        return names;
    }
    let is_name = |token: &Span| token.end <= slash && person::is_name(token.of(line));
    let mut names: Vec<Span> = person::tokens(line, 0).into_iter().filter(is_name).take(4).collect();
    // `某报快讯/某某/某地报道`
    if names.is_empty() {
        let is_name = |token: &Span| token.start > slash && person::is_name(token.of(line));
        names.extend(person::tokens(line, 0).into_iter().find(is_name));
    }
    names
}

/// Longest pen name of whoever writes for an account, in characters.
const PEN_NAME: usize = 6;

/// The names on a line that states the date, or the outlet right beside it: `原创 王某某 某观察 2031-05-12`.
pub(super) fn beside_the_date(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Vec<Span>> {
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
    let account = line.get(..date::find(line).map_or(line.len(), |found| found.span.start)).unwrap_or(line);
    if byline::is_original(account, text::length(account))
        && let [_, pen_name, account] = person::tokens(account, 0).as_slice()
        && (2..=PEN_NAME).contains(&text::length(pen_name.of(line)))
        && !person::is_office(pen_name.of(line))
        && !account.of(line).starts_with(pen_name.of(line))
    {
        return Some(vec![shift(*pen_name, part)]);
    }
    let names = person::tokens(line, 0)
        .into_iter()
        .filter(|token| is_author(token) || is_beside_outlet(line, *token));
    let names: Vec<Span> = names.map(|span| shift(span, part)).collect();
    (!names.is_empty()).then_some(names)
}
