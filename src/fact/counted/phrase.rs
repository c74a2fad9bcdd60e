//! The noun phrases around a figure: the one that begins behind its unit, the one that ends before its number.

use std::ops::Range;
use std::sync::LazyLock;

use crate::fold::is_alphanumeric;
use crate::phrase::Phrases;
use crate::word::{Tag, Word, post_at_end};

/// The longest phrase that is taken, in words.
const PHRASE: usize = 6;

/// The noun phrase that begins at a byte, a 的 and blanks before it passed over: its last noun ends it, and what
/// qualifies that (青岭籍被拐|儿童, 省级以上|项目) belongs to it.
#[inline(never)]
pub(super) fn phrase_behind(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let first = words.partition_point(|word| word.end() <= at);
    let mut phrase: Option<Range<usize>> = None;
    let mut from = None;
    let mut is_passive = false;
    let mut is_quoted = false;
    for (index, word) in words.iter().enumerate().skip(first).take(PHRASE) {
        let form = text.get(word.start().max(at)..word.end()).unwrap_or_default();
        // 7枚“山风”导弹: a name in quotation marks is a part, whatever stands in it.
        if is_quoted || form == "“" {
            let start = *from.get_or_insert(word.start());
            is_quoted = form != "”";
            if !is_quoted {
                phrase = Some(start..word.end());
            }
            continue;
        }
        // 3万名士兵|调动到: what is cut as a noun is done.
        if phrase.is_some() && word.tag == Tag::VN && is_done(text, words.get(index + 1)) {
            break;
        }
        // 25米长的龙船: a measure of length is none of the boat's qualities.
        if phrase.is_none() && matches!(form, "的" | " " | "长" | "高" | "宽" | "深" | "厚" | "重") {
            continue;
        }
        // 3名选手袁晓: the name is one of those that are counted.
        let is_named = word.tag == Tag::NR && phrase.as_ref().is_some_and(|phrase| is_role(text, phrase));
        if is_named
            || ARRIVALS.contains(&form)
            || phrase.is_some() && MANNERS.contains(&form)
            || is_passive && !SUFFERED.contains(&form)
        {
            break;
        }
        let qualifies = is_passive
            || form == "被"
            || matches!(form, "以上" | "以下") && from.is_some()
            || phrase.is_none() && (word.tag == Tag::A || form.starts_with('多'))
            || phrase.is_none() && is_place_of(word.tag, form)
            || phrase.is_none() && word.tag == Tag::V && is_kind_of(text, words, word)
            || PREFIXES.contains(&form);
        is_passive = form == "被";
        // 2亿观众在线观看: what qualifies ends no phrase.
        if word.tag != Tag::B && is_nominal(word, form) || KINDS.contains(&form) {
            phrase = Some(*from.get_or_insert(word.start().max(at))..word.end());
        } else if qualifies || word.tag == Tag::B {
            from.get_or_insert(word.start().max(at));
        } else {
            break;
        }
    }
    phrase
}

/// Whether a word makes a verb of what is cut as a verbal noun before it: 调动|到, 发动|的.
fn is_done(text: &str, next: Option<&Word>) -> bool {
    next.is_some_and(|next| matches!(next.of(text), "到" | "了" | "的" | "至" | "在" | "向" | "于"))
}

/// Words that qualify a noun directly: 优良|水质, 平均|厚度, 分|论坛.
#[rustfmt::skip]
const PREFIXES: &[&str] = &[
    "先进", "优秀", "新型", "重大", "重要", "主要", "优质", "现代", "优良", "分", "小", "大", "老", "主", "平均", "人均", "年均", "日均", "净", "新", "跨", "确诊", "注册", "涉案", "就业", "见习", "相邻", "运营",
];

/// Whether a word says where those are who are counted: 126名周边|群众.
fn is_place_of(tag: Tag, form: &str) -> bool {
    tag == Tag::F && form.chars().nth(1).is_some() && !matches!(form, "以上" | "以下" | "左右" | "以内")
}

/// What a verb directly before it makes a kind of: 脱贫|县, 管理|岗, 承办|单位.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "国", "县", "村", "镇", "乡", "户", "区", "岗", "队", "船", "厂", "店", "车", "生", "馆",
    "单位", "机构", "项目", "工程", "岗位", "人员", "部门", "品种", "措施", "设备", "基地", "平台", "线路", "案件", "协议", "方案", "服务", "标准",
];

/// Whether the verb that stands between two bytes qualifies what is counted (65个脱贫县, 8万受灾村民), rather than
/// says what those did who are.
fn is_kind_of(text: &str, words: &[Word], verb: &Word) -> bool {
    let next = words.get(words.partition_point(|word| word.end() <= verb.end()));
    let form = next.map_or("", |word| word.of(text));
    let needs_noun =
        text.get(..verb.start()).is_some_and(|before| before.ends_with(['名', '位', '万', '亿']));
    KINDS.contains(&form) || needs_noun && post_at_end(form).is_some_and(|(_, length)| length == form.len())
}

/// Whether a phrase ends with what a person is: 中国选手.
fn is_role(text: &str, phrase: &Range<usize>) -> bool {
    text.get(phrase.clone()).is_some_and(|phrase| post_at_end(phrase).is_some())
}

/// What people and things suffered that are counted by it: 4名被拐儿童.
const SUFFERED: &[&str] = &[
    "拐", "拐卖", "困", "盗", "毁", "骗", "害", "撤", "救", "捕", "俘", "占", "劫", "埋", "淹", "扣", "查",
    "罚", "扣押", "绑架", "调查", "征地", "帮扶",
];

/// Words that are cut as nouns and say what those did who are counted: 3名小将|出场.
const ARRIVALS: &[&str] = &[
    "全力",
    "光荣",
    "经",
    "流离失所",
    "出场",
    "参赛",
    "参加",
    "参展",
    "参会",
    "出席",
    "获奖",
    "上场",
    "到场",
    "入选",
    "晋级",
    "落网",
    "遇难",
    "受伤",
];

/// Words that are cut as nouns and say how something was done to what is counted: 53个国家的商品|全面免税.
const MANNERS: &[&str] = &[
    "全面", "全部", "整体", "总体", "共同", "集体", "基本", "普遍", "同期", "首次", "正式", "成功", "轮流",
    "统一", "面向", "联合", "集中", "自发",
];

/// The noun phrase that ends before a byte, verbs and adverbs between passed over (`比例达到90%`).
#[inline(never)]
pub(super) fn phrase_before(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let count = words.partition_point(|word| word.start() < at);
    let mut phrase: Option<Range<usize>> = None;
    for word in words.iter().take(count).rev().take(PHRASE) {
        let form = text.get(word.start()..word.end().min(at)).unwrap_or_default();
        if form.starts_with([',', '。', ';', '、', ':', '(', '“', '”', '!', '?']) {
            break;
        }
        let nominal = (is_nominal(word, form) || phrase.is_none() && AMOUNTS.contains(&form))
            && !SAID_OF_IT.has(form)
            || phrase.is_some() && KINDS.contains(&form);
        match (&mut phrase, nominal) {
            (None, true) => phrase = Some(word.start()..word.end().min(at)),
            (None, false) => {}
            (Some(phrase), true) => phrase.start = word.start(),
            // 种植|面积: what is done makes a kind of the extent.
            (Some(phrase), false)
                if phrase.start == word.end()
                    && (PREFIXES.contains(&form)
                        || word.tag == Tag::V && !SAID_OF_IT.has(form) && begins_extent(text, phrase)) =>
            {
                phrase.start = word.start();
            }
            // 增速高于城镇居民2.6个百分点: what it is compared with is not what it measures.
            (Some(_), false) if COMPARED.contains(&form) => phrase = None,
            (Some(_), false) => break,
        }
    }
    phrase.filter(|phrase| !is_name(words, phrase))
}

/// Whether a phrase is nothing but a name: 青岭县|投入3亿元.
fn is_name(words: &[Word], phrase: &Range<usize>) -> bool {
    let first = words.partition_point(|word| word.start() < phrase.start);
    let own = words.iter().skip(first).take_while(|word| word.start() < phrase.end);
    own.into_iter().all(|word| matches!(word.tag, Tag::NS | Tag::NT))
}

/// Whether a phrase begins with the word for an extent, which a verb may qualify.
fn begins_extent(text: &str, phrase: &Range<usize>) -> bool {
    const EXTENTS: [&str; 10] =
        ["指数", "面积", "规模", "速度", "金额", "价格", "人数", "数量", "时间", "资本"];
    text.get(phrase.clone()).is_some_and(|phrase| EXTENTS.iter().any(|extent| phrase.starts_with(extent)))
}

/// Words that only say how a quantity changed or came about.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "增长", "提高", "下降", "达到", "完成", "实现", "增加", "减少", "上升", "上涨", "下跌", "回落", "提升", "降低", "超过", "突破", "接近", "增至",
    "降至", "升至", "收到", "共有", "拥有", "达成", "形成", "具有", "占到", "累计", "分别", "成为", "保持", "位居", "高达", "建成", "已经", "同比",
    "环比", "转为", "持平", "来到", "降到", "升到", "涨到", "增到", "拉大", "扩至", "减至", "缩至", "多达", "仅有", "一共", "迈上", "站上", "登上", "跌至", "逐渐", "下滑", "攀升", "激增", "收窄", "反弹", "走高", "走低", "上调", "下调", "净增", "增幅", "不足", "不到", "至少", "达到了", "可以", "能够", "需要", "继续", "大约", "左右", "预计", "平均", "扩大", "缩短", "延长", "偏高", "偏低", "偏多", "偏少", "偏早", "偏晚", "调高", "调低", "调升", "调降", "成长", "加快", "放缓", "放量", "涉及", "包括",
];

/// Words before what a quantity is compared with.
const COMPARED: &[&str] = &["高于", "低于", "快于", "慢于", "多于", "少于", "优于", "好于", "较", "比"];

/// Words that are cut as verbs and name an amount before a figure: 营业|收入14亿元.
const AMOUNTS: &[&str] =
    &["收入", "支出", "增速", "进口", "出口", "贷款", "存款", "消费", "补贴", "补助", "占比"];

/// Dimensions, which a measure tells: 长31米, 宽1.4米.
const DIMENSIONS: &[&str] = &["长", "宽", "高", "深", "厚", "重"];

/// The action or dimension that stands before a figure where no noun does: 捐款2.5亿元, 走访400人次, 宽1.4米.
#[inline(never)]
pub(super) fn action_before(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let count = words.partition_point(|word| word.start() < at);
    for word in words.iter().take(count).rev().take(PHRASE) {
        let form = text.get(word.start()..word.end().min(at)).unwrap_or_default();
        let is_dimension = word.end() == at && DIMENSIONS.contains(&form);
        let is_long = form.chars().nth(1).is_some();
        if !form.chars().all(is_alphanumeric) || word.tag == Tag::M {
            return None;
        }
        if (is_long || is_dimension) && !SAID_OF_IT.has(form) {
            let is_action = matches!(word.tag.first(), b'v' | b'd' | b'a' | b'i');
            return (is_action || is_dimension).then_some(word.start()..word.end().min(at));
        }
    }
    None
}

/// Words before a figure that are nouns and name nothing that it measures.
#[rustfmt::skip]
const PASSED: &[&str] = &[
    "同比", "环比", "年均", "分", "小", "大", "老", "主", "平均", "人均", "预计", "其中", "累计", "合计", "共计", "共设", "目前", "去年", "今年", "上年", "全年", "同期", "上半年",
    "高达", "长达", "多达", "仅仅", "来自", "为期", "其余", "另外", "最后", "首批", "上述", "地下", "分为", "下半年", "季度", "全县", "全市", "全省", "全国", "全乡", "全镇", "全区", "全村", "新建", "培训", "纪念", "建成", "计划", "总计", "分别", "时间", "当日", "当天", "帮", "最高", "最低", "左右", "以上", "精简", "尝试", "力争", "令人",
    "小时", "分钟", "内", "中", "后", "前", "里", "间", "外", "时", "期间", "历时", "人民币", "折合", "初步", "估计", "常年", "往年", "年初", "大幅", "小幅", "月份",
];

/// Words before a figure that name nothing that it measures.
static SAID_OF_IT: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(&[(CHANGES, ()), (PASSED, ()), (MANNERS, ())]));

/// Whether a word can be part of a noun phrase.
pub(super) fn is_nominal(word: &Word, form: &str) -> bool {
    let tag = matches!(form, "员" | "者" | "率" | "额" | "量" | "费" | "层" | "籍" | "级")
        || word.tag.first() == b'n'
        || matches!(word.tag, Tag::VN | Tag::AN | Tag::B | Tag::J | Tag::L | Tag::ENG | Tag::X | Tag::S);
    let tag = tag || post_at_end(form).is_some_and(|(_, length)| length == form.len());
    tag && form.chars().all(|c| is_alphanumeric(c) || matches!(c, '-' | '·'))
        && form.starts_with(is_alphanumeric)
}
