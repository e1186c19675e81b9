//! One small sort: the standard library's are fast on long lists and ten times the code.

use std::collections::BinaryHeap;

/// The items in ascending order; equal ones in any.
pub(super) fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items
        .into_iter()
        .collect::<BinaryHeap<T>>()
        .into_sorted_vec()
}
