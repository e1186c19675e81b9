//! Sorting what has an order of its own.

use crate::order::places;

/// The items in ascending order, equal ones as they were.
pub(super) fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    let places = places(items.len(), &|one, other| {
        (items.get(one), one) < (items.get(other), other)
    });
    let mut taken = Vec::with_capacity(items.len());
    for item in items {
        taken.push(Some(item));
    }
    let mut sorted = Vec::with_capacity(taken.len());
    for place in places {
        if let Some(item) = taken.get_mut(place).and_then(Option::take) {
            sorted.push(item);
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut state = 1_u64;
        for length in 0..100 {
            let mut items: Vec<(u64, usize)> = Vec::new();
            for at in 0..length {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                items.push((state >> 60, at));
            }
            let mut expected = items.clone();
            expected.sort_unstable();
            assert_eq!(sorted(items), expected);
        }
    }
}
