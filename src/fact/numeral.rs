//! Numerals: Arabic and Chinese, with 万 and 亿.

use crate::fold::han_digit;

/// A numeral at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// Its value.
    pub value: f64,
    /// Its length in bytes, 余 and 多 inside it included.
    pub length: usize,
    /// Where 余 or 多 stands in it, in bytes.
    pub surplus: Option<usize>,
    /// Whether it is written in Arabic digits.
    pub is_arabic: bool,
    /// Whether it is 二 alone, with which things are put in order; two of them are 两.
    pub is_second: bool,
    /// Whether it is a sign of magnitude without a digit before it: 千 in 上千家, but also in 千家万户.
    pub is_bare: bool,
    /// Whether it is written with a zero before its other digits: a code, not a number.
    pub has_leading_zero: bool,
    /// What 万 and 亿 behind the digits multiply them by; 1 without them.
    pub factor: f64,
}

/// Reads a numeral at the start of a folded text: `1335`, `2,150`, `11.7`, `3.2万`, `400余`, `20多万`, `一百二十`.
pub(super) fn numeral(text: &str) -> Option<Numeral> {
    let (value, mut length, is_arabic) = match arabic(text) {
        Some((value, length)) => (value, length, true),
        None => chinese(text).map(|(value, length)| (value, length, false))?,
    };
    let is_bare = !is_arabic && text.starts_with(['百', '千', '万', '亿']);
    let is_second = length == '二'.len_utf8() && text.starts_with('二');
    let has_leading_zero = text.starts_with('0') && !text.starts_with("0.") && value != 0.0;
    let mut surplus = None;
    let (mut value, mut factor) = (value, 1.0);
    loop {
        let rest = text.get(length..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        if surplus.is_none() && rest.starts_with(['余', '多']) {
            surplus = Some(length);
            length += '余'.len_utf8();
        } else if let Some((next, bytes)) = magnitude(rest.get(blanks..).unwrap_or_default()) {
            value *= next;
            factor *= next;
            length += blanks + bytes;
            // 三亿五千万: the smaller parts behind a magnitude add up.
            if let Some((more, bytes)) = text.get(length..).and_then(|rest| smaller(rest, next, is_arabic)) {
                value += more;
                length += bytes;
            }
        } else {
            // 557.8亿 has no fraction of a unit that is worth telling, only a rounding error.
            let value = if factor > 1.0 { (value * 100.0).round() / 100.0 } else { value };
            return Some(Numeral {
                value,
                length,
                surplus,
                is_arabic,
                is_second,
                is_bare,
                has_leading_zero,
                factor,
            });
        }
    }
}

/// What follows 亿 or 万 in one number (三亿`五千万`, 一万`二千`): a numeral of the same kind below that magnitude.
fn smaller(text: &str, above: f64, is_arabic: bool) -> Option<(f64, usize)> {
    let (digits, mut length) = if is_arabic { arabic(text)? } else { chinese(text)? };
    let mut value = digits;
    while let Some((factor, bytes)) = text.get(length..).and_then(magnitude) {
        (value, length) = (value * factor, length + bytes);
    }
    // 万 after 亿, or plain digits after 万; 3万5 is no number that is written.
    (value < above && value * 1e4 >= above && (!is_arabic || value > digits)).then_some((value, length))
}

fn magnitude(text: &str) -> Option<(f64, usize)> {
    [("亿", 1e8), ("万", 1e4), ("千", 1e3), ("百", 1e2)]
        .into_iter()
        .find(|(sign, _)| text.starts_with(sign))
        .filter(|(sign, _)| !is_word(text, sign))
        .map(|(sign, factor)| (factor, sign.len()))
}

/// Whether the sign begins a word or unit that is no magnitude: 千瓦, 千克, 百分点, 万达.
fn is_word(text: &str, sign: &str) -> bool {
    let rest = text.strip_prefix(sign).unwrap_or_default();
    match sign {
        "千" => rest.starts_with(['瓦', '克', '米', '卡', '伏', '赫', '焦']),
        "百" => rest.starts_with(['分', '姓', '货', '帕']),
        "万" => rest.starts_with(['达', '象', '物', '里', '向', '科', '豪', '盛', '州', '能', '山', '国']),
        _ => false,
    }
}

/// Digits with thousands separators and a decimal fraction.
fn arabic(text: &str) -> Option<(f64, usize)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    if length == 0 {
        return None;
    }
    if length <= 3 {
        while let Some(group) = text.get(length..).and_then(|rest| rest.strip_prefix(',')) {
            if digits(group) != 3 {
                break;
            }
            length += 4;
        }
    }
    let fraction = text.get(length..).and_then(|rest| rest.strip_prefix('.')).map_or(0, digits);
    if fraction > 0 {
        length += 1 + fraction;
    }
    let written = text.get(..length)?;
    let value = if written.contains(',') { written.replace(',', "").parse() } else { written.parse() };
    Some((value.ok()?, length))
}

/// A Chinese numeral up to 万: its digits and 十, 百, 千. Signs of 万 and 亿 are left to [`magnitude`].
fn chinese(text: &str) -> Option<(f64, usize)> {
    let (mut total, mut digit, mut length) = (0.0, None, 0);
    let mut last = 0.0;
    for c in text.chars() {
        if let Some(value) = digit_value(c) {
            // Two digits in a row are a year or a telephone number, read as such elsewhere.
            if digit.is_some_and(|digit| digit > 0.0) {
                return None;
            }
            digit = Some(value);
        } else if let Some(unit) = place_value(c) {
            // 千百, 百十: not the form of a number.
            if total > 0.0 && unit >= last {
                return None;
            }
            last = unit;
            total += digit.take().unwrap_or(1.0) * unit;
        } else {
            break;
        }
        length += c.len_utf8();
    }
    (length > 0).then_some((total + digit.unwrap_or(0.0), length))
}

/// Whether a character can be a part of a Chinese numeral.
pub(super) fn is_chinese_digit(c: char) -> bool {
    digit_value(c).is_some() || place_value(c).is_some()
}

fn digit_value(c: char) -> Option<f64> {
    if c == '两' { Some(2.0) } else { han_digit(c).map(f64::from) }
}

fn place_value(c: char) -> Option<f64> {
    match c {
        '十' => Some(10.0),
        '百' => Some(100.0),
        '千' => Some(1000.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn reads_values_and_lengths() {
        let cases = [
            ("1335 名", 1335.0, "1335"),
            ("2,150家", 2150.0, "2,150"),
            ("11.7%", 11.7, "11.7"),
            ("3.2万册", 32_000.0, "3.2万"),
            ("400余人次", 400.0, "400余"),
            ("20多万元", 200_000.0, "20多万"),
            ("557.8亿元", 557.8e8, "557.8亿"),
            ("12个百分点", 12.0, "12"),
            ("5百分点", 5.0, "5"),
            ("300千瓦", 300.0, "300"),
            ("一百二十户", 120.0, "一百二十"),
            ("十余家", 10.0, "十余"),
            ("两千三百亩", 2300.0, "两千三百"),
            ("三亿五千万元", 3.5e8, "三亿五千万"),
            ("3亿5000万元", 3.5e8, "3亿5000万"),
            ("一万二千人", 12_000.0, "一万二千"),
            ("1亿1千万人次", 1.1e8, "1亿1千万"),
            ("三万亩", 30_000.0, "三万"),
            ("2018,2019", 2018.0, "2018"),
        ];
        for (text, value, written) in cases {
            let found = numeral(text).unwrap();
            assert!((found.value - value).abs() < 1e-6 * value, "{text}: {}", found.value);
            assert_eq!(text.get(..found.length), Some(written), "{text}");
        }
        assert_eq!(numeral("家"), None);
    }
}
