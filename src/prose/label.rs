//! The labels of list items: `一是`, `第一,`, `(一)`, `一、`, `1.`, `(1)`, `①`, `01`, `第三条`, `•`.

use crate::fold::han_digit;

/// The label of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// How the label is written.
    pub form: LabelForm,
    /// The item's number, from 1; 0 for a bullet.
    pub number: u32,
    /// Length of the label at the head of its sentence, in bytes of the folded copy.
    pub length: usize,
}

/// The ways to write a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelForm {
    /// `一是`, `其一`: an item within running prose.
    Prose,
    /// `第一,`: an item within running prose.
    Ordinal,
    /// `一、`.
    Chinese,
    /// `(一)`.
    ChineseBracket,
    /// `1.`, `1、`, `1)`.
    Digit,
    /// `(1)`.
    DigitBracket,
    /// `①`.
    Circle,
    /// `01` glued to the text.
    Padded,
    /// `第三条`, `第二章`.
    Article,
    /// `•`, `-`, `●`.
    Bullet,
}

impl LabelForm {
    /// Whether items of this form run on within a paragraph; the others begin a line.
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Prose | Self::Ordinal)
    }
}

/// The label at the head of a text.
pub(super) fn label(text: &str) -> Option<Label> {
    let first = text.chars().next()?;
    match first {
        '其' | '第' | '一'..='鿿' => chinese(text),
        '(' => bracket(text),
        '0'..='9' => digits(text),
        '①'..='⑳' => {
            let number = u32::from(first).checked_sub(u32::from('①'))? + 1;
            Some(Label { form: LabelForm::Circle, number, length: first.len_utf8() })
        }
        '·' | '-' | '●' | '■' | '◆' | '▲' | '★' | '*' => {
            // A dash of its own, not a minus or a rule of dashes.
            let mut rest = text.chars().skip(1).peekable();
            let next = rest.peek().copied().filter(|c| !matches!(c, '-' | '*' | '0'..='9'))?;
            let blank = if next.is_whitespace() { next.len_utf8() } else { 0 };
            (blank > 0 || !matches!(first, '-' | '*')).then_some(Label {
                form: LabelForm::Bullet,
                number: 0,
                length: first.len_utf8() + blank,
            })
        }
        _ => None,
    }
}

fn chinese(text: &str) -> Option<Label> {
    let after_prefix = text.strip_prefix(['第', '其']).unwrap_or(text);
    let (number, rest) = chinese_number(after_prefix)?;
    let mut rest = rest.chars();
    let next = rest.next();
    let form = match (text.chars().next()?, next) {
        ('第', Some(',')) => LabelForm::Ordinal,
        ('第', Some('条' | '章' | '节' | '款')) => LabelForm::Article,
        ('其', Some(',')) => LabelForm::Prose,
        ('第' | '其', _) => return None,
        // `一是一` is no label.
        (_, Some('是')) if number <= 10 && !rest.as_str().starts_with('一') => LabelForm::Prose,
        (_, Some('、')) if chinese_number(rest.as_str()).is_none() => LabelForm::Chinese,
        _ => return None,
    };
    Some(Label { form, number, length: text.len() - rest.as_str().len() })
}

fn bracket(text: &str) -> Option<Label> {
    let inner = text.strip_prefix('(')?;
    let (number, rest, form) = match chinese_number(inner) {
        Some((number, rest)) => (number, rest, LabelForm::ChineseBracket),
        None => {
            let (number, rest) = digit_number(inner)?;
            (number, rest, LabelForm::DigitBracket)
        }
    };
    let rest = rest.strip_prefix(')')?;
    (number <= LARGEST).then_some(Label { form, number, length: text.len() - rest.len() })
}

fn digits(text: &str) -> Option<Label> {
    let (number, rest) = digit_number(text)?;
    let width = text.len() - rest.len();
    let next = rest.chars().next();
    if matches!(next, Some('.' | '、' | ')')) && number <= LARGEST {
        let after = rest.get(next.map_or(0, char::len_utf8)..).unwrap_or_default();
        let is_decimal = after.starts_with(|c: char| c.is_ascii_digit());
        return (!is_decimal && !after.is_empty()).then_some(Label {
            form: LabelForm::Digit,
            number,
            length: text.len() - after.len(),
        });
    }
    let is_unit =
        next.is_none_or(|c| matches!(c, '年' | '月' | '日' | '时' | '点' | '号' | '分' | '秒' | '后'));
    let is_padded = width == 2 && text.starts_with('0') && number > 0;
    (is_padded && !is_unit && next.is_some_and(crate::fold::is_han)).then_some(Label {
        form: LabelForm::Padded,
        number,
        length: width,
    })
}

/// The largest number that a list's label carries; a year in brackets is none.
const LARGEST: u32 = 199;

fn digit_number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(rest)?;
    (digits.len() <= 3).then_some(())?;
    Some((digits.parse().ok()?, rest))
}

/// A Chinese number up to 99 at the head of a text, and what follows it.
fn chinese_number(text: &str) -> Option<(u32, &str)> {
    let (mut tens, mut ones, mut any) = (None, 0, false);
    let mut rest = text.chars();
    loop {
        let here = rest.as_str();
        match rest.next().and_then(chinese_digit) {
            Some(10) if tens.is_none() => {
                tens = Some(ones.max(1) * 10);
                ones = 0;
            }
            Some(digit) if digit < 10 && ones == 0 => ones = digit,
            _ if any => return Some((tens.unwrap_or(0) + ones, here)),
            _ => return None,
        }
        any = true;
    }
}

/// A digit of a label's number: 十 counts as one, and no label has a zero.
fn chinese_digit(c: char) -> Option<u32> {
    if c == '十' { Some(10) } else { han_digit(c).filter(|digit| *digit > 0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read() {
        use LabelForm::*;
        let cases = [
            ("一是修路", Some((Prose, 1, "一是"))),
            ("其二,架桥", Some((Prose, 2, "其二,"))),
            ("第三,植树", Some((Ordinal, 3, "第三,"))),
            ("十二、其他", Some((Chinese, 12, "十二、"))),
            ("(二十一)监督", Some((ChineseBracket, 21, "(二十一)"))),
            ("3.工作", Some((Digit, 3, "3."))),
            ("12、工作", Some((Digit, 12, "12、"))),
            ("(7)工作", Some((DigitBracket, 7, "(7)"))),
            ("③工作", Some((Circle, 3, "③"))),
            ("02强化", Some((Padded, 2, "02"))),
            ("第十条本办法", Some((Article, 10, "第十条"))),
            ("· 修路", Some((Bullet, 0, "· "))),
            ("3.5亿元", None),
            ("05年", None),
            ("一、二线", None),
            ("一是一", None),
            ("第一名", None),
            ("(2023)5号", None),
            ("-5度", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let found = label(text)
                .map(|label| (label.form, label.number, text.get(..label.length).unwrap_or_default()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
