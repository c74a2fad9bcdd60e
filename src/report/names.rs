//! Leads persons, organisations and places back to the paste.

use super::assemble::Reading;
use super::{Organisation, Person, Place, Range};
use crate::fact;
use crate::source::Offsets;

pub(super) fn person(offsets: &Offsets, reading: &Reading, person: &fact::Person) -> Person {
    Person {
        name: person.places.first().map(|place| written(offsets, reading, place)).unwrap_or_default(),
        posts: person.posts.iter().map(|place| written(offsets, reading, place)).collect(),
        spans: spans(offsets, reading, &person.places),
    }
}

pub(super) fn organisation(
    offsets: &Offsets,
    reading: &Reading,
    organisation: &fact::Organisation,
) -> Organisation {
    Organisation {
        name: written(offsets, reading, &organisation.full),
        short: organisation.short.iter().map(|place| written(offsets, reading, place)).collect(),
        spans: spans(offsets, reading, &organisation.places),
    }
}

pub(super) fn place(offsets: &Offsets, reading: &Reading, locality: &fact::Locality) -> Place {
    Place {
        name: locality.places.first().map(|place| written(offsets, reading, place)).unwrap_or_default(),
        spans: spans(offsets, reading, &locality.places),
    }
}

/// The text of a place as it was pasted.
fn written(offsets: &Offsets, reading: &Reading, place: &fact::Place) -> String {
    let sentence = reading.prose.sentences.get(place.sentence);
    let spans = sentence.map(|sentence| sentence.locate(place.range.start, place.range.end));
    spans.into_iter().flatten().map(|span| offsets.pasted(span)).collect()
}

fn spans(offsets: &Offsets, reading: &Reading, places: &[fact::Place]) -> Vec<Range> {
    let located = places.iter().filter_map(|place| {
        let sentence = reading.prose.sentences.get(place.sentence)?;
        Some(sentence.locate(place.range.start, place.range.end))
    });
    located.flatten().map(|span| offsets.utf16(span)).collect()
}
