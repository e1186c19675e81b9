//! `tel`: the shape of a phone number (ITU-T E.164).

/// At most this many digits with the country's calling code (E.164 §6).
const MOST_DIGITS: usize = 15;
/// Shorter ones are service numbers, which no person can be called at.
const LEAST_DIGITS: usize = 4;

/// Digits with at most one `+` before them, and between them the separators people write.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.trim();
    let digits = text.strip_prefix('+').unwrap_or(text);
    let written = digits
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}'));
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    written && (LEAST_DIGITS..=MOST_DIGITS).contains(&count)
}
