//! What registers a paper: the rows of the table above it, its number, the institutes of its authors.

use super::field::Labelled;
use super::lexicon::label::Field;
use super::text;

/// Longest row of the table that heads an office's paper, in characters.
const ROW: usize = 100;

/// Longest number of a document, in characters.
const NUMBER: usize = 26;

/// Whether a line is a row of such a table: 索引号, 发文机关, 成文日期.
pub(super) fn is_row(line: &str, length: usize, fields: &[Labelled]) -> bool {
    let opens = fields.first().is_some_and(|first| first.label.start == 0);
    opens && length <= ROW && !text::is_full_stop(line)
}

/// Whether a line registers a text and says nothing of it.
pub(super) fn registers(line: &str, length: usize, fields: &[Labelled]) -> bool {
    let opens = |found: &Labelled| found.label.start == 0 && found.field == Field::Record;
    fields.first().is_some_and(opens)
        || is_number(line, length)
        || is_institute(line, length)
        || is_latin_list(line, length)
        || is_imprint(line, length)
        || is_issue(line, length)
        || length <= ISSUE && line.starts_with("(此件") && line.ends_with(')')
}

/// Longest imprint of a paper, in characters.
const IMPRINT: usize = 60;

/// Whether a line is the imprint at a paper's foot: the office and the day on which it was printed and sent.
fn is_imprint(line: &str, length: usize) -> bool {
    length <= IMPRINT && line.ends_with("日印发")
}

/// Longest number of an issue, in characters.
const ISSUE: usize = 24;

/// Whether a line is the number of a bulletin's issue: `2031年第7期(总第213期)`, `第18期`.
fn is_issue(line: &str, length: usize) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '第' | '年' | '总' | '期' | '(' | ')' | ' ');
    let is_numbered = || {
        let number = line.find('第').and_then(|at| line.get(at + '第'.len_utf8()..)).unwrap_or_default();
        number.trim_start().starts_with(|c: char| c.is_ascii_digit())
    };
    length <= ISSUE && line.contains('期') && line.chars().all(is_part) && is_numbered()
}

/// Longest list of authors in Latin letters, in characters.
const LATIN_LIST: usize = 160;

/// Whether a line is the list of a paper's authors in Latin letters: `WANG Dashan1,2, LI Si3*`.
fn is_latin_list(line: &str, length: usize) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, ',' | ' ' | '-' | '*' | '\'' | '.');
    if length > LATIN_LIST || !line.chars().all(is_part) || line.ends_with('.') {
        return false;
    }
    let numbered = |name: &str| name.ends_with(|c: char| c.is_ascii_digit() || c == '*');
    let parts =
        line.split(',').map(str::trim).filter(|part| part.contains(|c: char| c.is_ascii_alphabetic()));
    let (mut count, mut marks) = (0, 0);
    for name in parts {
        let words = name.split(' ').count();
        if !(2..=4).contains(&words) || !name.starts_with(|c: char| c.is_ascii_uppercase()) {
            return false;
        }
        count += 1;
        marks += usize::from(numbered(name));
    }
    count >= 2 && marks * 2 >= count
}

/// Whether a line is the number of a document (GB/T 9704): `某府发〔2031〕18号`, `(2031)某0123民初456号`.
fn is_number(line: &str, length: usize) -> bool {
    let year = |open: char| {
        let inner = line.split_once(open).map_or("", |(_, after)| after);
        inner.bytes().take(4).filter(u8::is_ascii_digit).count() == 4
            && inner.get(4..).is_some_and(|rest| rest.starts_with(['〕', ')', ']', '】']))
    };
    let is_part = |c: char| text::is_word(c) || matches!(c, '〔' | '〕' | '(' | ')' | '[' | ']' | ' ');
    length <= NUMBER
        && line.ends_with('号')
        && line.chars().all(is_part)
        && ['〔', '(', '['].into_iter().any(year)
}

/// Longest line of one institute, in characters.
const INSTITUTE: usize = 200;

/// Whether a line is the institute of a paper's author: it ends in its town's postal code (`某大学 某学院, 某地 430000`).
fn is_institute(line: &str, length: usize) -> bool {
    const KINDS: [&str; 9] = ["大学", "学院", "研究所", "研究院", "实验室", "医院", "中心", "站", "公司"];
    let bare = line.trim_end_matches(|c: char| !c.is_ascii_digit());
    let before = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    length <= INSTITUTE
        && bare.len() - before.len() == POSTAL_CODE
        && before.ends_with([' ', ','])
        && KINDS.iter().any(|kind| before.contains(kind))
}

/// Digits of a postal code in China.
const POSTAL_CODE: usize = 6;

/// Whether a line is one of a list of sources (GB/T 7714: a letter in brackets says what kind of work it is).
pub(super) fn is_reference(line: &str) -> bool {
    const KINDS: [&str; 13] = [
        "[J]", "[M]", "[D]", "[N]", "[C]", "[R]", "[S]", "[P]", "[Z]", "[J/OL]", "[EB/OL]", "[M/OL]",
        "[N/OL]",
    ];
    let begin = line.trim_start_matches(['[', '^', '(', ' ']);
    begin.starts_with(|c: char| c.is_ascii_digit()) && KINDS.iter().any(|kind| line.contains(kind))
        || line.starts_with("^ ")
}

#[cfg(test)]
mod tests {
    use super::super::field;
    use super::super::lexicon::{Phrases, label::LABELS};
    use super::*;

    #[test]
    fn lines_that_register_a_text() {
        let labels = Phrases::new(LABELS);
        for (line, expected) in [
            ("索 引 号: 000014349/2031-00018", true),
            ("基金项目: 某省重点研发计划(2029ABC001)", true),
            ("某府发〔2031〕18号", true),
            ("(2031)某0123民初456号", true),
            ("1. 某州农业大学 水利学院, 某州 430000;", true),
            ("WANG Dashan1,2, LI Si3*", true),
            ("某县人民政府办公室 2031年6月5日印发", true),
            ("2031年第7期(总第213期)", true),
            ("(此件公开发布)", true),
            ("2031年第1季度", false),
            ("He said, This is it", false),
            ("他住在12号", false),
            ("中山大学 2031", false),
            ("编号是多少", false),
        ] {
            let fields = field::fields(&labels, line);
            assert_eq!(registers(line, text::length(line), &fields), expected, "{line}");
        }
    }

    #[test]
    fn sources_are_known_by_their_kind() {
        assert!(is_reference("[1] 王大山. 灌区研究[J]. 某学报, 2025, 40(2): 11-18."));
        assert!(is_reference("^ 某县志. 某出版社. 1994: 211."));
        assert!(!is_reference("[1] 王大山说,灌区用水在增加。"));
    }
}
