//! The summary of an article: which sentences, in one line, in what outline, and why.
//!
//! Takes ranked sentences and a length; everything that it gives is a sentence, or a part of one, of the source.

mod boilerplate;
mod budget;
mod keyword;
mod line;
mod outline;
mod overall;
mod part;
mod reason;
mod redundancy;
mod rule;
mod select;

pub use keyword::{Keyword, keywords};
pub use line::Line;
pub use outline::{Entry, OutlineKind};
pub use overall::{Pick, overall};
pub use reason::{PassedOver, PickReasonCode, Reason};
pub use select::Selection;

use std::collections::BTreeMap;

use crate::options::Length;
use crate::prose::Prose;
use crate::rank::{Candidate, Ranking, Setting};

/// The summary of one article.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The article in one line.
    pub line: Option<Line>,
    /// The picked sentences, and why the others were not picked.
    pub selection: Selection,
    /// The article's own headings, items and questions.
    pub outline: Vec<Entry>,
    /// What speaks for each picked sentence; nothing for the others.
    pub reasons: Vec<Vec<Reason>>,
}

/// Summarizes an article; `wishes` are the reader's, by the byte at which a sentence starts: true for always.
pub fn summarize(
    prose: &Prose,
    setting: &Setting,
    sentences: &[Candidate],
    ranking: &Ranking,
    wishes: &BTreeMap<usize, bool>,
    length: Length,
) -> Summary {
    let ranked = ranking.sentences.as_slice();
    let wish = |index: usize| -> Option<bool> {
        wishes.get(&prose.sentences.get(index)?.spans.first()?.start).copied()
    };
    let wishes: Vec<Option<bool>> = (0..sentences.len()).map(wish).collect();
    let barred = rule::barred(prose, sentences, ranked);
    let asking = rule::asker_losses(prose, sentences);
    let rows =
        sentences.iter().zip(ranked).zip(ranking.pairs.iter()).zip(barred.iter().zip(&wishes)).zip(asking);
    let mut candidates: Vec<select::Sentence> = rows
        .map(|((((sentence, ranked), pairs), (barred, wish)), asking)| select::Sentence {
            score: ranked.score - rule::loss(sentence, ranked.signals.facts(), ranked.signals.title) - asking,
            characters: sentence.characters,
            pairs,
            facts: ranked.signals.facts(),
            is_dangling: ranked.is_dangling,
            is_aside: ranked.is_aside,
            barred: *barred,
            wish: *wish,
        })
        .collect();
    rule::pass_on(sentences, &barred, &mut candidates);
    let heading = |paragraph: usize| setting.headings.get(&paragraph).map_or("", |(text, _)| *text);
    let outline = outline::outline(prose, &heading, sentences, ranked, &barred);
    let sections = outline::starts(&outline);
    let opens = |index: &usize| sentences.get(*index).is_some_and(|one| one.place.in_paragraph == 0);
    let paragraphs: Vec<usize> = (1..sentences.len()).filter(opens).collect();
    let mut selection = select::select(&candidates, [&sections, &paragraphs], length);
    rule::name_long(sentences, &candidates, &mut selection);
    let reasons = reasons(sentences, ranking, &wishes, &selection);
    Summary { line: line::line(sentences, ranked, &barred), outline, selection, reasons }
}

/// What speaks for each picked sentence; nothing for the others.
fn reasons(
    sentences: &[Candidate],
    ranking: &Ranking,
    wishes: &[Option<bool>],
    selection: &Selection,
) -> Vec<Vec<Reason>> {
    let mut reasons = vec![Vec::new(); sentences.len()];
    for &pick in &selection.picks {
        let (Some(sentence), Some(ranked)) = (sentences.get(pick), ranking.sentences.get(pick)) else {
            continue;
        };
        let is_predecessor = selection.predecessors.binary_search(&pick).is_ok();
        let wish = wishes.get(pick).copied().flatten();
        if let Some(slot) = reasons.get_mut(pick) {
            *slot = reason::reasons(sentence, ranked, &|| ranking.parts(ranked), wish, is_predecessor);
        }
    }
    reasons
}
