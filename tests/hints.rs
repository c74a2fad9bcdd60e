//! What the page that a text was copied from says of its lines helps where the lines say little, and nowhere else.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use zhaiyao::{Hint, HintPlace, Options, Role};

mod support;

const PASTE: &str = "\
本地频道
柳溪渡口重新开航
2023-05-06 来源：柳溪日报
停航三年的柳溪渡口5月5日重新开航，首日往返二十二班，载客一千四百余人，镇上的老船工都来了。
清晨的渡口，第一班船离岸
两岸居民过河不必再绕行四十里，每张船票两元，六十五岁以上的老人免费。
镇政府还在渡口修了候船亭，亭里备有热水和雨具，夜里有人值守。
老桥下的集市又热闹起来了
渡口每天六点开航，二十点收班，汛期停航由镇政府提前一天告知。
";

/// The role of each line that begins with these words, with these hints.
fn roles(words: &[&str], hints: &[(&str, Hint)]) -> Vec<Role> {
    let engine = support::engine().unwrap();
    let at = |words: &str| u32::try_from(PASTE.split(words).next().unwrap().encode_utf16().count()).unwrap();
    let hints = hints.iter().map(|&(words, kind)| HintPlace { at: at(words), kind }).collect();
    let report = engine.read(PASTE, &Options { hints, ..Options::default() });
    let role = |words: &&str| report.lines.iter().find(|line| line.start == at(words)).unwrap().role;
    words.iter().map(role).collect()
}

#[test]
fn a_short_line_in_the_prose_is_what_the_page_says() {
    let line = &["清晨的渡口", "老桥下的集市"];
    assert!(!roles(line, &[]).contains(&Role::Caption));
    assert_eq!(
        roles(line, &[("清晨的渡口", Hint::Caption), ("老桥下的集市", Hint::Link)]),
        [Role::Caption, Role::Related]
    );
    assert_eq!(
        roles(line, &[("清晨的渡口", Hint::Heading), ("老桥下的集市", Hint::Furniture)]),
        [Role::Heading, Role::Chrome]
    );
}

#[test]
fn what_a_line_says_itself_outweighs_the_page() {
    let lines = &["柳溪渡口", "2023-05-06", "两岸居民"];
    let plain = [Role::Title, Role::Meta, Role::Body];
    assert_eq!(roles(lines, &[]), plain);
    for hint in [Hint::Title, Hint::Heading, Hint::Link, Hint::Furniture] {
        let hints: Vec<(&str, Hint)> = lines.iter().skip(1).map(|&words| (words, hint)).collect();
        assert_eq!(roles(lines, &hints), plain, "{hint:?}");
    }
}
