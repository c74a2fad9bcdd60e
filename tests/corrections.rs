//! What the reader puts right changes the reading, and nothing else of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use zhaiyao::{BoundaryPlace, Corrections, Engine, Options, ParagraphPlace};

mod support;

/// Two files as one paste: below the first one stands its page's foot, which would swallow the second.
const TWO_FILES: &str = "\
石桥镇建成六座便民浴室
2023-11-20 09:15 来源：石桥晚报

11月18日，石桥镇公布便民浴室建设情况。一年来，全镇新建浴室6座，覆盖12个村，每天接待老人四百名。
镇民政办主任介绍，明年将再建3座，并为行动不便的老人开通接送车。
关于我们 | 联系我们
版权所有 石桥网

云岭乡修通九条机耕路

云岭乡今年修通机耕路9条，总长21公里，三千亩茶园第一次开进了采茶车。
乡长说，路修到哪里，收购点就设到哪里，茶农不用再挑着鲜叶下山。
";

fn titles(engine: &Engine, corrections: Corrections) -> Vec<Option<String>> {
    let report = engine.read(TWO_FILES, &Options { corrections, ..Options::default() });
    report.articles.into_iter().map(|article| article.title).collect()
}

#[test]
fn an_article_begins_where_the_reader_says_even_below_a_pages_foot() {
    let engine = support::engine().unwrap();
    let at = TWO_FILES.split("云岭乡修通").next().unwrap().encode_utf16().count();
    let at = u32::try_from(at).unwrap();
    let corrections =
        Corrections { boundaries: vec![BoundaryPlace { at, begins: true }], ..Corrections::default() };
    let expected = ["石桥镇建成六座便民浴室", "云岭乡修通九条机耕路"].map(|title| Some(title.to_owned()));
    assert_eq!(titles(&engine, corrections), expected);
}

/// Two paragraphs, which nothing but the reader's word makes one or three.
const TWO_PARAGRAPHS: &str = "\
林港山区修复古道
古道全长十一公里，七月起分三段修复。石板取自当地的旧采石场。
工期预计八个月，明年清明前开放。沿线将设四处茶亭。
";

/// The texts of the paragraphs below the title with these borders.
fn paragraphs(borders: &[(&str, bool)]) -> Vec<String> {
    let engine = support::engine().unwrap();
    let units: Vec<u16> = TWO_PARAGRAPHS.encode_utf16().collect();
    let place = |&(words, begins): &(&str, bool)| {
        let before = TWO_PARAGRAPHS.split(words).next().unwrap();
        ParagraphPlace { at: u32::try_from(before.encode_utf16().count()).unwrap(), begins }
    };
    let corrections =
        Corrections { paragraphs: borders.iter().map(place).collect(), ..Corrections::default() };
    let report = engine.read(TWO_PARAGRAPHS, &Options { corrections, ..Options::default() });
    let article = report.articles.first().unwrap();
    let text = |&[start, end]: &[u32; 2]| String::from_utf16_lossy(&units[start as usize..end as usize]);
    article.paragraphs.iter().map(|paragraph| paragraph.spans.iter().map(text).collect()).collect()
}

#[test]
fn paragraphs_are_joined_and_cut_where_the_reader_says() {
    let [first, second, third, fourth] = [
        "古道全长十一公里，七月起分三段修复。",
        "石板取自当地的旧采石场。",
        "工期预计八个月，明年清明前开放。",
        "沿线将设四处茶亭。",
    ];
    let (upper, lower) = (format!("{first}{second}"), format!("{third}{fourth}"));
    assert_eq!(paragraphs(&[]), [upper.clone(), lower.clone()]);
    assert_eq!(paragraphs(&[("工期", false)]), [format!("{upper}{lower}")]);
    assert_eq!(paragraphs(&[("石板", true)]), [first.to_owned(), second.to_owned(), lower.clone()]);
    // Both at once, and what fits nothing has no effect.
    assert_eq!(
        paragraphs(&[("石板", true), ("工期", false)]),
        [first.to_owned(), format!("{second}{lower}")]
    );
    assert_eq!(paragraphs(&[("古道全长", false), ("工期", true)]), [upper, lower]);
}
