//! The signals of a sentence, a family a file; every one is 0..=1 and linear in the text.

pub mod attribution;
pub mod centrality;
pub mod couplet;
pub mod cue;
pub mod fact;
pub mod keyword;
pub mod length;
pub mod novelty;
pub mod opening;
pub mod position;
pub mod scene;
pub mod slogan;
pub mod title;

/// A part of a whole, 0..=1; 0 of nothing.
fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { (part as f32 / whole as f32).min(1.0) }
}

/// The binary logarithm of `count + 1` as a share of `most`, at most 1.
///
/// Between powers of two it is a straight line: exact arithmetic, the same on every machine, which the mathematical
/// library's logarithm is not.
fn logarithm(count: usize, most: u32) -> f32 {
    let count = count.saturating_add(1);
    let whole = count.ilog2();
    let fraction = (count - (1 << whole)) as f32 / (1usize << whole) as f32;
    ((whole as f32 + fraction) / most as f32).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_logarithms_stay_in_their_range() {
        assert_eq!((share(1, 2), share(3, 2), share(1, 0)), (0.5, 1.0, 0.0));
        assert_eq!((logarithm(0, 3), logarithm(3, 4), logarithm(5, 10)), (0.0, 0.5, 0.25));
        assert_eq!(logarithm(usize::MAX, 8), 1.0);
    }
}
