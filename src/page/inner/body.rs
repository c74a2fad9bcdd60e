//! The roles of the lines within an article's body.

use super::super::chapter::{is_contact, is_info, is_numbered};
use super::super::feature::{Feature, Shape};
use super::super::lexicon::furniture::Sign;
use super::super::links::{is_button, is_labelled_link};
use super::super::{Reason, Role, byline};
use super::form::by_form;
use super::short::is_label;
use super::{Given, HEADING_LENGTH, Place};

impl Place<'_, '_> {
    /// The role of a line within the body.
    pub(super) fn body(&self, at: usize, line: &Feature, before: Option<Given>) -> Given {
        if line.sign == Some(Sign::EditorNote) || self.is_note(at, line, before) {
            let reason = if line.sign.is_some() { Reason::NoteLabel } else { Reason::NoteContinued };
            return (Role::EditorNote, reason);
        }
        if byline::is_bracketed(line.text) {
            return (Role::Byline, Reason::TailCredit);
        }
        if is_contact(line) || is_info(line) && self.is_beside_contact(at) {
            return (Role::Meta, Reason::Record);
        }
        if let Some(given) = by_form(line).filter(|(role, _)| !line.is_prose() || *role != Role::Chrome) {
            return given;
        }
        if line.sign == Some(Sign::RelatedLabel) {
            return self.label(at);
        }
        // A link that bears its label is alone; what stands between it and a paragraph heads that one.
        let next = self.lines.get(at + 1);
        let heads = at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(is_labelled_link)
            && next.is_some_and(|next| next.is_prose() && next.closed);
        let linked = matches!(before, Some((Role::Related, _))) && !line.is_prose() && !line.closed && !heads;
        if linked && line.sign.is_none() && !is_numbered(line.text) {
            return (Role::Related, Reason::InsideLink);
        }
        if let Some(given) = self.caption(at, line, before) {
            return given;
        }
        if self.is_running_head(at, line) {
            return (Role::Chrome, Reason::RunningHead);
        }
        if line.is_date_line() && line.length <= 40 {
            return (Role::Meta, Reason::DateLine);
        }
        if line.record || self.is_translated(at, line) {
            return (Role::Meta, Reason::Record);
        }
        if line.is_end() {
            return (Role::Credit, Reason::EditorLabel);
        }
        if line.byline {
            return (Role::Byline, Reason::BylineLabel);
        }
        if line.is_credit() && !line.closed {
            return (Role::Credit, Reason::CreditLabel);
        }
        let titled = line.text.starts_with('【') && !line.full_stop && line.length <= HEADING_LENGTH;
        if (line.is_prose() || line.closed && !is_label(line)) && !titled {
            return (Role::Body, Reason::Prose);
        }
        self.short(at, line)
    }

    /// Whether a contact stands right above or below.
    fn is_beside_contact(&self, at: usize) -> bool {
        let near = [at.checked_sub(1), Some(at + 1)];
        near.into_iter().flatten().any(|at| self.lines.get(at).is_some_and(is_contact))
    }

    /// Whether a line is of the head of a Chinese paper in English, beside the abstract: its title, its keywords.
    fn is_translated(&self, at: usize, line: &Feature) -> bool {
        const NEAR: usize = 3;
        let is_latin = |line: &Feature| !line.text.contains(crate::fold::is_han);
        let is_abstract = |line: &Feature| line.sign == Some(Sign::EditorNote) && is_latin(line);
        let near = self.lines.get(at.saturating_sub(NEAR)..(at + NEAR + 1).min(self.lines.len()));
        let first = self.lines.get(self.segment.lines.start);
        is_latin(line)
            && near.unwrap_or_default().iter().any(is_abstract)
            && first.is_some_and(|first| !is_latin(first))
    }

    /// Whether a line stands at the head or the foot of every printed page: a copy beside the page's number.
    fn is_running_head(&self, at: usize, line: &Feature) -> bool {
        let numbered = |at: Option<usize>| {
            at.and_then(|at| self.lines.get(at))
                .is_some_and(|line| matches!(line.shape, Shape::Count | Shape::Ornament))
        };
        line.copy
            && !line.closed
            && line.length <= 40
            && (numbered(at.checked_sub(1)) || numbered(Some(at + 1)))
    }

    /// Whether a line goes on with an editors' note: the paragraph below one that announces a series.
    fn is_note(&self, at: usize, line: &Feature, before: Option<Given>) -> bool {
        const SERIES: &[&str] = &[
            "系列报道",
            "敬请关注",
            "特推出",
            "本栏目",
            "本报推出",
            "本网推出",
            "本期",
            "推出《",
            "敬请期待",
            "专栏",
        ];
        let above = matches!(before, Some((Role::EditorNote, _)));
        let early = at < self.segment.body.start + 4;
        let announces = || line.is_prose() && SERIES.iter().any(|word| line.text.contains(word));
        let hotline = above && !line.is_prose() && line.text.contains(['0', '1']) && line.length <= 40;
        early && above && announces() || hotline || above && self.is_same_bullet(at, line)
    }

    /// Whether a line begins with the bullet that the line above it begins with.
    fn is_same_bullet(&self, at: usize, line: &Feature) -> bool {
        let first = |line: &Feature| line.text.chars().next().filter(|c| "◆◎●■※★▲".contains(*c));
        let above = at.checked_sub(1).and_then(|above| self.lines.get(above));
        first(line).is_some() && above.and_then(first) == first(line)
    }

    /// The role of a heading of links inside a body: above prose it heads a sidebar.
    fn label(&self, at: usize) -> Given {
        let is_link = self.lines.get(at).is_some_and(is_labelled_link) || is_button(self.lines, at);
        match self.lines.get(at + 1).filter(|_| !is_link) {
            Some(next) if next.is_prose() && next.length >= 40 => (Role::Heading, Reason::Sidebar),
            _ => (Role::Related, Reason::RelatedLabel),
        }
    }
}
