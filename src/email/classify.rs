//! What kind of address it is, by the tables.

use super::normalize::Normalized;
use crate::tables::providers;

/// The kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The local-part names a function, not a person.
    pub role: bool,
    /// The domain hands out throw-away mailboxes; `None` while no list is loaded.
    pub disposable: Option<bool>,
    /// The domain gives mailboxes to the public.
    pub free_provider: bool,
    /// Who runs the mailboxes of the domain.
    pub provider: Option<String>,
}

/// RFC 2142 §3 to §5, sorted.
const ROLES: [&str; 14] = [
    "abuse",
    "ftp",
    "hostmaster",
    "info",
    "marketing",
    "news",
    "noc",
    "postmaster",
    "sales",
    "security",
    "support",
    "usenet",
    "uucp",
    "webmaster",
];

/// Looks the address up.
pub fn classify(normalized: &Normalized) -> Classes {
    let role = normalized.local_part.as_ref().is_some_and(|local_part| {
        ROLES
            .binary_search(&local_part.to_ascii_lowercase().as_str())
            .is_ok()
    });
    let free_provider = normalized
        .ascii_domain
        .as_deref()
        .is_some_and(providers::contains);
    Classes {
        role,
        free_provider,
        ..Classes::default()
    }
}
