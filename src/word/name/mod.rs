//! The names of persons that a text teaches: 厅长童晓岚 here tells that 童晓岚 is one word there.
//!
//! A place where a name may stand is judged by points: what stands before it, what behind, how its characters
//! were cut, and its surname. A person is never invented, so one kind of evidence alone is never enough.

mod evidence;
mod foreign;
mod given;
mod list;
mod place;
mod post;

use std::collections::{BTreeMap, BTreeSet};

pub use list::{begins_surname, is_eponym};
pub use place::is_name_here;
pub use post::{Herald, begins as post_at_start, ends as post_at_end};

use super::{Tag, Word};
use crate::fold::is_han;
use crate::page::surname;
use evidence::{JOINTS, is_dictionary_name, is_rare};
use list::is_no_person;
use place::{Evidence, name_at};

/// The names that the sentences teach, `known` ones (of the bylines) among them. Each sentence is its folded text
/// with its words; `removed` words are no names.
pub fn learn(
    sentences: &[(&str, &[Word])],
    known: impl Iterator<Item = String>,
    removed: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        known.filter(|name| is_full_name(name) && !removed.contains(name)).collect();
    let mut nearly: BTreeMap<&str, u32> = BTreeMap::new();
    let mut listed: Vec<(usize, usize)> = Vec::new();
    for (at, (text, words)) in sentences.iter().enumerate() {
        let is_dotted = text.contains('·');
        for (index, word) in words.iter().enumerate() {
            let Some(beginning) = beginning(text, words, index, is_dotted) else { continue };
            if beginning.is_listed {
                listed.push((at, index));
            }
            if !beginning.is_open {
                continue;
            }
            let Some((end, evidence)) = name_at(text, words, index, &names) else { continue };
            let Some(name) = text.get(word.start()..end) else { continue };
            if removed.contains(name) || names.contains(name) {
                continue;
            }
            let shown = nearly.entry(name).or_default();
            *shown += evidence.sixths();
            if *shown >= Evidence::Certain.sixths() {
                names.insert(name.to_owned());
            }
        }
    }
    // Once more, for those who stand in a list beside a name that was learned behind them.
    for (at, index) in listed {
        let Some(&(text, words)) = sentences.get(at) else { continue };
        let Some((end, evidence)) = name_at(text, words, index, &names) else { continue };
        let Some(name) = words.get(index).and_then(|word| text.get(word.start()..end)) else { continue };
        let shown = nearly.get(name).copied().unwrap_or(0);
        if evidence.sixths().max(shown) >= Evidence::Certain.sixths() && !removed.contains(name) {
            names.insert(name.to_owned());
        }
    }
    names
}

/// How a name may begin with a word, by its first character and what stands before it.
struct Beginning {
    /// Whether the full look is worth its time.
    is_open: bool,
    /// Whether it is a surname behind the joint of a list.
    is_listed: bool,
}

/// A quick look that spares most words the full one; `None` where no name begins.
fn beginning(text: &str, words: &[Word], index: usize, is_dotted: bool) -> Option<Beginning> {
    let word = words.get(index)?;
    let first = text.get(word.start()..)?.chars().next()?;
    let is_known = || word.tag == Tag::NR && is_dictionary_name(word.of(text), word);
    let (is_surname, is_sound) = (begins_surname(first) || is_known(), foreign::is_sound(first));
    if !is_surname && !is_sound {
        return None;
    }
    let before = text.get(..word.start())?;
    let is_listed = before.ends_with(JOINTS);
    let is_titled = || {
        (word.tag == Tag::X || word.tag.is_name())
            && text.get(word.end()..).is_some_and(foreign::is_head_of_state)
    };
    let is_open = is_dotted && is_sound
        || is_surname && is_free(word, first, before)
        || post::ends(before).is_some()
        || is_sound && (is_titled() || foreign::famous(text, word).is_some());
    Some(Beginning { is_open, is_listed })
}

/// Whether a word is no common one, nor a particle behind another character: such a word begins a name behind a post
/// only.
fn is_free(word: &Word, first: char, before: &str) -> bool {
    let is_long = word.end() - word.start() > first.len_utf8();
    let is_name = word.tag == Tag::X || word.tag.is_name();
    let is_common = is_long && !is_name && !is_rare(word);
    let is_particle = matches!(
        word.tag,
        Tag::C | Tag::P | Tag::D | Tag::U | Tag::UJ | Tag::UL | Tag::F | Tag::R | Tag::M | Tag::Q
    );
    !is_common && (!is_particle || before.chars().next_back().is_none_or(|last| !is_han(last)))
}

/// Whether a byline's name is one beyond doubt, of three characters and more; a pen name or an office is not looked
/// for in the text.
fn is_full_name(name: &str) -> bool {
    let given =
        surname(name).and_then(|surname| name.get(surname..)).map_or(0, |given| given.chars().count());
    (1..=2).contains(&given) && name.chars().count() > 2 && !is_no_person(name)
}
