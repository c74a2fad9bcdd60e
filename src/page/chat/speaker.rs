//! Who speaks in a chat, and how a program writes it.

use super::super::{date, text};
use crate::source::Span;

/// Where in a line of a chat its parts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::page) struct Spoken {
    /// The name of who speaks.
    pub name: Span,
    /// The byte at which the message begins: the line's end where it stands on the next line.
    pub text: usize,
    /// Whether a time of day stands beside the name.
    pub(super) is_timed: bool,
}

/// Longest name, in characters.
const NAME: usize = 12;

/// One line of such an export.
pub(super) fn row(line: &str) -> Option<Spoken> {
    let stamp = date::stamp(line)?;
    let after = line.get(stamp..)?;
    let start = line.len() - after.trim_start().len();
    let length = name_length(line.get(start..)?).filter(|_| start > stamp)?;
    let rest = line.get(start + length..)?;
    let message = rest.trim_start();
    let fits = message.len() < rest.len() && !message.is_empty();
    let name = Span::new(start, start + length);
    fits.then_some(Spoken { name, text: line.len() - message.len(), is_timed: true })
}

/// The speaker at a line's head, with what stands beside the name: a time, a number in brackets, a colon.
pub(super) fn speaker(line: &str) -> Option<Spoken> {
    let mut rest = line;
    let mut name: Option<Span> = None;
    let mut is_timed = false;
    while !rest.is_empty() {
        rest = rest.trim_start_matches([' ', '\t', '\u{3000}', '[', ']', '【', '】']);
        if let Some(length) = date::stamp(rest) {
            is_timed |= rest.get(..length).is_some_and(|stamp| stamp.contains(':'));
            rest = rest.get(length..)?;
        } else if let (Some(name), Some(after)) = (name, rest.strip_prefix(':')) {
            let is_clock = name.of(line).ends_with(|c: char| c.is_ascii_digit())
                && after.starts_with(|c: char| c.is_ascii_digit());
            if is_clock {
                return None;
            }
            let start = line.len() - after.trim_start().len();
            return Some(Spoken { name, text: start, is_timed });
        } else if let (Some(_), Some(after)) = (name, rest.strip_prefix(['(', '<'])) {
            // The number or the address of the account.
            let close = after.find([')', '>']).filter(|&close| close <= 30)?;
            rest = after.get(close + 1..)?;
        } else if name.is_none() {
            let start = line.len() - rest.len();
            let length = name_length(rest)?;
            name = Some(Span::new(start, start + length));
            rest = rest.get(length..)?;
        } else if rest.is_empty() {
            break;
        } else {
            return None;
        }
    }
    name.filter(|_| is_timed).map(|name| Spoken { name, text: line.len(), is_timed })
}

/// The length in bytes of the name that a text begins with.
fn name_length(text: &str) -> Option<usize> {
    let is_part = |c: char| text::is_word(c) || matches!(c, '·' | '_' | '-' | '~' | '@');
    let length = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let name = text.get(..length)?;
    let is_word = name.chars().any(|c| text::is_word(c) && !c.is_ascii_digit());
    (is_word && text::length(name) <= NAME).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_and_their_messages() {
        for (line, expected) in [
            ("王小山 10:32", Some(("王小山", ""))),
            ("2031-05-06 10:20:33 王小山", Some(("王小山", ""))),
            ("小山(12345) 2031/5/6 10:20:33", Some(("小山", ""))),
            ("[10:32] 小山: 早", Some(("小山", "早"))),
            ("小山 10:32:早", Some(("小山", "早"))),
            ("小山:早", Some(("小山", "早"))),
            ("10:32", None),
            ("会议于10:32开始", None),
            ("下午 3:05 小山", Some(("小山", ""))),
        ] {
            let found = speaker(line);
            let parts = found.map(|one| (one.name.of(line), line.get(one.text..).unwrap_or_default()));
            assert_eq!(parts, expected, "{line}");
        }
    }
}
