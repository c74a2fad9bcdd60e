//! Where numbers and dates can begin: a text is looked through once for both.

use std::sync::LazyLock;

use crate::charset::CharSet;

/// The places of a sentence where a number or a date can begin, in bytes and in order; those of Latin words too, which
/// hide the digits in them.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// Where a number can.
    pub numbers: Vec<usize>,
    /// Where a date can.
    pub dates: Vec<usize>,
}

impl Starts {
    /// Those of a text.
    #[cfg(test)]
    pub fn of(text: &str) -> Self {
        let mut starts = Self::default();
        starts.read(text);
        starts
    }

    /// Those of the next text, in place of the last one's.
    pub fn read(&mut self, text: &str) {
        self.numbers.clear();
        self.dates.clear();
        let Sets { numbers, dates, both } = &*SETS;
        // The byte behind the last Latin letter or digit.
        let mut behind = None;
        for at in both.places(text) {
            if text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric)
                && behind.replace(at + 1) == Some(at)
            {
                continue;
            }
            if numbers.begins_at(text, at) {
                self.numbers.push(at);
            }
            if dates.begins_at(text, at) {
                self.dates.push(at);
            }
        }
    }
}

/// Whether a number can begin with a character.
pub(super) fn begins_number(c: char) -> bool {
    SETS.numbers.contains(c)
}

const LATIN: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Chinese signs that begin numbers: digits, places and magnitudes.
const NUMBERS: &str = "零〇一二两三四五六七八九十百千万亿";

/// What dates begin with: 民国, 同年, 当年, 次年, 今天, 本月, 去年, 上月, 前天, 明年, 后年, 下月, 昨日, and numerals up to 99.
const DATES: &str = "民同当次翌今本去上前明后下昨十零〇一二三四五六七八九";

struct Sets {
    numbers: CharSet,
    dates: CharSet,
    both: CharSet,
}

static SETS: LazyLock<Sets> = LazyLock::new(|| Sets {
    numbers: CharSet::new(LATIN.chars().chain(NUMBERS.chars())),
    dates: CharSet::new(LATIN.chars().chain(DATES.chars())),
    both: CharSet::new([LATIN, NUMBERS, DATES].into_iter().flat_map(str::chars)),
});

#[cfg(test)]
mod tests {
    use super::Starts;

    #[test]
    fn numbers_and_dates_are_told_apart() {
        let starts = Starts::of("去年百3");
        assert_eq!(starts.numbers, [6, 9]);
        assert_eq!(starts.dates, [0, 9]);
    }

    #[test]
    fn a_number_begins_once() {
        let starts = Starts::of("2019年,5G7二3");
        assert_eq!(starts.numbers, [0, 8, 11, 14]);
        assert_eq!(starts.dates, starts.numbers);
    }
}
