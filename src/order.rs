//! One sort for the whole crate. The standard library's is made anew for every type, at four
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
    let order = places(numbers.len(), &|one, other| {
        numbers.get(one) < numbers.get(other)
    });
    let mut targets = vec![0; order.len()];
    for (target, at) in order.iter().enumerate() {
        if let Some(slot) = targets.get_mut(*at) {
            *slot = target;
        }
    }
    targets
}

/// The places of so many items in ascending order, by merging runs of doubled length.
#[inline(never)]
pub(crate) fn places(count: usize, is_less: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
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
                let one = places.get(left).copied().unwrap_or_default();
                let other = places.get(right).copied().unwrap_or_default();
                let from_right = left == middle || right < end && is_less(other, one);
                merged.push(if from_right { other } else { one });
                left += usize::from(!from_right);
                right += usize::from(from_right);
            }
            start = end;
        }
        places = merged;
        width *= 2;
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
}
