//! The entry of an encyclopedia: buttons stand behind each of its headings, and the text goes on below them.

use super::feature::Feature;
use super::lexicon::furniture::Sign;

/// The buttons, without brackets around them.
const BUTTONS: [&str; 7] = ["播报", "编辑", "编辑源代码", "讨论", "锁定", "语音", "编辑本段"];

/// Fewest headings with such a button that make the paste an entry: other pages have one in their menu.
const FEWEST: usize = 2;

/// Longest heading, in characters.
const HEADING: usize = 30;

/// Marks the headings and the buttons behind them.
pub(super) fn mark(lines: &mut [Feature]) {
    let is_heading =
        |line: &Feature| !is_button(line) && !line.closed && line.length <= HEADING && line.sign.is_none();
    let heads = |at: usize| lines.get(at).is_some_and(is_heading) && lines.get(at + 1).is_some_and(is_button);
    let headings: Vec<usize> = (0..lines.len()).filter(|&at| heads(at)).collect();
    if headings.len() < FEWEST {
        return;
    }
    for at in headings {
        let count = lines.get(at + 1..).unwrap_or_default().iter().take_while(|line| is_button(line)).count();
        for (below, line) in lines.get_mut(at..=at + count).unwrap_or_default().iter_mut().enumerate() {
            line.aside = true;
            if below > 0 {
                line.sign = Some(Sign::Chrome);
            }
        }
    }
}

/// Whether a line is such a button.
fn is_button(line: &Feature) -> bool {
    BUTTONS.contains(&line.text.trim_start_matches('[').trim_end_matches(']'))
}
