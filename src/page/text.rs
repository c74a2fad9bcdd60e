//! What a short text looks like: its length, its closing mark, its core.
//!
//! All functions read the folded copy, so they know simplified characters and half-width punctuation only.

use crate::fold::is_han;

/// Number of characters.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text without closing quotes, brackets, citation marks and blanks at its end.
fn without_closers(text: &str) -> &str {
    without_citations(text).trim_end_matches([
        ' ', '\t', '▲', '■', '□', '◆', '●', '”', '’', ')', '"', '\'', '】', '》', '〕', ']',
    ])
}

/// The text without the numbers of its sources at its end: `…。[1][2-3]`.
pub(crate) fn without_citations(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(inner) = rest.strip_suffix(']') {
        let digits = inner.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | ',' | ' '));
        match digits.strip_suffix('[').or_else(|| digits.strip_suffix("[注")) {
            Some(before) if digits.len() < inner.len() => rest = before.trim_end(),
            _ => break,
        }
    }
    rest
}

/// Whether a line ends as a sentence does.
pub(super) fn is_closed(text: &str) -> bool {
    let inner = without_closers(text);
    // `点击:[123]`: a count behind its label is no citation.
    let is_label = inner.ends_with(':') && text.trim_end().ends_with(']');
    inner.ends_with(['。', '!', '?', ';', '…', ':', '.', '~']) && !is_label
}

/// Most marks that wrapping leaves alone on the last line of a paragraph: `。”`, `》)。`.
const REST: usize = 3;

/// Whether a line is nothing but marks that close a sentence, as a wrapping leaves them that minds no marks: no
/// ornament of a page looks like that.
pub(super) fn is_rest(line: &str) -> bool {
    let is_mark = |c: char| matches!(c, '。' | '!' | '?' | ';' | '”' | '’' | ')' | '》' | '】');
    !line.is_empty() && line.chars().nth(REST).is_none() && line.chars().all(is_mark)
}

/// Whether a line ends with a mark that only prose has at its end: no headline and no link does.
pub(super) fn is_full_stop(text: &str) -> bool {
    without_closers(text).ends_with(['。', ';'])
}

/// How many blanks part words: those beside digits do not, with which many texts set their figures apart.
pub(super) fn blanks(text: &str) -> usize {
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    let mut count = 0;
    while let Some(c) = chars.next() {
        let is_figure = before.is_ascii_digit() || chars.peek().is_some_and(char::is_ascii_digit);
        count += usize::from(c.is_whitespace() && !is_figure);
        before = c;
    }
    count
}

/// Longest headline, in characters; and the shortest of its parts, in Han characters.
const HEADLINE: usize = 90;
const HEADLINE_PART: usize = 5;

/// What stands before the first colon of a line, where it has at most so many characters: a label, a speaker.
pub(super) fn label(line: &str, longest: usize) -> Option<&str> {
    head(line, longest + 1).split_once(':').map(|(label, _)| label)
}

/// Whether a line speaks to those who listen, as a speech begins: `女士们、先生们:`.
pub(super) fn is_salutation(line: &str) -> bool {
    const WORDS: [&str; 6] = ["们", "各位", "尊敬", "同志", "先生", "女士"];
    line.ends_with(':') && (line.starts_with('各') || WORDS.iter().any(|word| line.contains(word)))
}

/// Whether a text is a headline of two parts, with a blank between them as no Chinese sentence has it:
/// `某县召开会议 部署五项工作`, `花样翻新 如何防骗?`
pub(super) fn is_headline(text: &str, length: usize) -> bool {
    if length > HEADLINE || text.contains(['。', ',', ';', ':']) {
        return false;
    }
    let mut parts = 0;
    for part in text.split(' ').filter(|part| !part.is_empty()) {
        if part.chars().filter(|&c| is_han(c)).count() < HEADLINE_PART {
            return false;
        }
        parts += 1;
    }
    (2..=3).contains(&parts) && !text.ends_with(['…', '.', '~'])
}

/// Whether all blanks of a text stand between Han characters and letters or digits of another script, as typesetting
/// puts them: `我们在 monorepo 里做了什么`.
pub(super) fn is_spaced(text: &str) -> bool {
    let is_latin = |word: &str| word.starts_with(|c: char| c.is_ascii_alphanumeric());
    let ends_latin = |word: &str| word.ends_with(|c: char| c.is_ascii_alphanumeric());
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    let han = text.chars().filter(|&c| is_han(c)).count();
    let is_mixed =
        han * 2 >= text.chars().filter(|&c| is_word(c)).count() && words.iter().any(|word| is_latin(word));
    is_mixed && pairs.all(|(first, second)| ends_latin(first) || is_latin(second))
}

/// Whether a character is a letter, a digit or a Han character.
pub(super) fn is_word(c: char) -> bool {
    // Han characters first, then the marks of Chinese text: the tables of Unicode are slow to search.
    let is_mark = || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}');
    is_han(c) || !is_mark() && c.is_alphanumeric()
}

/// The text without marks, bullets and blanks at its ends.
pub(super) fn core(text: &str) -> &str {
    text.trim_matches(|c: char| !is_word(c))
}

/// The text without marks, bullets, blanks and digits at its ends: `· 评论(0)` becomes `评论`.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !is_word(c) || c.is_ascii_digit())
}

/// A text without its blanks, as labels and titles are compared whose characters are set apart: `来    源`.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Longest label whose characters are set apart, in characters with the blanks.
const SET_APART: usize = 24;

/// Longest label of two parts that are set apart, in characters: `主 题词`.
const IN_TWO: usize = 4;

/// The label at a line's start whose characters are set apart, put together, and the byte of its colon:
/// `摘  要:` becomes `摘要`.
pub(super) fn set_apart(line: &str) -> Option<(String, usize)> {
    let colon = start(line, SET_APART).find(':')?;
    let before = line.get(..colon).filter(|before| length(before) < SET_APART)?;
    let label = before.trim_end();
    let parts = label.split_whitespace().count();
    if parts < 2 {
        return None;
    }
    let word = squeezed(label);
    let count = length(&word);
    (parts == count || parts == 2 && count <= IN_TWO).then_some((word, colon))
}

/// The beginning of a text that holds its first `count` characters, and some more: nothing is counted.
pub(super) fn start(text: &str, count: usize) -> &str {
    text.get(..text.floor_char_boundary(count * char::MAX.len_utf8())).unwrap_or(text)
}

/// The first `count` characters.
pub(super) fn head(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// The last `count` characters.
pub(super) fn tail(text: &str, count: usize) -> &str {
    match count.checked_sub(1).and_then(|last| text.char_indices().nth_back(last)) {
        Some((at, _)) => text.get(at..).unwrap_or(text),
        None if count == 0 => "",
        None => text,
    }
}

/// The pairs of neighbouring Han characters or of Latin letters of a text, each as one number, ordered, once each.
pub(super) fn bigrams<'s>(texts: impl IntoIterator<Item = &'s str>, most: usize) -> Vec<u64> {
    let mut all = Vec::new();
    for text in texts {
        if all.len() >= most {
            break;
        }
        push_bigrams(text, most, &mut all);
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Adds the pairs of one text, in their order, until there are `most`.
pub(super) fn push_bigrams(text: &str, most: usize, all: &mut Vec<u64>) {
    let mut before: Option<char> = None;
    for c in text.chars() {
        if !is_word(c) {
            before = None;
            continue;
        }
        if let Some(b) = before {
            all.push(u64::from(u32::from(b)) << 32 | u64::from(u32::from(c)));
        }
        if all.len() >= most {
            return;
        }
        before = Some(c);
    }
}

/// The share of `part`'s members that `whole` has too; both ordered.
pub(super) fn share(part: &[u64], whole: &[u64]) -> f64 {
    if part.is_empty() {
        return 0.0;
    }
    let found = part.iter().filter(|gram| whole.binary_search(gram).is_ok()).count();
    ratio(found, part.len())
}

/// `part / whole` as a number.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    let exact = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { exact(part) / exact(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_marks_are_seen_through_quotes_and_brackets() {
        for (text, expected) in [
            ("他说:“走吧。”", true),
            ("(见第三版。)", true),
            ("六年后通水。[1][2-3]", true),
            ("见[1]", false),
            ("水利学院 王山 点击:[123]", false),
            ("一条标题", false),
            ("真的吗?", true),
            ("", false),
        ] {
            assert_eq!(is_closed(text), expected, "{text}");
        }
    }

    #[test]
    fn headlines_have_parts() {
        for (text, expected) in [
            ("电信骗局花样翻新 怎样守住钱包?", true),
            ("问 你怎么看这件事呢?", false),
            ("怎样守住钱包呢大家说一说?", false),
        ] {
            assert_eq!(is_headline(text, length(text)), expected, "{text}");
        }
    }

    #[test]
    fn blanks_between_scripts_are_no_menu() {
        for (text, expected) in [
            ("把 CI 从 23 分钟压到 4 分钟", true),
            ("首页 博客 课程 App", false),
            ("县水利局 新闻 通知", false),
        ] {
            assert_eq!(is_spaced(text), expected, "{text}");
        }
    }

    #[test]
    fn heads_tails_and_cores() {
        assert_eq!((head("甲乙丙", 2), tail("甲乙丙", 2)), ("甲乙", "乙丙"));
        assert_eq!((head("甲", 5), tail("甲", 5), tail("甲", 0)), ("甲", "甲", ""));
        assert_eq!((core("【甲】"), bare("· 评论(12)")), ("甲", "评论"));
    }

    #[test]
    fn bigrams_stop_at_marks() {
        assert_eq!(bigrams(["甲乙,丙丁", "甲乙"], 99).len(), 2);
        assert!((share(&bigrams(["甲乙丙"], 9), &bigrams(["甲乙"], 9)) - 0.5).abs() < 1e-9);
    }
}
