//! One form for each JSON value: members sorted by name, each name once.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Json;

/// The same value with the members of all objects in order of their names (by code point).
pub(super) fn canonical<'a>(json: &Json<'a>) -> Json<'a> {
    match json {
        Json::Array(items) => Json::Array(items.iter().map(canonical).collect()),
        Json::Object(_) => Json::Object(
            by_name(json)
                .into_iter()
                .map(|(name, value)| (name.clone(), canonical(value)))
                .collect(),
        ),
        // `-0` and `0` are one number.
        Json::Number(number) => Json::Number(number + 0.0),
        other => other.clone(),
    }
}

/// The members of an object by name; of members with one name the last.
pub(super) fn by_name<'j, 'a>(json: &'j Json<'a>) -> BTreeMap<&'j Cow<'a, str>, &'j Json<'a>> {
    let members = json.members().iter();
    members.map(|(name, value)| (name, value)).collect()
}

/// A text that is equal for equal values and orders all values: compact JSON in canonical form.
pub(super) fn canonical_text(json: &Json<'_>) -> String {
    let mut text = String::new();
    write(&mut text, json);
    text
}

fn write(text: &mut String, json: &Json<'_>) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Json::Number(number) => write_number(text, *number),
        Json::String(string) => write_string(text, string),
        Json::Array(items) => {
            let items = items.iter();
            write_list(text, '[', items, write);
            text.push(']');
        }
        Json::Object(_) => {
            write_list(
                text,
                '{',
                by_name(json).into_iter(),
                |text, (name, value)| {
                    write_string(text, name);
                    text.push(':');
                    write(text, value);
                },
            );
            text.push('}');
        }
    }
}

fn write_list<T>(
    text: &mut String,
    open: char,
    items: impl Iterator<Item = T>,
    write: impl Fn(&mut String, T),
) {
    let mut before = open;
    for item in items {
        text.push(before);
        write(text, item);
        before = ',';
    }
    if before == open {
        text.push(open);
    }
}

fn write_number(text: &mut String, number: f64) {
    // Writing to a `String` cannot fail.
    let _ = write!(text, "{}", number + 0.0);
}

fn write_string(text: &mut String, string: &str) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c < ' ' => {
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_have_equal_text() {
        let text = |json: &str| canonical_text(&Json::parse(json).unwrap());
        assert_eq!(
            text(r#"{"b":[1,-0.0,"\n"],"a":1.0}"#),
            r#"{"a":1,"b":[1,0,"\u000a"]}"#
        );
        assert_eq!(text(r#"{"a":1,"a":2}"#), r#"{"a":2}"#);
        assert_eq!(text("[]") + &text("{}"), "[]{}");
    }

    #[test]
    fn canonical_form_has_the_same_text() {
        let json =
            Json::parse(r#"{"b":{"d":null,"c":true},"a":[{"z":-0.0,"y":"\""}],"b":{"e":1e99}}"#);
        let json = json.unwrap();
        let once = canonical(&json);
        assert_eq!(canonical_text(&once), canonical_text(&json));
        assert_eq!(once.members().len(), 2);
    }
}
