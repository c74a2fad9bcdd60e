//! Lines that stand under or instead of a picture.

use std::sync::LazyLock;

use super::text;
use crate::phrase::{Endings, Phrases};

/// Longest caption, in characters.
const LENGTH: usize = 180;

/// How a line shows that it belongs to a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The name of a picture's file.
    FileName,
    /// A mark or a word at its start: `▲`, `图为`, `图注:`.
    Opening,
    /// The picture's credit at its end: `某某摄`, `(资料图)`.
    Credit,
    /// The same words twice: the picture's alternative text and its caption.
    Doubled,
}

/// Endings of the names of picture files.
#[rustfmt::skip]
const FILES: &[&str] = &[
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif",
];

/// Beginnings of captions.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "▲", "△", "▼", "▽", "↑", "↓", "◀", "▶", "◆图", "图注", "图为", "图说", "图:", "图|", "图一", "图1",
    "图2", "图3", "图4", "图5", "图6", "图7", "图8", "图9", "图片说明", "图片:", "资料图", "资料照", "资料片", "资料照片",
    "视频-", "视频:", "视频截图", "(图", "上图", "下图", "左图", "右图", "题图", "配图", "封面图", "Credit:", "(Credit",
    "Photo:", "照片:", "照片说明", "图中", "图像来源", "图像加注文字", "图像说明", "图片加注文字", "图片来源,",
];

/// Endings of captions, closing brackets left out.
#[rustfmt::skip]
const CREDITS: &[&str] = &[
    "摄", "供图", "资料图", "资料图片", "资料照", "资料照片", "视频截图", "报道截图", "截图", "翻摄", "视觉中国", "图片来源网络",
    "示意图", "效果图", "网络图片", "图源网络", "图源:网络", "图据网络", "东方IC", "IC photo", "Getty Images", "提供)",
    "新华社发", "新华社图", "中新社发", "摄影)", "档案照", "取自网络", "图片来源:网络", "合影留念", "配图)",
];

/// What kind of caption a line is by its form alone.
pub(super) fn form(line: &str, length: usize) -> Option<Form> {
    if length > LENGTH || !line.contains(text::is_word) {
        return None;
    }
    if is_credited_in_english(line) {
        return Some(Form::Credit);
    }
    let lower = text::tail(line, 8).to_ascii_lowercase();
    if FILES.iter().any(|file| lower.ends_with(file)) && !line.contains("://") {
        return Some(Form::FileName);
    }
    if is_doubled(line) {
        return Some(Form::Doubled);
    }
    static BEGINNINGS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(OPENINGS));
    if BEGINNINGS.begin(line) && !line.starts_with("图为什么") {
        return Some(Form::Opening);
    }
    if has_rights(line) {
        return Some(Form::Credit);
    }
    let inner = line.trim_end_matches([')', '】', ']', ' ', '。', '〕']);
    let bracketed = line.ends_with(')') && bracket(line).is_some_and(is_picture_credit);
    static ENDINGS: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of(CREDITS));
    let ended = ENDINGS.end(inner) && !line.ends_with('。');
    let is_shown = ["。图为", ";图为", "。图中为"].iter().any(|mark| line.contains(mark));
    let is_credited = bracketed || ended || is_shown || is_credited_behind(line) || is_picture(line, length);
    is_credited.then_some(Form::Credit)
}

/// Longest name of whoever holds the rights in a picture, in characters.
const RIGHTS: usize = 30;

/// Whether a line ends by naming who holds the rights in a picture: `渡轮在海湾里。 © 某社/Jean Martin`.
fn has_rights(line: &str) -> bool {
    let Some((before, holder)) = line.rsplit_once('©') else { return false };
    let is_name = !holder.contains(|c: char| c.is_ascii_digit() || c == '。' || c == '|');
    let words = before.chars().filter(|&c| text::is_word(c)).count();
    is_name
        && words >= 6
        && !before.contains("opyright")
        && (2..=RIGHTS).contains(&text::length(holder.trim()))
}

/// Whether a bracket at a line's end credits the picture in English: `[Photo by Ann Lee]`.
fn is_credited_in_english(line: &str) -> bool {
    let open = line.ends_with([']', ')']).then(|| line.rfind(['[', '('])).flatten();
    let inner = open.and_then(|open| line.get(open + 1..));
    inner.is_some_and(|inner| {
        ["Photo by", "Photo:", "Photo/", "PHOTO", "Image:"].iter().any(|mark| inner.starts_with(mark))
    })
}

/// Longest sentence that says of a picture what it is, in characters.
const SENTENCE: usize = 70;

/// Whether a line is one noun phrase that ends by saying what picture it is: `甲报题为《乙》的报道截图。`
fn is_picture(line: &str, length: usize) -> bool {
    #[rustfmt::skip]
    const KINDS: &[&str] = &[
        "报道截图", "网站截图", "网页截图", "视频截图", "画面截图", "直播截图", "新闻截图", "节目截图", "版面截图", "页面截图",
        "监控截图", "微博截图", "社交媒体截图", "资料图", "资料图片", "资料照片", "现场图", "现场图片", "现场照片", "示意图",
        "效果图", "供图", "卫星图像", "卫星图片", "航拍图", "航拍图片",
    ];
    let Some(inner) = line.strip_suffix('。').filter(|_| length <= SENTENCE) else { return false };
    let words = without_quoted(inner);
    KINDS.iter().any(|kind| words.ends_with(kind))
        && !words.contains(['。', '!', '?', '“', '”'])
        && !has_predicate(&words)
}

/// Whether words tell what somebody does with a picture, rather than which one it is: `公布现场照片`, but not `公布的现场照片`.
fn has_predicate(words: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "公布", "发布", "展示", "上传", "提供", "出示", "晒出", "刊登", "附上", "收到", "保存", "转发", "发出", "看到", "拍到",
        "拍下", "查看", "制作", "绘制", "留下", "传来", "流传", "使用", "选用",
    ];
    let is_told = |verb: &str| words.split(verb).skip(1).any(|rest| !rest.starts_with('的'));
    words.contains(['了', '是', '着', '把', '将', '请'])
        || words.starts_with(['他', '她', '我', '你', '这', '那'])
        || VERBS.iter().any(|verb| is_told(verb))
}

/// A text without what stands in quotation marks or in the marks of book titles.
fn without_quoted(text: &str) -> String {
    let mut depth = 0_usize;
    let is_outside = |c: &char| {
        match c {
            '《' | '“' => depth += 1,
            '》' | '”' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(is_outside).collect()
}

/// The text inside the last bracket of a line.
fn bracket(line: &str) -> Option<&str> {
    let open = line.rfind('(')?;
    line.get(open + 1..line.len().checked_sub(1)?)
}

/// Whether a bracket at a line's end names where a picture comes from.
fn is_picture_credit(inner: &str) -> bool {
    const STARTS: &[&str] = &[
        "图/",
        "图片来源",
        "图源",
        "图:",
        "图片",
        "资料",
        "取自",
        "翻摄",
        "图取自",
        "照片",
        "摄影",
        "视觉中国",
        "本报资料",
        "图翻摄",
        "图为",
        "供图",
        "来源:",
    ];
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "摄", "提供", "供图", "照片", "图片", "资料图", "摄影", "翻摄", "截图", "示意图", "/图",
    ];
    text::length(inner) <= 30
        && (STARTS.iter().any(|start| inner.starts_with(start))
            || ENDS.iter().any(|end| inner.ends_with(end)))
}

/// Longest credit behind the sentence of a caption, in characters.
const CREDIT: usize = 24;

/// Whether the picture's credit stands behind a line's last sentence, or behind a blank: `…开张。记者王大山/摄影`,
/// `…停电。图:某社`.
fn is_credited_behind(line: &str) -> bool {
    #[rustfmt::skip]
    const STARTS: &[&str] = &[
        "图:", "图/", "图|", "图源:", "图片来源:", "图片:", "摄影:", "摄影/", "摄影|", "供图:", "图片提供:", "图片由", "图源/", "图源|",
    ];
    const ENDS: &[&str] = &["/摄影", "/摄", " 图", "摄影", "提供", "/图", "/供图", "/翻摄"];
    let Some((before, credit)) = line.rsplit_once(['。', '!', '?']) else { return false };
    let credit = credit.trim();
    (2..=CREDIT).contains(&text::length(credit))
        && text::length(before) >= 6
        && (STARTS.iter().any(|start| credit.starts_with(start))
            || ENDS.iter().any(|end| credit.ends_with(end)))
}

/// Whether the two halves of a line are the same words.
fn is_doubled(line: &str) -> bool {
    let squeezed = line.contains(char::is_whitespace).then(|| text::squeezed(line));
    let visible = squeezed.as_deref().unwrap_or(line);
    let halves = visible.split_at_checked(visible.len() / 2);
    halves.is_some_and(|(first, second)| first == second && text::length(first) >= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (line, expected) in [
            ("动员副本.jpg", Some(Form::FileName)),
            ("▲警方在现场。", Some(Form::Opening)),
            ("大会在省城召开。 某网 周波摄", Some(Form::Credit)),
            ("大叔在公园(视频截图) 大叔在公园(视频截图)", Some(Form::Doubled)),
            ("奖项共十八个。(资料照)", Some(Form::Credit)),
            ("消防员在现场灌救。(消防处图片)", Some(Form::Credit)),
            ("老米店重新开张,保留木柜台。记者王大山/摄影", Some(Form::Credit)),
            ("小区新装的电梯。某新闻记者 王大山 图", Some(Form::Credit)),
            ("多家银行贴出海报。图:某社", Some(Form::Credit)),
            ("他问:“谁来摄影?”没有人回答。", None),
            ("渡轮在海湾里。 © 某社/Jean Martin", Some(Form::Credit)),
            ("版权所有 © 2031 某报", None),
            ("会议在省城召开。", None),
            ("县水利局今日公布,灌渠通水。图为村民在闸口看水。", Some(Form::Credit)),
            ("《青岭晚报》题为《灌渠通水,十四村受益》的报道截图。", Some(Form::Credit)),
            ("他在会上展示了三张监控画面截图。", None),
            ("《青岭晚报》题为《“旱渠”通水,十四村受益!》的报道截图。", Some(Form::Credit)),
            ("某社题为“灌渠通水”的报道截图。", Some(Form::Credit)),
            ("青岭县桥头泵站资料图片。", Some(Form::Credit)),
            ("村民拍摄的泵站现场照片。", Some(Form::Credit)),
            ("村民上传的泵站现场照片。", Some(Form::Credit)),
            ("事发后村民上传泵站的现场照片。", None),
            ("县水利局随后公布两张现场照片。", None),
            ("他说:“这是三年前的资料图片。”", None),
            ("他手里拿着一张三年前的资料照片。", None),
        ] {
            assert_eq!(form(line, text::length(line)), expected, "{line}");
        }
    }
}
