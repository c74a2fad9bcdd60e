//! Terms: the words and phrases of an article that may be its keywords.

use std::sync::LazyLock;

use super::fragment::{Use, is_fragment};
use crate::fold::is_han;
use crate::phrase::Phrases;
use crate::word::{Tag, Word};

/// Words of one term, at most.
const WORDS: usize = 4;

/// Characters of one term, at most.
const CHARACTERS: usize = 8;

/// Rarity of a single character inside a term, in nats: less than that of most words.
const SINGLE: f64 = 5.0;

/// Letters from which a Latin word without capitals is a term rather than a unit or a small word.
const LATIN: usize = 6;

/// Words that no term has inside it.
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "有关", "相关", "以上", "以下", "其他", "之一", "同比", "环比", "季度", "小时", "合计", "全省", "全市", "全县", "全区", "全镇", "全村",
    "县里", "镇里", "村里", "市里",
];

/// Words that tell nothing of a topic: of papers, of meetings, of reports.
#[rustfmt::skip]
const GLUE: &[&str] = &[
    "研究", "分析", "方法", "结果", "表明", "影响", "作用", "问题", "条件", "情况", "提出", "采用", "基础", "过程", "方面", "特点", "内容",
    "目的", "意义", "关系", "结论", "效果", "方式", "本文", "文章", "作者", "水平", "程度", "因素", "措施", "工作", "领域", "主要", "不同",
    "讨论", "探讨", "介绍", "利用", "应用", "实现", "建立", "记者", "时间", "时候", "同志", "有关", "部门", "负责人", "单位", "活动", "会议",
    "要求", "精神", "任务", "重点", "全面", "相关", "进一步", "能力", "服务", "发展", "建设", "推进", "保障", "体系", "机制", "力度",
    "地方", "东西", "事情", "人们", "大家", "现场", "当地", "我国", "全国", "图片", "来源", "编辑", "责任编辑", "作品",
    "现状", "特征", "特性", "定义", "印象", "人士", "数学", "今后", "方案", "目标", "阶段", "本报", "责编", "原则", "工程", "项目", "时说",
    "面向", "牢记", "有力", "优先", "针对性", "决定性", "规模性", "一项项", "时期", "部分", "报告期",
];

static LISTS: LazyLock<Phrases<bool>> = LazyLock::new(|| Phrases::new(&[(GLUE, false), (NEVER, true)]));

/// A word or phrase that may be a keyword.
pub(super) struct Term<'t> {
    /// Its folded text.
    pub form: &'t str,
    /// How many words it has.
    pub words: usize,
    /// Whether it is a name, or has one in it.
    pub is_name: bool,
    /// The sum of its words' rarity, in nats.
    pub rarity: f64,
    /// Sentence and bytes of each occurrence, in order.
    pub places: Vec<(usize, usize, usize)>,
    /// How many sentences use it.
    pub uses: usize,
}

/// A word as terms are made of it.
#[derive(Clone, Copy)]
struct Part {
    characters: usize,
    /// Whether it is a term by itself.
    is_term: bool,
    /// Whether a phrase may begin with it.
    begins: bool,
    /// Whether a phrase may end with it.
    ends: bool,
    /// Whether a phrase of several words may have it.
    joins: bool,
}

/// A term at a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Occurrence {
    /// The hash of its text: the same however the text was cut into words.
    key: u64,
    sentence: u32,
    /// Index of its first word in the sentence.
    first: u32,
    words: u32,
}

impl Occurrence {
    fn in_sentence<'s, 't>(&self, sentences: &[(&'t str, &'s [Word])]) -> Option<Use<'s, 't>> {
        let &(text, words) = sentences.get(self.sentence as usize)?;
        Some(Use { text, words, first: self.first as usize, count: self.words as usize })
    }
}

/// The words and phrases of the sentences that may be keywords; phrases and guessed words only if two sentences have
/// them, or the title.
pub(super) fn terms<'t>(sentences: &[(&'t str, &[Word])], title: &str) -> Vec<Term<'t>> {
    let mut occurrences = Vec::new();
    for (sentence, (text, words)) in (0..).zip(sentences) {
        let parts: Vec<Option<Part>> = words.iter().map(|word| part(text, word)).collect();
        for (first, at) in (0..).zip(0..words.len()) {
            let run = words.get(at..).unwrap_or_default().iter().zip(parts.get(at..).unwrap_or_default());
            let found = phrases(text, run);
            occurrences.extend(found.map(|(words, key)| Occurrence { key, sentence, first, words }));
        }
    }
    occurrences.sort_unstable();
    let groups = occurrences.chunk_by(|one, other| one.key == other.key);
    groups.filter_map(|group| term(sentences, title, group)).collect()
}

/// The terms at the start of a run of words: how many words each has, and its key.
fn phrases<'r>(
    text: &str,
    run: impl Iterator<Item = (&'r Word, &'r Option<Part>)>,
) -> impl Iterator<Item = (u32, u64)> {
    let (mut key, mut characters, mut may_go_on) = (0, 0, true);
    let run = run.take(WORDS).map_while(|(word, part)| Some((word, (*part)?)));
    (1..).zip(run).filter_map(move |(count, (word, part))| {
        key = hash(key, text.get(word.range())?);
        characters += part.characters;
        may_go_on &= part.joins && (count > 1 || part.begins);
        let is_phrase = may_go_on && part.ends && characters <= CHARACTERS;
        (if count == 1 { part.is_term } else { is_phrase }).then_some((count, key))
    })
}

/// The hash of a text that is lengthened (FNV-1a over its characters; Fowler, Noll, Vo, 64 bits).
fn hash(key: u64, more: &str) -> u64 {
    more.chars()
        .fold(key, |key, c| (key ^ 0xcbf2_9ce4_8422_2325 ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3))
}

/// The term that stands at all these places, unless it is too rare to be a keyword.
fn term<'t>(sentences: &[(&'t str, &[Word])], title: &str, group: &[Occurrence]) -> Option<Term<'t>> {
    let (text, words) = found(sentences, group.first()?)?;
    let form = text.get(words.first()?.start()..words.last()?.end())?;
    let uses = group.chunk_by(|one, other| one.sentence == other.sentence).count();
    let is_known = words.len() == 1 && words.first()?.tag != Tag::X;
    if uses < 2 && !is_known && !title.contains(form) {
        return None;
    }
    if is_fragment(group.iter().filter_map(|one| one.in_sentence(sentences))) {
        return None;
    }
    let place = |one: &Occurrence| {
        let (_, words) = found(sentences, one)?;
        Some((one.sentence as usize, words.first()?.start(), words.last()?.end()))
    };
    let rarity = words.iter().map(|word| rarity(text, word)).sum();
    let is_name = words.iter().any(|word| word.tag.is_name() || matches!(word.tag, Tag::NS | Tag::NT));
    let places = group.iter().filter_map(place).collect();
    Some(Term { form, words: words.len(), is_name, rarity, places, uses })
}

/// The text of the sentence that has an occurrence, and its words.
fn found<'s, 't>(sentences: &[(&'t str, &'s [Word])], one: &Occurrence) -> Option<(&'t str, &'s [Word])> {
    let (text, words) = sentences.get(one.sentence as usize)?;
    Some((text, words.get(one.first as usize..)?.get(..one.words as usize)?))
}

/// Rarity of a word inside a term, in nats.
pub(super) fn rarity(text: &str, word: &Word) -> f64 {
    let is_single = text.get(word.range()).is_none_or(|form| form.chars().nth(1).is_none());
    if is_single { SINGLE } else { f64::from(word.idf) }
}

fn part(text: &str, word: &Word) -> Option<Part> {
    let form = word.of(text);
    let characters = form.chars().count();
    // 1260|余场: a guess of what is counted.
    let is_counted = || {
        word.tag == Tag::X
            && form.starts_with(['余', '多'])
            && text.get(..word.start()).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
    };
    if !can_stand_in_term(form, characters, word.tag) || is_counted() {
        return None;
    }
    let listed = LISTS.kind_of(form);
    Some(Part {
        characters,
        is_term: characters > 1 && listed.is_none() && !matches!(word.tag, Tag::B | Tag::AN),
        begins: listed.is_none() && word.tag != Tag::K,
        ends: !matches!(word.tag, Tag::B | Tag::I),
        joins: listed != Some(true) && (word.tag != Tag::NR || characters < 3),
    })
}

/// Nouns, verbal nouns, idioms, abbreviations, new words, Latin words, and the single characters of terms.
fn can_stand_in_term(form: &str, characters: usize, tag: Tag) -> bool {
    if characters < 2 {
        return form.chars().all(is_han) && matches!(tag.first(), b'n' | b'g' | b'k' | b'z');
    }
    let is_new = || {
        form.chars().all(is_han)
            || form.chars().all(|c| c.is_alphanumeric() || c == '-') && form.chars().any(char::is_alphabetic)
    };
    tag.first() == b'n'
        || matches!(tag, Tag::VN | Tag::AN | Tag::B | Tag::J | Tag::L | Tag::I)
        || matches!(tag, Tag::X | Tag::ENG) && is_new() && !is_measure(form)
}

/// Whether a Latin word is a unit or a small word rather than a name or a term: kg, the.
fn is_measure(form: &str) -> bool {
    let marked = form.chars().filter(|c| c.is_ascii_uppercase() || c.is_ascii_digit()).count();
    form.is_ascii() && form.len() < LATIN && marked < 2
}
