//! What stands below an article's prose and belongs to it: closing formulas, signatures, credits.

use std::ops::Range;

use super::byline;
use super::extent::joins;
use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;

/// How far below the body the article's credits are looked for, in non-blank lines.
const TAIL: usize = 22;

/// Whether a line closes a notice by its formula, or stands between its text and the signature: `特此通知。`
pub(super) fn is_formula(lines: &[Feature], at: usize, limit: usize) -> bool {
    const FORMULAS: [&str; 6] = ["特此", "谨此", "此复", "专此", "现予", "此令"];
    let Some(line) = lines.get(at).filter(|line| at < limit && line.closed && joins(line)) else {
        return false;
    };
    let is_short = line.length <= FORMULA;
    is_short
        && (FORMULAS.iter().any(|begin| line.text.starts_with(begin))
            || signed(lines, at + 1, limit) > at + 1)
}

/// Longest closing formula, in characters.
const FORMULA: usize = 15;

/// Longest name of an office that signs a text, in characters.
const SIGNATURE: usize = 25;

/// The line after the date that a text is signed with, right below its body or below `完`.
fn signed(lines: &[Feature], body: usize, limit: usize) -> usize {
    // Above the date stand `完` or who signs.
    let above = |line: &Feature| {
        // The office that signs may be named in the site's head too.
        let is_name = joins(line) || line.copy && line.shape == Shape::Words && line.caption.is_none();
        line.sign.is_none() && !line.closed && line.date.is_none() && line.length <= SIGNATURE && is_name
            || line.length <= 2
    };
    let first = (body..limit).find(|&at| lines.get(at).is_some_and(|line| !above(line))).unwrap_or(body);
    let signs = first <= body + 2 && lines.get(first).is_some_and(Feature::is_only_date);
    if signs && !lines.get(first + 1).is_some_and(|next| next.is_only_date()) { first + 1 } else { body }
}

/// Whether a mail's head stands among the last lines above a body.
pub(super) fn is_mail(lines: &[Feature], above: Range<usize>) -> bool {
    let near = above.start.max(above.end.saturating_sub(MAIL_REACH))..above.end;
    lines.get(near).unwrap_or_default().iter().any(|line| line.mail.is_some())
}

/// How far above a mail's body the last line of its head stands, in lines: a greeting between.
const MAIL_REACH: usize = 3;

/// Most lines that a mail is signed with, and the longest of them in characters.
const SIGN_OFF: (usize, usize) = (3, 16);

/// The line after those that a mail is signed with: names and offices.
pub(super) fn signed_off(lines: &[Feature], body: usize, limit: usize) -> usize {
    let signs = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            let plain = line.sign.is_none() && line.shape == Shape::Words && !line.closed;
            plain && line.length <= SIGN_OFF.1 && line.text.contains(crate::fold::is_han)
        })
    };
    body + (body..limit).take(SIGN_OFF.0).take_while(signs).count()
}

/// Whether a line tells when a post of a thread was written.
pub(super) fn is_post(line: &Feature) -> bool {
    line.is_date_line() && line.text.contains("发表于")
}

/// How far above the first post's text its time stands, in lines.
const POST_REACH: usize = 4;

/// Whether the body that begins here is the first post of a thread.
fn is_thread(lines: &[Feature], body: usize) -> bool {
    lines.get(body.saturating_sub(POST_REACH)..body).unwrap_or_default().iter().any(is_post)
}

/// The line after the last credit below a body.
pub(super) fn tail(lines: &[Feature], above: Range<usize>, limit: usize) -> usize {
    let body = above.end;
    let mut end = signed(lines, body, limit);
    let is_thread = is_thread(lines, above.start);
    let mut in_comments = false;
    for at in body..limit.min(body + TAIL) {
        let Some(line) = lines.get(at) else { break };
        in_comments |= line.sign == Some(Sign::CommentLabel) && line.length > 2;
        in_comments |= is_thread && is_post(line);
        let credits = line.is_credit() && line.fields.iter().any(|found| !found.value.is_empty())
            || line.byline
            || at <= body + 1 && byline::is_bracketed(line.text)
            || matches!(line.sign, Some(Sign::OriginalTitle))
            || line.record
            || line.is_date_line() && line.text.starts_with('《')
            || line.is_date_line() && line.has(&[Field::Time, Field::Source]) && !in_comments;
        let is_foot = line.sign == Some(Sign::Footer);
        if credits && (!is_foot || line.is_end()) {
            end = at + 1;
        } else if is_foot {
            break;
        }
    }
    end
}
