//! The pictures of a gallery: below the number of each stands its caption, and the captions are the text.

use super::feature::{Feature, Shape};
use super::text;

/// Fewest numbered pictures of a gallery.
const FEWEST: usize = 3;

/// Shortest caption, in characters.
const SHORTEST: usize = 10;

/// Marks the captions below `2/5` as the sentences that they are: neither a picture's words beside another text, nor a
/// statement of when it was published.
pub(super) fn mark(lines: &mut [Feature]) {
    let numbers: Vec<(usize, usize, usize)> = (0..)
        .zip(lines.iter())
        .filter_map(|(at, line)| number(line).map(|(number, all)| (at, number, all)))
        .collect();
    let is_next = |pair: &&[(usize, usize, usize)]| matches!(pair, [(_, number, all), (_, next, same)] if all == same && *next == number + 1);
    if numbers.windows(2).filter(is_next).count() + 1 < FEWEST {
        return;
    }
    for (at, ..) in numbers {
        let below = lines.get_mut(at + 1..).unwrap_or_default();
        let captions = below.iter_mut().take_while(|line| line.shape == Shape::Words && line.sign.is_none());
        for line in
            captions.take(2).filter(|line| line.length >= SHORTEST && !line.copy && line.text.contains('。'))
        {
            (line.caption, line.date, line.partial_date) = (None, None, false);
            line.closed = true;
        }
    }
}

/// The number of a picture and that of all: `2/5`.
fn number(line: &Feature) -> Option<(usize, usize)> {
    let (number, all) = text::core(line.text).split_once('/')?;
    Some((number.trim().parse().ok()?, all.trim().parse().ok()?))
}
