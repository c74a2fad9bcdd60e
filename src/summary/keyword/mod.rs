//! Keywords: the words and terms of two to four words that an article uses most for their rarity elsewhere.
//!
//! tf·idf (Spärck Jones 1972) over phrases: a term counts the sum of its words' rarity, damped by its length; the
//! number of sentences that use it, damped, for the third use tells less than the second; and whether the title has
//! it. A term within a better one is left out unless it is used much more often, after the idea of the C-value
//! (Frantzi, Ananiadou, Mima 2000). The weights were tuned on the odd half of 527 abstracts with their authors'
//! keywords; `cargo xtask evaluate keywords` measures them on the even half.

mod choice;
mod fragment;
mod term;

use crate::fact::{Names, Organisation, Place};
use crate::word::Word;
use choice::chosen;
use term::{Term, rarity, terms};

/// Keywords of one article, at most.
const KEYWORDS: usize = 10;

/// How the number of sentences counts: at 0 once is as good as ten times, at 1 each use counts the same.
const USES: f64 = 0.7;

/// How a term's length counts: at 0 longer terms sum up their words' rarity, at 1 they take its mean.
const LENGTH: f64 = 0.4;

/// How much more a term counts that the title has; 1 would ignore the title.
const IN_TITLE: f64 = 2.0;

/// How much more a term counts that the text begins with than one at its end; 0 would ignore the place.
const EARLY: f64 = 0.3;

/// Share of a term's places at names from which it is a half of a name. At 0 every word that
/// such a name has is one, above 1 none.
const HALF: f64 = 0.5;

/// Characters of an organisation's name that is a keyword, at most.
const NAME: usize = 12;

/// A keyword and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword<'t> {
    /// The word or term, folded.
    pub word: &'t str,
    /// Its score as a share of the first keyword's, 0..=1.
    pub score: f64,
    /// Index of the sentence, and the word's bytes in the sentence's folded text, for each occurrence.
    pub places: Vec<(usize, usize, usize)>,
}

/// The keywords of an article from its sentences' folded texts and words, its folded title and whom and what it
/// names, the most telling first; of equal ones the earlier in the text.
pub fn keywords<'t>(sentences: &[(&'t str, &[Word])], title: &str, names: &Names) -> Vec<Keyword<'t>> {
    let all = sentences.len().max(1) as f64;
    let mut terms = terms(sentences, title);
    drop_halves(&mut terms, names);
    terms.extend(names.organisations.iter().filter_map(|organisation| whole(sentences, organisation)));
    let scored = terms.into_iter().filter_map(|term| {
        let is_in_title = title.contains(term.form);
        if term.words > 1 && term.uses < 2 && !is_in_title {
            return None;
        }
        let first = term.places.first()?.0 as f64;
        let early = 1.0 + EARLY * (1.0 - first / all);
        let title = if is_in_title { IN_TITLE } else { 1.0 };
        let score =
            (term.uses as f64).powf(USES) * term.rarity / (term.words as f64).powf(LENGTH) * title * early;
        Some((score, term))
    });
    let mut scored: Vec<(f64, Term)> = scored.collect();
    scored.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.places.cmp(&other.places)));
    let kept = chosen(scored);
    let greatest = kept.first().map_or(1.0, |(score, _)| *score);
    let keyword = |(score, term): (f64, Term<'t>)| Keyword {
        word: term.form,
        score: score / greatest,
        places: term.places,
    };
    kept.into_iter().map(keyword).collect()
}

/// Drops the terms that mostly share characters with names: full names are keywords, not their halves, nor what stands
/// astride them, nor a person with the post. A person's name by itself stays.
fn drop_halves(terms: &mut Vec<Term>, names: &Names) {
    let place = |place: &Place| (place.sentence, place.range.start, place.range.end);
    let persons = names.people.iter().flat_map(|person| &person.places).map(|own| (place(own), true));
    let others = names.organisations.iter().flat_map(|one| &one.places).map(|own| (place(own), false));
    let mut named: Vec<((usize, usize, usize), bool)> = persons.chain(others).collect();
    named.sort_unstable();
    let cuts = |own: &&(usize, usize, usize)| {
        let (sentence, start, end) = **own;
        let behind = named.partition_point(|(name, _)| (name.0, name.1) < (sentence, end));
        let name = behind.checked_sub(1).and_then(|before| named.get(before));
        name.is_some_and(|(name, is_person)| {
            name.0 == sentence && start < name.2 && !(*is_person && name == *own)
        })
    };
    terms.retain(|term| {
        let cutting = term.places.iter().filter(cuts).count();
        (cutting as f64) < HALF * term.places.len() as f64
    });
}

/// The full name of an organisation as a term, with the places of its shorter forms.
fn whole<'t>(sentences: &[(&'t str, &[Word])], organisation: &Organisation) -> Option<Term<'t>> {
    let (text, words) = sentences.get(organisation.full.sentence)?;
    let range = &organisation.full.range;
    let form = text.get(range.clone()).filter(|form| form.chars().count() <= NAME)?;
    let inside = words.iter().filter(|word| range.start <= word.start() && word.end() <= range.end);
    let mut places: Vec<(usize, usize, usize)> = organisation
        .places
        .iter()
        .map(|place| (place.sentence, place.range.start, place.range.end))
        .collect();
    places.sort_unstable();
    let uses = places.chunk_by(|one, other| one.0 == other.0).count();
    let (words, rarity) = inside.fold((0, 0.0), |(words, sum), word| (words + 1, sum + rarity(text, word)));
    (words > 0).then_some(Term { form, words, is_name: true, rarity, places, uses })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Person;
    use crate::word::Tag;

    /// Cuts a text by blanks, with the tag behind a slash.
    fn sentence(tagged: &str) -> (String, Vec<(usize, usize, String)>) {
        let mut text = String::new();
        let mut words = Vec::new();
        for (form, tag) in tagged.split(' ').filter_map(|word| word.rsplit_once('/')) {
            words.push((text.len(), text.len() + form.len(), tag.to_owned()));
            text.push_str(form);
        }
        (text, words)
    }

    #[track_caller]
    fn check(sentences: &[&str], title: &str, expected: &[&str]) {
        let cut: Vec<_> = sentences.iter().map(|tagged| sentence(tagged)).collect();
        let words: Vec<Vec<Word>> = cut
            .iter()
            .map(|(_, words)| {
                words.iter().map(|(start, end, tag)| Word::new(*start..*end, Tag::new(tag), 9.0)).collect()
            })
            .collect();
        let pairs: Vec<(&str, &[Word])> =
            cut.iter().map(|(text, _)| text.as_str()).zip(words.iter().map(Vec::as_slice)).collect();
        let found: Vec<&str> =
            keywords(&pairs, title, &Names::default()).into_iter().map(|keyword| keyword.word).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_term_is_better_than_its_parts() {
        check(
            &["改造/vn 灌溉/vn 渠道/n 。/x", "灌溉/vn 渠道/n 通/v 了/ul 。/x"],
            "灌溉渠道通水",
            &["灌溉渠道", "改造"],
        );
    }

    #[test]
    fn the_name_of_an_organisation_stands_for_its_halves() {
        let (text, words) = sentence("云屏县/ns 水利局/n 党组/n 修/v 了/ul 水站/n 。/x");
        let words: Vec<Word> =
            words.iter().map(|(start, end, tag)| Word::new(*start..*end, Tag::new(tag), 9.0)).collect();
        let sentences: Vec<(&str, &[Word])> = vec![(text.as_str(), words.as_slice()); 2];
        let place = |sentence| Place { sentence, range: 0.."云屏县水利局".len() };
        let organisation =
            Organisation { full: place(0), short: Vec::new(), places: vec![place(0), place(1)] };
        let found = |organisations: Vec<Organisation>| -> Vec<&str> {
            let names = Names { organisations, ..Names::default() };
            keywords(&sentences, "", &names).into_iter().map(|keyword| keyword.word).collect()
        };
        assert_eq!(found(Vec::new()), ["云屏县水利局党组", "水站"]);
        assert_eq!(found(vec![organisation]), ["云屏县水利局", "党组", "水站"]);
    }

    #[test]
    fn the_name_of_a_person_is_one_and_stands_without_the_post() {
        let (text, words) = sentence("陆舟/nr 局长/n 看/v 水站/n 。/x");
        let words: Vec<Word> =
            words.iter().map(|(start, end, tag)| Word::new(*start..*end, Tag::new(tag), 9.0)).collect();
        let sentences: Vec<(&str, &[Word])> = vec![(text.as_str(), words.as_slice()); 2];
        let places = (0..2).map(|sentence| Place { sentence, range: 0.."陆舟".len() }).collect();
        let people = vec![Person { places, ..Person::default() }];
        let names = Names { people, ..Names::default() };
        let found: Vec<&str> = keywords(&sentences, "", &names).into_iter().map(|one| one.word).collect();
        assert_eq!(found, ["陆舟", "局长", "水站"]);
    }

    #[test]
    fn numbers_marks_and_glue_are_none() {
        check(&["2023/m 年/n ,/x 工作/vn 会议/n 在/p 水站/n 召开/v 。/x", "kg/eng"], "", &["水站"]);
    }

    #[test]
    fn halves_of_what_is_longer_are_none() {
        // A suffix belongs to the word before it, and a guess is a word only if its neighbours change.
        check(
            &["研究/vn 院/n 设计/vn 、/x 渠道/n 。/x", "研究/vn 院/n 设计/vn 、/x 水站/n 。/x"],
            "",
            &["设计", "渠道", "水站"],
        );
        check(&["脊髓/n 性肌/x 萎缩/v 了/ul 。/x", "脊髓/n 性肌/x 萎缩/v 。/x"], "", &["脊髓", "性肌"]);
        check(&["都/d 守住/x 水站/n 。/x", "守住/x 了/ul 水站/n 。/x"], "", &["水站"]);
    }
}
