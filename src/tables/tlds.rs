//! The IANA root zone: which last labels exist.
//!
//! The table ages between releases, so a label that is not in it is worth a warning, never an
//! error. That is why it need not be exact either: of labels that are no top-level domain, one in
//! 256 is taken for one. None of one or two letters is, and none that is a slip away from `com`,
//! `net`, `org`, `edu`, `gov`, `info` or `biz`.

use super::suffixes;
use super::tlds_data::TLDS;

/// Whether `tld`, a label in lower-case A-label form, is in the root zone.
pub(crate) fn is_known(tld: &str) -> bool {
    suffixes::cost(tld).is_some() || TLDS.value(tld).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn every_tld_of_the_source_is_known_and_hardly_another() {
        let tlds: Vec<&str> = include_str!("../../data/tlds.txt").lines().collect();
        for tld in &tlds {
            assert!(is_known(tld), "{tld}");
        }
        let mut state = 1_u64;
        let mut label = || -> String {
            (0..8)
                .map(|_| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    char::from(b'a' + u8::try_from((state >> 33) % 26).unwrap())
                })
                .collect()
        };
        let passed = (0..100_000).filter(|_| is_known(&label())).count();
        assert!((320..460).contains(&passed), "{passed} of 100,000");
    }

    #[test]
    fn what_people_mistype_is_not_known() {
        for no in [
            "", "-", "é", "COM", "a", "c", "aa", "zz", "xx", "cmo", "comm", "coom", "con", "c0m",
            "nett", "nt", "ogr", "orgg", "gob", "inf0", "xn--", "zzz", "local", "notatld",
            "webmail",
        ] {
            assert!(!is_known(no), "{no}");
        }
        for yes in ["de", "eu", "uk", "info", "museum", "xn--p1ai"] {
            assert!(is_known(yes), "{yes}");
        }
    }
}
