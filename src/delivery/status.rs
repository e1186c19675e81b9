//! Enhanced status codes (RFC 3463) and SMTP reply codes (RFC 5321 §4.2) in free text.

use crate::bytes::{self, push_char, push_decimal};

/// `class.subject.detail`, as in `5.1.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EnhancedStatus {
    pub(super) class: Class,
    pub(super) subject: u16,
    pub(super) detail: u16,
}

/// The first digit of either sort of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Success,
    Transient,
    Permanent,
}

impl Class {
    const fn of(digit: u16) -> Option<Self> {
        match digit {
            2 => Some(Self::Success),
            4 => Some(Self::Transient),
            5 => Some(Self::Permanent),
            _ => None,
        }
    }

    pub(super) const fn of_reply(code: u16) -> Option<Self> {
        Self::of(code / 100)
    }
}

impl EnhancedStatus {
    /// `5.1.1`
    pub(super) fn text(self) -> String {
        let class = match self.class {
            Class::Success => 2,
            Class::Transient => 4,
            Class::Permanent => 5,
        };
        let mut text = String::new();
        push_decimal(&mut text, class, 1);
        for part in [self.subject, self.detail] {
            push_char(&mut text, '.');
            push_decimal(&mut text, usize::from(part), 1);
        }
        text
    }
}

/// The highest subject that RFC 3463 gives a meaning: keeps version numbers from being read.
const LAST_SUBJECT: u16 = 7;

/// The first enhanced status code in `text`.
///
/// A code stands alone or after a reply code (`550-5.1.1`); four numbers in a row are an IPv4
/// address, not a code.
pub(super) fn find_status(text: &str) -> Option<EnhancedStatus> {
    for word in words(text) {
        let code = match bytes::split_at_first(word, b'-') {
            (reply, Some(code)) if reply.len() == 3 => code,
            _ => word,
        };
        if let Some(status) = status(trimmed(code, b".")) {
            return Some(status);
        }
    }
    None
}

fn status(code: &str) -> Option<EnhancedStatus> {
    let (class, rest) = bytes::split_at_first(code, b'.');
    let (subject, detail) = bytes::split_at_first(rest?, b'.');
    let (class, subject, detail) = (number(class)?, number(subject)?, number(detail?)?);
    let class = Class::of(class)?;
    (subject <= LAST_SUBJECT).then_some(EnhancedStatus {
        class,
        subject,
        detail,
    })
}

/// The first SMTP reply code in `text` that reports a failure: 400 to 599.
///
/// A code stands alone or before a hyphen (`550-5.1.1`, `550-No such user`).
pub(super) fn find_reply(text: &str) -> Option<u16> {
    for word in words(text) {
        let (code, _) = bytes::split_at_first(word, b'-');
        if code.len() == 3
            && let Some(number @ 400..=599) = number(code)
            && number / 10 % 10 <= 5
        {
            return Some(number);
        }
    }
    None
}

/// The pieces of a text between bytes that separate, without empty ones.
pub(super) struct Words<'t> {
    rest: &'t str,
    separates: fn(u8) -> bool,
}

impl<'t> Words<'t> {
    pub(super) const fn of(text: &'t str, separates: fn(u8) -> bool) -> Self {
        Self {
            rest: text,
            separates,
        }
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.rest.as_bytes();
        let mut start = 0;
        while start < bytes.len() && (self.separates)(bytes::at(bytes, start)) {
            start += 1;
        }
        let mut end = start;
        while end < bytes.len() && !(self.separates)(bytes::at(bytes, end)) {
            end += 1;
        }
        let word = bytes::slice(self.rest, start, end);
        self.rest = bytes::from(self.rest, end);
        (!word.is_empty()).then_some(word)
    }
}

/// The words of a text without the punctuation around them. A `#` in front stays: `#5.1.1` is a
/// code, but `#421` numbers something else.
fn words(text: &str) -> impl Iterator<Item = &str> {
    Words::of(text, |byte| byte.is_ascii_whitespace() || byte == b';').map(bare)
}

#[inline(never)]
fn bare(word: &str) -> &str {
    let word = trimmed(word, b"()[]<>,:\"'");
    match word.strip_prefix('#') {
        Some(code) if bytes::has(code.as_bytes(), b'.') => code,
        _ => word,
    }
}

/// A text without `marks` at either end.
#[inline(never)]
pub(super) fn trimmed<'t>(text: &'t str, marks: &[u8]) -> &'t str {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end && bytes::has(marks, bytes::at(bytes, start)) {
        start += 1;
    }
    while start < end && bytes::has(marks, bytes::at(bytes, end - 1)) {
        end -= 1;
    }
    bytes::slice(text, start, end)
}

/// A number of one to three digits.
#[inline(never)]
fn number(text: &str) -> Option<u16> {
    if text.len() > 3 || !bytes::is_number(text.as_bytes()) {
        return None;
    }
    let mut number = 0;
    for digit in text.bytes() {
        number = number * 10 + u16::from(digit - b'0');
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, status: Option<&str>, reply: Option<u16>) {
        let found = find_status(text).map(EnhancedStatus::text);
        assert_eq!(found.as_deref(), status, "{text}");
        assert_eq!(find_reply(text), reply, "{text}");
    }

    #[test]
    fn codes() {
        check("5.1.1", Some("5.1.1"), None);
        check("5.0.0 (permanent failure)", Some("5.0.0"), None);
        check(
            "smtp; 550 5.1.1 <a@b.example>: unknown",
            Some("5.1.1"),
            Some(550),
        );
        check("smtp;550 5.1.1 unknown", Some("5.1.1"), Some(550));
        check("smtp; 550-5.1.1 The account", Some("5.1.1"), Some(550));
        check("550-'Unknown user", None, Some(550));
        check("550 (#5.1.1) unknown", Some("5.1.1"), Some(550));
        check("554 5.7.23: SPF", Some("5.7.23"), Some(554));
        check("450 4.1.1.", Some("4.1.1"), Some(450));
        check("220-laposte 421 4.2.1 refused", Some("4.2.1"), Some(421));
        check("2.1.5 ok", Some("2.1.5"), None);
    }

    #[test]
    fn no_codes() {
        check("550 IP 5.7.1.100 is blacklisted", None, Some(550));
        check("rejected #216, 192.0.2.421", None, None);
        check("version 5.10.2, 600, 460, 4500", None, None);
        check("5.1", None, None);
        check("5..1", None, None);
        check("5.1.1000", None, None);
        check("", None, None);
    }
}
