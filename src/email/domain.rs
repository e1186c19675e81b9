//! What can be wrong after the `@`.

use super::idna::{self, Label};
use super::issue::{Code, Issue, add, add_text};
use super::limits::{DOMAIN_OCTETS, LABEL_OCTETS, octets};
use super::literal;
use super::lookalike::resembles;
use super::options::EmailOptions;
use super::parse::Parsed;
use super::script::mixed_scripts;
use crate::Span;
use crate::bytes::{after_last, at, has, is_number, lower_ascii, owned, pieces};
use crate::tables::{special_use, tlds};

/// The domain of an address in its forms.
#[derive(Clone, Debug, Default)]
pub struct Domain {
    /// The whole in A-labels, lower case; `None` if there is no such form.
    pub ascii: Option<String>,
    /// The whole in U-labels.
    pub unicode: String,
    /// The labels, but for a domain that needs no conversion, such as `Example.org`, and an
    /// address literal.
    labels: Vec<Label>,
    /// What is wrong with its characters.
    pub issues: Vec<Issue>,
}

/// Reads the domain.
pub fn read(parsed: &Parsed<'_>) -> Domain {
    let text = parsed.slice(parsed.domain);
    if is_simple(text.as_bytes()) {
        let lower = lower_ascii(text);
        return Domain {
            ascii: Some(owned(&lower)),
            unicode: lower,
            labels: Vec::new(),
            issues: Vec::new(),
        };
    }
    let domain = idna::domain(text, parsed.domain.start);
    Domain {
        ascii: domain.ascii(),
        unicode: domain.unicode(),
        labels: domain.labels,
        issues: domain.issues,
    }
}

/// Whether there are ASCII letters, digits and dots and nothing else: so it is nearly always. An
/// address literal is not read any further, either.
fn is_simple(text: &[u8]) -> bool {
    for byte in text {
        if !byte.is_ascii_alphanumeric() && *byte != b'.' {
            return at(text, 0) == b'[';
        }
    }
    true
}

/// Diagnoses the domain and returns how many octets it has in ASCII form, or at least has.
pub fn diagnose(
    parsed: &Parsed<'_>,
    domain: &Domain,
    options: &EmailOptions,
    issues: &mut Vec<Issue>,
) -> usize {
    let span = parsed.domain;
    let text = parsed.slice(span);
    if text.is_empty() {
        add(issues, Code::DomainEmpty, span);
        return 0;
    }
    if at(text.as_bytes(), 0) == b'[' {
        literal::diagnose(span, text, options, issues);
        return text.len();
    }
    let count = lengths(span, text, domain, issues);
    shape(span, domain, options, issues);
    for label in &domain.labels {
        if let Some(scripts) = mixed_scripts(&label.unicode) {
            add_text(
                issues,
                Code::DomainScriptsMixed,
                label.span,
                "scripts",
                &scripts,
            );
        }
    }
    if let Some(provider) = resembles(&domain.unicode) {
        add_text(issues, Code::DomainLookalike, span, "resembles", &provider);
    }
    count
}

fn lengths(span: Span, text: &str, domain: &Domain, issues: &mut Vec<Issue>) -> usize {
    let mut total = 0;
    if domain.labels.is_empty() {
        let mut start = span.start;
        for label in pieces(text, b'.') {
            let place = Span::new(start, start + label.len());
            start = place.end + 1;
            total += 1 + length(place, label.len(), issues);
        }
    }
    for label in &domain.labels {
        total += 1 + length(label.span, label.octets(), issues);
    }
    let total = total - 1;
    octets(issues, Code::DomainTooLong, span, total, DOMAIN_OCTETS);
    total
}

fn length(label: Span, count: usize, issues: &mut Vec<Issue>) -> usize {
    if count == 0 {
        add(issues, Code::DomainLabelEmpty, label);
    }
    octets(issues, Code::DomainLabelTooLong, label, count, LABEL_OCTETS);
    count
}

/// What the whole and its last label must look like for mail on the public Internet.
fn shape(span: Span, domain: &Domain, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let ascii = domain.ascii.as_deref().unwrap_or_default();
    let (place, tld) = if let Some(last) = domain.labels.last() {
        (last.span, last.ascii.as_deref().unwrap_or_default())
    } else {
        let tld = after_last(ascii, b'.');
        (Span::new(span.end - tld.len(), span.end), tld)
    };
    let known = tlds::is_known(tld);
    // All but one of the names are no top-level domains.
    let special = if known && tld != "arpa" {
        None
    } else {
        special_use::find(ascii)
    };
    if let Some(name) = special.filter(|_| !options.allow_special_use) {
        add_text(issues, Code::DomainSpecialUse, span, "name", name);
    }
    if !has(domain.unicode.as_bytes(), b'.') {
        if !options.allow_dotless {
            add(issues, Code::DomainDotless, span);
        }
    } else if special.is_some() || tld.is_empty() {
        // Said already, or not to be told.
    } else if is_number(tld.as_bytes()) {
        if !options.allow_numeric && literal::is_ipv4(ascii) {
            add(issues, Code::DomainIpv4, span);
        } else if !options.allow_numeric {
            add(issues, Code::DomainNumeric, place);
        }
    } else if is_malformed(tld.as_bytes()) {
        if !options.allow_malformed_tld {
            add(issues, Code::DomainTldMalformed, place);
        }
    } else if !known {
        let tld = after_last(&domain.unicode, b'.');
        add_text(issues, Code::DomainTldUnknown, place, "tld", tld);
    }
}

/// ICANN delegates no top-level domain of one ASCII letter, and but for A-labels none with
/// anything but letters (RFC 1123 §2.1, gTLD Applicant Guidebook §2.2.1.3.2).
fn is_malformed(tld: &[u8]) -> bool {
    if tld.starts_with(b"xn--") {
        return false;
    }
    let mut malformed = tld.len() == 1;
    for byte in tld {
        malformed |= byte.is_ascii_digit() || *byte == b'-';
    }
    malformed
}
