//! Calling codes and lengths of phone numbers, by country.

use super::tel_data::{BY_CODE, BY_COUNTRY};

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
    let country = country.and_then(find_country);
    if plus {
        return international(digits.strip_prefix("00").unwrap_or(&digits));
    }
    if let Some(number) = digits.strip_prefix("00") {
        return international(number);
    }
    let Some(country) = country else {
        return in_range(digits.len());
    };
    if country.calling_code == 1
        && let Some(number) = digits.strip_prefix("011")
    {
        return international(number);
    }
    national(&digits, &country)
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
    let (code, lengths) = (1..=3)
        .filter_map(|width| digits.get(..width))
        .find_map(|code| lengths_of(code.parse().ok()?).map(|lengths| (code, lengths)))
        .ok_or(TelProblem::CallingCode)?;
    has_length(digits.len() - code.len(), lengths)
}

/// With or without the national (trunk) prefix.
fn national(digits: &str, country: &Country) -> Result<(), TelProblem> {
    let without = digits
        .strip_prefix(country.trunk)
        .filter(|_| !country.trunk.is_empty());
    if let Some(number) = without
        && has_length(number.len(), country.lengths).is_ok()
    {
        return Ok(());
    }
    has_length(digits.len(), country.lengths)
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

struct Country {
    calling_code: u16,
    /// Bit n: a number without calling code and trunk prefix can have n digits.
    lengths: u32,
    /// What is dialled before a number inside the country.
    trunk: &'static str,
}

fn find_country(code: &str) -> Option<Country> {
    let code: [u8; 2] = code
        .trim()
        .to_ascii_uppercase()
        .as_bytes()
        .try_into()
        .ok()?;
    let index = BY_COUNTRY.binary_search_by_key(&code, |row| row.0).ok()?;
    let (_, calling_code, lengths, trunk) = *BY_COUNTRY.get(index)?;
    Some(Country {
        calling_code,
        lengths,
        trunk: match trunk {
            0 => "0",
            1 => "1",
            6 => "06",
            8 => "8",
            _ => "",
        },
    })
}

fn lengths_of(code: u16) -> Option<u32> {
    let index = BY_CODE.binary_search_by_key(&code, |row| row.0).ok()?;
    BY_CODE.get(index).map(|row| row.1)
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
        for (code, _) in BY_CODE {
            for (other, _) in BY_CODE {
                let (code, other) = (code.to_string(), other.to_string());
                assert!(code == other || !other.starts_with(&code), "{code} {other}");
            }
        }
    }
}
