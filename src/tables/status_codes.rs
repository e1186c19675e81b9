//! Enhanced status codes (RFC 3463 and the IANA registry) and the reason each one gives.

use super::status_codes_data::STATUS_CODES;
use crate::bytes::{find_part, pieces, push_char, push_decimal, split_at_first};

/// The reason of `X.subject.detail`.
pub(crate) fn reason(subject: u16, detail: u16) -> Option<&'static str> {
    let mut code = String::from(" ");
    push_decimal(&mut code, usize::from(subject), 1);
    push_char(&mut code, '.');
    push_decimal(&mut code, usize::from(detail), 1);
    push_char(&mut code, ' ');
    for line in pieces(STATUS_CODES, b'\n') {
        if find_part(line.as_bytes(), code.as_bytes()).is_some() {
            return Some(split_at_first(line, b' ').0);
        }
    }
    None
}
