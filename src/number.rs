//! Numbers as JavaScript reads and writes them.
//!
//! In WebAssembly JavaScript does both: the standard library's ways weigh as much as all tables of
//! phone numbers. Elsewhere the standard library's are brought into the same form.

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
pub(crate) use crate::wasm::host::{read_number as read, write_number as write};
#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
pub(crate) use host::{read, write};

#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
mod host {
    /// The number that a decimal text stands for, if it is one.
    pub(crate) fn read(text: &str) -> Option<f64> {
        text.parse().ok()
    }

    /// The shortest text that reads as `number` again (ECMAScript `Number::toString`).
    pub(crate) fn write(number: f64) -> String {
        if number == 0.0 || !number.is_finite() {
            return number.abs().to_string();
        }
        let text = format!("{:e}", number.abs());
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = mantissa.replace('.', "");
        // Where the point stands, counted from the first digit.
        let point = exponent.parse::<i32>().unwrap_or_default() + 1;
        let count = i32::try_from(digits.len()).unwrap_or_default();
        let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
        let text = match point {
            _ if !(-5..=21).contains(&point) => {
                let sign = if point > 0 { "+" } else { "" };
                format!("{mantissa}e{sign}{}", point - 1)
            }
            _ if point >= count => digits + &zeros(point - count),
            _ if point <= 0 => format!("0.{}{digits}", zeros(-point)),
            _ => mixed(&digits, point),
        };
        if number < 0.0 {
            format!("-{text}")
        } else {
            text
        }
    }

    fn mixed(digits: &str, point: i32) -> String {
        let at = usize::try_from(point).unwrap_or_default();
        let (whole, rest) = digits.split_at_checked(at).unwrap_or((digits, ""));
        format!("{whole}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_as_javascript_does() {
        let rows = [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1"),
            (-12.5, "-12.5"),
            (0.1, "0.1"),
            (0.000_001, "0.000001"),
            (0.000_000_1, "1e-7"),
            (1.5e-9, "1.5e-9"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (1.25e22, "1.25e+22"),
            (123_456.789, "123456.789"),
            (f64::MAX, "1.7976931348623157e+308"),
        ];
        for (number, text) in rows {
            assert_eq!(write(number), text);
            assert_eq!(read(text).map(f64::abs), Some(number.abs()));
        }
    }
}
