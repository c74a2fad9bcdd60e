//! Names of persons, after a label or without one.

use super::lexicon::name::{AFTER_NAME, is_other_word, surname};
use super::lexicon::outlet;
use super::text;
use crate::fold::is_han;
use crate::source::Span;

/// Longest name that a label introduces, in Han characters (a pen name, a name from a minority language).
const LABELLED_LENGTH: usize = 8;

/// Most persons that one label introduces; what follows is no list of names any more.
const MOST: usize = 20;

/// What separates the names of a list.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '、' | ','
                | '&'
                | '/'
                | ';'
                | '|'
                | '+'
                | '。'
                | '('
                | ')'
                | '】'
                | ']'
                | '〕'
                | '*'
                | '['
                | '【'
                | '〔'
        )
}

/// The parts of a text between separators, with their places.
pub(super) fn tokens(text: &str, offset: usize) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (is_separator(c), start) {
            (true, Some(from)) => {
                spans.push(Span::new(offset + from, offset + at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    if let Some(from) = start {
        spans.push(Span::new(offset + from, offset + text.len()));
    }
    spans
}

/// The names of a value that stands behind a label and its mark; `whole` is the text that the span belongs to.
///
/// The label says that persons follow, so a name needs no known surname and may be Latin.
pub(super) fn labelled(whole: &str, value: Span) -> Vec<Span> {
    let mut names: Vec<Span> = Vec::new();
    let words = join_latin(whole, tokens(value.of(whole), value.start));
    let outlet = usize::from(is_outlet_before_name(whole, &words));
    for token in words.into_iter().skip(outlet) {
        let name = token.of(whole);
        if !is_labelled_name(name, names.is_empty()) {
            match cut_name(name).filter(|_| name.chars().all(is_han)) {
                Some(length) => names.push(Span::new(token.start, token.start + length)),
                None if names.is_empty() => continue,
                None => {}
            }
            break;
        }
        names.push(token);
        if names.len() == MOST {
            break;
        }
    }
    names
}

/// Whether a part of a labelled list can be a name; the first may be longer than those that follow.
fn is_labelled_name(name: &str, is_first: bool) -> bool {
    let length = text::length(name);
    let is_latin = name.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '_' | ' ' | '\''));
    let is_chinese = name.chars().all(|c| is_han(c) || c == '·');
    if is_latin {
        return (3..=30).contains(&length) && !name.eq_ignore_ascii_case("admin");
    }
    let most = match (name.contains('·'), is_first) {
        (true, _) => LABELLED_LENGTH * 2,
        (false, true) => LABELLED_LENGTH - 3,
        (false, false) => LABELLED_LENGTH - 4,
    };
    is_chinese && (2..=most).contains(&length) && !is_office(name) && !is_other_word(name)
}

/// Whether a word names an office, an outlet or a role rather than a person.
pub(super) fn is_office(name: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "报",
        "网",
        "社",
        "部",
        "组",
        "中心",
        "室",
        "厅",
        "局",
        "委",
        "院",
        "站",
        "台",
        "处",
        "科",
        "管理员",
        "编辑",
        "小编",
        "记者",
        "客户端",
        "公司",
        "集团",
        "大学",
        "学院",
        "协会",
        "频道",
        "报道",
        "媒体",
        "发布",
        "新闻",
        "办",
        "队",
        "银行",
        "评论员",
        "编辑部",
        "杂志",
        "观点",
        "首页",
        "电视",
        "在线",
        "支行",
        "分行",
        "学校",
        "政府",
        "法院",
        "检察院",
        "委员会",
        "管委会",
        "联合会",
        "理事会",
        "基金会",
        "商会",
        "工会",
        "学会",
        "党委",
        "办公室",
        "通讯员",
        "摄影",
        "网络",
    ];
    const BEGINNINGS: &[&str] = &[
        "返回", "点击", "关注", "分享", "来源", "责任", "记者", "本报", "本网", "综合", "查看", "发布",
        "更多", "阅读", "网络", "未知", "佚名", "匿名", "版权", "字号", "打印", "新浪", "转载",
    ];
    ENDINGS.iter().any(|ending| name.ends_with(ending))
        || BEGINNINGS.iter().any(|word| name.starts_with(word))
}

/// Whether the first of the words behind an author's label is an outlet: it ends as outlets do, or is no name while
/// the one word behind it is.
pub(super) fn is_outlet_before_name(whole: &str, words: &[Span]) -> bool {
    let [outlet, rest @ ..] = words else { return false };
    let between = rest.first().and_then(|next| whole.get(outlet.end..next.start)).unwrap_or_default();
    if between.is_empty() || !between.chars().all(char::is_whitespace) {
        return false;
    }
    let first = outlet.of(whole);
    let ends = outlet::ENDINGS.iter().any(|ending| text::length(ending) >= 2 && first.ends_with(ending));
    let named = rest.first().is_some_and(|name| is_name(name.of(whole)));
    let is_alone = rest.len() == 1 && surname(first).is_none() && first.chars().all(is_han);
    named && (ends || is_office(first) || is_alone)
}

/// Whether a word that looks like a name surely is none.
pub(crate) fn is_no_name(word: &str) -> bool {
    is_other_word(word) || is_office(word)
}

/// The names at the start of a text that only a surname shows: `王某某 李某 地名报道`, `王某某地名21日电`.
pub(super) fn leading(whole: &str, value: Span) -> Vec<Span> {
    let mut names = Vec::new();
    for token in tokens(value.of(whole), value.start) {
        let name = token.of(whole);
        if is_name(name) {
            names.push(token);
        } else {
            let cut = cut_name(name).or_else(|| before_place(name).filter(|_| names.is_empty()));
            names.extend(cut.map(|length| Span::new(token.start, token.start + length)));
            break;
        }
        if names.len() == MOST {
            break;
        }
    }
    names
}

/// Whether a word is a name by its surname and its length.
pub(super) fn is_name(word: &str) -> bool {
    let Some(surname) = surname(word) else { return false };
    let given = word.get(surname..).unwrap_or_default();
    let length = text::length(word);
    let double = surname > 3;
    let fits = if double { (3..=4).contains(&length) } else { (2..=3).contains(&length) };
    fits && given.chars().all(is_han) && !is_other_word(word) && !is_office(word)
}

/// The length in bytes of the name that a longer word begins with, where what follows shows its end.
pub(super) fn cut_name(word: &str) -> Option<usize> {
    let surname = surname(word)?;
    let lengths: &[usize] = if surname > 3 { &[4, 3] } else { &[3, 2] };
    lengths.iter().find_map(|&count| {
        let name = text::head(word, count);
        let rest = word.get(name.len()..)?;
        let ends = AFTER_NAME.iter().any(|after| rest.starts_with(after)) || !rest.starts_with(is_han);
        (is_name(name) && ends && !rest.is_empty()).then_some(name.len())
    })
}

/// The length in bytes of the name before the place and the day of a wire: `王某某某地21日电`, `王某某某地报道`.
///
/// A place has two characters, but for one of three behind a name of three.
fn before_place(word: &str) -> Option<usize> {
    let place = word
        .find(|c: char| c.is_ascii_digit())
        .or_else(|| word.find("报道"))
        .or_else(|| word.find("报导"))?;
    let rest = word.get(place..)?;
    let is_wire =
        rest.starts_with("报道") || rest.starts_with("报导") || rest.ends_with('电') || rest.ends_with('讯');
    let count = match word.get(..place).map(text::length)? {
        4 => 2,
        5 | 6 => 3,
        _ => return None,
    };
    let name = text::head(word, count);
    (is_wire && is_name(name)).then_some(name.len())
}

/// Whether a line holds nothing but names: `王某某`, `王某某 李某`, `王某某1,2, 李某3*`.
pub(super) fn is_list(line: &str) -> bool {
    !list(line).is_empty()
}

/// Most names on a line of its own; papers, which number their authors' institutes, have more.
const LISTED: usize = 6;

/// The names of a line that holds nothing else but the numbers of institutes behind them; none where it does.
pub(super) fn list(line: &str) -> Vec<Span> {
    let mut names = Vec::new();
    let mut is_numbered = false;
    for token in tokens(line, 0) {
        let word = token.of(line);
        let name = word.trim_end_matches(|c: char| c.is_numeric() || matches!(c, '†' | '‡' | '#'));
        is_numbered |= name.len() < word.len() && !name.is_empty();
        if is_name(name) {
            names.push(Span::new(token.start, token.start + name.len()));
        } else if !(name.is_empty() && is_numbered) {
            return Vec::new();
        }
    }
    let fits = if is_numbered { (2..=MOST).contains(&names.len()) } else { names.len() <= LISTED };
    if fits { names } else { Vec::new() }
}

/// Joins the Latin parts that stand side by side: first name and last name are one name.
fn join_latin(whole: &str, parts: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for part in parts {
        let is_latin = |span: Span| span.of(whole).chars().all(|c| c.is_ascii_alphabetic() || c == '.');
        match joined.last_mut() {
            Some(last) if is_latin(*last) && is_latin(part) && part.start == last.end + 1 => {
                last.end = part.end
            }
            _ => joined.push(part),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(found: Vec<Span>, whole: &str) -> Vec<&str> {
        found.into_iter().map(|span| span.of(whole)).collect()
    }

    #[test]
    fn labelled_names_need_no_surname() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(texts(labelled(text, Span::new(0, text.len())), text), expected, "{text}");
        };
        check("小满、王大山)", &["小满", "王大山"]);
        check("陈青山 PK155", &["陈青山"]);
        check("alexwu]", &["alexwu"]);
        check("Ann Lee", &["Ann Lee"]);
        check("系统管理员", &[]);
        check("春眠 返回某网首页", &["春眠"]);
        check("李大山北京大学教授", &["李大山"]);
    }

    #[test]
    fn authors_of_papers_bear_the_numbers_of_their_institutes() {
        let line = "何守田1,2, 卢雁3*, 郭子墨1";
        assert_eq!(texts(list(line), line), ["何守田", "卢雁", "郭子墨"]);
        assert_eq!(list("王大山 2031"), []);
        assert_eq!(list("王大山 12号"), []);
    }

    #[test]
    fn unlabelled_names_need_a_surname() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(texts(leading(text, Span::new(0, text.len())), text), expected, "{text}");
        };
        check("王小山 李四海 长沙报道", &["王小山", "李四海"]);
        check("陈大文台北21日电", &["陈大文"]);
        check("时间不早了", &[]);
    }
}
