//! The roles of the lines inside an article: its head, its body, its credits.

use super::caption::Form;
use super::chapter::is_numbered;
use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::segment::Segment;
use super::{Reason, Role, byline, text};

/// A role with its reason.
pub(super) type Given = (Role, Reason);

/// Blank lines that set a line apart, where a page has few of them: room for a picture.
const APART: usize = 3;

/// Largest share of lines set apart in a page where that means something. At 1 it always does.
const APART_SHARE: f64 = 0.25;

/// Longest sentence that is read as a caption by its place alone, in characters.
const CAPTION_LENGTH: usize = 80;

/// Longest heading, in characters.
const HEADING_LENGTH: usize = 50;

/// Gives every line of an article its role.
pub(super) fn roles(lines: &[Feature], segment: &Segment, given: &mut [Option<Given>]) {
    let head = lines.get(segment.lines.start..segment.body.start).unwrap_or_default();
    let is_mail = head.iter().any(|line| line.mail.is_some());
    let page = Place { lines, segment, apart: are_apart(lines, segment) };
    for at in segment.lines.clone() {
        let before = at.checked_sub(1).and_then(|before| given.get(before)).copied().flatten();
        let Some(line) = lines.get(at) else { break };
        let role = if segment.heading.as_ref().is_some_and(|heading| heading.title.contains(&at)) {
            let first = segment.heading.as_ref().is_some_and(|heading| heading.title.start == at);
            (Role::Title, if first { Reason::TitleOfBody } else { Reason::TitleContinued })
        } else if segment.heading.as_ref().is_some_and(|heading| heading.kicker == Some(at)) {
            (Role::Kicker, Reason::AboveTitle)
        } else if segment.heading.as_ref().is_some_and(|heading| heading.subtitle == Some(at)) {
            (Role::Subtitle, Reason::BelowTitle)
        } else if at < segment.body.start {
            page.head(at, line, before)
        } else if at < segment.body.end {
            page.body(at, line, before)
        } else {
            let is_near = at <= segment.body.end + 2;
            let signed = || is_near && lines.iter().skip(at + 1).take(2).any(Feature::is_only_date);
            match below(line, before, is_near) {
                Some(role) => role,
                None if line.length > 2 && line.sign.is_none() && signed() => {
                    (Role::Byline, Reason::Signature)
                }
                None if is_mail && line.sign.is_none() && line.shape == Shape::Words => {
                    (Role::Byline, Reason::Signature)
                }
                None => continue,
            }
        };
        if let Some(slot) = given.get_mut(at) {
            *slot = Some(role);
        }
    }
}

/// Whether lines that stand apart from the line before them mean something in this article.
fn are_apart(lines: &[Feature], segment: &Segment) -> bool {
    let body = lines.get(segment.body.start + 1..segment.body.end).unwrap_or_default();
    let apart = body.iter().filter(|line| line.blanks >= APART).count();
    text::ratio(apart, body.len()) <= APART_SHARE
}

/// An article's lines while their roles are found.
struct Place<'a, 's> {
    lines: &'a [Feature<'s>],
    segment: &'a Segment,
    apart: bool,
}

/// The role that the line's own form gives it anywhere in an article.
fn by_form(line: &Feature) -> Option<Given> {
    match line.caption {
        Some(Form::FileName) => return Some((Role::Caption, Reason::FileName)),
        Some(Form::Doubled) => return Some((Role::Caption, Reason::DoubledText)),
        _ => {}
    }
    match line.sign {
        Some(Sign::EditorNote) => return Some((Role::EditorNote, Reason::NoteLabel)),
        Some(Sign::OriginalTitle) => return Some((Role::Meta, Reason::OriginalTitle)),
        Some(Sign::Copyright) => return Some((Role::Copyright, Reason::Notice)),
        Some(Sign::Chrome) => return Some((Role::Chrome, Reason::ChromeWord)),
        Some(Sign::Path) => return Some((Role::Chrome, Reason::Path)),
        Some(Sign::Ad) => return Some((Role::Ad, Reason::AdWord)),
        Some(Sign::Footer) => return Some((Role::Footer, Reason::FooterWord)),
        Some(Sign::CommentLabel) => return Some((Role::Comment, Reason::CommentLabel)),
        Some(Sign::RelatedLabel | Sign::Tags) | None => {}
    }
    match line.caption {
        Some(Form::Opening) => return Some((Role::Caption, Reason::CaptionMark)),
        Some(Form::Credit) => return Some((Role::Caption, Reason::CaptionCredit)),
        _ => {}
    }
    match line.shape {
        Shape::Ornament => Some((Role::Chrome, Reason::Ornament)),
        Shape::Address => Some((Role::Chrome, Reason::Address)),
        Shape::Menu => Some((Role::Chrome, Reason::Menu)),
        Shape::Path => Some((Role::Chrome, Reason::Path)),
        Shape::Count => Some((Role::Chrome, Reason::Count)),
        Shape::Reference => Some((Role::Related, Reason::Reference)),
        Shape::Words => None,
    }
}

/// The role of a line that states credits.
fn stated(line: &Feature) -> Option<Given> {
    if line.is_date_line() || line.partial_date && line.length >= 8 {
        return Some((Role::Meta, Reason::DateLine));
    }
    if line.record {
        return Some((Role::Meta, Reason::Record));
    }
    if line.is_end() {
        return Some((Role::Credit, Reason::EditorLabel));
    }
    if line.byline {
        return Some((Role::Byline, Reason::BylineLabel));
    }
    None
}

/// The role of a line below the body, where it states something; the others are as outside.
fn below(line: &Feature, before: Option<Given>, is_near: bool) -> Option<Given> {
    if is_near && byline::is_bracketed(line.text) {
        return Some((Role::Byline, Reason::TailCredit));
    }
    if line.record {
        return Some((Role::Meta, Reason::Record));
    }
    let credit = line.is_credit();
    if credit && !line.is_date_line() {
        let writers = line.fields.iter().any(|found| byline::is_writer(found.field));
        let only = line.fields.iter().all(|found| byline::is_writer(found.field));
        // In a block of credits the author's line is one of them; alone below the text it is the byline.
        let block = before == Some((Role::Credit, Reason::SourceLine));
        let source = line.fields.iter().all(|found| found.field == Field::Source);
        return Some(match (line.is_end(), writers && only && !block) {
            (true, _) => (Role::Credit, Reason::EditorLabel),
            (_, true) => (Role::Byline, Reason::BylineLabel),
            _ if source => (Role::Credit, Reason::SourceLine),
            _ => (Role::Credit, Reason::CreditLabel),
        });
    }
    if line.is_date_line() && !line.has(&[Field::Source, Field::Time]) && !(is_near && line.is_only_date()) {
        return None;
    }
    stated(line)
        .or_else(|| (line.sign == Some(Sign::OriginalTitle)).then_some((Role::Meta, Reason::OriginalTitle)))
}

impl Place<'_, '_> {
    /// The role of a line between the article's first line and its body.
    fn head(&self, at: usize, line: &Feature, before: Option<Given>) -> Given {
        let above_title = self.segment.heading.as_ref().is_some_and(|heading| at < heading.title.start);
        if above_title
            && line.date.is_some()
            && line.text.contains("发表于")
            && !line.text.starts_with("发表于")
        {
            return (Role::Meta, Reason::Repost);
        }
        let copied = |other: usize| {
            self.lines.get(other).is_some_and(|other| {
                other.sign == Some(Sign::EditorNote) && super::segment::is_copy(line.text, other.text)
            })
        };
        if line.is_prose() && line.sign.is_none() && copied(at + 1) {
            return (Role::EditorNote, Reason::NoteCopy);
        }
        if line.mail.is_some() {
            return (Role::Meta, Reason::MailHeader);
        }
        if byline::is_original(line.text, line.length) {
            return (Role::Byline, Reason::SourceLine);
        }
        if let Some(given) = stated(line) {
            return given;
        }
        if line.has(&[Field::Time]) && line.fields.first().is_some_and(|first| first.label.start == 0) {
            return (Role::Meta, Reason::DateLine);
        }
        let labelled = at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(|above| {
            above.fields.last().is_some_and(|found| found.field == Field::Source && found.value.is_empty())
        });
        if line.has(&[Field::Source]) && line.is_credit()
            || labelled && line.length <= 16 && line.sign.is_none()
        {
            return (Role::Meta, Reason::SourceLine);
        }
        if let Some(given) = by_form(line) {
            return given;
        }
        if line.sign == Some(Sign::Tags) {
            return (Role::Chrome, Reason::Tags);
        }
        if line.names || byline::is_person_with_post(line.text, line.length) {
            return (Role::Byline, Reason::BareName);
        }
        if let Some(given) = self.caption(at, line, before) {
            return given;
        }
        if line.sign == Some(Sign::RelatedLabel) {
            return (Role::Related, Reason::RelatedLabel);
        }
        if matches!(before, Some((Role::Related, _))) && line.length >= 8 {
            return (Role::Related, Reason::InsideLink);
        }
        if line.is_prose() && line.length >= 20 {
            return match before {
                Some((Role::EditorNote, _)) => (Role::EditorNote, Reason::NoteContinued),
                _ if self.is_abstract(at) => (Role::EditorNote, Reason::Abstract),
                _ => (Role::Body, Reason::Prose),
            };
        }
        let near_title = self.segment.heading.as_ref().is_some_and(|heading| at <= heading.title.end + 1);
        let dated = |line: &Feature| line.is_date_line() || line.partial_date;
        let near_date = self.lines.get(at + 1..at + 3).is_some_and(|next| next.iter().any(dated))
            || at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(dated);
        let account = (2..=14).contains(&line.length)
            && !line.text.contains(' ')
            && !line.text.contains(|c: char| c.is_ascii_digit());
        let named = line.text.contains(crate::fold::is_han)
            || line.text.starts_with(|c: char| c.is_ascii_uppercase());
        let below_date = at.checked_sub(1).and_then(|above| self.lines.get(above)).is_some_and(dated)
            && line.sign.is_none()
            && super::credit::is_outlet(line.text);
        if (near_title && near_date && account || below_date) && named && !line.closed {
            return (Role::Byline, Reason::SourceLine);
        }
        (Role::Chrome, Reason::OutsideAbove)
    }

    /// Whether links stand between a line of the head and the dateline that opens the text.
    fn is_abstract(&self, at: usize) -> bool {
        let between = self.lines.get(at + 1..self.segment.body.start).unwrap_or_default();
        let opens = self.lines.get(self.segment.body.start).is_some_and(|first| first.head.is_some());
        let is_open = self.lines.get(at).is_some_and(|line| !line.closed);
        opens && (is_open || between.iter().any(|line| line.sign == Some(Sign::RelatedLabel)))
    }

    /// The role of a line within the body.
    fn body(&self, at: usize, line: &Feature, before: Option<Given>) -> Given {
        if line.sign == Some(Sign::EditorNote) || self.is_note(at, line, before) {
            let reason = if line.sign.is_some() { Reason::NoteLabel } else { Reason::NoteContinued };
            return (Role::EditorNote, reason);
        }
        if let Some(given) = by_form(line).filter(|(role, _)| !line.is_prose() || *role != Role::Chrome) {
            return given;
        }
        if line.sign == Some(Sign::RelatedLabel) {
            return self.label(at);
        }
        let linked = matches!(before, Some((Role::Related, _))) && !line.is_prose() && !line.closed;
        if linked && line.sign.is_none() && !is_numbered(line.text) {
            return (Role::Related, Reason::InsideLink);
        }
        if let Some(given) = self.caption(at, line, before) {
            return given;
        }
        if self.is_running_head(at, line) {
            return (Role::Chrome, Reason::RunningHead);
        }
        if line.is_date_line() && line.length <= 40 {
            return (Role::Meta, Reason::DateLine);
        }
        if line.record || self.is_translated(at, line) {
            return (Role::Meta, Reason::Record);
        }
        if line.is_end() {
            return (Role::Credit, Reason::EditorLabel);
        }
        if line.byline {
            return (Role::Byline, Reason::BylineLabel);
        }
        if line.is_credit() && !line.closed {
            return (Role::Credit, Reason::CreditLabel);
        }
        let titled = line.text.starts_with('【') && !line.full_stop && line.length <= HEADING_LENGTH;
        if (line.is_prose() || line.closed && !is_label(line)) && !titled {
            return (Role::Body, Reason::Prose);
        }
        self.short(at, line)
    }

    /// Whether a line is of the head of a Chinese paper in English, beside the abstract: its title, its keywords.
    fn is_translated(&self, at: usize, line: &Feature) -> bool {
        const NEAR: usize = 3;
        let is_latin = |line: &Feature| !line.text.contains(crate::fold::is_han);
        let is_abstract = |line: &Feature| line.sign == Some(Sign::EditorNote) && is_latin(line);
        let near = self.lines.get(at.saturating_sub(NEAR)..(at + NEAR + 1).min(self.lines.len()));
        let first = self.lines.get(self.segment.lines.start);
        is_latin(line)
            && near.unwrap_or_default().iter().any(is_abstract)
            && first.is_some_and(|first| !is_latin(first))
    }

    /// Whether a line stands at the head or the foot of every printed page: a copy beside the page's number.
    fn is_running_head(&self, at: usize, line: &Feature) -> bool {
        let numbered = |at: Option<usize>| {
            at.and_then(|at| self.lines.get(at))
                .is_some_and(|line| matches!(line.shape, Shape::Count | Shape::Ornament))
        };
        line.copy
            && !line.closed
            && line.length <= 40
            && (numbered(at.checked_sub(1)) || numbered(Some(at + 1)))
    }

    /// Whether a line goes on with an editors' note: the paragraph below one that announces a series.
    fn is_note(&self, at: usize, line: &Feature, before: Option<Given>) -> bool {
        const SERIES: &[&str] = &[
            "系列报道",
            "敬请关注",
            "特推出",
            "本栏目",
            "本报推出",
            "本网推出",
            "本期",
            "推出《",
            "敬请期待",
            "专栏",
        ];
        let above = matches!(before, Some((Role::EditorNote, _)));
        let early = at < self.segment.body.start + 4;
        let announces = line.is_prose() && SERIES.iter().any(|word| line.text.contains(word));
        let hotline = above && !line.is_prose() && line.text.contains(['0', '1']) && line.length <= 40;
        early && above && announces || hotline
    }

    /// The role of a heading of links inside a body: above prose it heads a sidebar.
    fn label(&self, at: usize) -> Given {
        let is_link = self.lines.get(at).is_some_and(|line| line.text.contains(':') && line.length >= 10);
        match self.lines.get(at + 1).filter(|_| !is_link) {
            Some(next) if next.is_prose() && next.length >= 40 => (Role::Heading, Reason::Sidebar),
            _ => (Role::Related, Reason::RelatedLabel),
        }
    }

    /// A caption by its place: after a file's name, equal to the title, apart from the text, in a torn sentence.
    fn caption(&self, at: usize, line: &Feature, before: Option<Given>) -> Option<Given> {
        if line.length > CAPTION_LENGTH {
            return None;
        }
        let one = line
            .text
            .trim_end_matches(|c| !text::is_word(c))
            .chars()
            .all(|c| !matches!(c, '。' | '!' | '?' | ';'));
        if before == Some((Role::Caption, Reason::FileName)) && one && line.length <= 60 {
            return Some((Role::Caption, Reason::AfterFileName));
        }
        if let Some(given) = self.copy(line) {
            return Some(given);
        }
        if !line.closed || !self.apart || line.blanks < APART || !one || at == self.segment.body.start {
            return None;
        }
        let above = self.lines.get(at.checked_sub(1)?)?;
        let torn = above.is_prose() && !above.closed && !above.text.ends_with(',');
        if torn {
            return Some((Role::Caption, Reason::InsideTornSentence));
        }
        let alone =
            self.lines.get(at + 1).is_none_or(|next| next.blanks > 0) && line.full_stop && line.length >= 12;
        (alone && is_event(line.text)).then_some((Role::Caption, Reason::IsolatedSentence))
    }

    /// A copy of the title inside the article.
    fn copy(&self, line: &Feature) -> Option<Given> {
        let heading = self.segment.heading.as_ref()?;
        let title = self.lines.get(heading.title.start)?;
        let same = text::core(title.text) == text::core(line.text) && line.length >= 6;
        same.then_some((Role::Caption, Reason::TitleAsCaption))
    }

    /// A short line without a closing mark: heading, caption, or prose with a clause a line.
    fn short(&self, at: usize, line: &Feature) -> Given {
        if line.length > HEADING_LENGTH || line.text.ends_with([',', '、']) {
            return (Role::Body, Reason::Prose);
        }
        if line.enumerated && !is_numbered(line.text) && (line.text.contains(':') || line.length == 1) {
            return (Role::Body, Reason::ShortProse);
        }
        if is_numbered(line.text) || is_label(line) || line.sign == Some(Sign::Tags) {
            return (Role::Heading, Reason::Numbered);
        }
        let above = at
            .checked_sub(1)
            .filter(|above| self.segment.body.contains(above))
            .and_then(|above| self.lines.get(above));
        let next = self.lines.get(at + 1).filter(|_| at + 1 < self.segment.body.end);
        if opens_sentence(line.text) || line.commas > 0 && line.length >= 34 || line.text.starts_with("——")
        {
            return (Role::Body, Reason::ShortProse);
        }
        if above.is_some_and(|above| !above.closed && above.blanks_or_wrap(line)) {
            return (Role::Body, Reason::WrappedProse);
        }
        if next.is_some() && super::part::glued_before(self.lines, at + 1, self.segment).is_some() {
            return (Role::Caption, Reason::GluedCaption);
        }
        let clause = |line: Option<&Feature>| {
            line.is_some_and(|line| {
                let is_row =
                    line.shape != Shape::Words && line.text.starts_with(|c: char| c.is_ascii_digit());
                let plain = !is_row && line.caption.is_none() && line.sign.is_none();
                plain && !line.closed && !line.is_prose()
            })
        };
        let beyond = |index: Option<usize>| {
            index.filter(|index| self.segment.body.contains(index)).and_then(|index| self.lines.get(index))
        };
        let rows = clause(next) && clause(beyond(at.checked_add(2)))
            || clause(above) && clause(beyond(at.checked_sub(2)));
        if clause(above) && clause(next) || rows || next.is_none() && line.length >= 16 {
            return (Role::Body, Reason::ShortProse);
        }
        if let (Some(above), Some(next)) = (above, next)
            && self.is_about_above(line, above, next)
        {
            return (Role::Caption, Reason::IsolatedSentence);
        }
        (Role::Heading, Reason::ShortBetweenProse)
    }

    /// Whether a short line repeats the paragraph above it and nothing of the one below: a picture's caption.
    fn is_about_above(&self, line: &Feature, above: &Feature, next: &Feature) -> bool {
        let is_text = next.shape == Shape::Words;
        let own = text::bigrams(&[line.text], 100);
        let above = text::bigrams(&[above.text], 2000);
        let next = text::bigrams(&[next.text], 2000);
        is_text && own.len() >= 4 && text::share(&own, &above) >= 0.5 && text::share(&own, &next) <= 0.2
    }
}

impl Feature<'_> {
    /// Whether the line that follows stands in the same wrapped paragraph: no blank line and about as long.
    fn blanks_or_wrap(&self, next: &Feature) -> bool {
        next.blanks == 0
            && self.length >= 16
            && self.length >= next.length
            && self.length <= 60
            && self.marks > 0
    }
}

/// Whether a line is a short label with a colon: `场景一:`, `关键词:学习`.
fn is_label(line: &Feature) -> bool {
    let greets = ["们", "各位", "尊敬", "同志", "先生", "女士"].iter().any(|word| line.text.contains(word));
    let greets = greets || line.text.starts_with('各');
    line.length <= 14 && line.text.ends_with(':') && !line.text.contains([',', '“', '、']) && !greets
}

/// Whether an unclosed line begins as sentences do: with a clause of time or a connective.
fn opens_sentence(line: &str) -> bool {
    const CLAUSES: &[&str] = &[
        "以来",
        "期间",
        "近日",
        "日前",
        "目前",
        "同时",
        "此外",
        "其中",
        "随后",
        "之后",
        "据悉",
        "据了解",
        "据介绍",
        "不过",
        "然而",
        "但是",
        "因此",
        "另外",
        "会上",
    ];
    line.split_once(',').is_some_and(|(clause, _)| CLAUSES.iter().any(|word| clause.ends_with(word)))
}

/// Whether a sentence tells of an event as captions do.
fn is_event(line: &str) -> bool {
    [
        "召开",
        "举行",
        "现场",
        "参加",
        "调研",
        "活动",
        "合影",
        "展示",
        "接受",
        "参观",
        "会议",
        "仪式",
        "工作人员",
        "学习",
        "正在",
        "出席",
    ]
    .iter()
    .any(|word| line.contains(word))
}
