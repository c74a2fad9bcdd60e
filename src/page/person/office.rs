//! Words that name an office, an outlet or a role rather than a person.

use std::sync::LazyLock;

use crate::page::lexicon::name::is_other_word;
use crate::phrase::{Endings, Phrases};

/// How the names of offices, outlets and roles end.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "报", "网", "社", "部", "组", "中心", "室", "厅", "局", "委", "院", "站", "台", "处", "科", "管理员", "编辑",
    "小编", "记者", "客户端", "公司", "集团", "大学", "学院", "协会", "频道", "报道", "媒体", "发布", "新闻", "办",
    "队", "银行", "评论员", "编辑部", "杂志", "观点", "首页", "电视", "在线", "支行", "分行", "学校", "政府", "法院",
    "检察院", "委员会", "管委会", "联合会", "理事会", "基金会", "商会", "工会", "学会", "党委", "办公室", "通讯员",
    "摄影", "网络", "股", "所", "县", "区", "镇", "乡", "街道", "村委会", "大队", "中队", "支队",
];

/// What labels, buttons and names of outlets begin with.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "返回", "点击", "关注", "分享", "来源", "责任", "记者", "本报", "本网", "综合", "查看", "发布", "更多", "阅读",
    "网络", "未知", "不详", "网友", "互联网", "佚名", "匿名", "版权", "字号", "打印", "新浪", "转载",
];

/// Whether a word names an office, an outlet or a role rather than a person.
pub(in crate::page) fn is_office(name: &str) -> bool {
    static ENDS: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of(ENDINGS));
    static BEGINS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(BEGINNINGS));
    ENDS.end(name) || BEGINS.begin(name)
}

/// Whether a word that looks like a name surely is none.
pub(crate) fn is_no_name(word: &str) -> bool {
    is_other_word(word) || is_office(word)
}
