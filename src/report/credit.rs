//! What the paste states of an article: date, source and names, and where.

use serde::Serialize;

use super::Range;
use crate::page::{self, DateBasis};
use crate::source::Offsets;

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

/// The date of publication.
pub(super) fn date(offsets: &Offsets, date: &page::Date) -> PublicationDate {
    PublicationDate { value: date.value.clone(), basis: date.basis, span: offsets.utf16(date.span) }
}

/// The post that the text was copied from.
pub(super) fn repost(offsets: &Offsets, repost: &page::Repost) -> Repost {
    let poster = repost.poster.map(|span| offsets.pasted(span).to_owned());
    Repost { poster, date: repost.date.value.clone() }
}

/// Where the paste states title, source and names, by place.
pub(super) fn credits(offsets: &Offsets, article: &page::Article) -> Vec<Credit> {
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
