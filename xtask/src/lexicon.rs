//! The lexicon file: from the dictionary and the IDF table in jieba-rs's package and the character tables in
//! OpenCC's (by way of ferrous-opencc's package) to `www/pkg/lexicon.bin.gz`.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use zhaiyao::lexicon::{Entry, Lexicon, encode};

use crate::shell::step;
use crate::stamp::{self, Stamp};
use crate::workspace::Workspace;

/// A file in a package of Cargo.lock, and what it held when this code was written for it.
struct Source {
    package: &'static str,
    path: &'static str,
    sha256: &'static str,
}

const DICTIONARY: Source = Source {
    package: "jieba-rs",
    path: "src/data/dict.txt",
    sha256: "139519822fe8ab9e10d9d07e68ea0451045380aedaf54ecc51e2a28c6b42a13f",
};
const IDF: Source = Source {
    package: "jieba-rs",
    path: "src/data/idf.txt",
    sha256: "501b70ec56c34d90f3f590f1918ca4b1bd617d5b46cd99bd6d17c7de6e4f80ed",
};
const TO_SIMPLIFIED: Source = Source {
    package: "ferrous-opencc",
    path: "assets/dictionaries/TSCharacters.txt",
    sha256: "9d148f979257bdf51f2bf69bf5005a5e3876d89233a8a0f525246cb540e2f6fc",
};
const TO_TRADITIONAL: Source = Source {
    package: "ferrous-opencc",
    path: "assets/dictionaries/STCharacters.txt",
    sha256: "ab3eda5e4e7c2eec9074213d5cf7acf6da93dd0ecd2a182ef716af7c8af4f949",
};

/// This code and that of the file's format: a change of either makes the file anew.
const MAKER: &str = include_str!("lexicon.rs");
const FORMAT: &str = concat!(
    include_str!("../../src/word/lexicon/mod.rs"),
    include_str!("../../src/word/lexicon/write.rs"),
    include_str!("../../src/word/lexicon/read.rs")
);

/// Words of more than one character below this frequency stay out.
///
/// They are more than half of the dictionary and most of them were never counted, only listed: without them
/// words are cut better, and the file is half the size.
const LEAST_FREQUENCY: u32 = 4;

/// Rounds of Zopfli, which writes gzip smaller than `gzip -9` does. More than this gain under 0.1 percent.
const ZOPFLI_ROUNDS: u64 = 5;

/// Writes the lexicon file, unless it is there already.
pub fn write(workspace: &Workspace) -> Result<()> {
    let file = workspace.pkg().join("lexicon.bin.gz");
    let sources = Sources::read(workspace)?;
    let stamp = Stamp::new(workspace, "lexicon", &sources.inputs(), std::slice::from_ref(&file));
    if stamp.holds() {
        return Ok(());
    }
    step("lexicon", || {
        let content = encode(&content(&sources)?);
        let packed = gzip(&content)?;
        eprintln!("    {} bytes, {} in gzip", content.len(), packed.len());
        stamp::write(&file, &packed)?;
        stamp.set()
    })
}

/// The texts of the sources.
struct Sources {
    dictionary: String,
    idf: String,
    to_simplified: String,
    to_traditional: String,
}

impl Sources {
    fn read(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            dictionary: text(workspace, &DICTIONARY)?,
            idf: text(workspace, &IDF)?,
            to_simplified: text(workspace, &TO_SIMPLIFIED)?,
            to_traditional: text(workspace, &TO_TRADITIONAL)?,
        })
    }

    /// All that the file depends on: the texts, and the code that makes it of them.
    fn inputs(&self) -> [&[u8]; 6] {
        let texts = [&self.dictionary, &self.idf, &self.to_simplified, &self.to_traditional];
        let [dictionary, idf, to_simplified, to_traditional] = texts.map(String::as_bytes);
        [dictionary, idf, to_simplified, to_traditional, MAKER.as_bytes(), FORMAT.as_bytes()]
    }
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let rounds = std::num::NonZeroU64::new(ZOPFLI_ROUNDS).context("no rounds")?;
    let options = zopfli::Options { iteration_count: rounds, ..zopfli::Options::default() };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, content, &mut packed)?;
    Ok(packed)
}

fn content(sources: &Sources) -> Result<Lexicon> {
    let folds = folds(&sources.to_simplified)?;
    let simplified = only_simplified(&sources.to_traditional)?;
    let idf = idf(&sources.idf, &folds)?;
    let words = words(&sources.dictionary, &folds)?;
    let mut tags: Vec<String> = words.values().map(|&(_, tag)| tag.to_owned()).collect();
    tags.sort_unstable();
    tags.dedup();
    let entries = words.into_iter().map(|(word, (frequency, tag))| {
        let tag = tags.binary_search_by(|known| known.as_str().cmp(tag)).unwrap_or_default();
        let idf = idf.get(&word).map_or(0, |&idf| Entry::quantised(idf));
        Ok(Entry { word, frequency, tag: u8::try_from(tag).context("more than 256 tags")?, idf })
    });
    let entries = entries.collect::<Result<_>>()?;
    Ok(Lexicon { tags, entries, folds: folds.into_iter().collect(), simplified })
}

/// Reads a source and checks that it is the one that this code was written for.
fn text(workspace: &Workspace, source: &Source) -> Result<String> {
    let file = workspace.package_dir(source.package)?.join(source.path);
    let bytes = stamp::read(&file)?;
    let came = stamp::digest(&bytes);
    if came != source.sha256 {
        bail!(
            "{} of {} {} has the SHA-256 {came}, expected {}: look at what changed in it, and whether the lexicon \
             is still right, then enter the new hash in {}",
            source.path,
            source.package,
            workspace.package(source.package)?.version,
            source.sha256,
            file!(),
        );
    }
    String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", file.display()))
}

/// The words by their folded form, each with frequency and tag. Of words with one folded form the most frequent
/// gives the tag, and their frequencies add up.
fn words<'d>(dictionary: &'d str, folds: &Folds) -> Result<BTreeMap<String, (u32, &'d str)>> {
    let mut words: BTreeMap<String, (u32, u32, &str)> = BTreeMap::new();
    for line in dictionary.lines() {
        let mut fields = line.split(' ');
        let (Some(word), Some(frequency), Some(tag), None) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            bail!("a line of the dictionary is not 'word frequency tag': {line}");
        };
        let frequency: u32 = frequency.parse().with_context(|| format!("not a frequency: {line}"))?;
        let (sum, most, best) = words.entry(folded(word, folds)).or_insert((0, frequency, tag));
        *sum += frequency;
        if frequency > *most {
            (*most, *best) = (frequency, tag);
        }
    }
    let kept = |word: &str, frequency| frequency >= LEAST_FREQUENCY || word.chars().nth(1).is_none();
    words.retain(|word, (frequency, ..)| kept(word, *frequency));
    Ok(words.into_iter().map(|(word, (frequency, _, tag))| (word, (frequency, tag))).collect())
}

/// The inverse document frequencies by the folded words; the smallest of words with one folded form.
fn idf(table: &str, folds: &Folds) -> Result<BTreeMap<String, f32>> {
    let mut idf: BTreeMap<String, f32> = BTreeMap::new();
    for line in table.lines() {
        let (word, value) = line.split_once(' ').with_context(|| format!("not 'word idf': {line}"))?;
        let value: f32 = value.parse().with_context(|| format!("not a number: {line}"))?;
        idf.entry(folded(word, folds)).and_modify(|least| *least = least.min(value)).or_insert(value);
    }
    Ok(idf)
}

type Folds = BTreeMap<char, char>;

fn folded(word: &str, folds: &Folds) -> String {
    word.chars().map(|c| folds.get(&c).copied().unwrap_or(c)).collect()
}

/// From each traditional character to the simplified one that OpenCC prefers for it.
fn folds(table: &str) -> Result<Folds> {
    let pairs = characters(table)?.into_iter();
    let folds: Folds =
        pairs.filter_map(|(from, to)| to.first().filter(|&&to| to != from).map(|&to| (from, to))).collect();
    ensure!(!folds.is_empty(), "no pair of characters in the table of traditional characters");
    Ok(folds)
}

/// The characters that no traditional text uses: those whose traditional forms do not include themselves.
fn only_simplified(table: &str) -> Result<Vec<char>> {
    let pairs = characters(table)?.into_iter();
    let mut characters: Vec<char> =
        pairs.filter(|(from, to)| !to.contains(from)).map(|(from, _)| from).collect();
    characters.sort_unstable();
    characters.dedup();
    Ok(characters)
}

/// The pairs of an OpenCC character table: `character TAB characters with blanks between`, `#` before comments.
fn characters(table: &str) -> Result<Vec<(char, Vec<char>)>> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let pairs = lines.map(|line| {
        let (from, to) = line.split_once('\t')?;
        Some((single(from)?, to.split(' ').filter_map(single).collect()))
    });
    pairs.collect::<Option<_>>().context("a line of a character table is not 'character TAB characters'")
}

/// The only character of a text.
fn single(text: &str) -> Option<char> {
    let mut characters = text.trim().chars();
    characters.next().filter(|_| characters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# a comment\n\n習\t习\n乾\t干 乾\n瞭\t瞭 了\n";

    #[test]
    fn folds_to_the_preferred_form_and_keeps_what_stays() {
        assert_eq!(folds(TABLE).unwrap(), Folds::from([('習', '习'), ('乾', '干')]));
    }

    #[test]
    fn a_character_of_both_scripts_tells_neither() {
        assert_eq!(only_simplified("国\t國\n后\t後 后\n").unwrap(), ['国']);
    }

    #[test]
    fn keeps_counted_words_and_single_characters() {
        let dictionary = "学習 2 v\n学习 9 vn\n冷词 3 n\n冷 1 a\n";
        let words = words(dictionary, &folds(TABLE).unwrap()).unwrap();
        let expected = [("冷", (1, "a")), ("学习", (11, "vn"))].map(|(word, rest)| (word.to_owned(), rest));
        assert_eq!(words, BTreeMap::from(expected));
    }

    #[test]
    fn refuses_a_line_of_another_form() {
        assert!(words("学习 9\n", &Folds::new()).is_err());
        assert!(words("学习 many n\n", &Folds::new()).is_err());
        assert!(idf("学习\n", &Folds::new()).is_err());
    }
}
