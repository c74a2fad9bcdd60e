//! Persons, organisations and places of an article.

use serde::Serialize;

use super::reading::{ranges, written};
use super::{Range, Reading};
use crate::fact;
use crate::source::Offsets;

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

/// A person with posts and places.
pub(super) fn person(offsets: &Offsets, reading: &Reading, person: &fact::Person) -> Person {
    Person {
        name: person.places.first().map(|place| text(offsets, reading, place)).unwrap_or_default(),
        posts: person.posts.iter().map(|place| text(offsets, reading, place)).collect(),
        spans: spans(offsets, reading, &person.places),
    }
}

/// An organisation with its shorter forms and places.
pub(super) fn organisation(
    offsets: &Offsets,
    reading: &Reading,
    organisation: &fact::Organisation,
) -> Organisation {
    Organisation {
        name: text(offsets, reading, &organisation.full),
        short: organisation.short.iter().map(|place| text(offsets, reading, place)).collect(),
        spans: spans(offsets, reading, &organisation.places),
    }
}

/// A place and where it is named.
pub(super) fn place(offsets: &Offsets, reading: &Reading, locality: &fact::Locality) -> Place {
    Place {
        name: locality.places.first().map(|place| text(offsets, reading, place)).unwrap_or_default(),
        spans: spans(offsets, reading, &locality.places),
    }
}

/// The text of a place as it was pasted.
fn text(offsets: &Offsets, reading: &Reading, place: &fact::Place) -> String {
    written(offsets, &reading.locate(place.sentence, place.range.start, place.range.end))
}

fn spans(offsets: &Offsets, reading: &Reading, places: &[fact::Place]) -> Vec<Range> {
    let locate = |place: &fact::Place| reading.locate(place.sentence, place.range.start, place.range.end);
    ranges(offsets, &places.iter().flat_map(locate).collect::<Vec<_>>())
}
