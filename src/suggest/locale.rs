//! Where the person is, as far as a language tag tells.

use crate::tables::domain_index::country;

/// The country of a BCP 47 tag: its region subtag of two letters (RFC 5646 §2.2.4), `AT` of
/// `de-AT` and of `zh-Hant-TW`; `None` if it has none.
pub(super) fn country_of(tag: &str) -> Option<u16> {
    let mut subtags = tag.split(['-', '_']);
    subtags.next();
    subtags
        .take_while(|subtag| subtag.len() > 1)
        .find_map(|subtag| (subtag.len() == 2).then(|| country(subtag)).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_region() {
        for (tag, region) in [
            ("de-AT", Some("at")),
            ("zh-Hant-TW", Some("tw")),
            ("pt_BR", Some("br")),
            ("de", None),
            ("", None),
            ("en-x-gb", None),
            ("es-419", None),
        ] {
            assert_eq!(country_of(tag), region.and_then(country), "{tag}");
        }
    }
}
