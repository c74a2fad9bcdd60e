//! What sentences state, case by case: the tables in `tests/cases`, each with its promise at its head.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;

use zhaiyao::{Article, Engine, NoticeCode, Options, WordOptions, YearBasis};

mod support;

/// What stands around each text and states nothing, so that it is an article's and no line of furniture.
const REST: &str =
    "山里的清早有雾,溪水绕过石桥,往田野里去。雾散了以后,鸟开始叫,牛也下了地,炊烟在屋顶上慢慢地飘。";

/// One line of a table.
struct Case {
    number: usize,
    text: String,
    expected: String,
}

fn cases(table: &str) -> Vec<Case> {
    let table = fs::read_to_string(support::root().join("tests/cases").join(table)).unwrap();
    let lines = table.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(index, line)| {
            let (text, expected) = line.rsplit_once('=').unwrap();
            Case { number: index + 1, text: text.trim().into(), expected: expected.trim().into() }
        })
        .collect()
}

/// Reads a text as an article under a headline, with a date of publication.
fn article(engine: &Engine, text: &str) -> Article {
    let paste = format!("山里的消息\n2024-05-20 08:00\n{REST}{text}\n{REST}\n");
    let mut report = engine.read(&paste, &Options::default());
    assert_eq!(report.articles.len(), 1, "{text}");
    report.articles.remove(0)
}

/// Checks every line of a table and lists all that fail.
#[track_caller]
fn check(table: &str, found: impl Fn(&Article) -> String) {
    let engine = support::engine().unwrap();
    let cases = cases(table);
    let negative = cases.iter().filter(|case| case.expected.is_empty()).count();
    assert!(
        cases.len() >= 120 && negative * 2 >= cases.len(),
        "{} cases, {negative} of nothing",
        cases.len()
    );
    let differing: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = found(&article(&engine, &case.text));
            let difference =
                format!("{}: {}\n  expected {}\n  came     {found}", case.number, case.text, case.expected);
            (found != case.expected).then_some(difference)
        })
        .collect();
    assert!(
        differing.is_empty(),
        "{table}: {} of {}\n{}",
        differing.len(),
        cases.len(),
        differing.join("\n")
    );
}

#[test]
fn people_are_found_whole_and_never_invented() {
    check("people.txt", |article| {
        let people = article.people.iter().map(|person| match person.posts.as_slice() {
            [] => person.name.clone(),
            posts => format!("{}({})", person.name, posts.join(";")),
        });
        people.collect::<Vec<_>>().join(" | ")
    });
}

#[test]
fn the_readers_words_are_words_everywhere() {
    let engine = support::engine().unwrap();
    let text = "县水利局局长陆远舟介绍,大柳树屯的水站已经通水。大柳树屯有三百户。";
    let words = |add: &[&str], remove: &[&str]| -> (Vec<String>, Vec<String>) {
        let own = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let options = WordOptions { listed: true, add: own(add), remove: own(remove) };
        let paste = format!("山里的消息\n{text}\n{REST}\n");
        let report = engine.read(&paste, &Options { words: options, ..Options::default() });
        let units: Vec<u16> = paste.encode_utf16().collect();
        let word = |place: &[u32]| String::from_utf16_lossy(&units[place[0] as usize..place[1] as usize]);
        let article = &report.articles[0];
        let people = article.people.iter().map(|person| person.name.clone()).collect();
        (article.words.chunks(3).map(word).collect(), people)
    };
    let count = |words: &[String], wanted: &str| words.iter().filter(|word| *word == wanted).count();
    let (own, people) = words(&[], &[]);
    assert_eq!((count(&own, "大柳树屯"), people.as_slice()), (0, &["陆远舟".to_owned()][..]));
    let (own, _) = words(&["大柳樹屯"], &[]);
    assert_eq!(count(&own, "大柳树屯"), 2, "an added word is one word in both scripts");
    let (own, people) = words(&[], &["陆远舟", "水利局"]);
    assert_eq!((count(&own, "水利局"), people.len()), (0, 0), "a removed word is no word and no name");
}

#[test]
fn figures_have_unit_hedge_and_what_they_count() {
    check("figures.txt", |article| {
        let figures = article.figures.iter().map(|figure| {
            let until = figure.until.map(|until| format!("..{until}")).unwrap_or_default();
            let figure = format!(
                "{} {}{until} [{}] [{}] {}",
                figure.text, figure.value, figure.unit, figure.what, figure.hedge
            );
            figure.trim_end().to_owned()
        });
        figures.collect::<Vec<_>>().join(" | ")
    });
}

#[test]
fn dates_are_those_of_the_calendar() {
    check("dates.txt", |article| {
        let dates = article.dates.iter().map(|date| {
            let until = date.until.as_ref().map(|until| format!("..{until}")).unwrap_or_default();
            let basis = match date.basis {
                YearBasis::Stated => 's',
                YearBasis::Context => 'c',
                YearBasis::Publication => 'p',
                YearBasis::Unknown => 'u',
            };
            format!("{}{until} {basis}", date.value)
        });
        dates.collect::<Vec<_>>().join(" | ")
    });
}

#[test]
fn figures_that_differ_for_the_same_thing_are_told() {
    let engine = support::engine().unwrap();
    let differing = |first: &str, second: &str| -> Vec<String> {
        let paste = format!("山里的消息\n2024-05-20 08:00\n{REST}{first}\n{second}{REST}\n");
        let report = engine.read(&paste, &Options::default());
        let units: Vec<u16> = paste.encode_utf16().collect();
        let notices = report.notices.iter().filter(|notice| notice.code == NoticeCode::FiguresDiffer);
        notices
            .filter_map(|notice| notice.span)
            .map(|[start, end]| String::from_utf16_lossy(&units[start as usize..end as usize]))
            .collect()
    };
    for (first, second, expected) in [
        ("灌渠改造工程总投资4600万元。", "据县水利局介绍,灌渠改造工程总投资5200万元。", &["5200万元"][..]),
        ("全县已有12家全国重点实验室。", "县里说,15家全国重点实验室都在招人。", &["15家"]),
        ("灌渠改造工程总投资4600万元。", "据县水利局介绍,灌渠改造工程总投资4600万元。", &[]),
        ("灌渠改造工程总投资近5000万元。", "据县水利局介绍,灌渠改造工程总投资4960万元。", &[]),
        ("2018年,灌渠改造工程总投资4600万元。", "2023年,灌渠改造工程总投资5200万元。", &[]),
        ("全县有12家企业。", "全市有300家企业。", &[]),
        // A report tells the same of each period, and of each of several.
        ("前三季度,公司实现营业收入14亿元。", "其中第三季度,公司实现营业收入5亿元。", &[]),
        ("甲类城市新建商品住宅价格为8600元。", "乙类城市新建商品住宅价格为5200元。", &[]),
        ("制造业增加值同比增长12.5%。", "县里说,制造业增加值同比增长9.1%。", &[]),
        ("工程区林草覆盖率达到38.2%。", "将来,工程区林草覆盖率达到40.9%。", &[]),
    ] {
        assert_eq!(differing(first, second), expected, "{first} {second}");
    }
}
