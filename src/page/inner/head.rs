//! The roles of the lines between an article's first line and its body.

use super::super::feature::Feature;
use super::super::lexicon::furniture::Sign;
use super::super::lexicon::label::Field;
use super::super::{Reason, Role, byline, credit, segment};
use super::form::{by_form, stated};
use super::{Given, Place};

impl Place<'_, '_> {
    /// The role of a line between the article's first line and its body.
    pub(super) fn head(&self, at: usize, line: &Feature, before: Option<Given>) -> Given {
        let above_title = self.segment.heading.as_ref().is_some_and(|heading| at < heading.title.start);
        if above_title
            && line.date.is_some()
            && line.text.contains("发表于")
            && !line.text.starts_with("发表于")
        {
            return (Role::Meta, Reason::Repost);
        }
        let copied = |other: usize| {
            self.lines.get(other).is_some_and(|other| {
                other.sign == Some(Sign::EditorNote) && segment::is_copy(line.text, other.text)
            })
        };
        if line.is_prose() && line.sign.is_none() && copied(at + 1) {
            return (Role::EditorNote, Reason::NoteCopy);
        }
        if line.mail.is_some() {
            return (Role::Meta, Reason::MailHeader);
        }
        if line.original {
            return (Role::Byline, Reason::SourceLine);
        }
        if let Some(given) = stated(line) {
            return given;
        }
        if line.has(&[Field::Time]) && line.fields.first().is_some_and(|first| first.label.start == 0) {
            return (Role::Meta, Reason::DateLine);
        }
        let labelled = at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(|above| {
            above.fields.last().is_some_and(|found| found.field == Field::Source && found.value.is_empty())
        });
        if line.has(&[Field::Source]) && line.is_credit() && line.caption.is_none()
            || labelled && line.length <= credit::VALUE && line.sign.is_none()
        {
            return (Role::Meta, Reason::SourceLine);
        }
        if line.fields.first().is_some_and(|first| first.label.start == 0 && first.field == Field::Guest) {
            return (Role::Byline, Reason::BylineLabel);
        }
        if let Some(given) = by_form(line) {
            return given;
        }
        if line.sign == Some(Sign::Tags) {
            return (Role::Chrome, Reason::Tags);
        }
        if line.names || byline::is_person_with_post(line.text, line.length) {
            return (Role::Byline, Reason::BareName);
        }
        if let Some(given) = self.caption(at, line, before) {
            return given;
        }
        if line.sign == Some(Sign::RelatedLabel) {
            return (Role::Related, Reason::RelatedLabel);
        }
        if matches!(before, Some((Role::Related, _))) && line.length >= 8 {
            return (Role::Related, Reason::InsideLink);
        }
        if line.is_prose() && line.length >= 20 {
            return match before {
                Some((Role::EditorNote, _)) => (Role::EditorNote, Reason::NoteContinued),
                _ if self.is_abstract(at) => (Role::EditorNote, Reason::Abstract),
                _ => (Role::Body, Reason::Prose),
            };
        }
        let near_title = self.segment.heading.as_ref().is_some_and(|heading| at <= heading.title.end + 1);
        let dated = |line: &Feature| line.is_date_line() || line.partial_date;
        let near_date = self.lines.get(at + 1..at + 3).is_some_and(|next| next.iter().any(dated))
            || at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(dated);
        let account = (2..=14).contains(&line.length)
            && !line.text.contains(' ')
            && !line.text.contains(|c: char| c.is_ascii_digit());
        let named = line.text.contains(crate::fold::is_han)
            || line.text.starts_with(|c: char| c.is_ascii_uppercase());
        let beside = [at.checked_sub(1), Some(at + 1).filter(|_| near_title)];
        let beside_date = beside.into_iter().flatten().filter_map(|at| self.lines.get(at)).any(dated)
            && line.sign.is_none()
            && credit::is_outlet(line.text);
        if (near_title && near_date && account || beside_date) && named && !line.closed {
            return (Role::Byline, Reason::SourceLine);
        }
        (Role::Chrome, Reason::OutsideAbove)
    }

    /// Whether links stand between a line of the head and the dateline that opens the text.
    fn is_abstract(&self, at: usize) -> bool {
        let between = self.lines.get(at + 1..self.segment.body.start).unwrap_or_default();
        let opens = self.lines.get(self.segment.body.start).is_some_and(|first| first.head.is_some());
        let is_open = self.lines.get(at).is_some_and(|line| !line.closed);
        opens && (is_open || between.iter().any(|line| line.sign == Some(Sign::RelatedLabel)))
            || self.is_standfirst(at, opens)
    }

    /// Whether a line stands alone above the body where no text does: right between the title and the byline or the
    /// date, or above a dateline.
    fn is_standfirst(&self, at: usize, opens: bool) -> bool {
        let Some(heading) = &self.segment.heading else { return false };
        let title = heading.subtitle.map_or(heading.title.end, |subtitle| subtitle + 1);
        let prose = |lines: &[Feature]| -> usize {
            lines.iter().filter(|line| line.is_prose()).map(|line| line.length).sum()
        };
        let below = self.lines.get(at + 1..self.segment.body.start).unwrap_or_default();
        let is_stated = at == title && below.iter().any(|line| line.byline || line.is_date_line());
        let above = self.lines.get(title.min(at)..at).unwrap_or_default();
        let own = self.lines.get(at).map_or(0, |line| line.length);
        let body = prose(self.lines.get(self.segment.body.clone()).unwrap_or_default());
        let is_alone = prose(below) == 0 && prose(above) == 0;
        (is_stated || opens && at >= title) && is_alone && own <= STANDFIRST && own * 3 <= body
    }
}

/// Longest abstract above a byline, in characters.
const STANDFIRST: usize = 160;
