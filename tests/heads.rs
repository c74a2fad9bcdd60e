//! Heads and tails of many kinds of site around one invented article: what does the text state of itself?

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use zhaiyao::{Article, Options};

mod support;

const TITLE: &str = "青岭县完成三十二公里灌渠改造";

const BODY: [&str; 4] = [
    "青岭县水利局日前宣布，历时两年的灌渠改造工程全部完工，共改造灌渠32公里，新建泵站6座，惠及沿线14个村的2.6万名村民。",
    "这项工程总投资1.2亿元，其中中央和省级补助8000万元。改造之后，灌溉用水的利用率从五成二提高到七成一，每年可节水约900万立方米。",
    "“过去一到六月，渠尾的田就等不到水。”桥头村种粮大户罗长青说，“今年我多种了40亩稻子，水都是自己流来的。”",
    "县水利局局长邓少川表示，下一步将在全县推广分时轮灌的办法，并对全部泵站实行远程控制，力争三年内把灌溉面积再扩大5万亩。",
];

/// One case of the table.
#[derive(Default)]
struct Case<'a> {
    name: &'a str,
    head: Vec<&'a str>,
    tail: Vec<&'a str>,
    expected: Vec<&'a str>,
}

fn cases(table: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = Vec::new();
    let mut below = false;
    for line in table.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push(Case { name, ..Case::default() });
            below = false;
        } else if let Some(case) = cases.last_mut() {
            match line.strip_prefix("=> ") {
                Some(expected) => case.expected = expected.split(" | ").collect(),
                None if line == "--" => below = true,
                None if line.is_empty() || line.starts_with('#') => {}
                None if below => case.tail.push(line),
                None => case.head.push(line),
            }
        }
    }
    cases
}

/// The title that a case has: the line with a mark before it, or the one of all.
fn title(case: &Case) -> String {
    let marked = case.head.iter().find_map(|line| line.strip_prefix('@'));
    marked.unwrap_or("TITLE").replace("TITLE", TITLE)
}

/// The paste of a case: navigation, head, body, tail, links and a foot.
fn paste(case: &Case) -> String {
    let lines = vec!["登录 注册", "山城要闻", "民生服务", ""];
    let head = case.head.iter().find_map(|line| line.strip_prefix("HEAD")).unwrap_or_default();
    let own = case.head.iter().filter(|line| !line.starts_with("HEAD"));
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    lines.extend(own.map(|line| line.strip_prefix('@').unwrap_or(line).replace("TITLE", TITLE)));
    let first = format!("　　{head}{}", BODY[0]);
    lines.push(first);
    lines.extend(BODY[1..].iter().map(|line| format!("　　{line}")));
    // What is glued to the last paragraph.
    for line in &case.tail {
        match (line.strip_prefix("TAIL"), lines.last_mut()) {
            (Some(glued), Some(last)) => last.push_str(glued),
            _ => lines.push((*line).to_owned()),
        }
    }
    let foot = [
        "相关阅读",
        "松岭乡新建两座蓄水池",
        "县气象局提醒注意雷雨天气",
        "关于我们 联系我们",
        "版权所有 青岭融媒",
    ];
    lines.extend(foot.map(str::to_owned));
    lines.join("\n")
}

fn stated(article: &Article) -> Vec<String> {
    let date = article.date.as_ref().and_then(|date| date.value.get(..10)).unwrap_or("·").to_owned();
    let list = |names: &[String]| if names.is_empty() { "·".to_owned() } else { names.join(" ") };
    let source = article.source.clone().unwrap_or("·".into()).replace('－', "-");
    vec![date, source, list(&article.authors), list(&article.editors)]
}

#[test]
fn heads_of_many_sites_are_read() {
    let engine = support::engine().unwrap();
    let mut wrong = Vec::new();
    let cases = cases(include_str!("heads/cases.txt"));
    assert!(cases.len() > 40);
    for case in &cases {
        let report = engine.read(&paste(case), &Options::default());
        let Some(article) = report.articles.first() else {
            wrong.push(format!("{}: no article", case.name));
            continue;
        };
        if article.title.as_deref() != Some(title(case).as_str()) {
            wrong.push(format!("{}: title {:?}", case.name, article.title));
        }
        let found = stated(article);
        for ((what, expected), found) in
            ["date", "source", "authors", "editors"].iter().zip(&case.expected).zip(&found)
        {
            if expected != found {
                wrong.push(format!("{}: {what} {expected}, not {found}", case.name));
            }
        }
        let body: usize = article
            .sentences
            .iter()
            .flat_map(|one| &one.spans)
            .map(|span| (span[1] - span[0]) as usize)
            .sum();
        let expected: usize = BODY.iter().map(|line| line.encode_utf16().count()).sum();
        if body != expected || report.articles.len() != 1 {
            wrong.push(format!("{}: body {body}, not {expected}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
