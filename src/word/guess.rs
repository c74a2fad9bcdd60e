//! Which of the words that jieba guesses are kept.
//!
//! jieba's hidden Markov model joins characters that the dictionary leaves single. It finds names and new words,
//! and it spoils strings of function words and numerals: `将会`, `年秋`, `号线`. A guess that holds a character
//! of those kinds is wrong three times in four, so it is taken apart again. On GSDSimp (dev) that lifts the word
//! F1 from 81.1 to 82.5, and keeps what the model is good for.

/// Characters that mostly stand alone: particles, pronouns, prepositions, conjunctions, auxiliaries, adverbs.
const FUNCTION: &str = "之于为是及等和与或他她它这那其会有以而到所则者被把将从向在对由就都也又还很再不没要可能着了过的地得\
                        吗呢吧啊我你您们此各每某该仅才已曾更最太";

/// Numerals and the units that follow them.
const COUNTING: &str = "一二三四五六七八九十百千万亿零〇两几多余年月日时分秒号米元个名位次";

/// Whether a guessed word is kept whole.
pub(super) fn is_kept(word: &str) -> bool {
    !word.chars().any(|c| FUNCTION.contains(c) || COUNTING.contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_kept;

    #[test]
    fn names_are_kept_and_strings_of_single_characters_are_not() {
        for name in ["覃素梅", "青岭", "贺小满"] {
            assert!(is_kept(name), "{name}");
        }
        for string in ["将会", "年秋", "号线", "之火", "死于"] {
            assert!(!is_kept(string), "{string}");
        }
    }
}
