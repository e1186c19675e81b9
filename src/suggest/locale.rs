//! Where the person is, as far as a language tag tells.

use crate::bytes::{at, cut};
use crate::tables::domain_index::Country;

/// The country of a BCP 47 tag: its region subtag of two letters (RFC 5646 §2.2.4), `AT` of
/// `de-AT` and of `zh-Hant-TW`; zeros if it has none.
pub(super) fn country_of(tag: &str) -> Country {
    let mut start = 0;
    let mut here = [0, 0];
    for place in 0..=tag.len() {
        if !matches!(at(tag.as_bytes(), place), b'-' | b'_' | 0) {
            continue;
        }
        let subtag = cut(tag.as_bytes(), start, place);
        if start > 0 && (subtag.len() < 2 || here != [0, 0]) {
            break;
        }
        if let [
            one @ (b'a'..=b'z' | b'A'..=b'Z'),
            two @ (b'a'..=b'z' | b'A'..=b'Z'),
        ] = subtag
            && start > 0
        {
            here = [one | 0x20, two | 0x20];
        }
        start = place + 1;
    }
    // The one country whose domains end in other letters than its code.
    if here == *b"gb" { *b"uk" } else { here }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_region() {
        for (tag, region) in [
            ("de-AT", b"at"),
            ("zh-Hant-TW", b"tw"),
            ("pt_BR", b"br"),
            ("en-GB", b"uk"),
            ("de", b"\0\0"),
            ("", b"\0\0"),
            ("en-x-gb", b"\0\0"),
            ("es-419", b"\0\0"),
        ] {
            assert_eq!(country_of(tag), *region, "{tag}");
        }
    }
}
