//! The folded copy: the text that every later stage reads.
//!
//! Folding takes traditional characters to simplified ones, full width to half width and typographic variants to
//! one form, each character to exactly one character. So rules, dictionary and models know one form only, and a
//! position in the folded copy is a position in the paste. Nothing folded is ever shown.

use serde::Serialize;

use crate::charset::CharSet;

/// Variants of punctuation and the form that stands for them: small forms (U+FE50..), vertical forms (U+FE10..),
/// corner brackets, half-width katakana marks, dashes, blanks. Source: Unicode's compatibility decompositions,
/// and GB/T 15834-2011 for the quotation marks, which traditional text writes as corner brackets.
const VARIANTS: &[(char, char)] = &[
    ('「', '“'),
    ('」', '”'),
    ('『', '‘'),
    ('』', '’'),
    ('﹁', '“'),
    ('﹂', '”'),
    ('﹃', '‘'),
    ('﹄', '’'),
    ('〝', '“'),
    ('〞', '”'),
    ('〟', '”'),
    ('｢', '“'),
    ('｣', '”'),
    ('＂', '"'),
    ('＇', '\''),
    ('﹐', ','),
    ('﹑', '、'),
    ('﹒', '.'),
    ('﹔', ';'),
    ('﹕', ':'),
    ('﹖', '?'),
    ('﹗', '!'),
    ('︰', ':'),
    ('︐', ','),
    ('︑', '、'),
    ('︒', '。'),
    ('︓', ':'),
    ('︔', ';'),
    ('︕', '!'),
    ('︖', '?'),
    ('﹙', '('),
    ('﹚', ')'),
    ('﹛', '{'),
    ('﹜', '}'),
    ('﹝', '〔'),
    ('﹞', '〕'),
    ('｡', '。'),
    ('､', '、'),
    ('･', '·'),
    ('‧', '·'),
    ('・', '·'),
    ('•', '·'),
    ('∙', '·'),
    ('⋅', '·'),
    ('﹣', '-'),
    ('‐', '-'),
    ('‑', '-'),
    ('―', '—'),
    ('─', '—'),
    ('﹘', '—'),
    ('︱', '|'),
    ('︳', '|'),
    ('丨', '|'),
    ('〈', '《'),
    ('〉', '》'),
    ('︽', '《'),
    ('︾', '》'),
    ('﹏', '_'),
    ('⋯', '…'),
    ('︙', '…'),
    ('\u{a0}', ' '),
    ('\u{3000}', ' '),
    ('\u{2002}', ' '),
    ('\u{2003}', ' '),
    ('\u{2005}', ' '),
    ('\u{2009}', ' '),
    ('\u{202f}', ' '),
];

/// Stands in the table for a character whose folded form leaves the plane: no character but NUL folds to NUL.
const BEYOND: u16 = 0;

/// Code points between a full-width form (U+FF01..=U+FF5E) and its ASCII character.
const FULL_WIDTH_OFFSET: u32 = 0xFEE0;

/// The table that folds one character to one character, and tells the scripts apart.
pub struct Fold {
    /// The folded form of every character of the plane, as a UTF-16 unit.
    plane: Vec<u16>,
    /// Pairs that leave or enter the plane, ordered by their first character.
    beyond: Vec<(char, char)>,
    /// The characters of the plane that fold to another one, and all beyond it, which have to be looked up.
    changing: CharSet,
    /// Characters that only simplified text uses.
    simplified: Letters,
    /// Characters that only traditional text uses.
    traditional: Letters,
}

/// The script of a text, by counts of the characters that exist in one script only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Script {
    /// Chinese, in simplified characters.
    Simplified,
    /// Chinese, in traditional characters.
    Traditional,
    /// Chinese with many characters of either script.
    Mixed,
    /// Not Chinese, or too little of it to tell.
    Other,
}

/// Below this share of Han characters among all that are not blank, a text is not Chinese.
///
/// At 0 everything is Chinese, at 1 nothing with a digit is. Chinese news stands at 0.75 and above even where
/// it is full of figures and links, English with some Chinese names below 0.1.
const HAN_SHARE: f64 = 0.2;

/// From this share of the rarer script among the characters that tell them apart, a text is mixed.
///
/// At 0 one stray character makes a text mixed, at 0.5 nothing does. Pages in traditional script that were
/// converted by machine keep up to 0.05 of simplified characters and are still traditional to their reader.
const MIXED_SHARE: f64 = 0.2;

impl Fold {
    /// Makes the table from pairs of a traditional character and its simplified form, and from the characters
    /// that only simplified text uses.
    pub fn new(pairs: &[(char, char)], simplified: &[char]) -> Self {
        let mut plane: Vec<u16> = (0..=u16::MAX).collect();
        let mut beyond = Vec::new();
        let full_width = ('\u{FF01}'..='\u{FF5E}').filter_map(|wide| {
            Some((wide, char::from_u32(u32::from(wide).checked_sub(FULL_WIDTH_OFFSET)?)?))
        });
        for (from, to) in pairs.iter().copied().chain(full_width).chain(VARIANTS.iter().copied()) {
            match (plane.get_mut(from as usize), u16::try_from(u32::from(to))) {
                (Some(slot), Ok(unit)) => *slot = unit,
                (slot, _) => {
                    if let Some(slot) = slot {
                        *slot = BEYOND;
                    }
                    beyond.push((from, to));
                }
            }
        }
        beyond.sort_unstable();
        let changing = (0..=u16::MAX).zip(&plane).filter(|(own, folded)| own != *folded);
        let changing = CharSet::new(changing.filter_map(|(own, _)| char::from_u32(own.into()))).with_beyond();
        let (simplified, traditional) =
            (Letters::new(simplified.iter().copied()), Letters::new(pairs.iter().map(|&(from, _)| from)));
        Self { plane, beyond, changing, simplified, traditional }
    }

    /// The folded form of one character.
    pub fn char(&self, c: char) -> char {
        match self.plane.get(c as usize) {
            Some(&unit) if unit != BEYOND => char::from_u32(u32::from(unit)).unwrap_or(c),
            _ => {
                let found = self.beyond.binary_search_by_key(&c, |&(from, _)| from);
                found.ok().and_then(|at| self.beyond.get(at)).map_or(c, |&(_, to)| to)
            }
        }
    }

    /// The folded copy of a text: as many characters as the text has.
    pub fn text(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        // Most characters fold to themselves; they are copied together, up to one that does not.
        let mut copied = 0;
        for at in self.changing.places(text) {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            folded.push_str(text.get(copied..at).unwrap_or_default());
            folded.push(self.char(c));
            copied = at + c.len_utf8();
        }
        folded.push_str(text.get(copied..).unwrap_or_default());
        folded
    }

    /// The script of a text as it was pasted.
    pub fn script(&self, text: &str) -> Script {
        let (mut visible, mut han, mut traditional, mut simplified) = (0u32, 0u32, 0u32, 0u32);
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            visible += 1;
            if is_han(c) {
                han += 1;
                traditional += u32::from(self.traditional.contains(c));
                simplified += u32::from(self.simplified.contains(c));
            }
        }
        let telling = f64::from(traditional + simplified);
        if han == 0 || f64::from(han) < HAN_SHARE * f64::from(visible) {
            Script::Other
        } else if f64::from(traditional.min(simplified)) > MIXED_SHARE * telling {
            Script::Mixed
        } else if traditional > simplified {
            Script::Traditional
        } else {
            Script::Simplified
        }
    }
}

/// Characters of one script, within the plane and beyond it.
struct Letters {
    plane: CharSet,
    /// Ordered.
    beyond: Vec<char>,
}

impl Letters {
    fn new(letters: impl Iterator<Item = char> + Clone) -> Self {
        let mut beyond: Vec<char> = letters.clone().filter(|&c| c > '\u{FFFF}').collect();
        beyond.sort_unstable();
        Self { plane: CharSet::new(letters), beyond }
    }

    fn contains(&self, c: char) -> bool {
        self.plane.contains(c) || c > '\u{FFFF}' && self.beyond.binary_search(&c).is_ok()
    }
}

/// The value of a Chinese digit, 0 to 9; 两, which counts only, and the places 十, 百, 千 are none.
pub fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether a character is a Han character (the unified ideographs, their extensions and 〇).
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '〇'
        | '\u{20000}'..='\u{323AF}')
}

/// Whether a character is a letter or digit of any script. Most are Han, which are told sooner than the others.
pub fn is_alphanumeric(c: char) -> bool {
    is_han(c) || c.is_alphanumeric()
}

/// Bytes of a character of the blocks that [`beside_han`] passes over.
pub const HAN_BYTES: usize = 3;

/// The characters of a text beside its Han characters, with their places: where marks, blanks and line ends are looked
/// for, most of a Chinese text is passed over by the first byte of each character.
///
/// Passed over are U+4000..=U+9FFF, of [`HAN_BYTES`] each; Han characters of other blocks are not.
pub fn beside_han(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut next = 0;
    std::iter::from_fn(move || {
        while let Some(0xE4..=0xE9) = text.as_bytes().get(next) {
            next += HAN_BYTES;
        }
        let at = next;
        let c = text.get(at..)?.chars().next()?;
        next += c.len_utf8();
        Some((at, c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold() -> Fold {
        Fold::new(&[('習', '习'), ('資', '资'), ('編', '编')], &['习', '资', '编'])
    }

    #[test]
    fn folds_script_width_and_variants() {
        let cases = [
            ("責編：學習（ＡＢＣ）", "責编:學习(ABC)"),
            ("「資料」﹔『習』", "“资料”;‘习’"),
            ("　１２．５％\u{a0}", " 12.5% "),
            ("。，！？；…—", "。,!?;…—"),
        ];
        for (text, expected) in cases {
            assert_eq!(fold().text(text), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_beside_han_characters_is_found() {
        let found: Vec<(usize, char)> =
            beside_han("一,二三a。\u{3fff}\u{4000}\u{9fff}\u{a000}龘𠮷").collect();
        let expected = [(3, ','), (10, 'a'), (11, '。'), (14, '\u{3fff}'), (23, '\u{a000}'), (29, '𠮷')];
        assert_eq!(found, expected);
        assert_eq!(beside_han("").chain(beside_han("龘")).next(), None);
    }

    #[test]
    fn keeps_the_number_of_characters() {
        let text = "𠮷野家「習」\u{10FFFF}👍🏽é";
        assert_eq!(fold().text(text).chars().count(), text.chars().count());
    }

    #[test]
    fn tells_scripts_by_their_own_characters() {
        let cases = [
            ("資料編習", Script::Traditional),
            ("资料编习", Script::Simplified),
            ("資料编习", Script::Mixed),
            ("The quick brown fox met 王 there.", Script::Other),
            ("", Script::Other),
            ("人人", Script::Simplified),
        ];
        for (text, expected) in cases {
            assert_eq!(fold().script(text), expected, "{text}");
        }
    }
}
