//! What a list tells of one address.

use super::said::Meant;
use super::template::Template;
use crate::EmailReport;

/// A text in UTF-8 in three pieces: a local-part, `@` and a domain; or all of it in the first.
pub(super) type Pieces<'a> = [&'a [u8]; 3];

/// What is told, borrowed from whoever found it out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, most of them a column"
)]
pub(super) struct Answer<'a> {
    /// The address is an ordinary one: nothing in its forms needs quotes or escapes anywhere but
    /// for a strange delimiter.
    pub(super) is_ordinary: bool,
    /// Its columns, if they were written before but for its local-part.
    pub(super) template: Option<&'a Template>,
    pub(super) valid: bool,
    pub(super) role: bool,
    pub(super) disposable: Option<bool>,
    pub(super) free: bool,
    /// Codes of issues, then of repairs, with a space between two.
    pub(super) codes: &'a str,
    /// The text as it was typed; empty where it was over the limit and not looked at.
    pub(super) input: &'a str,
    /// The domain as it was typed.
    pub(super) domain: &'a str,
    /// The address after repairs, where there were any.
    pub(super) repaired: Option<&'a str>,
    /// The form to store.
    pub(super) normalized: Option<Pieces<'a>>,
    pub(super) dedupe_key: Option<&'a [u8]>,
    pub(super) suggestion: Option<Suggested<'a>>,
}

/// What may have been meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Suggested<'a> {
    pub(super) address: Pieces<'a>,
    pub(super) domain: &'a str,
    pub(super) confidence: f64,
}

impl<'a> Answer<'a> {
    /// What a report tells, with what is suggested; `codes` are its codes.
    pub(super) fn of(report: &'a EmailReport, meant: Option<&'a Meant>, codes: &'a str) -> Self {
        let repaired = report.address.as_deref();
        Self {
            is_ordinary: false,
            template: None,
            valid: report.valid,
            role: report.role,
            disposable: report.disposable,
            free: report.free_provider,
            codes,
            input: &report.input,
            domain: report.domain.as_deref().unwrap_or_default(),
            repaired: repaired.filter(|_| !report.repairs.is_empty()),
            normalized: report.normalized.as_deref().map(whole),
            dedupe_key: report.dedupe_key.as_deref().map(str::as_bytes),
            suggestion: meant.map(|one| Suggested {
                address: whole(&one.address),
                domain: &one.domain,
                confidence: one.confidence,
            }),
        }
    }
}

/// A text in one piece.
pub(super) fn whole(text: &str) -> Pieces<'_> {
    [text.as_bytes(), b"", b""]
}
