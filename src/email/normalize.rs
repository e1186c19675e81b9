//! The forms of an accepted address: to show, to store, to compare. Never guesses.

use super::dedupe::dedupe_key;
use super::parse::Parsed;

/// The forms; all `None` if the text has no local-part or no domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalized {
    /// `local_part@domain` as read.
    pub address: Option<String>,
    /// What stands before the `@`.
    pub local_part: Option<String>,
    /// What stands after the `@`.
    pub domain: Option<String>,
    /// The domain in A-labels, lower case.
    pub ascii_domain: Option<String>,
    /// The domain in U-labels.
    pub unicode_domain: Option<String>,
    /// The same mailbox, safe to store.
    pub normalized: Option<String>,
    /// Lossy key for finding duplicates.
    pub dedupe_key: Option<String>,
    /// Whether the local-part needs SMTPUTF8.
    pub smtputf8: bool,
}

/// Derives the forms of `parsed`.
pub fn normalize(parsed: &Parsed<'_>) -> Normalized {
    let local_part = parsed.slice(parsed.local_part);
    let domain = parsed.slice(parsed.domain);
    if local_part.is_empty() || domain.is_empty() {
        return Normalized::default();
    }
    let lower = domain.to_ascii_lowercase();
    Normalized {
        address: Some(parsed.text.to_owned()),
        local_part: Some(local_part.to_owned()),
        domain: Some(domain.to_owned()),
        ascii_domain: Some(lower.clone()),
        normalized: Some(format!("{local_part}@{lower}")),
        dedupe_key: Some(dedupe_key(local_part, &lower)),
        smtputf8: !local_part.is_ascii(),
        unicode_domain: Some(lower),
    }
}
