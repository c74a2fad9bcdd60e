//! Where sentences end, by numbered rules after GB/T 15834-2011.
//!
//! A comma never ends a sentence.

use super::quote::protected;
use crate::fold::is_han;
use crate::source::{Span, is_blank};

/// The bytes after which the sentences of a text end, rising; the text's own end is the last.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let shields = protected(text);
    let mut shields = shields.iter().copied().peekable();
    let mut shield = Span::default();
    let mut last = 0;
    for run in Runs::new(text) {
        while let Some(next) = shields.next_if(|next| next.start < run.start) {
            if next.end > shield.end {
                shield = next;
            }
        }
        if run.start >= shield.end && run.is_end(text, last) {
            ends.push(run.end);
            last = run.end;
        }
    }
    if last < text.len() {
        ends.push(text.len());
    }
    ends
}

/// Marks that follow each other, with what stands around them.
struct Run {
    /// First byte of the marks.
    start: usize,
    /// First byte after the marks and the closing quotes and brackets behind them.
    end: usize,
    /// The character before the marks.
    before: Option<char>,
    /// The last mark.
    last: char,
    /// How many marks there are.
    count: usize,
    /// Whether one of them is a full stop or an ellipsis.
    is_strong: bool,
    /// Whether a closing quote or bracket follows.
    is_closed: bool,
    /// The byte and the character that follow, blanks left out.
    after: Option<(usize, char)>,
    /// Whether a blank stands before what follows.
    is_apart: bool,
}

/// The runs of marks in a text, found in one pass: no character is looked at twice.
struct Runs<'t> {
    chars: std::iter::Peekable<std::str::CharIndices<'t>>,
    before: Option<char>,
    is_quoting: bool,
    length: usize,
}

impl<'t> Runs<'t> {
    fn new(text: &'t str) -> Self {
        let chars = text.char_indices().peekable();
        Self { chars, before: None, is_quoting: false, length: text.len() }
    }

    fn at(&mut self) -> usize {
        self.chars.peek().map_or(self.length, |&(at, _)| at)
    }
}

impl Iterator for Runs<'_> {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        let (start, first) = loop {
            let (at, c) = self.chars.next()?;
            if is_mark(c) {
                break (at, c);
            }
            self.is_quoting ^= c == '"';
            self.before = Some(c);
        };
        let mut run = Run {
            start,
            end: 0,
            before: self.before,
            last: first,
            count: 1,
            is_strong: matches!(first, '。' | '…'),
            is_closed: false,
            after: None,
            is_apart: false,
        };
        // ZS1: marks that follow each other (`?!`, `……`, `。。。`) end one sentence.
        while let Some((_, c)) = self.chars.next_if(|&(_, c)| is_mark(c)) {
            run.last = c;
            run.count += 1;
            run.is_strong |= matches!(c, '。' | '…');
        }
        // ZS2: closing quotes and brackets stay with their sentence.
        let is_quoting = &mut self.is_quoting;
        while let Some((_, c)) = self.chars.next_if(|&(_, c)| is_closing(c) && (c != '"' || *is_quoting)) {
            *is_quoting &= c != '"';
            run.is_closed = true;
            self.before = Some(c);
        }
        // ZS9: so do the numbers of its sources (`……通水。[1][2-3]`).
        while let Some(behind) = behind_citation(&self.chars) {
            self.chars = behind;
        }
        run.end = self.at();
        if !run.is_closed {
            self.before = Some(run.last);
        }
        while self.chars.next_if(|&(_, c)| is_blank(c)).is_some() {
            run.is_apart = true;
        }
        run.after = self.chars.peek().copied();
        Some(run)
    }
}

/// Longest number of a source, in characters.
const CITATION: usize = 7;

/// What follows the number of a source, where one follows: `[12]`, `[2-3]`, `[注1]`.
fn behind_citation<'t>(
    chars: &std::iter::Peekable<std::str::CharIndices<'t>>,
) -> Option<std::iter::Peekable<std::str::CharIndices<'t>>> {
    let mut ahead = chars.clone();
    ahead.next_if(|&(_, c)| c == '[')?;
    ahead.next_if(|&(_, c)| c == '注');
    let mut digits = 0;
    for _ in 0..CITATION {
        let Some((_, c)) = ahead.next_if(|&(_, c)| c.is_ascii_digit() || matches!(c, '-' | ',')) else {
            break;
        };
        digits += usize::from(c.is_ascii_digit());
    }
    ahead.next_if(|&(_, c)| c == ']').filter(|_| digits > 0).map(|_| ahead)
}

impl Run {
    /// Whether a sentence ends with these marks; `last` is the byte where the one before ended.
    fn is_end(&self, text: &str, last: usize) -> bool {
        if self.last == '.' && self.count == 1 {
            return self.is_full_stop(text, last);
        }
        let Some((at, after)) = self.after else {
            return true;
        };
        // ZS6: `??` inside a file name or an address is not a question.
        let is_latin = |c: char| c.is_ascii_alphanumeric();
        if !self.is_strong && !self.is_apart && self.before.is_some_and(is_latin) && is_latin(after) {
            return false;
        }
        let rest = text.get(at..).unwrap_or_default();
        match after {
            // ZS3: a mark before a comma or another inner mark does not end (`……,`, `?”、“`).
            ',' | '、' | ':' | ';' | '。' => false,
            // ZS4: after `……”` the sentence goes on, and after `……` before what sums up a list.
            _ if self.last == '…' && self.is_closed => false,
            '等' | '一' if self.last == '…' => !sums_up(rest),
            // ZS5: a quotation that is named by what follows goes on (`“……!”的号召`).
            '的' if self.is_closed => false,
            _ if self.is_closed && self.last != '。' && goes_on(after) => false,
            // ZS8: who said it belongs to what was said (`“这是对的。”他说。`).
            _ => !(self.is_closed && is_attribution(rest)),
        }
    }

    /// ZS7: a half-width full stop ends a sentence between Chinese text; in Latin text only after a word and
    /// before a blank and a capital; never in 1.66, in a file name or behind an item's number.
    fn is_full_stop(&self, text: &str, last: usize) -> bool {
        let sentence = text.get(last..self.start).unwrap_or_default();
        let mut head = sentence.char_indices().rev().take(LABEL_DIGITS + 1);
        let before_number = head.find(|(_, c)| !c.is_ascii_digit()).map(|(_, c)| c);
        let is_number = self.before.is_some_and(|c| c.is_ascii_digit());
        if is_number && (before_number.is_some_and(is_blank) || sentence.len() <= LABEL_DIGITS) {
            return false;
        }
        let Some((_, after)) = self.after else {
            return true;
        };
        let is_latin = self.before.is_some_and(|c| !is_han(c) && c.is_alphanumeric());
        let is_word = is_word(text.get(..self.start).unwrap_or_default());
        if !is_latin {
            return is_han(after)
                || self.is_apart
                || !after.is_ascii_lowercase() && !matches!(after, ',' | ':');
        }
        if self.is_apart || self.is_closed {
            let is_figure = self.before.is_some_and(|c| c.is_ascii_digit());
            return (is_word || is_figure) && !after.is_lowercase();
        }
        is_han(after) && (is_word || self.before.is_some_and(|c| c.is_ascii_digit()))
    }
}

/// Most digits of an item's number (`12.`).
const LABEL_DIGITS: usize = 3;

/// Longest Latin abbreviation with a capital that a full stop does not end (`Mr.`, `Dr.`, `Gov.`), in letters.
const ABBREVIATION: usize = 3;

/// Whether a text ends in a Latin word that is no abbreviation.
fn is_word(text: &str) -> bool {
    let letters = text.chars().rev().take_while(|c| !is_han(*c) && c.is_alphanumeric());
    let letters: Vec<char> = letters.take(ABBREVIATION + 1).collect();
    letters.len() > ABBREVIATION
        || letters.len() > 1 && letters.last().is_some_and(|first| !first.is_uppercase())
}

/// Whether what follows an ellipsis sums up the list before it: `等`, `一个个`, `一场场`.
fn sums_up(rest: &str) -> bool {
    let mut chars = rest.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some('等'), ..) => true,
        (Some('一'), Some(first), Some(second)) => first == second,
        _ => false,
    }
}

/// Farthest that a speaker's clause reaches behind a quotation, in characters.
///
/// At 0 no quotation keeps its speaker; beyond 30 the clause is a sentence of its own.
const ATTRIBUTION: usize = 24;

/// Verbs that end the clause which names a quotation's speaker.
const SAYING: [&str; 16] = [
    "说",
    "说道",
    "问",
    "问道",
    "答",
    "答道",
    "喊道",
    "写道",
    "表示",
    "介绍",
    "坦言",
    "感慨",
    "回忆",
    "告诉记者",
    "笑道",
    "称",
];

/// Whether a text begins with a short clause that says who spoke.
fn is_attribution(rest: &str) -> bool {
    let mut chars = rest.char_indices().take(ATTRIBUTION + 1);
    let Some((end, mark)) = chars.find(|&(_, c)| is_mark(c) || matches!(c, ',' | ':' | '“' | '"')) else {
        return false;
    };
    let clause = rest.get(..end).unwrap_or_default();
    mark != '“' && SAYING.iter().any(|verb| clause.ends_with(verb))
}

fn is_mark(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | '…' | ';' | '.')
}

pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | ')' | '》' | '】' | '〕' | ']' | '"' | '\'')
}

/// Whether a sentence that closed a quotation goes on with this character.
fn goes_on(c: char) -> bool {
    matches!(c, '是' | '等' | '和' | '与' | '为' | '这' | '之' | '一' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut start = 0;
        let parts = ends(text).into_iter().map(|end| {
            let part = text.get(start..end).unwrap().trim();
            start = end;
            part
        });
        let cut: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        assert_eq!(cut, expected);
    }

    #[test]
    fn zs1_zs2_marks_and_closing_quotes_stay_together() {
        check("他说:“今天开工。”随后离开。走了吗?", &["他说:“今天开工。”", "随后离开。", "走了吗?"]);
        check("一是修路;二是架桥。", &["一是修路;", "二是架桥。"]);
        check("真的?!好……再见", &["真的?!", "好……", "再见"]);
        check("他说:\"走吧。\"\"好。\"她答。", &["他说:\"走吧。\"", "\"好。\"她答。"]);
        check("一,二、三:四", &["一,二、三:四"]);
    }

    #[test]
    fn zs3_a_mark_before_a_comma_does_not_end() {
        check("有山……,也有水。完了", &["有山……,也有水。", "完了"]);
        check("“来不来?”、“走不走?”都问了。", &["“来不来?”、“走不走?”都问了。"]);
    }

    #[test]
    fn zs4_zs5_an_ellipsis_or_a_named_quotation_goes_on() {
        check("以“出发、出发……”7月5日召开的会议。", &["以“出发、出发……”7月5日召开的会议。"]);
        check("响应“快跑!”的号召。", &["响应“快跑!”的号召。"]);
        check("从山上到水边……一场场比赛开始了。", &["从山上到水边……一场场比赛开始了。"]);
        check("围绕“为谁干?怎么干?”展开讨论。好。", &["围绕“为谁干?怎么干?”展开讨论。", "好。"]);
        check("看《你好!春天》去。", &["看《你好!春天》去。"]);
    }

    #[test]
    fn zs6_marks_inside_latin_do_not_end() {
        check("见图QQ??2019.jpg。", &["见图QQ??2019.jpg。"]);
        check("打开a.com/b?c=d;e=f看看。", &["打开a.com/b?c=d;e=f看看。"]);
    }

    #[test]
    fn zs7_half_width_stops() {
        check("该染料最好.提高了1.5倍.2022年完成.", &["该染料最好.", "提高了1.5倍.", "2022年完成."]);
        check("1.修路 2.架桥", &["1.修路 2.架桥"]);
        check("Mr. Li left. He said 3.5 km. Done.", &["Mr. Li left.", "He said 3.5 km.", "Done."]);
        check("用GDP.该值", &["用GDP.该值"]);
    }

    #[test]
    fn zs8_who_said_it_stays() {
        check("“这是对的。”他说。走了。", &["“这是对的。”他说。", "走了。"]);
        check("“这是对的。”老王告诉记者,“好。”", &["“这是对的。”老王告诉记者,“好。”"]);
        check("“很好。”农科院收获满满。", &["“很好。”", "农科院收获满满。"]);
    }

    #[test]
    fn endless_runs_take_linear_time() {
        for unit in ["?", "。", "“", "(", ".", "……”", "\"", "a.", "?,", "一是", "“。", "。 "] {
            let text = unit.repeat(300_000) + ",";
            assert!(ends(&text).last() == Some(&text.len()), "{unit}");
        }
    }
}
