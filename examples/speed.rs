//! Measures how long words and facts take beside jieba alone, and how long the lexicon takes to load beside the whole
//! dictionary: `cargo xtask evaluate speed`, or `cargo run --release --example speed -- DICT.TXT TEXT`.

use std::error::Error;
use std::hint::black_box;
use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;
use jieba_rs::Jieba;
use zhaiyao::stages::{Dictionary, Fold, Segmenter, facts, keywords, names};
use zhaiyao::{WordOptions, lexicon};

/// Lengths of the texts that are measured, in characters.
const LENGTHS: [usize; 4] = [5_000, 50_000, 500_000, 2_000_000];

/// Each time is the best of this many.
const ROUNDS: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut argument = || arguments.next().ok_or("usage: speed DICT.TXT TEXT");
    let (dictionary, corpus) = (std::fs::read_to_string(argument()?)?, std::fs::read_to_string(argument()?)?);
    let mut file = Vec::new();
    let packed = concat!(env!("CARGO_MANIFEST_DIR"), "/www/pkg/lexicon.bin.gz");
    GzDecoder::new(std::fs::File::open(packed)?).read_to_end(&mut file)?;
    loading(&file, &dictionary);
    let (segmenter, fold) = Segmenter::load(&file)?;
    let jieba = Jieba::with_dict(&mut Cursor::new(&dictionary))?;
    println!(
        "{:>10} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>6}   (keywords are no part of the ratio)",
        "characters", "fold", "cut", "names", "facts", "keywords", "jieba", "ratio"
    );
    // Lines of JSON: a line end is written as two characters in them.
    let corpus = corpus.replace("\\n", "\n");
    for length in LENGTHS {
        let Some((end, _)) = corpus.char_indices().nth(length) else { break };
        let text = corpus.get(..end).unwrap_or_default();
        let (mut alone, mut ours) = (Duration::MAX, [Duration::MAX; 5]);
        // In turns, so that a busy moment of the machine meets both.
        for _ in 0..ROUNDS {
            alone = alone.min(time(|| jieba.cut(text, true).len()));
            let times = stages_once(&segmenter, &fold, text);
            for (best, time) in ours.iter_mut().zip(times) {
                *best = time.min(*best);
            }
        }
        let all: Duration = ours.iter().take(4).sum();
        let columns: Vec<String> =
            ours.iter().chain([&alone]).map(|time| format!("{:>9.2}", milliseconds(*time))).collect();
        println!("{length:>10} {} {:>6.2}", columns.join(" "), all.as_secs_f64() / alone.as_secs_f64());
    }
    Ok(())
}

/// Prints how long the lexicon and the whole dictionary take to load.
fn loading(file: &[u8], dictionary: &str) {
    let [mut decoding, mut ours, mut whole] = [Duration::MAX; 3];
    for _ in 0..ROUNDS {
        decoding =
            decoding.min(time(|| lexicon::decode_each(file, |record| _ = black_box(record.word)).is_ok()));
        ours = ours.min(time(|| Segmenter::load(file).is_ok()));
        whole = whole.min(time(|| Jieba::with_dict(&mut Cursor::new(dictionary)).is_ok()));
    }
    println!(
        "loading the lexicon: {:.1} ms, {:.1} of them decoding; the whole dictionary as text: {:.1} ms; ratio {:.2}",
        milliseconds(ours),
        milliseconds(decoding),
        milliseconds(whole),
        ours.as_secs_f64() / whole.as_secs_f64()
    );
}

/// The times of folding, cutting, learning names with cutting anew, reading facts, and of the keywords.
fn stages_once(segmenter: &Segmenter, fold: &Fold, text: &str) -> [Duration; 5] {
    let clock = Instant::now();
    let folded = fold.text(text);
    let folding = clock.elapsed();
    let sentences: Vec<&str> =
        folded.split_inclusive(['。', '\n']).filter(|sentence| !sentence.trim().is_empty()).collect();
    let clock = Instant::now();
    let words: Vec<_> = sentences.iter().map(|sentence| segmenter.cut(sentence)).collect();
    let cutting = clock.elapsed();
    let clock = Instant::now();
    let pairs: Vec<_> = sentences.iter().copied().zip(words.iter().map(Vec::as_slice)).collect();
    let dictionary = Dictionary::learn(&pairs, std::iter::empty(), &WordOptions::default(), fold);
    let recut = |(sentence, words)| dictionary.recut(segmenter, sentence, words);
    let words: Vec<_> = sentences.iter().copied().zip(words).map(recut).collect();
    let naming = clock.elapsed();
    let clock = Instant::now();
    let pairs: Vec<_> = sentences.iter().copied().zip(words.iter().map(Vec::as_slice)).collect();
    black_box(facts(pairs.iter().copied(), None));
    let names = names(&pairs, &dictionary);
    let stating = clock.elapsed();
    let keywords = time(|| keywords(&pairs, "", &names).len());
    [folding, cutting, naming, stating, keywords]
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let clock = Instant::now();
    black_box(work());
    clock.elapsed()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
