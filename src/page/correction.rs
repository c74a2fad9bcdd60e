//! What the reader corrected: roles of lines, borders between articles.

use super::Role;

/// The reader's corrections of one paste. They override every rule, and the rest is read as without them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// Roles set by hand.
    pub roles: Vec<RoleCorrection>,
    /// Borders between articles set or removed by hand.
    pub boundaries: Vec<BoundaryCorrection>,
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
