//! What a summary does not take, whatever its score.

use std::sync::LazyLock;

use super::PassedOver;
use super::select::{Selection, Sentence};
use crate::fold::is_alphanumeric;
use crate::phrase::{Endings, Phrases};
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

/// Characters below which a sentence says little alone (`大家上午好!`).
const SHORT: usize = 12;

/// What a shorter sentence loses.
const SHORT_LOSS: f64 = 0.8;

/// Characters below which an exclamation without facts calls upon the reader, and what it loses beside its shortness:
/// accounts open with such calls, whose place and words in the title would else carry them. At 0 they are picked.
const CALL: usize = 16;
const CALL_LOSS: f64 = 0.8;

/// What a quotation without its speaker loses.
const QUOTE_LOSS: f64 = 0.8;

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

/// Set phrases that open and close speeches, posts and letters (GB/T 9704 for the last ones), without their marks.
#[rustfmt::skip]
const COURTESIES: &[&str] = &[
    "大家好", "各位好", "同志们好", "同学们好", "老师们好", "早上好", "上午好", "下午好", "晚上好", "大家早上好", "大家上午好",
    "大家下午好", "大家晚上好", "各位早上好", "各位上午好", "各位下午好", "各位晚上好", "谢谢", "谢谢大家", "谢谢各位", "谢谢您",
    "多谢大家", "感谢大家", "感谢收看", "感谢收听", "谢谢主席", "再见", "谢邀", "此致", "敬礼", "特此公告", "特此通知",
    "特此通报", "特此报告", "特此声明", "特此函告",
];

/// Fields of minutes and letters that name people and places and tell nothing.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "出席", "列席", "请假", "缺席", "参加人", "参会人", "主持", "主持人", "记录", "记录人", "地点", "时间", "主送", "抄送", "分送",
    "报送", "发送", "印发", "联系人", "联系电话", "地址", "邮箱",
];

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
        } else if is_courtesy(candidate.text) {
            Some(PassedOver::Courtesy)
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
        || is_field(text)
        || text.contains('\t')
        || is_opening
        || text.strip_suffix('。').is_some_and(|text| OPENINGS.end(text))
}

/// Whether a sentence is nothing but a set phrase of speeches and letters, or says to whom they are addressed.
fn is_courtesy(text: &str) -> bool {
    const ADDRESSED: [&str; 6] = ["们", "同志", "先生", "女士", "老师", "朋友"];
    static PHRASES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(COURTESIES));
    let is_address = text.strip_suffix(':').is_some_and(|text| {
        ADDRESSED.iter().any(|end| text.ends_with(end)) || text.starts_with('各') && !text.contains(',')
    });
    let words = text.trim_start_matches(|c| !is_alphanumeric(c));
    // Most sentences begin otherwise, and their end is not looked at.
    is_address || PHRASES.begin(words) && PHRASES.has(words.trim_end_matches(|c| !is_alphanumeric(c)))
}

/// Whether a text is a field of a form (`出席:…`), however its label is spaced.
fn is_field(text: &str) -> bool {
    let Some((label, _)) = text.split_once(':') else { return false };
    let letters = || label.chars().filter(|c| !c.is_whitespace());
    label.ends_with("网址") || FIELDS.iter().any(|field| field.chars().eq(letters()))
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
fn is_bare_quote(text: &str) -> bool {
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

/// What a sentence that states so many facts, 0..=1, loses for its length, and as a quotation of nobody.
pub fn loss(sentence: &Candidate, facts: f64) -> f64 {
    let quoting = if is_bare_quote(sentence.text) { QUOTE_LOSS } else { 0.0 };
    let short = if sentence.characters < SHORT { SHORT_LOSS } else { 0.0 };
    let calling = if is_call(sentence) && facts == 0.0 { CALL_LOSS } else { 0.0 };
    quoting + short + calling + long_loss(sentence.characters, facts)
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
