//! The points of an abstract above a text: lines with bullets below the date.

use super::feature::Feature;
use super::lexicon::furniture::Sign;

/// How far above the first point the date, the byline or the label of the abstract stands, in lines.
const REACH: usize = 3;

/// Fewest and most points of an abstract.
const FEWEST: usize = 2;
const MOST: usize = 8;

/// Longest point, in characters.
const POINT: usize = 90;

/// Least length of the paragraph that the text begins with, in characters.
const OPENING: usize = 40;

/// Marks the points right below a date, a byline or a label, above a paragraph without a bullet.
pub(super) fn mark(lines: &mut [Feature]) {
    let mut at = 0;
    while at < lines.len() {
        let count = lines.iter().skip(at).take_while(|line| is_point(line)).count();
        if count == 0 {
            at += 1;
            continue;
        }
        let states =
            |line: &Feature| line.is_date_line() || line.byline || line.sign == Some(Sign::EditorNote);
        let is_below = lines.get(at.saturating_sub(REACH)..at).unwrap_or_default().iter().any(states);
        let opens =
            lines.iter().skip(at + count).take(REACH).any(|line| line.is_prose() && line.length >= OPENING);
        if (FEWEST..=MOST).contains(&count) && is_below && opens {
            lines.iter_mut().skip(at).take(count).for_each(|line| line.sign = Some(Sign::EditorNote));
        }
        at += count;
    }
}

/// Whether a line begins with a bullet.
fn is_point(line: &Feature) -> bool {
    let is_bullet = line.text.starts_with(['•', '·', '◎', '●', '▪', '■', '◆', '○', '◇', '▲', '★']);
    is_bullet && line.length <= POINT && line.sign.is_none() && line.caption.is_none() && line.date.is_none()
}
