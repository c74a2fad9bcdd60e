//! The persons that an article speaks of, with the posts that it gives them.

use std::ops::Range;

use super::Place;
use super::office::{FIELDS, OFFICE_ENDS, OFFICE_VERBS};
use crate::distinct::Distinct;
use crate::fold::is_alphanumeric;
use crate::word::{Dictionary, Herald, Tag, Word, is_eponym, post_at_end, post_at_start};

/// A person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// The posts, each with one place where it is written.
    pub posts: Vec<Place>,
    /// Where the name stands, in order.
    pub places: Vec<Place>,
}

/// Words that a post reaches back over, at most.
const POST_WORDS: usize = 12;

/// The persons of an article by their first place.
pub(super) fn people<'a>(
    sentences: impl Iterator<Item = (&'a str, &'a [Word])>,
    dictionary: &Dictionary,
) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let mut forms: Vec<Vec<String>> = Vec::new();
    let mut known_at = Distinct::default();
    for (sentence, (text, words)) in sentences.enumerate() {
        let mut shared: Vec<Range<usize>> = Vec::new();
        for (index, word) in words.iter().enumerate().filter(|(_, word)| word.tag == Tag::NR) {
            let Some(name) = text.get(word.range()).filter(|name| dictionary.is_name(name)) else {
                continue;
            };
            if is_part_of_another(text, words, index, dictionary) {
                continue;
            }
            let at = known_at.number(name);
            if at == people.len() {
                people.push(Person::default());
                forms.push(Vec::new());
            }
            let posts = posts(text, words, index);
            if !posts.is_empty() || !follows_in_list(text, words, index) {
                shared = posts.iter().filter(|post| is_shared(text, post)).cloned().collect();
            }
            let (Some(person), Some(known)) = (people.get_mut(at), forms.get_mut(at)) else { continue };
            person.places.push(Place { sentence, range: word.range() });
            let own = if posts.is_empty() { shared.clone() } else { posts };
            for range in own.into_iter().chain(post_behind(text, words, index)) {
                let form = text.get(range.clone()).unwrap_or_default();
                // 厅长 after 省科技厅厅长 says nothing new.
                if !known.iter().any(|known| known.ends_with(form)) {
                    known.push(form.to_owned());
                    person.posts.push(Place { sentence, range });
                }
            }
        }
    }
    people
}

/// Names that a list is followed over, at most.
const LISTED: usize = 24;

/// Whether a name is a part of the name of something else: of a statue, a school, a prize, with all its list.
fn is_part_of_another(text: &str, words: &[Word], index: usize, dictionary: &Dictionary) -> bool {
    let mut rest = words.get(index..).unwrap_or_default();
    for _ in 0..LISTED {
        let [name, tail @ ..] = rest else { break };
        let after = text.get(name.end()..).unwrap_or_default();
        if is_eponym(after) {
            return true;
        }
        let is_name = |word: &Word| text.get(word.range()).is_some_and(|form| dictionary.is_name(form));
        match tail {
            [mark, next, ..] if matches!(text.get(mark.range()), Some("、" | "和")) && is_name(next) => {
                rest = tail.get(1..).unwrap_or_default();
            }
            _ => return false,
        }
    }
    false
}

/// Whether the word before a name joins it to another one.
fn follows_in_list(text: &str, words: &[Word], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    before.is_some_and(|word| matches!(text.get(word.range()), Some("、" | "和" | "与" | "及")))
}

/// Whether a post can be that of all the names that follow it.
fn is_shared(text: &str, post: &Range<usize>) -> bool {
    let form = text.get(post.clone()).unwrap_or_default();
    form.contains('副')
        || ["委员", "研究员", "教授", "院士", "工程师", "成员", "律师", "医师", "员"]
            .iter()
            .any(|end| form.ends_with(end))
}

/// The posts that stand directly before a name, in order: 省科技厅党组书记 and 厅长.
fn posts(text: &str, words: &[Word], index: usize) -> Vec<Range<usize>> {
    let mut posts: Vec<Range<usize>> = Vec::new();
    let mut end = words.get(index).map_or(0, Word::start);
    loop {
        let before = text.get(..end).unwrap_or_default();
        let Some((Herald::Post, length)) = post_at_end(before) else { break };
        let (first, start) = phrase_start(text, words, end - length..end);
        posts.push(start..end);
        let mark = first.checked_sub(1).and_then(|mark| words.get(mark)).filter(|mark| mark.end() == start);
        let Some(mark) = mark.filter(|word| matches!(text.get(word.range()), Some("、" | "兼"))) else {
            break;
        };
        end = mark.start();
    }
    posts.reverse();
    posts
}

/// Where the noun phrase begins that ends with a post: the index of its first word, and its byte.
fn phrase_start(text: &str, words: &[Word], post: Range<usize>) -> (usize, usize) {
    let mut first = words.partition_point(|word| word.end() <= post.start);
    let mut start = post.start;
    if let Some(word) = words.get(first).filter(|word| word.start() < post.start) {
        // 应急处处|长, 环保局|长: the cut runs through the post, and what it leaves before it is an office or no part.
        let form = word.of(text);
        let rest = text.get(word.start()..post.start).unwrap_or_default();
        let is_office = matches!(word.tag.first(), b'n' | b'j' | b'x' | b'l')
            && OFFICE_ENDS.iter().any(|end| form.ends_with(end));
        if word.end() < post.end && !is_office && !OFFICE_ENDS.contains(&rest) {
            return (first + 1, post.start);
        }
        start = word.start();
    }
    let last = first;
    while let Some(before) = first.checked_sub(1).filter(|&before| before + POST_WORDS >= last) {
        let Some(word) = words.get(before) else { break };
        let form = word.of(text);
        let next = text.get(start..).unwrap_or_default();
        let is_joint = || {
            let ahead = before.checked_sub(1).and_then(|ahead| words.get(ahead));
            matches!(form, "和" | "与")
                && ahead.and_then(|word| text.get(word.range())).is_some_and(|form| FIELDS.contains(&form))
        };
        // 宣判|省交通集团董事长: before a place a verb is what is done, not what the office does.
        let is_done = word.tag.first() == b'v'
            && !OFFICE_VERBS.contains(&form)
            && words.get(first).is_some_and(|word| is_seat(text, word));
        if is_done || !is_of_post(word, form, next) && !is_joint() {
            break;
        }
        (first, start) = (before, word.start());
    }
    (first, start)
}

/// Whether a word is the place whose office follows: 省, 青岭县.
fn is_seat(text: &str, word: &Word) -> bool {
    let form = word.of(text);
    word.tag == Tag::NS || matches!(form, "省" | "市" | "县" | "区" | "州" | "全国")
}

/// Words that stand before a post and are no part of it.
const NEVER: &[&str] = &[
    "时任", "现任", "担任", "原任", "据", "经", "由", "日", "月", "年", "当日", "记者", "嘉宾", "会见",
    "致信", "访问", "拜会", "会谈", "接见", "看望", "慰问", "欢迎", "邀请", "祝贺", "任命", "采访", "专访",
    "陪同", "联系", "听取", "提名", "感谢", "支持",
];

/// Whether a word before another one can belong to the same post: 省 科技 厅 党组 书记.
fn is_of_post(word: &Word, form: &str, next: &str) -> bool {
    if NEVER.contains(&form) || !form.chars().all(is_alphanumeric) {
        return false;
    }
    if OFFICE_ENDS.contains(&form) || OFFICE_VERBS.contains(&form) {
        return true;
    }
    match word.tag.first() {
        b'n' | b'j' | b'b' | b'l' | b's' | b'x' => true,
        b'v' => word.tag == Tag::VN,
        b'a' => word.tag == Tag::AN || form == "最高" || OFFICE_ENDS.iter().any(|end| next.starts_with(end)),
        b'f' => matches!(form, "中" | "东" | "西" | "南" | "北"),
        b'm' => form.starts_with(['第', '一', '二', '三', '四', '首']),
        b'd' => form == "副",
        _ => matches!(form, "副" | "总" | "原" | "前" | "第一" | "常务" | "首席" | "高级" | "所"),
    }
}

/// The post that stands directly behind a name: 童晓岚厅长.
fn post_behind(text: &str, words: &[Word], index: usize) -> Option<Range<usize>> {
    let end = words.get(index)?.end();
    let after = text.get(end..)?;
    let length = post_at_start(after).filter(|_| !after.starts_with("同志"))?;
    let mut ends =
        words.iter().skip(index + 1).map(|word| word.end()).skip_while(|&word| word < end + length);
    (ends.next() == Some(end + length)).then_some(end..end + length)
}
