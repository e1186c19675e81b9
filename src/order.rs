//! One sort for the address path. The standard library's is made anew for every type, at four
//! kilobytes of the package each.

/// Sorts `items` by a number, equal ones kept in order; in linear time if they are in order.
pub(crate) fn sort_by_number<T>(items: &mut Vec<T>, number: impl Fn(&T) -> u64) {
    let numbers: Vec<u64> = items.iter().map(number).collect();
    if numbers.is_sorted() {
        return;
    }
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    for at in order(&numbers) {
        items.extend(taken.get_mut(at).and_then(Option::take));
    }
}

/// The places of `numbers` in ascending order, by merging runs of doubled length.
fn order(numbers: &[u64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    let mut width = 1;
    while width < places.len() {
        let mut merged = Vec::with_capacity(places.len());
        for pair in places.chunks(width * 2) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
            loop {
                let from_right = match (left.peek(), right.peek()) {
                    (Some(one), Some(other)) => numbers.get(**other) < numbers.get(**one),
                    (one, _) => one.is_none(),
                };
                let next = if from_right {
                    right.next()
                } else {
                    left.next()
                };
                let Some(next) = next else { break };
                merged.push(*next);
            }
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
