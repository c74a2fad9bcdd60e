//! Laws that hold for every text, tried on random Chinese-like pastes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use zhaiyao::{
    Corrections, Engine, Hint, HintPlace, Length, Options, ParagraphKind, ParagraphPlace, RepairKind,
    RepairPlace, Report, Role, WordOptions,
};

mod support;

thread_local! {
    static ENGINE: Engine = support::engine().unwrap();
}

fn read(paste: &str, options: &Options) -> Report {
    ENGINE.with(|engine| engine.read(paste, options))
}

/// Pieces that pastes are made of: marks, torn ends, both scripts, names of files, marks without width, emoji.
const PIECES: &[&str] = &[
    "青岭县",
    "水利局",
    "記者",
    "责编：",
    "改造灌渠32公里",
    "他说",
    "據了解",
    "，",
    "。",
    "！",
    "?",
    "？",
    "；",
    ";",
    "：",
    "“",
    "”",
    "「",
    "」",
    "……",
    "…",
    "、",
    "(",
    "）",
    "\n",
    "\n\n",
    "\r\n",
    "　　",
    "\u{a0}",
    "\u{200b}",
    "1.66倍",
    "一是",
    "二是",
    "2021-07-28 15:50",
    "副本??2019.jpg",
    "The end.",
    "Mr. Li",
    "👍🏽",
    "𠮷",
    "\u{0}",
    "\u{10FFFF}",
    "的",
    "e\u{301}",
];

fn paste() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..120).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

/// Lines of prose that lost stops, were torn, or hold bogus stops and speakers.
const LINES: &[&str] = &[
    "青岭县水利局近日宣布，全县灌渠改造工程全部完工，共改造灌渠32公里，新建泵站6座此外，全县还新修水塘140口",
    "一是压实责任，建立台账，逐项销号二是加强监督，开展督查18次，发现问题全部整改到位三是健全制度，形成长效机制",
    "县里的做法得到群众认可，另一方面,。也还有不少问题需要下大力气加以解决，请各乡镇认真研究。",
    "记者：今年的目标是什么？",
    "罗长青：今年我们多种了40亩稻子，水都是自己流来的，收成会好一些。",
    "据介绍，这项工程的投资由县财政和省级补助共同承担，其中省级补助占六成，其余由县里自筹，",
    "分三年拨付到位。与此同时，县里还组织了技术人员下乡指导用水，受到村民欢迎。",
    "图为村民在渠边劳动。陈一鸣摄",
    "",
    "一、改造的背景",
    "这条渠修于1974年，渗漏率超过四成，下游的田常常等不到水，村民们的意见很大据了解，类似的老渠全县还有23条",
];

fn damaged() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(LINES), 3..12).prop_map(|lines| lines.join("\n"))
}

fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        (1u32..9).prop_map(Length::Sentences),
        (1u32..400).prop_map(Length::Characters),
        (0.01f64..=1.0).prop_map(Length::Share),
    ]
}

/// Hints and borders of paragraphs anywhere, most of them where they fit nothing.
fn known() -> impl Strategy<Value = Options> {
    let kinds = [Hint::Title, Hint::Heading, Hint::Caption, Hint::Link, Hint::Furniture];
    let hints = prop::collection::vec((0u32..300, prop::sample::select(kinds.to_vec())), 0..6);
    let paragraphs = prop::collection::vec((0u32..300, any::<bool>()), 0..8);
    (hints, paragraphs).prop_map(|(hints, paragraphs)| Options {
        hints: hints.into_iter().map(|(at, kind)| HintPlace { at, kind }).collect(),
        corrections: Corrections {
            paragraphs: paragraphs.into_iter().map(|(at, begins)| ParagraphPlace { at, begins }).collect(),
            ..Corrections::default()
        },
        ..Options::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_has_one_place(paste in paste()) {
        let report = read(&paste, &Options::default());
        let units: Vec<u16> = paste.encode_utf16().collect();
        let mut end = 0;
        for line in &report.lines {
            prop_assert!(end <= line.start && line.start < line.end, "lines follow each other");
            let between = String::from_utf16(&units[end as usize..line.start as usize]).unwrap();
            prop_assert!(between.chars().all(is_blank), "only blanks between lines: {between:?}");
            end = line.end;
        }
        let rest = String::from_utf16(&units[end as usize..]).unwrap();
        prop_assert!(rest.chars().all(is_blank), "only blanks after the last line: {rest:?}");
    }

    #[test]
    fn sentences_are_the_pastes_own_characters_in_order(paste in paste()) {
        let report = read(&paste, &Options::default());
        let units: Vec<u16> = paste.encode_utf16().collect();
        for article in &report.articles {
            let spans: Vec<[u32; 2]> = article.sentences.iter().flat_map(|sentence| sentence.spans.clone()).collect();
            for pair in spans.windows(2) {
                prop_assert!(pair[0][1] <= pair[1][0], "spans rise without overlap");
            }
            for [start, end] in spans {
                prop_assert!(start < end && article.start <= start && end <= article.end);
                prop_assert!(String::from_utf16(&units[start as usize..end as usize]).is_ok(), "between characters");
            }
        }
    }

    #[test]
    fn the_sentences_of_a_paragraph_tile_it(paste in prop_oneof![paste(), damaged()], known in known()) {
        let report = read(&paste, &known);
        let units: Vec<u16> = paste.encode_utf16().collect();
        let text = |spans: &[[u32; 2]]| -> String {
            let parts = spans.iter().map(|&[start, end]| &units[start as usize..end as usize]);
            String::from_utf16_lossy(&parts.collect::<Vec<_>>().concat()).chars().filter(|c| !is_blank(*c)).collect()
        };
        for article in &report.articles {
            for (index, paragraph) in article.paragraphs.iter().enumerate() {
                let own = article.sentences.iter().filter(|sentence| sentence.paragraph as usize == index);
                let sentences: String = own.map(|sentence| text(&sentence.spans)).collect();
                let is_heading = paragraph.kind == ParagraphKind::Heading;
                prop_assert_eq!(sentences, if is_heading { String::new() } else { text(&paragraph.spans) });
                let head = paragraph.spans[0];
                prop_assert!(paragraph.label.is_none_or(|label| label[0] == head[0] && label[1] <= head[1]));
            }
        }
    }

    #[test]
    fn undoing_a_repair_takes_it_back_and_leaves_the_other_paragraphs(pieces in damaged()) {
        let report = read(&pieces, &Options::default());
        let keys = |report: &Report| -> Vec<_> {
            report.repairs.iter().map(|repair| (repair.kind, repair.start)).collect()
        };
        for repair in report.repairs.iter().take(6) {
            let mut options = Options::default();
            options.corrections.undo.push(RepairPlace { kind: repair.kind, at: repair.start });
            let undone = read(&pieces, &options);
            let kept = keys(&undone);
            prop_assert!(!kept.contains(&(repair.kind, repair.start)), "{repair:?} is still there");
            prop_assert_eq!(&report.lines, &undone.lines, "no line changes its role");
            // Only the paragraphs that the repair touches may change.
            let touched = |spans: &[[u32; 2]]| {
                spans.iter().any(|span| span[0] <= repair.end && repair.start <= span[1])
            };
            for (article, other) in report.articles.iter().zip(&undone.articles) {
                for paragraph in article.paragraphs.iter().filter(|paragraph| !touched(&paragraph.spans)) {
                    prop_assert!(
                        other.paragraphs.iter().any(|other| other.spans == paragraph.spans || touched(&other.spans)),
                        "{paragraph:?} changed with {repair:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_line_that_was_left_out_can_be_brought_back(pieces in damaged()) {
        let report = read(&pieces, &Options::default());
        for line in report.lines.iter().filter(|line| line.role == Role::Caption).take(3) {
            let mut options = Options::default();
            options.corrections.undo.push(RepairPlace { kind: RepairKind::LeftOut, at: line.start });
            let undone = read(&pieces, &options);
            let again = undone.lines.iter().find(|other| other.start == line.start);
            prop_assert_eq!(again.map(|line| line.role), Some(Role::Body));
        }
    }

    #[test]
    fn picks_are_a_subset_within_the_budget(paste in paste(), length in length()) {
        let report = read(&paste, &Options { length, ..Options::default() });
        let units: Vec<u16> = paste.encode_utf16().collect();
        for article in &report.articles {
            let picks = &article.summary.picks;
            prop_assert!(picks.windows(2).all(|pair| pair[0] < pair[1]), "in source order");
            prop_assert!(picks.iter().all(|&pick| (pick as usize) < article.sentences.len()));
            let characters: usize = picks.iter().flat_map(|&pick| &article.sentences[pick as usize].spans)
                .map(|&[start, end]| String::from_utf16_lossy(&units[start as usize..end as usize]).chars().count())
                .sum();
            match length {
                Length::Sentences(most) => prop_assert!(picks.len() <= most as usize),
                Length::Characters(most) => prop_assert!(characters <= most as usize),
                Length::Share(_) => {}
            }
        }
    }

    #[test]
    fn words_tile_the_sentences(paste in paste(), add in prop::sample::select(&["灌渠", "县水利", "\u{200b}", "了"][..])) {
        let words = WordOptions { listed: true, add: vec![add.into()], remove: vec!["水利局".into(), "记者".into()] };
        let report = read(&paste, &Options { words, ..Options::default() });
        for article in &report.articles {
            let words: Vec<[u32; 3]> = article.words.chunks(3).map(|word| [word[0], word[1], word[2]]).collect();
            prop_assert!(words.iter().all(|word| word[0] < word[1] && (word[2] as usize) < report.tags.len()));
            prop_assert!(words.windows(2).all(|pair| pair[0][1] <= pair[1][0]), "words follow each other");
            let spans: Vec<[u32; 2]> = article.sentences.iter().flat_map(|sentence| sentence.spans.clone()).collect();
            let starts: Vec<u32> = words.iter().map(|word| word[0]).collect();
            for span in spans {
                prop_assert!(starts.binary_search(&span[0]).is_ok() || words.iter().any(|word| word[0] < span[0] && span[0] < word[1]),
                    "a word starts where a part of a sentence does, or goes over the break");
            }
        }
    }

    #[test]
    fn the_same_text_gives_the_same_report(paste in paste(), length in length()) {
        let options = Options { length, ..Options::default() };
        prop_assert_eq!(read(&paste, &options), read(&paste, &options));
    }

    #[test]
    fn numbers_stay_in_their_range(paste in paste()) {
        for article in read(&paste, &Options::default()).articles {
            for sentence in article.sentences {
                prop_assert!((0.0..=1.0).contains(&sentence.score), "{}", sentence.score);
            }
            for keyword in article.keywords {
                prop_assert!((0.0..=1.0).contains(&keyword.score) && !keyword.spans.is_empty());
            }
        }
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || "\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{feff}\u{fffc}\u{ad}".contains(c)
}

#[test]
fn odd_texts_give_a_valid_report() {
    let long_line = "改造灌渠".repeat(50_000);
    let marks = "。".repeat(300_000);
    let questions = format!("{},", "?".repeat(300_000));
    for paste in ["", " \n\u{feff}\n", "。", "”", "👍", "a", &long_line, &marks, &questions] {
        let report = read(paste, &Options::default());
        assert!(report.articles.len() <= 1, "one text, at most one article");
    }
}
