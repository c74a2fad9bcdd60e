//! The five seed documents: every line and every credit that differs from the reading by hand.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use zhaiyao::{Article, Engine, Options, Report};

use super::{gold, repairs};

/// Prints what is wrong, seed by seed, and the sum.
pub fn run(engine: &Engine, corpus: &Path) -> Result<()> {
    let folder = corpus.join("seeds");
    let labels = fs::read_to_string(folder.join("gold.json")).context("cannot read seeds/gold.json")?;
    let labels: Value = serde_json::from_str(&labels)?;
    let (mut lines, mut credits) = (0, 0);
    for (file, document) in labels["docs"].as_object().into_iter().flatten() {
        let text = fs::read_to_string(folder.join(file)).with_context(|| format!("cannot read {file}"))?;
        let report = engine.read(&text, &Options::default());
        println!("{file}");
        lines += wrong_lines(&text, &report, document);
        credits += wrong_credits(&text, &report, document);
        repairs::compare(&text, &report, document);
    }
    println!("wrong lines: {lines}; wrong credits and borders: {credits}");
    Ok(())
}

/// The role of the report that a label of the seeds stands for.
fn expected(label: &str) -> &str {
    match label {
        "nav" | "seo" | "ornament" | "url" => "chrome",
        "image_file" => "caption",
        "section" | "label" | "sidebar_label" => "heading",
        "sidebar" => "body",
        other => other,
    }
}

/// Prints the lines whose role is wrong; how many.
fn wrong_lines(text: &str, report: &Report, document: &Value) -> usize {
    let roles = gold::roles(document);
    let mut wrong = 0;
    for line in gold::lines(text, report) {
        let Some((role, reason)) = line.main() else { continue };
        let role = gold::name(role);
        let label = roles.get(&line.number).map_or("?", |label| expected(label));
        if label.ends_with("_mixed") {
            let parts: Vec<String> = line
                .parts
                .iter()
                .map(|&(role, length, _)| format!("{} {length}", gold::name(role)))
                .collect();
            println!("  line {} ({label}), to be judged by its parts: {}", line.number, parts.join(", "));
        } else if role != label && !(label == "kicker" && role == "heading") {
            wrong += 1;
            println!("  line {}: {label}, not {role} ({reason:?}): {}", line.number, line.begin());
        }
    }
    wrong
}

/// Prints the credits that are wrong; how many.
fn wrong_credits(text: &str, report: &Report, document: &Value) -> usize {
    let articles: Vec<&Value> = document["articles"].as_array().into_iter().flatten().collect();
    let mut wrong = 0;
    let mut tell = |what: &str, stated: &str, found: &str| {
        if gold::squeezed(stated) != gold::squeezed(found) {
            wrong += 1;
            println!("  {what}: {stated:?}, not {found:?}");
        }
    };
    tell("articles", &articles.len().to_string(), &report.articles.len().to_string());
    for (stated, found) in articles.iter().zip(&report.articles) {
        compare(stated, found, &mut tell);
        let lines = gold::lines(text, report);
        let first = lines.iter().find(|line| line.end > found.start).map_or(0, |line| line.number);
        tell("first line", &stated["lines"][0].to_string(), &first.to_string());
    }
    wrong
}

/// Compares the credits of one article.
fn compare(stated: &Value, found: &Article, tell: &mut impl FnMut(&str, &str, &str)) {
    let own = |value: &Option<String>| value.clone().unwrap_or_default();
    for (what, found) in [
        ("title", &found.title),
        ("kicker", &found.kicker),
        ("subtitle", &found.subtitle),
        ("source", &found.source),
    ] {
        if stated[what].is_string() || what == "title" {
            // The reading leaves the colon at a kicker's end out.
            tell(what, stated[what].as_str().unwrap_or_default(), own(found).trim_end_matches([':', '：']));
        }
    }
    let date = found.date.as_ref().map(|date| date.value.clone());
    tell("date", stated["date"].as_str().unwrap_or_default(), &own(&date));
    let lists = [
        ("authors", &found.authors),
        ("correspondents", &found.correspondents),
        ("editors", &found.editors),
        ("interns", &found.interns),
    ];
    for (what, found) in lists {
        let names: Vec<String> = gold::names(&stated[what])
            .iter()
            .map(|name| name.split('(').next().unwrap_or_default().to_owned())
            .collect();
        tell(what, &names.join("、"), &found.join("、"));
    }
    tell(
        "truncated",
        &stated["truncated"].as_bool().unwrap_or(false).to_string(),
        &found.truncated.to_string(),
    );
}
