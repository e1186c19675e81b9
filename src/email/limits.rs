//! Every length that the rules know, each with its source and its edge.

use super::issue::{Code, Issue, Params};
use super::options::EmailOptions;
use crate::Span;
use crate::utf16::units;

/// RFC 5321 §4.5.3.1.1: 64 octets are fine, 65 are too many.
pub const LOCAL_PART_OCTETS: usize = 64;

/// RFC 5321 §4.5.3.1.3 less the angle brackets of a path (RFC 3696 erratum 1690): 254 octets
/// are fine, 255 are too many.
pub const ADDRESS_OCTETS: usize = 254;

/// RFC 1035 §2.3.4: a label of 63 octets is fine, one of 64 is not.
pub const LABEL_OCTETS: usize = 63;

/// RFC 1035 §2.3.4 in presentation form, without the root's dot: 253 are fine, 254 are not.
pub const DOMAIN_OCTETS: usize = 253;

/// The issue for a text over the caller's limit; such a text is not scanned any further.
pub fn input_too_long(input: &str, options: &EmailOptions) -> Option<Issue> {
    let limit = options.max_length;
    // A UTF-16 code unit takes at most three bytes of UTF-8.
    if input.len() <= limit || (input.len() / 3 <= limit && units(input.as_bytes()) <= limit) {
        return None;
    }
    Some(too_long(input.len(), limit))
}

/// The same, told by the length in UTF-16 code units: for a caller who has not even copied the
/// text. The span counts those units.
pub fn length_too_long(units: usize, options: &EmailOptions) -> Option<Issue> {
    (units > options.max_length).then(|| too_long(units, options.max_length))
}

fn too_long(end: usize, limit: usize) -> Issue {
    let params = Params::new().number("max", limit);
    Issue::new(Code::InputTooLong, Span::new(0, end), params)
}

/// The issue for a part of `count` octets where `max` are allowed.
pub fn octets(issues: &mut Vec<Issue>, code: Code, span: Span, count: usize, max: usize) {
    if count > max {
        let params = Params::new().number("max", max).number("octets", count);
        issues.push(Issue::new(code, span, params));
    }
}
