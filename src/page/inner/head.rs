//! The roles of the lines between an article's first line and its body.

use super::super::feature::Feature;
use super::super::lexicon::furniture::Sign;
use super::super::lexicon::label::Field;
use super::super::{Reason, Role, byline, credit, person, segment, title};
use super::form::{by_form, stated};
use super::{Given, Place};

impl Place<'_, '_> {
    /// The role of a line between the article's first line and its body.
    pub(super) fn head(&self, at: usize, line: &Feature, before: Option<Given>) -> Given {
        self.credit_of_head(at, line)
            .or_else(|| by_form(line))
            .or_else(|| self.among_head(at, line, before))
            .or_else(|| self.is_account(at, line).then_some((Role::Byline, Reason::SourceLine)))
            .unwrap_or((Role::Chrome, Reason::OutsideAbove))
    }

    /// What a line of the head states: that the text was copied, who wrote it, when, from where.
    fn credit_of_head(&self, at: usize, line: &Feature) -> Option<Given> {
        let above_title = self.segment.heading.as_ref().is_some_and(|heading| at < heading.title.start);
        let is_post = line.date.is_some() && line.text.contains("发表于") && !line.text.starts_with("发表于");
        if above_title && is_post {
            return Some((Role::Meta, Reason::Repost));
        }
        let is_note =
            |other: &Feature| other.sign == Some(Sign::EditorNote) && segment::is_copy(line.text, other.text);
        if line.is_prose() && line.sign.is_none() && self.lines.get(at + 1).is_some_and(is_note) {
            return Some((Role::EditorNote, Reason::NoteCopy));
        }
        if line.mail.is_some() {
            return Some((Role::Meta, Reason::MailHeader));
        }
        if line.original {
            return Some((Role::Byline, Reason::SourceLine));
        }
        if let Some(given) = stated(line) {
            return Some(given);
        }
        if title::is_bracketed_year(line.text) {
            return Some((Role::Meta, Reason::DateLine));
        }
        let first = line.fields.first().filter(|first| first.label.start == 0);
        if line.has(&[Field::Time]) && first.is_some() {
            return Some((Role::Meta, Reason::DateLine));
        }
        let asks = |above: &Feature| {
            above.fields.last().is_some_and(|found| found.field == Field::Source && found.value.is_empty())
        };
        let is_asked = at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(asks);
        if line.has(&[Field::Source]) && line.is_credit() && line.caption.is_none()
            || is_asked && line.length <= credit::VALUE && line.sign.is_none()
        {
            return Some((Role::Meta, Reason::SourceLine));
        }
        let is_guest = first.is_some_and(|first| first.field == Field::Guest);
        is_guest.then_some((Role::Byline, Reason::BylineLabel))
    }

    /// What the lines beside it make of a line of the head that states nothing.
    fn among_head(&self, at: usize, line: &Feature, before: Option<Given>) -> Option<Given> {
        if line.sign == Some(Sign::Tags) {
            return Some((Role::Chrome, Reason::Tags));
        }
        let is_ingredient = || self.lines.get(at + 1).is_some_and(is_amount);
        if line.names && !is_ingredient() || byline::is_person_with_post(line.text, line.length) {
            return Some((Role::Byline, Reason::BareName));
        }
        if let Some(given) = self.caption(at, line, before) {
            return Some(given);
        }
        if line.sign == Some(Sign::RelatedLabel) {
            return Some((Role::Related, Reason::RelatedLabel));
        }
        if matches!(before, Some((Role::Related, _))) && line.length >= 8 {
            return Some((Role::Related, Reason::InsideLink));
        }
        (line.is_prose() && line.length >= 20).then(|| match before {
            Some((Role::EditorNote, _)) => (Role::EditorNote, Reason::NoteContinued),
            _ if self.is_abstract(at) => (Role::EditorNote, Reason::Abstract),
            _ => (Role::Body, Reason::Prose),
        })
    }

    /// Whether a line is the name of an account or an outlet beside the title and the date.
    fn is_account(&self, at: usize, line: &Feature) -> bool {
        let near_title = self.segment.heading.as_ref().is_some_and(|heading| at <= heading.title.end + 1);
        let dated =
            |line: &Feature| line.is_date_line() || line.partial_date || title::is_bracketed_year(line.text);
        let above = at.checked_sub(1).and_then(|above| self.lines.get(above));
        let near_date = self.lines.get(at + 1..at + 3).is_some_and(|next| next.iter().any(dated))
            || above.is_some_and(dated);
        let longest = if person::is_office(line.text) { OFFICE } else { ACCOUNT };
        let is_name = (2..=longest).contains(&line.length)
            && !line.text.contains(' ')
            && !line.text.contains(|c: char| c.is_ascii_digit());
        let below = self.lines.get(at + 1).filter(|_| near_title);
        let beside_date = [above, below].into_iter().flatten().any(dated)
            && line.sign.is_none()
            && credit::is_outlet(line.text);
        let is_written = line.text.contains(crate::fold::is_han)
            || line.text.starts_with(|c: char| c.is_ascii_uppercase());
        (near_title && near_date && is_name || beside_date) && is_written && !line.closed
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

/// Longest name of an account, and of an office, in characters.
const ACCOUNT: usize = 14;
const OFFICE: usize = 30;

/// Longest amount of an ingredient, in characters.
const AMOUNT: usize = 6;

/// Whether a line is a number with its unit, as it stands below each ingredient of a recipe: `800克`.
fn is_amount(line: &Feature) -> bool {
    line.length <= AMOUNT
        && line.text.starts_with(|c: char| c.is_ascii_digit())
        && line.text.ends_with(crate::fold::is_han)
}

/// Longest abstract above a byline, in characters.
const STANDFIRST: usize = 160;
