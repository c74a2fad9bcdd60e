//! Days, months and years of the calendar.

use super::Written;

/// Days of each month in a leap year: without a year, 29 February is possible.
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// A day some days before or after another one, within a month's reach.
pub(super) fn shifted((year, month, day): (u32, u32, u32), later: i32) -> Option<(u32, u32, u32)> {
    let day = i64::from(day) + i64::from(later);
    let length = i64::from(days(Some(year), month));
    if day > length {
        let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        return Some((next.0, next.1, u32::try_from(day - length).ok()?));
    }
    if day >= 1 {
        return Some((year, month, u32::try_from(day).ok()?));
    }
    let (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    Some((year, month, u32::try_from(i64::from(days(Some(year), month)) + day).ok()?))
}

/// Days of a month; of February 29 where the year is not known.
fn days(year: Option<u32>, month: u32) -> u32 {
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let longest = month.checked_sub(1).and_then(|month| DAYS.get(month as usize)).copied().unwrap_or(0);
    if month == 2 && !leap { 28 } else { longest }
}

/// Whether the calendar has a date.
pub(super) fn is_possible(date: Written) -> bool {
    date.month.is_none_or(|month| (1..=12).contains(&month))
        && date.day.is_none_or(|day| (1..=days(date.year, date.month.unwrap_or(1))).contains(&day))
        && date.year.is_none_or(|year| (1000..2200).contains(&year))
}

/// A date in the form of [`Mention::value`](super::Mention::value).
pub(super) fn value(date: Written) -> String {
    let year = date.year.map_or("-".to_owned(), |year| format!("{year:04}"));
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        _ => year,
    }
}
