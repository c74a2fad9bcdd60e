//! The sentences of an article as the ranking sees them.

use super::signal::position::Place;
use crate::fact::Facts;
use crate::prose::Prose;
use crate::word::Word;

/// One sentence.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// Its folded text.
    pub text: &'a str,
    /// Its words.
    pub words: &'a [Word],
    /// Its facts.
    pub facts: &'a Facts,
    /// Its length in characters.
    pub characters: usize,
    /// Where it stands.
    pub place: Place,
    /// Whether it begins with the label of a list item.
    pub is_item: bool,
    /// Index of the paragraph that is the heading above it.
    pub heading: Option<usize>,
}

/// The sentences of an article, from its prose and from the folded text, the words and the facts of each.
pub fn candidates<'a>(
    prose: &Prose,
    sentences: impl Iterator<Item = (&'a str, &'a [Word], &'a Facts)>,
) -> Vec<Candidate<'a>> {
    let paragraphs = Paragraphs::of(prose);
    let mut place = Place { count: prose.sentences.len(), paragraphs: paragraphs.used, ..Place::default() };
    let mut last = None;
    let mut candidates = Vec::with_capacity(prose.sentences.len());
    for (sentence, (text, words, facts)) in prose.sentences.iter().zip(sentences) {
        let own = paragraphs.own.get(sentence.paragraph).copied().unwrap_or_default();
        if let Some(last) = last.replace(sentence.paragraph) {
            let is_new = last != sentence.paragraph;
            place.in_paragraph = if is_new { 0 } else { place.in_paragraph + 1 };
            place.paragraph += usize::from(is_new);
        }
        place.paragraph_count = own.sentences;
        place.is_below_heading = own.is_below_heading;
        let characters = text.chars().count();
        let (is_item, heading) = (sentence.label.is_some(), own.heading);
        candidates.push(Candidate { text, words, facts, characters, place, is_item, heading });
        place.index += 1;
        place.before += characters;
    }
    candidates
}

/// What is known of the paragraphs before their sentences are read.
struct Paragraphs {
    own: Vec<Own>,
    /// How many have sentences.
    used: usize,
}

#[derive(Clone, Copy, Default)]
struct Own {
    sentences: usize,
    heading: Option<usize>,
    is_below_heading: bool,
}

impl Paragraphs {
    fn of(prose: &Prose) -> Self {
        let mut heading = None;
        let mut is_below_heading = false;
        let mut own = Vec::with_capacity(prose.paragraphs.len());
        for (index, paragraph) in prose.paragraphs.iter().enumerate() {
            if paragraph.is_heading {
                heading = Some(index);
            }
            own.push(Own { sentences: 0, heading, is_below_heading });
            is_below_heading = paragraph.is_heading;
        }
        for sentence in &prose.sentences {
            if let Some(own) = own.get_mut(sentence.paragraph) {
                own.sentences += 1;
            }
        }
        let used = own.iter().filter(|own| own.sentences > 0).count();
        Self { own, used }
    }
}
