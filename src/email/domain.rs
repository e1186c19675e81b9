//! What can be wrong after the `@`.

use super::idna::{self, Domain, Label};
use super::issue::{Code, Issue, Params};
use super::limits::{DOMAIN_OCTETS, LABEL_OCTETS, octets};
use super::literal;
use super::lookalike::resembles;
use super::options::EmailOptions;
use super::parse::Parsed;
use super::script::mixed_scripts;
use crate::Span;
use crate::tables::{special_use, tlds};

/// Diagnoses the domain and returns how many octets it has in ASCII form, or at least has.
pub fn diagnose(parsed: &Parsed<'_>, options: &EmailOptions, issues: &mut Vec<Issue>) -> usize {
    let span = parsed.domain;
    let text = parsed.slice(span);
    if text.is_empty() {
        issues.push(Issue::new(Code::DomainEmpty, span, Params::new()));
        return 0;
    }
    if text.starts_with('[') {
        literal::diagnose(span, text, options, issues);
        return text.len();
    }
    let mut domain = idna::domain(text, span.start);
    issues.append(&mut domain.issues);
    let count = lengths(span, &domain, issues);
    shape(span, &domain, options, issues);
    warnings(span, &domain, issues);
    count
}

fn lengths(span: Span, domain: &Domain, issues: &mut Vec<Issue>) -> usize {
    let mut total = domain.labels.len().saturating_sub(1);
    for label in &domain.labels {
        if label.unicode.is_empty() {
            issues.push(Issue::new(
                Code::DomainLabelEmpty,
                label.span,
                Params::new(),
            ));
        }
        let count = label.octets();
        octets(
            issues,
            Code::DomainLabelTooLong,
            label.span,
            count,
            LABEL_OCTETS,
        );
        total += count;
    }
    octets(issues, Code::DomainTooLong, span, total, DOMAIN_OCTETS);
    total
}

/// What the whole and its last label must look like for mail on the public Internet.
fn shape(span: Span, domain: &Domain, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let Some(tld) = domain.labels.last() else {
        return;
    };
    let ascii = domain.ascii();
    let special = ascii.as_deref().and_then(special_use::find);
    if let Some(name) = special.filter(|_| !options.allow_special_use) {
        let params = Params::new().text("name", name);
        issues.push(Issue::new(Code::DomainSpecialUse, span, params));
    }
    if let [_] = domain.labels.as_slice() {
        if !options.allow_dotless {
            issues.push(Issue::new(Code::DomainDotless, span, Params::new()));
        }
        return;
    }
    if ascii.as_deref().is_some_and(literal::is_ipv4) {
        let code = (!options.allow_numeric).then_some(Code::DomainIpv4);
        issues.extend(code.map(|code| Issue::new(code, span, Params::new())));
    } else if special.is_none() {
        top_level(tld, options, issues);
    }
}

fn top_level(tld: &Label, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let Some(ascii) = tld.ascii.as_deref().filter(|ascii| !ascii.is_empty()) else {
        return;
    };
    let code = if ascii.bytes().all(|byte| byte.is_ascii_digit()) {
        (!options.allow_numeric).then_some(Code::DomainNumeric)
    } else if is_malformed(ascii) {
        (!options.allow_malformed_tld).then_some(Code::DomainTldMalformed)
    } else if tlds::is_known(ascii) {
        None
    } else {
        Some(Code::DomainTldUnknown)
    };
    issues.extend(code.map(|code| {
        let params = match code {
            Code::DomainTldUnknown => Params::new().text("tld", &*tld.unicode),
            _ => Params::new(),
        };
        Issue::new(code, tld.span, params)
    }));
}

/// ICANN delegates no top-level domain of one ASCII letter, and but for A-labels none with
/// anything but letters (RFC 1123 §2.1, gTLD Applicant Guidebook §2.2.1.3.2).
fn is_malformed(tld: &str) -> bool {
    !tld.starts_with("xn--")
        && (tld.len() == 1
            || tld
                .bytes()
                .any(|byte| byte.is_ascii_digit() || byte == b'-'))
}

fn warnings(span: Span, domain: &Domain, issues: &mut Vec<Issue>) {
    for label in &domain.labels {
        if let Some(scripts) = mixed_scripts(&label.unicode) {
            let params = Params::new().text("scripts", scripts);
            issues.push(Issue::new(Code::DomainScriptsMixed, label.span, params));
        }
    }
    if let Some(provider) = resembles(&domain.unicode()) {
        let params = Params::new().text("resembles", provider);
        issues.push(Issue::new(Code::DomainLookalike, span, params));
    }
}
