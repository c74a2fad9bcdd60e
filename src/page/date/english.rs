//! Dates with the month in English.

use super::clock::{time, with_time};
use super::digits::{day_of, number};

/// Reads `March 4, 2024`, `Mar 4, 2024` or `Mar  4 15:50:09 2024` at the start of a text.
pub(super) fn parse_english(text: &str) -> Option<(String, usize)> {
    let (month, rest) = english_month(text)?;
    let mut rest = rest.trim_start_matches(['.', ' ']);
    let day = number(&mut rest, 1, 2)?;
    let clock = time(rest);
    rest = clock.as_ref().map_or(rest, |(_, after)| after).trim_start_matches([',', ' ']);
    let year = number(&mut rest, 4, 4).filter(|year| (1900..2100).contains(year))?;
    let day = day_of(year, month, day)?;
    Some(match clock {
        Some((time, _)) => (format!("{day}T{time}"), text.len() - rest.len()),
        None => with_time(day, rest, text.len()),
    })
}

/// Reads `4 March 2024` or `4 Mar 2024` at the start of a text.
pub(super) fn parse_day_first(text: &str) -> Option<(String, usize)> {
    let mut rest = text;
    let day = number(&mut rest, 1, 2)?;
    let (month, rest) = english_month(rest.strip_prefix(' ')?)?;
    let mut rest = rest.trim_start_matches(['.', ' ', ',']);
    let year = number(&mut rest, 4, 4).filter(|year| (1900..2100).contains(year))?;
    Some(with_time(day_of(year, month, day)?, rest, text.len()))
}

/// The number of the English month that a text begins with, and what follows it.
fn english_month(text: &str) -> Option<(u32, &str)> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let letters = text.bytes().take(9).take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = text.split_at_checked(letters).filter(|(word, _)| word.len() >= 3)?;
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| *name == word || name.get(..3) == Some(word))
        .map(|(month, _)| (month, rest))
}
