//! The figures of PAGES.md, summed over pages.

use std::fmt::Write;

use serde_json::Value;
use zhaiyao::{Article, Engine, Options};

use super::gold::{self, Gold};

/// Counts of a set of names or characters.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Counts {
    /// The share of what was found that is right.
    pub fn precision(self) -> f64 {
        self.right / (self.right + self.wrong).max(1.0)
    }

    /// The share of what is right that was found.
    pub fn recall(self) -> f64 {
        self.right / (self.right + self.missed).max(1.0)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed).max(1.0)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    /// Compares two lists of names.
    fn names(gold: &[String], found: &[String]) -> Self {
        let right = gold.iter().filter(|name| found.contains(name)).count() as f64;
        Self { right, wrong: found.len() as f64 - right, missed: gold.len() as f64 - right }
    }
}

/// The figures of a set of pages.
#[derive(Clone, Default)]
pub struct Score {
    pages: f64,
    body: Counts,
    macro_f1: f64,
    last_f1: f64,
    title: f64,
    date: f64,
    sources: f64,
    source: f64,
    source_invented: f64,
    authors: Counts,
    editors: Counts,
    lines: f64,
    roles: f64,
    classes: f64,
    units: f64,
    furniture: f64,
}

impl Score {
    /// The head of the table.
    pub const HEAD: &str = "| pages | n | precision | recall | F1 | macro F1 | title | date | source (invented) | authors | editors | roles | furniture as one | furniture in summaries |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    /// One row of the table.
    pub fn row(&self, name: &str) -> String {
        let n = self.pages.max(1.0);
        format!(
            "| {name} | {} | {:.3} | {:.3} | **{:.3}** | **{:.3}** | {:.3} | {:.3} | {:.3} ({}) | {:.3} | {:.3} | {:.3} | {:.3} | {} of {} |",
            self.pages,
            self.body.precision(),
            self.body.recall(),
            self.body.f1(),
            self.macro_f1 / n,
            self.title / n,
            self.date / n,
            self.source / self.sources.max(1.0),
            self.source_invented,
            self.authors.f1(),
            self.editors.f1(),
            self.roles / self.lines.max(1.0),
            self.classes / self.lines.max(1.0),
            self.furniture,
            self.units,
        )
    }

    /// The F1 of the body of the page that was added last.
    pub fn last_f1(&self) -> f64 {
        self.last_f1
    }

    /// Reads a page and adds its figures; tells what is wrong.
    pub fn add(&mut self, engine: &Engine, page: &Gold) -> String {
        let report = engine.read(&page.text, &Options::default());
        let lines = gold::lines(&page.text, &report);
        let mut told = String::new();
        let mut body = Counts::default();
        for line in &lines {
            let role = page.roles.get(&line.number).map_or("?", String::as_str);
            let found = line.body() as f64;
            if role == "body" {
                body.add(Counts {
                    right: found,
                    wrong: 0.0,
                    missed: (line.length() as f64 - found).max(0.0),
                });
            } else {
                body.wrong += found;
            }
            let Some((main, reason)) = line.main() else { continue };
            let main = gold::name(main);
            self.lines += 1.0;
            self.roles += f64::from(main == role);
            self.classes += f64::from(class(&main) == class(role));
            if class(&main) != class(role) {
                let _ = writeln!(
                    told,
                    "  line {}: {role}, not {main} ({reason:?}): {}",
                    line.number,
                    line.begin()
                );
            }
        }
        self.pages += 1.0;
        self.macro_f1 += body.f1();
        self.last_f1 = body.f1();
        self.body.add(body);
        let _ = writeln!(told, "  body F1 {:.3}, {} articles", body.f1(), report.articles.len());
        for article in &report.articles {
            for &pick in &article.summary.picks {
                let Some(sentence) = article.sentences.get(pick as usize) else { continue };
                let spoiled = sentence.spans.iter().any(|span| {
                    lines.iter().any(|line| {
                        let meets = span[0] < line.end && span[1] > line.start;
                        meets && page.roles.get(&line.number).is_some_and(|role| role != "body")
                    })
                });
                self.units += 1.0;
                self.furniture += f64::from(spoiled);
            }
        }
        match gold::main_article(&report) {
            Some(article) => self.credits(article, &page.labels, &mut told),
            None => self.credits_missing(&page.labels, &mut told),
        }
        told
    }

    /// Compares the credits of an article.
    fn credits(&mut self, article: &Article, labels: &Value, told: &mut String) {
        let text = |value: &Value| gold::squeezed(value.as_str().unwrap_or_default());
        let own = |value: &Option<String>| gold::squeezed(value.as_deref().unwrap_or_default());
        let mut tell = |what: &str, gold: &str, found: &str| {
            let _ = writeln!(told, "  {what}: {gold:?}, not {found:?}");
        };
        let title = own(&article.title);
        if title == text(&labels["title"]) || !title.is_empty() && title == text(&labels["title_alt"]) {
            self.title += 1.0;
        } else {
            tell("title", &text(&labels["title"]), &title);
        }
        let date = article.date.as_ref().map(|date| date.value.as_str()).unwrap_or_default();
        let stated = labels["date"].as_str().unwrap_or_default();
        if date.get(..10) == stated.get(..10) {
            self.date += 1.0;
        } else {
            tell("date", stated, date);
        }
        let (source, stated) = (own(&article.source), text(&labels["source"]));
        let right = source == stated || !source.is_empty() && source == text(&labels["source_alt"]);
        if stated.is_empty() {
            self.source_invented += f64::from(!source.is_empty());
        } else {
            self.sources += 1.0;
            self.source += f64::from(right);
        }
        if !right {
            tell("source", &stated, &source);
        }
        let names = |names: &[String]| names.iter().map(|name| gold::squeezed(name)).collect::<Vec<_>>();
        for (what, sum, found) in [
            ("authors", &mut self.authors, &article.authors),
            ("editors", &mut self.editors, &article.editors),
        ] {
            let (stated, found) = (names(&gold::names(&labels[what])), names(found));
            let counts = Counts::names(&stated, &found);
            sum.add(counts);
            if counts.wrong + counts.missed > 0.0 {
                tell(what, &stated.join("、"), &found.join("、"));
            }
        }
    }

    /// No article was found: everything stated is missed.
    fn credits_missing(&mut self, labels: &Value, told: &mut String) {
        self.sources += f64::from(labels["source"].is_string());
        self.authors.missed += gold::names(&labels["authors"]).len() as f64;
        self.editors.missed += gold::names(&labels["editors"]).len() as f64;
        told.push_str("  no article\n");
    }
}

/// The role, with all furniture as one: its inner borders are soft.
fn class(role: &str) -> &str {
    if matches!(role, "chrome" | "related" | "footer" | "ad" | "comment") { "furniture" } else { role }
}
