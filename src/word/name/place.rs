//! Whether a name stands at a place of a text, by the points of all that speaks for it.

use std::collections::BTreeSet;

use super::evidence::{is_glued, left, right, shape};
use super::foreign::transcribed;
use super::list::{LISTS, begins_surname, is_no_person, surname_at};
use super::post;
use crate::fold::is_han;
use crate::word::Word;

/// Points from which a place holds a name.
///
/// At 3 a surname after a post would do, and 市长高度重视 had a Gao Du; at 7 only names with a post before and a
/// verb of speech behind are found. With 5 a name needs two kinds of evidence at least.
const ENOUGH: i32 = 5;

/// Points of a place that holds a name if the text has it twice.
const ENOUGH_TWICE: i32 = 4;

/// The most points that what stands behind a place can give.
const MOST_BEHIND: i32 = 3;

/// A place where a name may stand; the range is in bytes of the sentence's folded text.
struct Candidate {
    end: usize,
    points: i32,
    /// Whether its characters were cut as a name, or its bearer speaks.
    is_telling: bool,
}

/// The end of the name that begins with a word, and whether this place alone shows it.
pub(super) fn name_at(
    text: &str,
    words: &[Word],
    index: usize,
    names: &BTreeSet<String>,
) -> Option<(usize, bool)> {
    if let Some(end) = transcribed(text, words, index) {
        return Some((end, true));
    }
    let word = words.get(index)?;
    let rest = text.get(word.start..)?;
    if !begins_surname(rest.chars().next()?) {
        return None;
    }
    let surname = surname_at(rest)?;
    let candidates = lengths(rest, surname)
        .filter_map(|length| candidate(text, words, index, surname, word.start + length, names));
    // Of equal points the longer name, which comes first.
    let best = candidates.reduce(|best, next| if next.points > best.points { next } else { best })?;
    let is_certain = best.points >= ENOUGH;
    (is_certain || best.points >= ENOUGH_TWICE && best.is_telling).then_some((best.end, is_certain))
}

/// Whether a name that is also another word stands here as a name.
pub fn is_name_here(text: &str, words: &[Word], index: usize, end: usize, names: &BTreeSet<String>) -> bool {
    name_at(text, words, index, names).is_some_and(|(found, _)| found == end)
}

/// The lengths in bytes that a name at the start of a text can have, the longest first.
fn lengths(text: &str, surname: usize) -> impl Iterator<Item = usize> {
    let lists = &*LISTS;
    let mut ends =
        text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).skip_while(move |(end, _)| *end <= surname);
    let given = |end: Option<(usize, char)>| {
        end.filter(|&(_, c)| is_han(c) && !lists.not_given.contains(c)).map(|(end, _)| end)
    };
    let first = given(ends.next());
    let second = first.and_then(|_| given(ends.next()));
    // 张扣扣: a doubled character is no name and a half.
    let is_doubled =
        first.zip(second).is_some_and(|(first, second)| text.get(surname..first) == text.get(first..second));
    second.into_iter().chain(first.filter(|_| !is_doubled))
}

fn candidate(
    text: &str,
    words: &[Word],
    index: usize,
    surname: usize,
    end: usize,
    names: &BTreeSet<String>,
) -> Option<Candidate> {
    let start = words.get(index)?.start;
    let name = text.get(start..end)?;
    let given = name.get(surname..)?;
    let first = name.chars().next()?;
    let bearers = i32::from(LISTS.frequent.contains(first)) - i32::from(LISTS.ambiguous.contains(first));
    let bearers = if surname > first.len_utf8() { 1 } else { bearers };
    let shape = shape(text, words, index, surname, end)?;
    let left = left(text.get(..start)?, names);
    let before = if left < 2 && is_glued(text, words, index) { left - 2 } else { left };
    // What is cheap to tell goes first: most places end here.
    if before + shape + bearers + MOST_BEHIND < ENOUGH_TWICE {
        return None;
    }
    let right = right(text, words, end);
    if before + shape + right + bearers < ENOUGH_TWICE {
        return None;
    }
    // 陈平正在: an adverb behind the name.
    let is_busy = name.ends_with('正') && text.get(end..)?.starts_with(['在', '因', '是', '忙', '准']);
    if is_no_person(name) || is_address(given) || is_busy || name.ends_with(|c| LISTS.not_last.contains(c)) {
        return None;
    }
    Some(Candidate { end, points: before + shape + right + bearers, is_telling: shape > 1 || right > 1 })
}

/// Whether what follows a surname is an address (周师傅, 王女士) rather than a given name.
fn is_address(given: &str) -> bool {
    given == "师傅" || given == "阿姨" || post::ends(given).is_some_and(|(_, length)| length == given.len())
}
