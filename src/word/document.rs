//! The dictionary of one document: the names that its text teaches, and the words that the reader added or removed.
//!
//! The sentences are cut once, without it; then the words are parted and joined where it says so, which costs a
//! small part of a second cut.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Segmenter, Tag, UNKNOWN_IDF, Word, name};
use crate::charset::CharSet;
use crate::fold::Fold;
use crate::options::WordOptions;
use crate::phrase::Beginnings;

/// The tag of a person's name.
const NAME_TAG: Tag = Tag::NR;

/// The tag of a word that the reader added: what it is is not known, a noun most likely.
const ADDED_TAG: Tag = Tag::N;

/// The words of one document that the lexicon does not know, or knows wrongly.
#[derive(Debug, Default)]
pub struct Dictionary {
    names: BTreeSet<String>,
    /// Names and added words by their first two characters, the longest first.
    forms: BTreeMap<(char, Option<char>), Vec<Form>>,
    /// The first characters of `forms`.
    starts: CharSet,
    beginnings: Beginnings,
    removed: BTreeSet<String>,
}

/// A name or an added word.
#[derive(Debug)]
struct Form {
    text: String,
    is_name: bool,
    is_added: bool,
}

impl Dictionary {
    /// Learns from a document's sentences, each its folded text with its words, and from the names in its bylines
    /// (folded).
    pub fn learn(
        sentences: &[(&str, &[Word])],
        bylines: impl Iterator<Item = String>,
        options: &WordOptions,
        fold: &Fold,
    ) -> Self {
        let folded = |words: &[String]| -> BTreeSet<String> {
            words.iter().map(|word| fold.text(word.trim())).filter(|word| !word.is_empty()).collect()
        };
        let (added, removed) = (folded(&options.add), folded(&options.remove));
        let names = name::learn(sentences, bylines, &removed);
        let mut forms: BTreeMap<(char, Option<char>), Vec<Form>> = BTreeMap::new();
        for text in names.union(&added) {
            let (is_name, is_added) = (names.contains(text), added.contains(text));
            if let Some(key) = key(text) {
                forms.entry(key).or_default().push(Form { text: text.clone(), is_name, is_added });
            }
        }
        for list in forms.values_mut() {
            list.sort_by(|a, b| b.text.len().cmp(&a.text.len()).then_with(|| a.text.cmp(&b.text)));
        }
        let starts = CharSet::new(forms.keys().map(|&(first, _)| first));
        let beginnings = Beginnings::of(forms.values().flatten().map(|form| form.text.as_str()));
        Self { names, forms, starts, beginnings, removed }
    }

    /// Whether a word is a person's name in this document.
    pub fn is_name(&self, word: &str) -> bool {
        self.beginnings.may_begin(word)
            && key(word).is_some_and(|key| self.forms_of(key).any(|form| form.is_name && form.text == word))
    }

    /// The names and added words that begin with two characters, or are one; the longest first.
    fn forms_of(&self, key: (char, Option<char>)) -> impl Iterator<Item = &Form> {
        self.forms.get(&key).into_iter().flatten()
    }

    /// Parts and joins the words of a sentence; they tile its text as before.
    pub fn recut(&self, segmenter: &Segmenter, text: &str, words: Vec<Word>) -> Vec<Word> {
        let words = self.without_removed(segmenter, text, words);
        let places = self.places(text, &words);
        if places.is_empty() { words } else { with_places(segmenter, text, &words, &places) }
    }

    fn without_removed(&self, segmenter: &Segmenter, text: &str, words: Vec<Word>) -> Vec<Word> {
        if self.removed.is_empty() {
            return words;
        }
        let parted = words.into_iter().flat_map(|word| {
            let is_removed = text.get(word.range()).is_some_and(|form| self.removed.contains(form));
            if is_removed { segmenter.parted(text, word) } else { vec![word] }
        });
        parted.collect()
    }

    /// Where the words of this dictionary stand in a sentence, in order and without overlap.
    fn places(&self, text: &str, words: &[Word]) -> Vec<(Range<usize>, Tag)> {
        let mut places: Vec<(Range<usize>, Tag)> = Vec::new();
        if self.forms.is_empty() {
            return places;
        }
        let mut end = 0;
        for at in self.starts.places(text) {
            let rest = text.get(at..).unwrap_or_default();
            if at < end || !self.beginnings.may_begin(rest) {
                continue;
            }
            let Some((first, second)) = key(rest) else { continue };
            let found = self.forms_of((first, second)).chain(self.forms_of((first, None)));
            let found = found.filter(|form| rest.starts_with(&form.text));
            let mut found = found.map(|form| (at..at + form.text.len(), form));
            if let Some((place, form)) = found.find(|(place, form)| self.stands(text, words, place, form)) {
                end = place.end;
                places.push((place, if form.is_name { NAME_TAG } else { ADDED_TAG }));
            }
        }
        places
    }

    /// Whether a word of this dictionary stands at a place, rather than parts of other words.
    fn stands(&self, text: &str, words: &[Word], place: &Range<usize>, form: &Form) -> bool {
        if form.is_added {
            return true;
        }
        let first = words.partition_point(|word| word.end() <= place.start);
        let last = words.partition_point(|word| word.end() < place.end);
        let (Some(start), Some(end)) = (words.get(first), words.get(last)) else { return false };
        let begins = start.start() == place.start || start.tag == Tag::X;
        let ends = end.end() == place.end || end.tag == Tag::X;
        let is_known = first == last && !start.tag.is_name() && start.tag != Tag::X;
        let is_long = form.text.chars().nth(2).is_some();
        if is_known && begins && ends {
            name::is_name_here(text, words, first, place.end, &self.names)
        } else {
            begins && ends || is_long && (begins || ends)
        }
    }
}

/// The first two characters of a text that has any.
fn key(text: &str) -> Option<(char, Option<char>)> {
    let mut characters = text.chars();
    Some((characters.next()?, characters.next()))
}

/// The words with these places as one word each; what is left of a word beside them is cut anew.
fn with_places(
    segmenter: &Segmenter,
    text: &str,
    words: &[Word],
    places: &[(Range<usize>, Tag)],
) -> Vec<Word> {
    let mut recut = Vec::with_capacity(words.len());
    let mut places = places.iter().peekable();
    for word in words {
        let mut at = recut.last().map_or(word.start(), Word::end).max(word.start());
        while let Some((place, tag)) = places.next_if(|(place, _)| place.start < word.end()) {
            recut.extend(segmenter.rest(text, at..place.start, word));
            let is_same = place.start == word.start() && place.end == word.end();
            let idf = if is_same { word.idf } else { UNKNOWN_IDF };
            recut.push(Word::new(place.clone(), *tag, idf));
            at = place.end;
        }
        if at == word.start() {
            recut.push(*word);
        } else {
            recut.extend(segmenter.rest(text, at..word.end(), word));
        }
    }
    recut
}
