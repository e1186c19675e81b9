//! Address literals (RFC 5321 §4.1.3) and IPv4 addresses without brackets.

use super::issue::{Code, Issue, add};
use super::options::EmailOptions;
use crate::Span;
use crate::bytes::{at, count, find_part, from, is_number, pieces, slice, starts_with_ignore_case};

/// Diagnoses a domain that starts with a square bracket.
pub fn diagnose(span: Span, text: &str, options: &EmailOptions, issues: &mut Vec<Issue>) {
    if at(text.as_bytes(), text.len() - 1) != b']' || !is_literal(slice(text, 1, text.len() - 1)) {
        add(issues, Code::DomainLiteralInvalid, span);
    } else if !options.allow_literal {
        add(issues, Code::DomainLiteral, span);
    }
}

/// Whether `text` may stand between the brackets: an IPv4 address, or `IPv6:` and an IPv6
/// address. General literals have no registered tag (RFC 5321 §4.1.3).
fn is_literal(text: &str) -> bool {
    if starts_with_ignore_case(text.as_bytes(), b"ipv6:") {
        is_ipv6(from(text, 5))
    } else {
        is_ipv4(text)
    }
}

/// Four numbers of one to three digits, none above 255.
pub fn is_ipv4(text: &str) -> bool {
    for part in pieces(text, b'.') {
        let fine = part.len() < 3 || part.len() == 3 && part <= "255";
        if !fine || !is_number(part.as_bytes()) {
            return false;
        }
    }
    count(text.as_bytes(), b'.') == 3
}

/// Eight groups of up to four hexadecimal digits; `::` stands for one or more groups of zeros,
/// once; an IPv4 address may take the place of the last two.
pub fn is_ipv6(text: &str) -> bool {
    match find_part(text.as_bytes(), b"::") {
        None => groups(text, true) == 8,
        Some(at) => groups(slice(text, 0, at), false) + groups(from(text, at + 2), true) < 8,
    }
}

/// How many groups there are; very many if one is no group.
fn groups(text: &str, may_end_in_ipv4: bool) -> usize {
    let mut groups = 0;
    let mut start = 0;
    if text.is_empty() {
        return groups;
    }
    for part in pieces(text, b':') {
        start += part.len() + 1;
        groups += if (1..=4).contains(&part.len()) && is_hexadecimal(part.as_bytes()) {
            1
        } else if may_end_in_ipv4 && start > text.len() && is_ipv4(part) {
            2
        } else {
            return 100;
        };
    }
    groups
}

fn is_hexadecimal(text: &[u8]) -> bool {
    for byte in text {
        if !byte.is_ascii_hexdigit() {
            return false;
        }
    }
    true
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
