//! What a summary is measured beside: the first sentences, and a plain TextRank.

use std::collections::BTreeMap;

use zhaiyao::Length;

/// The first sentences: so many, or, by characters, each that still fits.
///
/// A Lead that stops at the first sentence that does not fit would flatter whoever may skip it.
pub fn lead(sentences: &[String], length: Length) -> Vec<usize> {
    take(sentences, 0..sentences.len(), length)
}

/// The first sentences of the raw text up to the length nearest to `size` characters: the Lead of `score.py`.
pub fn lead_nearest(text: &str, size: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    for sentence in plain_sentences(text) {
        let own = sentence.chars().count();
        if length > 0 && size.abs_diff(length) <= size.abs_diff(length + own) {
            break;
        }
        out.push_str(&sentence);
        length += own;
    }
    out
}

/// Sentences by their final marks and line ends alone.
fn plain_sentences(text: &str) -> Vec<String> {
    let is_end = |c: char| matches!(c, '。' | '！' | '？' | '!' | '?' | '；' | ';' | '…');
    let is_closing = |c: char| matches!(c, '”' | '’' | '」' | '』' | '"' | '）' | ')');
    let mut sentences = vec![String::new()];
    // 0: before the final mark, 1: in the final marks, 2: in the closing quotes behind them.
    let mut state = 0;
    for c in text.chars() {
        state = match (state, c) {
            (_, '\n') => 3,
            (0 | 1, c) if is_end(c) => 1,
            (1 | 2, c) if is_closing(c) => 2,
            (0, _) => 0,
            _ => {
                sentences.push(String::new());
                u8::from(is_end(c))
            }
        };
        match (state, sentences.last_mut()) {
            (3, _) => {
                sentences.push(String::new());
                state = 0;
            }
            (_, Some(last)) => last.push(c),
            _ => {}
        }
    }
    let trimmed = sentences.iter().map(|sentence| sentence.trim().to_owned());
    trimmed.filter(|sentence| sentence.chars().count() >= 2).collect()
}

/// Steps of the power iteration.
const STEPS: usize = 30;

/// The chance that the walk goes on along an edge.
const DAMPING: f64 = 0.85;

/// The best sentences by TextRank over shared characters, in order.
/// Source: Mihalcea and Tarau, *TextRank: bringing order into text* (2004).
pub fn textrank(sentences: &[String], length: Length) -> Vec<usize> {
    let bags: Vec<BTreeMap<char, f64>> = sentences
        .iter()
        .map(|sentence| {
            let mut bag = BTreeMap::new();
            sentence.chars().filter(|c| c.is_alphanumeric()).for_each(|c| *bag.entry(c).or_default() += 1.0);
            bag
        })
        .collect();
    let size = |bag: &BTreeMap<char, f64>| bag.values().sum::<f64>().max(2.0).ln();
    let similarity = |a: &BTreeMap<char, f64>, b: &BTreeMap<char, f64>| {
        a.keys().filter(|key| b.contains_key(key)).count() as f64 / (size(a) + size(b))
    };
    let count = sentences.len();
    let mut edges = vec![vec![0.0; count]; count];
    for a in 0..count {
        for b in 0..a {
            edges[a][b] = similarity(&bags[a], &bags[b]);
            edges[b][a] = edges[a][b];
        }
    }
    let sums: Vec<f64> = edges.iter().map(|row| row.iter().sum::<f64>().max(1e-9)).collect();
    let mut ranks = vec![1.0; count];
    for _ in 0..STEPS {
        let flow = |to: usize| (0..count).map(|from| ranks[from] * edges[from][to] / sums[from]).sum::<f64>();
        ranks = (0..count).map(|to| 1.0 - DAMPING + DAMPING * flow(to)).collect();
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| ranks[b].total_cmp(&ranks[a]));
    take(sentences, order.into_iter(), length)
}

/// What fits, taken in the given order, back in the order of the text.
fn take(sentences: &[String], order: impl Iterator<Item = usize>, length: Length) -> Vec<usize> {
    let mut left = match length {
        Length::Sentences(count) => return sorted(order.take(count as usize).collect()),
        Length::Characters(characters) => characters as usize,
        Length::Share(share) => {
            let all: usize = sentences.iter().map(|sentence| sentence.chars().count()).sum();
            (all as f64 * share).round() as usize
        }
    };
    let fits = |&index: &usize| {
        let own = sentences[index].chars().count();
        let fits = own <= left;
        left -= if fits { own } else { 0 };
        fits
    };
    sorted(order.filter(fits).collect())
}

fn sorted(mut picks: Vec<usize>) -> Vec<usize> {
    picks.sort_unstable();
    picks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_by_characters_skips_what_does_not_fit() {
        let sentences = ["甲乙丙丁戊。", "己庚辛壬癸子丑寅卯辰。", "巳午。"].map(str::to_owned);
        assert_eq!(lead(&sentences, Length::Characters(10)), [0, 2]);
        assert_eq!(lead(&sentences, Length::Sentences(2)), [0, 1]);
    }

    #[test]
    fn the_plain_lead_ends_nearest_to_its_size() {
        assert_eq!(
            plain_sentences("他说：“走！”然后走了。\n\n好。？”"),
            ["他说：“走！”", "然后走了。", "好。？”"]
        );
        assert_eq!(lead_nearest("一二三四。五六七八。九十。", 9), "一二三四。五六七八。");
    }
}
