//! Formulaic phrases: they stand in many texts and say of none what it tells.
//!
//! The list is short and open to additions; it judges no content, it only knows wordings that recur. What recurs
//! within the paste itself is found by counting.

use std::sync::LazyLock;

use super::super::phrase::Phrases;
use super::super::scan::Scan;
use super::share;

/// Formulaic phrases, folded.
const PHRASES: &[&str] = &[
    "不忘初心",
    "牢记使命",
    "初心使命",
    "坚守初心",
    "担当使命",
    "践行初心",
    "砥砺前行",
    "砥砺奋进",
    "勇毅前行",
    "踔厉奋发",
    "笃行不怠",
    "凝心聚力",
    "同心协力",
    "群策群力",
    "锐意进取",
    "开拓创新",
    "开拓进取",
    "真抓实干",
    "埋头苦干",
    "苦干实干",
    "久久为功",
    "善作善成",
    "接续奋斗",
    "团结奋斗",
    "艰苦奋斗",
    "乘势而上",
    "乘风破浪",
    "奋勇前进",
    "奋勇争先",
    "奋楫扬帆",
    "扬帆起航",
    "只争朝夕",
    "不负韶华",
    "不负时代",
    "不负重托",
    "不负期望",
    "伟大号召",
    "伟大复兴",
    "伟大事业",
    "伟大梦想",
    "伟大工程",
    "伟大成就",
    "新时代",
    "新征程",
    "新篇章",
    "新局面",
    "新台阶",
    "新辉煌",
    "新作为",
    "新担当",
    "新气象",
    "新使命",
    "新天地",
    "时代使命",
    "历史使命",
    "时代精神",
    "中国梦",
    "贡献力量",
    "贡献智慧",
    "智慧和力量",
    "磅礴力量",
    "强大动力",
    "强大合力",
    "精神动力",
    "精神力量",
    "坚强保证",
    "坚强保障",
    "有力支撑",
    "有力保障",
    "坚实基础",
    "坚强领导",
    "政治站位",
    "政治自觉",
    "思想自觉",
    "行动自觉",
    "政治责任",
    "政治担当",
    "担当作为",
    "四个意识",
    "四个自信",
    "两个确立",
    "两个维护",
    "核心意识",
    "看齐意识",
    "指导思想",
    "根本遵循",
    "行动指南",
    "精神实质",
    "核心要义",
    "深刻内涵",
    "深入贯彻",
    "全面贯彻",
    "认真贯彻",
    "学习贯彻",
    "贯彻落实",
    "坚决拥护",
    "紧密团结",
    "高举",
    "伟大旗帜",
    "旗帜鲜明",
    "走深走实",
    "落地生根",
    "入脑入心",
    "见行见效",
    "落到实处",
    "落地见效",
    "开花结果",
    "再创佳绩",
    "再立新功",
    "再上新",
    "谱写",
    "奋力",
    "昂扬",
    "书写",
    "汇聚",
    "凝聚",
    "激励",
    "鼓足干劲",
    "精气神",
    "排头兵",
    "先锋模范",
    "战斗堡垒",
    "模范作用",
    "铁军",
    "以高度的",
    "以饱满的",
    "以昂扬的",
    "以更加",
    "为契机",
    "做到学",
    "学思用",
    "知信行",
    "学深悟透",
    "融会贯通",
];

/// Formulaic phrases, or repeated clauses, that make a sentence one of slogans if it states nothing else.
const MARKS: usize = 2;

/// Marks from which one more tells nothing new.
const MANY: usize = 4;

/// Sentences that must hold a clause before it counts as a formula of the paste: twice is a quotation of the title.
const REPEATS: usize = 3;

/// How many marks of slogans the sentences have.
#[derive(Default)]
pub struct Marks {
    counts: Vec<usize>,
    /// The number of each clause, and the sentence that holds it.
    clauses: Vec<(u64, usize)>,
}

impl Marks {
    /// Reads the next sentence.
    pub fn read(&mut self, text: &str, scan: &Scan) {
        static LIST: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&[PHRASES]));
        let mut count = 0;
        LIST.find(text, &scan.pairs, |_| count += 1);
        let sentence = self.counts.len();
        self.clauses.extend(scan.clauses.iter().map(|clause| (*clause, sentence)));
        self.counts.push(count);
    }

    /// The number of marks of each sentence: formulaic phrases, and clauses that are repeated.
    pub fn counts(mut self) -> Vec<usize> {
        self.clauses.sort_unstable();
        let same = self.clauses.chunk_by(|(one, _), (other, _)| one == other);
        for (_, sentence) in same.filter(|same| same.len() >= REPEATS).flatten() {
            if let Some(count) = self.counts.get_mut(*sentence) {
                *count += 1;
            }
        }
        self.counts
    }
}

/// The marks as a signal, 0..=1.
pub fn signal(marks: usize) -> f32 {
    share(marks, MANY)
}

/// Whether a sentence is made of slogans: enough marks, and no fact. A couplet is one by its form.
pub fn is_slogan(marks: usize, is_couplet: bool, facts: usize) -> bool {
    marks + usize::from(is_couplet) >= MARKS && facts == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_and_repeated_clauses_are_marks() {
        let texts = [
            "坚守初心担当使命。",
            "水利局修了渠。",
            "让青岭的水流进每家,他说。",
            "让青岭的水流进每家,她说。",
            "让青岭的水流进每家。",
        ];
        let (mut marks, mut scan) = (Marks::default(), Scan::default());
        for text in texts {
            scan.read(text, text.chars().count());
            marks.read(text, &scan);
        }
        assert_eq!(marks.counts(), [2, 0, 1, 1, 1]);
        assert!(is_slogan(2, false, 0) && !is_slogan(2, false, 1) && !is_slogan(1, false, 0));
        assert!(is_slogan(1, true, 0) && !is_slogan(0, true, 0));
    }
}
