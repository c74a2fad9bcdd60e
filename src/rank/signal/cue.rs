//! Words by which a sentence shows what it does: announces, reports a result, quotes, gives an example.
//!
//! Source: Edmundson, *New methods in automatic extracting* (1969), the cue method; what each kind is worth is
//! learned.

use std::sync::LazyLock;

use super::super::phrase::Phrases;
use super::super::scan::Scan;
use super::share;

/// Names of the signals.
pub const NAMES: [&str; 14] = [
    "announces",
    "speaks",
    "results",
    "changes",
    "plans",
    "exemplifies",
    "pictures",
    "time",
    "spoken",
    "boiler",
    "policy",
    "asks",
    "ends_open",
    "quotes",
];

/// The phrases of the kinds of [`NAMES`] that are told by phrases, in its order.
const KINDS: [&[&str]; 11] = [
    &[
        "宣布", "发布", "公布", "印发", "出台", "启动", "举行", "召开", "决定", "通过", "签署", "成立",
        "开幕", "揭牌", "获批", "批准", "上线", "投运", "开工", "竣工", "投产", "通报", "公告", "获悉",
        "闭幕", "当选",
    ],
    &["表示", "认为", "指出", "强调", "介绍", "告诉", "说道", "坦言", "透露", "称赞", "感慨", "回忆"],
    &[
        "结果显示",
        "结果表明",
        "研究发现",
        "数据显示",
        "调查显示",
        "报告显示",
        "由此可见",
        "总之",
        "综上",
        "因此",
        "表明",
        "意味着",
    ],
    &[
        "增长", "下降", "提高", "降低", "上升", "减少", "增加", "突破", "达到", "创下", "同比", "环比",
        "首次", "首个",
    ],
    &["计划", "预计", "下一步", "今后", "未来", "目标", "力争", "拟于", "即将", "有望", "接下来"],
    &["例如", "比如", "譬如", "为例", "以及等", "其中包括", "诸如", "就像", "好比"],
    &["走进", "映入", "只见", "看到", "阳光", "清晨", "现场", "一边", "笑着", "忙着", "眼前", "傍晚", "夜幕"],
    &[
        "近日",
        "日前",
        "昨日",
        "今日",
        "昨天",
        "今天",
        "近年来",
        "目前",
        "今年",
        "去年",
        "当日",
        "当天",
        "日上午",
        "日下午",
        "月初",
        "年底",
    ],
    &[
        "我觉得",
        "我们",
        "大家",
        "就是说",
        "然后",
        "其实",
        "这个",
        "那个",
        "对吧",
        "的话",
        "可能",
        "谢谢",
        "咱们",
        "什么",
    ],
    &[
        "版权",
        "转载",
        "责任编辑",
        "本文",
        "本报讯",
        "来源",
        "点击",
        "关注",
        "扫码",
        "订阅",
        "免责",
        "投资建议",
        "风险提示",
        "据悉",
        "据了解",
    ],
    &["会议", "部署", "要求", "落实", "推进", "加强", "深化", "坚持", "完善", "健全", "促进", "推动"],
];

/// Occurrences of one kind from which one more tells nothing new about a sentence.
const MANY: usize = 3;

/// The signals of a sentence.
pub fn signals(text: &str, scan: &Scan) -> [f32; NAMES.len()] {
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&KINDS));
    let mut counts = [0usize; KINDS.len()];
    PHRASES.find(text, &scan.pairs, |kind| {
        if let Some(count) = counts.get_mut(kind) {
            *count += 1;
        }
    });
    let closed = text.trim_end_matches(['”', '’', ')', '"']);
    let flag = |is: bool| f32::from(u8::from(is));
    let mut signals = [0.0; NAMES.len()];
    let told = counts.into_iter().map(|count| share(count, MANY));
    let ends =
        [flag(closed.ends_with('?')), flag(closed.ends_with([':', '…', ';', ','])), share(scan.quotes, MANY)];
    for (signal, value) in signals.iter_mut().zip(told.chain(ends)) {
        *signal = value;
    }
    signals
}

/// Whether a sentence announces, decides or reports something done.
pub fn announces(signals: &[f32; NAMES.len()]) -> f32 {
    let [announces, _, results, changes, ..] = signals;
    announces.max(*results).max(*changes)
}
