//! Labelled fields of a line: `来源:甲报 作者:乙 丙 编辑|丁`.

mod value;

use value::{Candidate, is_mark};

use super::lexicon::{Phrases, label::Field};
use super::text;
use crate::source::Span;

/// A label with the value behind it, in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled {
    /// What the value is.
    pub field: Field,
    /// Where the label stands.
    pub label: Span,
    /// The value, without the blanks and brackets around it; it may be empty.
    pub value: Span,
}

/// The labelled fields of a text, from left to right.
pub(super) fn fields(labels: &Phrases<Field>, line: &str) -> Vec<Labelled> {
    let mut found: Vec<Labelled> = Vec::new();
    found.extend(spaced(labels, line));
    let behind = found.first().map_or(0, |first| first.value.start);
    for (at, word, field) in labels.all(line).skip_while(|(at, ..)| *at < behind) {
        let Some(value) = Candidate::new(line, at, word, field).and_then(|found| found.value()) else {
            continue;
        };
        if let Some(last) = found.last_mut()
            && last.value.end > at
        {
            last.value.end = at;
        }
        let end = close(line, at, value);
        found.push(Labelled { field, label: Span::new(at, at + word.len()), value: Span::new(value, end) });
    }
    for labelled in &mut found {
        let inner = labelled.value.of(line);
        let start = labelled.value.start + inner.len()
            - inner.trim_start_matches(|c: char| c.is_whitespace() || is_mark(c)).len();
        let kept = labelled.value.of(line).trim_end_matches(|c: char| {
            c.is_whitespace()
                || is_mark(c)
                || matches!(c, ')' | ']' | '】' | '〕' | '(' | '[' | '【' | '〔' | '。')
        });
        labelled.value = Span::new(start.min(labelled.value.end), labelled.value.start + kept.len());
        labelled.value.end = labelled.value.end.max(labelled.value.start);
    }
    found
}

/// A label at the line's start whose characters are set apart, as tables do: `来    源:甲网`.
fn spaced(labels: &Phrases<Field>, line: &str) -> Option<Labelled> {
    let (word, colon) = text::set_apart(line)?;
    let (_, field) = labels.at_start(&word).filter(|(label, _)| label.len() == word.len())?;
    let end = line.get(..colon)?.trim_end().len();
    Some(Labelled { field, label: Span::new(0, end), value: Span::new(colon, line.len()) })
}

/// The end of a value: the bracket that was open before its label closes, or the end of the line.
fn close(line: &str, label: usize, value: usize) -> usize {
    let before = line.get(..label).unwrap_or_default();
    let opened = before
        .rfind(['(', '[', '【', '〔'])
        .filter(|&open| !before.get(open..).unwrap_or_default().contains([')', ']', '】', '〕']));
    let rest = line.get(value..).unwrap_or_default();
    match opened {
        Some(_) => value + rest.find([')', ']', '】', '〕']).unwrap_or(rest.len()),
        None => line.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::label::LABELS;
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[(Field, &str)]) {
        let labels = Phrases::new(LABELS);
        let found: Vec<_> =
            fields(&labels, line).into_iter().map(|found| (found.field, found.value.of(line))).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn labels_and_their_values() {
        check(
            "来源:甲网 作者:王一 李二 编辑:赵三 2031-08-07",
            &[(Field::Source, "甲网"), (Field::Author, "王一 李二"), (Field::Editor, "赵三 2031-08-07")],
        );
        check("责编|王大   编辑|张二", &[(Field::Editor, "王大"), (Field::Editor, "张二")]);
        check("(责任编辑:王大山)", &[(Field::Editor, "王大山")]);
        check("【文/某网专栏作者 王文山】", &[(Field::Author, "某网"), (Field::Author, "王文山")]);
        check("某报记者 王大山 通讯员 钱小", &[(Field::Reporter, "王大山"), (Field::Correspondent, "钱小")]);
        check("责任编辑:王大校对:李四", &[(Field::Editor, "王大"), (Field::Other, "李四")]);
        check("作者:", &[(Field::Author, "")]);
        check("来       源:\t某省水利厅", &[(Field::Source, "某省水利厅")]);
        check("作 者:王大山 编辑:赵三", &[(Field::Author, "王大山"), (Field::Editor, "赵三")]);
        check("网站编辑 - 王大山", &[(Field::Editor, "王大山")]);
    }

    #[test]
    fn words_of_a_sentence_are_no_labels() {
        check("记者从会上获悉,时间和来源均未公布", &[]);
        check("他是一名作者 也是编辑", &[]);
    }
}
