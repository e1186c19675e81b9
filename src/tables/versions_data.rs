//! Generated from `data/README.md` by `npm run tables`; do not edit.

pub(crate) static VERSIONS: &[(&str, &str)] = &[
    ("aliasDomains", "2026-11"),
    ("bigrams", "2026-11"),
    ("bouncePhrases", "2026-11"),
    ("exceptions", "2026-11"),
    ("keyboards", "2026-11"),
    ("mailboxRules", "2026-11"),
    ("mailboxes", "2026-11"),
    ("nameFolding", "2026-11"),
    ("postal", "2026-11"),
    ("providers", "2026-11"),
    ("roles", "2026-11"),
    ("specialUse", "2026-11"),
    ("statusCodes", "2026-11"),
    ("suffixes", "2026-11"),
    ("tel", "2026-11"),
    ("tlds", "2026-09-16"),
    ("words", "2026-11"),
    ("unicode", "2026-11"),
];
