//! The result of a reading: plain data with public fields, the same natively and in the browser.
//!
//! Every position is an offset in UTF-16 units of the pasted text, as JavaScript's `String.slice` counts, and
//! every range is half-open. A field that the text does not state is empty or `null`, never invented.

mod assemble;
mod names;
mod words;

pub(crate) use assemble::{Asked, Reading, assemble};

use serde::Serialize;

use crate::fact::YearBasis;
use crate::fold::Script;
use crate::page::{DateBasis, Reason, Role};
use crate::rank::Signals;
use crate::repair::{RepairKind, RepairReason};
pub use crate::summary::{OutlineKind, PassedOver, PickReasonCode};

/// A half-open range `[start, end]` in UTF-16 units of the pasted text.
pub type Range = [u32; 2];

/// What was understood of one paste.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The script that the paste is written in.
    pub script: Script,
    /// Every non-blank line in order. A line whose parts have different roles appears once for each part.
    pub lines: Vec<Line>,
    /// The articles of the paste, in order.
    pub articles: Vec<Article>,
    /// One summary over all articles, where there are several: at most as long as one article's, by place.
    pub overall: Vec<OverallPick>,
    /// Names of the parts of speech in jieba's tag set, numbered by the `words` of the articles.
    pub tags: Vec<String>,
    /// Everything that was left out, joined, cut or restored, in order.
    pub repairs: Vec<Repair>,
    /// What the reader should know about this paste.
    pub notices: Vec<Notice>,
}

/// One non-blank line of the paste, or a part of one, without the space around it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Where the line starts, in UTF-16 units.
    pub start: u32,
    /// Where the line ends, in UTF-16 units.
    pub end: u32,
    /// What the line is for.
    pub role: Role,
    /// How sure that is, 0..=1.
    pub confidence: f64,
    /// Why; the page has a sentence for each.
    pub reason: Reason,
}

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

/// One sentence of the summary over all articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OverallPick {
    /// Index into the report's `articles`.
    pub article: u32,
    /// Index into that article's `sentences`.
    pub sentence: u32,
}

/// When an article was published, and how that is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublicationDate {
    /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, with seconds where the text has them.
    pub value: String,
    /// How it is known.
    pub basis: DateBasis,
    /// Where it stands.
    pub span: Range,
}

/// A post that a text was copied from: its poster is no author, its time no date of publication.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Repost {
    /// Who posted it.
    pub poster: Option<String>,
    /// When, as in [`PublicationDate`].
    pub date: String,
}

/// What a credit of an article says of somebody or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CreditKind {
    /// The article's `title`.
    Title,
    /// The article's `kicker`.
    Kicker,
    /// The article's `subtitle`.
    Subtitle,
    /// The article's `source`.
    Source,
    /// One of `authors`.
    Author,
    /// One of `correspondents`.
    Correspondent,
    /// One of `interns`.
    Intern,
    /// One of `editors`.
    Editor,
    /// One of `photographers`.
    Photographer,
    /// The `guest`.
    Guest,
}

/// Where the paste states a credit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Credit {
    /// What it says.
    pub kind: CreditKind,
    /// Where.
    pub span: Range,
}

/// One paragraph of an article, or a heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Paragraph {
    /// The parts of the paste that make up the paragraph, in order; more than one where torn lines were joined.
    pub spans: Vec<Range>,
    /// What it is.
    pub kind: ParagraphKind,
    /// The label of a list item or of a numbered heading (`一是`, `(二)`, `01`), at its head.
    pub label: Option<Range>,
    /// The name of the person or outlet that speaks, without the colon; it stands at the head of this paragraph
    /// or, where the turn goes on, of an earlier one.
    pub speaker: Option<Range>,
    /// How deep a heading or an item stands, from 0; 0 for all others.
    pub level: u32,
}

/// The kinds of paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ParagraphKind {
    /// Running text.
    Text,
    /// A heading: it has no sentences.
    Heading,
    /// An item of a list, with its label.
    Item,
    /// A line of verse.
    Verse,
}

/// One sentence of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// The parts of the paste that make up the sentence, in order; more than one where torn lines were joined.
    pub spans: Vec<Range>,
    /// Index of the sentence's paragraph in the article's `paragraphs`.
    pub paragraph: u32,
    /// How much the sentence tells of the article, 0..=1.
    pub score: f64,
    /// What the score was made of, if [`Options::signals`](crate::Options::signals) asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signals: Option<Signals>,
    /// What speaks for the sentence, the strongest first; at most three.
    pub reasons: Vec<PickReason>,
    /// Why the sentence was not picked; `null` for a picked one.
    pub passed_over: Option<PassedOver>,
    /// Whether the full stop at the end is missing in the paste and was restored.
    pub restored_stop: bool,
}

/// The summary of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The article in one line of its own words, at most 60 characters; `…` stands where it was cut. Empty where
    /// no sentence tells.
    pub line: String,
    /// The parts of the paste that `line` is made of, in order.
    pub line_spans: Vec<Range>,
    /// The chosen sentences: indexes into the article's `sentences`, rising.
    pub picks: Vec<u32>,
    /// The article's own headings with the sentences below them.
    pub outline: Vec<OutlineItem>,
    /// How much of the article the picks carry.
    pub coverage: Coverage,
}

/// How much of an article its summary carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The figures of the article.
    pub figures: u32,
    /// Those of them that stand in picked sentences.
    pub figures_picked: u32,
    /// Entries of the outline, by index, without a picked sentence below them.
    pub unpicked: Vec<u32>,
}

/// What speaks for a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PickReason {
    /// What it is; the page has a sentence for each.
    pub code: PickReasonCode,
    /// Its part of what speaks for the sentence, 0..=1.
    pub share: f64,
    /// How many, for reasons that count something (figures, keywords).
    pub count: Option<u32>,
}

/// One entry of an outline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OutlineItem {
    /// The place of the heading, label or question in the paste.
    pub span: Range,
    /// What it is.
    pub kind: OutlineKind,
    /// Depth, from 0.
    pub level: u32,
    /// The sentence below the heading that tells most, as an index into the article's `sentences`.
    pub sentence: Option<u32>,
}

/// A keyword of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Keyword {
    /// The word as the paste writes it.
    pub word: String,
    /// How telling it is, 0..=1; the first keyword has 1.
    pub score: f64,
    /// Where it stands in the sentences, in order.
    pub spans: Vec<Range>,
}

/// A person of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The name as written.
    pub name: String,
    /// The posts that the text gives the person, as written.
    pub posts: Vec<String>,
    /// Where the name stands.
    pub spans: Vec<Range>,
}

/// An organisation of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// The fullest form of its name, as written.
    pub name: String,
    /// Its shorter forms in this article, as written.
    pub short: Vec<String>,
    /// Where it stands, in any form.
    pub spans: Vec<Range>,
}

/// A place of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Its name as written.
    pub name: String,
    /// Where it stands.
    pub spans: Vec<Range>,
}

/// A figure of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// The value as a number; of a range, the lower one.
    pub value: f64,
    /// The upper value of a range.
    pub until: Option<f64>,
    /// The figure as written, with its unit.
    pub text: String,
    /// The unit as written.
    pub unit: String,
    /// What is counted, as written.
    pub what: String,
    /// The words that make the figure less than exact (余, 近, 超), as written.
    pub hedge: String,
    /// Index of the sentence that states it.
    pub sentence: u32,
    /// Where it stands.
    pub spans: Vec<Range>,
}

/// A date in an article's sentences.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DateMention {
    /// The date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `--MM` or `--MM-DD` where no year is known.
    pub value: String,
    /// The last day of a range, in the same form.
    pub until: Option<String>,
    /// How the year is known.
    pub basis: YearBasis,
    /// Index of the sentence that says what happened.
    pub sentence: u32,
    /// Where it stands.
    pub spans: Vec<Range>,
}

/// Something that was done to the text in order to understand it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// Where, in UTF-16 units; a cut and a restored stop have no length.
    pub start: u32,
    /// Where it ends, in UTF-16 units.
    pub end: u32,
    /// How sure it is, 0..=1.
    pub confidence: f64,
    /// Why it was done; the page has a sentence for each.
    pub reason: RepairReason,
}

/// Something that the reader should know about the whole paste.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What it is; the page has a sentence for each.
    pub code: NoticeCode,
    /// The article it is about, as an index into `articles`.
    pub article: Option<u32>,
    /// The place it is about, where it is about one.
    pub span: Option<Range>,
}

/// The kinds of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NoticeCode {
    /// The paste is empty or only blank.
    Empty,
    /// No line reads as prose: only headlines, links or labels.
    NoProse,
    /// The paste is not Chinese: sentences are cut, but words and ranks are rough.
    NotChinese,
    /// The article has no more sentences than the summary may have: it is shown whole.
    ShownWhole,
    /// The article breaks off before its end.
    Truncated,
    /// The place answers a question that the paste lost.
    LostQuestion,
    /// The figure at the place differs from another one for the same thing in this paste.
    FiguresDiffer,
}
