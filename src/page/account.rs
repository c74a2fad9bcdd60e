//! The card of an account above or below its post: its name, what it says of itself, how much it has written.

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::text;

/// Longest name of an account and longest line in which it says what it is, in characters.
const NAME: usize = 20;
const MOTTO: usize = 60;

/// Marks the lines of cards, which read as sentences of the post: `以下文章来源于甲 ,作者乙` with the name and the
/// motto below it, and the two lines above `632篇原创内容`.
pub(super) fn mark(lines: &mut [Feature]) {
    for at in 0..lines.len() {
        let Some(line) = lines.get(at) else { break };
        if line.length > MOTTO {
            continue;
        }
        let card = if let Some(name) = source(line.text) {
            let is_name = |next: &Feature| text::core(next.text) == name;
            if lines.get(at + 1).is_some_and(is_name) { at + 1..at + 3 } else { continue }
        } else if counts_posts(line.text) {
            at.saturating_sub(2)..at + 1
        } else {
            continue;
        };
        let is_short = |line: &Feature, longest: usize| line.length <= longest && line.date.is_none();
        let lines = lines.get_mut(card).unwrap_or_default();
        if lines.first().is_some_and(|name| is_short(name, NAME))
            && lines.iter().all(|line| is_short(line, MOTTO))
        {
            lines.iter_mut().filter(|line| line.sign.is_none()).for_each(|line| {
                (line.sign, line.shape, line.byline) = (Some(Sign::Chrome), Shape::Words, false);
            });
        }
    }
}

/// The account that a post was taken from.
fn source(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("以下文章来源于")?;
    let name = rest.split([',', ' ']).find(|part| !part.is_empty())?;
    Some(text::core(name))
}

/// Whether a line counts the posts of an account: `632篇原创内容`.
fn counts_posts(line: &str) -> bool {
    let counted = line.strip_suffix("篇原创内容").or_else(|| line.strip_suffix("文章数"));
    counted.is_some_and(|count| !count.is_empty() && count.chars().all(|c| c.is_ascii_digit()))
}
