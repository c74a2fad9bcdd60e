//! Numbers that are no figures: names, labels, ordinals, dates, and parts of other words.

use super::figure::Found;
use super::numeral::{Numeral, is_chinese_digit};

/// Whether what stands before a number makes it a part of a name, an ordinal or a label.
pub(super) fn is_name(before: &str, number: &Numeral) -> bool {
    let last = before.chars().next_back();
    let after_latin =
        last.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '#' | '№'));
    let is_ordinal =
        last.is_some_and(|c| matches!(c, '第' | '初' | '星' | '周' | '号' | '“' | '‘' | '《' | '·'));
    // 三四个, 十几: a part of a number that is not read as a whole.
    let is_torn =
        !number.is_arabic && last.is_some_and(|c| is_chinese_digit(c) || matches!(c, '几' | '数' | '点'));
    // 统一, 唯一, 之一, 万一, 同一, 专一, 进一步: a Chinese numeral is often a part of a word.
    let in_word = !number.is_arabic && last.is_some_and(|c| "统唯之同专进每这那某另哪任逐红新老".contains(c));
    // +86, 0731: telephone numbers and codes.
    let is_code = number.is_arabic && (before.ends_with('+') || number.has_leading_zero);
    after_latin || is_ordinal || is_torn || in_word || is_code
}

/// Whether the number is a part of a date or a time of day: 7月, 6日, 2019年, 9时30分.
pub(super) fn is_date(text: &str, at: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default().trim_start_matches(' ');
    let before = text.get(..at).unwrap_or_default();
    let is_part = after.starts_with(['月', '日', '号', '时', ':'])
        || after.starts_with('年') && text.get(at..end).is_some_and(|digits| digits.chars().nth(3).is_some());
    is_part && !after.starts_with("月份额")
        || before.ends_with(['年', '月']) && after.starts_with(['日', '月'])
        || before.ends_with(['时', '点']) && after.starts_with('分')
}

/// Words that a number and 个 or 大 are a slogan with: 四个意识, 三大攻坚战.
#[rustfmt::skip]
const SLOGANS: &[&str] = &[
    "意识", "自信", "维护", "全面", "确立", "务必", "代表", "倡议", "认同", "不", "坚持", "善于", "革命", "敢于", "离不开", "明确",
    "一百年", "百年", "现代化", "文明", "伟大", "统一", "结合", "转变", "毫不动摇", "攻坚战", "平衡", "法宝", "规定", "战役", "纪律", "到位",
];

/// Units that with a Chinese numeral are a label or a word of its own: 三级, 五点, 两国.
#[rustfmt::skip]
const LABELLED: &[&str] = &[
    "级", "度", "点", "步", "分", "届", "国", "省", "市", "县", "镇", "乡", "村", "大", "克", "升", "级别", "天", "秒",
];

/// Whether number and unit are another word together: 十三所 a name, 1类 and 三级 labels, 四位一体 an idiom.
pub(super) fn is_word_with(text: &str, at: usize, end: usize, number: &Numeral, found: &Found) -> bool {
    let unit = text.get(found.place.clone()).unwrap_or_default();
    let after = text.get(found.place.end..).unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    let is_idiom = after.starts_with("一体") || unit == "大" && after.contains("之一");
    let is_sequel = after.starts_with('之')
        && !["之间", "之内", "之外", "之多"].iter().any(|word| after.starts_with(word))
        || before.ends_with('之')
        || text.get(at..end).is_none();
    let is_other = if number.is_arabic {
        is_arabic_label(unit, after, number)
    } else {
        is_chinese_label(unit, number) || is_chinese_name(unit, after, number)
    };
    let is_stage =
        unit == "期" && ["工程", "项目", "建设", "临床"].iter().any(|word| after.starts_with(word));
    // 前10个月: a part of the year.
    let is_part = before.ends_with('前') && matches!(unit, "个月" | "天");
    // 五年级 is a form of a school, 10年期国债 and 7天期逆回购 kinds of a thing.
    let is_kind = unit == "年级"
        || matches!(unit, "天" | "个月") && after.starts_with('期') && !after.starts_with("期间");
    is_other || is_stage || is_idiom || is_part || is_sequel || is_kind || is_event(unit, before, after)
}

/// Whether a length is the name of what is contested: 100米决赛, 男子3000米, 4×100米接力.
fn is_event(unit: &str, before: &str, after: &str) -> bool {
    const EVENTS: [&str; 10] =
        ["决赛", "半决赛", "预赛", "接力", "栏", "自由泳", "仰泳", "蛙泳", "蝶泳", "跑"];
    unit == "米"
        && (before.ends_with("男子")
            || before.ends_with("女子")
            || EVENTS.iter().any(|event| after.starts_with(event)))
}

/// Whether an Arabic number and a unit are a label: 1类, 2021级, 8点.
fn is_arabic_label(unit: &str, after: &str, number: &Numeral) -> bool {
    let is_year = number.factor == 1.0 && (1900.0..2100.0).contains(&number.value);
    number.value == 1.0 && unit == "类"
        || is_year && matches!(unit, "级" | "届" | "版" | "款")
        || unit == "点" && number.value <= 24.0 && number.value.fract() == 0.0 && !counts_points(after)
}

/// Whether 点 counts what follows (4点意见) rather than tells the hour.
pub(super) fn counts_points(after: &str) -> bool {
    ["意见", "建议", "主张", "要求", "希望", "倡议", "体会", "共识"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Whether a Chinese number and a unit are a label or a word: 三级, 一家, 零点; 十天 is none.
fn is_chinese_label(unit: &str, number: &Numeral) -> bool {
    let is_one = number.value == 1.0 && number.surplus.is_none();
    let is_time = matches!(unit, "天" | "秒") && number.value > 1.0;
    // 二期, 二组: what is two is 两.
    let is_second = number.is_second && matches!(unit, "期" | "组" | "部" | "轮" | "场" | "节" | "卷" | "班");
    is_second
        || is_one && !matches!(unit, "倍" | "成" | "元" | "番")
        || LABELLED.contains(&unit) && !is_time
        || number.value == 0.0
}

/// Whether a Chinese number and a unit are a part of a name or a slogan: 四个意识, 十三所, 三次会议.
fn is_chinese_name(unit: &str, after: &str, number: &Numeral) -> bool {
    let begins = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    match unit {
        "个" | "大" | "项" | "种" => begins(SLOGANS),
        "所" => number.value > 10.0 && !begins(&["高", "学", "院", "大", "中", "小", "医"]),
        "次" => begins(&["会议", "全会", "全体", "集体", "产业", "伤害", "元", "函数"]),
        _ => false,
    }
}
