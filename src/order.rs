//! One sort for the address path. The standard library's is made anew for every type, at four
//! kilobytes of the package each.

use std::mem;

/// Sorts `items` by a number, equal ones kept in order; in linear time if they are in order.
pub(crate) fn sort_by_number<T>(items: &mut [T], number: impl Fn(&T) -> u64) {
    let mut numbers = Vec::with_capacity(items.len());
    let (mut last, mut sorted) = (0, true);
    for item in &*items {
        let number = number(item);
        sorted &= last <= number;
        last = number;
        numbers.push(number);
    }
    if sorted {
        return;
    }
    let mut targets = targets(&numbers);
    for at in 0..items.len() {
        // Each exchange brings one item home.
        while let Some(target) = targets.get(at).copied().filter(|target| *target > at) {
            exchange(items, at, target);
            exchange(&mut targets, at, target);
        }
    }
}

/// Exchanges two items of which the first stands first.
fn exchange<T>(items: &mut [T], first: usize, second: usize) {
    if let Some((left, right)) = items.split_at_mut_checked(second)
        && let (Some(one), Some(other)) = (left.get_mut(first), right.first_mut())
    {
        mem::swap(one, other);
    }
}

/// Where each number goes in ascending order.
fn targets(numbers: &[u64]) -> Vec<usize> {
    let order = order(numbers);
    let mut targets = vec![0; order.len()];
    for (target, at) in order.iter().enumerate() {
        if let Some(slot) = targets.get_mut(*at) {
            *slot = target;
        }
    }
    targets
}

/// The places of `numbers` in ascending order, by merging runs of doubled length.
fn order(numbers: &[u64]) -> Vec<usize> {
    let count = numbers.len();
    let mut places = Vec::with_capacity(count);
    for place in 0..count {
        places.push(place);
    }
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        let mut start = 0;
        while start < count {
            let middle = count.min(start + width);
            let end = count.min(middle + width);
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let from_right = left == middle
                    || right < end
                        && number(numbers, &places, right) < number(numbers, &places, left);
                let from = if from_right { &mut right } else { &mut left };
                merged.push(places.get(*from).copied().unwrap_or_default());
                *from += 1;
            }
            start = end;
        }
        places = merged;
        width *= 2;
    }
    places
}

fn number(numbers: &[u64], places: &[usize], at: usize) -> u64 {
    let place = places.get(at).copied().unwrap_or_default();
    numbers.get(place).copied().unwrap_or_default()
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
}
