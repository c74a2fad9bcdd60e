//! The roles of the lines outside every article: what stands above, between and below.

use std::ops::Range;

use super::caption::Form;
use super::feature::{Feature, Shape};
use super::inner::Given;
use super::lexicon::furniture::Sign;
use super::tail::is_post;
use super::{Reason, Role};

/// Shortest line that reads as another article's headline, in characters.
const HEADLINE: usize = 11;

/// Shortest editors' note, in characters: `(人物为化名)`; shorter lines are the labels of a menu.
const NOTE: usize = 7;

/// Longest entry of a menu that stands among entries alike, in characters: `新闻中心`; and the longest that does so
/// by itself: `视频`.
const MENU_ENTRY: usize = 6;
const MENU_WORD: usize = 2;

/// Whether a line above an article is an entry of the page's menu rather than a heading of links.
pub(super) fn is_entry(lines: &[Feature], at: usize) -> bool {
    let is_short = |at: Option<usize>| {
        let line = at.and_then(|at| lines.get(at));
        line.is_none_or(|line| line.length <= MENU_ENTRY && line.date.is_none())
    };
    let is_word = lines.get(at).is_some_and(|line| line.length <= MENU_WORD);
    is_word || is_short(Some(at)) && is_short(at.checked_sub(1)) && is_short(Some(at + 1))
}

/// The part of the page that a heading opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Above,
    Plain,
    Related,
    Comment,
    Footer,
}

/// Gives the lines of a stretch without an article their roles; `above` tells whether an article follows.
pub(super) fn roles(lines: &[Feature], range: Range<usize>, above: bool, given: &mut [Option<Given>]) {
    let mut zone = if above { Zone::Above } else { Zone::Plain };
    for at in range {
        let (Some(line), Some(slot)) = (lines.get(at), given.get_mut(at)) else { break };
        let is_entry = zone == Zone::Above && is_entry(lines, at);
        zone = next_zone(zone, line, above, is_entry);
        if slot.is_none() {
            let next_empty = lines.get(at + 1).is_none_or(|next| next.shape == Shape::Ornament);
            let before_empty =
                at.checked_sub(1).and_then(|before| lines.get(before)).is_some_and(is_empty_label);
            let template = zone != Zone::Above && (is_empty_label(line) || before_empty && next_empty);
            *slot =
                Some(if template { (Role::Footer, Reason::EmptyLabel) } else { role(line, zone, is_entry) });
        }
    }
}

/// Whether a line is a label of a page's template with nothing behind it: `- 标签:`.
fn is_empty_label(line: &Feature) -> bool {
    let bare = line.text.ends_with(':') && line.length <= 12;
    bare && (line.sign == Some(Sign::Tags) || line.is_credit())
}

/// The zone that a line opens, or the one that goes on.
fn next_zone(zone: Zone, line: &Feature, above: bool, is_entry: bool) -> Zone {
    match line.sign {
        Some(Sign::RelatedLabel) if is_entry => zone,
        Some(Sign::RelatedLabel) => Zone::Related,
        Some(Sign::CommentLabel) if !above && line.length > 2 => Zone::Comment,
        Some(Sign::Footer) if !above => Zone::Footer,
        // The answers of a thread.
        _ if !above && zone != Zone::Footer && is_post(line) => Zone::Comment,
        _ => zone,
    }
}

/// The role of a line within a zone.
fn role(line: &Feature, zone: Zone, is_entry: bool) -> Given {
    match line.sign {
        Some(Sign::RelatedLabel) if is_entry => return (Role::Chrome, Reason::OutsideAbove),
        Some(Sign::RelatedLabel) => return (Role::Related, Reason::RelatedLabel),
        Some(Sign::CommentLabel) => return (Role::Comment, Reason::CommentLabel),
        Some(Sign::Copyright) => return (Role::Copyright, Reason::Notice),
        Some(Sign::Footer) => return (Role::Footer, Reason::FooterWord),
        Some(Sign::Ad) => return (Role::Ad, Reason::AdWord),
        Some(Sign::Tags) => return (Role::Chrome, Reason::Tags),
        Some(Sign::Path) => return (Role::Chrome, Reason::Path),
        Some(Sign::OriginalTitle) => return (Role::Meta, Reason::OriginalTitle),
        Some(Sign::EditorNote) if line.length >= NOTE => return (Role::EditorNote, Reason::NoteLabel),
        Some(Sign::Chrome) if zone == Zone::Related => return (Role::Footer, Reason::ChromeWord),
        Some(Sign::Chrome) if zone != Zone::Comment => return (Role::Chrome, Reason::ChromeWord),
        _ => {}
    }
    let by_zone = match zone {
        Zone::Comment => (Role::Comment, Reason::BelowCommentLabel),
        Zone::Footer => (Role::Footer, Reason::BelowFooter),
        Zone::Related => (Role::Related, Reason::BelowRelatedLabel),
        Zone::Above | Zone::Plain if line.length >= HEADLINE => (Role::Related, Reason::OutsideHeadline),
        Zone::Above => (Role::Chrome, Reason::OutsideAbove),
        Zone::Plain => (Role::Chrome, Reason::Outside),
    };
    match line.shape {
        Shape::Ornament => (if zone == Zone::Above { Role::Chrome } else { Role::Footer }, Reason::Ornament),
        Shape::Menu => (if zone == Zone::Footer { Role::Footer } else { Role::Chrome }, Reason::Menu),
        Shape::Path => (Role::Chrome, Reason::Path),
        Shape::Reference => (Role::Related, Reason::Reference),
        Shape::Count if matches!(zone, Zone::Above | Zone::Plain) => (Role::Chrome, Reason::Count),
        Shape::Address => (if zone == Zone::Above { Role::Chrome } else { Role::Footer }, Reason::Address),
        _ if line.caption == Some(Form::FileName) => (Role::Caption, Reason::FileName),
        _ if line.caption == Some(Form::Credit) && zone == Zone::Plain => {
            (Role::Caption, Reason::CaptionCredit)
        }
        _ if line.is_end() && zone == Zone::Plain => (Role::Credit, Reason::EditorLabel),
        _ => by_zone,
    }
}
