//! How a sentence begins: some openings lean on the sentence before.

use std::sync::LazyLock;

use crate::charset::CharSet;

/// Openings that carry on what the sentence before said; alone they say it of nothing.
const CONNECTIVES: [&str; 42] = [
    "此外",
    "同时",
    "另外",
    "其次",
    "而且",
    "并且",
    "因此",
    "所以",
    "于是",
    "从而",
    "由此",
    "为此",
    "对此",
    "据此",
    "与此同时",
    "不仅如此",
    "除此之外",
    "除此以外",
    "在此基础上",
    "在此期间",
    "在此之前",
    "此前",
    "此后",
    "随后",
    "之后",
    "接着",
    "随即",
    "也就是说",
    "换句话说",
    "另一方面",
    "相比之下",
    "相反",
    "反之",
    "总之",
    "综上",
    "再次",
    "最后",
    "接下来",
    "当然",
    "而是",
    "以及",
    "还有",
];

/// Openings that turn against what the sentence before said.
const CONTRASTS: [&str; 10] = ["但是", "然而", "不过", "可是", "只是", "反而", "但", "却", "而", "可见"];

/// Words for what the sentence before named.
const ANAPHORA: [&str; 28] = [
    "这是", "这也", "这一", "这些", "这种", "这样", "这与", "这里", "这次", "这个", "这名", "这位", "这项",
    "这", "那些", "那么", "那", "其", "该", "他们", "她们", "它们", "他", "她", "它", "此举", "此次", "上述",
];

/// Openings with 其 and 该 and their like that name no one before.
const FREE: [&str; 8] = ["其实", "其他", "其余", "他山", "其一", "该不", "但凡", "而今"];

/// Openings that say when.
const TIMES: [&str; 16] = [
    "近日", "日前", "昨日", "今日", "昨天", "今天", "近年", "目前", "今年", "去年", "当前", "近期", "连日",
    "本月", "本周", "截至",
];

/// Names of the signals.
pub const NAMES: [&str; 6] = ["connective", "contrast", "anaphor", "time_opening", "quote_opening", "item"];

/// How a sentence begins; each 0 or 1.
pub fn signals(text: &str, is_item: bool) -> [f32; NAMES.len()] {
    static FIRSTS: LazyLock<CharSet> = LazyLock::new(|| {
        let lists = [&CONNECTIVES[..], &CONTRASTS, &ANAPHORA, &TIMES];
        CharSet::new(lists.iter().flat_map(|list| list.iter()).filter_map(|word| word.chars().next()))
    });
    let flag = |is: bool| f32::from(u8::from(is));
    let may_begin = text.chars().next().is_some_and(|first| FIRSTS.contains(first));
    let begins = |list: &[&str]| may_begin && list.iter().any(|word| text.starts_with(word));
    let is_free = begins(&FREE);
    [
        flag(begins(&CONNECTIVES)),
        flag(!is_free && begins(&CONTRASTS)),
        flag(!is_free && begins(&ANAPHORA)),
        flag(begins(&TIMES) || text.starts_with(|c: char| c.is_ascii_digit())),
        flag(text.starts_with(['“', '‘', '"'])),
        flag(is_item),
    ]
}

/// Whether a sentence that begins so cannot be read without the one before it.
pub fn is_dangling(signals: &[f32; NAMES.len()]) -> bool {
    let [connective, contrast, anaphor, ..] = signals;
    connective + contrast + anaphor > 0.0
}
