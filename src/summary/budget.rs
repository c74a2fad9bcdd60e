//! How much may still be picked.

use crate::options::Length;

/// What is left of the length that the reader asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// Sentences left.
    Sentences(usize),
    /// Characters left.
    Characters(usize),
}

impl Budget {
    /// The whole length; `all` is the number of characters of all sentences together.
    pub fn new(length: Length, all: usize) -> Self {
        match length {
            Length::Sentences(sentences) => Self::Sentences(sentences as usize),
            Length::Characters(characters) => Self::Characters(characters as usize),
            // The cast saturates; a share is above 0 and at most 1.
            Length::Share(share) => Self::Characters((all as f64 * share).round() as usize),
        }
    }

    /// Whether nothing more fits.
    pub fn is_spent(self) -> bool {
        matches!(self, Self::Sentences(0) | Self::Characters(0))
    }

    /// How many sentences of a mean length in characters it holds.
    pub fn sentences(self, mean: f64) -> f64 {
        match self {
            Self::Sentences(sentences) => sentences as f64,
            Self::Characters(characters) => characters as f64 / mean.max(1.0),
        }
    }

    /// Whether so many sentences of together so many characters fit.
    pub fn allows(self, sentences: usize, characters: usize) -> bool {
        match self {
            Self::Sentences(left) => sentences <= left,
            Self::Characters(left) => characters <= left,
        }
    }

    /// Takes one sentence of so many characters off.
    pub fn spend(&mut self, characters: usize) {
        match self {
            Self::Sentences(left) => *left = left.saturating_sub(1),
            Self::Characters(left) => *left = left.saturating_sub(characters),
        }
    }
}
