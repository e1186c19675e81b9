//! Real domains that look like slips of a provider's.

use super::exceptions_data::EXCEPTIONS;

/// Whether `domain`, in lower case, is one of them. One unknown domain in two thousand is taken
/// for one, too.
pub(crate) fn contains(domain: &str) -> bool {
    EXCEPTIONS.value(domain).is_some()
}
