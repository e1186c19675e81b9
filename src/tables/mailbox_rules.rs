//! Which addresses of a mailbox operator reach the same mailbox.

use super::mailbox_rules_data::{ALIAS_DOMAINS, RULES};
use super::mailboxes::{Mailboxes, find};
use crate::bytes::{pieces, split_at_first};

/// How an operator reads local-parts; each with its source in `data/mailbox_rules.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Starts the tag of a subaddress (RFC 5233 §1): `+` or `-`.
    pub(crate) separator: u8,
    /// What the operator takes for what, see [`mark`].
    marks: u8,
}

/// Set in the marks where `tag@anna.example.org` is `anna+tag@example.org`.
const SUBDOMAIN: u8 = 0x80;

/// Set in the marks where the operator has several domains for a mailbox.
const ALIASES: u8 = 0x40;

/// The bit of a character among the marks; three higher up the bit for "the same as a dot".
fn mark(character: char) -> u8 {
    match character {
        '.' => 1,
        '-' => 2,
        '_' => 4,
        _ => 0,
    }
}

impl Rule {
    /// What the operator reads where a character stands; nothing where it reads over it.
    #[expect(
        clippy::inline_always,
        reason = "asked for every character of an address at a known domain, which takes 7 % less time so"
    )]
    #[inline(always)]
    pub(crate) fn read(self, character: char) -> Option<char> {
        let mark = mark(character);
        if self.marks & mark << 3 != 0 {
            return Some('.');
        }
        (self.marks & mark == 0).then_some(character)
    }

    /// The rule as a number above zero, which [`Rule::from_number`] reads.
    #[cfg(any(test, feature = "wasm"))]
    pub(crate) fn number(self) -> usize {
        usize::from(u16::from_le_bytes([self.separator, self.marks]))
    }

    /// Zero is no rule: there is nothing that it changes.
    #[cfg(any(test, feature = "wasm"))]
    pub(crate) fn from_number(number: usize) -> Self {
        let [separator, marks, ..] = number.to_le_bytes();
        Self { separator, marks }
    }

    /// The domain that stands for all that reach the same mailboxes as `domain`.
    pub(crate) fn canonical_domain(self, domain: &str) -> &str {
        if self.marks & ALIASES == 0 {
            return domain;
        }
        for line in pieces(ALIAS_DOMAINS, b'\n') {
            for alias in pieces(line, b' ') {
                if alias == domain {
                    return split_at_first(line, b' ').0;
                }
            }
        }
        domain
    }

    /// Whether a subdomain names the mailbox.
    pub(crate) fn subdomain(self) -> bool {
        self.marks & SUBDOMAIN != 0
    }
}

/// The rule of the operator of a domain's mailboxes.
pub(crate) fn of_domain(domain: &str) -> Option<Rule> {
    find(domain).and_then(of)
}

/// The rule of the operator of some mailboxes.
pub(crate) fn of(mailboxes: Mailboxes) -> Option<Rule> {
    let (rules, _) = RULES.as_chunks::<3>();
    for [operator, separator, marks] in rules {
        if *operator == mailboxes.place() {
            return Some(Rule {
                separator: *separator,
                marks: *marks,
            });
        }
    }
    None
}
