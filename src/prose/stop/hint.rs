//! Words that open a sentence because of others in the same document: `二是` after `一是`, `一方面` before
//! `另一方面`. The model sees only the words around a gap; these pairs stand far apart.

use super::model::SCALE;

/// What a hint adds to the score of a stop before it, in natural logarithms of odds.
///
/// At 0 the model decides alone; from 6 on it hardly has a say. The next item of a list opens a sentence or a
/// clause after a semicolon more often than not (STOPS: half of all `一是`, more of the later ones).
const ITEM: i32 = 4 * SCALE;
const ONE_HAND: i32 = 2 * SCALE;
const REQUEST: i32 = 3 * SCALE;

/// The hints of a paragraph: a byte and what a stop before it gains, rising.
pub(super) type Hints = Vec<(usize, i32)>;

/// Items of lists in running prose, in the order of their numbers.
const ITEMS: [&str; 9] = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是"];
const ORDINALS: [&str; 9] = ["第一,", "第二,", "第三,", "第四,", "第五,", "第六,", "第七,", "第八,", "第九,"];

/// The hints of every paragraph of a document.
pub(super) fn hints(texts: &[&str]) -> Vec<Hints> {
    let mut hints: Vec<Hints> = vec![Vec::new(); texts.len()];
    for items in [ITEMS, ORDINALS] {
        follow(texts, &items, &mut hints);
    }
    let last_other = texts.iter().rposition(|text| text.contains("另一方面"));
    for (index, (text, hints)) in texts.iter().zip(&mut hints).enumerate() {
        if last_other.is_some_and(|last| index <= last) {
            let alone = |at: &usize| !text.get(..*at).unwrap_or_default().ends_with('另');
            hints.extend(
                text.match_indices("一方面").map(|(at, _)| at).filter(alone).map(|at| (at, ONE_HAND)),
            );
        }
        // A question to the guest of an interview: it ends in a question mark.
        if text.contains('?') {
            hints.extend(text.match_indices("请问").map(|(at, _)| (at, REQUEST)));
        }
        hints.sort_unstable();
    }
    hints
}

/// Hints at the items of a list whose number before has been seen.
fn follow(texts: &[&str], items: &[&str], hints: &mut [Hints]) {
    let mut next = items.len();
    for (text, hints) in texts.iter().zip(hints) {
        let places = (0..)
            .zip(items)
            .flat_map(|(number, item)| text.match_indices(item).map(move |(at, _)| (at, number)));
        let mut places: Vec<(usize, usize)> = places.collect();
        places.sort_unstable();
        for (at, number) in places {
            if number == 0 {
                next = 1;
            } else if number == next {
                hints.push((at, ITEM));
                next += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_follow_each_other() {
        let texts = ["先说:一是修路二是架桥", "三是植树五是养鱼", "一方面快另一方面好"];
        let found: Vec<Vec<&str>> = hints(&texts)
            .iter()
            .zip(texts)
            .map(|(hints, text)| {
                hints.iter().map(|&(at, _)| text.get(at..at + 6).unwrap_or_default()).collect()
            })
            .collect();
        assert_eq!(found, [vec!["二是"], vec!["三是"], vec!["一方"]]);
    }
}
