//! Generated from `data/special_use.tsv` by `npm run tables`; do not edit.

pub(super) static SPECIAL_USE: &[(&str, &str)] = &[
    ("eap-noob.arpa", "RFC 9140"),
    ("home.arpa", "RFC 8375"),
    ("ipv4only.arpa", "RFC 8880"),
    ("resolver.arpa", "RFC 9462"),
    ("service.arpa", "RFC 9665"),
    ("alt", "RFC 9476"),
    ("arpa", "RFC 3172"),
    ("internal", "ICANN 2024-07-29"),
    ("invalid", "RFC 6761"),
    ("local", "RFC 6762"),
    ("localhost", "RFC 6761"),
    ("onion", "RFC 7686"),
    ("test", "RFC 6761"),
];
