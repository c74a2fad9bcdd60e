//! The article in one line: the sentence, or the clauses of one, that say who did what.

use super::PassedOver;
use super::rule::{is_bare_quote, is_call, shortness};
use crate::rank::{Candidate, Ranked};
use crate::word::{Tag, Word};

/// Most characters of a line, ellipses among them: what fits above a summary on a phone in two rows.
pub const LONGEST: usize = 60;

/// Sentences that are tried, the best first.
const TRIED: usize = 6;

/// What a sentence gains that fits whole: a cut one leaves something open.
const WHOLE: f64 = 0.4;

/// What a sentence loses that begins as an item of a list or with a quotation: its subject stands elsewhere.
const INNER: f64 = 0.8;

/// What the shortest sentence loses beside one that says who did what, unless it has the title's words. At 0 an opening
/// of six characters may be the line, at 6 none is that is short. On the headlines of broadcasts and the summaries of
/// newsbench the line gains 0.5 and 0.4 points of ROUGE-1 from it.
const SHORT_LOSS: f64 = 3.0;

/// What the sentence gains that is nearest to the middle of the article: at 0 places decide more, at 2 it decides alone.
const MIDDLE: f64 = 0.5;

/// Clauses that only set the scene, by their first words.
#[rustfmt::skip]
const SCENES: &[&str] = &[
    "近日", "日前", "昨日", "今日", "昨天", "今天", "近年来", "今年以来", "连日来", "为了", "为", "随着", "在", "当", "根据", "按照", "据",
    "自", "从", "围绕", "截至", "去年", "作为", "由于", "面对", "针对",
];

/// The same by their last words.
const SCENE_ENDS: &[&str] =
    &["以来", "之际", "期间", "同时", "基础上", "过程中", "之后", "以后", "时", "获悉", "了解到", "显示"];

/// Characters from which a clause that only sets the scene is left out of a line that is too long.
const LONG_SCENE: usize = 12;

/// A part of a sentence that tells the article in one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Index of the sentence.
    pub sentence: usize,
    /// First byte in the sentence's folded text.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// Whether something of the sentence stands before it.
    pub is_cut_before: bool,
    /// Whether something stands behind it.
    pub is_cut_after: bool,
}

/// The line of an article; none where no sentence can stand alone.
pub fn line(sentences: &[Candidate], ranked: &[Ranked], barred: &[Option<PassedOver>]) -> Option<Line> {
    let value = |index: usize| {
        let (sentence, ranked) = (sentences.get(index)?, ranked.get(index)?);
        let text = sentence.text;
        let is_open = text.ends_with(['?', ':']) || text.contains("(一)");
        let leans = ranked.is_dangling || is_open || is_bare_quote(text) || is_call(sentence);
        let is_inner = sentence.is_item || text.starts_with(['“', '‘', '"', '(']);
        let is_whole = sentence.characters <= LONGEST;
        let gain = MIDDLE * ranked.signals.centrality + if is_whole { WHOLE } else { 0.0 };
        let short = shortness(sentence.characters) * (1.0 - ranked.signals.title);
        let loss = if is_inner { INNER } else { 0.0 } + SHORT_LOSS * short;
        let value = ranked.score + gain - loss;
        (!leans && barred.get(index).is_none_or(Option::is_none)).then_some(value)
    };
    let mut order: Vec<(f64, usize)> =
        (0..sentences.len()).filter_map(|index| Some((value(index)?, index))).collect();
    let better = |a: &(f64, usize), b: &(f64, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    if order.len() > TRIED {
        order.select_nth_unstable_by(TRIED, better);
        order.truncate(TRIED);
    }
    order.sort_unstable_by(better);
    order.into_iter().find_map(|(_, index)| cut(index, sentences.get(index)?))
}

/// The part of a sentence that fits.
fn cut(index: usize, sentence: &Candidate) -> Option<Line> {
    let text = sentence.text.trim_end();
    let whole = Line { sentence: index, end: text.len(), ..Line::default() };
    if sentence.characters <= LONGEST {
        return (!text.is_empty()).then_some(whole);
    }
    let ends = clause_ends(text);
    let first = ends.first().copied().unwrap_or(text.len());
    let scene = text.get(..first).unwrap_or_default();
    let is_scene = sets_scene(scene) && scene.chars().count() >= LONG_SCENE;
    let start = if is_scene && first < text.len() { first + 1 } else { 0 };
    let room = LONGEST - 1 - usize::from(start > 0);
    let fits = |end: usize| text.get(start..end).is_some_and(|part| part.chars().count() <= room);
    // Ends rise: looking stops at the first that does not fit. A scene at the end would leave its news out.
    let (mut from, mut last, mut scene_last) = (start, None, None);
    for end in ends.iter().copied().skip_while(|&end| end <= start).take_while(|&end| fits(end)) {
        let tail = if sets_scene(text.get(from..end)?) { &mut scene_last } else { &mut last };
        (*tail, from) = (Some(end), end + 1);
    }
    let end = last.or_else(|| words_end(sentence.words, start, &fits)).or(scene_last)?;
    Some(Line { start, end, is_cut_before: start > 0, is_cut_after: end < text.len(), ..whole })
}

/// Whether a clause only says when, why or as what something happened.
fn sets_scene(clause: &str) -> bool {
    SCENES.iter().any(|word| clause.starts_with(word))
        || SCENE_ENDS.iter().any(|word| clause.ends_with(word)) && !clause.ends_with("小时")
}

/// The bytes at which clauses end, outside quotations and brackets.
fn clause_ends(text: &str) -> Vec<usize> {
    let mut depth = 0usize;
    let mut ends = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '“' | '‘' | '(' | '《' => depth += 1,
            '”' | '’' | ')' | '》' => depth = depth.saturating_sub(1),
            ',' | ';' | ':' if depth == 0 => ends.push(at),
            _ => {}
        }
    }
    ends
}

/// The end of the last word that still fits.
fn words_end(words: &[Word], start: usize, fits: &dyn Fn(usize) -> bool) -> Option<usize> {
    let ends = words.iter().filter(|word| word.tag != Tag::X).map(|word| word.end());
    ends.skip_while(|&end| end <= start).take_while(|&end| fits(end)).last()
}
