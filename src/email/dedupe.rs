//! The key under which two spellings of one mailbox meet.
//!
//! Lossy: it folds the case of the local-part, which RFC 5321 §2.4 leaves to the receiving host,
//! and applies what the host is known to do with subaddresses (RFC 5233), dots and second
//! domains. Every such rule is in `data/` with the page that documents it; other hosts have none.
//! For finding duplicates only: nobody promises that mail to the key arrives.

use super::mapping::map;
use super::nfc::nfc;
use crate::tables::mailbox_rules::{self, Rule};
use crate::tables::mailboxes;

/// The key of an address; `ascii_domain` in lower-case A-labels.
pub fn dedupe_key(local_part: &str, ascii_domain: &str) -> String {
    let folded = fold(local_part);
    let Some((domain, rule, account)) = rule_for(ascii_domain) else {
        return format!("{folded}@{ascii_domain}");
    };
    let domain = mailbox_rules::canonical_domain(domain);
    if let Some(account) = account {
        return format!("{account}@{domain}");
    }
    let base = base(&folded, rule);
    // A key without a local-part would join people who have nothing in common.
    let local_part = if base.is_empty() { &folded } else { &base };
    format!("{local_part}@{domain}")
}

/// The domain and the rule that `domain` follows, and the account where that is a subdomain:
/// `anna` of `shop@anna.fastmail.com`.
fn rule_for(domain: &str) -> Option<(&str, &'static Rule, Option<&str>)> {
    if let Some(rule) = rule_of(domain) {
        return Some((domain, rule, None));
    }
    let (account, parent) = domain.split_once('.')?;
    let rule = rule_of(parent).filter(|rule| rule.subdomain && !account.is_empty())?;
    Some((parent, rule, Some(account)))
}

fn rule_of(domain: &str) -> Option<&'static Rule> {
    let found = mailboxes::find(domain).filter(|found| found.public)?;
    mailbox_rules::of(found.operator?)
}

/// The local-part that stands for all that the rule takes for the same.
fn base(local_part: &str, rule: &Rule) -> String {
    if local_part.starts_with('"') {
        return local_part.to_owned();
    }
    let (name, _) = local_part
        .split_once(rule.separator)
        .unwrap_or((local_part, ""));
    let mut base = String::with_capacity(name.len());
    for character in name.chars().filter(|one| !rule.ignored.contains(*one)) {
        let first = rule
            .equal
            .chars()
            .next()
            .filter(|_| rule.equal.contains(character));
        base.push(first.unwrap_or(character));
    }
    // A mark may have met another letter where a dot went.
    nfc(&base)
}

/// Lower case and one width for all forms of a character, as in domains (UTS #46), in NFC.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        let mapped = map(character.encode_utf8(&mut [0; 4]));
        if is_spelling(&mapped) {
            folded.push_str(&mapped);
        } else {
            folded.push(character);
        }
    }
    nfc(&folded)
}

/// Whether the characters may stand for another: not for `⒈`, which holds a dot, nor for one
/// that would vanish.
fn is_spelling(mapped: &str) -> bool {
    let fine = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    !mapped.is_empty() && mapped.as_bytes().iter().all(fine)
}
