//! What the sentences state: figures so far.
//!
//! Takes the words of a sentence; every fact carries its place.

mod figure;

pub use figure::figures;
