//! Enhanced status codes (RFC 3463) and SMTP reply codes (RFC 5321 §4.2) in free text.

use std::fmt;

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

impl fmt::Display for EnhancedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = match self.class {
            Class::Success => 2,
            Class::Transient => 4,
            Class::Permanent => 5,
        };
        write!(f, "{class}.{}.{}", self.subject, self.detail)
    }
}

/// The highest subject that RFC 3463 gives a meaning: keeps version numbers from being read.
const LAST_SUBJECT: u16 = 7;

/// The first enhanced status code in `text`.
///
/// A code stands alone or after a reply code (`550-5.1.1`); four numbers in a row are an IPv4
/// address, not a code.
pub(super) fn find_status(text: &str) -> Option<EnhancedStatus> {
    words(text).find_map(|word| {
        let code = match word.split_once('-') {
            Some((reply, code)) if reply.len() == 3 => code,
            _ => word,
        };
        let mut parts = code.trim_matches('.').split('.').map(number);
        let (class, subject, detail) = (parts.next()??, parts.next()??, parts.next()??);
        let class = Class::of(class)?;
        (parts.next().is_none() && subject <= LAST_SUBJECT).then_some(EnhancedStatus {
            class,
            subject,
            detail,
        })
    })
}

/// The first SMTP reply code in `text` that reports a failure: 400 to 599.
///
/// A code stands alone or before a hyphen (`550-5.1.1`, `550-No such user`).
pub(super) fn find_reply(text: &str) -> Option<u16> {
    words(text).find_map(|word| {
        let code = word.split('-').next().unwrap_or(word);
        let code = number(code).filter(|_| code.len() == 3)?;
        ((400..=599).contains(&code) && code / 10 % 10 <= 5).then_some(code)
    })
}

/// The words of a text without the punctuation around them. A `#` in front stays: `#5.1.1` is a
/// code, but `#421` numbers something else.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_ascii_whitespace() || c == ';')
        .map(|word| {
            let word = word.trim_matches(|c: char| "()[]<>,:\"'".contains(c));
            match word.strip_prefix('#') {
                Some(code) if code.contains('.') => code,
                _ => word,
            }
        })
}

/// A number of one to three digits.
fn number(text: &str) -> Option<u16> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, status: Option<&str>, reply: Option<u16>) {
        let found = find_status(text).map(|status| status.to_string());
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
