//! What is known beside the text: the reader's corrections of roles and borders, and hints of the page it came from.

use super::{HintedLine, Role};

/// The reader's corrections of one paste, which override every rule, and hints, which override none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// Roles set by hand.
    pub roles: Vec<RoleCorrection>,
    /// Borders between articles set or removed by hand.
    pub boundaries: Vec<BoundaryCorrection>,
    /// What the structure of the page says of its lines.
    pub hints: Vec<HintedLine>,
}

/// The role of one line, set by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCorrection {
    /// A byte of the folded copy within the line; the start of the line or of the part of it.
    pub at: usize,
    /// What the line is for.
    pub role: Role,
}

/// A border between two articles, set or removed by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundaryCorrection {
    /// A byte of the folded copy within the line that an article begins with.
    pub at: usize,
    /// Whether an article begins here; false where the rules saw a border that is none.
    pub begins: bool,
}
