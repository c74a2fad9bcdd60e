//! What a number is counted or measured in.

use std::sync::LazyLock;

use super::numeral::Numeral;
use crate::phrase::Phrases;

/// Units of rates, money and measure: the number measures something named before it (`比例达到90%`).
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "个百分点", "百分点", "个基点", "基点", "%", "‰", "倍", "成", "折", "番", "元", "美元", "欧元", "英镑", "日元", "港元", "港币", "澳元", "韩元", "新台币",
    "人民币", "元人民币", "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "海里", "厘米", "毫米", "纳米", "米", "公顷", "亩",
    "吨", "公吨", "公尺", "公分", "公升", "英里", "英尺", "英寸", "盎司", "加仑", "马力", "坪", "公斤", "斤", "市斤", "里", "里路", "里地",
    "尺", "丈", "千克", "毫克", "微克", "克", "毫升", "升", "千瓦时", "兆瓦时", "瓦时", "吉瓦", "兆瓦", "千瓦", "瓦", "千伏", "摄氏度", "度", "℃", "兆帕", "百帕",
    "小时", "个小时", "分钟", "秒", "个月", "个多月", "个多小时", "天", "周年", "周岁", "岁", "年级", "点", "分", "级", "桶", "TEU", "标箱",
    "标准箱", "km", "kg", "GW", "MW", "kW", "kWh", "mm", "cm", "m", "h", "min",
];

/// Measure words: the number counts something that mostly follows (`21家全国重点实验室`).
#[rustfmt::skip]
const COUNTERS: &[&str] = &[
    "个", "名", "位", "人", "人次", "人份", "家", "户", "项", "次", "件", "条", "起", "场", "批", "期", "支", "所", "座", "处", "台", "辆",
    "架", "艘", "部", "篇", "份", "张", "册", "本", "头", "只", "株", "棵", "种", "类", "大类", "款", "套", "组", "届", "层", "间", "幢",
    "栋", "封", "门", "节", "堂", "轮", "例", "宗", "单", "笔", "枚", "颗", "块", "片", "顶", "卷", "首", "幅", "尊", "村", "镇", "乡",
    "县", "市", "省", "国", "省份", "大行动", "大", "阶段", "字", "票", "席", "床", "班", "列", "趟", "架次", "航次", "车次",
    "批次", "户次", "家次", "辆次", "艘次", "股", "幕", "课时", "学时", "车", "船", "箱", "瓶", "袋", "盒", "对", "双", "方面", "多", "步",
];

/// A unit behind a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    /// Its length in bytes.
    pub length: usize,
    /// Whether it measures (元, %) rather than counts (家, 名).
    pub is_measure: bool,
}

/// The units, each with whether it measures; what is in both lists measures.
static UNITS: LazyLock<Phrases<bool>> =
    LazyLock::new(|| Phrases::new(&[(COUNTERS, false), (MEASURES, true)]));

/// The longest unit at the start of a folded text; of equal ones the measure.
pub(super) fn unit(text: &str) -> Option<Unit> {
    let (unit, is_measure) = UNITS.longest_at_start(text, |unit| begins(text, unit))?;
    Some(Unit { length: unit.len(), is_measure })
}

/// Words before a number of years that no calendar has, however it is written.
const SPANS: &[&str] =
    &["徒刑", "历时", "为期", "长达", "任期", "服务期", "年限", "期限", "试用期", "有效期"];

/// The length of a 年 that measures a time (未来3年) rather than names one.
pub(super) fn years(text: &str, end: usize, number: &Numeral) -> Option<usize> {
    let rest = text.get(end..)?.strip_prefix('年')?;
    let before = text.get(..end - number.length)?;
    let led = ["未来", "过去", "连续", "近", "约", "超", "满", "用", "的", "龄", "了"];
    let follows = ["来", "内", "间", "以上", "多", "期间", "时间", "有期徒刑", "左右"];
    let is_named = SPANS.iter().any(|word| before.ends_with(word));
    let is_time = is_named
        || led.iter().any(|word| before.ends_with(word)) && !before.ends_with("到了")
        || follows.iter().any(|word| rest.starts_with(word));
    let is_year = number.value >= 1000.0
        || rest.starts_with(['月', '级', '度', '代', '末', '初'])
        || !number.is_arabic && !is_named;
    ((is_time || number.surplus.is_some()) && !is_year).then_some('年'.len_utf8())
}

/// Whether the text begins with the unit, and a Latin unit ends there.
fn begins(text: &str, unit: &str) -> bool {
    let Some(rest) = text.strip_prefix(unit) else { return false };
    let is_cut = unit.is_ascii() && unit != "%" && rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    !is_cut && !is_other_word(unit, rest)
}

/// Units that with the next character are another word.
fn is_other_word(unit: &str, rest: &str) -> bool {
    let next: &[char] = match unit {
        "折" => &['扣', '腾', '射', '叠', '算'],
        "番" => &['茄'],
        "门" => &['峡', '口', '户'],
        "台" => &['州', '湾', '县', '区', '风', '山', '阶'],
        "家" => &['渠', '庭', '长', '乡', '园', '里', '具', '电'],
        "节" => &['气', '约', '能', '水', '目'],
        "件" => &['套'],
        "层" => &['次', '级', '面'],
        "人" => &['民', '大', '才', '均', '工', '口', '类', '士', '间', '群'],
        "位" => &['数', '于', '列', '居'],
        "方面" => &['军', '队'],
        "场" => &['地', '所', '馆', '景'],
        "项" => &['目'],
        "元" => &['旦', '首', '素', '区', '桥', '宵', '宇'],
        "米" => &['兰', '饭', '粉', '线', '台', '板', '跳'],
        "克" => &['服', '里', '拉', '隆'],
        "吨" => &['位'],
        "斤" => &['八', '顶', '坠', '担'],
        "尺" => &['寸', '度', '子', '码', '八'],
        "丈" => &['夫', '母', '人', '量'],
        // 五里外, but not 十里八乡, 万里长城, 三里屯.
        "里" => return !rest.starts_with(['外', '远']),
        "区" => &['域'],
        "车" => &['道', '间', '站', '厢', '型', '队', '险', '位', '牌', '主', '票', '流', '程', '祸'],
        "班" => &['子', '组', '级', '列'],
        "部" => &['门', '分', '委', '队', '署', '级'],
        "处" => &['理', '于', '置', '长', '分', '级', '罚'],
        "张" => &['家', '掖', '某'],
        "首" => &['次', '个', '批', '都', '先', '相', '府'],
        "类" => &['似', '别', '型'],
        "步" => &['行', '伐', '骤'],
        "名" => &['列', '为', '称', '义', '誉', '牌', '古'],
        "起" => &['来', '到', '步', '草', '点', '降', '飞', '源'],
        "条" => &['件', '例', '约'],
        "期" => &['间', '货', '待', '望', '刊'],
        "组" => &['织', '成', '合', '长', '建'],
        "支" => &['持', '付', '撑', '部', '援', '出'],
        "所" => &['有', '以', '在', '长', '谓', '得', '需'],
        "户" => &['外', '籍', '口', '均'],
        "村" => &['民', '庄', '委', '里'],
        "镇" => &['长', '政'],
        "成" => &['为', '立', '效', '果', '员', '功', '就', '本', '了', '都', '长', '绩'],
        "点" => &['击', '燃', '评', '赞', '名'],
        "分" => &[
            '别', '为', '析', '布', '会', '管', '类', '成', '之', '局', '公', '批', '期', '享', '工', '行',
            '钟', '钱',
        ],
        "大" => &['连', '同', '理', '庆', '于', '学', '会', '量', '力', '型', '约', '家', '部', '幅'],
        "对" => &['于', '比', '接', '外', '应', '口'],
        "级" => &['别'],
        "度" => &['过', '假'],
        "本" => &['次', '地', '级', '市', '省', '报', '届', '科', '人', '土', '周', '月', '年'],
        "天" => &['津', '然', '气', '宫', '水', '山'],
        "国" => &['家', '际', '内', '务', '有', '产', '道'],
        "省" => &['委', '级', '政'],
        "市" => &['场', '委', '级', '民', '值', '区', '政'],
        "县" => &['委', '级', '域'],
        "多" => &['年', '次', '种'],
        "股" => &['东', '份', '市', '权', '长', '民', '票', '价', '本'],
        "幕" => &['后', '布', '墙', '僚'],
        _ => return false,
    };
    rest.starts_with(next)
}
