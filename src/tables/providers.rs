//! Domains that give mailboxes to the public.

use super::providers_data::PROVIDERS;

/// Whether `domain`, in lower-case A-labels, is a known provider.
pub(crate) fn contains(domain: &str) -> bool {
    position(domain).is_some()
}

/// Where `domain`, in lower-case A-labels, stands among the known providers.
pub(crate) fn position(domain: &str) -> Option<usize> {
    PROVIDERS
        .binary_search_by(|(known, _)| (*known).cmp(domain))
        .ok()
}

/// All providers with their relative share of addresses.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, u16)> {
    PROVIDERS.iter().copied()
}
