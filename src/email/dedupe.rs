//! The key under which two spellings of one mailbox meet.
//!
//! Lossy: it folds the case of the local-part, which RFC 5321 §2.4 leaves to the receiving host,
//! and applies what the host is known to do with subaddresses (RFC 5233), dots and second
//! domains. Every such rule is in `data/` with the page that documents it; other hosts have none.
//! For finding duplicates only: nobody promises that mail to the key arrives.

use super::mapping::map;
use super::nfc::nfc;
use crate::bytes::{
    concat, is_ascii, lower_ascii, owned, push, push_char, slice, split_at_first, width,
};
use crate::tables::mailbox_rules::{self, Rule};
use crate::tables::mailboxes::{self, Mailboxes};

/// The key of an address; `ascii_domain` in lower-case A-labels, with what is known of its
/// `mailboxes`.
pub(crate) fn dedupe_key(
    local_part: &str,
    ascii_domain: &str,
    mailboxes: Option<Mailboxes>,
) -> String {
    let folded = fold(local_part);
    if let Some(rule) = mailboxes.and_then(rule_of) {
        let base = base(&folded, rule);
        // A key without a local-part would join people who have nothing in common.
        let local_part = if base.is_empty() { &folded } else { &base };
        return key(local_part, rule.canonical_domain(ascii_domain));
    }
    // The account may be a subdomain: `anna` of `shop@anna.fastmail.com`.
    let (account, parent) = split_at_first(ascii_domain, b'.');
    if let Some(parent) = parent.filter(|_| !account.is_empty())
        && let Some(rule) = mailboxes::find(parent).and_then(rule_of)
        && rule.subdomain()
    {
        return key(account, rule.canonical_domain(parent));
    }
    key(&folded, ascii_domain)
}

fn key(local_part: &str, domain: &str) -> String {
    concat(&[local_part, "@", domain])
}

fn rule_of(mailboxes: Mailboxes) -> Option<Rule> {
    mailbox_rules::of(mailboxes)
}

/// The local-part that stands for all that the rule takes for the same.
fn base(local_part: &str, rule: Rule) -> String {
    if local_part.as_bytes().first() == Some(&b'"') {
        return owned(local_part);
    }
    let (name, _) = split_at_first(local_part, rule.separator);
    let mut base = String::with_capacity(name.len());
    for character in name.chars() {
        if !rule.ignores(character) {
            let character = if rule.is_dot(character) {
                '.'
            } else {
                character
            };
            push_char(&mut base, character);
        }
    }
    // A mark may have met another letter where a dot went.
    nfc(&base)
}

/// Lower case and one width for all forms of a character, as in domains (UTS #46), in NFC.
fn fold(text: &str) -> String {
    if is_ascii(text.as_bytes()) {
        return lower_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    let mut end = 0;
    for character in text.chars() {
        let start = end;
        end += width(character);
        let mapped = map(slice(text, start, end));
        if is_spelling(&mapped) {
            push(&mut folded, &mapped);
        } else {
            push_char(&mut folded, character);
        }
    }
    nfc(&folded)
}

/// Whether the characters may stand for another: not for `⒈`, which holds a dot, nor for one
/// that would vanish.
fn is_spelling(mapped: &str) -> bool {
    for byte in mapped.as_bytes() {
        if byte.is_ascii() && !byte.is_ascii_alphanumeric() {
            return false;
        }
    }
    !mapped.is_empty()
}
