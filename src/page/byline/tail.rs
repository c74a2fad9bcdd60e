//! Credits at the end of a paragraph.

use super::{is_desk, is_writer};
use crate::page::field::Labelled;
use crate::page::lexicon::label::Field;
use crate::page::{person, text};

/// The credit at the end of a paragraph, as the byte where it begins: `(文/图 某某)`, `(编译/某某)`, `(完)`,
/// `(编辑:某某)1120221`, and at an article's end a bare name: `(王某某)`.
pub(in crate::page) fn tail(line: &str, fields: &[Labelled], is_last: bool) -> Option<usize> {
    let trimmed = line.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let close = trimmed.chars().next_back()?;
    let open = match close {
        ')' => '(',
        '〕' => '〔',
        ']' => '[',
        '】' => '【',
        _ => return None,
    };
    let start = trimmed.rfind(open)?;
    let inner = trimmed.get(start + open.len_utf8()..trimmed.len() - close.len_utf8())?.trim();
    if start == 0 || text::length(inner) > 45 {
        return None;
    }
    let labelled = fields.iter().any(|found| found.label.start > start && is_credit(found.field));
    let desk = is_desk(inner, text::length(inner)) || inner == "完" || inner == "本文完";
    let names = is_last
        && (person::is_list(inner) || inner.split_once('/').is_some_and(|(name, _)| person::is_name(name)));
    let digits = trimmed.len() < line.trim_end().len();
    (labelled || (desk || names) && !digits).then_some(start)
}

/// Whether a field is a credit that may close a paragraph.
fn is_credit(field: Field) -> bool {
    is_writer(field)
        || matches!(field, Field::Editor | Field::Photographer | Field::Source | Field::Other | Field::Record)
}
