//! What speaks for a name at a place: the text before it and behind it, and how its characters were cut.

use std::collections::BTreeSet;

use super::given::is_given;
use super::list::{LISTS, TORN, begins_surname, is_no_person};
use super::post::{self, Herald};
use crate::fold::is_han;
use crate::word::{Tag, Word};

/// What joins the members of a list.
pub(super) const JOINTS: [char; 5] = ['、', '和', '与', '及', '/'];

/// Points for what stands before the place.
pub(super) fn left(before: &str, names: &BTreeSet<String>) -> i32 {
    let Some(last) = before.chars().next_back() else { return 1 };
    if JOINTS.contains(&last) && follows_name(before, names) {
        return 3;
    }
    if matches!(last, '、' | '/') {
        return may_follow_name(before, last);
    }
    // 一张课桌: a surname that is a measure word.
    if LISTS.measures.contains(last) || last.is_ascii_digit() {
        return -3;
    }
    if last == '由' || before.ends_with("其中") {
        return 1;
    }
    if LISTS.appointing.end(before) {
        return 2;
    }
    if !is_han(last) {
        return i32::from(!last.is_alphanumeric() && last != '“');
    }
    match post::ends(before) {
        Some((Herald::Post, _)) => 3,
        Some((Herald::Role, _)) => 2,
        None => 0,
    }
}

/// Whether a known name stands directly before the mark that a text ends with.
#[inline(never)]
pub(super) fn follows_name(before: &str, names: &BTreeSet<String>) -> bool {
    let list = before.strip_suffix(JOINTS).unwrap_or(before);
    let starts = list.char_indices().rev().map(|(at, _)| at).skip(1).take(3);
    starts.into_iter().any(|at| list.get(at..).is_some_and(|name| names.contains(name)))
}

/// Points for the member of a list before the mark that a text ends with: 2 where it is made as names are, 1 where it may
/// be one by its length and the surname that it begins with, or a frequent one within it (`代表周忠和、`):
/// `极寒热力绒、高保暖` lists no persons.
fn may_follow_name(before: &str, mark: char) -> i32 {
    let list = before.strip_suffix(mark).unwrap_or(before);
    let mut last = None;
    let mut points = 0;
    // The text's beginning bounds a member as a mark does.
    for (length, (at, c)) in (1..).zip(list.char_indices().rev().chain([(0, '\n')]).take(LONGEST_NAME + 1)) {
        if !is_han(c) {
            let is_member = c == '·' || length > 2 && last.is_some_and(begins_surname);
            return points.max(i32::from(is_member));
        }
        if (2..=LONGEST_NAME).contains(&length) && LISTS.frequent.contains(c) {
            points = 1;
            if length < LONGEST_NAME && list.get(at + c.len_utf8()..).is_some_and(is_given) {
                return 2;
            }
        }
        last = Some(c);
    }
    points
}

/// The longest name with a surname, in characters: both may have two.
const LONGEST_NAME: usize = 4;

/// Points for what stands behind the place.
#[inline(never)]
pub(super) fn right(text: &str, words: &[Word], end: usize) -> i32 {
    let after = text.get(end..).unwrap_or_default();
    let Some(next) = after.chars().next() else { return 1 };
    if post::begins(after).is_some() {
        return 3;
    }
    if LISTS.personal.begin(after) {
        return 3;
    }
    if LISTS.other_lists.begin(after) {
        return -3;
    }
    let is_appointed = || after.strip_prefix('任').is_some_and(|rest| post::begins(rest).is_some());
    if speech(after).is_some() || heads_list(text, words, end) || is_appointed() {
        return 2;
    }
    if let Some(rest) = LISTS.times.length_at_start(after).and_then(|length| after.get(length..)) {
        return if speech(rest).is_some() { 2 } else { 1 };
    }
    // 普京17日称: a time stands between the name and its verb.
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && after.get(digits..).is_some_and(|rest| rest.starts_with(['日', '月'])) {
        return 1;
    }
    if !is_han(next) {
        return if next.is_alphanumeric() || matches!(next, '·' | '-' | '%') { -2 } else { 1 };
    }
    // 宓兰舟团队: tagged as nouns, and what a person has or does.
    if LISTS.own.begin(after) {
        return 1;
    }
    if LISTS.place_ends.contains(next) || after.starts_with("公司") || after.starts_with("集团") {
        return -3;
    }
    // 肖婷成了: what has an aspect is a verb.
    if matches!(next, '了' | '着' | '过') {
        return -2;
    }
    let word = words.get(words.partition_point(|word| word.end() <= end));
    if word.is_some_and(|word| word.start() < end) {
        let is_torn = TORN.contains(next) || after.starts_with("成了") || after.starts_with("成为");
        return if is_torn { 1 } else { -2 };
    }
    match word.map(|word| word.tag.first()) {
        Some(b'v' | b'd' | b'p' | b'c' | b'u' | b'f' | b't') => 1,
        Some(b'r' | b'm' | b'a') => 0,
        _ => -2,
    }
}

/// Whether a text begins with how many persons a list has: 宋令春、王浩洋|三名航天员.
pub(super) fn is_counted(after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || "两三四五六七八九十".contains(c));
    rest.len() < after.len() && rest.starts_with(['名', '位', '人', '对'])
}

/// Whether the place heads a list that goes on with a word that is cut as names are: 石见峰、李书田、….
fn heads_list(text: &str, words: &[Word], end: usize) -> bool {
    let Some(mark) = text.get(end..).and_then(|after| after.chars().next()) else { return false };
    if !matches!(mark, '、' | '/') {
        return false;
    }
    let next = end + mark.len_utf8();
    let word =
        words.get(words.partition_point(|word| word.start() < next)).filter(|word| word.start() == next);
    word.is_some_and(|word| {
        let form = word.of(text);
        let mut characters = form.chars();
        let first = characters.next();
        let is_made = first.is_some_and(begins_surname) && is_given(characters.as_str());
        let is_frequent = || first.is_some_and(|c| LISTS.frequent.contains(c)) && form.chars().count() == 3;
        let is_guessed = word.tag == Tag::X && (is_made || is_frequent());
        is_guessed || is_dictionary_name(form, word) && form.starts_with(begins_surname)
    })
}

/// Whether a word is a person's name of three characters in the dictionary.
pub(super) fn is_dictionary_name(form: &str, word: &Word) -> bool {
    word.tag == Tag::NR
        && form.chars().count() == 3
        && !is_no_person(form)
        && !form.ends_with(|c| LISTS.no_person_ends.contains(c))
}

/// The length in bytes of the word of speech or action that a text begins with.
#[inline(never)]
pub(super) fn speech(text: &str) -> Option<usize> {
    LISTS.speech.length_at_start(text)
}

/// Points for the way in which the characters of the place were cut; `None` where a word reaches beyond it.
pub(super) fn shape(text: &str, words: &[Word], index: usize, surname: usize, end: usize) -> Option<i32> {
    let inside = words.get(index..)?;
    let count = inside.partition_point(|word| word.end() <= end);
    let (inside, beyond) = inside.split_at_checked(count)?;
    // A guess may hold more than the name; a word of the dictionary may not.
    if let Some(word) = beyond.first().filter(|word| word.start() < end) {
        // 涂金|发表|示: the verb behind the name shows that the word is none.
        let is_torn = speech(text.get(end..)?).is_some_and(|length| word.end() < end + length);
        return (word.tag == Tag::X || is_torn).then_some(0);
    }
    let characters = |word: &Word| text.get(word.range()).map_or(0, |form| form.chars().count());
    let start = inside.first()?.start();
    let last = text.get(start..end)?.chars().next_back()?;
    let is_short = text.get(start..end)?.chars().count() == 2;
    let points = match inside {
        [whole] if whole.tag == Tag::X => 2,
        [whole] if whole.tag.is_name() && LISTS.no_person_ends.contains(last) => -1,
        [whole] if whole.tag.is_name() && !is_short => 2,
        [whole] if whole.tag.is_name() => 1,
        [whole] if is_rare(whole) => 0,
        [_] => -3,
        // 向青竹, 向全球: a preposition before another word.
        [family, given] if family.tag == Tag::P && given.tag != Tag::X && characters(given) > 1 => -2,
        [family, given] if family.end() == start + surname && characters(given) > 1 => {
            if given.tag == Tag::X || given.tag.is_name() || is_rare(given) { 2 } else { 0 }
        }
        [first, _] if characters(first) > 1 && surname < first.end() - start => {
            i32::from(is_rare(first) || first.tag == Tag::X)
        }
        _ => 1,
    };
    Some(points - i32::from(is_short))
}

/// Whether the word before a place is a single character that may belong to it: 岸田文雄 is no 田文雄.
pub(super) fn is_glued(text: &str, words: &[Word], index: usize) -> bool {
    let Some(word) = index.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    let form = word.of(text);
    let is_single = form.chars().all(is_han) && form.chars().nth(1).is_none();
    is_single && matches!(word.tag.first(), b'n' | b'x' | b'a' | b'g' | b'j')
}

/// IDF in nats from which a word of the dictionary is rare enough to be a name.
///
/// 建国, 海生 and 卫东 stand above it, 水平, 质量 and 明天 below.
const RARE: f32 = 8.5;

pub(super) fn is_single_word(text: &str, word: &Word) -> bool {
    text.get(word.range()).is_none_or(|form| form.chars().nth(1).is_none())
}

pub(super) fn is_rare(word: &Word) -> bool {
    word.idf >= RARE
}
