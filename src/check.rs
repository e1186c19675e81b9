//! Flow A: from the text typed to the report, one line a stage.

use serde::Serialize;

use crate::bytes::push;
use crate::email::classify::classify;
use crate::email::diagnose::diagnose;
#[cfg(feature = "profile")]
use crate::email::diagnose::verdict;
use crate::email::disposable::Disposable;
use crate::email::domain;
use crate::email::issue::{Issue, has_error, in_text_order};
use crate::email::limits::{input_too_long, length_too_long};
use crate::email::normalize::normalize;
use crate::email::options::EmailOptions;
use crate::email::parse::{Parsed, parse};
use crate::email::repair::{Repair, Repaired, repair};
use crate::suggest::{Suggestion, suggest};

/// Everything the rules say about one address. Every key is always present in JavaScript.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each a key of the result"
)]
pub struct EmailReport {
    /// The text as it was typed; empty where it was over the limit and not looked at.
    pub input: String,
    /// Whether the address can be mailed: no issue has severity `error`.
    pub valid: bool,
    /// `local_part@domain` after the repairs; `None` if there is no such thing in the text.
    pub address: Option<String>,
    /// What stands before the last unquoted `@`.
    pub local_part: Option<String>,
    /// What stands after the last unquoted `@`.
    pub domain: Option<String>,
    /// The domain in A-labels (RFC 5890), lower case: what the DNS is asked for.
    pub ascii_domain: Option<String>,
    /// The domain in U-labels (RFC 5890): what a person reads.
    pub unicode_domain: Option<String>,
    /// The same mailbox, safe to store: lower-case domain, local-part untouched but for NFC.
    pub normalized: Option<String>,
    /// Lossy key for finding duplicates; never mail it.
    pub dedupe_key: Option<String>,
    /// Whether the receiving server must support SMTPUTF8 (RFC 6531).
    pub smtputf8: bool,
    /// Whether the local-part names a function, not a person (RFC 2142 and common practice).
    pub role: bool,
    /// Whether the domain hands out throw-away mailboxes; `None` while no list is loaded.
    pub disposable: Option<bool>,
    /// Whether the domain gives mailboxes to the public.
    pub free_provider: bool,
    /// Who runs the mailboxes of the domain, where the tables know.
    pub provider: Option<String>,
    /// Everything that was found, in text order.
    pub issues: Vec<Issue>,
    /// What was put right before reading, in text order.
    pub repairs: Vec<Repair>,
    /// The best suggestion, if any.
    pub suggestion: Option<Suggestion>,
    /// At most three suggestions, best first.
    pub suggestions: Vec<Suggestion>,
}

impl EmailReport {
    /// The report on a text that was not looked at.
    pub(crate) fn unread(issue: Issue) -> Self {
        let mut report = Self::empty();
        report.issues.push(issue);
        report
    }

    #[inline(never)]
    fn empty() -> Self {
        Self::default()
    }
}

/// The report of [`check_email`] for a text of `units` UTF-16 code units if that alone is too
/// long, so that nobody needs to copy such a text; spans count those units.
pub fn check_email_length(units: usize, options: &EmailOptions) -> Option<EmailReport> {
    length_too_long(units, options).map(EmailReport::unread)
}

/// Checks one address: can it be mailed, and if not, why and where.
///
/// An invalid address is a result, never an error. Spans count bytes of `input`;
/// [`ToUtf16`](crate::ToUtf16) converts them.
///
/// ```
/// use formwell::{EmailOptions, check_email};
///
/// let report = check_email("anna..k@example.org", &EmailOptions::default());
/// assert!(!report.valid);
/// assert_eq!(report.issues[0].code.as_str(), "local_part_dot_repeated");
/// assert_eq!((report.issues[0].span.start, report.issues[0].span.end), (4, 6));
/// ```
pub fn check_email(input: &str, options: &EmailOptions) -> EmailReport {
    check_email_with(input, options, None)
}

/// [`check_email`] with a list of disposable domains: `disposable` is then known, and a domain
/// in the list is worth the warning `domain_disposable`.
///
/// ```
/// use formwell::email::disposable::Disposable;
/// use formwell::{EmailOptions, check_email_with};
///
/// let list = Disposable::build(&["mailinator.com"], (2026, 11, 21), 1).unwrap();
/// let report = check_email_with("a@mailinator.com", &EmailOptions::default(), Some(&list));
/// assert_eq!(report.disposable, Some(true));
/// assert!(report.valid);
/// ```
pub fn check_email_with(
    input: &str,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
) -> EmailReport {
    if let Some(issue) = input_too_long(input, options) {
        return EmailReport::unread(issue);
    }
    let mut report = report(input, options, disposable, false);
    report.suggestion = report.suggestions.first().cloned();
    report
}

/// The report without the best suggestion apart. Here and below, somebody has looked that the
/// text is no longer than the options allow.
///
/// `is_ordinary`: somebody has looked, too, that the local-part is of ASCII letters and digits with
/// single signs between them, none but `+`, `-`, `.` and `_`, that it does not start with `www.`,
/// and that no name is given. Nothing is suggested then at a domain that gives mailboxes to the
/// public, and a first answer need not wait for those functions to be compiled.
pub(crate) fn report(
    input: &str,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
    is_ordinary: bool,
) -> EmailReport {
    report_by(input, options, disposable, |parsed, repaired, report| {
        if !(is_ordinary & report.valid & report.free_provider) {
            report.suggestions = suggest(parsed, repaired, options, disposable);
        }
    })
}

/// The report with the suggestions that `suggest` puts there: lists remember what they were told
/// before.
pub(crate) fn report_by(
    input: &str,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
    suggest: impl FnOnce(&Parsed<'_>, &Repaired, &mut EmailReport),
) -> EmailReport {
    let mut report = EmailReport::empty();
    push(&mut report.input, input);
    let repaired = repair(input);
    let parsed = parse(&repaired.text);
    let mut domain = domain::read(&parsed);
    report.issues = diagnose(&parsed, &mut domain, &repaired, options);
    report.valid = !has_error(&report.issues);
    let mailboxes = normalize(&parsed, domain, &mut report);
    classify(&parsed, &repaired, mailboxes, disposable, &mut report);
    in_text_order(&mut report.issues);
    suggest(&parsed, &repaired, &mut report);
    report.repairs = repaired.repairs;
    report
}

/// Whether [`check_email`] would call `input` valid, without the rest of its work: what a field
/// of a plan asks, at every evaluation.
#[cfg(feature = "profile")]
pub(crate) fn is_valid_email(input: &str, options: &EmailOptions) -> bool {
    if input_too_long(input, options).is_some() {
        return false;
    }
    verdict(input, options).0
}

#[cfg(test)]
mod ordinary {
    use proptest::prelude::*;

    use super::*;
    use crate::email::options::AcceptRepairs;
    use crate::tables::providers;

    proptest! {
        #[test]
        fn nothing_is_suggested_for_an_ordinary_address_at_a_provider(
            local_part in "[A-Za-z0-9_]{1,8}([-+.][A-Za-z0-9_]{1,8}){0,3}",
            provider in prop::sample::select(providers::all()),
            more in "(\\.|,|>|\"| |\\(at\\)|\u{200B}){0,2}",
            shift in any::<bool>(),
            complete in any::<bool>(),
            threshold in 0.0..1.0,
            repair in prop::sample::select(vec![
                AcceptRepairs::None,
                AcceptRepairs::Safe,
                AcceptRepairs::All,
            ]),
        ) {
            prop_assume!(!local_part.starts_with("www."));
            let provider = if shift { provider.to_uppercase() } else { provider };
            let text = format!("{local_part}@{provider}{more}");
            let options = EmailOptions { complete, repair, threshold, ..EmailOptions::default() };
            prop_assert_eq!(
                report(&text, &options, None, true),
                report(&text, &options, None, false)
            );
        }
    }
}

#[cfg(all(test, feature = "profile"))]
mod tests {
    use super::*;

    #[test]
    fn validity_alone_is_the_validity_of_the_report() {
        let options = EmailOptions::default();
        let too_long = format!("{}@example.org", "a".repeat(2000));
        for input in [
            "anna@example.org",
            "customer@yaho.com",
            "Anna <anna@example.org>",
            " anna@example.org,",
            "info@mailinator.com",
            "anna..k@example.org",
            "anna@localhost",
            "a@b@c",
            "münchen@bücher.example",
            "",
            &too_long,
        ] {
            let valid = check_email(input, &options).valid;
            assert_eq!(is_valid_email(input, &options), valid, "{input}");
        }
    }
}
