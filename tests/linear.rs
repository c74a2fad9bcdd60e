//! Texts that repeat one thing without end are read in linear time: each of them was, or could be, quadratic in one of
//! the stages.

use std::time::{Duration, Instant};

use zhaiyao::Options;

mod support;

/// Characters of each text. At this length linear time is half a second, quadratic time more than ten.
const CHARACTERS: usize = 200_000;

/// What a text may take, on a machine that does other things too.
const LIMIT: Duration = Duration::from_secs(5);

#[rustfmt::skip]
const REPEATED: &[&str] = &[
    "的", "水\n", "甲、", "“", "(", "a", "abc def ", "1234567890", "增长3.5%，", "2024年5月3日", "王小明、", "局长王小明说", "青岭县水利局",
    "青岭县水利局、", "甲乙分别是1.6倍、1.3倍", "全县新建水站三座惠及群众两万人", "全县新建水站三座，惠及群众两万人。",
    "全县新建水站三座，惠及群众两万人。\n", "一、总体要求\n", "（一）修水渠；\n", "县里召开会议部署工作\n", "首页\n新闻\n", "记者：你好吗？\n张三：很好。\n",
    "本报记者 王小明\n", "来源：县报 2024-05-03 08:00 编辑：李四\n", "名称\t数量\t单位\n", "> 水站通水\n", "第一章 总则\n第一条 修渠。\n",
    "图：水站通水 王小明 摄\n水站通水。\n",
];

#[test]
fn texts_that_never_end_take_linear_time() {
    let engine = support::engine().unwrap();
    let slow: Vec<String> = REPEATED
        .iter()
        .filter_map(|unit| {
            let text = unit.repeat(CHARACTERS / unit.chars().count());
            let clock = Instant::now();
            let _ = engine.read(&text, &Options::default());
            let time = clock.elapsed();
            (time > LIMIT).then(|| format!("{unit:?}: {time:.1?}"))
        })
        .collect();
    assert!(slow.is_empty(), "{CHARACTERS} characters took more than {LIMIT:?}:\n{}", slow.join("\n"));
}
