//! `cargo xtask evaluate pastes`: pastes made from documents that nothing was trained on, and what becomes of
//! them: torn lines, lost stops, half-width punctuation, and text that nobody touched.

use std::path::Path;

use anyhow::Result;
use zhaiyao::stages::stop::{Model, Thresholds};
use zhaiyao::stages::{Fold, RepairKind, Source, Span, Undo, read_page, read_prose};

use super::stops::{SETS, score};
use crate::train::corpus::{Document, Random, documents};

/// Right, wrong and missed of something that is found.
#[derive(Clone, Copy, Default)]
struct Found {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Found {
    fn f1(self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }
}

/// Prints one table, the targets beside.
pub fn run(root: &Path) -> Result<()> {
    let documents = documents(root)?;
    let held_out: Vec<&Document> = documents
        .iter()
        .filter(|document| !document.is_training && document.set != "pages" && document.paragraphs.len() > 2)
        .collect();
    println!("pastes made of {} documents that nothing was trained on", held_out.len());
    for (name, setting) in [
        ("wrapped, nothing between paragraphs", Setting::Tight),
        ("wrapped, blank line between paragraphs", Setting::Blank),
        ("wrapped, paragraphs indented", Setting::Indent),
    ] {
        println!("  {name:42} joins F1 {:.4}   target 0.98", joins(&held_out, setting).f1());
    }
    println!("  {:42} ends F1  {:.4}", "punctuation at half width", half_width(&held_out).f1());
    untouched(&held_out);
    stops(&documents);
    Ok(())
}

/// How the paragraphs of a wrapped text are told apart.
#[derive(Clone, Copy)]
enum Setting {
    Tight,
    Blank,
    Indent,
}

/// Wraps documents at random widths and counts which line breaks are joined.
fn joins(documents: &[&Document], setting: Setting) -> Found {
    let fold = Fold::new(&[], &[]);
    let mut random = Random(11);
    let mut found = Found::default();
    for document in documents {
        let width = 18 + random.below(30);
        let mut paste = String::new();
        // The breaks between lines: the byte before each, and whether it tears a paragraph.
        let mut breaks: Vec<(usize, bool)> = Vec::new();
        for paragraph in &document.paragraphs {
            if matches!(setting, Setting::Indent) {
                paste.push_str("\u{3000}\u{3000}");
            }
            let indent = if matches!(setting, Setting::Indent) { 2 } else { 0 };
            for (index, line) in wrap(paragraph, width, indent).into_iter().enumerate() {
                if index > 0 {
                    breaks.push((paste.trim_end().len(), true));
                    paste.push('\n');
                }
                paste.push_str(&line);
            }
            breaks.push((paste.trim_end().len(), false));
            paste.push_str(if matches!(setting, Setting::Blank) { "\n\n" } else { "\n" });
        }
        let source = Source::new(&paste, &fold);
        let page = read_page(&source);
        let back = byte_map(&source, &paste);
        let joined: Vec<usize> = page
            .articles
            .iter()
            .flat_map(|article| read_prose(&source, &page, article, &Undo::new()).repairs)
            .filter(|repair| repair.kind == RepairKind::Joined)
            .map(|repair| back(repair.span.start))
            .collect();
        for (at, is_torn) in breaks {
            match (joined.contains(&at), is_torn) {
                (true, true) => found.right += 1,
                (true, false) => found.wrong += 1,
                (false, true) => found.missed += 1,
                (false, false) => {}
            }
        }
    }
    found
}

/// From a byte of the folded copy to the byte of the paste: both have the same characters in order.
fn byte_map<'a>(source: &'a Source, paste: &'a str) -> impl Fn(usize) -> usize + 'a {
    let folded = source.text(Span::new(0, source.lines().last().map_or(0, |line| line.span.end)));
    let mut map: Vec<(usize, usize)> = folded
        .char_indices()
        .zip(paste.char_indices())
        .map(|((folded, _), (pasted, _))| (folded, pasted))
        .collect();
    map.push((folded.len(), paste.trim_end().len()));
    move |at| map.get(map.partition_point(|&(folded, _)| folded < at)).map_or(0, |&(_, pasted)| pasted)
}

/// Breaks a paragraph as programs do: figures and Latin words stay whole, no line begins with a closing mark.
fn wrap(paragraph: &str, width: usize, indent: usize) -> Vec<String> {
    let chars: Vec<char> = paragraph.chars().collect();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '%';
    let hangs = |c: char| "，。、；：？！,;:?!”’）》)".contains(c);
    let (mut lines, mut start) = (Vec::new(), 0);
    let mut room = width - indent;
    while chars.len() - start > room {
        let mut end = start + room;
        while end > start + 1 && (hangs(chars[end]) || is_word(chars[end]) && is_word(chars[end - 1])) {
            end -= 1;
        }
        if end <= start + room / 2 {
            end = start + room;
        }
        lines.push(chars[start..end].iter().collect());
        (start, room) = (end, width);
    }
    lines.push(chars[start..].iter().collect());
    lines
}

/// Turns the punctuation to half width and counts the sentence ends that are still found.
fn half_width(documents: &[&Document]) -> Found {
    const MARKS: [(char, char); 8] = [
        ('。', '.'),
        ('，', ','),
        ('；', ';'),
        ('：', ':'),
        ('？', '?'),
        ('！', '!'),
        ('（', '('),
        ('）', ')'),
    ];
    let fold = Fold::new(&[], &[]);
    let ends = |paste: &str| -> Vec<usize> {
        let source = Source::new(paste, &fold);
        let page = read_page(&source);
        let back = byte_map(&source, paste);
        let proses = page.articles.iter().map(|article| read_prose(&source, &page, article, &Undo::new()));
        let sentences: Vec<_> = proses.flat_map(|prose| prose.sentences).collect();
        let last = |end: usize| paste.get(..back(end)).map_or(0, |text| text.chars().count());
        sentences.iter().filter_map(|sentence| sentence.spans.last()).map(|span| last(span.end)).collect()
    };
    let mut found = Found::default();
    for document in documents.iter().take(200) {
        let paste = document.paragraphs.join("\n");
        let narrow: String = paste
            .chars()
            .map(|c| MARKS.iter().find(|(wide, _)| *wide == c).map_or(c, |&(_, narrow)| narrow))
            .collect();
        let (expected, got) = (ends(&paste), ends(&narrow));
        found.right += got.iter().filter(|end| expected.contains(end)).count();
        found.wrong += got.iter().filter(|end| !expected.contains(end)).count();
        found.missed += expected.iter().filter(|end| !got.contains(end)).count();
    }
    found
}

/// Reads untouched documents and counts what was restored, joined and cut.
fn untouched(documents: &[&Document]) {
    let fold = Fold::new(&[], &[]);
    let (mut sentences, mut stops, mut joins, mut cuts) = (0usize, 0usize, 0usize, 0usize);
    for document in documents {
        let paste = document.paragraphs.join("\n");
        let source = Source::new(&paste, &fold);
        let page = read_page(&source);
        for article in &page.articles {
            let prose = read_prose(&source, &page, article, &Undo::new());
            sentences += prose.sentences.len();
            let count = |kind| prose.repairs.iter().filter(|repair| repair.kind == kind).count();
            stops += count(RepairKind::RestoredStop);
            joins += count(RepairKind::Joined);
            cuts += count(RepairKind::Cut) + count(RepairKind::BogusStop);
        }
    }
    let share = |count: usize| 1000.0 * count as f64 / sentences.max(1) as f64;
    println!("  untouched, {sentences} sentences, in a thousand of them:");
    println!("    restored stops {:.2} ({stops})   target 0.3", share(stops));
    println!("    joins and cuts {:.2} ({joins} + {cuts})   target 0.5", share(joins + cuts));
}

/// Precision and recall of restored stops, by set and damage.
fn stops(documents: &[Document]) {
    println!("  restored stops, precision / recall; targets 0.97 / 0.45 and 0.97 / 0.52");
    for (name, sets) in SETS {
        let at = |rate| score(documents, sets, rate, Model::trained(), Thresholds::default());
        let (clean, half, all) = (at(0.0), at(0.5), at(1.0));
        println!(
            "    {name:24} half gone {:.3} / {:.3}   all gone {:.3} / {:.3}   untouched {:.2} in 1,000",
            half.precision(),
            half.recall(),
            all.precision(),
            all.recall(),
            clean.false_per_thousand(),
        );
    }
}
