//! Where the person is, as far as a language tag tells.

use crate::bytes::at;
use crate::tables::domain_index::Country;

/// The country of a BCP 47 tag: its region subtag of two letters (RFC 5646 §2.2.4), `AT` of
/// `de-AT` and of `zh-Hant-TW`; zeros if it has none.
pub(super) fn country_of(tag: &str) -> Country {
    let tag = tag.as_bytes();
    let (mut start, mut subtag) = (0, 0);
    for place in 0..=tag.len() {
        if !matches!(at(tag, place), b'-' | b'_' | 0) {
            continue;
        }
        let (one, two) = (at(tag, start), at(tag, start + 1));
        if subtag > 0 && place < start + 2 {
            break;
        }
        if subtag > 0
            && place == start + 2
            && one.is_ascii_alphabetic()
            && two.is_ascii_alphabetic()
        {
            let country = [one.to_ascii_lowercase(), two.to_ascii_lowercase()];
            // The one country whose domains end in other letters than its code.
            return if country == *b"gb" { *b"uk" } else { country };
        }
        subtag += 1;
        start = place + 1;
    }
    [0, 0]
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
