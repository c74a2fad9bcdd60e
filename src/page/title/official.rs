//! The heading of official news, in lines one below the other.

use std::ops::Range;

use super::worth::SHORT;
use super::{Heading, can_be};
use crate::page::feature::Feature;

/// What a kicker of official news ends with: who said it is above, what was said is the title.
const SAID: [&str; 8] = ["强调", "指出", "要求", "作出重要指示", "提出", "宣布", "表示", "致辞"];

/// What the line below the title of official news tells: who else was there.
const ATTENDED: [&str; 7] = ["出席", "主持", "参加", "陪同", "见证", "作报告", "列席"];

/// Most lines of the title of official news.
const OFFICIAL_LINES: usize = 2;

/// How far above a body the title of official news ends, in lines: date and source between.
const OFFICIAL_REACH: usize = 4;

/// The heading of official news, in lines one below the other: `某某在会上强调`, the title in one or two lines, and
/// who was there.
pub(super) fn official(lines: &[Feature], zone: Range<usize>) -> Option<Heading> {
    let ends = |at: usize, words: &[&str]| {
        lines.get(at).is_some_and(|line| can_be(line) && words.iter().any(|word| line.text.ends_with(word)))
    };
    let kicker = zone.clone().rev().find(|&at| ends(at, &SAID))?;
    let attended = |at: usize| {
        let names = |line: &Feature| ATTENDED.iter().any(|word| line.text.contains(word));
        lines.get(at).is_some_and(|line| can_be(line) && line.blanks == 0 && names(line))
    };
    let is_title = |at: &usize| lines.get(*at).is_some_and(|line| can_be(line) && line.length >= SHORT);
    let start = kicker + 1;
    let count =
        (start..zone.end).take_while(|at| is_title(at) && !attended(*at)).take(OFFICIAL_LINES).count();
    let end = start + count;
    let subtitle = Some(end).filter(|&end| attended(end));
    let is_near = zone.end <= end + OFFICIAL_REACH;
    let is_last = !(end + usize::from(subtitle.is_some())..zone.end).any(|at| is_title(&at));
    (count > 0 && is_near && is_last).then_some(Heading { title: start..end, kicker: Some(kicker), subtitle })
}
