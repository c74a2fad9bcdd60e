//! The timeline of a recording: rows of a time and what is said from it on.

use crate::fold::is_han;
use crate::page::feature::{Feature, Shape};
use crate::page::text;

/// Fewest entries of a timeline, and the longest of them in characters.
const FEWEST_ENTRIES: usize = 3;
const ENTRY: usize = 40;

/// What stands above a timeline.
const TIMELINES: [&str; 8] =
    ["时间轴", "时间线", "时间点", "时间戳", "本期目录", "内容看点", "本期看点", "章节"];

/// Marks the timeline of a recording, rows of a time and what is said from it on: their times tell of no publication.
/// `02:10 为什么夜里开馆`, `11:45 夜里读什么`
pub(super) fn mark(lines: &mut [Feature]) {
    let mut start = 0;
    while start < lines.len() {
        let below = lines.get(start..).unwrap_or_default();
        let mut last = None;
        let rises = |line: &&Feature| {
            let time = entry(line);
            let is_later = time.is_some() && time > last;
            last = time;
            is_later
        };
        let count = below.iter().take_while(rises).count();
        if count >= FEWEST_ENTRIES {
            let is_label = |line: &&Feature| TIMELINES.contains(&text::core(line.text));
            let label = start.checked_sub(1).filter(|&at| lines.get(at).as_ref().is_some_and(is_label));
            let entries = lines.get_mut(label.unwrap_or(start)..start + count).unwrap_or_default();
            entries.iter_mut().for_each(|line| (line.partial_date, line.shape) = (false, Shape::Menu));
        }
        start += count.max(1);
    }
}

/// The time with which an entry of a timeline begins, as its parts in order.
fn entry(line: &Feature) -> Option<Vec<u32>> {
    if line.closed || line.length > ENTRY {
        return None;
    }
    let (time, words) = line.text.split_once(' ')?;
    let is_words = words.contains(is_han) && !words.contains(':');
    let parts: Option<Vec<u32>> = time.split(':').map(|part| part.parse().ok()).collect();
    parts.filter(|parts| is_words && (2..=3).contains(&parts.len())).map(|mut parts| {
        // Minutes and seconds come before hours.
        if parts.len() == 2 {
            parts.insert(0, 0);
        }
        parts
    })
}
