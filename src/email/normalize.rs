//! The forms of an accepted address: to show, to store, to compare. Never guesses.

use super::dedupe::dedupe_key;
use super::idna;
use super::nfc::nfc;
use super::parse::Parsed;
use super::quoted::unquote;
use crate::tables::mailboxes;

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
    /// The same mailbox, safe to store: local-part in NFC and with no more quoting than it needs,
    /// domain in A-labels.
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
    let (ascii_domain, unicode_domain) = domain_forms(parsed);
    let stored_domain = ascii_domain.as_deref().unwrap_or(&unicode_domain);
    let mailbox = unquote(&nfc(local_part));
    Normalized {
        address: Some(parsed.text.to_owned()),
        local_part: Some(local_part.to_owned()),
        domain: Some(domain.to_owned()),
        normalized: Some(format!("{mailbox}@{stored_domain}")),
        dedupe_key: Some(dedupe_key(
            &mailbox,
            stored_domain,
            mailboxes::find(stored_domain),
        )),
        smtputf8: !local_part.is_ascii(),
        unicode_domain: Some(unicode_domain),
        ascii_domain,
    }
}

/// The A-label form, if there is one, and the U-label form.
fn domain_forms(parsed: &Parsed<'_>) -> (Option<String>, String) {
    let text = parsed.slice(parsed.domain);
    if text.starts_with('[') {
        let literal = text.to_ascii_lowercase();
        return (Some(literal.clone()), literal);
    }
    let domain = idna::domain(text, parsed.domain.start);
    (domain.ascii(), domain.unicode())
}
