//! Keywords: the content words that an article uses most for their rarity elsewhere (tf·idf; Spärck Jones 1972).

use std::collections::BTreeMap;

use crate::word::Word;

/// Keywords of one article, at most.
const KEYWORDS: usize = 10;

/// A keyword and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword<'t> {
    /// The word, folded.
    pub word: &'t str,
    /// tf·idf as a share of the first keyword's, 0..=1.
    pub score: f64,
    /// Index of the sentence, and the word's bytes in the sentence's folded text, for each occurrence.
    pub places: Vec<(usize, usize, usize)>,
}

/// The keywords of an article from its sentences' folded texts and words, the most telling first; of equal ones
/// the earlier in the text.
pub fn keywords<'t>(sentences: &[(&'t str, &[Word])]) -> Vec<Keyword<'t>> {
    let mut found: BTreeMap<&'t str, Keyword<'t>> = BTreeMap::new();
    for (index, (text, words)) in sentences.iter().enumerate() {
        for word in words.iter().filter(|word| word.is_content(text) && is_naming(word.tag)) {
            let Some(form) = text.get(word.start..word.end) else { continue };
            let keyword = found.entry(form).or_insert(Keyword { word: form, score: 0.0, places: Vec::new() });
            keyword.score += f64::from(word.idf);
            keyword.places.push((index, word.start, word.end));
        }
    }
    let mut keywords: Vec<Keyword> = found.into_values().collect();
    keywords.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.places.cmp(&b.places)));
    keywords.truncate(KEYWORDS);
    let greatest = keywords.first().map_or(1.0, |first| first.score);
    for keyword in &mut keywords {
        keyword.score /= greatest;
    }
    keywords
}

/// Nouns, verbal nouns, idioms, abbreviations and Latin words; verbs and adjectives rarely name a topic.
fn is_naming(tag: &str) -> bool {
    tag.starts_with(['n', 'i', 'l', 'j']) || matches!(tag, "vn" | "eng")
}
