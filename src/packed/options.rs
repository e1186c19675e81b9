//! Options as JavaScript sends them: a line each, the name and its values, with tabs between.
//!
//! JavaScript has looked at names and types; a switch is `1` or `0`, a fraction is the sixteen
//! hexadecimal digits of its bits, a list has any number of values.

use crate::ExtraDomains;
use crate::email::options::{AcceptRepairs, EmailOptions};

/// Reads options; `None` where a name or value is not one.
pub(crate) fn parse_options(text: &str) -> Option<EmailOptions> {
    let mut options = EmailOptions::default();
    for line in text.lines() {
        let mut values = line.split('\t');
        set(&mut options, values.next()?, values)?;
    }
    Some(options)
}

fn set<'a>(
    options: &mut EmailOptions,
    name: &str,
    mut values: impl Iterator<Item = &'a str>,
) -> Option<()> {
    match name {
        "extraDomains" => options.extra_domains = ExtraDomains::new(values),
        "neverSuggest" => options.never_suggest = values.map(str::to_owned).collect(),
        _ => set_one(options, name, values.next()?)?,
    }
    Some(())
}

fn set_one(options: &mut EmailOptions, name: &str, value: &str) -> Option<()> {
    match name {
        "complete" => options.complete = switch(value)?,
        "maxLength" => options.max_length = value.parse().ok()?,
        "repair" => options.repair = accept_repairs(value)?,
        "allowQuoted" => options.allow_quoted = switch(value)?,
        "allowLiteral" => options.allow_literal = switch(value)?,
        "allowComment" => options.allow_comment = switch(value)?,
        "allowDotless" => options.allow_dotless = switch(value)?,
        "allowSpecialUse" => options.allow_special_use = switch(value)?,
        "allowNumeric" => options.allow_numeric = switch(value)?,
        "allowMalformedTld" => options.allow_malformed_tld = switch(value)?,
        "threshold" => options.threshold = fraction(value)?,
        "locale" => options.locale = Some(value.to_owned()),
        "givenName" => options.given_name = Some(value.to_owned()),
        "familyName" => options.family_name = Some(value.to_owned()),
        _ => return None,
    }
    Some(())
}

fn switch(value: &str) -> Option<bool> {
    match value {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

fn fraction(value: &str) -> Option<f64> {
    u64::from_str_radix(value, 16).ok().map(f64::from_bits)
}

fn accept_repairs(value: &str) -> Option<AcceptRepairs> {
    match value {
        "none" => Some(AcceptRepairs::None),
        "safe" => Some(AcceptRepairs::Safe),
        "all" => Some(AcceptRepairs::All),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names and kinds that the TypeScript sources say.
    const GENERATED: &str = include_str!("../../pkg-template/src/lib/generated.ts");

    #[test]
    fn every_option_is_read() {
        let (_, kinds) = GENERATED
            .split_once("export const emailOptionKinds")
            .unwrap();
        let kinds = kinds
            .split_once("= {\n")
            .unwrap()
            .1
            .split_once("\n}")
            .unwrap()
            .0;
        for line in kinds.lines() {
            let (name, kind) = line.trim().trim_end_matches(',').split_once(": ").unwrap();
            let value = match kind {
                "\"boolean\"" => "1",
                "\"count\"" => "7",
                "\"number\"" => "3fe0000000000000",
                "\"text\"" | "\"texts\"" => "example.org",
                words => words.split('"').nth(1).unwrap(),
            };
            let options = parse_options(&format!("{name}\t{value}")).unwrap();
            assert_ne!(options, EmailOptions::default(), "{name}");
        }
    }

    #[test]
    fn what_is_no_option_is_refused() {
        for text in [
            "completely\t1",
            "complete\tyes",
            "maxLength\t-1",
            "complete",
            "repair\tsome",
        ] {
            assert_eq!(parse_options(text), None, "{text}");
        }
        assert_eq!(parse_options(""), Some(EmailOptions::default()));
    }

    #[test]
    fn numbers_and_lists_arrive_as_they_were() {
        let text = "threshold\t3fe8000000000000\nneverSuggest\ta.org\tb.org\nlocale\tde-AT";
        let options = parse_options(text).unwrap();
        assert_eq!(options.threshold.to_bits(), 0.75_f64.to_bits());
        assert_eq!(options.never_suggest, ["a.org", "b.org"]);
        assert_eq!(options.locale.as_deref(), Some("de-AT"));
    }
}
