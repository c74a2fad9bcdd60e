//! The data of a work that an article is about: who wrote a reviewed book, who published it, what it costs.

use crate::page::feature::{Feature, Shape};
use crate::page::text;

/// Labels that only such data have.
#[rustfmt::skip]
const SURE: [&str; 15] = [
    "出版社", "定价", "ISBN", "书号", "书名", "页数", "装帧", "开本", "片名", "导演", "主演", "编剧", "上映日期", "上映时间", "版次",
];

/// Labels that stand among them.
#[rustfmt::skip]
const BESIDE: [&str; 15] = [
    "作者", "译者", "著者", "编者", "绘者", "主编", "出版时间", "出版日期", "出版年", "类型", "片长", "丛书", "出品方", "原作名", "副标题",
];

/// Fewest rows of such data, and fewest of them with a label that nothing else has.
const ROWS: usize = 3;
const SURE_ROWS: usize = 2;

/// Longest row, in characters.
const ROW: usize = 40;

/// Marks rows of such data, with the work's title right above them: whoever wrote the work did not write the article.
pub(super) fn mark(lines: &mut [Feature]) {
    let mut at = 0;
    while at < lines.len() {
        let count = lines
            .iter()
            .skip(at)
            .take_while(|line| is_labelled(line, &SURE) || is_labelled(line, &BESIDE))
            .count();
        let sure = lines.iter().skip(at).take(count).filter(|line| is_labelled(line, &SURE)).count();
        if count >= ROWS && sure >= SURE_ROWS {
            let is_title = |line: &Feature| line.text.starts_with('《') && line.text.ends_with('》');
            let title = at.checked_sub(1).filter(|&above| lines.get(above).is_some_and(is_title));
            lines.get_mut(title.unwrap_or(at)..at + count).unwrap_or_default().iter_mut().for_each(row);
        }
        at += count.max(1);
    }
}

/// Whether a line is one of some labels with its value.
fn is_labelled(line: &Feature, labels: &[&str]) -> bool {
    let label = || line.text.split_once(':').map(|(label, _)| text::squeezed(label));
    line.length <= ROW && label().is_some_and(|label| labels.contains(&label.as_str()))
}

/// Makes a line a reference to the work, which states nothing of the article.
fn row(line: &mut Feature) {
    (line.shape, line.date, line.byline, line.partial_date) = (Shape::Reference, None, false, false);
    line.fields.clear();
}
