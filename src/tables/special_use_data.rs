//! Generated from `data/special_use.tsv` by `npm run tables`; do not edit.

pub(super) static SPECIAL_USE: &str = "eap-noob.arpa home.arpa ipv4only.arpa resolver.arpa service.arpa alt arpa internal invalid local localhost onion test";
