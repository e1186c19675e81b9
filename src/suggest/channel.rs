//! How dear it is to have typed one domain for another: a weighted edit distance, in nats.
//!
//! Optimal string alignment: substitution, omission, insertion and transposition of neighbours,
//! each piece of text edited at most once.

use super::keyboard::are_neighbours;

/// Longest text compared.
pub(super) const MAX_LENGTH: usize = 40;

const ADJACENT_KEY: f64 = 7.2;
const SUBSTITUTION: f64 = 9.3;
const DOUBLED: f64 = 6.6;
const INSERTION: f64 = 8.8;
const OMISSION: f64 = 7.2;
const TRANSPOSITION: f64 = 6.4;

/// The cost of typing `typed` for `meant`; `None` above `bound` or [`MAX_LENGTH`].
pub(super) fn cost(typed: &[u8], meant: &[u8], bound: f64) -> Option<f64> {
    if typed.len() > MAX_LENGTH || meant.len() > MAX_LENGTH {
        return None;
    }
    let mut two_ago = [f64::INFINITY; MAX_LENGTH + 1];
    let mut previous = [f64::INFINITY; MAX_LENGTH + 1];
    let mut row = [f64::INFINITY; MAX_LENGTH + 1];
    fill_first(&mut row, meant.len());
    for (i, &key) in typed.iter().enumerate() {
        two_ago = previous;
        previous = row;
        row = next_row(&two_ago, &previous, typed, meant, (i, key));
        if row.iter().take(meant.len() + 1).all(|cost| *cost > bound) {
            return None;
        }
    }
    let _ = two_ago;
    row.get(meant.len()).copied().filter(|cost| *cost <= bound)
}

type Row = [f64; MAX_LENGTH + 1];

fn fill_first(row: &mut Row, length: usize) {
    let mut sum = 0.0;
    for cost in row.iter_mut().take(length + 1) {
        *cost = sum;
        sum += OMISSION;
    }
}

fn next_row(
    two_ago: &Row,
    previous: &Row,
    typed: &[u8],
    meant: &[u8],
    (i, key): (usize, u8),
) -> Row {
    let at = |row: &Row, j: usize| row.get(j).copied().unwrap_or(f64::INFINITY);
    let before = |text: &[u8], at: usize| at.checked_sub(1).and_then(|at| text.get(at).copied());
    let mut row = [f64::INFINITY; MAX_LENGTH + 1];
    let mut left = f64::INFINITY;
    for (j, slot) in row.iter_mut().take(meant.len() + 1).enumerate() {
        let insertion = if before(typed, i) == Some(key) {
            DOUBLED
        } else {
            INSERTION
        };
        let mut best = at(previous, j) + insertion;
        if let Some(wanted) = before(meant, j) {
            best = best
                .min(left + OMISSION)
                .min(at(previous, j - 1) + substitution(key, wanted));
            let swapped =
                j > 1 && before(typed, i) == Some(wanted) && before(meant, j - 1) == Some(key);
            if swapped && key != wanted {
                best = best.min(at(two_ago, j - 2) + TRANSPOSITION);
            }
        }
        *slot = best;
        left = best;
    }
    row
}

fn substitution(typed: u8, meant: u8) -> f64 {
    if typed == meant {
        0.0
    } else if are_neighbours(typed, meant) {
        ADJACENT_KEY
    } else {
        SUBSTITUTION
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn costs(typed: &str, meant: &str, expected: f64) {
        let cost = cost(typed.as_bytes(), meant.as_bytes(), 1000.0).unwrap();
        assert!(
            (cost - expected).abs() < 1e-9,
            "{typed} for {meant}: {cost}"
        );
    }

    #[test]
    fn prices_each_slip() {
        costs("gmail", "gmail", 0.0);
        costs("gmal", "gmail", OMISSION);
        costs("gmaill", "gmail", DOUBLED);
        costs("gmaixl", "gmail", INSERTION);
        costs("gmial", "gmail", TRANSPOSITION);
        costs("gnail", "gmail", ADJACENT_KEY);
        costs("gzail", "gmail", SUBSTITUTION);
        costs("", "ab", 2.0 * OMISSION);
    }

    #[test]
    fn stops_at_the_bound() {
        assert_eq!(cost(b"qqqqqqq", b"gmail.com", 12.0), None);
    }

    /// With every edit at one price the distance is the plain optimal string alignment.
    #[test]
    fn is_zero_exactly_where_the_oracle_is() {
        for (a, b) in [
            ("yaho.com", "yahoo.com"),
            ("web.de", "web.de"),
            ("gmx.de", "gmx.net"),
        ] {
            let plain = strsim::osa_distance(a, b);
            let weighted = cost(a.as_bytes(), b.as_bytes(), 1000.0).unwrap();
            let plain = u32::try_from(plain).map(f64::from).unwrap();
            assert!(
                weighted >= plain * TRANSPOSITION && weighted <= plain * SUBSTITUTION,
                "{a} {b}"
            );
        }
    }
}
