//! One address of a list: the report, with what was said of its domain before.

use crate::check::report_by;
use crate::email::dedupe::dedupe_key;
use crate::email::disposable::Disposable;
use crate::email::issue::{Code, Issue, Params};
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::Parsed;
use crate::email::repair::Repaired;
use crate::email::role::is_role;
use crate::hash::{hash, mix};
use crate::suggest::{Suggestion, suggest};
use crate::tables::mailboxes;
use crate::{EmailReport, Span};

/// Domains whose answer is remembered.
const SLOTS: usize = 1 << 16;

/// Domains whose whole report is remembered.
const REPORTS: usize = 1 << 12;

/// What was suggested for a domain, if the memory has it.
#[derive(Clone, Debug, Default)]
struct Known {
    domain: String,
    suggestion: Option<Box<Suggestion>>,
}

/// Checks addresses one after the other. What to suggest for an ordinary address depends on its
/// domain alone and takes longest to find out: it is remembered, in bounded memory.
#[derive(Clone, Debug)]
pub(super) struct Examiner {
    options: EmailOptions,
    disposable: Option<Disposable>,
    known: Vec<Known>,
    /// Reports on ordinary addresses, each at the place of its domain.
    reports: Vec<EmailReport>,
}

impl Examiner {
    pub(super) fn new(options: EmailOptions, disposable: Option<Disposable>) -> Self {
        // A name in the options is looked for in every local-part.
        let remembers = options.given_name.is_none() && options.family_name.is_none();
        let slots = if remembers { SLOTS } else { 0 };
        Self {
            options,
            disposable,
            known: vec![Known::default(); slots],
            reports: vec![EmailReport::default(); slots.min(REPORTS)],
        }
    }

    /// The report of [`check_email_with`](crate::check_email_with), with one suggestion at most.
    pub(super) fn examine(&mut self, input: &str) -> EmailReport {
        if let Some(report) = self.again(input) {
            return report;
        }
        let Self {
            options,
            disposable,
            known,
            ..
        } = self;
        if let Some(issue) = input_too_long(input, options) {
            return EmailReport::unread(issue);
        }
        let mut found = None;
        let mut report = report_by(input, options, disposable.as_ref(), |parsed, repaired| {
            found = recall(parsed, repaired, options, disposable.as_ref(), known);
            Vec::new()
        });
        report.suggestion = found;
        report
    }
}

impl Examiner {
    /// Takes back a report that nobody needs any more, for the next address of its domain.
    pub(super) fn keep(&mut self, report: EmailReport) {
        let is_plain = report.repairs.is_empty() && report.normalized.is_some();
        let parts = report.input.split_once('@').filter(|_| is_plain);
        if let Some((local_part, domain)) = parts
            && is_ordinary(local_part, domain)
            && let Some(place) = self.place(domain)
        {
            *place = report;
        }
    }

    fn place(&mut self, domain: &str) -> Option<&mut EmailReport> {
        let number = mix(hash(0, domain.as_bytes()));
        let places = u64::try_from(self.reports.len()).ok()?.max(1);
        self.reports.get_mut(usize::try_from(number % places).ok()?)
    }

    /// The report on an ordinary address whose domain was seen in one before: what is said of the
    /// domain stays, what is said of the local-part is said anew.
    fn again(&mut self, input: &str) -> Option<EmailReport> {
        let (local_part, domain) = input.split_once('@')?;
        if !is_ordinary(local_part, domain) || input.len() > self.options.max_length {
            return None;
        }
        let place = self.place(domain)?;
        if place.domain.as_deref() != Some(domain) {
            return None;
        }
        let mut report = std::mem::take(place);
        set(&mut report.input, &[input]);
        let EmailReport {
            address,
            local_part: local,
            normalized,
            dedupe_key: key,
            suggestion,
            ..
        } = &mut report;
        set(address.get_or_insert_default(), &[input]);
        set(local.get_or_insert_default(), &[local_part]);
        let stored = normalized
            .as_deref()
            .and_then(|known| known.split_once('@'));
        let stored = stored.map(|(_, domain)| domain.to_owned())?;
        set(
            normalized.get_or_insert_default(),
            &[local_part, "@", &stored],
        );
        *key = Some(dedupe_key(local_part, &stored, mailboxes::find(&stored)));
        if let Some(suggestion) = suggestion {
            set(
                &mut suggestion.address,
                &[local_part, "@", &suggestion.domain],
            );
        }
        report
            .issues
            .retain(|issue| issue.code != Code::LocalPartRole);
        report.role = is_role(local_part);
        if report.role {
            let span = Span::new(0, local_part.len());
            let issue = Issue::new(Code::LocalPartRole, span, Params::new());
            report.issues.insert(0, issue);
        }
        Some(report)
    }
}

/// Makes `text` of the parts, in the memory that it has.
fn set(text: &mut String, parts: &[&str]) {
    text.clear();
    for part in parts {
        text.push_str(part);
    }
}

fn recall(
    parsed: &Parsed<'_>,
    repaired: &Repaired,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
    known: &mut [Known],
) -> Option<Suggestion> {
    let ask = || {
        suggest(parsed, repaired, options, disposable)
            .into_iter()
            .next()
    };
    let (local_part, domain) = (parsed.slice(parsed.local_part), parsed.slice(parsed.domain));
    let is_ordinary = is_ordinary(local_part, domain);
    let number = mix(hash(0, domain.as_bytes()));
    let slots = known.len().max(1) as u64;
    let slot = usize::try_from(number % slots).ok();
    let Some(slot) = slot
        .filter(|_| is_ordinary)
        .and_then(|at| known.get_mut(at))
    else {
        return ask();
    };
    if slot.domain != domain {
        domain.clone_into(&mut slot.domain);
        slot.suggestion = ask().map(Box::new);
        return slot.suggestion.as_deref().cloned();
    }
    let before = slot.suggestion.as_deref()?;
    let start = parsed.text.len() - domain.len();
    Some(Suggestion {
        address: format!("{local_part}@{}", before.domain),
        // Where it differs is of no interest to a list.
        span: repaired.to_input(Span::new(start, parsed.text.len())),
        ..before.clone()
    })
}

/// Whether there is nothing in the local-part that a suggestion might look at, and the domain is
/// one that may be meant as it is.
fn is_ordinary(local_part: &str, domain: &str) -> bool {
    let is_end = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = local_part.as_bytes();
    let mut before = 0;
    let inner = bytes.iter().all(|byte| {
        let fine = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+');
        let dot = *byte == b'.' && before != b'.';
        before = *byte;
        fine || dot
    });
    inner
        && is_end(bytes.first())
        && is_end(bytes.last())
        && bytes.len() <= 64
        && !local_part.starts_with("www.")
        && (1..=100).contains(&domain.len())
        && domain
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_email;

    const DOMAINS: &[&str] = &[
        "gmial.com",
        "gmail.com",
        "yaho.com",
        "gmail.con",
        "gmail",
        "gmailc.om",
        "example.org",
        "hotmial.co.uk",
        "gmail..com",
        ".gmail.com",
        "gmail.com.",
        "www.gmail.com",
        "-gmail.com",
        "web.d",
        "gnail.com",
        "outlok.de",
        "GMIAL.COM",
        "xn--gmil-6na.com",
        "123.45",
        "a",
        "googlemail.com",
        "anna.fastmail.com",
        "Example.ORG",
        "t-online.d",
    ];

    const NAMES: &[&str] = &[
        "anna",
        "anna.k",
        "a",
        "x-y_z",
        "anna+news",
        "www.anna",
        ".anna",
        "anna.",
        "ann a",
        "\"anna\"",
        "ännä",
        "anna..k",
        "-a-",
        "info",
        "1",
        "www.",
    ];

    #[test]
    fn what_is_remembered_is_what_would_be_said() {
        let options = EmailOptions {
            complete: true,
            ..EmailOptions::default()
        };
        let mut examiner = Examiner::new(options.clone(), None);
        let mut asked = 0;
        for _ in 0..2 {
            for name in NAMES {
                for domain in DOMAINS {
                    for input in [format!("{name}@{domain}"), format!(" {name}@{domain} ")] {
                        let wanted = check_email(&input, &options);
                        let got = examiner.examine(&input);
                        let of = |report: &EmailReport| {
                            let found = report.suggestion.as_ref();
                            found.map(|one| {
                                (one.address.clone(), one.confidence.to_bits(), one.kind)
                            })
                        };
                        assert_eq!(of(&got), of(&wanted), "{input}");
                        let codes = |report: &EmailReport| {
                            report
                                .issues
                                .iter()
                                .map(|issue| issue.code)
                                .collect::<Vec<_>>()
                        };
                        assert_eq!(codes(&got), codes(&wanted), "{input}");
                        assert_eq!(got.repairs, wanted.repairs);
                        let texts = |report: &EmailReport| {
                            let report = report.clone();
                            (
                                report.input,
                                report.address,
                                report.normalized,
                                report.dedupe_key,
                                report.local_part,
                            )
                        };
                        assert_eq!(texts(&got), texts(&wanted));
                        let facts = |report: &EmailReport| {
                            (
                                report.valid,
                                report.role,
                                report.disposable,
                                report.free_provider,
                            )
                        };
                        assert_eq!(facts(&got), facts(&wanted), "{input}");
                        asked += usize::from(got.suggestion.is_some());
                        examiner.keep(got);
                    }
                }
            }
        }
        assert!(asked > 100);
    }
}
