//! Which keys lie side by side, and which characters are taken for each other.

use super::keyboards_data::{ALIKE, NEIGHBOURS};

/// Bit of a character that no domain has.
const OTHER: u8 = 39;

/// The bit of a byte of a lower-case domain: letters, digits, hyphen, dot, comma, the rest.
pub(crate) fn bit(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => byte - b'0' + 26,
        b'-' => 36,
        b'.' => 37,
        b',' => 38,
        _ => OTHER,
    }
}

/// The bits of all bytes of a text.
pub(crate) fn mask(text: &[u8]) -> u64 {
    text.iter().fold(0, |mask, byte| mask | 1 << bit(*byte))
}

/// Whether two keys lie side by side on QWERTY, QWERTZ, AZERTY or Turkish Q.
pub(crate) fn are_neighbours(a: u8, b: u8) -> bool {
    let known = NEIGHBOURS.get(usize::from(bit(a))).copied();
    known.unwrap_or(0) >> bit(b) & 1 == 1
}

/// Whether two characters look or sound alike: `0` and `o`, `c` and `k`, two vowels.
pub(crate) fn are_alike(a: u8, b: u8) -> bool {
    let known = ALIKE.get(usize::from(bit(a))).copied();
    known.unwrap_or(0) >> bit(b) & 1 == 1
}
