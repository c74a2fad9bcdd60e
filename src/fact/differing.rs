//! Figures that differ for the same thing in one paste. They are told to the reader, never merged.
//!
//! The same thing is what the same words name: the characters directly before a measure, the phrase that a count
//! counts, with nothing else said of it in the clause before. Where more than two values stand for the same words, or
//! the sentences speak of different times, the words only recur; how much something grew recurs with every period.
//! A contradiction that is not there costs a reader more than one that is not told.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Facts, Figure, Place};
use crate::fold::is_han;
use crate::phrase::{Endings, Phrases};

/// Characters before a measure that have to be the same: 改造工程总投资|4600万元.
const SAME_BEFORE: usize = 6;

/// Characters that the phrase behind a count has at least: 企业 recurs, 全国重点实验室 is one thing.
const SAME_BEHIND: usize = 4;

/// Two values this near each other (as a share of the greater) are one value where one of them is hedged.
const ROUNDED: f64 = 0.1;

/// Words that say by how much something changed: of the same thing there is one change a period.
#[rustfmt::skip]
const CHANGE_WORDS: &[&str] = &[
    "增长", "增加", "增", "提高", "提升", "上升", "上涨", "涨", "扩大", "多", "下降", "降", "降低", "减少", "减", "回落", "下跌", "跌", "下滑",
    "收窄", "缩小", "少", "增长了", "增加了", "提高了", "提升了", "上升了", "上涨了", "下降了", "降低了", "减少了",
];

/// Periods that reports are written on, and what they are compared with.
#[rustfmt::skip]
const PERIOD_WORDS: &[&str] = &[
    "前三季度", "前两季度", "季度", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "单季", "上半年",
    "下半年", "全年", "半年度", "年度", "上月", "当月", "本月", "去年", "上年", "今年", "明年", "目前", "此前", "当前", "同比", "环比", "累计",
    "Q1", "Q2", "Q3", "Q4", "历史", "首次", "未来", "将", "预计", "计划",
];

static CHANGES: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of(CHANGE_WORDS));

static PERIODS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(PERIOD_WORDS));

/// One statement of a figure.
struct Statement<'a> {
    article: usize,
    place: Place,
    figure: &'a Figure,
    /// The clause up to the figure.
    opening: &'a str,
    times: Vec<&'a str>,
}

/// The later one of each two figures that differ for the same thing, with the index of its article. For each article
/// the sentences' folded texts and facts.
pub fn differing(articles: &[(Vec<&str>, &[Facts])]) -> Vec<(usize, Place)> {
    let mut stated: BTreeMap<(&str, &str), Vec<Statement>> = BTreeMap::new();
    for (article, (texts, facts)) in articles.iter().enumerate() {
        for (sentence, (text, facts)) in texts.iter().zip(facts.iter()).enumerate() {
            let times = times(text, facts);
            for figure in facts.figures.iter().filter(|figure| figure.until.is_none()) {
                let Some(thing) = thing(text, figure) else { continue };
                let unit = text.get(figure.unit.clone()).unwrap_or_default();
                let place = Place { sentence, range: figure.place.clone() };
                stated.entry((thing, unit)).or_default().push(Statement {
                    article,
                    place,
                    figure,
                    opening: opening(text, figure.place.start),
                    times: times.clone(),
                });
            }
        }
    }
    let mut found: Vec<(usize, Place)> = stated.values().filter_map(|same| later(same)).collect();
    found.sort_by_key(|(article, place)| (*article, place.sentence, place.range.start));
    found
}

/// The words that tell what a figure is about.
fn thing<'t>(text: &'t str, figure: &Figure) -> Option<&'t str> {
    if !figure.is_measure {
        let what = text.get(figure.what.clone().filter(|what| what.start >= figure.place.end)?)?;
        return Some(what).filter(|what| what.chars().filter(|c| is_han(*c)).count() >= SAME_BEHIND);
    }
    let before = text.get(..figure.place.start)?;
    let (start, _) = before.char_indices().rev().nth(SAME_BEFORE - 1)?;
    let words = before.get(start..)?;
    (words.chars().all(char::is_alphanumeric) && !CHANGES.end(words)).then_some(words)
}

/// Characters of a clause that are looked at before a figure: a bound for clauses that never end.
const OPENING: usize = 40;

/// The clause that a figure stands in, up to the figure.
fn opening(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let clause = before.char_indices().rev().take(OPENING).take_while(|(_, c)| c.is_alphanumeric());
    clause.last().and_then(|(start, _)| before.get(start..)).unwrap_or_default()
}

/// The times that a sentence speaks of: its dates and the periods that it reports on.
fn times<'a>(text: &'a str, facts: &'a Facts) -> Vec<&'a str> {
    let dates = facts.dates.iter().map(|date| date.value.as_str());
    let mut times: Vec<&str> = dates.chain(PERIODS.all(text).map(|(_, period, ())| period)).collect();
    times.sort_unstable();
    times.dedup();
    times
}

/// The place of the second value, where exactly two differ.
fn later(same: &[Statement]) -> Option<(usize, Place)> {
    let first = same.first()?;
    let mut others = same.iter().filter(|other| !agree(first.figure, other.figure));
    let second = others.next()?;
    let is_third = others.any(|other| !agree(second.figure, other.figure));
    let is_one_sentence = first.article == second.article && first.place.sentence == second.place.sentence;
    // 一线城市住宅价格 and 二线城市住宅价格 are two things, 据介绍,住宅价格 and 住宅价格 are one.
    let is_one_thing = first.opening.ends_with(second.opening) || second.opening.ends_with(first.opening);
    let is_one = is_one_thing && first.times == second.times;
    (!is_third && !is_one_sentence && is_one).then(|| (second.article, second.place.clone()))
}

fn agree(one: &Figure, other: &Figure) -> bool {
    let is_hedged = !one.hedges.is_empty() || !other.hedges.is_empty();
    let near = (one.value - other.value).abs() <= ROUNDED * one.value.abs().max(other.value.abs());
    one.value == other.value || is_hedged && near
}
