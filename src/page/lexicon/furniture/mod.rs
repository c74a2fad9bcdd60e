//! Words of what stands around an article on a page.

mod ad;
mod chrome;
mod comment;
mod footer;
mod note;
mod place;
mod related;
mod rights;

use ad::{AD_ANYWHERE, AD_START, AD_WHOLE};
use chrome::{CHROME_ANYWHERE, CHROME_START, CHROME_WHOLE};
use comment::{COMMENT, COMMENT_ANYWHERE, COMMENT_WHOLE};
use footer::{FOOTER, FOOTER_START, FOOTER_WHOLE};
use note::{NOTE, NOTE_ANYWHERE, NOTE_START, ORIGINAL_TITLE};
use place::{PATH, TAGS};
use related::{RELATED, RELATED_START, RELATED_WHOLE};
use rights::{COPYRIGHT, COPYRIGHT_START};

/// What a phrase says about the line it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::page) enum Sign {
    /// Buttons, menus, share links, log-in.
    Chrome,
    /// A heading above links to other articles.
    RelatedLabel,
    /// A heading above comments, or a part of a comment form.
    CommentLabel,
    /// A disclaimer or a notice of rights.
    Copyright,
    /// The site's foot.
    Footer,
    /// Advertising, and calls to subscribe or to install something.
    Ad,
    /// A note of the editors.
    EditorNote,
    /// The title of the text that this one was copied from.
    OriginalTitle,
    /// The site's keywords.
    Tags,
    /// A page of a site's path: `当前位置`.
    Path,
}

/// Phrases that mark a line when they are the whole of it, without marks, counts and bullets.
pub(in crate::page) const WHOLE: &[(&[&str], Sign)] = &[
    (CHROME_WHOLE, Sign::Chrome),
    (RELATED, Sign::RelatedLabel),
    (RELATED_WHOLE, Sign::RelatedLabel),
    (COMMENT, Sign::CommentLabel),
    (COMMENT_WHOLE, Sign::CommentLabel),
    (FOOTER_WHOLE, Sign::Footer),
    (AD_WHOLE, Sign::Ad),
    (NOTE, Sign::EditorNote),
];

/// Phrases that mark a line which begins with them.
pub(in crate::page) const START: &[(&[&str], Sign)] = &[
    (CHROME_START, Sign::Chrome),
    (RELATED, Sign::RelatedLabel),
    (RELATED_START, Sign::RelatedLabel),
    (COMMENT, Sign::CommentLabel),
    (COPYRIGHT_START, Sign::Copyright),
    (FOOTER_START, Sign::Footer),
    (AD_START, Sign::Ad),
    (NOTE, Sign::EditorNote),
    (NOTE_START, Sign::EditorNote),
    (ORIGINAL_TITLE, Sign::OriginalTitle),
    (TAGS, Sign::Tags),
    (PATH, Sign::Path),
];

/// Phrases that mark a line wherever they stand in it.
pub(in crate::page) const ANYWHERE: &[(&[&str], Sign)] = &[
    (CHROME_ANYWHERE, Sign::Chrome),
    (COMMENT_ANYWHERE, Sign::CommentLabel),
    (COPYRIGHT, Sign::Copyright),
    (FOOTER, Sign::Footer),
    (AD_ANYWHERE, Sign::Ad),
    (NOTE_ANYWHERE, Sign::EditorNote),
];
