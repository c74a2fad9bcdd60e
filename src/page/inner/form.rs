//! The roles that a line's own form gives it.

use super::super::byline;
use super::super::caption::Form;
use super::super::feature::{Feature, Shape};
use super::super::lexicon::furniture::Sign;
use super::super::lexicon::label::Field;
use super::super::{Reason, Role, title};
use super::Given;

/// The role that the line's own form gives it anywhere in an article.
pub(super) fn by_form(line: &Feature) -> Option<Given> {
    match line.caption {
        Some(Form::FileName) => return Some((Role::Caption, Reason::FileName)),
        Some(Form::Doubled) => return Some((Role::Caption, Reason::DoubledText)),
        _ => {}
    }
    match line.sign {
        Some(Sign::EditorNote) => return Some((Role::EditorNote, Reason::NoteLabel)),
        Some(Sign::OriginalTitle) => return Some((Role::Meta, Reason::OriginalTitle)),
        Some(Sign::Copyright) => return Some((Role::Copyright, Reason::Notice)),
        Some(Sign::Chrome) => return Some((Role::Chrome, Reason::ChromeWord)),
        Some(Sign::Path) => return Some((Role::Chrome, Reason::Path)),
        Some(Sign::Ad) => return Some((Role::Ad, Reason::AdWord)),
        Some(Sign::Footer) => return Some((Role::Footer, Reason::FooterWord)),
        Some(Sign::CommentLabel) => return Some((Role::Comment, Reason::CommentLabel)),
        Some(Sign::RelatedLabel | Sign::Tags) | None => {}
    }
    match line.caption {
        Some(Form::Opening) => return Some((Role::Caption, Reason::CaptionMark)),
        Some(Form::Credit) => return Some((Role::Caption, Reason::CaptionCredit)),
        _ => {}
    }
    match line.shape {
        Shape::Ornament => Some((Role::Chrome, Reason::Ornament)),
        Shape::Address => Some((Role::Chrome, Reason::Address)),
        Shape::Menu => Some((Role::Chrome, Reason::Menu)),
        Shape::Path => Some((Role::Chrome, Reason::Path)),
        Shape::Count => Some((Role::Chrome, Reason::Count)),
        Shape::Reference => Some((Role::Related, Reason::Reference)),
        Shape::Words => title::is_count(line.text).then_some((Role::Chrome, Reason::Count)),
    }
}

/// The role of a line that states credits.
pub(super) fn stated(line: &Feature) -> Option<Given> {
    if line.is_date_line() || line.partial_date && line.length >= 8 {
        return Some((Role::Meta, Reason::DateLine));
    }
    if line.record {
        return Some((Role::Meta, Reason::Record));
    }
    if line.is_end() {
        return Some((Role::Credit, Reason::EditorLabel));
    }
    if line.byline {
        return Some((Role::Byline, Reason::BylineLabel));
    }
    None
}

/// The role of a line below the body, where it states something; the others are as outside.
pub(super) fn below(line: &Feature, before: Option<Given>, is_near: bool) -> Option<Given> {
    if is_near && byline::is_bracketed(line.text) {
        return Some((Role::Byline, Reason::TailCredit));
    }
    if line.record {
        return Some((Role::Meta, Reason::Record));
    }
    let credit = line.is_credit();
    if credit && !line.is_date_line() {
        let writers = line.fields.iter().any(|found| byline::is_writer(found.field));
        let only = line.fields.iter().all(|found| byline::is_writer(found.field));
        // In a block of credits the author's line is one of them; alone below the text it is the byline.
        let block = before == Some((Role::Credit, Reason::SourceLine));
        let source = line.fields.iter().all(|found| found.field == Field::Source);
        return Some(match (line.is_end(), writers && only && !block) {
            (true, _) => (Role::Credit, Reason::EditorLabel),
            (_, true) => (Role::Byline, Reason::BylineLabel),
            _ if source => (Role::Credit, Reason::SourceLine),
            _ => (Role::Credit, Reason::CreditLabel),
        });
    }
    let is_stated = line.has(&[Field::Source, Field::Time]) || line.text.starts_with('《');
    if line.is_date_line() && !is_stated && !(is_near && line.is_only_date()) {
        return None;
    }
    stated(line)
        .or_else(|| (line.sign == Some(Sign::OriginalTitle)).then_some((Role::Meta, Reason::OriginalTitle)))
}
