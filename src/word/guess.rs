//! Which of the words that jieba guesses are kept.
//!
//! jieba's hidden Markov model joins characters that the dictionary leaves single. It finds names and new words,
//! and it spoils strings of function words and numerals: `将会`, `年秋`, `号线`. A guess that holds a character
//! of those kinds is wrong three times in four, so it is taken apart again. On GSDSimp (dev) that lifts the word
//! F1 from 81.1 to 82.7, and keeps what the model is good for.

use std::sync::LazyLock;

use super::name::{Herald, begins_surname, post_at_end};
use crate::charset::CharSet;

/// Characters that mostly stand alone: particles, pronouns, prepositions, conjunctions, auxiliaries, adverbs.
const FUNCTION: &str = "之于为是及等和与或他她它这那其会有以而到所则者被把将从向在对由就都也又还很再不没要可能着了过的地得\
                        吗呢吧啊我你您们此各每某该仅才已曾更最太比约即却并且";

/// Numerals and the units that follow them.
const COUNTING: &str = "一二三四五六七八九十百千万亿零〇两几多余年月日时分秒号米元个名位次";

/// The characters of both kinds.
static SINGLE: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(FUNCTION.chars().chain(COUNTING.chars())));

/// Whether a guessed word is kept whole.
pub(super) fn is_kept(word: &str) -> bool {
    !word.chars().any(|c| SINGLE.contains(c))
}

/// The length in bytes of the first character of a guessed word that ends a post before it: 环保局|长赖思齐 is
/// 环保局长 and a name. None where the rest begins with no surname.
pub(super) fn post_end(text: &str, start: usize) -> Option<usize> {
    let mut characters = text.get(start..)?.chars();
    let first = characters.next()?.len_utf8();
    if !characters.next().is_some_and(begins_surname) {
        return None;
    }
    let (herald, length) = post_at_end(text.get(..start + first)?)?;
    (herald == Herald::Post && length > first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{is_kept, post_end};

    #[test]
    fn a_post_takes_its_last_character_back() {
        assert_eq!(post_end("环保局长赖思齐", "环保局".len()), Some("长".len()));
        assert_eq!(post_end("环保局长廊", "环保局".len()), None);
    }

    #[test]
    fn names_are_kept_and_strings_of_single_characters_are_not() {
        for name in ["覃素梅", "青岭", "贺小满"] {
            assert!(is_kept(name), "{name}");
        }
        for string in ["将会", "年秋", "号线", "之火", "死于", "比上", "价约"] {
            assert!(!is_kept(string), "{string}");
        }
    }
}
