//! Fragments: what the cut leaves of a longer name or phrase, and guessed words that are verbs.
//!
//! A phrase that begins with a single character or ends with a guessed word is a term only if the article sets it free
//! there: if two different words stand beside it, or a mark, or a word that joins phrases. This is the freedom of
//! neighbours by which new words are found (boundary entropy: Huang and Powers 2003), here no more than zero or not.

use crate::fold::is_han;
use crate::word::{Tag, Word};

/// A use of a term: its sentence, with the index of its first word and their number.
pub(super) struct Use<'s, 't> {
    pub text: &'t str,
    pub words: &'s [Word],
    pub first: usize,
    pub count: usize,
}

impl<'s, 't> Use<'s, 't> {
    fn form(&self, word: &Word) -> &'t str {
        word.of(self.text)
    }

    fn before(&self) -> Option<&'s Word> {
        self.words.get(self.first.checked_sub(1)?)
    }

    fn after(&self) -> Option<&'s Word> {
        self.words.get(self.first + self.count)
    }

    fn term(&self) -> &'s [Word] {
        self.words.get(self.first..self.first + self.count).unwrap_or_default()
    }
}

/// Characters that end the words of offices, places, persons and qualities rather than begin a phrase.
const SUFFIXES: &str = "院局厅部会办处科司署室所站社厂店馆校系队组员长家者性化率度型式界业城州县区镇乡村市";

/// Whether a term, by all its uses, is a fragment or a verb.
pub(super) fn is_fragment<'s, 't: 's>(uses: impl Iterator<Item = Use<'s, 't>> + Clone) -> bool {
    let Some(one) = uses.clone().next() else { return true };
    match one.term() {
        [only] => only.tag == Tag::X && is_mostly(uses, is_verb),
        [first, .., last] => {
            is_single(one.form(first)) && is_bound(uses.clone().map(|one| before(&one)))
                || last.tag == Tag::X && is_bound(uses.map(|one| after(&one)))
        }
        [] => true,
    }
}

/// The word before a single character that begins a phrase, if it can belong to it; a verb and a name only before a
/// suffix.
fn before<'t>(one: &Use<'_, 't>) -> Option<&'t str> {
    let ends_another = one.term().first().is_some_and(|first| SUFFIXES.contains(one.form(first)));
    let word = one.before()?;
    let binds = match word.tag.letters() {
        [b'v', ..] | [b'n', b'r' | b's' | b't' | b'z', ..] => ends_another,
        [first, ..] => b"nxabgjklmqsz".contains(&first),
    };
    Some(one.form(word)).filter(|form| binds && form.chars().all(is_han))
}

/// The word behind a guess that ends a phrase, if it can be the rest of the guess: a verb or a single character.
fn after<'t>(one: &Use<'_, 't>) -> Option<&'t str> {
    let word = one.after()?;
    let form = one.form(word);
    let binds = match word.tag.first() {
        b'v' | b'x' => true,
        first => b"nabgjkqz".contains(&first) && is_single(form),
    };
    (binds && form.chars().all(is_han)).then_some(form)
}

/// Whether one and the same word binds all uses.
fn is_bound<'t>(mut neighbours: impl Iterator<Item = Option<&'t str>>) -> bool {
    let first = neighbours.next().flatten();
    first.is_some() && neighbours.all(|other| other == first)
}

/// Whether more than half of the uses are so.
fn is_mostly<'s, 't: 's>(uses: impl Iterator<Item = Use<'s, 't>>, is_so: impl Fn(&Use) -> bool) -> bool {
    let (so, all) = uses.fold((0, 0), |(so, all), one| (so + usize::from(is_so(&one)), all + 1));
    2 * so > all
}

/// Whether a guessed word is used as a verb is: behind an adverb, or before 了, 着 or 过.
fn is_verb(one: &Use) -> bool {
    let is_adverb = |word: &Word| word.tag == Tag::D;
    let is_aspect = |word: &Word| matches!(word.tag, Tag::UL | Tag::UZ | Tag::UG);
    one.before().is_some_and(is_adverb) || one.after().is_some_and(is_aspect)
}

fn is_single(form: &str) -> bool {
    form.chars().nth(1).is_none()
}
