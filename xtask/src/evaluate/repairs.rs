//! The repairs of the seed documents beside those that a reader made: lost stops, joins, bogus stops.

use serde_json::Value;
use zhaiyao::{RepairKind, Report};

use super::gold;

/// Prints the repairs that are wrong or missed, and the sums.
pub fn compare(text: &str, report: &Report, document: &Value) {
    stops(text, report, document);
    joins(text, report, document);
    let bogus = report.repairs.iter().filter(|repair| repair.kind == RepairKind::BogusStop).count();
    let stated = document["bogus_stops"].as_array().map_or(0, Vec::len);
    if bogus + stated > 0 {
        println!(
            "  bogus stops: {bogus} seen through, {stated} in the reading (one of them beside a byline)"
        );
    }
}

/// The UTF-16 offset of each place `before|after` of a list of `[line, place]`; a paragraph's end is `before|(para)`.
fn places(text: &str, list: &Value) -> Vec<(String, Option<u32>)> {
    let mut starts = vec![0];
    starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    let place = |entry: &Value| {
        let line = entry[0].as_u64().unwrap_or(1) as usize;
        let place = entry[1].as_str().unwrap_or_default().to_owned();
        let start = starts.get(line - 1).copied().unwrap_or(0);
        let end = starts.get(line).map_or(text.len(), |end| end - 1);
        let (before, after) = place.split_once('|').unwrap_or((&place, ""));
        let words = if after == "(para)" { before.to_owned() } else { format!("{before}{after}") };
        let inner = text.get(start..end).unwrap_or_default();
        let found = inner.find(&words).or_else(|| inner.rfind(before));
        let at = found.map(|at| start + at + before.len());
        let units = at.and_then(|at| text.get(..at)).map(|text| text.encode_utf16().count() as u32);
        (place, units)
    };
    list.as_array().into_iter().flatten().map(place).collect()
}

fn stops(text: &str, report: &Report, document: &Value) {
    let stated = places(text, &document["missing_stops"]);
    let neutral = places(text, &document["neutral_stops"]);
    let mut found: Vec<u32> = restored(report);
    let total = stated.len();
    let mut missed = Vec::new();
    for (place, at) in stated {
        match found.iter().position(|found| Some(*found) == at) {
            Some(index) => drop(found.remove(index)),
            None => missed.push(place),
        }
    }
    found.retain(|found| !neutral.iter().any(|(_, at)| *at == Some(*found)));
    let units: Vec<u16> = text.encode_utf16().collect();
    let wrong: Vec<String> = found
        .iter()
        .map(|&at| {
            String::from_utf16_lossy(
                &units[(at as usize).saturating_sub(6)..units.len().min(at as usize + 6)],
            )
        })
        .collect();
    println!("  stops: {} of {total} restored, {} wrong", total - missed.len(), wrong.len());
    if total > 0 {
        println!("    missed: {}\n    wrong: {}", missed.join(" "), wrong.join(" "));
    }
}

fn restored(report: &Report) -> Vec<u32> {
    let stops = report.repairs.iter().filter(|repair| repair.kind == RepairKind::RestoredStop);
    stops.map(|repair| repair.start).collect()
}

/// Compares the pairs of lines that are one paragraph.
fn joins(text: &str, report: &Report, document: &Value) {
    let lines = gold::lines(text, report);
    let number =
        |at: u32| lines.iter().find(|line| line.start <= at && at <= line.end).map_or(0, |line| line.number);
    let next = |at: u32| lines.iter().find(|line| line.start >= at).map_or(0, |line| line.number);
    let repairs = report.repairs.iter().filter(|repair| repair.kind == RepairKind::Joined);
    let mut found: Vec<(usize, usize)> =
        repairs.map(|repair| (number(repair.start), next(repair.end.saturating_sub(1)))).collect();
    let mut missed = Vec::new();
    for chain in document["joins"].as_array().into_iter().flatten() {
        let chain: Vec<usize> = chain
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_u64)
            .map(|line| line as usize)
            .collect();
        for pair in chain.windows(2) {
            match found.iter().position(|found| found.0 == pair[0]) {
                Some(index) => drop(found.remove(index)),
                None => missed.push(pair.to_vec()),
            }
        }
    }
    println!("  joins: missed {missed:?}, wrong {found:?}");
}
