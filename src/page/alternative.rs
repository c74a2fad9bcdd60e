//! Words that stand for pictures: what a copy has of an image that its page does not describe.

use super::caption::Form;
use super::feature::Feature;
use super::text;

/// The words, without the marks around them.
const WORDS: [&str; 8] = ["图片", "图像", "动图", "配图", "image", "Image", "img", "IMG"];

/// Fewest such lines that are pictures wherever they stand; a menu has the word once.
const FEWEST: usize = 2;

/// Marks the lines that stand for pictures: several of them, or one beside a paragraph.
pub(super) fn mark(lines: &mut [Feature]) {
    let is_word = |line: &Feature| line.length <= 7 && WORDS.contains(&text::core(line.text));
    let count = lines.iter().filter(|line| is_word(line)).count();
    for at in 0..if count > 0 { lines.len() } else { 0 } {
        let is_prose = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(Feature::is_prose);
        let is_beside = is_prose(at.checked_sub(1)) || is_prose(Some(at + 1));
        if let Some(line) = lines.get_mut(at).filter(|line| is_word(line) && (count >= FEWEST || is_beside)) {
            (line.sign, line.caption, line.copy) = (None, Some(Form::Opening), false);
        }
    }
}
