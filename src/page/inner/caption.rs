//! Captions that only their place in an article shows.

use super::super::feature::Feature;
use super::super::{Reason, Role, byline, text};
use super::{APART, CAPTION_LENGTH, Given, Place};

impl Place<'_, '_> {
    /// A caption by its place: after a file's name, equal to the title, apart from the text, in a torn sentence.
    pub(super) fn caption(&self, at: usize, line: &Feature, before: Option<Given>) -> Option<Given> {
        if line.length > CAPTION_LENGTH {
            return None;
        }
        let one = line
            .text
            .trim_end_matches(|c| !text::is_word(c))
            .chars()
            .all(|c| !matches!(c, '。' | '!' | '?' | ';'));
        if before == Some((Role::Caption, Reason::FileName)) && one && line.length <= 60 {
            return Some((Role::Caption, Reason::AfterFileName));
        }
        if let Some(given) = self.copy(line) {
            return Some(given);
        }
        if self.lines.get(at + 1).is_some_and(|next| is_repeated(line, next)) {
            return Some((Role::Caption, Reason::CaptionMark));
        }
        if names_picture(line) {
            return Some((Role::Caption, Reason::CaptionMark));
        }
        if line.closed && one && self.is_below_tail(at) {
            return Some((Role::Caption, Reason::IsolatedSentence));
        }
        if !line.closed || !self.apart || line.blanks < APART || !one || at == self.segment.body.start {
            return None;
        }
        let above = self.lines.get(at.checked_sub(1)?)?;
        let torn = above.is_prose() && !above.closed && !above.text.ends_with(',');
        if torn {
            return Some((Role::Caption, Reason::InsideTornSentence));
        }
        let alone =
            self.lines.get(at + 1).is_none_or(|next| next.blanks > 0) && line.full_stop && line.length >= 12;
        (alone && is_event(line.text)).then_some((Role::Caption, Reason::IsolatedSentence))
    }

    /// Whether a line is the last of the body and stands below the paragraph that ends with its writer in brackets.
    fn is_below_tail(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.lines.get(above));
        let is_signed = |line: &Feature| {
            line.is_prose()
                && line.text.ends_with(')')
                && byline::tail(line.text, &line.fields, true).is_some()
        };
        at + 1 == self.segment.body.end && above.is_some_and(is_signed)
    }

    /// A copy of the title inside the article.
    fn copy(&self, line: &Feature) -> Option<Given> {
        let heading = self.segment.heading.as_ref()?;
        let title = self.lines.get(heading.title.start)?;
        let same = text::core(title.text) == text::core(line.text) && line.length >= 6;
        same.then_some((Role::Caption, Reason::TitleAsCaption))
    }
}

/// Fewest characters of a picture's alternative text.
const ALTERNATIVE: usize = 6;

/// Whether the caption right below a line says its words again: the picture's alternative text.
fn is_repeated(line: &Feature, next: &Feature) -> bool {
    let (own, caption) = (text::core(line.text), text::core(next.text));
    let is_caption = next.caption.is_some() || next.copy && own == caption;
    is_caption && line.length >= ALTERNATIVE && caption.starts_with(own)
}

/// Longest line that says at its end what picture it is, in characters.
const PICTURE: usize = 30;

/// Whether a line says at its end what picture it is, as no heading does: `某剧剧照`, `参赛队员与模型合影`.
fn names_picture(line: &Feature) -> bool {
    #[rustfmt::skip]
    const PICTURES: [&str; 23] = [
        "剧照", "合影", "海报", "全景", "外景", "留影", "截图", "示意图", "效果图", "资料图", "活动现场", "会议现场", "比赛现场",
        "仪式现场", "手术现场", "培训现场", "表演现场", "演出现场", "讲座现场", "救援现场", "签约现场", "施工现场", "书影",
    ];
    line.length <= PICTURE
        && !line.closed
        && line.commas == 0
        && (PICTURES.iter().any(|word| line.text.ends_with(word)) || shows_somebody(line.text))
}

/// Whether a line says what somebody is doing, whom it names by what he is: `居民在药箱旁留言`, `民警正在救援`.
fn shows_somebody(line: &str) -> bool {
    #[rustfmt::skip]
    const PERSONS: [&str; 34] = [
        "居民", "村民", "市民", "民警", "交警", "警员", "工人", "职工", "游客", "旅客", "乘客", "学生", "同学们", "师生", "老师", "教师",
        "工作人员", "技术人员", "医护人员", "救援人员", "施工人员", "医生", "护士", "志愿者", "农民", "农户", "菜农", "果农", "消防员",
        "消防人员", "观众", "选手", "孩子们", "小朋友",
    ];
    let rest = PERSONS
        .iter()
        .find_map(|person| line.split_once(person))
        .map(|(before, rest)| (text::length(before), rest));
    rest.is_some_and(|(before, rest)| {
        before <= WHOSE && rest.trim_start_matches('们').starts_with(['在', '正'])
    })
}

/// Longest word before such a person, in characters: `某县交警`.
const WHOSE: usize = 6;

/// Whether a sentence tells of an event as captions do.
fn is_event(line: &str) -> bool {
    [
        "召开",
        "举行",
        "现场",
        "参加",
        "调研",
        "活动",
        "合影",
        "展示",
        "接受",
        "参观",
        "会议",
        "仪式",
        "工作人员",
        "学习",
        "正在",
        "出席",
    ]
    .iter()
    .any(|word| line.contains(word))
}
