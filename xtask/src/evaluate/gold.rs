//! Texts with the roles and credits that a reader gave them, and a report laid beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use zhaiyao::{Article, Reason, Report, Role};

/// A text with its labels.
#[derive(Clone, Debug)]
pub struct Gold {
    /// The file's name without its ending.
    pub slug: String,
    /// The text.
    pub text: String,
    /// The labels besides the roles.
    pub labels: Value,
    /// The role of each non-blank line, by its number from 1.
    pub roles: BTreeMap<usize, String>,
}

/// Reads all pages, ordered by name.
pub fn pages(corpus: &Path) -> Result<Vec<Gold>> {
    let folder = corpus.join("pages");
    let mut slugs = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let name = entry?.file_name();
        slugs.extend(name.to_string_lossy().strip_suffix(".txt").map(ToOwned::to_owned));
    }
    slugs.sort();
    slugs.into_iter().map(|slug| page(&folder, slug)).collect()
}

fn page(folder: &Path, slug: String) -> Result<Gold> {
    let read = |ending: &str| {
        let file = folder.join(format!("{slug}.{ending}"));
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let labels: Value = serde_json::from_str(&read("json")?)?;
    Ok(Gold { text: read("txt")?, roles: roles(&labels), labels, slug })
}

/// The roles of lines: `{"body": "8,13-20"}`.
pub fn roles(labels: &Value) -> BTreeMap<usize, String> {
    let mut roles = BTreeMap::new();
    for (role, ranges) in labels["roles"].as_object().into_iter().flatten() {
        for range in ranges.as_str().unwrap_or_default().split(',') {
            let (first, last) = range.trim().split_once('-').unwrap_or((range.trim(), range.trim()));
            if let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) {
                roles.extend((first..=last).map(|line| (line, role.clone())));
            }
        }
    }
    roles
}

/// The strings of a list in the labels.
pub fn names(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

/// A physical line of a text with the parts that the report makes of it.
pub struct Read {
    /// Its number, from 1.
    pub number: usize,
    /// Its text without blanks at its ends.
    pub text: String,
    /// Where it starts, in UTF-16 units.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The role, the length in characters and the reason of each part.
    pub parts: Vec<(Role, usize, Reason)>,
}

impl Read {
    /// Characters that the report takes for body.
    pub fn body(&self) -> usize {
        self.parts.iter().filter(|part| part.0 == Role::Body).map(|part| part.1).sum()
    }

    /// The role of the longest part with its reason.
    pub fn main(&self) -> Option<(Role, Reason)> {
        self.parts.iter().max_by_key(|part| part.1).map(|&(role, _, reason)| (role, reason))
    }

    /// Characters of the line.
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// The line's beginning.
    pub fn begin(&self) -> String {
        self.text.chars().take(48).collect()
    }
}

/// The non-blank lines of a text with what a report says of them.
pub fn lines(text: &str, report: &Report) -> Vec<Read> {
    let mut parts = report.lines.iter().peekable();
    let mut lines = Vec::new();
    let mut at = 0u32;
    for (index, line) in text.split('\n').enumerate() {
        let units = line.encode_utf16().count() as u32;
        let (start, end) = (at, at + units);
        at = end + 1;
        let mut own = Vec::new();
        while let Some(part) = parts.next_if(|part| part.start < end) {
            let units: Vec<u16> = line.encode_utf16().collect();
            let slice =
                units.get((part.start - start) as usize..(part.end - start).min(units.len() as u32) as usize);
            let length = String::from_utf16_lossy(slice.unwrap_or_default()).chars().count();
            own.push((part.role, length, part.reason));
        }
        if !own.is_empty() {
            lines.push(Read { number: index + 1, text: line.trim().to_owned(), start, end, parts: own });
        }
    }
    lines
}

/// The article with the most body.
pub fn main_article(report: &Report) -> Option<&Article> {
    report.articles.iter().max_by_key(|article| {
        let own = |line: &&zhaiyao::Line| line.start >= article.start && line.end <= article.end;
        report
            .lines
            .iter()
            .filter(own)
            .filter(|line| line.role == Role::Body)
            .map(|line| line.end - line.start)
            .sum::<u32>()
    })
}

/// The role as the labels name it.
pub fn name(role: Role) -> String {
    let value = serde_json::to_value(role).ok();
    let name = value.as_ref().and_then(Value::as_str).unwrap_or_default();
    if role == Role::EditorNote { "editor_note".to_owned() } else { name.to_owned() }
}

/// A text without its blanks: how titles and names are compared.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
