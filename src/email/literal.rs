//! Address literals (RFC 5321 §4.1.3) and IPv4 addresses without brackets.

use super::issue::{Code, Issue, Params};
use super::options::EmailOptions;
use crate::Span;

/// Diagnoses a domain that starts with a square bracket.
pub fn diagnose(span: Span, text: &str, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let inner = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let code = if inner.is_some_and(is_literal) {
        (!options.allow_literal).then_some(Code::DomainLiteral)
    } else {
        Some(Code::DomainLiteralInvalid)
    };
    issues.extend(code.map(|code| Issue::new(code, span, Params::new())));
}

/// Whether `text` may stand between the brackets: an IPv4 address, or `IPv6:` and an IPv6
/// address. General literals have no registered tag (RFC 5321 §4.1.3).
fn is_literal(text: &str) -> bool {
    match text.split_at_checked(5) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => is_ipv6(address),
        _ => is_ipv4(text),
    }
}

/// Four numbers of one to three digits, none above 255.
pub fn is_ipv4(text: &str) -> bool {
    let mut parts = text.split('.');
    let four = parts.by_ref().take(4).filter(|part| is_octet(part)).count() == 4;
    four && parts.next().is_none()
}

fn is_octet(text: &str) -> bool {
    (1..=3).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse::<u8>().is_ok()
}

/// Eight groups of up to four hexadecimal digits; `::` stands for one or more groups of zeros,
/// once; an IPv4 address may take the place of the last two.
fn is_ipv6(text: &str) -> bool {
    match text.split_once("::") {
        None => groups(text, true) == Some(8),
        Some((before, after)) => {
            let before = if before.is_empty() {
                Some(0)
            } else {
                groups(before, false)
            };
            let after = if after.is_empty() {
                Some(0)
            } else {
                groups(after, true)
            };
            before
                .zip(after)
                .is_some_and(|(before, after)| before + after < 8)
        }
    }
}

/// How many groups there are; `None` if one is no group.
fn groups(text: &str, may_end_in_ipv4: bool) -> Option<usize> {
    let mut count = 0;
    let mut parts = text.split(':').peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        count += match part.len() {
            1..=4 if part.bytes().all(|byte| byte.is_ascii_hexdigit()) => 1,
            _ if last && may_end_in_ipv4 && is_ipv4(part) => 2,
            _ => return None,
        };
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::is_literal;

    #[test]
    fn takes_addresses_and_nothing_else() {
        let good = [
            "192.0.2.1",
            "IPv6:2001:db8::1",
            "ipv6:::1",
            "IPv6:::",
            "IPv6:1:2:3:4:5:6:7:8",
            "IPv6:1:2:3:4:5:6:192.0.2.1",
            "IPv6:::ffff:192.0.2.1",
        ];
        let bad = [
            "192.0.2.256",
            "192.0.2",
            "192.0.2.1.1",
            "2001:db8::1",
            "IPv6:1:2:3:4:5:6:7",
            "IPv6:1::2::3",
            "IPv6:1:2:3:4:5:6:7::8:9",
            "IPv6:12345::1",
            "IPv6:1::2:",
            "IPv6:192.0.2.1::",
            "x-tag:abc",
            "",
        ];
        for text in good {
            assert!(is_literal(text), "{text}");
        }
        for text in bad {
            assert!(!is_literal(text), "{text}");
        }
    }
}
