//! How dear it is to have typed one text for another: a weighted edit distance.
//!
//! Optimal string alignment: substitution, omission, insertion and transposition of neighbours,
//! each piece of text edited at most once. Costs are hundredths of a nat: minus the logarithm
//! of how often the slip is made.

use crate::tables::keyboards::{are_alike, are_neighbours};

/// Longest text compared.
pub(super) const MAX_LENGTH: usize = 40;

/// The cheapest slip there is.
pub(super) const CHEAPEST: i32 = 600;

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
const HYPHEN_OMITTED: i32 = 600;
const HYPHEN_INSERTED: i32 = 640;
const FIRST_LETTER: i32 = 70;
const OUT_OF_REACH: i32 = 1_000_000;

/// The least that `extra` characters too many and `missing` ones too few can cost.
pub(super) fn at_least(extra: u32, missing: u32) -> i32 {
    let pairs = extra.min(missing);
    let rest = extra.max(missing) - pairs;
    i32::try_from(pairs).unwrap_or(i32::MAX / 2000) * ADJACENT_KEY
        + i32::try_from(rest).unwrap_or(i32::MAX / 2000) * CHEAPEST
}

type Row = [i32; MAX_LENGTH + 1];

/// The cost of typing `typed` for `meant`; `None` above `bound` or [`MAX_LENGTH`].
pub(super) fn cost(typed: &[u8], meant: &[u8], bound: i32) -> Option<i32> {
    aligned(typed, meant, bound, FIRST_LETTER)
}

/// The same where something stands before both, so that the first letter is none.
pub(super) fn cost_inside(typed: &[u8], meant: &[u8], bound: i32) -> Option<i32> {
    aligned(typed, meant, bound, 0)
}

fn aligned(typed: &[u8], meant: &[u8], bound: i32, first_letter: i32) -> Option<i32> {
    if typed.len() > MAX_LENGTH || meant.len() > MAX_LENGTH {
        return None;
    }
    let mut omissions = [0; MAX_LENGTH];
    let mut before = 0;
    for (slot, &wanted) in omissions.iter_mut().zip(meant) {
        *slot = omission(wanted, before);
        before = wanted;
    }
    let mut three_ago = [OUT_OF_REACH; MAX_LENGTH + 1];
    let mut two_ago = three_ago;
    let mut previous = first_row(&omissions, first_letter);
    let mut row = three_ago;
    let (mut before, mut two_before) = (0, 0);
    let mut minima = [0, 0];
    for (place, &key) in typed.iter().enumerate() {
        let next = typed.get(place + 1).copied().unwrap_or(0);
        let first = if place == 0 { first_letter } else { 0 };
        let key = Key {
            two_before,
            before,
            typed: key,
            next,
            first,
        };
        let rows = Rows {
            previous: &previous,
            two_ago: &two_ago,
            three_ago: &three_ago,
        };
        let minimum = fill(&mut row, &rows, meant, &omissions, &key, bound);
        let [last, last_but_one] = minima;
        if minimum
            .min(last + TRANSPOSITION)
            .min(last_but_one + MOVED_BY_TWO)
            > bound
        {
            return None;
        }
        minima = [minimum, last];
        (two_before, before) = (before, key.typed);
        std::mem::swap(&mut three_ago, &mut two_ago);
        std::mem::swap(&mut two_ago, &mut previous);
        std::mem::swap(&mut previous, &mut row);
    }
    let total = previous.get(meant.len()).copied();
    total.filter(|cost| *cost <= bound)
}

/// A character typed, and its neighbours in the text.
struct Key {
    two_before: u8,
    before: u8,
    typed: u8,
    next: u8,
    first: i32,
}

/// The rows above the one being filled.
struct Rows<'a> {
    previous: &'a Row,
    two_ago: &'a Row,
    three_ago: &'a Row,
}

fn first_row(omissions: &[i32; MAX_LENGTH], first_letter: i32) -> Row {
    let mut row = [0; MAX_LENGTH + 1];
    let mut sum = first_letter;
    for (slot, omission) in row.iter_mut().skip(1).zip(omissions) {
        sum += omission;
        *slot = sum;
    }
    row
}

/// Letters that changed places: the last two, or one moved by two.
fn moved(key: &Key, wanted: [u8; 3], two_back: i32, three_back: i32) -> i32 {
    let [a, b, c] = wanted;
    if key.before == c && key.typed == b {
        return two_back + TRANSPOSITION;
    }
    let typed = [key.two_before, key.before, key.typed];
    if typed == [b, c, a] || typed == [c, a, b] {
        return three_back + MOVED_BY_TWO;
    }
    OUT_OF_REACH
}

/// Fills the row of one typed character and tells its smallest value.
fn fill(
    row: &mut Row,
    rows: &Rows<'_>,
    meant: &[u8],
    omissions: &[i32; MAX_LENGTH],
    key: &Key,
    bound: i32,
) -> i32 {
    let [up_left, ups @ ..] = rows.previous;
    let [head, slots @ ..] = row;
    *head = up_left + insertion(key, 0, meant.first().copied().unwrap_or(0));
    let (mut diagonal, mut left, mut minimum) = (*up_left, *head, *head);
    let (mut wanted_before, mut wanted_two_before) = (0, 0);
    let (mut two_back, mut three_back) = (OUT_OF_REACH, [OUT_OF_REACH; 2]);
    let older = rows.two_ago.iter().zip(rows.three_ago);
    let columns = meant.iter().zip(ups).zip(omissions).zip(older).zip(slots);
    for (column, ((((&wanted, &up), omission), (&lag_two, &lag_three)), slot)) in
        columns.enumerate()
    {
        let mut best = if wanted == key.typed {
            diagonal
        } else {
            OUT_OF_REACH
        };
        if wanted != key.typed && diagonal + ADJACENT_KEY <= bound {
            best = diagonal + substitution(key.typed, wanted) + key.first;
        }
        if up + HYPHEN_INSERTED <= bound {
            let following = meant.get(column + 1).copied().unwrap_or(0);
            best = best.min(up + insertion(key, wanted, following));
        }
        best = best.min(left + omission);
        if wanted != key.typed {
            best = best.min(moved(
                key,
                [wanted_two_before, wanted_before, wanted],
                two_back,
                three_back[0],
            ));
        }
        *slot = best;
        minimum = minimum.min(best);
        (diagonal, left, two_back) = (up, best, lag_two);
        three_back = [three_back[1], lag_three];
        (wanted_two_before, wanted_before) = (wanted_before, wanted);
    }
    minimum
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
