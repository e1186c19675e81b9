//! Which addresses of a mailbox operator reach the same mailbox.

use super::mailbox_rules_data::{ALIAS_DOMAINS, RULES};

/// How an operator reads local-parts; each with its source in `data/mailbox_rules.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Starts the tag of a subaddress (RFC 5233 §1): `+` or `-`.
    pub(crate) separator: char,
    /// Characters without meaning.
    pub(crate) ignored: &'static str,
    /// Characters that are one and the same, the first standing for all.
    pub(crate) equal: &'static str,
    /// `tag@anna.example.org` is `anna+tag@example.org`.
    pub(crate) subdomain: bool,
}

/// The rule of an operator.
pub(crate) fn of(operator: &str) -> Option<&'static Rule> {
    let found = RULES.iter().find(|(name, _)| *name == operator);
    found.map(|(_, rule)| rule)
}

/// The domain that stands for all that reach the same mailboxes as `domain`.
pub(crate) fn canonical_domain(domain: &str) -> &str {
    let found = ALIAS_DOMAINS.iter().find(|(alias, _)| *alias == domain);
    found.map_or(domain, |(_, canonical)| canonical)
}
