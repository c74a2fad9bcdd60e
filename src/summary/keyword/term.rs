//! Terms: the words and phrases of an article that may be its keywords.

use std::collections::BTreeMap;

use crate::fold::is_han;
use crate::word::Word;

/// Words of one term, at most.
const WORDS: usize = 4;

/// Characters of one term, at most.
const CHARACTERS: usize = 8;

/// Rarity of a single character inside a term, in nats: less than that of most words.
const SINGLE: f64 = 5.0;

/// Letters from which a Latin word without capitals is a term rather than a unit or a small word.
const LATIN: usize = 6;

/// Words that no term has inside it.
const NEVER: &[&str] = &["有关", "相关", "以上", "以下", "其他", "之一"];

/// Words that tell nothing of a topic: of papers, of meetings, of reports.
#[rustfmt::skip]
const GLUE: &[&str] = &[
    "研究", "分析", "方法", "结果", "表明", "影响", "作用", "问题", "条件", "情况", "提出", "采用", "基础", "过程", "方面", "特点", "内容",
    "目的", "意义", "关系", "结论", "效果", "方式", "本文", "文章", "作者", "水平", "程度", "因素", "措施", "工作", "领域", "主要", "不同",
    "讨论", "探讨", "介绍", "利用", "应用", "实现", "建立", "记者", "时间", "时候", "同志", "有关", "部门", "负责人", "单位", "活动", "会议",
    "要求", "精神", "任务", "重点", "全面", "相关", "进一步", "能力", "服务", "发展", "建设", "推进", "保障", "体系", "机制", "力度",
    "地方", "东西", "事情", "人们", "大家", "现场", "当地", "我国", "全国", "全省", "全市", "全县", "图片", "来源", "编辑", "责任编辑", "作品",
    "现状", "特征", "特性", "定义", "印象", "人士", "数学", "今后", "方案", "目标", "阶段", "本报", "责编", "原则", "工程", "项目",
];

/// A word or phrase that may be a keyword.
pub(super) struct Term<'t> {
    pub form: &'t str,
    pub words: usize,
    pub rarity: f64,
    /// Whether it is one word that the dictionary does not know.
    pub is_guess: bool,
    pub places: Vec<(usize, usize, usize)>,
    /// How many sentences use it.
    pub uses: usize,
}

/// The words and phrases of the sentences that may be keywords.
pub(super) fn terms<'t>(sentences: &[(&'t str, &[Word])]) -> BTreeMap<&'t str, Term<'t>> {
    let mut terms: BTreeMap<&'t str, Term<'t>> = BTreeMap::new();
    for (index, (text, words)) in sentences.iter().enumerate() {
        for start in 0..words.len() {
            for count in 1..=WORDS {
                let Some(phrase) = words.get(start..start + count) else { break };
                let (Some(first), Some(last)) = (phrase.first(), phrase.last()) else { break };
                if !can_stand_in_term(text, last) {
                    break;
                }
                let Some(form) = text.get(first.start..last.end) else { break };
                if !is_term(text, form, phrase) {
                    continue;
                }
                let term = terms.entry(form).or_insert_with(|| Term {
                    form,
                    words: count,
                    is_guess: count == 1 && first.tag == "x",
                    rarity: phrase.iter().map(|word| rarity(text, word)).sum(),
                    places: Vec::new(),
                    uses: 0,
                });
                term.uses += usize::from(term.places.last().is_none_or(|place| place.0 != index));
                term.places.push((index, first.start, last.end));
            }
        }
    }
    terms
}

/// Rarity of a word inside a term, in nats.
pub(super) fn rarity(text: &str, word: &Word) -> f64 {
    if is_single(text, word) { SINGLE } else { f64::from(word.idf) }
}

fn is_single(text: &str, word: &Word) -> bool {
    text.get(word.start..word.end).is_none_or(|form| form.chars().nth(1).is_none())
}

/// Nouns, verbal nouns, idioms, abbreviations, new words, Latin words, and the single characters of terms.
fn can_stand_in_term(text: &str, word: &Word) -> bool {
    let form = text.get(word.start..word.end).unwrap_or_default();
    if is_single(text, word) {
        return form.chars().all(is_han) && word.tag.starts_with(['n', 'g', 'k', 'z']);
    }
    let is_new = || {
        form.chars().all(is_han)
            || form.chars().all(|c| c.is_alphanumeric() || c == '-') && form.chars().any(char::is_alphabetic)
    };
    word.tag.starts_with('n')
        || matches!(word.tag, "vn" | "an" | "b" | "j" | "l" | "i")
        || matches!(word.tag, "x" | "eng") && is_new() && !is_measure(form)
}

/// Whether a Latin word is a unit or a small word rather than a name or a term: kg, the.
fn is_measure(form: &str) -> bool {
    let marked = form.chars().filter(|c| c.is_ascii_uppercase() || c.is_ascii_digit()).count();
    form.is_ascii() && form.len() < LATIN && marked < 2
}

/// Whether a phrase can be a keyword by its length and its ends.
fn is_term(text: &str, form: &str, phrase: &[Word]) -> bool {
    let form_of = |word: &Word| text.get(word.start..word.end).unwrap_or_default();
    let is_glue = |word: Option<&Word>| word.is_some_and(|word| GLUE.contains(&form_of(word)));
    let is_name = |word: &Word| word.tag == "nr" && form_of(word).chars().nth(2).is_some();
    match phrase {
        [only] => !is_single(text, only) && !is_glue(Some(only)) && !matches!(only.tag, "b" | "an" | "nb"),
        _ => {
            form.chars().count() <= CHARACTERS
                && !is_glue(phrase.first())
                && !phrase.iter().any(|word| is_name(word) || NEVER.contains(&form_of(word)))
                && phrase.last().is_some_and(|last| last.tag != "b" && last.tag != "i")
                && phrase.first().is_some_and(|first| first.tag != "k")
        }
    }
}
