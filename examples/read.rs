//! Reads files and prints one report in JSON for each: `cargo run --release --example read -- FILE…`.
//!
//! `--sentences N`, `--characters N` and `--share X` set the length of each article's summary; `--words` lists the
//! words; `-` reads standard input.

use std::error::Error;
use std::io::{self, Read, Write};

use zhaiyao::{Length, Options};

#[path = "../tests/support/mod.rs"]
mod support;

const USAGE: &str =
    "usage: read [--sentences N | --characters N | --share X] [--words] FILE…   (- is standard input)";

fn main() -> Result<(), Box<dyn Error>> {
    let (options, files) = arguments(std::env::args().skip(1))?;
    let engine = support::engine()?;
    let mut out = io::stdout().lock();
    for file in files {
        let bytes = if file == "-" {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes)?;
            bytes
        } else {
            std::fs::read(&file).map_err(|error| format!("{file}: {error}"))?
        };
        let report = engine.read(&String::from_utf8_lossy(&bytes), &options);
        serde_json::to_writer(&mut out, &report)?;
        writeln!(out)?;
    }
    Ok(())
}

fn arguments(mut arguments: impl Iterator<Item = String>) -> Result<(Options, Vec<String>), Box<dyn Error>> {
    let mut options = Options { signals: true, ..Options::default() };
    let mut files = Vec::new();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        match argument.as_str() {
            "--sentences" => options.length = Length::Sentences(value()?.parse()?),
            "--characters" => options.length = Length::Characters(value()?.parse()?),
            "--words" => options.words.listed = true,
            "--share" => options.length = Length::Share(value()?.parse()?),
            option if option.starts_with("--") => {
                return Err(format!("unknown option {option}; {USAGE}").into());
            }
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return Err(USAGE.into());
    }
    Ok((options.checked()?, files))
}
