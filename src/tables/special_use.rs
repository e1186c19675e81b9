//! Names that no mail can be sent to (IANA registry "Special-Use Domain Names").
//!
//! `example`, `example.com`, `example.net` and `example.org` are in that registry, too, but are
//! not refused: applications should not treat them as special (RFC 6761 §6.5).

use super::special_use_data::SPECIAL_USE;

/// The special-use name that `domain`, in lower-case A-labels, is or ends in, with the document
/// that reserves it: `("local", "RFC 6762")` for `printer.local`.
pub(crate) fn find(domain: &str) -> Option<(&'static str, &'static str)> {
    SPECIAL_USE.iter().copied().find(|(name, _)| {
        domain
            .strip_suffix(name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn subdomains_count_and_look_alikes_do_not() {
        for (domain, reserved_by) in [
            ("local", Some("RFC 6762")),
            ("printer.local", Some("RFC 6762")),
            ("a.b.onion", Some("RFC 7686")),
            ("router.home.arpa", Some("RFC 8375")),
            ("1.in-addr.arpa", Some("RFC 3172")),
            ("example.com", None),
            ("shop.example", None),
            ("mylocal", None),
            ("local.de", None),
            ("contest", None),
            ("", None),
        ] {
            assert_eq!(find(domain).map(|found| found.1), reserved_by, "{domain}");
        }
    }
}
