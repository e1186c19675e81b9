//! What is said of a domain in an ordinary address, whatever stands before it.

use super::answer::{Answer, Suggested};
use super::push::push;
use super::template::Template;
use super::words::push_codes;
use super::write::Writer;
use crate::EmailReport;
use crate::email::issue::Code;
use crate::suggest::Suggestion;
use crate::tables::mailbox_rules::{self, Rule};

/// The part of a report that depends on the domain alone.
#[derive(Clone, Debug)]
pub(super) struct Said {
    valid: bool,
    disposable: Option<bool>,
    free: bool,
    codes: Box<str>,
    /// As it is stored, if it was typed otherwise.
    domain: Option<Box<str>>,
    key: Key,
    /// What is suggested: domain and confidence.
    meant: Option<(Box<str>, f64)>,
    /// The columns of its addresses, where they are asked for.
    template: Option<Template>,
}

/// What is suggested for an address.
#[derive(Clone, Debug)]
pub(super) struct Meant {
    pub(super) address: String,
    pub(super) domain: String,
    pub(super) confidence: f64,
}

impl From<Suggestion> for Meant {
    fn from(suggestion: Suggestion) -> Self {
        Self {
            address: suggestion.address,
            domain: suggestion.domain,
            confidence: suggestion.confidence,
        }
    }
}

/// What keys of its addresses are made of; see [`dedupe`](crate::email::dedupe).
#[derive(Clone, Debug)]
enum Key {
    /// The local-part in lower case, and the domain as it is stored.
    Plain,
    /// The local-part as the operator reads it, and the domain that stands for all of theirs.
    Read(Rule, Box<str>),
    /// The same for all: a subdomain names the mailbox.
    Same(Box<str>),
}

impl Said {
    /// What the report on an ordinary address says of its domain as typed, and what is suggested for it.
    pub(super) fn of(typed: &str, report: &EmailReport, meant: Option<Meant>) -> Option<Self> {
        let (_, stored) = report.normalized.as_deref()?.rsplit_once('@')?;
        let mut codes = String::new();
        push_codes(report, Some(Code::LocalPartRole), &mut codes);
        Some(Self {
            valid: report.valid,
            disposable: report.disposable,
            free: report.free_provider,
            codes: codes.into(),
            key: Key::of(report, stored)?,
            domain: (typed != stored).then(|| stored.into()),
            meant: meant.map(|one| (one.domain.into(), one.confidence)),
            template: None,
        })
    }

    /// With the columns as they are written of addresses with that domain, which it is about.
    pub(super) fn with_template(self, domain: &str, writer: &Writer) -> Self {
        Self {
            template: Template::of(&self, domain, writer),
            ..self
        }
    }

    /// What is suggested for an address of the domain.
    pub(super) fn meant_of(&self, local_part: &str) -> Option<Meant> {
        let (domain, confidence) = self.meant.as_ref()?;
        Some(Meant {
            address: [local_part, "@", domain].concat(),
            domain: domain.as_ref().to_owned(),
            confidence: *confidence,
        })
    }

    /// The answer for an ordinary address of the domain, with texts in `codes` and `key`.
    pub(super) fn answer<'a>(
        &'a self,
        input: &'a str,
        local_part: &'a str,
        role: bool,
        codes: &'a mut String,
        key: &'a mut Vec<u8>,
    ) -> Answer<'a> {
        let mut all: &'a str = &self.codes;
        if role {
            codes.clear();
            codes.push_str(Code::LocalPartRole.as_str());
            codes.push_str(if all.is_empty() { "" } else { " " });
            codes.push_str(all);
            all = codes;
        }
        let typed = input.get(local_part.len() + 1..).unwrap_or_default();
        let stored = self.domain.as_deref().unwrap_or(typed);
        self.key(local_part, stored, key);
        let forms = |domain: &'a str| [local_part.as_bytes(), b"@", domain.as_bytes()];
        Answer {
            is_ordinary: true,
            template: self.template.as_ref().filter(|_| !role),
            valid: self.valid,
            role,
            disposable: self.disposable,
            free: self.free,
            codes: all,
            input,
            domain: typed,
            repaired: None,
            normalized: Some(forms(stored)),
            dedupe_key: Some(key),
            suggestion: self.meant.as_ref().map(|(domain, confidence)| Suggested {
                address: forms(domain),
                domain,
                confidence: *confidence,
            }),
        }
    }

    /// Writes the key under which duplicates meet.
    fn key(&self, local_part: &str, stored: &str, key: &mut Vec<u8>) {
        key.clear();
        let mut at = stored;
        match &self.key {
            Key::Same(same) => return push(key, same.as_bytes()),
            Key::Plain => {}
            Key::Read(rule, domain) => {
                at = domain;
                read(local_part, *rule, key);
            }
        }
        // A key without a local-part would join people who have nothing in common.
        if key.is_empty() {
            push(key, local_part.as_bytes());
        }
        key.make_ascii_lowercase();
        key.push(b'@');
        push(key, at.as_bytes());
    }
}

impl Key {
    fn of(report: &EmailReport, stored: &str) -> Option<Self> {
        if let Some(rule) = mailbox_rules::of_domain(stored) {
            return Some(Self::Read(rule, rule.canonical_domain(stored).into()));
        }
        let (account, parent) = stored.split_once('.').unwrap_or((stored, ""));
        let names = mailbox_rules::of_domain(parent).is_some_and(Rule::subdomain);
        if names && !account.is_empty() {
            return report
                .dedupe_key
                .as_deref()
                .map(|key| Self::Same(key.into()));
        }
        Some(Self::Plain)
    }
}

/// Adds the local-part that stands for all that the operator takes for the same.
fn read(local_part: &str, rule: Rule, key: &mut Vec<u8>) {
    for byte in local_part
        .bytes()
        .take_while(|byte| *byte != rule.separator)
    {
        let read = rule.read(char::from(byte));
        key.extend(read.and_then(|character| u8::try_from(character).ok()));
    }
}
