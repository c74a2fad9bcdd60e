//! What a figure counts: the noun phrase behind its unit, or the one before its number.

use std::ops::Range;
use std::sync::LazyLock;

use super::figure::Figure;
use crate::fold::{is_alphanumeric, is_han};
use crate::phrase::Phrases;
use crate::word::{Tag, Word, post_at_end};

/// The longest phrase that is taken, in words.
const PHRASE: usize = 6;

/// How a figure says what it counts.
enum Kind {
    /// 21家重点实验室: the noun behind, or else the one before.
    Count,
    /// 覆盖率90%, 80%以上游客: the rate before, or the whole behind.
    Share,
    /// 总投资4600万元: the noun before, or else the one behind.
    Measure,
    /// 孩子今年6岁, 14岁的小将.
    Age,
    /// 会议开了近2小时: the noun before, if it is said of it.
    Time,
}

impl Kind {
    fn of(text: &str, figure: &Figure) -> Self {
        match text.get(figure.unit.clone()).unwrap_or_default() {
            "%" | "百分之" | "成" => Self::Share,
            "岁" | "周岁" => Self::Age,
            "小时" | "个小时" | "个多小时" | "分钟" | "秒" | "天" | "个月" | "个多月" | "年" => {
                Self::Time
            }
            _ if figure.is_measure => Self::Measure,
            _ => Self::Count,
        }
    }
}

/// Tells for each figure what it counts.
pub(super) fn assign(text: &str, words: &[Word], figures: &mut [Figure]) {
    let mut last: Option<Range<usize>> = None;
    for index in 0..figures.len() {
        let Some(figure) = figures.get(index) else { continue };
        let (start, end) = (figure.place.start, figure.place.end);
        // 45批150余艘舰艇: both count what stands behind the last.
        let leads = figures.get(index + 1).is_some_and(|next| next.place.start == end);
        let free = index.checked_sub(1).and_then(|last| figures.get(last)).map_or(0, |last| last.place.end);
        let behind = || phrase_behind(text, words, end);
        // 由2小时缩短至25分钟: what belongs to the figure before is counted by none.
        let before = || phrase_before(text, words, start).filter(|before| !leads && before.start >= free);
        let is_led = text.get(end..).is_some_and(|rest| rest.starts_with('的'));
        let otherwise = || action_before(text, words, start).or_else(|| last.clone()).filter(|_| !leads);
        let deed = deed_before(words, start).filter(|_| is_anniversary(text, figure));
        let what = match Kind::of(text, figure) {
            Kind::Count if let Some(fate) = fate_behind(text, figure) => Some(fate),
            Kind::Count => {
                whole_before(text, words, free..start).or_else(behind).or_else(before).or_else(otherwise)
            }
            Kind::Share => {
                let before = before();
                let is_of_it = before.as_ref().is_some_and(|before| is_rate(text, before));
                if is_of_it { before } else { behind().or(before).or_else(otherwise) }
            }
            Kind::Measure | Kind::Time if deed.is_some() => deed,
            // 46万亩强筋小麦, 29.5亿元的债权: what directly follows, unless what is measured directly precedes.
            Kind::Measure => {
                let before = before();
                let is_near =
                    before.as_ref().is_some_and(|before| before.end == start) && !follows_place(words, start);
                if !is_near && is_attribute(text, words, figure) {
                    behind().or(before).or_else(otherwise)
                } else {
                    before.or_else(behind).or_else(otherwise)
                }
            }
            Kind::Age if is_led => behind(),
            Kind::Age => before(),
            Kind::Time if is_distance(text, start, end) => None,
            Kind::Time => before()
                .filter(|before| is_said_of(words, before.end..start))
                .or_else(|| deed_before(words, start)),
        };
        last.clone_from(&what);
        if let Some(figure) = figures.get_mut(index) {
            figure.what = what;
        }
    }
    for index in (1..figures.len()).rev() {
        let next = figures.get(index).map(|next| (next.place.start, next.what.clone()));
        if let (Some(figure), Some((start, what))) = (figures.get_mut(index - 1), next)
            && figure.what.is_none()
            && figure.place.end == start
        {
            figure.what = what;
        }
    }
    if figures.len() > 1 {
        pair_respectively(text, words, figures);
    }
}

/// What became of those who are counted, directly behind the figure: 25人|遇难.
fn fate_behind(text: &str, figure: &Figure) -> Option<Range<usize>> {
    let end = figure.place.end;
    let is_person = matches!(text.get(figure.unit.clone()), Some("人" | "名" | "位"));
    let rest = text.get(end..).filter(|_| is_person)?;
    let fate = FATES.iter().find(|fate| rest.starts_with(**fate))?;
    // 3名|被困老人: those are meant whom the word qualifies.
    let is_told = rest.get(fate.len()..).is_some_and(|rest| !rest.starts_with(is_han));
    is_told.then_some(end..end + fate.len())
}

/// What becomes of people whom a report counts.
const FATES: &[&str] = &["遇难", "死亡", "受伤", "失联", "失踪", "牺牲", "获救", "身亡", "被困"];

/// Whether a figure tells how long ago something was: 建交75周年.
fn is_anniversary(text: &str, figure: &Figure) -> bool {
    matches!(text.get(figure.unit.clone()), Some("周年" | "年"))
}

/// Whether a time is a distance from something else rather than how long that took: 交款两天|后, 在15天里.
fn is_distance(text: &str, start: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    after.starts_with(['后', '前']) || text.get(..start).is_some_and(|before| before.ends_with('在'))
}

/// Whether a measure is a quality of what follows it: a noun or 的 stands directly behind it.
fn is_attribute(text: &str, words: &[Word], figure: &Figure) -> bool {
    let end = figure.place.end;
    if text.get(end..).is_some_and(|rest| rest.starts_with('的')) {
        return true;
    }
    let is_thing = text.get(figure.unit.clone()).is_some_and(|unit| !unit.ends_with(['元', '点']));
    let next = words.get(words.partition_point(|word| word.start() < end));
    is_thing && next.is_some_and(|word| is_nominal(word, word.of(text)) && word.tag != Tag::VN)
}

/// The verb of two characters that ends directly before a byte: 建交|33年.
#[inline(never)]
fn deed_before(words: &[Word], at: usize) -> Option<Range<usize>> {
    let count = words.partition_point(|word| word.start() < at);
    let word = count.checked_sub(1).and_then(|last| words.get(last))?;
    let is_deed = word.tag == Tag::V && word.end() == at && word.end() - word.start() == '是'.len_utf8() * 2;
    is_deed.then(|| word.range())
}

/// The whole of which a figure counts a part: 成员国中|有11个, 死者中|只有2人.
fn whole_before(text: &str, words: &[Word], range: Range<usize>) -> Option<Range<usize>> {
    let Range { start: free, end: at } = range;
    let count = words.partition_point(|word| word.start() < at);
    let mut near = words.get(..count)?.iter().rev().take(PART);
    let within = near.find(|word| word.of(text) == "中")?;
    let between = text.get(within.end()..at)?;
    let is_part = ["有", "只有", "仅有", "已有", "约有", "仅"].contains(&between)
        || between.starts_with('已') && between.chars().all(is_alphanumeric);
    let phrase = is_part.then(|| phrase_before(text, words, within.start())).flatten();
    let phrase = phrase.filter(|phrase| phrase.end == within.start())?;
    let start = phrase.start.max(free);
    (start < phrase.end).then_some(start..phrase.end)
}

/// Whether the word before a byte names a place: 青岭县|3万亩小麦.
fn follows_place(words: &[Word], at: usize) -> bool {
    let count = words.partition_point(|word| word.start() < at);
    count.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|word| word.tag == Tag::NS)
}

/// Words between a whole and the figure of its part, at most.
const PART: usize = 4;

/// Whether a noun phrase names what shares are of: 覆盖率, 比重, 增加值.
fn is_rate(text: &str, phrase: &Range<usize>) -> bool {
    const RATES: [char; 11] = ['率', '比', '例', '重', '度', '速', '幅', '值', '额', '量', '数'];
    text.get(phrase.clone()).is_some_and(|phrase| phrase.ends_with(RATES))
}

/// Whether at most one verb with its particle stands between a noun and its time: 会议开了2小时, not 项目完成交易,仅仅7天.
fn is_said_of(words: &[Word], between: Range<usize>) -> bool {
    let first = words.partition_point(|word| word.start() < between.start);
    words.iter().skip(first).take_while(|word| word.end() <= between.end).count() <= 2
}

/// Most figures that one 分别 pairs, and how far behind it they stand, in characters: beyond that a reader loses
/// count too, and a sentence that never ends would take quadratic time.
const MOST_PAIRED: usize = 12;
const PAIRED_REACH: usize = 300;

/// `甲221家、乙2150家,分别是……1.66倍、1.3倍`: the measures behind 分别 belong to the counts before it, in order.
fn pair_respectively(text: &str, words: &[Word], figures: &mut [Figure]) {
    for (at, _) in text.match_indices("分别") {
        let split = figures.partition_point(|figure| figure.place.start < at);
        let (before, after) = figures.split_at_mut(split);
        let behind = text.get(at..).unwrap_or_default();
        let reach = behind.char_indices().nth(PAIRED_REACH).map_or(behind.len(), |(end, _)| end);
        let behind = behind.get(..reach).unwrap_or_default();
        let clause_end = at + behind.find(['。', ';']).unwrap_or(behind.len());
        let unit = after.first().map(|first| text.get(first.unit.clone()).unwrap_or_default().to_owned());
        let list = after.iter_mut().take_while(|figure| {
            figure.place.end <= clause_end && text.get(figure.unit.clone()) == unit.as_deref()
        });
        let list: Vec<&mut Figure> = list.take(MOST_PAIRED).collect();
        let named = listed_before(text, words, at);
        if list.len() > 1 && named.len() == list.len() {
            for (figure, what) in list.into_iter().zip(named) {
                figure.what = Some(what);
            }
            continue;
        }
        if list.len() < 2 || before.len() < list.len() {
            continue;
        }
        let counted = before.len() - list.len();
        for (figure, pair) in list.into_iter().zip(before.iter().skip(counted)) {
            figure.what.clone_from(&pair.what);
        }
    }
}

/// The noun phrases of the list that ends before a byte: 小麦和玉米|分别, 甲、乙、丙|分别.
fn listed_before(text: &str, words: &[Word], at: usize) -> Vec<Range<usize>> {
    let clause = text.get(..at).unwrap_or_default();
    let is_mark = |c: char| matches!(c, ',' | '。' | ';' | '!' | '?' | ':');
    let near = clause.char_indices().rev().take(PAIRED_REACH).take_while(|(_, c)| !is_mark(*c));
    let start = near.last().map_or(at, |(start, _)| start);
    let list = text.get(start..at).unwrap_or_default();
    let joints = list.match_indices(['、', '和', '与']).map(|(joint, _)| start + joint);
    let ends: Vec<usize> = joints.chain([at]).collect();
    let phrases =
        ends.iter().map_while(|&end| phrase_before(text, words, end).filter(|phrase| phrase.end == end));
    let phrases: Vec<Range<usize>> = phrases.collect();
    if phrases.len() == ends.len() && phrases.len() > 1 { phrases } else { Vec::new() }
}

/// The noun phrase that begins at a byte, a 的 and blanks before it passed over: its last noun ends it, and what
/// qualifies that (青岭籍被拐|儿童, 省级以上|项目) belongs to it.
#[inline(never)]
fn phrase_behind(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
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
fn phrase_before(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
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
    phrase
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

/// Dimensions, which a measure tells: 长118米, 宽2.8米.
const DIMENSIONS: &[&str] = &["长", "宽", "高", "深", "厚", "重"];

/// The action or dimension that stands before a figure where no noun does: 捐款2.5亿元, 走访400人次, 宽2.8米.
#[inline(never)]
fn action_before(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
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
fn is_nominal(word: &Word, form: &str) -> bool {
    let tag = matches!(form, "员" | "者" | "率" | "额" | "量" | "费" | "层" | "籍" | "级")
        || word.tag.first() == b'n'
        || matches!(word.tag, Tag::VN | Tag::AN | Tag::B | Tag::J | Tag::L | Tag::ENG | Tag::X | Tag::S);
    let tag = tag || post_at_end(form).is_some_and(|(_, length)| length == form.len());
    tag && form.chars().all(|c| is_alphanumeric(c) || matches!(c, '-' | '·'))
        && form.starts_with(is_alphanumeric)
}
