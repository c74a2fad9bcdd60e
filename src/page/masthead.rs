//! A page's whole head glued into one line: guest, title, subtitle and reporters without a break.

use super::field::Labelled;
use super::lexicon::label::Field;
use super::{byline, person, text};
use crate::source::Span;

/// Shortest and longest glued head, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 16..=300;

/// Fewest characters before the reporters: shorter ones are an outlet's name.
const TITLE: usize = 10;

/// The parts of a glued head, as places in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Masthead {
    /// The words before the title with the guest's name, where a guest is announced.
    pub guest: Option<Guest>,
    /// The title.
    pub title: Span,
    /// What a dash adds to the title.
    pub subtitle: Option<Span>,
    /// The reporters.
    pub byline: Span,
}

/// The guest of an interview, announced before the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guest {
    /// The whole announcement.
    pub span: Span,
    /// The name, or the announcement's value where no name can be told.
    pub name: Span,
}

/// Reads a line as a glued head: words of a title, then reporters' labels with nothing but names.
pub(super) fn read(line: &str, length: usize, fields: &[Labelled]) -> Option<Masthead> {
    if !LENGTH.contains(&length) {
        return None;
    }
    let reporter =
        |found: &&Labelled| byline::is_writer(found.field) && text::length(found.label.of(line)) >= 2;
    let first = fields.iter().find(reporter)?;
    let before = line.get(..first.label.start)?;
    let behind = fields.iter().filter(|found| found.label.start >= first.label.start);
    let names_only = behind.clone().all(|found| {
        byline::is_writer(found.field)
            && person::tokens(line, 0)
                .iter()
                .filter(|token| token.start >= found.value.start && token.end <= found.value.end)
                .all(|token| person::is_name(token.of(line)))
    });
    let last = fields.last()?;
    let rest = line.get(last.value.end..)?;
    let plain = !before.contains(['。', '!', '?', ';', '(', '〔']) && !rest.chars().any(text::is_word);
    if !names_only || !plain || text::length(before) < TITLE {
        return None;
    }
    let guest = guest(line, fields, first.label.start);
    let start = guest.map_or(0, |guest| guest.span.end);
    let whole = Span::new(start, first.label.start).trim(line);
    let dash = whole.of(line).find("——").filter(|&at| at > 0).map(|at| whole.start + at);
    let title = Span::new(whole.start, dash.unwrap_or(whole.end)).trim(line);
    let subtitle = dash.map(|at| Span::new(at, whole.end));
    let byline = Span::new(first.label.start, line.len()).trim(line);
    (text::length(title.of(line)) >= 4).then_some(Masthead { guest, title, subtitle, byline })
}

/// The guest before the title: the name is the part behind the post, and the title follows it without a mark.
fn guest(line: &str, fields: &[Labelled], title_end: usize) -> Option<Guest> {
    let found = fields.iter().find(|found| found.field == Field::Guest && found.label.start < title_end)?;
    let tokens = person::tokens(line, 0);
    let token = tokens.iter().find(|token| {
        token.start >= found.value.start
            && token.start < title_end
            && super::lexicon::name::surname(token.of(line)).is_some()
    })?;
    let name = [3, 2]
        .into_iter()
        .map(|count| text::head(token.of(line), count))
        .find(|name| person::is_name(name))?;
    let name = Span::new(token.start, token.start + name.len());
    Some(Guest { span: Span::new(found.label.start.min(name.start), name.end), name })
}

#[cfg(test)]
mod tests {
    use super::super::field;
    use super::super::lexicon::{Phrases, label::LABELS};
    use super::*;

    #[test]
    fn takes_a_glued_head_apart() {
        let line =
            "本期访谈嘉宾:某省水利厅厅长 陈大山守好一江清水——某省水利厅这样做记者 王一山 李二通讯员 钱小三。";
        let fields = field::fields(&Phrases::new(LABELS), line);
        let head = read(line, text::length(line), &fields).expect("a glued head");
        assert_eq!(head.guest.map(|guest| guest.name.of(line)), Some("陈大山"));
        assert_eq!(head.title.of(line), "守好一江清水");
        assert_eq!(head.subtitle.map(|span| span.of(line)), Some("——某省水利厅这样做"));
        assert!(head.byline.of(line).starts_with("记者 王一山"));
    }

    #[test]
    fn a_sentence_about_reporters_is_none() {
        let line = "某报(记者王一山)近日,水利厅召开了一次会议讨论防汛";
        let fields = field::fields(&Phrases::new(LABELS), line);
        assert_eq!(read(line, text::length(line), &fields), None);
    }
}
