//! Cuts lines of standard input into words, with single spaces between them:
//! `cargo run --release --example words < lines.txt`.

use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};

#[path = "../tests/support/mod.rs"]
mod support;

fn main() -> Result<(), Box<dyn Error>> {
    let engine = support::engine()?;
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", engine.words(&line?).join(" "))?;
    }
    Ok(())
}
