//! The parts of speech of words.

/// A part of speech in jieba's tag set (ICTCLAS): up to four ASCII letters, the first of which tells the class.
///
/// The letters stand in one number, from its highest byte on, so that tags are told apart in one comparison and are
/// ordered as their names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(u32);

impl Tag {
    /// Adjective.
    pub const A: Self = Self::new("a");
    /// Adjective that is used as a noun.
    pub const AN: Self = Self::new("an");
    /// Word that distinguishes kinds: 大型.
    pub const B: Self = Self::new("b");
    /// Conjunction.
    pub const C: Self = Self::new("c");
    /// Adverb.
    pub const D: Self = Self::new("d");
    /// Word of Latin letters.
    pub const ENG: Self = Self::new("eng");
    /// Word of direction: 以上.
    pub const F: Self = Self::new("f");
    /// Idiom.
    pub const I: Self = Self::new("i");
    /// Abbreviation.
    pub const J: Self = Self::new("j");
    /// Suffix.
    pub const K: Self = Self::new("k");
    /// Fixed phrase.
    pub const L: Self = Self::new("l");
    /// Numeral.
    pub const M: Self = Self::new("m");
    /// Noun.
    pub const N: Self = Self::new("n");
    /// A person's name.
    pub const NR: Self = Self::new("nr");
    /// A person's name that is transcribed.
    pub const NRT: Self = Self::new("nrt");
    /// A name that is known from old books.
    pub const NRFG: Self = Self::new("nrfg");
    /// The name of a place.
    pub const NS: Self = Self::new("ns");
    /// The name of an organisation.
    pub const NT: Self = Self::new("nt");
    /// Another name.
    pub const NZ: Self = Self::new("nz");
    /// Preposition.
    pub const P: Self = Self::new("p");
    /// Measure word.
    pub const Q: Self = Self::new("q");
    /// Pronoun.
    pub const R: Self = Self::new("r");
    /// Word of place: 室内.
    pub const S: Self = Self::new("s");
    /// Particle.
    pub const U: Self = Self::new("u");
    /// 过.
    pub const UG: Self = Self::new("ug");
    /// 的.
    pub const UJ: Self = Self::new("uj");
    /// 了.
    pub const UL: Self = Self::new("ul");
    /// 着.
    pub const UZ: Self = Self::new("uz");
    /// Verb.
    pub const V: Self = Self::new("v");
    /// Verb that is used as a noun.
    pub const VN: Self = Self::new("vn");
    /// Not a word, or one that the dictionary does not know.
    pub const X: Self = Self::new("x");

    /// The tag of a name, of which four bytes count.
    pub const fn new(name: &str) -> Self {
        let mut letters = [0; 4];
        let mut rest = name.as_bytes();
        let mut left = letters.as_mut_slice();
        while let ([letter, others @ ..], [place, places @ ..]) = (rest, left) {
            *place = *letter;
            (rest, left) = (others, places);
        }
        Self(u32::from_be_bytes(letters))
    }

    /// The letters, with zeros behind the last one.
    pub const fn letters(self) -> [u8; 4] {
        self.0.to_be_bytes()
    }

    /// Its name.
    pub fn name(self) -> String {
        self.letters().into_iter().take_while(|&letter| letter != 0).map(char::from).collect()
    }

    /// The first letter.
    pub const fn first(self) -> u8 {
        self.letters()[0]
    }

    /// Whether it is that of a person's name: `nr`, `nrt`, `nrfg`.
    pub const fn is_name(self) -> bool {
        matches!(self.letters(), [b'n', b'r', ..])
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn tags_are_known_by_their_letters() {
        assert_eq!(Tag::new("nrfg").letters(), *b"nrfg");
        assert_eq!(Tag::new("n").letters(), *b"n\0\0\0");
        assert!(Tag::NR.is_name() && Tag::NRT.is_name() && !Tag::N.is_name() && !Tag::NS.is_name());
        assert_eq!(Tag::ENG.first(), b'e');
        assert_eq!(Tag::new("").first(), 0);
        assert!(["", "v", "nr", "eng", "nrfg"].iter().all(|name| Tag::new(name).name() == *name));
    }

    #[test]
    fn tags_are_ordered_as_their_names() {
        let names = ["", "a", "ad", "an", "eng", "n", "nr", "nrfg", "nrt", "x"];
        assert!(names.map(Tag::new).is_sorted());
    }
}
