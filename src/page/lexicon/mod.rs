//! Closed lists: the words by which furniture, credits and names are known.
//!
//! One list per kind, in simplified characters and half-width marks only, since the folded copy holds no others.
//! The words are those that many sites share (share widgets, footers, credit labels); no site's own name is here.

pub(super) mod furniture;
pub(super) mod label;
pub(super) mod name;
pub(super) mod outlet;

pub(super) use crate::phrase::Phrases;
