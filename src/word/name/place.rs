//! Whether a name stands at a place of a text, by the points of all that speaks for it.

use std::collections::BTreeSet;

use super::evidence::{
    JOINTS, is_counted, is_dictionary_name, is_glued, is_rare, is_single_word, left, right, shape, speech,
};
use super::foreign::{famous, is_transcribed, transcribed};
use super::given::is_given;
use super::list::{IN_THE_MIDDLE, LISTS, begins_surname, is_no_person, surname_at};
use super::post;
use crate::fold::is_han;
use crate::word::{Tag, Word};

/// Points from which a place holds a name.
///
/// At 3 a surname after a post would do, and 市长高度重视 had a Gao Du; at 7 only names with a post before and a
/// verb of speech behind are found. With 5 a name needs two kinds of evidence at least.
const ENOUGH: i32 = 5;

/// Points of a place that holds a name if the text has it twice.
const ENOUGH_TWICE: i32 = 4;

/// The most points that what stands behind a place can give.
const MOST_BEHIND: i32 = 3;

/// Points of a name of the dictionary that begins with no known surname.
const NO_SURNAME: i32 = -1;

/// A place where a name may stand; the range is in bytes of the sentence's folded text.
struct Candidate {
    end: usize,
    points: i32,
    /// What it shows short of certainty.
    evidence: Option<Evidence>,
}

/// How much a place shows that a name stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// Cut as a name is, at three places it shows one.
    Weak,
    /// Its characters were cut as a name, or its bearer has a post or speaks: at two places it shows one.
    Telling,
    /// This place alone shows it.
    Certain,
}

impl Evidence {
    /// A sixth of what shows a name.
    pub fn sixths(self) -> u32 {
        match self {
            Self::Weak => 2,
            Self::Telling => 3,
            Self::Certain => 6,
        }
    }
}

/// The end of the name that begins with a word, and how much this place shows it.
pub(super) fn name_at(
    text: &str,
    words: &[Word],
    index: usize,
    names: &BTreeSet<String>,
) -> Option<(usize, Evidence)> {
    let known = words.get(index).and_then(|word| famous(text, word));
    if let Some(end) = transcribed(text, words, index, names).or(known) {
        return Some((end, Evidence::Certain));
    }
    let word = words.get(index)?;
    let rest = text.get(word.start()..)?;
    let form = text.get(word.range())?;
    // 彼得·范戴克: what follows a dot is the half of a name.
    let is_half = text.get(..word.start())?.ends_with('·');
    if is_half || !begins_surname(rest.chars().next()?) && !is_dictionary_name(form, word) {
        return None;
    }
    let surname = surname_at(rest)?;
    let left = left(text.get(..word.start())?, names);
    let candidates = lengths(rest, surname)
        .filter_map(|length| candidate(text, words, index, surname, word.start() + length, left));
    // Of equal ones the longer name, which comes first.
    let strength = |one: &Candidate| (one.points, one.evidence.filter(|_| one.points < ENOUGH));
    let best = candidates.reduce(|best, next| if strength(&next) > strength(&best) { next } else { best })?;
    let evidence = if best.points >= ENOUGH { Evidence::Certain } else { best.evidence? };
    (best.points >= ENOUGH_TWICE).then_some((best.end, evidence))
}

/// Whether a name that is also another word stands here as a name.
pub fn is_name_here(text: &str, words: &[Word], index: usize, end: usize, names: &BTreeSet<String>) -> bool {
    name_at(text, words, index, names)
        .is_some_and(|(found, evidence)| found == end && evidence > Evidence::Weak)
}

/// The lengths in bytes that a name at the start of a text can have, the longest first.
fn lengths(text: &str, surname: usize) -> impl Iterator<Item = usize> {
    let lists = &*LISTS;
    let mut ends =
        text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).skip_while(move |(end, _)| *end <= surname);
    let given = |end: Option<(usize, char)>| {
        end.filter(|&(_, c)| is_han(c) && !lists.not_given.contains(c)).map(|(end, _)| end)
    };
    let (first, second) = (ends.next(), ends.next());
    let middle = first.filter(|&(_, c)| IN_THE_MIDDLE.contains(&c)).map(|(end, _)| end);
    let first = given(first);
    // 晏清和表示: 和 joins no verb to a name.
    let joins_verb = |&(end, c): &(usize, char)| c == '和' && text.get(end..).and_then(speech).is_some();
    let last = second.filter(joins_verb).map(|(end, _)| end);
    let second = first.or(middle).and_then(|_| given(second).or(last));
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
    left: i32,
) -> Option<Candidate> {
    let start = words.get(index)?.start();
    let name = text.get(start..end)?;
    let given = name.get(surname..)?;
    let first = name.chars().next()?;
    let bearers = i32::from(LISTS.frequent.contains(first)) - i32::from(LISTS.ambiguous.contains(first));
    let bearers = if surname > first.len_utf8() { 1 } else { bearers };
    let bearers = if begins_surname(first) { bearers } else { NO_SURNAME };
    let shape = shape(text, words, index, surname, end)?;
    let shape = shape + i32::from(is_likely(text, words, index, surname, end));
    let before = if left < 2 && is_glued(text, words, index) { left - 2 } else { left };
    // What is cheap to tell goes first: most places end here.
    if before + shape + bearers + MOST_BEHIND < ENOUGH_TWICE {
        return None;
    }
    let is_last = text.get(..start).is_some_and(|before| before.ends_with(JOINTS));
    let is_close = is_last && text.get(end..).is_some_and(is_counted);
    let right = if is_close { 2 } else { right(text, words, end) };
    if before + shape + right + bearers < ENOUGH_TWICE {
        return None;
    }
    // 陈平正在: an adverb behind the name.
    let is_busy = name.ends_with('正') && text.get(end..)?.starts_with(['在', '因', '是', '忙', '准', '带']);
    // 贺在明: what is no name elsewhere is one between a post and a verb.
    let is_odd = given.starts_with(|c| LISTS.not_given.contains(c)) && (left < 3 || right < 1 || bearers < 0);
    if is_odd || !begins_surname(first) && left < 2 {
        return None;
    }
    if is_no_person(name)
        || name.starts_with("谢谢")
        || is_address(given)
        || is_busy
        || name.ends_with(|c| LISTS.not_last.contains(c))
    {
        return None;
    }
    // 站长宫本善是: between a post and a verb even a surname that is mostly another word begins a name of three.
    let is_set =
        left > 2 && right > 0 && shape > 0 && given.chars().nth(1).is_some() && !is_transcribed(name);
    let bearers = if is_set { bearers.max(0) } else { bearers };
    let evidence = if shape > 1 || right > 1 || left > 2 {
        Some(Evidence::Telling)
    } else {
        let is_word = words.get(index).is_some_and(|word| word.end() == end && word.tag == Tag::X);
        (is_word && bearers > 0).then_some(Evidence::Weak)
    };
    Some(Candidate { end, points: before + shape + right + bearers, evidence })
}

/// Whether the characters behind a surname are those of given names, and no word says that they are something else: a
/// title in quotation marks, a common word of two characters, a name that goes on.
#[inline(never)]
fn is_likely(text: &str, words: &[Word], index: usize, surname: usize, end: usize) -> bool {
    let Some(word) = words.get(index) else { return false };
    let start = word.start();
    if !text.get(start + surname..end).is_some_and(is_given) {
        return false;
    }
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    if before.ends_with(['“', '《']) && after.starts_with(['”', '》']) {
        return false;
    }
    let next = words.get(words.partition_point(|word| word.start() < end));
    // 贺兰山, 毛竹林: kinds of place and plant that the dictionary takes for names.
    if word.end() == end
        && word.tag.is_name()
        && before_end(text, end).is_some_and(|last| LISTS.kinds.contains(last))
    {
        return false;
    }
    if text.get(start..end).is_some_and(|name| name.chars().nth(2).is_some()) {
        // 肖婷|成|了: half a guess and a word that goes on.
        let last = words.get(words.partition_point(|word| word.end() < end));
        let is_other = last.is_some_and(|last| {
            last.end() == end && last.start() > start && is_function(last.tag) && is_single_word(text, last)
        });
        return !is_other || !after.starts_with(is_han);
    }
    // 张江, 唐山 are places.
    if before_end(text, end).is_some_and(|last| LISTS.waters.contains(last)) {
        return false;
    }
    // 荣誉, 高峰 are words; 王心|刚 is half a name, and so may be what a single character follows.
    let is_word = word.end() == end && word.tag.is_name() && !is_rare(word);
    let goes_on = next.is_some_and(|next| {
        after.starts_with(is_han)
            && is_single_word(text, next)
            && !(after.starts_with(|c| LISTS.singles.contains(c))
                && text.get(next.end()..).is_some_and(|rest| rest.starts_with(is_han)))
    });
    !is_word && !goes_on
}

/// The character that ends at a byte.
fn before_end(text: &str, end: usize) -> Option<char> {
    text.get(..end)?.chars().next_back()
}

/// Whether a tag is that of a verb, an adverb or a particle.
fn is_function(tag: Tag) -> bool {
    matches!(tag.first(), b'd' | b'p' | b'c' | b'u' | b'v')
}

/// Whether what follows a surname is an address (周师傅, 王女士) rather than a given name.
fn is_address(given: &str) -> bool {
    given.starts_with('老')
        || matches!(given, "师傅" | "阿姨" | "高铁")
        || "女男妻母父某姓氏嫌".contains(given)
        || post::ends(given).is_some_and(|(_, length)| length == given.len())
}
