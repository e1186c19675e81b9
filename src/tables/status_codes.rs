//! Enhanced status codes (RFC 3463 and the IANA registry) and the reason each one gives.

use super::status_codes_data::STATUS_CODES;

/// The reason of `X.subject.detail`.
pub(crate) fn reason(subject: u16, detail: u16) -> Option<&'static str> {
    STATUS_CODES
        .binary_search_by_key(&(subject, detail), |(subject, detail, _)| {
            (*subject, *detail)
        })
        .ok()
        .and_then(|index| STATUS_CODES.get(index))
        .map(|(_, _, reason)| *reason)
}
