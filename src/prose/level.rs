//! How deep the headings and list items of an article stand, by the forms of their labels.
//!
//! There is no fixed order of forms: `一、` stands above `(一)` in one text and below `第一章` in another. So a form
//! that is new opens a level below the label before it, and one that is open closes the levels below its own.

use super::label::LabelForm;
use super::paragraph::Paragraph;

/// Sets the level of every paragraph: 0 for text, for unlabelled headings and for the outermost labels.
pub(super) fn set(paragraphs: &mut [Paragraph]) {
    let mut open: Vec<Option<LabelForm>> = Vec::new();
    for paragraph in paragraphs {
        let form = paragraph.label.map(|label| label.form);
        if form.is_none() && !paragraph.is_heading {
            continue;
        }
        match open.iter().position(|known| *known == form) {
            Some(level) => open.truncate(level + 1),
            // Above an unlabelled heading stand only chapters.
            None if form.is_none() => {
                open.retain(|known| *known == Some(LabelForm::Article));
                open.push(None);
            }
            None => open.push(form),
        }
        paragraph.level = open.len() - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::label::label;

    #[test]
    fn new_forms_open_a_level_and_known_ones_close_the_rest() {
        let texts = [
            ("一、总体", 0),
            ("(一)目标", 1),
            ("1.修路", 2),
            ("2.架桥", 2),
            ("正文", 0),
            ("(二)原则", 1),
            ("二、保障", 0),
            ("1.资金", 1),
            ("小标题", 0),
            ("1.资金", 1),
        ];
        let paragraph = |text: &str| Paragraph {
            label: label(text),
            is_heading: text == "小标题",
            ..Paragraph::default()
        };
        let mut paragraphs: Vec<Paragraph> = texts.iter().map(|(text, _)| paragraph(text)).collect();
        set(&mut paragraphs);
        let levels: Vec<usize> = paragraphs.iter().map(|paragraph| paragraph.level).collect();
        assert_eq!(levels, texts.map(|(_, level)| level));
    }
}
