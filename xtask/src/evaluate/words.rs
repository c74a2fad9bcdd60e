//! How well texts are cut into words: word F1 against Universal Dependencies treebanks, beside jieba's ways.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use jieba_rs::Jieba;
use zhaiyao::Engine;
use zhaiyao::lexicon::Lexicon;
use zhaiyao::stages::Fold;

/// The treebanks that lie in the corpus: the development parts, which rules may be made on.
const TREEBANKS: [(&str, &str); 2] =
    [("GSD", "zh_gsd-ud-dev.conllu"), ("GSDSimp", "zh_gsdsimp-ud-dev.conllu")];

/// Counts of words, as ranges of characters of their sentence.
#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    expected: usize,
}

impl Score {
    /// The harmonic mean of precision and recall, in percent.
    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.expected).max(1) as f64
    }

    fn add(&mut self, expected: &[(usize, usize)], found: &[(usize, usize)]) {
        self.right += found.iter().filter(|word| expected.binary_search(word).is_ok()).count();
        self.found += found.len();
        self.expected += expected.len();
    }
}

/// jieba with the lexicon's words.
pub fn jieba(lexicon: &Lexicon) -> Jieba {
    let mut jieba = Jieba::empty();
    for entry in &lexicon.entries {
        jieba.add_word(&entry.word, Some(entry.frequency as usize), None);
    }
    jieba
}

/// Prints the F1 of each treebank: the engine's words, and jieba's on the lexicon's words with and without its model
/// and folding.
pub fn run(engine: &Engine, lexicon: &Lexicon, data: &Path) -> Result<()> {
    let (jieba, fold) = (jieba(lexicon), Fold::new(&lexicon.folds, &lexicon.simplified));
    println!("{:<10} {:>8} {:>8} {:>8} {:>8}", "word F1", "ours", "hmm", "no hmm", "unfolded");
    for (name, file) in TREEBANKS {
        let text = fs::read_to_string(data.join("words").join(file)).with_context(|| format!("no {file}"))?;
        let mut scores: [Score; 4] = Default::default();
        for words in sentences(&text) {
            let sentence = words.concat();
            let expected = ranges(words.iter().copied());
            let [ours, ..] = &mut scores;
            ours.add(&expected, &ranges(engine.words(&sentence).into_iter()));
            let ways = [(true, true), (false, true), (true, false)];
            for (score, (hmm, folded)) in scores.iter_mut().skip(1).zip(ways) {
                let text = if folded { fold.text(&sentence) } else { sentence.clone() };
                score.add(&expected, &ranges(jieba.cut(&text, hmm).iter().map(|token| token.word)));
            }
        }
        let row: Vec<String> = scores.iter().map(|score| format!("{:>8.2}", score.f1())).collect();
        println!("{name:<10} {}", row.join(" "));
    }
    Ok(())
}

/// The word forms of each sentence of a CoNLL-U file.
fn sentences(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.split("\n\n").map(|sentence| {
        let rows = sentence.lines().filter(|line| !line.starts_with('#'));
        let is_word = |id: &str| id.bytes().all(|byte| byte.is_ascii_digit());
        rows.filter_map(|row| {
            let mut fields = row.split('\t');
            fields.next().filter(|id| is_word(id)).and_then(|_| fields.next())
        })
        .collect()
    })
}

/// The words as ranges of characters, blanks left out.
fn ranges<'w>(words: impl Iterator<Item = &'w str>) -> Vec<(usize, usize)> {
    let mut at = 0;
    words
        .map(|word| {
            let start = at;
            at += word.chars().filter(|c| !c.is_whitespace()).count();
            (start, at)
        })
        .collect()
}
