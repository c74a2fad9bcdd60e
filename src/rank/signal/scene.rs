//! Openings that paint a scene: a feature begins with the weather, and its news stands further down.
//!
//! Source: the "soft lead" of handbooks of journalism, told apart from the news lead by stating no fact of its own.

use std::sync::LazyLock;

use super::super::phrase::Phrases;
use super::super::scan::Scan;

/// What a scene is painted with: seasons, hours, light and weather, steps into a place, and how lively it is there.
#[rustfmt::skip]
const SCENES: &[&str] = &[
    "盛夏", "仲夏", "初夏", "夏日", "初秋", "金秋", "深秋", "秋日", "秋高气爽", "隆冬", "寒冬", "初冬", "冬日", "早春", "初春", "阳春", "暮春",
    "春日", "时节", "时值", "正值", "清晨", "黎明", "傍晚", "黄昏", "夜幕", "夕阳", "朝阳", "午后", "阳光", "微风", "细雨", "雨后", "走进", "步入",
    "踏入", "漫步", "站在", "行走在", "映入眼帘", "放眼望去", "极目远眺", "一派", "生机盎然", "生机勃勃", "热火朝天", "热闹非凡", "人头攒动",
    "人来人往", "车水马龙", "机器轰鸣", "书声琅琅", "欢声笑语", "春暖花开", "春意盎然", "鸟语花香", "瓜果飘香", "硕果累累",
];

/// Characters from the beginning within which the scene is painted.
const REACH: usize = 16;

/// Whether a sentence that states no figure and announces nothing only paints a scene.
pub fn is_scene(text: &str, scan: &Scan) -> bool {
    static LIST: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&[SCENES]));
    if lines_up(text) {
        return true;
    }
    let end = text.char_indices().nth(REACH).map_or(text.len(), |(end, _)| end);
    let opening = text.get(..end).unwrap_or_default();
    let pairs = scan.pairs.partition_point(|(_, at)| *at < end);
    let mut is_scene = false;
    LIST.find(opening, scan.pairs.get(..pairs).unwrap_or_default(), |_| is_scene = true);
    is_scene
}

/// Whether a sentence opens by lining things up (`一排排新房…`, `一个个日子…`): a numeral with its classifier doubled.
fn lines_up(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next() == Some('一')
        && letters.next().is_some_and(|classifier| letters.next() == Some(classifier))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> bool {
        let mut scan = Scan::default();
        scan.read(text, text.chars().count());
        is_scene(text, &scan)
    }

    #[test]
    fn scenes_are_told_from_news() {
        for text in [
            "盛夏时节,石桥村生机盎然。",
            "走进青岭县的车间,机床正在飞转。",
            "傍晚六点,雨停了。",
            "一排排新房沿渠而立。",
        ] {
            assert!(check(text), "{text}");
        }
        for text in
            ["青岭县灌渠改造工程11月6日开工。", "县水利局日前公布了汛期的值守办法。", "一排水泵已经装好。"]
        {
            assert!(!check(text), "{text}");
        }
    }
}
