//! The IANA root zone: which last labels exist.
//!
//! The table ages between releases, so a label that is not in it is worth a warning, never an
//! error.

use super::tlds_data::TLDS;

/// Whether `tld`, a lower-case A-label, was delegated when the table was made.
pub(crate) fn is_known(tld: &str) -> bool {
    // Half of all addresses; saves them the search.
    matches!(tld, "com" | "net" | "org") || TLDS.contains(tld)
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn every_tld_of_the_source_is_known_and_no_neighbour_is() {
        let tlds: Vec<&str> = include_str!("../../data/tlds.txt").lines().collect();
        for tld in &tlds {
            assert!(is_known(tld), "{tld}");
            let shorter = tld.strip_prefix(|_: char| true).unwrap_or_default();
            for change in [format!("{tld}q"), format!("q{tld}"), shorter.to_owned()] {
                assert_eq!(
                    is_known(&change),
                    tlds.contains(&change.as_str()),
                    "{change}"
                );
            }
        }
        for no in ["", "-", "COM", "cmo", "comm", "xn--", "zzz", "é"] {
            assert!(!is_known(no), "{no}");
        }
    }
}
