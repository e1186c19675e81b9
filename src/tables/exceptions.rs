//! Real domains that look like slips of a provider's, as hashes.

use super::exceptions_data::EXCEPTIONS;

/// Whether `domain`, in lower case, is one of them. One unknown domain in ten thousand is taken
/// for one, too.
pub(crate) fn contains(domain: &str) -> bool {
    let [_, wanted @ ..] = hash(domain).to_be_bytes();
    let (entries, _) = EXCEPTIONS.as_chunks::<3>();
    entries.binary_search(&wanted).is_ok()
}

/// FNV-1a, 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
