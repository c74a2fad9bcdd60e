//! The roles that a line can have.

use serde::{Deserialize, Serialize};

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// The article's title.
    Title,
    /// The line below the title that adds to it.
    Subtitle,
    /// The line above the title, or a section's label.
    Kicker,
    /// Date, source and counters.
    Meta,
    /// Who wrote the article.
    Byline,
    /// The article's own prose.
    Body,
    /// A heading inside the article.
    Heading,
    /// A picture's caption or file name.
    Caption,
    /// A note of the editors about the article.
    EditorNote,
    /// Editors, photographers and sources named after the article.
    Credit,
    /// Navigation, buttons, share links.
    Chrome,
    /// Links to other articles.
    Related,
    /// Advertising.
    Ad,
    /// Readers' comments and what belongs to them.
    Comment,
    /// Disclaimers and copyright notices.
    Copyright,
    /// The site's foot.
    Footer,
}
