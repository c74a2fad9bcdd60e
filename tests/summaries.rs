//! What a reader may rely on in a summary: its length, its wishes, its rules, and that every word is the paste's.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use zhaiyao::{
    Article, Corrections, Engine, Length, Options, PassedOver, PickPlace, PickReasonCode, Report, Role,
};

mod support;

thread_local! {
    static ENGINE: Engine = support::engine().unwrap();
}

const ARTICLE: &str = "青岭县启动老旧灌渠改造\n\
    来源：青岭日报\n\
    11月6日，青岭县老旧灌渠改造工程在柳溪镇开工，县长覃素梅到场并讲话。\n\
    大家纷纷表示，要凝心聚力、真抓实干，以饱满的热情谱写新篇章，奋力开创新局面。\n\
    工程总投资4860万元，今冬明春将改造灌渠32公里，惠及6个乡镇2.3万亩耕地。\n\
    此外，工程还将新建泵站9座。\n\
    柳溪镇种粮大户乔守田说，过去浇一次地要等上好几天，有时候半夜还得到渠口守着水。\n\
    县水利局介绍，这些灌渠大多修建于上世纪，渗漏严重，下游村庄经常等不到水。\n\
    工程主要包括以下几个方面。\n\
    县里要求各乡镇抓紧农闲时节组织施工，保证明年春灌前全部通水。\n\
    记者在现场看到，十多台挖掘机正在清理淤泥，工人们忙着铺设防渗膜。\n";

fn read(paste: &str, options: &Options) -> Report {
    ENGINE.with(|engine| engine.read(paste, options))
}

fn sentences(count: u32) -> Options {
    Options { length: Length::Sentences(count), ..Options::default() }
}

fn text(paste: &str, article: &Article, index: u32) -> String {
    let units: Vec<u16> = paste.encode_utf16().collect();
    let spans = &article.sentences[index as usize].spans;
    spans.iter().map(|&[start, end]| String::from_utf16_lossy(&units[start as usize..end as usize])).collect()
}

fn picked(paste: &str, report: &Report) -> Vec<String> {
    let article = &report.articles[0];
    article.summary.picks.iter().map(|&pick| text(paste, article, pick)).collect()
}

/// The sentence that begins with some words: its index and where it starts.
fn place(paste: &str, report: &Report, begin: &str) -> (usize, u32) {
    let article = &report.articles[0];
    let index = (0..article.sentences.len() as u32)
        .find(|&index| text(paste, article, index).starts_with(begin))
        .unwrap();
    (index as usize, article.sentences[index as usize].spans[0][0])
}

#[test]
fn a_summary_has_the_number_of_sentences_that_was_asked_for() {
    let all = read(ARTICLE, &sentences(1)).articles[0].sentences.len();
    for count in 1..12 {
        let report = read(ARTICLE, &sentences(count));
        assert_eq!(report.articles[0].summary.picks.len(), all.min(count as usize), "{count} sentences");
    }
}

#[test]
fn slogans_list_heads_and_leaning_sentences_are_passed_over_and_say_why() {
    let report = read(ARTICLE, &sentences(3));
    let why = |begin| report.articles[0].sentences[place(ARTICLE, &report, begin).0].passed_over;
    assert_eq!(why("大家纷纷"), Some(PassedOver::Slogan));
    assert_eq!(why("工程主要包括"), Some(PassedOver::ListHead));
    assert_eq!(why("11月6日"), None);
    assert!(why("此外").is_some());
}

#[test]
fn slogans_count_where_the_reader_says_so() {
    let options = Options { slogans_count: true, ..sentences(3) };
    let report = read(ARTICLE, &options);
    let why = report.articles[0].sentences[place(ARTICLE, &report, "大家纷纷").0].passed_over;
    assert_ne!(why, Some(PassedOver::Slogan));
}

#[test]
fn facts_first_carries_more_figures() {
    let paste = article_with_figures();
    let figures = |options: &Options| read(&paste, options).articles[0].summary.coverage.figures_picked;
    let usual = figures(&sentences(1));
    assert!(figures(&Options { facts_first: true, ..sentences(1) }) > usual, "{usual} figures without");
}

/// An article whose figures stand at its end.
fn article_with_figures() -> String {
    "柳溪镇夏收见闻\n来源：青岭日报\n\
     六月的柳溪镇，麦浪翻滚，收割机在田间来回穿梭，到处是丰收的景象。\n\
     种粮大户乔守田站在田埂上，看着金黄的麦子，脸上笑开了花。\n\
     镇里组织党员帮助缺劳力的农户抢收，白天黑夜轮班作业。\n\
     村民们说，今年雨水调匀，麦子长得比往年都好。\n\
     据统计，全镇投入320万元，新修机耕道12公里，购置收割机21台，帮助186户农户收完了麦子。\n"
        .to_owned()
}

#[test]
fn the_reader_always_and_never_picks() {
    let first = read(ARTICLE, &sentences(3));
    let (wanted, at) = place(ARTICLE, &first, "记者在现场");
    let (unwanted, lead) = place(ARTICLE, &first, "11月6日");
    let picks = vec![PickPlace { at, always: true }, PickPlace { at: lead, always: false }];
    let options = Options { corrections: Corrections { picks, ..Corrections::default() }, ..sentences(3) };
    let article = &read(ARTICLE, &options).articles[0];
    assert!(article.summary.picks.contains(&(wanted as u32)) && article.summary.picks.len() == 3);
    assert_eq!(article.sentences[wanted].reasons[0].code, PickReasonCode::Asked);
    assert_eq!(article.sentences[unwanted].passed_over, Some(PassedOver::Asked));
}

#[test]
fn a_leaning_sentence_stands_behind_the_one_before() {
    for count in 1..12 {
        let report = read(ARTICLE, &sentences(count));
        let leaning = place(ARTICLE, &report, "此外").0 as u32;
        let picks = &report.articles[0].summary.picks;
        assert!(!picks.contains(&leaning) || picks.contains(&(leaning - 1)), "{count} sentences: {picks:?}");
    }
}

#[test]
fn the_line_is_a_part_of_the_paste_and_fits() {
    let report = read(ARTICLE, &sentences(3));
    let summary = &report.articles[0].summary;
    let units: Vec<u16> = ARTICLE.encode_utf16().collect();
    let parts: String = summary
        .line_spans
        .iter()
        .map(|&[start, end]| String::from_utf16_lossy(&units[start as usize..end as usize]))
        .collect();
    assert_eq!(summary.line.trim_matches('…'), parts);
    assert!(parts.contains("老旧灌渠改造工程") && summary.line.chars().count() <= 60, "{}", summary.line);
}

#[test]
fn signals_are_told_when_they_are_asked_for() {
    let read = |signals| read(ARTICLE, &Options { signals, ..sentences(3) });
    let (mut without, with) = (read(false), read(true));
    assert_ne!(without, with);
    for (without, with) in without.articles[0].sentences.iter_mut().zip(&with.articles[0].sentences) {
        assert!(without.signals.is_none() && with.signals.is_some());
        without.signals.clone_from(&with.signals);
    }
    assert_eq!(without, with);
}

#[test]
fn reasons_hold() {
    let report = read(ARTICLE, &Options { signals: true, ..sentences(3) });
    for sentence in &report.articles[0].sentences {
        assert!(sentence.reasons.len() <= 3);
        for reason in &sentence.reasons {
            assert!((0.0..=1.0).contains(&reason.share));
            if reason.code == PickReasonCode::Figures {
                assert!(reason.count.unwrap() > 0 && sentence.signals.as_ref().unwrap().figures > 0.0);
            }
        }
    }
}

#[test]
fn several_articles_have_one_summary_over_all() {
    let folder = support::root().join("tests/articles/two-articles-bylines-simplified");
    let paste = std::fs::read_to_string(folder.join("paste.txt")).unwrap();
    let report = read(&paste, &sentences(2));
    assert_eq!(report.articles.len(), 2);
    let articles: Vec<u32> = report.overall.iter().map(|pick| pick.article).collect();
    assert_eq!(articles, [0, 1]);
    for pick in &report.overall {
        assert!(report.articles[pick.article as usize].summary.picks.contains(&pick.sentence));
    }
    assert!(read(ARTICLE, &sentences(2)).overall.is_empty());
}

#[test]
fn traditional_text_has_the_same_summary() {
    let simplified = "柳溪镇修好三条路\n来源：青岭日报\n\
        柳溪镇今年修好三条乡村道路，总长12公里，村民出门不再绕行。\n\
        过去这里一下雨就泥泞难行，学生上学要穿雨靴。\n\
        镇长说，明年还要给每条路装上路灯，让大家晚上也能放心出门。\n";
    let traditional = "柳溪鎮修好三條路\n來源：青嶺日報\n\
        柳溪鎮今年修好三條鄉村道路，總長12公里，村民出門不再繞行。\n\
        過去這裡一下雨就泥濘難行，學生上學要穿雨靴。\n\
        鎮長說，明年還要給每條路裝上路燈，讓大家晚上也能放心出門。\n";
    let picks = |paste| read(paste, &sentences(2)).articles[0].summary.picks.clone();
    assert_eq!(picks(simplified), picks(traditional));
}

#[test]
fn only_body_is_picked() {
    let report = read(ARTICLE, &sentences(20));
    let body: Vec<[u32; 2]> = report
        .lines
        .iter()
        .filter(|line| line.role == Role::Body)
        .map(|line| [line.start, line.end])
        .collect();
    let article = &report.articles[0];
    for &pick in &article.summary.picks {
        let [start, end] = article.sentences[pick as usize].spans[0];
        assert!(body.iter().any(|line| line[0] <= start && end <= line[1]), "{:?}", picked(ARTICLE, &report));
    }
}

#[test]
fn a_text_in_one_line_is_not_lost_to_the_signs_in_it() {
    for sign in ["原标题：", "打开APP，查看更多精彩图片", "编者按"] {
        let paste = format!(
            "{sign}青岭县灌渠开工11月6日，青岭县灌渠改造工程开工。工程总投资4860万元，将改造灌渠32公里。\
             这些灌渠大多修建于上世纪，渗漏严重。明年春灌前将全部通水。编辑贺小满校对覃素梅"
        );
        let report = read(&paste, &sentences(2));
        assert_eq!(report.articles.first().map(|article| article.summary.picks.len()), Some(2), "{sign}");
    }
}
