//! Captions that only their place in an article shows.

use super::super::feature::Feature;
use super::super::{Reason, Role, text};
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
        if names_picture(line) {
            return Some((Role::Caption, Reason::CaptionMark));
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

    /// A copy of the title inside the article.
    fn copy(&self, line: &Feature) -> Option<Given> {
        let heading = self.segment.heading.as_ref()?;
        let title = self.lines.get(heading.title.start)?;
        let same = text::core(title.text) == text::core(line.text) && line.length >= 6;
        same.then_some((Role::Caption, Reason::TitleAsCaption))
    }
}

/// Longest line that says at its end what picture it is, in characters.
const PICTURE: usize = 30;

/// Whether a line says at its end what picture it is, as no heading does: `某剧剧照`, `参赛队员与模型合影`.
fn names_picture(line: &Feature) -> bool {
    const PICTURES: [&str; 10] =
        ["剧照", "合影", "海报", "全景", "外景", "留影", "截图", "示意图", "效果图", "资料图"];
    line.length <= PICTURE
        && !line.closed
        && line.commas == 0
        && PICTURES.iter().any(|word| line.text.ends_with(word))
}

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
