//! One small sort: the standard library's are fast on long lists and ten times the code.

/// The items in ascending order, equal ones as they were.
pub(super) fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    let places = places(items.len(), &|one, other| items.get(one) < items.get(other));
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

/// The places of so many items in ascending order, by merging runs of doubled length.
#[inline(never)]
fn places(count: usize, is_less: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places = Vec::with_capacity(count);
    for place in 0..count {
        places.push(place);
    }
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        let mut start = 0;
        while start < count {
            let (middle, end) = ((start + width).min(count), (start + 2 * width).min(count));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let one = places.get(left).copied().unwrap_or_default();
                let other = places.get(right).copied().unwrap_or_default();
                let from_right = left == middle || (right < end && is_less(other, one));
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
