//! One sort for the whole crate. The standard library's is made anew for every type, at four
//! kilobytes of the package each.

use std::mem;

/// Sorts `items` by a number, equal ones kept in order; in linear time if they are in order.
pub(crate) fn sort_by_number<T>(items: &mut [T], number: impl Fn(&T) -> u64) {
    let mut numbers = Vec::with_capacity(items.len());
    for item in &*items {
        numbers.push(number(item));
    }
    for (first, second) in exchanges(&numbers) {
        exchange(items, first, second);
    }
}

/// What is to be exchanged, one pair after another, for `numbers` to be in order.
#[inline(never)]
fn exchanges(numbers: &[u64]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut last, mut sorted) = (0, true);
    for number in numbers {
        sorted &= last <= *number;
        last = *number;
    }
    if sorted {
        return pairs;
    }
    let number = |at: usize| numbers.get(at).copied().unwrap_or_default();
    let mut sources = places(numbers.len(), &|one, other| {
        let (first, second) = (number(one), number(other));
        first < second || first == second && one < other
    });
    for start in 0..numbers.len() {
        // Round the circle of places that wait for each other; what is filled waits for itself.
        let mut at = start;
        while let Some(place) = sources.get_mut(at) {
            let source = mem::replace(place, at);
            if source == start {
                break;
            }
            pairs.push((at.min(source), at.max(source)));
            at = source;
        }
    }
    pairs
}

/// Exchanges two items of which the first stands first.
fn exchange<T>(items: &mut [T], first: usize, second: usize) {
    if let Some((left, right)) = items.split_at_mut_checked(second)
        && let (Some(one), Some(other)) = (left.get_mut(first), right.first_mut())
    {
        mem::swap(one, other);
    }
}

/// The places of so many items in ascending order, of which no two are equal: a heap sort.
#[inline(never)]
pub(crate) fn places(count: usize, is_less: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places = Vec::with_capacity(count);
    for place in 0..count {
        places.push(place);
    }
    let place = |places: &[usize], at: usize| places.get(at).copied().unwrap_or_default();
    let (mut start, mut end) = (count / 2, count);
    while end > 1 {
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            exchange(&mut places, 0, end);
        }
        let mut root = start;
        loop {
            let mut child = 2 * root + 1;
            if child + 1 < end && is_less(place(&places, child), place(&places, child + 1)) {
                child += 1;
            }
            if child >= end || !is_less(place(&places, root), place(&places, child)) {
                break;
            }
            exchange(&mut places, root, child);
            root = child;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::sort_by_number;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut state = 1_u64;
        for length in 0..200 {
            let mut items: Vec<(u64, usize)> = (0..length)
                .map(|at| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    (state >> 60, at)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(number, _)| *number);
            sort_by_number(&mut items, |(number, _)| *number);
            assert_eq!(items, expected);
        }
    }

    #[test]
    fn moves_the_first_to_the_end_of_many() {
        // One circle of all places: the square of their number would take minutes.
        let mut items: Vec<u64> = (0..300_000).collect();
        if let Some(first) = items.first_mut() {
            *first = 300_000;
        }
        sort_by_number(&mut items, |item| *item);
        assert!(items.into_iter().eq(1..=300_000));
    }
}
