//! Odds of scores, by multiplication only, so that every machine has the same.

use super::model::SCALE;

/// The largest score whose odds are told apart, in steps: beyond it a stop is certain.
const MOST: i32 = 40 * SCALE;

/// e to the power of one step.
const STEP: f64 = 1.086_904_049_521_229;

/// The odds of every score.
pub struct Odds {
    rising: Vec<f64>,
}

impl Odds {
    /// Makes the table.
    pub fn new() -> Self {
        let powers = std::iter::successors(Some(1.0), |power| Some(power * STEP));
        Self { rising: powers.take(MOST as usize + 1).collect() }
    }

    /// The odds of a score, in steps.
    pub fn of(&self, score: i32) -> f64 {
        let power = self.rising.get(score.unsigned_abs().min(MOST as u32) as usize).copied().unwrap_or(1.0);
        if score < 0 { 1.0 / power } else { power }
    }
}

/// The odds of a natural logarithm, by multiplication only: the same on every machine.
pub fn odds_of(logarithm: f64) -> f64 {
    let mut power = 1.0 + logarithm / 1024.0;
    for _ in 0..10 {
        power *= power;
    }
    power
}
