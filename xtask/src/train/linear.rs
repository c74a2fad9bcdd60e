//! A logistic model with soft targets, by Newton's method.
//!
//! Source: McCullagh and Nelder, *Generalized linear models* (1989), iteratively reweighted least squares.

use zhaiyao::stages::rank::SIGNALS;

use super::boost::Example;

/// Steps of the method; more change nothing that is kept.
const STEPS: usize = 8;

/// Columns: the signals and a constant.
const COLUMNS: usize = SIGNALS + 1;

/// The weights of the signals (0..=1 each) that predict targets of 0..=1 best; `damping` pulls them towards zero.
pub fn fit(examples: &[Example], damping: f64, is_barred: &dyn Fn(usize) -> bool) -> Vec<f64> {
    let mut weights = vec![0.0; COLUMNS];
    for _ in 0..STEPS {
        let mut normal = vec![[0.0; COLUMNS]; COLUMNS];
        let mut slope = vec![0.0; COLUMNS];
        for example in examples {
            let row = columns(example);
            let sum: f64 = row.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
            let chance = 1.0 / (1.0 + (-sum).exp());
            let bend = example.weight * (chance * (1.0 - chance)).max(1e-6);
            let error = example.weight * (example.target.clamp(0.0, 1.0) - chance);
            for (a, value) in row.iter().enumerate().filter(|(_, value)| **value != 0.0) {
                slope[a] += error * value;
                for (cell, other) in normal[a].iter_mut().zip(&row).take(a + 1) {
                    *cell += bend * value * other;
                }
            }
        }
        for column in 0..COLUMNS {
            let is_constant = column == SIGNALS;
            let own = if !is_constant && is_barred(column) { 1e12 } else { damping };
            slope[column] -= own * weights[column];
            normal[column][column] += own;
        }
        let step = solve(normal, slope);
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight += step);
    }
    weights.truncate(SIGNALS);
    weights
}

fn columns(example: &Example) -> [f64; COLUMNS] {
    let mut columns = [1.0; COLUMNS];
    for (column, value) in columns.iter_mut().zip(&example.row) {
        *column = f64::from(*value) / 255.0;
    }
    columns
}

/// Solves a positive definite system, of which the lower half is given, by Cholesky's method.
fn solve(mut lower: Vec<[f64; COLUMNS]>, mut right: Vec<f64>) -> Vec<f64> {
    for row in 0..COLUMNS {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|k| lower[row][k] * lower[column][k]).sum();
            let rest = lower[row][column] - sum;
            lower[row][column] =
                if row == column { rest.max(1e-12).sqrt() } else { rest / lower[column][column] };
        }
    }
    for row in 0..COLUMNS {
        let sum: f64 = (0..row).map(|k| lower[row][k] * right[k]).sum();
        right[row] = (right[row] - sum) / lower[row][row];
    }
    for row in (0..COLUMNS).rev() {
        let sum: f64 = (row + 1..COLUMNS).map(|k| lower[k][row] * right[k]).sum();
        right[row] = (right[row] - sum) / lower[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_that_tells_gets_the_weight() {
        let example = |value: u8, target: f64| {
            let mut row = [0; SIGNALS];
            (row[2], row[5]) = (value, 128);
            Example { row, group: 0, target, weight: 1.0 }
        };
        let examples = [example(0, 0.1), example(255, 0.9), example(0, 0.1), example(255, 0.9)];
        let weights = fit(&examples, 1e-3, &|signal| signal == 5);
        assert!(weights[2] > 3.0 && weights[5].abs() < 1e-6);
    }
}
