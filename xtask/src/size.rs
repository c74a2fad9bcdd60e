//! Byte budgets of what a visitor downloads, in gzip as the host serves it.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::stamp;
use crate::workspace::{self, Workspace};
use crate::{conversion, dist};

/// The most bytes that one kind of file may have, all its files together.
struct Budget {
    name: &'static str,
    bytes: usize,
    holds: fn(&Path) -> bool,
}

/// What is downloaded only when a reader asks for it.
const ON_DEMAND: &str = "other script, on demand";

/// The first budget that a file belongs to counts it.
const BUDGETS: &[Budget] = &[
    Budget { name: "lexicon", bytes: 850_000, holds: |file| file.ends_with("pkg/lexicon.bin.gz") },
    Budget { name: ON_DEMAND, bytes: 510_000, holds: |file| file.starts_with(conversion::FOLDER) },
    // Code, jieba's tables of its hidden Markov model, and the models of stops (148 kB) and ranks (28 kB).
    // What the code knows of pages, names and figures is most of it; what matters to a visitor is the sum of all.
    Budget { name: "module", bytes: 930_000, holds: |file| file.starts_with("pkg") },
    Budget { name: "icons", bytes: 30_000, holds: |file| file.extension().is_some_and(|kind| kind == "png") },
    Budget { name: "page", bytes: 60_000, holds: |_| true },
];

/// The most bytes of everything that every visitor downloads.
const TOTAL: usize = 1_750_000;

/// Prints what every file weighs and fails where a budget is exceeded.
pub fn check(workspace: &Workspace) -> Result<()> {
    let site = dist::site(workspace)?;
    let files = workspace::files(&site)?;
    let mut sums = vec![0; BUDGETS.len()];
    for file in &files {
        let name = file.strip_prefix(&site)?;
        let weight = weigh(file)?;
        println!("{weight:>9}  {}", name.display());
        let budget = BUDGETS.iter().position(|budget| (budget.holds)(name)).context("no budget")?;
        if let Some(sum) = sums.get_mut(budget) {
            *sum += weight;
        }
    }
    let on_demand = BUDGETS.iter().position(|budget| budget.name == ON_DEMAND);
    let always = sums.iter().enumerate().filter(|(index, _)| Some(*index) != on_demand).map(|(_, sum)| sum);
    let total = ("all together", always.sum(), TOTAL);
    let sums = BUDGETS.iter().zip(sums).map(|(budget, sum)| (budget.name, sum, budget.bytes));
    let mut over = Vec::new();
    for (name, sum, most) in sums.chain([total]) {
        println!("{sum:>9}  of {most:>9} bytes: {name}");
        if sum > most {
            over.push(format!("{name} is {} bytes over its budget of {most}", sum - most));
        }
    }
    if !over.is_empty() {
        bail!("{}: make it smaller, or change the budget in {}", over.join(", "), file!());
    }
    Ok(())
}

/// The bytes of a file in gzip; those of the file itself where it is compressed already.
fn weigh(file: &Path) -> Result<usize> {
    let bytes = stamp::read(file)?;
    if file
        .extension()
        .is_some_and(|extension| ["gz", "png", "woff2"].iter().any(|known| extension == *known))
    {
        return Ok(bytes.len());
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    Ok(encoder.finish()?.len())
}
