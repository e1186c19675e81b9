//! How dear it is to have typed one text for another: a weighted edit distance.
//!
//! Optimal string alignment: substitution, omission, insertion and transposition of neighbours,
//! each piece of text edited at most once. Costs are hundredths of a nat: minus the logarithm
//! of how often the slip is made.

use crate::bytes::at;
use crate::tables::keyboards::{are_alike, are_neighbours};

/// Longest text compared.
pub(super) const MAX_LENGTH: usize = 40;

/// The cheapest slip there is.
pub(super) const CHEAPEST: i32 = 520;

const ADJACENT_KEY: i32 = 720;
const ALIKE: i32 = 740;
const SUBSTITUTION: i32 = 930;
const DOUBLED: i32 = 640;
const INSERTION_ADJACENT: i32 = 740;
const INSERTION: i32 = 880;
const OMISSION: i32 = 720;
const OMISSION_OF_DOUBLE: i32 = 600;
const OMISSION_OF_VOWEL: i32 = 660;
const TRANSPOSITION: i32 = 620;
const MOVED_BY_TWO: i32 = 950;
const DOT_OMITTED: i32 = 600;
const HYPHEN_OMITTED: i32 = 520;
const HYPHEN_INSERTED: i32 = 640;
const FIRST_LETTER: i32 = 70;
const OUT_OF_REACH: i32 = 1_000_000;

/// The least that typing some characters for others can cost: those too many and those missing.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(super) fn at_least(typed: u64, meant: u64) -> i32 {
    let (extra, missing) = ((typed & !meant).count_ones(), (meant & !typed).count_ones());
    let (more, fewer) = (extra.max(missing), extra.min(missing));
    more.cast_signed() * CHEAPEST + fewer.cast_signed() * (ADJACENT_KEY - CHEAPEST)
}

/// The least that typing a text of one length for one of another can cost.
pub(super) fn unlike(typed: usize, meant: usize) -> i32 {
    i32::try_from(typed.abs_diff(meant)).unwrap_or(10_000) * CHEAPEST
}

/// Columns of the table of costs: one for each byte meant and one before them.
const COLUMNS: usize = MAX_LENGTH + 1;

/// Rows of the table that are kept: the one being filled and three above it.
const ROWS: usize = 4;

/// The cost of typing `typed` for `meant`; `None` above `bound` or [`MAX_LENGTH`].
pub(super) fn cost(typed: &[u8], meant: &[u8], bound: i32) -> Option<i32> {
    aligned(typed, meant, bound, FIRST_LETTER)
}

/// The same where something stands before both, so that the first letter is none.
pub(super) fn cost_inside(typed: &[u8], meant: &[u8], bound: i32) -> Option<i32> {
    aligned(typed, meant, bound, 0)
}

#[inline(never)]
fn aligned(typed: &[u8], meant: &[u8], bound: i32, first_letter: i32) -> Option<i32> {
    if typed.len() > MAX_LENGTH || meant.len() > MAX_LENGTH {
        return None;
    }
    let mut table = Table {
        typed,
        meant,
        bound,
        cells: [OUT_OF_REACH; COLUMNS * ROWS],
        omissions: [0; COLUMNS],
    };
    table.first_row(first_letter);
    let (mut last, mut last_but_one) = (0, 0);
    for row in 1..=typed.len() {
        let minimum = table.fill(row, if row == 1 { first_letter } else { 0 });
        let jump = (last + TRANSPOSITION).min(last_but_one + MOVED_BY_TWO);
        if minimum.min(jump) > bound {
            return None;
        }
        (last, last_but_one) = (minimum, last);
    }
    let cost = table.cell(typed.len(), meant.len());
    (cost <= bound).then_some(cost)
}

/// The costs of typing the first bytes of one text for the first bytes of the other.
struct Table<'a> {
    typed: &'a [u8],
    meant: &'a [u8],
    bound: i32,
    cells: [i32; COLUMNS * ROWS],
    omissions: [i32; COLUMNS],
}

impl Table<'_> {
    #[inline]
    fn cell(&self, row: usize, column: usize) -> i32 {
        let at = (row % ROWS * COLUMNS).wrapping_add(column);
        self.cells.get(at).copied().unwrap_or(OUT_OF_REACH)
    }

    #[inline]
    fn set(&mut self, row: usize, column: usize, cost: i32) {
        if let Some(cell) = self.cells.get_mut(row % ROWS * COLUMNS + column) {
            *cell = cost;
        }
    }

    fn first_row(&mut self, first_letter: i32) {
        let (mut sum, mut before) = (first_letter, 0);
        self.set(0, 0, 0);
        for (place, &wanted) in self.meant.iter().enumerate() {
            let omission = omission(wanted, before);
            if let Some(slot) = self.omissions.get_mut(place) {
                *slot = omission;
            }
            sum += omission;
            self.set(0, place + 1, sum);
            before = wanted;
        }
    }

    /// Fills the row of one typed character and tells its smallest value.
    fn fill(&mut self, row: usize, first: i32) -> i32 {
        let (typed, meant, bound) = (self.typed, self.meant, self.bound);
        let key = Key {
            two_before: at(typed, row.wrapping_sub(3)),
            before: at(typed, row.wrapping_sub(2)),
            typed: at(typed, row - 1),
            next: at(typed, row),
            first,
        };
        let mut diagonal = self.cell(row - 1, 0);
        let mut left = diagonal + insertion(&key, 0, at(meant, 0));
        self.set(row, 0, left);
        let mut minimum = left;
        let (mut before, mut two_before) = (0, 0);
        for (place, &wanted) in meant.iter().enumerate() {
            let column = place + 1;
            let up = self.cell(row - 1, column);
            let mut best = left + self.omissions.get(place).copied().unwrap_or_default();
            if up + HYPHEN_INSERTED <= bound {
                best = best.min(up + insertion(&key, wanted, at(meant, column)));
            }
            if wanted == key.typed {
                best = best.min(diagonal);
            } else {
                if diagonal + ADJACENT_KEY <= bound {
                    best = best.min(diagonal + substitution(key.typed, wanted) + first);
                }
                // Letters that changed places: the last two, or one moved by two.
                if key.before == wanted && key.typed == before {
                    let back = self.cell(row.wrapping_sub(2), column.wrapping_sub(2));
                    best = best.min(back + TRANSPOSITION);
                }
                let three = [key.two_before, key.before, key.typed];
                if three == [before, wanted, two_before] || three == [wanted, two_before, before] {
                    let back = self.cell(row.wrapping_sub(3), column.wrapping_sub(3));
                    best = best.min(back + MOVED_BY_TWO);
                }
            }
            self.set(row, column, best);
            minimum = minimum.min(best);
            (diagonal, left) = (up, best);
            (two_before, before) = (before, wanted);
        }
        minimum
    }
}

/// A character typed, and its neighbours in the text.
struct Key {
    two_before: u8,
    before: u8,
    typed: u8,
    next: u8,
    first: i32,
}

fn substitution(typed: u8, meant: u8) -> i32 {
    if are_neighbours(typed, meant) {
        ADJACENT_KEY
    } else if are_alike(typed, meant) {
        ALIKE
    } else {
        SUBSTITUTION
    }
}

/// A key too many between `left` and `right` of what was meant.
fn insertion(key: &Key, left: u8, right: u8) -> i32 {
    let cost = if key.typed == left || key.typed == key.before {
        DOUBLED
    } else if key.typed == b'-' {
        HYPHEN_INSERTED
    } else if are_neighbours(key.typed, left)
        || are_neighbours(key.typed, right)
        || are_neighbours(key.typed, key.next)
    {
        INSERTION_ADJACENT
    } else {
        INSERTION
    };
    cost + key.first
}

fn omission(wanted: u8, before: u8) -> i32 {
    match wanted {
        _ if wanted == before => OMISSION_OF_DOUBLE,
        b'.' => DOT_OMITTED,
        b'-' => HYPHEN_OMITTED,
        b'a' | b'e' | b'i' | b'o' | b'u' => OMISSION_OF_VOWEL,
        _ => OMISSION,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn prices_each_slip() {
        for (typed, meant, expected) in [
            ("gmail", "gmail", 0),
            ("gml", "gmail", 2 * OMISSION_OF_VOWEL),
            ("gmai", "gmail", OMISSION),
            ("yaho", "yahoo", OMISSION_OF_DOUBLE),
            ("gmaill", "gmail", DOUBLED),
            ("gmauil", "gmail", INSERTION_ADJACENT),
            ("gmaxil", "gmail", INSERTION),
            ("gmial", "gmail", TRANSPOSITION),
            ("gimal", "gmail", MOVED_BY_TWO),
            ("gmsil", "gmail", ADJACENT_KEY),
            ("gmeil", "gmail", ALIKE),
            ("gmxil", "gmail", SUBSTITUTION),
            ("hmail", "gmail", ADJACENT_KEY + FIRST_LETTER),
            ("tonline", "t-online", HYPHEN_OMITTED),
            ("gmailcom", "gmail.com", DOT_OMITTED),
        ] {
            let cost = cost(typed.as_bytes(), meant.as_bytes(), 10_000);
            assert_eq!(cost, Some(expected), "{typed} for {meant}");
        }
    }

    #[test]
    fn stops_at_the_bound_and_at_the_longest() {
        assert_eq!(cost(b"qqqqqqq", b"gmail.com", 1200), None);
        assert_eq!(cost(&[b'a'; MAX_LENGTH + 1], b"a", OUT_OF_REACH), None);
    }

    proptest! {
        /// Between the cheapest and the dearest price for each edit of the plain distance.
        #[test]
        fn keeps_to_the_oracle(typed in "[a-z.-]{0,12}", meant in "[a-z.-]{0,12}") {
            let plain = i32::try_from(strsim::osa_distance(&typed, &meant)).unwrap();
            let cost = cost(typed.as_bytes(), meant.as_bytes(), OUT_OF_REACH).unwrap();
            // A letter moved by two is two plain edits, and the first letter is dearer.
            prop_assert!(cost >= plain * MOVED_BY_TWO / 2, "{cost} for {plain} edits");
            prop_assert!(cost <= plain * SUBSTITUTION + FIRST_LETTER * 12, "{cost} for {plain} edits");
        }

        /// A bound never changes a cost within it.
        #[test]
        fn the_bound_only_cuts(typed in "[a-e.-]{0,9}", meant in "[a-e.-]{0,9}", bound in 0..3000) {
            let free = cost(typed.as_bytes(), meant.as_bytes(), OUT_OF_REACH).unwrap();
            let bounded = cost(typed.as_bytes(), meant.as_bytes(), bound);
            prop_assert_eq!(bounded, (free <= bound).then_some(free));
        }
    }
}
