//! Names behind a reporter's label without a mark: those with a known surname, and others where nothing else stands
//! there.

use super::{MOST, is_name, is_office, is_role, leading, tokens};
use crate::fold::is_han;
use crate::page::lexicon::name::{AFTER_NAME, is_other_word};
use crate::page::lexicon::outlet::ENDINGS;
use crate::page::text;
use crate::source::Span;

/// The names behind a label of reporters; where the value holds names only, they need no known surname.
pub(in crate::page) fn reporters(whole: &str, value: Span) -> Vec<Span> {
    let known = leading(whole, value);
    let introduced = Some(surely_introduced(whole, value)).filter(|names| !names.is_empty());
    let introduced = introduced.unwrap_or_else(|| {
        before_wire(value.of(whole))
            .map(|length| Span::new(value.start, value.start + length))
            .into_iter()
            .collect()
    });
    if introduced.len() > known.len() { introduced } else { known }
}

/// Whether a label at `at` whose value is `value` introduces names that no known surname shows: it begins its line or
/// bracket, or an outlet stands before it, and nothing but names follows to the end of the line or bracket.
pub(in crate::page) fn is_introduced(whole: &str, at: usize, value: Span) -> bool {
    let before = whole.get(..at).unwrap_or_default();
    let is_glued = before.len() + LABEL_LEAST < value.start
        && !whole.get(..value.start).unwrap_or_default().ends_with(char::is_whitespace);
    let bracket = before.rfind(['(', '[', '【', '〔']).map(|open| before.get(open..).unwrap_or_default());
    let bracket = bracket.filter(|inner| !inner.contains([')', ']', '】', '〕']));
    let word = before.rsplit(|c: char| !text::is_word(c)).next().unwrap_or_default();
    // `某某新闻记者` is a reporter of 某某新闻.
    let is_news = whole.get(at..).is_some_and(|label| label.starts_with("新闻"));
    let is_own = word.is_empty() || is_outlet(word) || is_news;
    let rest = value.of(whole);
    let end = rest.find([')', ']', '】', '〕']).filter(|_| bracket.is_some());
    let desk = rest.find('/').filter(|_| is_desk(rest));
    let closed = Span::new(value.start, value.start + end.or(desk).unwrap_or(rest.len()));
    let is_placed = if is_glued { bracket.is_some() && end.is_some() || desk.is_some() } else { true };
    is_own
        && is_placed
        && !(surely_introduced(whole, closed).is_empty() && before_wire(closed.of(whole)).is_none())
}

/// The length in bytes of a name of three characters, before a place of two and the day of a wire: `某某某某地12日电`.
fn before_wire(text: &str) -> Option<usize> {
    let place = text.find(|c: char| c.is_ascii_digit())?;
    let name = text::head(text, 3);
    let is_wire = text.get(place..)?.trim_end_matches([')', '〕']).ends_with(['电', '讯']);
    (is_wire && text::length(text.get(..place)?) == 5 && is_rare(name)).then_some(name.len())
}

/// Fewest bytes of a label.
const LABEL_LEAST: usize = 3;

/// Whether a line or bracket ends in a desk's report: `某某/某地报道`.
fn is_desk(rest: &str) -> bool {
    let inner = text::core(rest);
    inner.ends_with("报道") || inner.ends_with("报导")
}

/// Whether a word before a reporter's label is an outlet's or a reporter's rank.
fn is_outlet(word: &str) -> bool {
    const RANKS: [&str; 9] = ["全媒体", "融媒体", "融媒", "首席", "特约", "特派", "见习", "实习", "高级"];
    const OWN: [&str; 5] = ["本报", "本网", "本刊", "本台", "本社"];
    let bare = RANKS.iter().find_map(|rank| word.strip_suffix(rank)).unwrap_or(word);
    bare.is_empty() || OWN.contains(&bare) || ENDINGS.iter().any(|ending| bare.ends_with(ending))
}

/// The names of a value that holds nothing else, known surnames or not; none where it does.
pub(in crate::page) fn introduced(whole: &str, value: Span) -> Vec<Span> {
    let mut names = Vec::new();
    for token in tokens(value.of(whole), value.start) {
        let word = token.of(whole);
        if is_name(word) || is_foreign(word) || is_rare(word) {
            names.push(token);
        } else if !names.is_empty() && closes(word) {
            break;
        } else {
            return Vec::new();
        }
    }
    if names.len() <= MOST { names } else { Vec::new() }
}

/// The names of such a value behind a label of reporters, where a single word of two characters is a name too.
fn surely_introduced(whole: &str, value: Span) -> Vec<Span> {
    let names = introduced(whole, value);
    match tokens(value.of(whole), value.start).as_slice() {
        [only] if names.is_empty() && is_short(only.of(whole)) => vec![*only],
        _ => names,
    }
}

/// Characters that begin what is said of reporters, and no name.
const SAID: &str = "走探直现手观调体连在获了采发近今昨日当就也还和与及的是为被把将你我他她它这那不没有再又跟随带看说问谈评述集俱协证站节团会之来到去见";

/// Whether a word without a known surname can be a name of three characters.
pub(in crate::page) fn is_rare(word: &str) -> bool {
    text::length(word) == 3 && can_be(word)
}

/// Whether a word without a known surname can be a name of two characters.
fn is_short(word: &str) -> bool {
    text::length(word) == 2 && can_be(word)
}

/// Whether a word in the place of a name is no place, no office and nothing that is said of reporters.
fn can_be(word: &str) -> bool {
    let is_place = word.ends_with(['县', '市', '区', '省', '镇', '乡', '村', '街', '路', '州']);
    let is_said = word.starts_with(|c| SAID.contains(c)) || word.contains(['的', '了', '们']);
    let is_other = is_place || is_said || is_other_word(word) || is_office(word);
    let follows = AFTER_NAME.iter().any(|after| text::length(after) > 1 && word.starts_with(after));
    word.chars().all(is_han) && !is_other && !follows && !closes(word)
}

/// Whether a word is a foreign name in Chinese characters: `甲某·乙某`.
fn is_foreign(word: &str) -> bool {
    let parts = || word.split('·');
    let fits = |part: &str| (1..=8).contains(&text::length(part)) && part.chars().all(is_han);
    (2..=4).contains(&parts().count()) && parts().all(fits) && !is_office(word)
}

/// Whether a word closes a list of reporters: `摄影报道`, `通讯员`, `发自某地`.
fn closes(word: &str) -> bool {
    #[rustfmt::skip]
    const BEGINNINGS: [&str; 11] = [
        "通讯员", "特约通讯员", "实习", "见习", "摄", "图", "报道", "报导", "发自", "综合", "视频",
    ];
    let reports = ["报道", "报导", "电", "讯", "摄"].iter().any(|end| word.ends_with(end));
    is_role(word) || reports || BEGINNINGS.iter().any(|begin| word.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_alone_behind_a_label_need_no_surname() {
        let check = |text: &str, expected: &[&str]| {
            let found = reporters(text, Span::new(0, text.len()));
            assert_eq!(found.into_iter().map(|span| span.of(text)).collect::<Vec<_>>(), expected, "{text}");
        };
        check("乜云舒 库一帆", &["乜云舒", "库一帆"]);
        check("乜云", &["乜云"]);
        check("手记", &[]);
        check("乜云舒 摄影报道", &["乜云舒"]);
        check("阿依古丽·买买提", &["阿依古丽·买买提"]);
        check("陈一鸣 青岭县", &["陈一鸣"]);
        check("走基层", &[]);
        check("乜云舒 从会上获悉", &[]);
    }
}
