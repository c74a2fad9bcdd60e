//! The forms in which texts name their reporters: on a line, at the head of a paragraph, at its end.

mod head;
mod tail;

use super::lexicon::label::Field;
use super::{date, field::Labelled, person, text};
use crate::source::Span;

pub(super) use head::{head, is_message};
pub(super) use tail::tail;

/// Longest line that is a byline, in characters.
const LINE: usize = 60;

/// Farthest start of the first label in a byline, in characters: an outlet's name may stand before it.
const LABEL_REACH: usize = 18;

/// Whether a line of its own says who reports.
pub(super) fn is_line(line: &str, length: usize, fields: &[Labelled]) -> bool {
    if length > LINE || text::is_full_stop(line) {
        return false;
    }
    is_original(line, length)
        || is_contributed(line)
        || is_desk(line, length)
        || is_labelled(line, fields)
        || is_poet(line, length)
        || length <= ORIGINAL && !with_agencies(line).is_empty()
        || english(line).is_some()
}

/// Longest line of an account and its writer, in characters.
const ORIGINAL: usize = 40;

/// Whether a line says that an account's post is its own: `原创 某某 某观察`.
pub(super) fn is_original(line: &str, length: usize) -> bool {
    let rest = line.strip_prefix("原创").unwrap_or_default();
    length <= ORIGINAL
        && rest.starts_with(' ')
        && rest.split_whitespace().count() <= 4
        && date::find(rest).is_none()
}

/// Longest line of names in brackets, in characters.
const BRACKETED: usize = 24;

/// Whether a line is nothing but an office and its contributors in brackets: `(骨科 王某某)`.
pub(super) fn is_bracketed(line: &str) -> bool {
    let inner = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let is_short = |inner: &&str| {
        text::length(inner) <= BRACKETED && inner.chars().all(|c| text::is_word(c) || c == ' ' || c == '、')
    };
    let Some(inner) = inner.filter(is_short) else { return false };
    let parts = person::tokens(inner, 0);
    let named = |part: &Span| person::is_name(part.of(inner));
    parts.len() <= 5 && parts.last().is_some_and(named) && parts.iter().skip(1).all(named)
}

/// Whether a line is an office and its writer in brackets, and an office for sure: `(某县融媒体中心 王某某)`.
pub(super) fn is_contributed(line: &str) -> bool {
    let inner = line.trim_matches(['(', ')']);
    let first = || person::tokens(inner, 0).first().map(|first| first.of(inner));
    is_bracketed(line) && first().is_some_and(person::is_office)
}

/// Whether a line is a poet with his time: `佚名〔清代〕`.
fn is_poet(line: &str, length: usize) -> bool {
    const TIMES: &[&str] = &[
        "代",
        "朝",
        "唐",
        "宋",
        "元",
        "明",
        "清",
        "汉",
        "晋",
        "先秦",
        "魏晋",
        "南北朝",
        "隋",
        "五代",
        "金",
        "近现代",
    ];
    let time = line.strip_suffix(['〕', ')', ']']).and_then(|line| line.rsplit_once(['〔', '(', '[']));
    time.is_some_and(|(name, time)| {
        length <= 12 && text::length(name.trim()) >= 2 && TIMES.iter().any(|end| time.ends_with(end))
    })
}

/// The place of the names behind `By` on an English byline; a place, an outlet and a date may follow them.
pub(super) fn english(line: &str) -> Option<Span> {
    let names = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "))?;
    let names = names.split('|').next().unwrap_or(names);
    let names = names.split(" in ").next().unwrap_or(names).trim_end();
    let words = names.split(' ').filter(|word| !matches!(*word, "and" | "&"));
    let named = words.clone().all(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
    (named && (2..=8).contains(&words.count()) && !names.contains(['.', ':']))
        .then_some(Span::new(3, 3 + names.len()))
}

/// Longest line of a desk, in characters.
const DESK: usize = 30;

/// `社会中心/综合报道`, `记者王某/某地报道`, `某网 10月14日报道`.
fn is_desk(line: &str, length: usize) -> bool {
    if length > DESK {
        return false;
    }
    let inner = text::core(line);
    let reports = ["报道", "报导", "外电", "编译", "整理"].iter().any(|word| inner.ends_with(word));
    // `某报 王某某 综合报道`: short words, the last of them the desk's.
    let words: Vec<&str> = inner.split_whitespace().collect();
    let desk = words.last().is_some_and(|last| text::length(last) <= 6)
        && (2..=4).contains(&words.len())
        && words.iter().any(|word| person::is_name(word));
    let day = inner.contains('月')
        && inner.contains('日')
        && (inner.ends_with("报道") || inner.ends_with('讯') || inner.ends_with('电'));
    (reports && (inner.contains(['/', '|']) || desk) || day) && !inner.contains([',', '。', '!', '?'])
}

/// Whether the line begins with a label of reporters and holds only names behind its labels.
fn is_labelled(line: &str, fields: &[Labelled]) -> bool {
    let Some(first) = fields.first() else { return false };
    let near = text::length(line.get(..first.label.start).unwrap_or_default()) <= LABEL_REACH;
    let writers = fields.iter().any(|found| is_writer(found.field) && !found.value.is_empty());
    let short = fields.iter().all(|found| text::length(found.value.of(line)) <= 24);
    let plain = !line.contains(['。', '!', '?']);
    near && writers && short && plain
}

/// Whether a field names who wrote.
pub(super) fn is_writer(field: Field) -> bool {
    matches!(field, Field::Author | Field::Reporter | Field::Correspondent | Field::Intern)
}

/// Whether a word ends in a person's post: `某大学教授`.
pub(super) fn is_post(word: &str) -> bool {
    const POSTS: [&str; 15] = [
        "长",
        "书记",
        "主任",
        "教授",
        "发言人",
        "研究员",
        "主席",
        "委员",
        "院士",
        "总裁",
        "代表",
        "专家",
        "律师",
        "博士",
        "经理",
    ];
    POSTS.iter().any(|post| word.ends_with(post))
}

/// The names of a line that holds nothing else but their bearers' institute in brackets: `某某 某某(某大学)`.
pub(super) fn with_institute(line: &str) -> Vec<Span> {
    let Some((names, institute)) = line.strip_suffix(')').and_then(|line| line.split_once('(')) else {
        return Vec::new();
    };
    let agencies = with_agencies(line);
    if !agencies.is_empty() {
        return agencies;
    }
    let fits = person::is_office(institute) || is_post(institute);
    if fits && !institute.contains(['(', ',', '。']) { person::list(names) } else { Vec::new() }
}

/// The names of a line that holds nothing else but the agencies that the text draws on in brackets: `某某/某某(某社、某台等)`.
fn with_agencies(line: &str) -> Vec<Span> {
    let Some((names, agencies)) = line.strip_suffix(')').and_then(|line| line.split_once('(')) else {
        return Vec::new();
    };
    let is_agency = |word: &str| word.ends_with(['社', '台', '报', '网']) && text::length(word) >= 2;
    let mut agencies = agencies.strip_suffix('等').unwrap_or(agencies).split('、');
    let fits = agencies.clone().count() >= 2 && agencies.all(is_agency);
    if fits { person::introduced(line, Span::new(0, names.len())) } else { Vec::new() }
}

/// Whether a line is a person with a post: a surname's name that a blank separates, at its start or its end.
pub(super) fn is_person_with_post(line: &str, length: usize) -> bool {
    if length <= 40 && !with_institute(line).is_empty() {
        return true;
    }
    if length > 40
        || text::is_closed(line)
        || date::find(line).is_some()
        || line.contains([',', '。', ':', '|'])
    {
        return false;
    }
    let parts = person::tokens(line, 0);
    let edge = |span: Option<&Span>| span.is_some_and(|span| person::is_name(span.of(line)));
    let post = parts.iter().any(|part| is_post(part.of(line)));
    parts.len() == 2 && post && (edge(parts.last()) || edge(parts.first()))
}

#[cfg(test)]
mod tests {
    use super::super::field;
    use super::super::lexicon::{Phrases, label::LABELS};
    use super::*;

    #[test]
    fn heads_of_paragraphs() {
        for (line, expected) in [
            ("新华社某城12月9日电(记者王一山)罢工开始。", "新华社某城12月9日电(记者王一山)"),
            ("〔记者王一山/台北报道〕财政部门表示", "〔记者王一山/台北报道〕"),
            ("某某在线报道(记者王一山):清晨", "某某在线报道(记者王一山):"),
            ("某省日报(记者王一山 通讯员李二)近日,", "某省日报(记者王一山 通讯员李二)"),
            ("某闻网7月25日报道 外媒称", "某闻网7月25日报道 "),
            ("财联社10月13日讯,监管部门表示", "财联社10月13日讯,"),
            ("本报讯 昨日", "本报讯 "),
            ("某视网消息(新闻栏目):一场会议", "某视网消息(新闻栏目):"),
            ("某岭网讯 昨日", "某岭网讯 "),
            ("(某州讯)某州拟立法", "(某州讯)"),
            ("某网某城5月12日电 (王一山 李二)罢工开始。", "某网某城5月12日电 (王一山 李二)"),
            ("本报讯 记者王一山报道:昨日", "本报讯 记者王一山报道:"),
            ("【某财经网】9月26日,公司上市", "【某财经网】"),
            ("(中央社记者王一山台北21日电)今天", "(中央社记者王一山台北21日电)"),
        ] {
            assert_eq!(head(line).and_then(|end| line.get(..end)), Some(expected), "{line}");
        }
        for line in [
            "7月6日,一场会议在机关召开",
            "(一)总体要求。坚持",
            "记者从会上获悉,通讯很快",
            "据某网消息,会议召开",
            "据某闻网7月25日报道,会议召开",
            "官网消息显示:会议召开",
        ] {
            assert_eq!(head(line), None, "{line}");
        }
    }

    #[test]
    fn tails_of_paragraphs() {
        let labels = Phrases::new(LABELS);
        for (line, expected) in [
            ("日益增长的需要。(文/图 王一山 李二海)", Some("(文/图 王一山 李二海)")),
            ("发表在刊物上。(编译/王一山)", Some("(编译/王一山)")),
            ("表示欢迎。(编辑:王一山)1120221", Some("(编辑:王一山)1120221")),
            ("到此结束。(完)", Some("(完)")),
            ("增长两成(去年为一成)", None),
        ] {
            let fields = field::fields(&labels, line);
            assert_eq!(tail(line, &fields, true).and_then(|at| line.get(at..)), expected, "{line}");
        }
    }

    #[test]
    fn lines() {
        let labels = Phrases::new(LABELS);
        for (line, expected) in [
            ("某报记者 王一山 通讯员 钱二", true),
            ("社会中心/综合报道", true),
            ("某报 王一山 综合报道", true),
            ("他们 王一山 一直这样为我们报道", false),
            ("执笔/某姐、胡一刀", true),
            ("佚名〔清代〕", true),
            ("叶迟/安平(某社、某某电视台等)", true),
            ("叶迟说,会议开始(某社、某某电视台等)", false),
            ("By Ann Lee", true),
            ("By then it was too late for all of them", false),
            ("记者从会上获悉", false),
            ("他是一名作者", false),
        ] {
            let fields = field::fields(&labels, line);
            assert_eq!(is_line(line, text::length(line), &fields), expected, "{line}");
        }
    }
}
