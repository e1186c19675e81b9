//! One hash for every set that keeps no names.

/// FNV-1a, its offset changed by `seed`.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn hash(seed: u64, bytes: &[u8]) -> u64 {
    let mut hash = start(seed);
    for byte in bytes {
        hash = add(hash, *byte);
    }
    hash
}

/// The hash of no bytes.
pub(crate) const fn start(seed: u64) -> u64 {
    0xcbf2_9ce4_8422_2325 ^ seed
}

/// The prime of FNV-1a.
const PRIME: u64 = 0x0100_0000_01b3;

/// What times [`PRIME`] is 1.
const INVERSE: u64 = 0xce96_5057_aff6_957b;

/// The hash of the bytes so far and one more.
#[inline]
pub(crate) fn add(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(PRIME)
}

/// The hash of the bytes so far but for the last one.
#[inline]
pub(crate) fn take(hash: u64, byte: u8) -> u64 {
    hash.wrapping_mul(INVERSE) ^ u64::from(byte)
}

/// Spreads the bits: the finalizer of `MurmurHash3`.
pub(crate) fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}
