//! One form for each JSON value: members sorted by name, each name once.

use std::borrow::Cow;

use super::Json;
use super::packed::write_string;
use super::sort::sorted;
use crate::number;

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
pub(super) fn by_name<'j, 'a>(json: &'j Json<'a>) -> Vec<(&'j Cow<'a, str>, &'j Json<'a>)> {
    let members = json.members();
    let mut places: Vec<(&str, usize)> = Vec::with_capacity(members.len());
    for (at, (name, _)) in members.iter().enumerate() {
        places.push((name, at));
    }
    let places = sorted(places);
    let mut named = Vec::with_capacity(places.len());
    for (place, (name, at)) in places.iter().enumerate() {
        let next = places.get(place + 1);
        if next.is_none_or(|(next, _)| next != name)
            && let Some((name, value)) = members.get(*at)
        {
            named.push((name, value));
        }
    }
    named
}

/// A text that is equal for equal values and orders all values: compact JSON in canonical form.
pub(crate) fn canonical_text(json: &Json<'_>) -> String {
    let mut text = String::new();
    write(&mut text, json);
    text
}

fn write(text: &mut String, json: &Json<'_>) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Json::Number(number) => text.push_str(&number::write(*number)),
        Json::String(string) => write_string(text, string),
        Json::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                write(text, item);
            }
            text.push(']');
        }
        Json::Object(_) => {
            text.push('{');
            for (at, (name, value)) in by_name(json).into_iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                write_string(text, name);
                text.push(':');
                write(text, value);
            }
            text.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_have_equal_text() {
        let text = |json: &str| canonical_text(&Json::parse(json).unwrap());
        assert_eq!(
            text(r#"{"b":[1,-0.0,"\n"],"a":1.0}"#),
            r#"{"a":1,"b":[1,0,"\u000A"]}"#
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
