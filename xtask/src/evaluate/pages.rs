//! Real pages, read by hand. The rules were made on two thirds of them; every third page in the order of names,
//! from the second, was held out and is measured apart.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use zhaiyao::Engine;

use super::gold::{self, Gold};
use super::score::Score;
use crate::train::corpus::is_held_out;

/// Prints the figures of both halves, and of stress pastes made from the first.
pub fn table(engine: &Engine, corpus: &Path, mix: bool) -> Result<()> {
    let pages = gold::pages(corpus)?;
    let (mut made_on, mut held_out) = (Score::default(), Score::default());
    for (index, page) in pages.iter().enumerate() {
        let half = if is_held_out(index) { &mut held_out } else { &mut made_on };
        half.add(engine, page);
    }
    println!("{}", Score::HEAD);
    println!("{}", made_on.row("rules made on these"));
    println!("{}", held_out.row("held out (every third)"));
    if mix {
        let own: Vec<&Gold> = pages
            .iter()
            .enumerate()
            .filter(|(index, _)| !is_held_out(*index))
            .map(|(_, page)| page)
            .collect();
        println!("{}", sum(engine, mixed(&own)).row("articles in other pages (body and roles only)"));
        for keep in 1..=3 {
            let cut = own.iter().map(|page| shortened(page, keep));
            println!("{}", sum(engine, cut).row(&format!("cut to {keep} paragraphs")));
        }
        for (name, keeps) in PARTS {
            let copied = |held_out: bool| {
                let of_half = move |(index, _): &(usize, &Gold)| is_held_out(*index) == held_out;
                let parts = pages.iter().enumerate().filter(of_half).map(move |(_, page)| part(page, keeps));
                parts.filter(|page| page.roles.values().any(|role| role == "body"))
            };
            println!("{}", sum(engine, copied(false)).row(&format!("{name}: made on these")));
            println!("{}", sum(engine, copied(true)).row(&format!("{name}: held out")));
        }
    }
    Ok(())
}

/// A stress paste whose body is found worse than this is named.
const POOR: f64 = 0.9;

fn sum(engine: &Engine, pages: impl IntoIterator<Item = Gold>) -> Score {
    let mut score = Score::default();
    for page in pages {
        let told = score.add(engine, &page);
        let f1 = score.last_f1();
        if f1 < POOR {
            println!("  body F1 {f1:.3}: {}; {}", page.slug, told.lines().next().unwrap_or_default().trim());
        }
    }
    score
}

/// Prints what is wrong on one page.
pub fn show(engine: &Engine, corpus: &Path, slug: &str) -> Result<()> {
    let pages = gold::pages(corpus)?;
    let page =
        pages.iter().find(|page| page.slug == slug).with_context(|| format!("there is no page {slug}"))?;
    print!("{slug}\n{}", Score::default().add(engine, page));
    Ok(())
}

/// The lines of a page that belong to its article: from its title or date to its last credit.
fn article(page: &Gold) -> std::ops::RangeInclusive<usize> {
    const OWN: &[&str] = &[
        "title",
        "subtitle",
        "kicker",
        "meta",
        "byline",
        "body",
        "heading",
        "caption",
        "editor_note",
        "credit",
    ];
    let body = |(_, role): &(&usize, &String)| *role == "body";
    let mut first = page.roles.iter().find(body).map_or(1, |(line, _)| *line);
    let mut last = page.roles.iter().rev().find(body).map_or(1, |(line, _)| *line);
    let own = |role: &String| OWN.contains(&role.as_str());
    while let Some((line, _)) =
        page.roles.range(..first).rev().find(|(line, role)| own(role) && first - **line <= 8)
    {
        first = *line;
    }
    while let Some((line, _)) =
        page.roles.range(last + 1..).find(|(line, role)| own(role) && **line - last <= 3)
    {
        last = *line;
    }
    first..=last
}

/// Each article within the head and the tail of four other pages.
fn mixed(pages: &[&Gold]) -> Vec<Gold> {
    let mut made = Vec::new();
    for (index, inner) in pages.iter().enumerate() {
        for step in [3, 7, 11, 19] {
            let Some(outer) = pages.get((index + step) % pages.len()) else { continue };
            let (own, other) = (article(inner), article(outer));
            let count = outer.text.split('\n').count();
            let mut lines = Lines::default();
            lines.take(outer, 1..*other.start(), true);
            lines.take(inner, *own.start()..own.end() + 1, false);
            lines.take(outer, other.end() + 1..count + 1, true);
            made.push(lines.page(inner));
        }
    }
    made
}

/// What readers copy of a page besides the whole of it: by name, and whether a line is of it, given its number and role
/// and the numbers of the title and of the first and last line of the text.
type Part = (&'static str, fn(usize, Option<&str>, [usize; 3]) -> bool);

const PARTS: [Part; 5] = [
    ("text alone", |_, role, _| matches!(role, Some("body" | "heading"))),
    ("title and text", |line, role, [title, ..]| line == title || matches!(role, Some("body" | "heading"))),
    ("title to the last paragraph", |line, _, [title, _, last]| (title..=last).contains(&line)),
    ("first half", |line, _, [_, first, last]| line <= first.midpoint(last)),
    ("second half", |line, _, [_, first, last]| line > first.midpoint(last)),
];

/// The part of a page that has the lines that are kept.
fn part(page: &Gold, keeps: fn(usize, Option<&str>, [usize; 3]) -> bool) -> Gold {
    let of_role = |wanted: &'static str| {
        page.roles.iter().filter(move |(_, role)| *role == wanted).map(|(line, _)| *line)
    };
    let (first, last) = (of_role("body").next().unwrap_or(1), of_role("body").next_back().unwrap_or(1));
    let title = of_role("title").next().unwrap_or(first);
    let mut lines = Lines::default();
    for (index, text) in page.text.split('\n').enumerate() {
        let role = page.roles.get(&(index + 1)).map(String::as_str);
        if keeps(index + 1, role, [title, first, last]) {
            lines.push(text, role);
        }
    }
    lines.page(page)
}

/// The page with only the first paragraphs of its article.
fn shortened(page: &Gold, keep: usize) -> Gold {
    let mut lines = Lines::default();
    let mut kept = 0;
    for (index, text) in page.text.split('\n').enumerate() {
        let role = page.roles.get(&(index + 1)).map(String::as_str);
        if matches!(role, Some("body" | "heading" | "caption")) {
            if kept >= keep {
                continue;
            }
            kept += usize::from(role == Some("body") && text.chars().count() >= 25);
        }
        lines.push(text, role);
    }
    lines.page(page)
}

/// A page in the making.
#[derive(Default)]
struct Lines<'p> {
    texts: Vec<&'p str>,
    roles: BTreeMap<usize, String>,
}

impl<'p> Lines<'p> {
    fn push(&mut self, text: &'p str, role: Option<&str>) {
        self.texts.push(text);
        self.roles.extend(role.map(|role| (self.texts.len(), role.to_owned())));
    }

    /// Takes lines of a page; of a foreign page nothing is title or body.
    fn take(&mut self, page: &'p Gold, range: std::ops::Range<usize>, foreign: bool) {
        let texts: Vec<&str> = page.text.split('\n').collect();
        for line in range {
            let role = page.roles.get(&line).map(String::as_str);
            let role =
                role.map(|role| if foreign && matches!(role, "body" | "title") { "chrome" } else { role });
            self.push(texts.get(line - 1).copied().unwrap_or_default(), role);
        }
    }

    fn page(self, labels: &Gold) -> Gold {
        Gold { text: self.texts.join("\n"), roles: self.roles, ..labels.clone() }
    }
}
