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
use crate::tables::mailboxes::Mailboxes;

/// The key of an address; `ascii_domain` in lower-case A-labels, with what is known of its
/// `mailboxes`.
pub(crate) fn dedupe_key(
    local_part: &str,
    ascii_domain: &str,
    mailboxes: Option<Mailboxes>,
) -> String {
    let folded = fold(local_part);
    if let Some(rule) = mailboxes.and_then(mailbox_rules::of) {
        let base = base(&folded, rule);
        // A key without a local-part would join people who have nothing in common.
        let local_part = if base.is_empty() { &folded } else { &base };
        return key(local_part, rule.canonical_domain(ascii_domain));
    }
    // The account may be a subdomain: `anna` of `shop@anna.fastmail.com`.
    let (account, parent) = split_at_first(ascii_domain, b'.');
    if let Some(parent) = parent.filter(|_| !account.is_empty())
        && let Some(rule) = mailbox_rules::of_domain(parent)
        && rule.subdomain()
    {
        return key(account, rule.canonical_domain(parent));
    }
    key(&folded, ascii_domain)
}

fn key(local_part: &str, domain: &str) -> String {
    concat(&[local_part, "@", domain])
}

/// The local-part that stands for all that the rule takes for the same.
fn base(local_part: &str, rule: Rule) -> String {
    if local_part.as_bytes().first() == Some(&b'"') {
        return owned(local_part);
    }
    let (name, _) = split_at_first(local_part, rule.separator);
    let mut base = String::with_capacity(name.len());
    for character in name.chars() {
        if let Some(read) = rule.read(character) {
            push_char(&mut base, read);
        }
    }
    // A mark may have met another letter where a dot went.
    nfc(&base)
}

/// The same for an ordinary local-part, which stands in `bytes` and is written over: how long the
/// base is, and whether it is another text.
#[cfg(any(test, feature = "wasm"))]
pub(crate) fn base_in_place(bytes: &mut [u8], rule: Rule) -> (usize, bool) {
    let (mut kept, mut changed) = (0, false);
    for place in 0..bytes.len() {
        let byte = crate::bytes::at(bytes, place).to_ascii_lowercase();
        if byte == rule.separator {
            break;
        }
        if let Some(read) = rule.read(char::from(byte))
            && let Some(to) = bytes.get_mut(kept)
        {
            changed |= *to != read as u8;
            *to = read as u8;
            kept += 1;
        }
    }
    // Signs alone: nothing was written.
    if kept == 0 {
        kept = bytes.len();
    }
    (kept, changed || kept < bytes.len())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_place_stands_what_the_key_has() {
        for operator in [
            "gmail.com",
            "yahoo.com",
            "proton.me",
            "yandex.ru",
            "acme.org",
        ] {
            let rule = mailbox_rules::of_domain(operator);
            let number = rule.map_or(0, Rule::number);
            assert_eq!(number > 0, operator != "acme.org");
            for typed in [
                "anna", "Anna", "a.n-n_a", "anna+x", "A.b-C+d", "anna-x", "_", "_-_", "__-a", "a_+",
            ] {
                let folded = fold(typed);
                let mut expected = rule.map_or(folded.clone(), |rule| base(&folded, rule));
                if expected.is_empty() {
                    expected = folded;
                }
                let mut bytes = typed.as_bytes().to_vec();
                let (kept, changed) = base_in_place(&mut bytes, Rule::from_number(number));
                assert_eq!(bytes[..kept], *expected.as_bytes(), "{typed}@{operator}");
                assert_eq!(changed, typed != expected, "{typed}@{operator}");
            }
        }
    }
}
