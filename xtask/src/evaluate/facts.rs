//! What the seed documents state, by one careful reading: persons, figures and dates, with precision and recall.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use zhaiyao::{Engine, Options, Report};

/// What one seed states: names of persons, values of figures with their units, dates.
struct Seed {
    prefix: &'static str,
    people: &'static [&'static str],
    figures: &'static str,
    dates: &'static str,
}

/// Persons are complete; figures and dates are those that the reading names, so that they measure recall.
const SEEDS: [Seed; 5] = [
    Seed {
        prefix: "000",
        people: &["郭玉明"],
        figures: "2名 10次 400人次 5類 3項 4項 122次 60次 40次 220次 150個 310人 12類 1335名 90個 93個 476個 43個 32家 80000家 \
                  2080000元",
        dates: "",
    },
    Seed {
        prefix: "001",
        people: &["龙奋杰", "郭玉明", "李从民", "张永强", "蒋栋", "冯建忠", "刘双牛", "习近平"],
        figures: "2小时 80000家 220000条 200个 87条 32家 4367900元 3799400元 476个 43个 19位 12大 15家 43个 92家 32家 \
                  5000000000元 6岁 50封 16家 25000册 10个 3个 4大行动 16项 137个 55780000000元 56% 221家 2150家 1.66倍 1.3倍 264个 7家 \
                  69.5% 76所 2080000000元 29个 350名 200项 50000人次 8000000000元 16710人",
        dates: "1875 2020-10 2019-12",
    },
    Seed {
        prefix: "002",
        people: &["童旭东", "贺修铭", "鲁先华", "周建元", "习近平"],
        figures: "71户 67户 98周年 5大类 25个 20个 10家",
        dates: "2019-06-14 2019-06-25 2019-07-01 2019-07-04 2019-07-05 2019-07-09 2018",
    },
    Seed {
        prefix: "003",
        people: &["孙海生", "习近平"],
        figures: "35次 18次 147个 11次 20次 40次 11项 4期 11期 5支 113名 8254名 15个 44项 700家 16市 1646项 445项 207项 9大类 61项 319项 \
                  1000人 24项 90% 110项 8个 10家 21家 1家 9家 277家 7家 136家 3家 1200家 486项 5批 25项 20条",
        dates: "2019-07-09 2019-08 2023",
    },
    Seed {
        prefix: "004",
        people: &["习近平"],
        figures: "10次 25次 9次 34期 1500家 125800000000元 11.7% 107家 7家 39名 9个 13个 30名 11场 58家 17个 24个 500000000元 \
                  1000000000元 15次 11个 30次 15人次",
        dates: "2022",
    },
];

/// Prints what is missing and what is too much, and the shares.
pub fn run(engine: &Engine, corpus: &Path) -> Result<()> {
    let (mut people, mut figures, mut dates) = (Share::default(), Share::default(), Share::default());
    for seed in &SEEDS {
        let report = engine.read(&text(corpus, seed.prefix)?, &Options::default());
        people.add(seed.prefix, "person", &own(seed.people.iter().copied()), &found_people(&report));
        figures.add(seed.prefix, "figure", &own(seed.figures.split_whitespace()), &found_figures(&report));
        dates.add(seed.prefix, "date", &own(seed.dates.split_whitespace()), &found_dates(&report));
    }
    println!("people: {people}\nfigures: {figures}\ndates: {dates}");
    Ok(())
}

fn text(corpus: &Path, prefix: &str) -> Result<String> {
    let entries = fs::read_dir(corpus.join("seeds"))?.filter_map(|entry| Some(entry.ok()?.path()));
    let is_seed = |path: &std::path::PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix))
    };
    let path = entries.into_iter().find(is_seed).with_context(|| format!("no seed {prefix}"))?;
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

fn own<'s>(words: impl Iterator<Item = &'s str>) -> BTreeSet<String> {
    words.map(str::to_owned).collect()
}

fn found_people(report: &Report) -> BTreeSet<String> {
    report.articles.iter().flat_map(|article| &article.people).map(|person| person.name.clone()).collect()
}

fn found_figures(report: &Report) -> BTreeSet<String> {
    let figures = report.articles.iter().flat_map(|article| &article.figures);
    figures.map(|figure| format!("{}{}", figure.value, figure.unit)).collect()
}

fn found_dates(report: &Report) -> BTreeSet<String> {
    report.articles.iter().flat_map(|article| &article.dates).map(|date| date.value.clone()).collect()
}

#[derive(Default)]
struct Share {
    right: usize,
    found: usize,
    expected: usize,
}

impl Share {
    fn add(&mut self, seed: &str, kind: &str, expected: &BTreeSet<String>, found: &BTreeSet<String>) {
        let right = expected.intersection(found).count();
        (self.right, self.found, self.expected) =
            (self.right + right, self.found + found.len(), self.expected + expected.len());
        for missing in expected.difference(found) {
            println!("{seed} {kind} missing: {missing}");
        }
        for more in found.difference(expected) {
            println!("{seed} {kind} not named in the reading: {more}");
        }
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |all: usize| 100.0 * self.right as f64 / all.max(1) as f64;
        let (precision, recall) = (share(self.found), share(self.expected));
        write!(f, "recall {recall:.1} ({} of {}), precision {precision:.1}", self.right, self.expected)
    }
}
