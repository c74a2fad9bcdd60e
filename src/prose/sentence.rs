//! Paragraphs to sentences, by numbered rules after GB/T 15834-2011.
//!
//! The law: the sentences of a paragraph, joined, are the paragraph without blanks between sentences.

use super::Paragraph;
use crate::source::{Source, Span, is_blank};

/// One sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Its parts in order; more than one where torn lines were joined.
    pub spans: Vec<Span>,
    /// Index of its paragraph within the article's prose.
    pub paragraph: usize,
    /// Whether the full stop at its end is missing in the paste and was restored.
    pub restored_stop: bool,
}

impl Sentence {
    /// The folded text of the sentence, its parts joined.
    pub fn text<'s>(&self, source: &'s Source) -> std::borrow::Cow<'s, str> {
        match self.spans.as_slice() {
            [only] => source.text(*only).into(),
            spans => spans.iter().map(|span| source.text(*span)).collect::<String>().into(),
        }
    }

    /// The spans of the source that a range of bytes of [`text`](Self::text) stands for.
    pub fn locate(&self, start: usize, end: usize) -> Vec<Span> {
        let mut before = 0;
        let mut found = Vec::new();
        for span in &self.spans {
            let (from, to) = (start.max(before), end.min(before + span.len()));
            if from < to {
                found.push(Span::new(span.start + from - before, span.start + to - before));
            }
            before += span.len();
        }
        found
    }
}

/// Cuts a paragraph into its sentences; `index` is the paragraph's number.
pub(super) fn sentences(source: &Source, paragraph: &Paragraph, index: usize) -> Vec<Sentence> {
    let whole = Sentence { spans: paragraph.spans.clone(), paragraph: index, restored_stop: false };
    let text = whole.text(source);
    cut(&text)
        .into_iter()
        .map(|span| Sentence { spans: whole.locate(span.start, span.end), ..whole.clone() })
        .collect()
}

/// The sentences of a text, as trimmed spans of it.
fn cut(text: &str) -> Vec<Span> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut spans = Vec::new();
    let (mut start, mut index) = (0, 0);
    while index < chars.len() {
        let Some(next) = end_after(&chars, index) else {
            index += 1;
            continue;
        };
        let end = chars.get(next).map_or(text.len(), |&(at, _)| at);
        spans.push(Span::new(start, end).trim(text));
        (start, index) = (end, next);
    }
    spans.push(Span::new(start, text.len()).trim(text));
    spans.retain(|span| !span.is_empty());
    spans
}

/// If a sentence ends with the mark at `index`, the index of the character after the sentence.
fn end_after(chars: &[(usize, char)], index: usize) -> Option<usize> {
    let at = |index: usize| chars.get(index).map(|&(_, c)| c);
    if !is_end(chars, index) {
        return None;
    }
    // ZS1: marks that follow each other (`?!`, `……`, `。。。`) end one sentence.
    let mut next = index + 1;
    while at(next).is_some_and(is_mark) {
        next += 1;
    }
    // ZS2: closing quotes and brackets stay with their sentence.
    let marks_end = next;
    while at(next).is_some_and(is_closing) {
        next += 1;
    }
    let follows = (next..).map_while(at).find(|c| !is_blank(*c));
    match follows {
        None => Some(next),
        // ZS3: a mark before a comma or another inner mark does not end (`……,`, `?”、“`).
        Some(',' | '、' | ':' | ';' | '。') => None,
        // ZS4: after `……”` the sentence goes on, unless a new one plainly begins.
        Some(_) if next > marks_end && at(marks_end - 1) == Some('…') => None,
        // ZS5: a quotation that is named by what follows goes on (`“……!”的号召`, `“……?”他问`).
        Some(c) if next > marks_end && at(marks_end - 1) != Some('。') && goes_on(c) => None,
        Some(_) => Some(next),
    }
}

/// Whether the character at `index` is a mark that can end a sentence here.
fn is_end(chars: &[(usize, char)], index: usize) -> bool {
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).map(|&(_, c)| c);
    match at(Some(index)) {
        Some('。' | '…') => true,
        // ZS6: `??` inside a file name or an address is not a question.
        Some('!' | '?' | ';') => !is_inside_latin(chars, index),
        // ZS7: a full stop of Latin text ends only before a blank and a capital, never in 1.66 or a file name.
        Some('.') => is_latin_end(chars, index, at(index.checked_sub(1))),
        _ => false,
    }
}

/// Whether Latin letters or digits stand directly before and after the marks around `index`.
fn is_inside_latin(chars: &[(usize, char)], index: usize) -> bool {
    let before = chars.iter().take(index).rev().map(|&(_, c)| c).find(|c| !is_mark(*c));
    let after = chars.iter().skip(index + 1).map(|&(_, c)| c).find(|c| !is_mark(*c));
    before.is_some_and(|c| c.is_ascii_alphanumeric()) && after.is_some_and(|c| c.is_ascii_alphanumeric())
}

/// Whether a `.` ends a Latin sentence: after a word of two letters or more or a closing mark, and before a
/// blank that a capital, a quote or nothing follows.
fn is_latin_end(chars: &[(usize, char)], index: usize, before: Option<char>) -> bool {
    let word = chars.get(..index).unwrap_or_default().iter().rev().map(|&(_, c)| c);
    let letters = word.take_while(|c| c.is_alphanumeric()).take(ABBREVIATION + 1);
    let letters: Vec<char> = letters.collect();
    let is_word = letters.len() > ABBREVIATION
        || letters.last().is_some_and(|first| !first.is_uppercase()) && letters.len() > 1
        || before.is_some_and(is_closing);
    let mut rest = chars.iter().skip(index + 1).map(|&(_, c)| c).skip_while(|c| is_closing(*c));
    match rest.next() {
        None => true,
        Some(c) if c.is_whitespace() => {
            let next = rest.find(|c| !c.is_whitespace());
            is_word && next.is_none_or(|c| !c.is_lowercase())
        }
        Some(_) => false,
    }
}

/// Longest Latin abbreviation with a capital that a full stop does not end (`Mr.`, `Dr.`, `Gov.`), in letters.
const ABBREVIATION: usize = 3;

fn is_mark(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | '…' | ';')
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | ')' | '》' | '】' | '〕' | ']' | '"' | '\'')
}

/// Whether a sentence that closed a quotation goes on with this character.
fn goes_on(c: char) -> bool {
    matches!(c, '的' | '是' | '等' | '和' | '与' | '为' | '这' | '之' | '一') || c == '—'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let spans = cut(text);
        let cut: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        assert_eq!(cut, expected);
    }

    #[test]
    fn ends_at_marks_and_keeps_closing_quotes() {
        check("他说:“今天开工。”随后离开。走了吗?", &["他说:“今天开工。”", "随后离开。", "走了吗?"]);
        check("一是修路;二是架桥。", &["一是修路;", "二是架桥。"]);
        check("真的?!好……再见", &["真的?!", "好……", "再见"]);
    }

    #[test]
    fn goes_on_where_no_sentence_ends() {
        check("增长1.66倍,见图QQ??2019.jpg。", &["增长1.66倍,见图QQ??2019.jpg。"]);
        check("以“出发、出发……”7月5日召开的会议。", &["以“出发、出发……”7月5日召开的会议。"]);
        check("响应“快跑!”的号召。", &["响应“快跑!”的号召。"]);
    }

    #[test]
    fn cuts_latin_text() {
        check("Mr. Li left. He said 3.5 km. Done.", &["Mr. Li left.", "He said 3.5 km.", "Done."]);
    }
}
