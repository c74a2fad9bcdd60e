//! What the page that a text was copied from says of its lines: a clipboard and an HTML file hold its structure.
//!
//! A hint is weak evidence. It tells a line what it cannot tell itself, and never unsays what it does: a line that is
//! prose by its form, or states a date or a name, stays what it is.

use serde::{Deserialize, Serialize};

use super::caption::Form;
use super::feature::Feature;
use super::inner::Given;
use super::lexicon::furniture::Sign;
use super::{Reason, Role};

/// What a line was on the page that it was copied from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Hint {
    /// The heading of the first level, `h1`.
    Title,
    /// A heading of a lower level, `h2` to `h6`.
    Heading,
    /// The caption of a figure.
    Caption,
    /// Nothing but a link.
    Link,
    /// Part of the navigation, the foot, an aside, a form or a button.
    Furniture,
}

/// A line and what the page says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HintedLine {
    /// A byte of the folded copy within the line.
    pub at: usize,
    /// What the line was.
    pub hint: Hint,
}

/// What being the page's `h1` is worth beside a title's other signs (`title`): as much as standing next to the date.
/// At 0 it says nothing; from 1 it would outvote a line whose every word the body has.
pub(super) const TITLE_WORTH: f64 = 0.5;

/// Longest caption that is believed to be one, in characters: pages set whole paragraphs as captions too.
const CAPTION_LENGTH: usize = 120;

/// Longest heading, in characters.
const HEADING_LENGTH: usize = 50;

/// Shortest link that is another article's headline, in characters; shorter ones are names and places in the text.
const HEADLINE: usize = 11;

/// Puts the hints beside what the lines show by themselves, before any rule weighs them.
pub(super) fn apply(lines: &mut [Feature], hints: &[HintedLine]) {
    for hinted in hints {
        let at = lines.partition_point(|line| line.span.end <= hinted.at);
        let Some(line) = lines.get_mut(at).filter(|line| line.span.start <= hinted.at) else { continue };
        line.hint = Some(hinted.hint);
        let is_silent = line.sign.is_none() && line.caption.is_none();
        match hinted.hint {
            Hint::Caption if is_silent && line.length <= CAPTION_LENGTH => line.caption = Some(Form::Opening),
            Hint::Furniture if is_silent && !line.is_prose() && !states(line) => {
                line.sign = Some(Sign::Chrome)
            }
            _ => {}
        }
    }
}

/// Whether a line tells who, when or for whom.
fn states(line: &Feature) -> bool {
    line.date.is_some() || line.partial_date || line.byline || line.is_credit()
}

/// Lets hints decide where the rules did so by a line's place alone, and names them where they did.
pub(super) fn explain(lines: &[Feature], given: &mut [Option<Given>]) {
    for (line, given) in lines.iter().zip(given) {
        let (Some(hint), Some(given)) = (line.hint, given.as_mut()) else { continue };
        let is_short = matches!(given.1, Reason::ShortProse | Reason::ShortBetweenProse);
        let role = match hint {
            Hint::Caption if given.1 == Reason::CaptionMark => Role::Caption,
            Hint::Furniture if given.1 == Reason::ChromeWord => Role::Chrome,
            Hint::Link if is_short && line.length >= HEADLINE && !line.closed => Role::Related,
            Hint::Heading if is_short && line.length <= HEADING_LENGTH && !line.closed => Role::Heading,
            _ => continue,
        };
        *given = (role, Reason::Structure);
    }
}
