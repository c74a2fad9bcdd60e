//! Records of chats: many short messages, each below or behind the name of who wrote it.

mod speaker;

pub(super) use speaker::Spoken;

use std::collections::BTreeMap;
use std::ops::Range;

use super::feature::{Feature, Shape};
use super::inner::Given;
use super::lexicon::furniture::Sign;
use super::segment::Segment;
use super::title::{self, Heading};
use super::{Corrections, Reason, Role, person, text};
use crate::source::Span;
use speaker::{row, speaker};

/// A chat within a page.
pub(super) struct Chat {
    /// Its lines, from the first speaker's to the last message.
    pub lines: Range<usize>,
    /// The speakers' lines.
    pub spoken: BTreeMap<usize, Spoken>,
}

/// Fewest lines with a speaker that make a chat.
const LEAST: usize = 4;

/// Least share of lines with a speaker: a thread of posts has fewer, since a post has many lines.
const SHARE: f64 = 0.25;

/// Largest share of lines that signs mark as furniture: the comments below an article stand among buttons.
const FURNITURE_SHARE: f64 = 0.1;

/// Length that three in four of a chat's messages have at most, in characters: the answers of an interview and the
/// posts of a forum are longer.
const MESSAGE: usize = 60;

/// Finds the chat that a paste is, if it is one.
pub(super) fn find(lines: &[Feature]) -> Option<Chat> {
    let speakers: Vec<Option<Spoken>> = lines.iter().map(|line| speaker(line.text)).collect();
    let spoken = timed(lines, &speakers)
        .or_else(|| labelled(lines, &speakers))
        .or_else(|| exported(lines))
        .or_else(|| named(lines))?;
    let first = *spoken.keys().next()?;
    let within = lines.get(first..)?;
    let is_furniture = |line: &Feature| {
        line.sign.is_some_and(|sign| !matches!(sign, Sign::EditorNote | Sign::OriginalTitle))
    };
    let is_foreign = |line: &Feature| {
        matches!(line.sign, Some(Sign::RelatedLabel | Sign::CommentLabel)) && line.length <= 8
    };
    let is_message = |at: usize, line: &Feature| spoken.contains_key(&at) || is_told_by_program(line);
    let furniture =
        lines.iter().enumerate().filter(|(at, line)| is_furniture(line) && !is_message(*at, line));
    let furniture = furniture.count();
    let mut lengths: Vec<usize> = (first..lines.len())
        .filter_map(|at| match spoken.get(&at) {
            Some(spoken) => {
                let message = text::length(lines.get(at)?.text.get(spoken.text..)?);
                (message > 0).then_some(message)
            }
            None => Some(lines.get(at)?.length),
        })
        .collect();
    lengths.sort_unstable();
    let is_short = lengths.get(lengths.len() * 3 / 4).is_some_and(|&long| long <= MESSAGE);
    let is_chat = spoken.len() >= LEAST
        && text::ratio(spoken.len(), within.len()) >= SHARE
        && text::ratio(furniture, lines.len()) <= FURNITURE_SHARE
        && first <= HEAD
        && !within.iter().any(Feature::is_end)
        && !within.iter().any(|line| is_foreign(line) && !is_told_by_program(line));
    (is_chat && is_short).then_some(Chat { lines: first..lines.len(), spoken })
}

impl Chat {
    /// The chat as articles: one, or more where the reader says that another begins.
    pub(super) fn segments(&self, lines: &[Feature], corrections: &Corrections) -> Vec<Segment> {
        let first = self.lines.start;
        let is_title = |at: &usize| lines.get(*at).is_some_and(title::can_be);
        let title = (0..first).rev().find(is_title);
        let start = title.map_or(first, |at| at.min(first));
        let heading = title.map(|at| Heading { title: at..at + 1, kicker: None, subtitle: None });
        let begins = corrections.boundaries.iter().filter(|boundary| boundary.begins);
        let mut cuts: Vec<usize> = begins
            .map(|boundary| lines.partition_point(|line| line.span.end <= boundary.at))
            .filter(|at| (first + 1..self.lines.end).contains(at))
            .collect();
        cuts.extend([first, self.lines.end]);
        cuts.sort_unstable();
        cuts.dedup();
        let range = |(&from, &to): (&usize, &usize)| {
            let heading = heading.clone().filter(|_| from == first);
            Segment { lines: if from == first { start } else { from }..to, body: from..to, heading }
        };
        cuts.iter().zip(cuts.iter().skip(1)).map(range).collect()
    }

    /// Gives the lines of the chat their roles.
    pub(super) fn roles(&self, lines: &[Feature], segments: &[Segment], given: &mut [Option<Given>]) {
        let titles: Vec<usize> = segments
            .iter()
            .filter_map(|one| one.heading.as_ref())
            .map(|heading| heading.title.start)
            .collect();
        let from = segments.first().map_or(0, |segment| segment.lines.start);
        for (at, (line, slot)) in lines.iter().zip(given).enumerate().skip(from) {
            let is_stamp = line.partial_date || line.date.is_some() && line.is_only_date();
            *slot = Some(match self.spoken.get(&at) {
                Some(spoken) if spoken.text < line.text.len() => {
                    match line.text.get(spoken.text..).is_some_and(tells_of_program) {
                        true => (Role::Chrome, Reason::ChromeWord),
                        false => (Role::Body, Reason::ShortProse),
                    }
                }
                Some(_) => (Role::Byline, Reason::Speaker),
                None if titles.contains(&at) => (Role::Title, Reason::TitleOfBody),
                None if is_stamp => (Role::Meta, Reason::DateLine),
                None if at < self.lines.start || is_told_by_program(line) => {
                    (Role::Chrome, Reason::ChromeWord)
                }
                None => (Role::Body, Reason::ShortProse),
            });
        }
    }
}

/// Most lines above the first message: the chat's name and what it is about.
const HEAD: usize = 4;

/// Whether two speakers take turns, or one of them speaks again.
fn take_turns(names: &BTreeMap<&str, usize>) -> bool {
    names.len() >= 2 && names.values().any(|&count| count >= 2)
}

/// Speakers with the time of their message: `王某某 10:32`, `2031-05-06 10:20:33 王某某`, `[10:32] 王某某:早`.
fn timed(lines: &[Feature], speakers: &[Option<Spoken>]) -> Option<BTreeMap<usize, Spoken>> {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for (at, (line, spoken)) in lines.iter().zip(speakers).enumerate() {
        if let Some(spoken) = spoken.filter(|spoken| spoken.is_timed) {
            *names.entry(spoken.name.of(line.text)).or_default() += 1;
            found.insert(at, spoken);
        }
    }
    take_turns(&names).then_some(found)
}

/// Speakers before a colon: `王某某:早`; two of them at least speak twice.
fn labelled(lines: &[Feature], speakers: &[Option<Spoken>]) -> Option<BTreeMap<usize, Spoken>> {
    let speaking = || {
        lines.iter().zip(speakers).enumerate().filter_map(|(at, (line, spoken))| {
            let spoken = spoken.filter(|spoken| spoken.text < line.text.len())?;
            Some((at, spoken, spoken.name.of(line.text)))
        })
    };
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    speaking().for_each(|(_, _, name)| *names.entry(name).or_default() += 1);
    let again = |name: &str| names.get(name).is_some_and(|&count| count >= 2);
    let found: BTreeMap<usize, Spoken> =
        speaking().filter(|&(_, _, name)| again(name)).map(|(at, spoken, _)| (at, spoken)).collect();
    let is_chat = names.values().filter(|&&count| count >= 2).count() >= 2
        && text::ratio(found.len(), lines.len()) >= LABELLED_SHARE;
    is_chat.then_some(found)
}

/// Least share of lines with a label where no time shows that they are messages.
const LABELLED_SHARE: f64 = 0.6;

/// Time, speaker and message between blanks, as a program exports them: `10:32 王某某 早`.
fn exported(lines: &[Feature]) -> Option<BTreeMap<usize, Spoken>> {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(spoken) = row(line.text) {
            *names.entry(spoken.name.of(line.text)).or_default() += 1;
            found.insert(at, spoken);
        }
    }
    let again = names.values().filter(|&&count| count >= 2);
    let is_chat = again.clone().count() >= 2
        && text::ratio(again.sum(), found.len()) >= LABELLED_SHARE
        && text::ratio(found.len(), lines.len()) >= LABELLED_SHARE;
    is_chat.then_some(found)
}

/// Speakers on lines of their own: names that recur, a message below each.
fn named(lines: &[Feature]) -> Option<BTreeMap<usize, Spoken>> {
    let is_name = |line: &Feature| line.sign.is_none() && person::is_name(line.text);
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| is_name(line)) {
        *names.entry(line.text).or_default() += 1;
    }
    let leads = |at: usize| lines.get(at + 1).is_some_and(|next| !is_name(next));
    let whole = |line: &Feature| Spoken {
        name: Span::new(0, line.text.len()),
        text: line.text.len(),
        is_timed: false,
    };
    let found: BTreeMap<usize, Spoken> = lines
        .iter()
        .enumerate()
        .filter(|&(at, line)| is_name(line) && leads(at))
        .map(|(at, line)| (at, whole(line)))
        .collect();
    (names.values().filter(|&&count| count >= 2).count() >= 2).then_some(found)
}

/// What of a chat is no message: files, pictures, what the program tells.
fn is_told_by_program(line: &Feature) -> bool {
    tells_of_program(line.text) || matches!(line.shape, Shape::Ornament | Shape::Address)
}

/// Whether a message is the program's own: `[图片]`, `某某撤回了一条消息`.
fn tells_of_program(line: &str) -> bool {
    const TOLD: &[&str] = &[
        "撤回了一条消息",
        "加入了群聊",
        "加入群聊",
        "退出了群聊",
        "移出了群聊",
        "修改群名",
        "拍了拍",
        "以上是打招呼",
        "以下为新消息",
        "开启了",
        "邀请",
        "已传送照片",
        "已传送贴图",
        "已收回讯息",
    ];
    let bracketed = line.starts_with('[') && line.find(']').is_some_and(|close| close <= 16);
    let is_short = text::length(line) <= 30 && !text::is_closed(line);
    is_short && (bracketed || TOLD.iter().any(|word| line.contains(word))) || bracketed && line.ends_with(']')
}
