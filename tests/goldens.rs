//! Every folder of `tests/articles` holds a paste and what the engine understands of it.
//!
//! `reading.txt` is marked up for a reader of Chinese, not for a machine. First every line with its role; then
//! each article with its credits and its sentences: `*` before a picked one, `¶` with its paragraph, `⏎` where
//! torn lines were joined, `〔。〕` where a stop was restored. Last come the repairs with their reasons, but for
//! lines left out, which their roles tell, and the notices. Behind a picked sentence stand its reasons, behind
//! another the rule that kept it out; above the sentences the line, the figures carried and the outline (`-` where
//! no pick lies below an entry). After a change that is meant,
//! `BLESS=1 cargo test --test goldens` writes the files anew, and the diff is what to review.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use zhaiyao::{Article, Options, PassedOver, PickReason, RepairKind, Report, Sentence};

mod support;

/// Characters shown on either side of a repair.
const CONTEXT: u32 = 6;

#[test]
fn articles_are_read_as_their_goldens_say() {
    let engine = support::engine().unwrap();
    let mut folders: Vec<_> = fs::read_dir(support::root().join("tests/articles"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "no folder in tests/articles");
    let mut differing = Vec::new();
    for folder in &folders {
        let paste = fs::read_to_string(folder.join("paste.txt")).unwrap();
        let reading = marked_up(&paste, &engine.read(&paste, &Options::default()));
        if std::env::var_os("BLESS").is_some() {
            fs::write(folder.join("reading.txt"), &reading).unwrap();
        } else if let Err(difference) = compare(&folder.join("reading.txt"), &reading) {
            differing.push(format!("{}: {difference}", folder.display()));
        }
    }
    assert!(differing.is_empty(), "{}\nBLESS=1 accepts what is meant", differing.join("\n"));
}

/// Names the first line that differs.
fn compare(path: &Path, reading: &str) -> Result<(), String> {
    let expected = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let mut pairs = expected.lines().zip(reading.lines()).enumerate();
    if let Some((index, (expected, came))) = pairs.find(|(_, (expected, came))| expected != came) {
        return Err(format!("line {}\n  expected {expected}\n  came     {came}", index + 1));
    }
    if expected.lines().count() == reading.lines().count() { Ok(()) } else { Err("one is longer".into()) }
}

fn marked_up(paste: &str, report: &Report) -> String {
    let units: Vec<u16> = paste.encode_utf16().collect();
    let text = |[start, end]: [u32; 2]| String::from_utf16_lossy(&units[start as usize..end as usize]);
    let mut out = String::new();
    writeln!(out, "script {:?}", report.script).unwrap();
    for line in &report.lines {
        writeln!(out, "{:<10} {}", format!("{:?}", line.role).to_lowercase(), text([line.start, line.end]))
            .unwrap();
    }
    for article in &report.articles {
        mark_article(&mut out, article, &text);
    }
    for pick in &report.overall {
        let article = &report.articles[pick.article as usize];
        let best = beginning(&article.sentences[pick.sentence as usize], &text);
        writeln!(out, "overall {} {best}", pick.article).unwrap();
    }
    let repairs = report.repairs.iter().filter(|repair| repair.kind != RepairKind::LeftOut);
    for (index, repair) in repairs.enumerate() {
        let before = text([repair.start.saturating_sub(CONTEXT), repair.start]);
        let after = text([repair.end, units.len().min((repair.end + CONTEXT) as usize) as u32]);
        let name = if index == 0 { "\nrepair" } else { "repair" };
        let place =
            [before, text([repair.start, repair.end]), after].map(|part| part.replace(['\r', '\n'], "⏎"));
        writeln!(out, "{name} {:?} {:?} {}", repair.kind, repair.reason, place.join("|")).unwrap();
    }
    for notice in &report.notices {
        let place = notice.span.map(&text).unwrap_or_default();
        writeln!(out, "notice {:?} {:?} {place}", notice.code, notice.article).unwrap();
    }
    out
}

fn mark_article(out: &mut String, article: &Article, text: &dyn Fn([u32; 2]) -> String) {
    writeln!(out, "\n== {}", article.title.as_deref().unwrap_or("未注明")).unwrap();
    let credits = [
        ("kicker", article.kicker.clone().unwrap_or_default()),
        ("subtitle", article.subtitle.clone().unwrap_or_default()),
        ("source", article.source.clone().unwrap_or_default()),
        (
            "date",
            article.date.as_ref().map(|date| format!("{} {:?}", date.value, date.basis)).unwrap_or_default(),
        ),
        ("authors", article.authors.join(" ")),
        ("correspondents", article.correspondents.join(" ")),
        ("editors", article.editors.join(" ")),
        ("truncated", if article.truncated { "yes".into() } else { String::new() }),
        (
            "keywords",
            article.keywords.iter().map(|keyword| keyword.word.as_str()).collect::<Vec<_>>().join(" "),
        ),
    ];
    for (name, value) in credits.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(out, "{name} {value}").unwrap();
    }
    mark_summary(out, article, text);
    for (index, sentence) in article.sentences.iter().enumerate() {
        let mark = if article.summary.picks.contains(&(index as u32)) { '*' } else { ' ' };
        let parts: Vec<String> = sentence.spans.iter().map(|&span| text(span)).collect();
        let stop = if sentence.restored_stop { "〔。〕" } else { "" };
        let why: Vec<String> = match sentence.passed_over {
            None => sentence.reasons.iter().map(reason_text).collect(),
            Some(PassedOver::Rank) => Vec::new(),
            Some(other) => vec![format!("{other:?}").to_lowercase()],
        };
        let why = if why.is_empty() { String::new() } else { format!("  〔{}〕", why.join(" ")) };
        writeln!(out, "{mark} ¶{} {}{stop}{why}", sentence.paragraph, parts.join("⏎")).unwrap();
    }
}

/// The line, the coverage and the outline of an article.
fn mark_summary(out: &mut String, article: &Article, text: &dyn Fn([u32; 2]) -> String) {
    let summary = &article.summary;
    if !summary.line.is_empty() {
        writeln!(out, "line {}", summary.line).unwrap();
    }
    let coverage = &summary.coverage;
    if coverage.figures > 0 {
        writeln!(out, "figures {} of {}", coverage.figures_picked, coverage.figures).unwrap();
    }
    for (index, entry) in summary.outline.iter().enumerate() {
        let mark = if coverage.unpicked.contains(&(index as u32)) { '-' } else { '+' };
        let indent = "  ".repeat(entry.level as usize);
        let best = entry.sentence.map(|index| beginning(&article.sentences[index as usize], text));
        let place = text(entry.span).replace(['\r', '\n'], "⏎");
        writeln!(out, "{mark} {indent}{place} → {}", best.unwrap_or_default()).unwrap();
    }
}

/// The first characters of a sentence.
fn beginning(sentence: &Sentence, text: &dyn Fn([u32; 2]) -> String) -> String {
    sentence.spans.iter().map(|span| text(*span)).collect::<String>().chars().take(20).collect()
}

fn reason_text(reason: &PickReason) -> String {
    let count = reason.count.map(|count| count.to_string()).unwrap_or_default();
    format!("{:?}{count}", reason.code).to_lowercase()
}
