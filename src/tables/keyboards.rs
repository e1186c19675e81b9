//! Which keys lie side by side, and which characters are taken for each other.

use super::keyboards_data::PAIRS;

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
    let (a, b) = (bit(a), bit(b));
    has(a.max(b), a.min(b))
}

/// Whether two characters look or sound alike: `0` and `o`, `c` and `k`, two vowels.
pub(crate) fn are_alike(a: u8, b: u8) -> bool {
    let (a, b) = (bit(a), bit(b));
    has(a.min(b), a.max(b))
}

/// Whether a bit is set in a row. What is so of two characters is so the other way round: below
/// the diagonal stands who are neighbours, above it who are alike.
fn has(row: u8, column: u8) -> bool {
    let row = PAIRS.get(usize::from(row)).copied();
    row.unwrap_or(0) >> column & 1 == 1
}
