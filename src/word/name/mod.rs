//! The names of persons that a text teaches: 厅长童旭东 here tells that 童旭东 is one word there.
//!
//! A place where a name may stand is judged by points: what stands before it, what behind, how its characters
//! were cut, and its surname. A person is never invented, so one kind of evidence alone is never enough.

mod foreign;
mod post;

use std::collections::{BTreeMap, BTreeSet};

pub use post::{Herald, begins as post_at_start, ends as post_at_end};

use super::Word;
use crate::fold::is_han;
use crate::page::{is_no_name, surname};

/// Points from which a place holds a name.
///
/// At 3 a surname after a post would do, and 市长高度重视 had a Gao Du; at 7 only names with a post before and a
/// verb of speech behind are found. With 5 a name needs two kinds of evidence at least.
const ENOUGH: i32 = 5;

/// Points of a place that holds a name if the text has it twice.
const ENOUGH_TWICE: i32 = 4;

/// Surnames that half of all Chinese bear (census of 2020, the 46 most frequent).
const FREQUENT: &str =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁";

/// Surnames that are mostly another word: a name with one of them needs more evidence.
const AMBIGUOUS: &str = "时向于和常应连全强成方万项安边代计水初农车党包宫满米年沙单解经游路明阳能支后钱元里英乐山来幸帅展都终相从\
                         有国但干多别文越公原古麦居查位练历战迟易关季平白金石温江康管华岳景段";

/// Characters that no given name has: particles, pronouns, prepositions, conjunctions, auxiliaries, marks of time.
const NOT_GIVEN: &str = "的了在是和与对为将等及以于并也就都由从向到说这那个们我你他她它其不没被把让给跟或而但且因又再还已着过\
                         此该每各某什么呢吗吧啊年月日时分秒省市县区镇乡村局厅部委院处科室股队组所站会社厂党副称问赴率任携";

/// Words behind a name that tell of its bearer speaking or acting.
#[rustfmt::skip]
const SPEECH: &[&str] = &[
    "说", "表示", "介绍", "指出", "强调", "认为", "告诉", "坦言", "透露", "回忆", "感慨", "补充", "解释", "称", "谈到", "提到",
    "建议", "呼吁", "直言", "宣布", "要求", "主持", "出席", "致辞", "讲话", "发言", "带队", "带领", "率队", "率", "参加", "会见",
    "担任", "当选", "赴", "深入", "来到", "走进", "坚信", "写道", "笑着", "激动", "高兴", "看到", "告诉记者", "作报告", "作了",
    "接受", "一行", "受邀", "同志", "先生", "女士", "向记者", "对记者", "在接受", "在会上", "在讲话", "在致辞", "在发言", "在现场",
    "一边", "掰着", "算了", "回答", "报道", "摄", "提醒", "分析", "总结", "呼吁", "评价", "询问", "感叹", "深有感触",
];

/// Words behind a name that make it the name of something else: 毛泽东铜像, 中山大学.
#[rustfmt::skip]
const EPONYM: &[&str] = &[
    "铜像", "雕像", "塑像", "故居", "纪念馆", "纪念堂", "思想", "文选", "选集", "文集", "广场", "故里", "精神", "大学", "中学", "小学",
    "奖", "杯", "新时代中国特色", "经济思想", "法治思想", "强军思想", "外交思想", "生态文明思想", "文化思想", "主义", "墓", "旧居",
    "诞辰", "逝世", "医院", "路", "工作室", "事务所", "著作", "诗词", "纪念", "号",
];

/// A place where a name may stand; the range is in bytes of the sentence's folded text.
struct Candidate {
    end: usize,
    points: i32,
}

/// The names that the sentences teach, `known` ones (of the bylines) among them. Each sentence is its folded text
/// with its words; `removed` words are no names.
pub fn learn(
    sentences: &[(&str, &[Word])],
    known: impl Iterator<Item = String>,
    removed: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = known.filter(|name| !removed.contains(name)).collect();
    let mut nearly: BTreeMap<&str, u32> = BTreeMap::new();
    // The second round finds those who stand in a list beside a name that the first one learned.
    for round in 0..2 {
        for (text, words) in sentences {
            for (index, word) in words.iter().enumerate() {
                let Some((end, is_certain)) = name_at(text, words, index, &names) else { continue };
                let Some(name) = text.get(word.start..end) else { continue };
                if removed.contains(name) || names.contains(name) {
                    continue;
                }
                if !is_certain && round == 0 {
                    *nearly.entry(name).or_default() += 1;
                }
                if is_certain || nearly.get(name).is_some_and(|&count| count > 1) {
                    names.insert(name.to_owned());
                }
            }
        }
    }
    names
}

/// The end of the name that begins with a word, and whether this place alone shows it.
fn name_at(text: &str, words: &[Word], index: usize, names: &BTreeSet<String>) -> Option<(usize, bool)> {
    if let Some(end) = transcribed(text, words, index) {
        return Some((end, true));
    }
    let word = words.get(index)?;
    let rest = text.get(word.start..)?;
    let surname = surname(rest)?;
    let candidates = lengths(rest, surname).filter_map(|length| {
        candidate(text, words, index, surname, word.start + length, names)
    });
    // Of equal points the longer name, which comes first.
    let best = candidates.reduce(|best, next| if next.points > best.points { next } else { best })?;
    (best.points >= ENOUGH_TWICE).then_some((best.end, best.points >= ENOUGH))
}

/// Whether a name that is also another word stands here as a name.
pub fn is_name_here(text: &str, words: &[Word], index: usize, end: usize, names: &BTreeSet<String>) -> bool {
    name_at(text, words, index, names).is_some_and(|(found, _)| found == end)
}

/// Whether what stands behind a name makes it the name of something else.
pub fn is_eponym(after: &str) -> bool {
    let after = after.strip_prefix("同志").unwrap_or(after);
    EPONYM.iter().any(|word| after.starts_with(word))
}

/// The lengths in bytes that a name at the start of a text can have, the longest first.
fn lengths(text: &str, surname: usize) -> impl Iterator<Item = usize> {
    let mut ends = text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).skip_while(move |(end, _)| *end <= surname);
    let given = |end: Option<(usize, char)>| end.filter(|&(_, c)| is_han(c) && !NOT_GIVEN.contains(c)).map(|(end, _)| end);
    let first = given(ends.next());
    let second = first.and_then(|_| given(ends.next()));
    second.into_iter().chain(first)
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
    if is_no_name(name) {
        return None;
    }
    let first = name.chars().next()?;
    let bearers = i32::from(FREQUENT.contains(first)) - i32::from(AMBIGUOUS.contains(first));
    let bearers = if surname > first.len_utf8() { 1 } else { bearers };
    let shape = shape(text, words, index, surname, end)?;
    let points = left(text.get(..start)?, names) + shape + right(text, words, end) + bearers;
    Some(Candidate { end, points })
}

/// Points for what stands before the place.
fn left(before: &str, names: &BTreeSet<String>) -> i32 {
    let Some(last) = before.chars().next_back() else { return 1 };
    if matches!(last, '、' | '和' | '与' | '及') && follows_name(before, last, names) {
        return 3;
    }
    if !is_han(last) {
        return i32::from(!last.is_alphanumeric());
    }
    match post::ends(before) {
        Some((Herald::Post, _)) => 3,
        Some((Herald::Role, _)) => 2,
        None => 0,
    }
}

/// Whether a known name stands directly before the mark that a text ends with.
fn follows_name(before: &str, mark: char, names: &BTreeSet<String>) -> bool {
    let list = before.get(..before.len() - mark.len_utf8()).unwrap_or_default();
    let starts = list.char_indices().rev().map(|(at, _)| at).skip(1).take(3);
    starts.into_iter().any(|at| list.get(at..).is_some_and(|name| names.contains(name)))
}

/// Points for what stands behind the place.
fn right(text: &str, words: &[Word], end: usize) -> i32 {
    let after = text.get(end..).unwrap_or_default();
    let Some(next) = after.chars().next() else { return 1 };
    if post::begins(after).is_some() {
        return 3;
    }
    if SPEECH.iter().any(|word| after.starts_with(word)) {
        return 2;
    }
    if !is_han(next) {
        return if next.is_alphanumeric() || matches!(next, '·' | '-' | '%') { -2 } else { 1 };
    }
    if "省市县区镇乡村路街州旗盟江河湖山岛厅局院馆".contains(next) || after.starts_with("公司") || after.starts_with("集团") {
        return -3;
    }
    let word = words.get(words.partition_point(|word| word.end <= end));
    let tag = word.filter(|word| word.start == end).map_or("", |word| word.tag);
    match tag.as_bytes().first() {
        Some(b'v' | b'd' | b'p' | b'c' | b'u' | b'f') => 1,
        Some(b'r' | b't' | b'm') => 0,
        _ => -1,
    }
}

/// Points for the way in which the characters of the place were cut; `None` where a word reaches beyond it.
fn shape(text: &str, words: &[Word], index: usize, surname: usize, end: usize) -> Option<i32> {
    let inside = words.get(index..)?;
    let count = inside.partition_point(|word| word.end <= end);
    let (inside, beyond) = inside.split_at_checked(count)?;
    // A guess may hold more than the name; a word of the dictionary may not.
    if let Some(word) = beyond.first().filter(|word| word.start < end) {
        let is_guess = word.tag == "x";
        return is_guess.then_some(0);
    }
    let characters = |word: &Word| text.get(word.start..word.end).map_or(0, |form| form.chars().count());
    let start = inside.first()?.start;
    let is_short = text.get(start..end)?.chars().count() == 2;
    let points = match inside {
        [whole] if whole.tag == "x" => 2,
        [whole] if whole.tag.starts_with("nr") && !is_short => 3,
        [whole] if whole.tag.starts_with("nr") => 1,
        [whole] if is_rare(whole) => 0,
        [_] => -3,
        [family, given] if family.end == start + surname && characters(given) > 1 => {
            if given.tag == "x" || given.tag.starts_with("nr") || is_rare(given) { 2 } else { -1 }
        }
        [first, _] if characters(first) > 1 && surname < first.end - start => i32::from(is_rare(first) || first.tag == "x"),
        _ => 1,
    };
    Some(points - i32::from(is_short))
}

/// IDF in nats from which a word of the dictionary is rare enough to be a name.
///
/// 建国, 海生 and 卫东 stand above it, 水平, 质量 and 明天 below.
const RARE: f32 = 8.5;

fn is_rare(word: &Word) -> bool {
    word.idf >= RARE
}

/// The end of a transcribed name that begins with a word: one with a dot between its parts, or one after a post.
fn transcribed(text: &str, words: &[Word], index: usize) -> Option<usize> {
    let start = words.get(index)?.start;
    let before = text.get(..start)?;
    if before.ends_with('·') {
        return None;
    }
    let mut end = sounds_end(text, words, index)?;
    let mut dotted = false;
    while let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix('·')) {
        let next = words.partition_point(|word| word.start < text.len() - rest.len());
        end = sounds_end(text, words, next)?;
        dotted = true;
    }
    let name = text.get(start..end)?;
    let length = name.chars().count();
    let is_placed = words.get(index).is_some_and(|word| word.tag == "ns") && !dotted;
    let is_led = post::ends(before).is_some_and(|(herald, _)| herald == Herald::Post);
    let is_begun = previous(text, words, index).is_none_or(|word| !foreign::is_transcribed(word));
    let ends_well = right(text, words, end) > 0;
    let is_single = !dotted && length >= 2 && is_led && !is_placed && surname(name).is_none();
    ((dotted && is_begun || is_single) && ends_well && !is_no_name(name)).then_some(end)
}

/// The form of the word before a word.
fn previous<'t>(text: &'t str, words: &[Word], index: usize) -> Option<&'t str> {
    let word = words.get(index.checked_sub(1)?)?;
    text.get(word.start..word.end)
}

/// The end of the run of words that names are transcribed with.
fn sounds_end(text: &str, words: &[Word], index: usize) -> Option<usize> {
    let sounds = |word: &&Word| {
        let form = text.get(word.start..word.end).unwrap_or_default();
        let may = matches!(word.tag, "x" | "nr" | "nrt" | "nrfg" | "ns" | "nz") || form.chars().nth(1).is_none();
        may && foreign::is_transcribed(form)
    };
    words.get(index..)?.iter().take_while(sounds).last().map(|word| word.end)
}
