//! Names that no mail can be sent to (IANA registry "Special-Use Domain Names").
//!
//! `example`, `example.com`, `example.net` and `example.org` are in that registry, too, but are
//! not refused: applications should not treat them as special (RFC 6761 §6.5).

use super::special_use_data::SPECIAL_USE;
use crate::bytes::{at, from, pieces};

/// The special-use name that `domain`, in lower-case A-labels, is or ends in: `local` for
/// `printer.local`.
pub(crate) fn find(domain: &str) -> Option<&'static str> {
    for name in pieces(SPECIAL_USE, b' ') {
        let start = domain.len().checked_sub(name.len());
        if let Some(start) = start
            && from(domain, start) == name
            && (start == 0 || at(domain.as_bytes(), start - 1) == b'.')
        {
            return Some(name);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn subdomains_count_and_look_alikes_do_not() {
        for (domain, name) in [
            ("local", Some("local")),
            ("printer.local", Some("local")),
            ("a.b.onion", Some("onion")),
            ("router.home.arpa", Some("home.arpa")),
            ("1.in-addr.arpa", Some("arpa")),
            ("example.com", None),
            ("shop.example", None),
            ("mylocal", None),
            ("local.de", None),
            ("contest", None),
            ("", None),
        ] {
            assert_eq!(find(domain), name, "{domain}");
        }
    }
}
