//! Makes the report out of what the stages found, and leads every span back to the paste.

use std::ops::Range;

use super::*;
use crate::fact::{self, Facts, Names};
use crate::fold::Script;
use crate::page::{self, Page};
use crate::prose::{self, Prose};
use crate::rank::{Ranked, Term, Vectors};
use crate::source::{Offsets, Span};
use crate::summary;
use crate::word::Word;

/// What was understood of one article.
pub(crate) struct Reading<'a> {
    pub article: &'a page::Article,
    pub prose: &'a Prose,
    /// The folded texts of the sentences.
    pub texts: Vec<&'a str>,
    /// The facts of each sentence.
    pub facts: Vec<Facts>,
    /// Who and what the article names.
    pub names: Names,
    /// The rank of each sentence.
    pub ranked: Vec<Ranked>,
    /// The pairs of characters of each sentence.
    pub pairs: Vectors,
    /// The length of each sentence in characters.
    pub lengths: Vec<usize>,
    pub summary: summary::Summary,
    pub keywords: Vec<summary::Keyword<'a>>,
    /// The words of each sentence.
    pub words: Vec<Vec<Word<'a>>>,
}

impl Reading<'_> {
    /// The picked sentences, as the summary over all articles takes them; `article` is this one's number.
    pub fn picks(&self, article: usize) -> impl Iterator<Item = summary::Pick> {
        let by_bucket = |&(number, weight): &Term| (self.pairs.bucket(number), weight);
        self.summary.selection.picks.iter().filter_map(move |&sentence| {
            let ranked = self.ranked.get(sentence)?;
            Some(summary::Pick {
                article,
                sentence,
                score: ranked.score,
                characters: *self.lengths.get(sentence)?,
                pairs: self.pairs.get(sentence).iter().map(by_bucket).collect(),
                is_dangling: ranked.is_dangling,
            })
        })
    }

    /// Characters of all sentences.
    pub fn characters(&self) -> usize {
        self.lengths.iter().sum()
    }
}

/// What the report tells beside what was understood.
pub(crate) struct Asked<'a> {
    /// The names of the tags, sorted, where the words are to be listed, else empty.
    pub tags: Vec<&'a str>,
    /// Whether the signals of the sentences are to be told.
    pub signals: bool,
}

/// Decimal places of a score in the report: two machines never differ in them.
const DECIMALS: f64 = 1e6;

/// Makes the report. `overall` are the picks over all articles: article and sentence.
pub(crate) fn assemble(
    offsets: &Offsets,
    script: Script,
    page: &Page,
    readings: &[Reading],
    overall: &[(usize, usize)],
    asked: &Asked,
) -> Report {
    Report {
        script,
        lines: page.lines.iter().map(|line| self::line(offsets, line)).collect(),
        articles: readings.iter().map(|reading| article(offsets, page, reading, asked)).collect(),
        overall: overall
            .iter()
            .map(|&(article, sentence)| OverallPick { article: article as u32, sentence: sentence as u32 })
            .collect(),
        tags: asked.tags.iter().map(|&tag| tag.to_owned()).collect(),
        repairs: repairs(offsets, readings),
        notices: notices(offsets, script, page, readings),
    }
}

fn line(offsets: &Offsets, line: &page::Line) -> Line {
    let [start, end] = offsets.utf16(line.span);
    Line { start, end, role: line.role, confidence: rounded(f64::from(line.confidence)), reason: line.reason }
}

fn article(offsets: &Offsets, page: &Page, reading: &Reading, asked: &Asked) -> Article {
    let own = reading.article;
    let lines = page.lines.get(own.lines.clone()).unwrap_or_default();
    let start = lines.first().map_or(0, |line| line.span.start);
    let end = lines.last().map_or(start, |line| line.span.end);
    let [start, end] = offsets.utf16(Span::new(start, end));
    let text = |span: Option<Span>| span.map(|span| offsets.pasted(span).to_owned());
    let texts = |spans: &[Span]| spans.iter().map(|span| offsets.pasted(*span).to_owned()).collect();
    let date = |date: &page::Date| PublicationDate {
        value: date.value.clone(),
        basis: date.basis,
        span: offsets.utf16(date.span),
    };
    let repost =
        |repost: &page::Repost| Repost { poster: text(repost.poster), date: repost.date.value.clone() };
    Article {
        start,
        end,
        title: text(own.title),
        kicker: text(own.kicker),
        subtitle: text(own.subtitle),
        source: text(own.source),
        date: own.date.as_ref().map(date),
        authors: texts(&own.authors),
        correspondents: texts(&own.correspondents),
        editors: texts(&own.editors),
        interns: texts(&own.interns),
        photographers: texts(&own.photographers),
        guest: text(own.guest),
        repost: own.repost.as_ref().map(repost),
        credits: credits(offsets, own),
        truncated: own.truncated,
        paragraphs: reading.prose.paragraphs.iter().map(|one| paragraph(offsets, one)).collect(),
        sentences: sentences(offsets, reading, asked.signals),
        summary: summary_of(offsets, reading),
        keywords: reading.keywords.iter().map(|keyword| self::keyword(offsets, reading, keyword)).collect(),
        people: reading.names.people.iter().map(|person| names::person(offsets, reading, person)).collect(),
        organisations: reading
            .names
            .organisations
            .iter()
            .map(|one| names::organisation(offsets, reading, one))
            .collect(),
        places: reading.names.localities.iter().map(|one| names::place(offsets, reading, one)).collect(),
        figures: figures(offsets, reading),
        dates: dates(offsets, reading),
        words: if asked.tags.is_empty() { Vec::new() } else { words::listed(offsets, reading, &asked.tags) },
    }
}

fn credits(offsets: &Offsets, article: &page::Article) -> Vec<Credit> {
    let single = [
        (CreditKind::Title, article.title),
        (CreditKind::Kicker, article.kicker),
        (CreditKind::Subtitle, article.subtitle),
        (CreditKind::Source, article.source),
        (CreditKind::Guest, article.guest),
    ];
    let lists = [
        (CreditKind::Author, &article.authors),
        (CreditKind::Correspondent, &article.correspondents),
        (CreditKind::Intern, &article.interns),
        (CreditKind::Editor, &article.editors),
        (CreditKind::Photographer, &article.photographers),
    ];
    let single = single.into_iter().filter_map(|(kind, span)| Some((kind, span?)));
    let many = lists.into_iter().flat_map(|(kind, spans)| spans.iter().map(move |span| (kind, *span)));
    let mut credits: Vec<Credit> =
        single.chain(many).map(|(kind, span)| Credit { kind, span: offsets.utf16(span) }).collect();
    credits.sort_by_key(|credit| credit.span);
    credits
}

fn paragraph(offsets: &Offsets, paragraph: &prose::Paragraph) -> Paragraph {
    let kind = match paragraph {
        _ if paragraph.is_heading => ParagraphKind::Heading,
        _ if paragraph.is_verse => ParagraphKind::Verse,
        _ if paragraph.label.is_some() => ParagraphKind::Item,
        _ => ParagraphKind::Text,
    };
    let first = paragraph.spans.first().copied().unwrap_or_default();
    let label = |label: prose::Label| {
        offsets.utf16(Span::new(first.start, first.end.min(first.start + label.length)))
    };
    Paragraph {
        spans: paragraph.spans.iter().map(|span| offsets.utf16(*span)).collect(),
        kind,
        label: paragraph.label.map(label),
        speaker: paragraph.speaker.map(|speaker| offsets.utf16(speaker)),
        level: paragraph.level as u32,
    }
}

fn sentences(offsets: &Offsets, reading: &Reading, signals: bool) -> Vec<Sentence> {
    let passed_over = |index: usize| reading.summary.selection.passed_over.get(index).copied().flatten();
    let rows = reading.prose.sentences.iter().zip(&reading.ranked).enumerate();
    rows.map(|(index, (sentence, ranked))| Sentence {
        spans: sentence.spans.iter().map(|span| offsets.utf16(*span)).collect(),
        paragraph: sentence.paragraph as u32,
        score: rounded(ranked.share()),
        signals: signals.then(|| ranked.signals.map(rounded)),
        reasons: reading
            .summary
            .reasons
            .get(index)
            .map(|reasons| reasons.iter().map(pick_reason).collect())
            .unwrap_or_default(),
        passed_over: passed_over(index),
        restored_stop: sentence.restored_stop,
    })
    .collect()
}

fn pick_reason(reason: &summary::Reason) -> PickReason {
    PickReason {
        code: reason.code,
        share: rounded(reason.share),
        count: reason.count.map(|count| count as u32),
    }
}

fn summary_of(offsets: &Offsets, reading: &Reading) -> Summary {
    let own = &reading.summary;
    let spans: Vec<Span> = own
        .line
        .and_then(|line| Some(reading.prose.sentences.get(line.sentence)?.locate(line.start, line.end)))
        .unwrap_or_default();
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let part = |span: &Span| offsets.pasted(*span);
    let line = own.line.map(|line| {
        let parts: String = spans.iter().map(part).collect();
        format!("{}{parts}{}", cut(line.is_cut_before), cut(line.is_cut_after))
    });
    Summary {
        line: line.unwrap_or_default(),
        line_spans: spans.iter().map(|span| offsets.utf16(*span)).collect(),
        picks: own.selection.picks.iter().map(|&pick| pick as u32).collect(),
        outline: own.outline.iter().map(|entry| outline_item(offsets, entry)).collect(),
        coverage: coverage(reading),
    }
}

fn outline_item(offsets: &Offsets, entry: &summary::Entry) -> OutlineItem {
    OutlineItem {
        span: offsets.utf16(entry.span),
        kind: entry.kind,
        level: entry.level as u32,
        sentence: entry.best.map(|best| best as u32),
    }
}

/// How much of the article the picks carry.
fn coverage(reading: &Reading) -> Coverage {
    let picks = &reading.summary.selection.picks;
    let figures = |index: &usize| reading.facts.get(*index).map_or(0, |facts| facts.figures.len());
    let is_unpicked = |entry: &summary::Entry| {
        let (first, behind) = entry.sentences;
        picks.partition_point(|&pick| pick < first) == picks.partition_point(|&pick| pick < behind)
    };
    let entries = reading.summary.outline.iter().enumerate();
    Coverage {
        figures: (0..reading.facts.len()).map(|index| figures(&index)).sum::<usize>() as u32,
        figures_picked: picks.iter().map(figures).sum::<usize>() as u32,
        unpicked: entries.filter(|(_, entry)| is_unpicked(entry)).map(|(index, _)| index as u32).collect(),
    }
}

fn figures(offsets: &Offsets, reading: &Reading) -> Vec<Figure> {
    let rows = reading.prose.sentences.iter().zip(&reading.facts).enumerate();
    rows.flat_map(|(index, (sentence, facts))| {
        facts.figures.iter().map(move |figure| self::figure(offsets, index, sentence, figure))
    })
    .collect()
}

fn figure(offsets: &Offsets, index: usize, sentence: &prose::Sentence, figure: &fact::Figure) -> Figure {
    let spans = |range: &Range<usize>| sentence.locate(range.start, range.end);
    let written = |range: &Range<usize>| -> String {
        spans(range).into_iter().map(|span| offsets.pasted(span)).collect()
    };
    let hedges: Vec<String> = figure.hedges.iter().map(written).collect();
    Figure {
        value: figure.value,
        until: figure.until,
        text: written(&figure.place),
        unit: written(&figure.unit),
        what: figure.what.as_ref().map(written).unwrap_or_default(),
        hedge: hedges.join(" "),
        sentence: index as u32,
        spans: spans(&figure.place).into_iter().map(|span| offsets.utf16(span)).collect(),
    }
}

fn dates(offsets: &Offsets, reading: &Reading) -> Vec<DateMention> {
    let rows = reading.prose.sentences.iter().zip(&reading.facts).enumerate();
    rows.flat_map(|(index, (sentence, facts))| {
        facts.dates.iter().map(move |date| DateMention {
            value: date.value.clone(),
            until: date.until.clone(),
            basis: date.basis,
            sentence: index as u32,
            spans: sentence
                .locate(date.place.start, date.place.end)
                .into_iter()
                .map(|span| offsets.utf16(span))
                .collect(),
        })
    })
    .collect()
}

fn keyword(offsets: &Offsets, reading: &Reading, keyword: &summary::Keyword) -> Keyword {
    let places = keyword.places.iter().filter_map(|&(index, start, end)| {
        reading.prose.sentences.get(index).map(|sentence| sentence.locate(start, end))
    });
    let places: Vec<Vec<Span>> = places.collect();
    // The first place shows the word as the paste writes it.
    let word = places.first().map(|spans| spans.iter().map(|span| offsets.pasted(*span)).collect());
    Keyword {
        word: word.unwrap_or_default(),
        score: rounded(keyword.score),
        spans: places.iter().flatten().map(|span| offsets.utf16(*span)).collect(),
    }
}

fn rounded(value: f64) -> f64 {
    (value * DECIMALS).round() / DECIMALS
}

fn repairs(offsets: &Offsets, readings: &[Reading]) -> Vec<Repair> {
    let repairs = readings.iter().flat_map(|reading| &reading.prose.repairs);
    let mut repairs: Vec<Repair> = repairs.map(|repair| self::repair(offsets, repair)).collect();
    repairs.sort_by_key(|repair| (repair.start, repair.end));
    repairs
}

fn repair(offsets: &Offsets, repair: &crate::repair::Repair) -> Repair {
    let [start, end] = offsets.utf16(repair.span);
    let (kind, reason) = (repair.kind, repair.reason);
    Repair { kind, start, end, confidence: rounded(repair.confidence), reason }
}

fn notices(offsets: &Offsets, script: Script, page: &Page, readings: &[Reading]) -> Vec<Notice> {
    let whole = |code| Notice { code, article: None, span: None };
    let mut notices = Vec::new();
    if page.lines.is_empty() {
        notices.push(whole(NoticeCode::Empty));
    } else if readings.iter().all(|reading| reading.prose.sentences.is_empty()) {
        notices.push(whole(NoticeCode::NoProse));
    }
    if script == Script::Other && !page.lines.is_empty() {
        notices.push(whole(NoticeCode::NotChinese));
    }
    for (index, reading) in readings.iter().enumerate() {
        let article = Some(index as u32);
        let about = |code| Notice { code, article, span: None };
        if reading.article.truncated {
            notices.push(about(NoticeCode::Truncated));
        }
        if !reading.summary.selection.picks.is_empty()
            && reading.summary.selection.picks.len() == reading.prose.sentences.len()
        {
            notices.push(about(NoticeCode::ShownWhole));
        }
        notices.extend(reading.prose.notices.iter().map(|notice| match notice.kind {
            prose::NoticeKind::LostQuestion => {
                Notice { span: Some(offsets.utf16(notice.span)), ..about(NoticeCode::LostQuestion) }
            }
        }));
    }
    let statements: Vec<(Vec<&str>, &[Facts])> =
        readings.iter().map(|reading| (reading.texts.clone(), reading.facts.as_slice())).collect();
    for (index, place) in fact::differing(&statements) {
        let sentence = readings.get(index).and_then(|reading| reading.prose.sentences.get(place.sentence));
        let spans = sentence.map(|sentence| sentence.locate(place.range.start, place.range.end));
        let span = spans.and_then(|spans| Some(Span::new(spans.first()?.start, spans.last()?.end)));
        notices.push(Notice {
            code: NoticeCode::FiguresDiffer,
            article: Some(index as u32),
            span: span.map(|span| offsets.utf16(span)),
        });
    }
    notices
}
