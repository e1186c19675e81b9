//! Shapes of postal codes and required parts of addresses, by country.

use super::countries::{record, shared};
use super::postal_data::{self, COUNTRIES, SHAPES};
use super::shape;
use crate::bytes::has;

/// Parts of an address, by the autocomplete token of the field that holds it.
const PARTS: [(u8, &str); 4] = [
    (b'A', "street-address"),
    (b'C', "address-level2"),
    (b'S', "address-level1"),
    (b'Z', "postal-code"),
];
/// Bytes of a record: country, required parts, shape.
const RECORD: usize = 4;
/// Where the table has nothing else: street and town.
const DEFAULT_PARTS: &str = "AC";

/// Whether `text` has the shape of a postal code of `country`, an ISO 3166-1 code in any case.
///
/// Case and outer white space mean nothing. Everything passes where a country has no postal codes,
/// none of a fixed shape, or is not known. Whether the code is in use is not checked.
pub(crate) fn zip_matches(country: &str, text: &str) -> bool {
    let Some(record) = record(COUNTRIES, RECORD, country) else {
        return true;
    };
    let zip = shared(record, 3, SHAPES);
    zip.is_empty() || shape::matches(zip, &text.trim().to_ascii_uppercase())
}

/// The parts that an address in `country` cannot do without, as autocomplete tokens:
/// `street-address` (also `address-line1`), `address-level2` (the town), `address-level1` (the
/// state), `postal-code`.
pub(crate) fn required_parts(country: &str) -> Vec<&'static str> {
    let parts = match record(COUNTRIES, RECORD, country) {
        Some(record) => shared(record, 2, postal_data::PARTS),
        None => DEFAULT_PARTS,
    };
    let mut tokens = Vec::with_capacity(PARTS.len());
    for (part, token) in PARTS {
        if has(parts.as_bytes(), part) {
            tokens.push(token);
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_every_country_match() {
        let mut examples = 0;
        for line in include_str!("../../data/postal.tsv").lines() {
            let [country, _, shape, zips] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            for zip in zips.split(',').filter(|zip| *zip != "-") {
                assert!(
                    zip_matches(country, &zip.to_lowercase()),
                    "{country} {zip} {shape}"
                );
                assert!(!zip_matches(country, &format!("{zip}?")), "{country} {zip}");
                examples += 1;
            }
            assert_eq!(shape != "-", !zip_matches(country, "?"), "{line}");
        }
        assert!(examples > 300, "{examples}");
    }

    #[test]
    fn shapes() {
        for (country, zip, matches) in [
            ("DE", "50667", true),
            ("de", " 50667 ", true),
            ("DE", "5066", false),
            ("DE", "506677", false),
            ("DE", "D-50667", false),
            ("GB", "sw1a 1aa", true),
            ("GB", "SW1A1AA", true),
            ("GB", "SW1A", false),
            ("GB", "BFPO 61", true),
            ("US", "90210-1234", true),
            ("US", "902101234", false),
            ("NL", "1234 AB", true),
            ("NL", "1234 SA", false),
            ("CA", "K1A 0B1", true),
            ("CA", "K1A 0D1", false),
            ("HK", "anything", true),
            ("ZZ", "anything", true),
            ("", "anything", true),
        ] {
            assert_eq!(zip_matches(country, zip), matches, "{country} {zip}");
        }
    }

    #[test]
    fn parts() {
        let parts = |country| required_parts(country).join(" ");
        assert_eq!(parts("DE"), "street-address address-level2 postal-code");
        assert_eq!(
            parts("us"),
            "street-address address-level2 address-level1 postal-code"
        );
        assert_eq!(parts("HK"), "street-address address-level1");
        assert_eq!(parts("ZZ"), "street-address address-level2");
    }
}
