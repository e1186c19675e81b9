//! Keys of 128 bits under which duplicates meet.

use std::hash::Hasher;

use siphasher::sip128::{Hasher128, SipHasher24};

/// A key of 128 bits for a text.
pub(super) type Hash = fn([u64; 2], &[u8]) -> u128;

pub(super) fn sip(key: [u64; 2], bytes: &[u8]) -> u128 {
    let [first, second] = key;
    let mut hasher = SipHasher24::new_with_keys(first, second);
    hasher.write(bytes);
    hasher.finish128().as_u128()
}
