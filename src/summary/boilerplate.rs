//! What documents say by custom: greetings, thanks and addresses, notes and fields of forms, assurances. It tells nothing
//! of what they are about.

use std::sync::LazyLock;

use super::PassedOver;
use crate::fold::is_alphanumeric;
use crate::phrase::{Endings, Phrases};

/// Set phrases that open and close speeches, posts and letters (GB/T 9704 for the last ones), without their marks.
#[rustfmt::skip]
const COURTESIES: &[&str] = &[
    "大家好", "各位好", "同志们好", "同学们好", "老师们好", "早上好", "上午好", "下午好", "晚上好", "大家早上好", "大家上午好",
    "大家下午好", "大家晚上好", "各位早上好", "各位上午好", "各位下午好", "各位晚上好", "谢谢", "谢谢大家", "谢谢各位", "谢谢您",
    "多谢大家", "感谢大家", "感谢收看", "感谢收听", "谢谢主席", "再见", "谢邀", "此致", "敬礼", "特此公告", "特此通知",
    "特此通报", "特此报告", "特此声明", "特此函告", "特此说明", "特此证明", "谨此讣告", "谨此讣闻", "谨此通知", "谨此声明",
];

/// Fields of minutes and letters that name people and places.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "出席", "列席", "请假", "缺席", "参加人", "参会人", "主持", "主持人", "记录", "记录人", "地点", "时间", "主送", "抄送", "分送",
    "报送", "发送", "印发", "联系人",
];

/// How the labels of fields end that say where to ask and what is enclosed.
const FIELD_ENDS: &[&str] = &["电话", "热线", "传真", "邮箱", "邮编", "网址", "地址", "附件", "联系方式"];

/// Most letters of a field's label.
const LABEL: usize = 8;

/// How notes below a text begin.
const NOTES: &[&str] = &["注:", "备注:", "附注:", "注释:", "※"];

/// How sentences end that only name who took the chair and who attended.
#[rustfmt::skip]
const ATTENDANCE: &[&str] = &[
    "主持", "主持会议", "主持座谈会", "出席", "出席会议", "出席活动", "出席仪式", "出席开幕式", "参加", "参加会议", "参加活动",
    "参加上述活动", "参加会见", "参加座谈", "参加学习", "参加调研", "列席会议", "陪同", "陪同考察", "陪同调研",
];

/// Assurances that the law asks of listed companies and their analysts (信息披露管理办法).
const ASSURANCES: [&str; 4] = ["不存在任何虚假记载", "不存在虚假记载", "没有虚假记载", "不构成投资建议"];

/// Which rule keeps a sentence out of a summary that is nothing but boilerplate; `text` is its folded text.
pub fn kind(text: &str) -> Option<PassedOver> {
    let text = text.trim();
    if is_courtesy(text) || is_address(text) {
        Some(PassedOver::Courtesy)
    } else {
        (is_note(text) || is_field(text)).then_some(PassedOver::Note)
    }
}

/// Whether a sentence only says who took the chair or attended, as reports of meetings close.
pub fn names_attendance(text: &str) -> bool {
    static END: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of(ATTENDANCE));
    text.trim_end().strip_suffix('。').is_some_and(|text| END.end(text))
}

/// Whether a sentence is a set phrase of speeches and letters, or a speaker's thanks and greetings.
fn is_courtesy(text: &str) -> bool {
    static PHRASES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(COURTESIES));
    const WISHES: [&str; 7] = ["感谢!", "谢意!", "问候!", "祝贺!", "敬意!", "祝福!", "欢迎!"];
    if text.ends_with('!') && WISHES.iter().any(|wish| text.ends_with(wish)) {
        return true;
    }
    let words = text.trim_start_matches(|c| !is_alphanumeric(c));
    // Most sentences begin otherwise, and their end is not looked at.
    PHRASES.begin(words) && PHRASES.has(words.trim_end_matches(|c| !is_alphanumeric(c)))
}

/// Whether a sentence says to whom a speech or letter is addressed.
fn is_address(text: &str) -> bool {
    const ADDRESSED: [&str; 6] = ["们", "同志", "先生", "女士", "老师", "朋友"];
    text.strip_suffix(':').is_some_and(|text| {
        ADDRESSED.iter().any(|end| text.ends_with(end)) || text.starts_with('各') && !text.contains(',')
    })
}

/// Whether a sentence is a note to the text: in brackets from end to end, behind the number of a footnote, or an
/// assurance that the law asks for.
fn is_note(text: &str) -> bool {
    static BEGINNINGS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(NOTES));
    let number = || text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let is_footnote = || number().is_some_and(|(number, _)| number.bytes().all(|c| c.is_ascii_digit()));
    is_bracketed(text)
        || is_footnote()
        || BEGINNINGS.begin(text)
        || ASSURANCES.iter().any(|one| text.contains(one))
}

/// Whether the bracket that opens a text closes at its end.
fn is_bracketed(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('(') else { return false };
    let inner = inner.trim_end_matches('。').strip_suffix(')');
    inner.is_some_and(|inner| {
        let mut depth = 0;
        inner.chars().all(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth >= 0
        })
    })
}

/// Whether a text is a field of a form (`出席:…`, `监督电话:…`), however its label is spaced.
fn is_field(text: &str) -> bool {
    static FIELD: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(FIELDS));
    static END: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of(FIELD_ENDS));
    let Some((label, _)) = text.split_once(':') else { return false };
    let label: String = label.chars().filter(|c| !c.is_whitespace()).take(LABEL + 1).collect();
    label.chars().count() <= LABEL && (FIELD.has(&label) || END.end(&label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attendance_is_told_from_what_was_decided() {
        for text in ["副县长陆平主持会议。", "水利局、农业局负责人参加。", "县长林远等陪同调研。"]
        {
            assert!(names_attendance(text), "{text}");
        }
        for text in ["县长林远主持会议并部署春灌。", "村民踊跃参加清淤。今年渠水提前到田。"]
        {
            assert!(!names_attendance(text), "{text}");
        }
    }

    #[test]
    fn boilerplate_is_told_from_text() {
        let (courtesy, note) = (Some(PassedOver::Courtesy), Some(PassedOver::Note));
        #[rustfmt::skip]
        let cases = [
            ("谢谢大家!", courtesy), ("谨此讣告。", courtesy), ("各位同事:", courtesy), ("同学们:", courtesy),
            ("向老师们致以节日的问候!", courtesy), ("省长向他们表示祝贺。", None),
            ("谢谢大家来修渠。", None), ("他们的做法是:", None), ("特此通知水利局领取闸门。", None),
            ("(本文更正了渠长。)", note), ("(甲(乙)丙)。", note), ("(一)修渠(二期)", None), ("(一)修建(改建)灌渠。", None),
            ("[1] 渠长为初步统计数。", note), ("[灌渠]全线通水。", None), ("注:渠长不含支渠。", note), ("注册资本五亿元。", None),
            ("监督电话:0000-1234567", note), ("出 席:水利局", note), ("附件:闸门清单.pdf", note),
            ("村民反映的情况他都记下了电话:0000", None), ("地点选在河口,他说。", None),
            ("公司保证公告内容不存在任何虚假记载。", note), ("公司年报存在虚假记载,被罚款。", None),
        ];
        for (text, expected) in cases {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
