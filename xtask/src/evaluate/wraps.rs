//! Documents wrapped at random widths, as PDFs and mail programs do: are the torn lines joined, and only they?

use zhaiyao::stages::{Fold, ProseCorrections, RepairKind, Source, read_page, read_prose};

use crate::train::corpus::Random;

use super::pastes::{Found, byte_map};

/// How the paragraphs of a wrapped text are told apart.
#[derive(Clone, Copy, Debug)]
pub enum Setting {
    /// By nothing but the ends of their last lines.
    Tight,
    /// By a blank line.
    Blank,
    /// By an indent of two characters.
    Indent,
}

/// What a program counts when it wraps.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// Characters, each one; words are kept whole and no line begins with a closing mark.
    Characters,
    /// Columns, two for a wide character; words are kept whole and no line begins with a closing mark.
    Columns,
    /// Characters, whatever they are.
    Exact,
}

/// The settings, with their names.
pub const SETTINGS: [(&str, Setting); 3] = [
    ("nothing between paragraphs", Setting::Tight),
    ("blank line between paragraphs", Setting::Blank),
    ("paragraphs indented", Setting::Indent),
];

/// The measures, with their names.
pub const MEASURES: [(&str, Measure); 3] =
    [("characters", Measure::Characters), ("columns", Measure::Columns), ("exact", Measure::Exact)];

/// A wrapped document: the paste, and every line break with whether it tears a paragraph.
pub struct Wrapped {
    /// The text.
    pub paste: String,
    /// The byte of the paste before each break, and whether the break is the wrapping's.
    pub breaks: Vec<(usize, bool)>,
}

/// Wraps the paragraphs of a document at a width in characters.
pub fn wrapped(paragraphs: &[String], width: usize, setting: Setting, measure: Measure) -> Wrapped {
    let mut wrapped = Wrapped { paste: String::new(), breaks: Vec::new() };
    let paste = &mut wrapped.paste;
    for paragraph in paragraphs {
        let indent = if matches!(setting, Setting::Indent) { 2 } else { 0 };
        paste.push_str(&"\u{3000}".repeat(indent));
        for (index, line) in wrap(paragraph, width, indent, measure).into_iter().enumerate() {
            if index > 0 {
                wrapped.breaks.push((paste.trim_end().len(), true));
                paste.push('\n');
            }
            paste.push_str(&line);
        }
        wrapped.breaks.push((paste.trim_end().len(), false));
        paste.push_str(if matches!(setting, Setting::Blank) { "\n\n" } else { "\n" });
    }
    wrapped
}

/// Breaks a paragraph into lines.
fn wrap(paragraph: &str, width: usize, indent: usize, measure: Measure) -> Vec<String> {
    let chars: Vec<char> = paragraph.chars().collect();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '%';
    let hangs = |c: char| "，。、；：？！,;:?!”’）》)".contains(c);
    let unit = |c: char| match measure {
        Measure::Columns if c.is_ascii() => 1,
        Measure::Columns => 2,
        _ => 1,
    };
    let scale = if matches!(measure, Measure::Columns) { 2 } else { 1 };
    let (mut lines, mut start) = (Vec::new(), 0);
    let mut room = (width - indent) * scale;
    loop {
        let (mut end, mut used) = (start, 0);
        while end < chars.len() && used + unit(chars[end]) <= room {
            used += unit(chars[end]);
            end += 1;
        }
        if end == chars.len() {
            break;
        }
        let most = end;
        let is_exact = matches!(measure, Measure::Exact);
        while !is_exact
            && end > start + 1
            && (hangs(chars[end]) || is_word(chars[end]) && is_word(chars[end - 1]))
        {
            end -= 1;
        }
        if end <= start + (most - start) / 2 {
            end = most;
        }
        lines.push(chars[start..end].iter().collect::<String>().trim().to_owned());
        (start, room) = (end, width * scale);
    }
    lines.push(chars[start..].iter().collect::<String>().trim().to_owned());
    lines
}

/// Writes the marks between Chinese words in full width again, as they were before the text was folded.
pub fn widened(text: &str) -> String {
    const MARKS: [(char, char); 7] =
        [(',', '，'), (':', '：'), (';', '；'), ('?', '？'), ('!', '！'), ('(', '（'), (')', '）')];
    let is_wide = |c: Option<&char>| c.is_some_and(|c| !c.is_ascii());
    let chars: Vec<char> = text.chars().collect();
    let wide = |(at, &c): (usize, &char)| {
        let beside = is_wide(chars.get(at + 1)) || at.checked_sub(1).is_some_and(|at| is_wide(chars.get(at)));
        MARKS.iter().find(|(narrow, _)| *narrow == c && beside).map_or(c, |&(_, wide)| wide)
    };
    chars.iter().enumerate().map(wide).collect()
}

/// Wraps documents at random widths and counts which line breaks are joined; names the first that are wrong.
pub fn joins(
    documents: &[Vec<String>],
    fold: &Fold,
    setting: Setting,
    measure: Measure,
    show: usize,
) -> Found {
    let mut random = Random(11);
    let mut found = Found::default();
    let mut told = 0;
    for paragraphs in documents {
        let width = 18 + random.below(30);
        let Wrapped { paste, breaks } = wrapped(paragraphs, width, setting, measure);
        let source = Source::new(&paste, fold);
        let page = read_page(&source);
        let back = byte_map(&source, &paste);
        let joined: Vec<usize> = page
            .articles
            .iter()
            .flat_map(|article| read_prose(&source, &page, article, &ProseCorrections::default()).repairs)
            .filter(|repair| repair.kind == RepairKind::Joined)
            .map(|repair| back(repair.span.start))
            .collect();
        let (mut missed, mut wrong) = (0, 0);
        let mut first = None;
        for (at, is_torn) in breaks {
            match (joined.contains(&at), is_torn) {
                (true, true) => found.right += 1,
                (true, false) => wrong += 1,
                (false, true) => missed += 1,
                (false, false) => {}
            }
            if joined.contains(&at) != is_torn {
                first = first.or(Some((at, is_torn)));
            }
        }
        (found.missed, found.wrong) = (found.missed + missed, found.wrong + wrong);
        if let Some((at, is_torn)) = first.filter(|_| told < show) {
            told += 1;
            let before: String = paste.get(..at).unwrap_or_default().chars().rev().take(70).collect();
            let before: String = before.chars().rev().collect();
            let after: String = paste.get(at..).unwrap_or_default().chars().take(60).collect();
            println!(
                "  {} articles, width {width}, missed {missed}, wrong {wrong}; first {}: …{before}⏎⏎{after}…",
                page.articles.len(),
                if is_torn { "missed" } else { "wrong" }
            );
        }
    }
    found
}
