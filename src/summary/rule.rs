//! What a summary does not take, whatever its score.

use std::sync::LazyLock;

use super::select::{Selection, Sentence};
use super::{PassedOver, boilerplate};
use crate::phrase::Endings;
use crate::prose::{self, Prose};
use crate::rank::{Candidate, Ranked};

/// Characters up to which a labelled sentence without facts only opens its item.
const HEAD: usize = 22;

/// Most characters of a sentence that reads at one go.
const LONG: usize = 120;

/// What a longer sentence loses without facts: it is picked only where nothing else comes near what it says.
const LONG_LOSS: f64 = 2.4;

/// What a longer sentence full of facts loses less: nothing else holds them. At 0 it loses as much as any, at
/// [`LONG_LOSS`] nothing.
const FACT_RELIEF: f64 = 1.0;

/// Characters below which a sentence says less alone the shorter it is (`他没有立刻回答。`).
const SHORT: usize = 24;

/// What the shortest sentence loses; one full of facts loses nothing (`工程总投资4860万元。`).
///
/// At 0 the model alone says what length is worth, at 5 no short sentence is picked before longer ones. Of broadcasts
/// the first pick is 1.1 points of ROUGE-1 above Lead at 0, and 1.3 at 2.
const SHORT_LOSS: f64 = 2.0;

/// Characters below which an exclamation without facts calls upon the reader, and what it loses beside its shortness:
/// accounts open with such calls, whose place and words in the title would else carry them. At 0 they are picked.
const CALL: usize = 16;
const CALL_LOSS: f64 = 0.8;

/// What a quotation without its speaker loses.
const QUOTE_LOSS: f64 = 0.8;

/// What a sentence loses that only says who took the chair or attended. At 0 it comes second in reports of meetings, at 4
/// last.
const ATTENDANCE_LOSS: f64 = 1.5;

/// What the words of one who asks lose: a summary of an interview is what was answered.
const ASKER_LOSS: f64 = 2.0;

/// How much of what the head of an item scores more passes on to the sentence behind it. At 0 nothing, at 1 all. On the
/// even half of fineva ½ gains 0.7 points of ROUGE-1 at two and at three sentences, and moves nothing elsewhere.
const PASSED_ON: f64 = 0.5;

/// Share of sentences without a final mark from which a text is one of lines, as verse and lists of names are, and
/// the mark tells nothing. At 0 the rule never holds, at 1 always.
const LINES: f64 = 0.4;

/// Endings of sentences that only announce what follows, without their stop.
static OPENINGS: LazyLock<Endings<()>> = LazyLock::new(|| {
    Endings::of(&["如下", "以下几点", "以下几个方面", "以下几方面", "几个方面", "几点", "具体来说"])
});

/// What a speaker counts before he names it (`主要做了三件事。`).
static COUNTED: LazyLock<Endings<()>> = LazyLock::new(|| {
    Endings::of(&[
        "件事",
        "句话",
        "点",
        "点建议",
        "点意见",
        "点体会",
        "点想法",
        "个方面",
        "方面",
        "个问题",
        "个原因",
        "个特点",
        "项工作",
        "项任务",
        "种情况",
    ])
});

/// For each sentence the rule that keeps it out of the summary, if one does.
pub fn barred(prose: &Prose, sentences: &[Candidate], ranked: &[Ranked]) -> Vec<Option<PassedOver>> {
    let answers: Vec<usize> = prose.notices.iter().map(|notice| notice.paragraph).collect();
    let is_fragment = |(sentence, candidate): &(&prose::Sentence, &Candidate)| {
        !sentence.restored_stop && !is_closed(candidate.text)
    };
    let fragments = prose.sentences.iter().zip(sentences).filter(is_fragment).count();
    let is_prose = fragments as f64 <= LINES * sentences.len() as f64;
    let rows = prose.sentences.iter().zip(sentences).zip(ranked);
    rows.map(|((sentence, candidate), ranked)| {
        // One that stands alone may be picked: the notice marks it.
        let answers_lost_question = candidate.place.in_paragraph == 0
            && ranked.is_dangling
            && answers.binary_search(&sentence.paragraph).is_ok();
        if answers_lost_question {
            Some(PassedOver::LostQuestion)
        } else if let Some(kind) = boilerplate::kind(candidate.text) {
            Some(kind)
        } else if is_question(candidate.text)
            || is_list_head(candidate)
            || is_prose && is_fragment(&(sentence, candidate))
        {
            Some(PassedOver::ListHead)
        } else {
            ranked.is_slogan.then_some(PassedOver::Slogan)
        }
    })
    .collect()
}

/// Whether a sentence only opens a list, is a row of a table, or is an item's topic and nothing more (`一是加强领导。`).
fn is_list_head(sentence: &Candidate) -> bool {
    let text = sentence.text.trim_end();
    let has_facts = !sentence.facts.figures.is_empty() || !sentence.facts.dates.is_empty();
    let is_topic = sentence.is_item && sentence.characters <= HEAD && !has_facts;
    // A long opening with figures tells what the list is about.
    let is_opening =
        text.ends_with([':', ',']) && (sentence.characters <= HEAD || !has_facts && !sentence.is_item);
    is_topic
        || is_agenda(sentence)
        || text.contains('\t')
        || is_opening
        || text.strip_suffix('。').is_some_and(|text| {
            OPENINGS.end(text) || sentence.characters <= HEAD && counts_what_follows(text)
        })
}

/// Whether a text ends by counting what is named behind it.
fn counts_what_follows(text: &str) -> bool {
    let count = COUNTED.at_end(text).and_then(|(counted, ())| text.strip_suffix(counted));
    count.is_some_and(|text| text.ends_with(['两', '二', '三', '四', '五', '六', '七', '八', '九', '几']))
}

/// Whether a text ends as a sentence does; others are labels, fields of a form and torn lines.
fn is_closed(text: &str) -> bool {
    let text = text.trim_end();
    let inner = text.trim_end_matches(['”', '’', ')', '"']);
    inner.ends_with(['。', '!', '?', '…', ';', '.', '~', ',', ':']) || text.ends_with(['”', '’', '"'])
}

/// Whether a sentence is a short exclamation, which calls upon the reader and tells nothing.
pub fn is_call(sentence: &Candidate) -> bool {
    sentence.text.trim_end().ends_with('!') && sentence.characters < CALL
}

/// Whether a sentence asks: a summary answers, so a question only heads what follows.
fn is_question(text: &str) -> bool {
    text.trim_end().ends_with('?')
}

/// Whether a sentence is an item of an agenda (`二、关于电力管线迁改问题。`).
fn is_agenda(sentence: &Candidate) -> bool {
    let topic = || sentence.text.trim_start_matches(|c| c != '关');
    sentence.is_item
        && sentence.characters <= 2 * HEAD
        && topic().starts_with("关于")
        && !topic().contains(',')
}

/// Whether a sentence is a quotation from end to end, so that nobody is said to speak.
pub fn is_bare_quote(text: &str) -> bool {
    let text = text.trim_end();
    text.starts_with('“') && text.ends_with('”') && text.matches('”').count() == 1
}

/// What each sentence loses that belongs to a turn which ends in a question.
pub fn asker_losses(prose: &Prose, sentences: &[Candidate]) -> Vec<f64> {
    let mut losses = vec![0.0; sentences.len()];
    let mut start = None;
    for (index, (sentence, candidate)) in prose.sentences.iter().zip(sentences).enumerate() {
        let paragraph = prose.paragraphs.get(sentence.paragraph);
        if paragraph.is_some_and(|own| own.opens_turn) && candidate.place.in_paragraph == 0 {
            start = Some(index);
        }
        if let Some(first) = start.filter(|_| is_question(candidate.text))
            && let Some(turn) = losses.get_mut(first..=index)
        {
            turn.fill(ASKER_LOSS);
            start = Some(index + 1);
        }
    }
    losses
}

/// What a sentence that states so many facts and holds so much of the title, 0..=1, loses for its length, as a call and
/// as a quotation of nobody.
pub fn loss(sentence: &Candidate, facts: f64, title: f64) -> f64 {
    let quoting = if is_bare_quote(sentence.text) { QUOTE_LOSS } else { 0.0 };
    let short = SHORT_LOSS * shortness(sentence.characters) * (1.0 - facts.max(title));
    let calling = if is_call(sentence) && facts == 0.0 { CALL_LOSS } else { 0.0 };
    let attending = if boilerplate::names_attendance(sentence.text) { ATTENDANCE_LOSS } else { 0.0 };
    quoting + short + calling + attending + long_loss(sentence.characters, facts)
}

/// How far a sentence of so many characters is from saying something alone, 0..=1.
pub fn shortness(characters: usize) -> f64 {
    SHORT.saturating_sub(characters) as f64 / SHORT as f64
}

/// Passes on what heads of items score, which are never picked, to the sentences behind them: these tell what the head
/// only names (`一是加强水源保护。今年新建水站12座。`).
pub fn pass_on(sentences: &[Candidate], barred: &[Option<PassedOver>], scored: &mut [Sentence]) {
    for (index, pair) in sentences.windows(2).enumerate() {
        let [head, next] = pair else { continue };
        let is_head = head.is_item && barred.get(index) == Some(&Some(PassedOver::ListHead));
        let is_told = !next.is_item && next.place.in_paragraph > 0;
        if is_head
            && is_told
            && let Some([head, next]) = scored.get_mut(index..index + 2)
        {
            next.score += PASSED_ON * (head.score - next.score).max(0.0);
        }
    }
}

/// Says of sentences that only their length kept out that it did.
pub fn name_long(sentences: &[Candidate], scored: &[Sentence], selection: &mut Selection) {
    let score = |index: &usize| scored.get(*index).map(|sentence| sentence.score);
    let lowest = selection.picks.iter().filter_map(score).fold(f64::INFINITY, f64::min);
    let rows = sentences.iter().zip(scored).zip(&mut selection.passed_over);
    for ((sentence, scored), passed_over) in rows {
        let lost = long_loss(sentence.characters, scored.facts);
        if lost > 0.0 && scored.score + lost > lowest && *passed_over == Some(PassedOver::Rank) {
            *passed_over = Some(PassedOver::TooLong);
        }
    }
}

/// What a sentence of so many characters that states so many facts, 0..=1, loses for being too long.
fn long_loss(characters: usize, facts: f64) -> f64 {
    if characters > LONG { LONG_LOSS - FACT_RELIEF * facts } else { 0.0 }
}
