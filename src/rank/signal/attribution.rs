//! Sentences that only say who spoke the words before them (`“渠通了。”村口,渠长告诉记者。`).

use std::sync::LazyLock;

use crate::phrase::Endings;

/// Verbs of saying at the end of such a sentence.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "说", "说道", "表示", "坦言", "感慨", "感叹", "回忆", "回忆道", "告诉记者", "告诉笔者", "告诉我们",
];

/// Most characters of one: a longer sentence tells something of its own.
const LONGEST: usize = 40;

/// Whether a sentence of so many characters, which quotes nothing itself, only says who spoke.
pub fn only_attributes(text: &str, characters: usize) -> bool {
    static END: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of(SAYS));
    let words = text.trim_end().strip_suffix('。');
    characters <= LONGEST && words.is_some_and(|words| END.end(words) && !words.contains(['“', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_spoke_is_told_from_what_was_said() {
        for (text, expected) in [
            ("站在渠边,七十二岁的渠长对记者说。", true),
            ("在青岭县,合作社理事长当面告诉笔者。", true),
            ("渠长说,水通了。", false),
            ("“水通了。”渠长说。", false),
            ("县水利局公布了通水的日期。", false),
        ] {
            assert_eq!(only_attributes(text, text.chars().count()), expected, "{text}");
        }
    }
}
