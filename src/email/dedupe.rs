//! The key under which two spellings of one mailbox meet.
//!
//! Lossy: it folds the case of the local-part, which RFC 5321 §2.4 leaves to the receiving host,
//! and applies what the host is known to do with subaddresses (RFC 5233), dots and second
//! domains. Every such rule is in `data/` with the page that documents it; other hosts have none.
//! For finding duplicates only: nobody promises that mail to the key arrives.

use crate::tables::mailbox_rules::{self, Rule};
use crate::tables::mailboxes;

/// The key of an address; `ascii_domain` in lower-case A-labels.
pub fn dedupe_key(local_part: &str, ascii_domain: &str) -> String {
    let folded = local_part.to_lowercase();
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
    let name = local_part.split(rule.separator).next().unwrap_or_default();
    name.chars()
        .filter(|character| !rule.ignored.contains(*character))
        .map(|character| match rule.equal.chars().next() {
            Some(first) if rule.equal.contains(character) => first,
            _ => character,
        })
        .collect()
}
