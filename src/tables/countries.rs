//! Tables by country: records of equal length, in the order of the ISO 3166-1 codes that they
//! begin with, and texts that many countries share, by letter.

use crate::bytes::{at, cut, pieces};

/// The record of a country, in any case, among records of `width` bytes.
pub(super) fn record(table: &'static str, width: usize, country: &str) -> Option<&'static [u8]> {
    let country = country.trim().to_ascii_uppercase();
    let (mut low, mut high) = (0, table.len() / width);
    while low < high {
        let middle = usize::midpoint(low, high);
        let record = cut(table.as_bytes(), middle * width, (middle + 1) * width);
        let code = cut(record, 0, 2);
        if code == country.as_bytes() {
            return Some(record);
        }
        if code < country.as_bytes() {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}

/// The text of the letter at `place` of a record, out of texts a line each, from `#` on. A
/// backslash stands for none: it would take two bytes of source.
pub(super) fn shared(record: &[u8], place: usize, texts: &'static str) -> &'static str {
    let letter = at(record, place);
    let index = letter.saturating_sub(b'#') - u8::from(letter > b'\\');
    pieces(texts, b'\n').nth(index.into()).unwrap_or_default()
}
