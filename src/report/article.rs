//! An article of the report.

use serde::Serialize;

use super::body::{Paragraph, Sentence, paragraph, sentences};
use super::credit::{Credit, PublicationDate, Repost, credits, date, repost};
use super::fact::{DateMention, Figure, dates, figures};
use super::keyword::{Keyword, keyword};
use super::name::{Organisation, Person, Place, organisation, person, place};
use super::summary::{Summary, summary};
use super::words::listed;
use super::{Asked, Reading};
use crate::page::Page;
use crate::source::{Offsets, Span};

/// One article of the paste.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Where the article's first line starts, in UTF-16 units.
    pub start: u32,
    /// Where the article's last line ends, in UTF-16 units.
    pub end: u32,
    /// The title as it stands in the paste.
    pub title: Option<String>,
    /// The line above the title.
    pub kicker: Option<String>,
    /// The line below the title.
    pub subtitle: Option<String>,
    /// The outlet that is named as the source.
    pub source: Option<String>,
    /// The date of publication.
    pub date: Option<PublicationDate>,
    /// The persons who wrote the article.
    pub authors: Vec<String>,
    /// The correspondents (通讯员) who contributed.
    pub correspondents: Vec<String>,
    /// The editors (责编, 编辑).
    pub editors: Vec<String>,
    /// The trainees (实习生) who contributed.
    pub interns: Vec<String>,
    /// The persons or offices that took the pictures.
    pub photographers: Vec<String>,
    /// The guest of an interview.
    pub guest: Option<String>,
    /// The post that the text was copied from.
    pub repost: Option<Repost>,
    /// Where the paste states title, source and names, by place.
    pub credits: Vec<Credit>,
    /// Whether the text breaks off before its end.
    pub truncated: bool,
    /// The paragraphs of the body with its headings, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences of the body, in order.
    pub sentences: Vec<Sentence>,
    /// The summary in the article's own sentences.
    pub summary: Summary,
    /// The article's keywords, the most telling first.
    pub keywords: Vec<Keyword>,
    /// The persons of the article.
    pub people: Vec<Person>,
    /// The organisations of the article, where they are certain.
    pub organisations: Vec<Organisation>,
    /// The places of the article, where they are certain.
    pub places: Vec<Place>,
    /// The figures of the article.
    pub figures: Vec<Figure>,
    /// The dates in the article.
    pub dates: Vec<DateMention>,
    /// The words of the sentences, three numbers each: where the word starts and ends in UTF-16 units, and its
    /// part of speech as an index into the report's `tags`. Empty unless [`WordOptions::listed`].
    ///
    /// A word torn by a line break goes from its first unit to behind its last.
    ///
    /// [`WordOptions::listed`]: crate::WordOptions::listed
    pub words: Vec<u32>,
}

/// What was understood of one article of the page.
pub(super) fn article(offsets: &Offsets, page: &Page, reading: &Reading, asked: &Asked) -> Article {
    let own = reading.article;
    let lines = page.lines.get(own.lines.clone()).unwrap_or_default();
    let start = lines.first().map_or(0, |line| line.span.start);
    let end = lines.last().map_or(start, |line| line.span.end);
    let [start, end] = offsets.utf16(Span::new(start, end));
    let text = |span: Option<Span>| span.map(|span| offsets.pasted(span).to_owned());
    let texts = |spans: &[Span]| spans.iter().map(|span| offsets.pasted(*span).to_owned()).collect();
    let names = &reading.names;
    Article {
        start,
        end,
        title: text(own.title),
        kicker: text(own.kicker),
        subtitle: text(own.subtitle),
        source: text(own.source),
        date: own.date.as_ref().map(|own| date(offsets, own)),
        authors: texts(&own.authors),
        correspondents: texts(&own.correspondents),
        editors: texts(&own.editors),
        interns: texts(&own.interns),
        photographers: texts(&own.photographers),
        guest: text(own.guest),
        repost: own.repost.as_ref().map(|own| repost(offsets, own)),
        credits: credits(offsets, own),
        truncated: own.truncated,
        paragraphs: reading.prose.paragraphs.iter().map(|own| paragraph(offsets, own)).collect(),
        sentences: sentences(offsets, reading, asked.signals),
        summary: summary(offsets, reading),
        keywords: reading.keywords.iter().map(|own| keyword(offsets, reading, own)).collect(),
        people: names.people.iter().map(|own| person(offsets, reading, own)).collect(),
        organisations: names.organisations.iter().map(|own| organisation(offsets, reading, own)).collect(),
        places: names.localities.iter().map(|own| place(offsets, reading, own)).collect(),
        figures: figures(offsets, reading),
        dates: dates(offsets, reading),
        words: if asked.tags.is_empty() { Vec::new() } else { listed(offsets, reading, &asked.tags) },
    }
}
