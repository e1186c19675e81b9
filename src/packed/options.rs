//! Options as JavaScript sends them: the n-th line is the n-th option of [`EmailOptions`], empty
//! where it is the default; between the texts of a list are tabs.
//!
//! JavaScript has looked at names and types, and texts hold no control characters. Every other
//! value is a number in hexadecimal digits: of a switch 1 or 0, of a word of several its place
//! among them, of a fraction its bits.

use crate::ExtraDomains;
use crate::bytes::{owned, pieces};
use crate::email::options::{AcceptRepairs, EmailOptions};

/// Sets the options that `text` has.
pub(crate) fn read_options(text: &str, options: &mut EmailOptions) {
    for (place, line) in pieces(text, b'\n').enumerate() {
        if !line.is_empty() {
            set(options, place, line);
        }
    }
}

fn set(options: &mut EmailOptions, place: usize, line: &str) {
    let number = number(line);
    let is_on = number == 1;
    match place {
        0 => options.complete = is_on,
        1 => options.max_length = usize::try_from(number).unwrap_or(usize::MAX),
        2 => options.repair = accept_repairs(number),
        3 => options.allow_quoted = is_on,
        4 => options.allow_literal = is_on,
        5 => options.allow_comment = is_on,
        6 => options.allow_dotless = is_on,
        7 => options.allow_special_use = is_on,
        8 => options.allow_numeric = is_on,
        9 => options.allow_malformed_tld = is_on,
        10 => options.extra_domains = ExtraDomains::new(pieces(line, b'\t')),
        11 => options.never_suggest = list(line),
        12 => options.threshold = f64::from_bits(number),
        _ => {
            let text = match place {
                13 => &mut options.locale,
                14 => &mut options.given_name,
                15 => &mut options.family_name,
                _ => return,
            };
            *text = Some(owned(line));
        }
    }
}

fn accept_repairs(place: u64) -> AcceptRepairs {
    match place {
        0 => AcceptRepairs::None,
        1 => AcceptRepairs::Safe,
        _ => AcceptRepairs::All,
    }
}

fn list(line: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for text in pieces(line, b'\t') {
        texts.push(owned(text));
    }
    texts
}

/// Hexadecimal digits in lower case; anything at all for other texts.
fn number(text: &str) -> u64 {
    let mut number = 0;
    for byte in text.bytes() {
        let letter = if byte >= b'a' { 9 } else { 0 };
        number = (number << 4) + u64::from(byte & 15) + letter;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_options(text: &str) -> EmailOptions {
        let mut options = EmailOptions::default();
        read_options(text, &mut options);
        options
    }

    /// The names and kinds that the TypeScript sources say.
    const GENERATED: &str = include_str!("../../pkg-template/src/lib/generated.ts");

    #[test]
    fn every_option_is_read_in_its_place() {
        let (_, kinds) = GENERATED.split_once("emailOptionKinds").unwrap();
        let kinds = kinds.split_once("= {\n").unwrap().1;
        let kinds = kinds.split_once("\n}").unwrap().0;
        let mut before = String::new();
        for line in kinds.lines() {
            let (name, kind) = line.trim().trim_end_matches(',').split_once(": ").unwrap();
            let (value, shown) = match kind {
                "\"boolean\"" => ("1", "true"),
                "\"whole number\"" => ("1f", "31"),
                "\"number\"" => ("3fe0000000000000", "0.5"),
                "\"string\"" | "\"list of strings\"" => ("example.org", "\"example.org\""),
                _ => ("0", "None"),
            };
            let options = parse_options(&format!("{before}{value}"));
            let (snake, debug) = (snake_case(name), format!("{options:?}"));
            assert_ne!(options, EmailOptions::default(), "{name}");
            let after = debug.split_once(&format!("{snake}: ")).unwrap().1;
            let field = after.split_once(", ").map_or(after, |(field, _)| field);
            assert!(
                name == "extraDomains" || field.contains(shown),
                "{name}: {field}"
            );
            before.push('\n');
        }
    }

    fn snake_case(name: &str) -> String {
        let mut out = String::new();
        for letter in name.chars() {
            if letter.is_uppercase() {
                out.push('_');
            }
            out.push(letter.to_ascii_lowercase());
        }
        out
    }

    #[test]
    fn what_is_not_said_is_the_default() {
        assert_eq!(parse_options(""), EmailOptions::default());
        assert_eq!(parse_options(&"\n".repeat(30)), EmailOptions::default());
    }

    #[test]
    fn numbers_and_lists_arrive_as_they_were() {
        let lines = [
            "\n".repeat(11),
            "a.org\tb.org\n3fe8000000000000\nde-AT".to_owned(),
        ];
        let options = parse_options(&lines.concat());
        assert_eq!(options.threshold.to_bits(), 0.75_f64.to_bits());
        assert_eq!(options.never_suggest, ["a.org", "b.org"]);
        assert_eq!(options.locale.as_deref(), Some("de-AT"));
    }
}
