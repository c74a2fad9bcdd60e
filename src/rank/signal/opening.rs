//! How a sentence begins: some openings lean on the sentence before.

use std::sync::LazyLock;

use crate::phrase::Phrases;

/// What an opening says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Connective,
    Contrast,
    Anaphor,
    Time,
    Free,
}

/// Openings that carry on what the sentence before said; alone they say it of nothing.
#[rustfmt::skip]
const CONNECTIVES: &[&str] = &[
    "此外", "同时", "另外", "其次", "而且", "并且", "因此", "所以", "于是", "从而", "由此", "为此", "对此", "据此", "与此同时", "不仅如此",
    "除此之外", "除此以外", "在此基础上", "在此期间", "在此之前", "此前", "此后", "随后", "之后", "接着", "随即", "也就是说", "换句话说", "另一方面",
    "相比之下", "相反", "反之", "总之", "综上", "再次", "最后", "接下来", "当然", "而是", "以及", "还有", "因而", "故而", "后来", "继而", "进而",
    "再者", "甚至", "尤其是", "特别是", "例如", "比如", "譬如", "换言之", "简言之", "具体来说", "具体而言", "具体来看", "反观", "不然", "随之",
    "即", "并", "也", "还",
];

/// Openings that turn against what the sentence before said.
const CONTRASTS: &[&str] = &["但是", "然而", "不过", "可是", "只是", "反而", "但", "却", "而", "可见"];

/// Words for what the sentence before named, and for the time that it told.
#[rustfmt::skip]
const ANAPHORA: &[&str] = &[
    "这", "那些", "那么", "那", "其", "该", "他们", "她们", "它们", "他", "她", "它", "此举", "此次", "上述", "前述", "前者", "后者", "二者",
    "两者", "如此", "同年", "同月", "同日", "次年", "次月", "次日", "翌日", "翌年", "届时",
];

/// Openings that say when.
const TIMES: &[&str] = &[
    "近日", "日前", "昨日", "今日", "昨天", "今天", "近年", "目前", "今年", "去年", "当前", "近期", "连日",
    "本月", "本周", "截至",
];

/// Words that begin as one of the others and lean on nothing.
#[rustfmt::skip]
const FREE: &[&str] = &[
    "其实", "其他", "其余", "他山", "其一", "该不", "但凡", "而今", "即将", "即使", "即便", "即日", "即刻", "即时", "即墨", "并购", "并网", "并行",
    "并肩", "并轨", "并联", "也许", "也门", "还款", "还贷", "还原", "还乡", "还田", "那曲", "那坡",
];

static OPENINGS: LazyLock<Phrases<Opening>> = LazyLock::new(|| {
    Phrases::new(&[
        (CONNECTIVES, Opening::Connective),
        (CONTRASTS, Opening::Contrast),
        (ANAPHORA, Opening::Anaphor),
        (TIMES, Opening::Time),
        (FREE, Opening::Free),
    ])
});

/// Names of the signals.
pub const NAMES: [&str; 6] = ["connective", "contrast", "anaphor", "time_opening", "quote_opening", "item"];

/// How a sentence begins; each 0 or 1.
pub fn signals(text: &str, is_item: bool) -> [f32; NAMES.len()] {
    let opening = OPENINGS.at_start(text).map(|(_, opening)| opening);
    let flag = |is: bool| f32::from(u8::from(is));
    let begins = |wanted: Opening| opening == Some(wanted);
    [
        flag(begins(Opening::Connective)),
        flag(begins(Opening::Contrast)),
        flag(begins(Opening::Anaphor)),
        flag(begins(Opening::Time) || text.starts_with(|c: char| c.is_ascii_digit())),
        flag(text.starts_with(['“', '‘', '"'])),
        flag(is_item),
    ]
}

/// Whether a sentence that begins so cannot be read without the one before it.
pub fn is_dangling(signals: &[f32; NAMES.len()]) -> bool {
    let [connective, contrast, anaphor, ..] = signals;
    connective + contrast + anaphor > 0.0
}

#[cfg(test)]
mod tests {
    use super::{is_dangling, signals};

    #[test]
    fn what_leans_on_the_sentence_before_is_known_by_its_first_words() {
        for text in
            ["此外,水站通水。", "这座水站建成。", "同年8月,灌渠动工。", "即由乡里承担。", "其中三座通水。"]
        {
            assert!(is_dangling(&signals(text, false)), "{text}");
        }
        for text in ["其他水站通水。", "即日起停水。", "也许明年通水。", "并网发电成功。", "8月,灌渠动工。"]
        {
            assert!(!is_dangling(&signals(text, false)), "{text}");
        }
    }
}
