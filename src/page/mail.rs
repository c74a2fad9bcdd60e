//! What mail adds to a text: the lines above it that name sender and subject, and the marks before quoted lines.

use super::feature::Feature;
use super::{person, text};
use crate::source::{Line, Source, Span, is_blank};

/// What a line of a mail's head states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Header {
    /// Who sent it.
    Sender,
    /// What it is about, with the byte of the line where that begins: the mail's title.
    Subject(usize),
    /// Receivers, date, attachments.
    Other,
}

/// The labels of a mail's head, as mail programs write them in Chinese and English (RFC 5322, 3.6).
const SENDERS: &[&str] = &["发件人", "寄件者", "寄件人", "发送人", "发信人", "From"];
const SUBJECTS: &[&str] = &["主题", "主 题", "主旨", "标题", "Subject"];
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "收件人", "收件者", "收信人", "To", "抄送", "副本", "密送", "Cc", "CC", "Bcc", "日期", "时间", "发送时间", "发送日期", "寄件日期",
    "传送日期", "Date", "Sent", "Reply-To", "附件", "Attachments",
];

/// What a line states if it stands in a mail's head.
fn header(line: &str) -> Option<Header> {
    let (label, value) = line.split_once(':')?;
    let label = label.trim_end();
    if SUBJECTS.contains(&label) {
        let start = line.len() - value.trim_start().len();
        return Some(Header::Subject(start)).filter(|_| start < line.len());
    }
    let is_sender = SENDERS.contains(&label);
    (is_sender || OTHERS.contains(&label)).then_some(if is_sender { Header::Sender } else { Header::Other })
}

/// The person who sent a mail, on the line that names the sender.
pub(super) fn sender(line: &str) -> Option<Span> {
    let (label, value) = line.split_once(':').filter(|_| header(line) == Some(Header::Sender))?;
    let name = value.split(['<', '(', '[']).next().unwrap_or(value);
    let span = Span::new(label.len() + 1, label.len() + 1 + name.len()).trim(line);
    person::is_name(span.of(line)).then_some(span)
}

/// Sets how many characters of marks stood before each line.
pub(super) fn mark_quoted(lines: &mut [Feature], source: &Source, marks: &[Span]) {
    let mut marks = marks.iter().peekable();
    for line in lines {
        while let Some(mark) = marks.next_if(|mark| mark.start < line.span.start) {
            let between = source.text(Span::new(mark.start, line.span.start));
            line.quote = if between.contains('\n') { 0 } else { between.chars().count() };
        }
    }
}

/// Marks the heads of mails: lines with such labels in a row, the sender's among them.
pub(super) fn mark(lines: &mut [Feature]) {
    lines.iter_mut().for_each(|line| line.mail = header(line.text));
    let is_row =
        |above: &Feature, below: &Feature| above.mail.is_some() && below.mail.is_some() && below.blanks == 0;
    for row in lines.chunk_by_mut(is_row) {
        let is_head = row.len() >= 2 && row.iter().any(|line| line.mail == Some(Header::Sender));
        if !is_head {
            row.iter_mut().for_each(|line| line.mail = None);
        }
    }
}

/// The lines of a paste without the marks of quoted mail, and these marks.
pub(super) struct Unquoted {
    /// The lines; one that holds nothing but marks counts as a blank line.
    pub lines: Vec<Line>,
    /// The marks, in order.
    pub marks: Vec<Span>,
}

/// Fewest lines in a row that are a quotation: a single `> ` is an arrow before a link.
const QUOTATION: usize = 2;

/// Fewest characters of one of these lines: links have fewer.
const QUOTED_LENGTH: usize = 12;

/// Takes the marks off quoted lines: `> `, one `>` for each time that the mail was answered (RFC 3676, 4.5).
pub(super) fn unquote(source: &Source) -> Unquoted {
    let mut unquoted = Unquoted { lines: Vec::with_capacity(source.lines().len()), marks: Vec::new() };
    let mark = |line: &Line| marks(source.text(line.span));
    let mut blanks = 0;
    for row in source.lines().chunk_by(|above, below| (mark(above) > 0) == (mark(below) > 0)) {
        let quoted = |line: &&Line| mark(line) > 0 && text::length(source.text(line.span)) >= QUOTED_LENGTH;
        let is_quotation = row.len() >= QUOTATION && row.iter().any(|line| quoted(&line));
        for line in row {
            let length = if is_quotation { mark(line) } else { 0 };
            let start = line.span.start + length;
            if length > 0 {
                unquoted.marks.push(Span::new(line.span.start, start).trim(source.folded()));
            }
            let before = blanks + line.blanks_before;
            if start == line.span.end {
                blanks = before + 1;
                continue;
            }
            blanks = 0;
            let span = Span::new(start, line.span.end).trim(source.folded());
            let indent = if length > 0 {
                source.text(Span::new(start, span.start)).chars().count()
            } else {
                line.indent
            };
            unquoted.lines.push(Line { span, blanks_before: before, indent, ..*line });
        }
    }
    unquoted
}

/// The length in bytes of the marks at the start of a line, with the blank behind each; 0 where a text follows
/// without a blank, as behind an arrow.
fn marks(line: &str) -> usize {
    let mut rest = line;
    while let Some(after) = rest.strip_prefix('>') {
        let blank = after.chars().next().filter(|&c| is_blank(c)).map_or(0, char::len_utf8);
        let next = after.get(blank..).unwrap_or_default();
        if blank == 0 && !after.is_empty() && !after.starts_with('>') {
            return 0;
        }
        rest = next;
    }
    line.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_any_depth_are_measured() {
        for (line, expected) in
            [("> 一", 2), (">> 一", 3), ("> > 一", 4), (">", 1), (">>点这里", 0), ("一", 0)]
        {
            assert_eq!(marks(line), expected, "{line}");
        }
    }

    #[test]
    fn labels_of_a_mail() {
        assert_eq!(header("主题: 转发:通知"), Some(Header::Subject("主题: ".len())));
        assert_eq!(header("From: a@b.example"), Some(Header::Sender));
        assert_eq!(header("会议主题是什么:不知道"), None);
    }
}
