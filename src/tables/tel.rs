//! Calling codes and lengths of phone numbers, by country.

use super::countries::{record, shared};
use super::tel_data::{COUNTRIES, LENGTHS};
use crate::bytes::{at, cut, find, pieces, slice, split_at_first};

/// Why a text is no phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TelProblem {
    /// A character that no phone number has: a letter, a second `+`.
    Character,
    /// Fewer digits than any number there has; 4 where the country is not known.
    TooShort,
    /// More digits than any number there has; 15 where the country is not known (E.164 §6).
    TooLong,
    /// A count of digits between those that numbers there have.
    Length,
    /// Nobody has the calling code after `+`.
    CallingCode,
}

/// Digits of the longest and the shortest number where the country is not known.
const MOST_DIGITS: usize = 15;
const LEAST_DIGITS: usize = 4;

/// Whether `text` can be a phone number, in international or in the national form of `country`.
///
/// Separators (space, no-break space, `-`, `.`, `/`, brackets) mean nothing. International form
/// starts with `+` or `00` (also `011` under calling code 1), and has a calling code in use and as
/// many digits as a number behind that code can have; a `(0)` behind the code is left out.
/// National form needs `country`, an ISO 3166-1 code in any case, to be judged; without one, or
/// with one that the table does not have, 4 to 15 digits pass. Whether the number is in service is
/// not checked.
pub(crate) fn check(text: &str, country: Option<&str>) -> Result<(), TelProblem> {
    let (plus, digits) = read(text)?;
    if let Some(number) = digits.strip_prefix("00") {
        return international(number);
    }
    if plus {
        return international(&digits);
    }
    let Some(record) = country.and_then(|country| record(COUNTRIES, RECORD, country)) else {
        return in_range(digits.len());
    };
    if calling_code(record) == b"1"
        && let Some(number) = digits.strip_prefix("011")
    {
        return international(number);
    }
    national(&digits, record)
}

/// Whether there was a `+`, and the digits.
fn read(text: &str) -> Result<(bool, String), TelProblem> {
    let text = text.trim();
    let (plus, rest) = match text.strip_prefix(['+', '＋']) {
        Some(rest) => (true, rest.replacen("(0)", "", 1)),
        None => (false, text.to_owned()),
    };
    let mut digits = String::with_capacity(rest.len());
    for c in rest.chars() {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}' => {
            }
            _ => return Err(TelProblem::Character),
        }
    }
    Ok((plus, digits))
}

fn in_range(count: usize) -> Result<(), TelProblem> {
    match count {
        0..LEAST_DIGITS => Err(TelProblem::TooShort),
        LEAST_DIGITS..=MOST_DIGITS => Ok(()),
        _ => Err(TelProblem::TooLong),
    }
}

/// The calling code is the one that the digits begin with: no code begins another (E.164).
fn international(digits: &str) -> Result<(), TelProblem> {
    in_range(digits.len())?;
    let (mut code_length, mut lengths) = (0, 0);
    let mut start = 0;
    while start < COUNTRIES.len() {
        let record = slice(COUNTRIES, start, start + RECORD);
        let code = calling_code(record.as_bytes());
        // Nearly always the first digit tells.
        if at(code, 0) == at(digits.as_bytes(), 0) && digits.as_bytes().starts_with(code) {
            code_length = code.len();
            lengths |= lengths_of(record.as_bytes());
        }
        start += RECORD;
    }
    if lengths == 0 {
        return Err(TelProblem::CallingCode);
    }
    has_length(digits.len() - code_length, lengths)
}

/// With or without the national (trunk) prefix.
fn national(digits: &str, record: &[u8]) -> Result<(), TelProblem> {
    let lengths = lengths_of(record);
    if let Some(number) = trunk_prefix(record).and_then(|trunk| digits.strip_prefix(trunk))
        && has_length(number.len(), lengths).is_ok()
    {
        return Ok(());
    }
    has_length(digits.len(), lengths)
}

fn has_length(count: usize, lengths: u32) -> Result<(), TelProblem> {
    let bit = u32::try_from(count)
        .ok()
        .and_then(|count| 1_u32.checked_shl(count));
    let bit = bit.ok_or(TelProblem::TooLong)?;
    if bit & lengths != 0 {
        Ok(())
    } else if bit > lengths {
        Err(TelProblem::TooLong)
    } else if lengths.trailing_zeros() > bit.trailing_zeros() {
        Err(TelProblem::TooShort)
    } else {
        Err(TelProblem::Length)
    }
}

/// Bytes of a record: country, calling code, lengths, trunk prefix.
const RECORD: usize = 7;

fn calling_code(record: &[u8]) -> &[u8] {
    let code = cut(record, 2, 5);
    let end = find(code, b' ');
    cut(code, 0, end.unwrap_or(code.len()))
}

/// What is dialled before a number inside the country.
fn trunk_prefix(record: &[u8]) -> Option<&'static str> {
    Some(match at(record, 6) {
        b'0' => "0",
        b'1' => "1",
        b'6' => "06",
        b'8' => "8",
        _ => return None,
    })
}

/// Bit n for every length n of `4-6,8`: the digits that a number without calling code and trunk
/// prefix can have.
fn lengths_of(record: &[u8]) -> u32 {
    let mut lengths = 0;
    for range in pieces(shared(record, 5, LENGTHS), b',') {
        let (first, last) = split_at_first(range, b'-');
        let first = number(first);
        let last = last.map_or(first, number);
        lengths |= (1 << (last + 1)) - (1 << first);
    }
    lengths
}

fn number(digits: &str) -> u32 {
    let mut number = 0;
    for digit in digits.bytes() {
        number = number * 10 + u32::from(digit - b'0');
    }
    number
}

#[cfg(test)]
mod tests {
    use super::TelProblem::{CallingCode, Character, Length, TooLong, TooShort};
    use super::*;

    #[track_caller]
    fn good(text: &str, country: Option<&str>) {
        assert_eq!(check(text, country), Ok(()), "{text} {country:?}");
    }

    #[track_caller]
    fn bad(text: &str, country: Option<&str>, problem: TelProblem) {
        assert_eq!(check(text, country), Err(problem), "{text} {country:?}");
    }

    #[test]
    fn international_numbers() {
        good("+49 30 901820", None);
        good("+49 (0)30 / 90 18-20", None);
        good("0049 30 901820", None);
        good("+1 (212) 555-0123", None);
        good("011 49 30 901820", Some("US"));
        good("+39 06 6982", None);
        good("+352 26 12 34", None);
        good("+800 1234 5678", None);
        good("+44\u{a0}20\u{a0}7946\u{a0}0958", Some("de"));
        bad("+1 212 555 012", None, Length);
        bad("+1 212 555 01234", None, TooLong);
        bad("+33 1 23 45 67 8", None, TooShort);
        bad("+999 1234567", None, CallingCode);
        bad("+210 1234567", None, CallingCode);
        bad("+", None, TooShort);
        bad("+49", None, TooShort);
        bad("+4930901820123456", None, TooLong);
    }

    #[test]
    fn national_numbers() {
        good("030 901820", Some("DE"));
        good("30 901820", Some("de"));
        good("(212) 555-0123", Some("US"));
        good("1 212 555 0123", Some("US"));
        good("06 30 123 4567", Some("HU"));
        good("8 495 123-45-67", Some("RU"));
        good("01 23 45 67 89", Some("FR"));
        good("1234", None);
        good("030 901820", None);
        good("030 901820", Some("ZZ"));
        bad("212 555 012", Some("US"), TooShort);
        bad("212 555 01234 5", Some("US"), TooLong);
        bad("01 23 45 67", Some("FR"), TooShort);
        bad("123", None, TooShort);
        bad("1234567890123456", None, TooLong);
        bad("1234567", Some("AD"), Length);
    }

    #[test]
    fn no_numbers() {
        for text in [
            "call me",
            "030 x901820",
            "+49+30901820",
            "030 901820 ext. 5",
            "٠٣٠١٢٣٤",
        ] {
            bad(text, Some("DE"), Character);
        }
        bad("", None, TooShort);
        bad("()-/", None, TooShort);
    }

    #[test]
    fn no_calling_code_begins_another() {
        let records = COUNTRIES.as_bytes().chunks(RECORD);
        let codes: Vec<_> = records.map(calling_code).collect();
        assert!(codes.len() > 240);
        for code in &codes {
            for other in &codes {
                assert!(
                    code == other || !other.starts_with(code),
                    "{code:?} {other:?}"
                );
            }
        }
    }
}
