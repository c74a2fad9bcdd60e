//! The turns of an interview: who speaks, by the labels before what is said.

use super::piece::{Gap, Piece, trim};
use crate::fold::is_han;
use crate::page::{Article, Page, Reason, is_no_name};
use crate::source::{Source, Span};

/// The beginning of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    /// The speaker's name, without the colon.
    pub name: Span,
}

/// Longest label, in characters (`齐鲁晚报·齐鲁壹点`).
const LONGEST_LABEL: usize = 14;

/// Most different speakers that are followed.
const MOST_SPEAKERS: usize = 12;

/// Labels that are speakers by themselves.
#[rustfmt::skip]
const ROLES: [&str; 23] = [
    "问", "答", "记者", "主持人", "嘉宾", "采访者", "受访者", "本报记者", "提问", "回答", "追问", "再问", "又问", "主持", "提问者",
    "采访人", "受访人", "本刊", "本报", "网友", "观众", "Q", "A",
];

/// Those of them who ask.
const ASKERS: [&str; 15] = [
    "问",
    "记者",
    "主持人",
    "采访者",
    "本报记者",
    "提问",
    "追问",
    "再问",
    "又问",
    "主持",
    "提问者",
    "采访人",
    "本刊",
    "本报",
    "Q",
];

/// Endings of outlets that put the questions.
const OUTLETS: [&str; 12] =
    ["报", "网", "台", "社", "刊", "记者", "新闻", "频道", "壹点", "客户端", "传媒", "周刊"];

/// Family names, by their first character, of three in four Chinese persons and more (Ministry of Public
/// Security, name report of 2020: the first hundred).
const FAMILIES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏\
    苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严戴莫孔向";

/// Labels that look like names and are none.
const NOT_NAMES: [&str; 10] =
    ["方法", "方式", "高度", "金额", "时间", "万元", "向上", "方案", "石材", "程序"];

/// The turns of a chat: the speakers that stand above the messages or before them.
pub(super) fn of_chat(source: &Source, page: &Page, article: &Article) -> Vec<Turn> {
    let parts = page.lines.get(article.lines.clone()).unwrap_or_default();
    let name = |span: Span| Span::new(span.start, span.start + source.text(span).trim_end_matches(':').len());
    let speakers = parts.iter().filter(|part| part.reason == Reason::Speaker);
    speakers.map(|part| Turn { name: name(part.span) }).collect()
}

/// The turns of an article, in order; none unless at least two labels take turns or one recurs beside another.
pub(super) fn turns(source: &Source, pieces: &[Piece]) -> Vec<Turn> {
    let mut found: Vec<&str> = Vec::new();
    let mut is_asked = false;
    for piece in pieces.iter().filter(|piece| !piece.is_heading) {
        let text = source.text(piece.span);
        // Whoever answers needs no known family name.
        let answer = label_before_colon(text).filter(|name| is_asked && is_answer(name));
        let name = label(text).or(answer);
        is_asked = name.is_some_and(is_asker) || name.is_none() && is_asked && !text.ends_with('。');
        if let Some(name) = name.filter(|name| found.len() < MOST_SPEAKERS && !found.contains(name)) {
            found.push(name);
        }
    }
    let turns = occurrences(source, pieces, &found);
    let mut speakers: Vec<&str> = turns.iter().map(|turn| source.text(turn.name)).collect();
    let count = speakers.len();
    speakers.sort_unstable();
    speakers.dedup();
    if speakers.len() < 2 || count < 3 { Vec::new() } else { turns }
}

/// Where the labels stand, at the head of a piece or within it.
fn occurrences(source: &Source, pieces: &[Piece], names: &[&str]) -> Vec<Turn> {
    let mut turns = Vec::new();
    for piece in pieces.iter().filter(|piece| !piece.is_heading) {
        let text = source.text(piece.span);
        for name in names {
            for (at, _) in text.match_indices(name) {
                let is_labelled = text.get(at + name.len()..).is_some_and(|rest| rest.starts_with(':'));
                // A short label (问, 答) within a line is more often a word.
                let is_alone = at == 0 || name.len() > 6 && stands_alone(text, at);
                if is_labelled && is_alone {
                    let start = piece.span.start + at;
                    turns.push(Turn { name: Span::new(start, start + name.len()) });
                }
            }
        }
    }
    turns.sort_unstable();
    turns.dedup_by(|later, first| later.name.start < first.name.end);
    turns
}

/// Whether what stands before a label can end a turn: not a comma, a quote or a word that leads to a name.
fn stands_alone(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().chars().next_back();
    before.is_none_or(|c| !matches!(c, ',' | '、' | ':' | '“' | '(' | '《' | '对' | '问' | '是' | '·' | ' '))
}

/// The word before a line's first colon, with something said behind it.
fn label_before_colon(text: &str) -> Option<&str> {
    let colon = text.chars().take(LONGEST_LABEL + 1).position(|c| c == ':')?;
    let end: usize = text.chars().take(colon).map(char::len_utf8).sum();
    let is_word = |c: char| is_han(c) || c.is_ascii_alphabetic() || c == '·';
    text.get(..end).filter(|name| colon > 0 && text.len() > end + 1 && name.chars().all(is_word))
}

/// The label that a line begins with, if it can be a speaker's.
fn label(text: &str) -> Option<&str> {
    let name = label_before_colon(text)?;
    let length = name.chars().count();
    let is_person = (2..=4).contains(&length)
        && name.chars().next().is_some_and(|first| FAMILIES.contains(first))
        && !NOT_NAMES.contains(&name);
    (ROLES.contains(&name) || is_outlet(name) || is_person).then_some(name)
}

/// Whether a label is an outlet's.
fn is_outlet(name: &str) -> bool {
    name.chars().count() >= 3 && OUTLETS.iter().any(|ending| name.ends_with(ending))
}

/// Whether a speaker puts questions.
fn is_asker(name: &str) -> bool {
    ASKERS.contains(&name) || is_outlet(name)
}

/// Whether a label below a question can be the name of whoever answers it.
fn is_answer(name: &str) -> bool {
    let length = name.chars().count();
    let is_foreign = name.contains('·') && length <= LONGEST_LABEL;
    (is_foreign || (2..=4).contains(&length)) && name.chars().any(is_han) && !is_no_name(name)
}

/// Parts the pieces at the turns that stand within them.
pub(super) fn part(source: &Source, pieces: Vec<Piece>, turns: &[Turn]) -> Vec<Piece> {
    if turns.is_empty() {
        return pieces;
    }
    let mut turns = turns.iter().peekable();
    let mut parts = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        while turns.next_if(|turn| turn.name.start < piece.span.start).is_some() {}
        while let Some(turn) = turns.next_if(|turn| turn.name.start < piece.span.end) {
            let at = turn.name.start;
            if at > piece.span.start {
                parts.push(shorten(source, piece, Span::new(piece.span.start, at)));
                piece = shorten(source, piece, Span::new(at, piece.span.end));
                piece.gap = Gap { is_same_line: true, ..Gap::default() };
                piece.indent = 0;
            }
            piece.gap.is_turn = true;
        }
        parts.push(piece);
    }
    parts
}

fn shorten(source: &Source, piece: Piece, span: Span) -> Piece {
    let span = trim(source, span);
    Piece { span, length: source.text(span).chars().count(), ..piece }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speakers(text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for line in text.lines() {
            let span = Span::new(at, at + line.len());
            pieces.push(Piece { span, length: line.chars().count(), ..Piece::default() });
            at += line.len() + 1;
        }
        let fold = crate::fold::Fold::new(&[], &[]);
        let source = Source::new(text, &fold);
        turns(&source, &pieces).into_iter().map(|turn| turn.name.of(text)).collect()
    }

    #[test]
    fn whoever_answers_needs_no_known_family_name() {
        assert_eq!(
            speakers("记者:渠修好了吗?\n邰云舒:修好了。\n追问:花了多少?\n邰云舒:一亿。"),
            ["记者", "邰云舒", "追问", "邰云舒"]
        );
        assert_eq!(speakers("问:水够吗?\n阿依古丽·买买提:够。\n问:谁来管?"), ["问", "阿依古丽·买买提", "问"]);
        assert_eq!(speakers("优点:便宜。\n缺点:慢。\n优点:好看。\n缺点:重。"), Vec::<&str>::new());
    }
}
