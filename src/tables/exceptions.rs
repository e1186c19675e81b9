//! Real domains that look like slips of a provider's, as hashes.

use super::domain_index::hash;
use super::exceptions_data::EXCEPTIONS;
use crate::bytes::at;

/// Whether `domain`, in lower case, is one of them. One unknown domain in ten thousand is taken
/// for one, too.
pub(crate) fn contains(domain: &str) -> bool {
    let wanted = hash(domain.as_bytes()) << 8;
    let (mut low, mut high) = (0, EXCEPTIONS.len() / 3);
    while low < high {
        let middle = usize::midpoint(low, high);
        let byte = |place: usize| at(EXCEPTIONS, 3 * middle + place);
        let known = u32::from_be_bytes([byte(0), byte(1), byte(2), 0]);
        if known == wanted {
            return true;
        }
        if known < wanted {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    false
}
