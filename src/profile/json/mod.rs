//! JSON as the rules see it: JavaScript's values, with numbers as `f64` and no order of keys.

mod build;
mod parse;

use std::borrow::Cow;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

pub(crate) use build::serialize_as_json;
pub use parse::JsonError;

/// A JSON value, borrowing the text it was read from where no escape stands in the way.
///
/// Two values are equal as JavaScript would compare their JSON: `1` and `1.0` are the same number
/// and the order of keys means nothing.
///
/// ```
/// use formwell::profile::Json;
///
/// let left = Json::parse(r#"{"a": 1, "b": [true]}"#)?;
/// assert_eq!(left, Json::parse(r#"{"b": [true], "a": 1.0}"#)?);
/// assert_eq!(left.get("a"), Some(&Json::Number(1.0)));
/// # Ok::<(), formwell::profile::JsonError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub enum Json<'a> {
    /// `null`; also what an absent value reads as.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string; a lone surrogate (`"\ud800"`) reads as U+FFFD.
    String(Cow<'a, str>),
    /// A list.
    Array(Vec<Json<'a>>),
    /// Members in the order of the text. Of members with one name the last counts.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// The member of that name; `None` where there is none or this is no object.
    pub fn get(&self, name: &str) -> Option<&Json<'a>> {
        self.members()
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The members of an object; empty for everything else.
    pub fn members(&self) -> &[(Cow<'a, str>, Json<'a>)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The items of an array; empty for everything else.
    pub fn items(&self) -> &[Json<'a>] {
        match self {
            Self::Array(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth of a boolean.
    pub const fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The number of a number.
    pub const fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The same value, borrowing nothing.
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Self::Null => Json::Null,
            Self::Bool(truth) => Json::Bool(truth),
            Self::Number(number) => Json::Number(number),
            Self::String(text) => Json::String(Cow::Owned(text.into_owned())),
            Self::Array(items) => Json::Array(items.into_iter().map(Json::into_owned).collect()),
            Self::Object(members) => Json::Object(
                members
                    .into_iter()
                    .map(|(name, value)| (Cow::Owned(name.into_owned()), value.into_owned()))
                    .collect(),
            ),
        }
    }
}

impl PartialEq for Json<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(left), Self::Bool(right)) => left == right,
            (Self::Number(left), Self::Number(right)) => left == right,
            (Self::String(left), Self::String(right)) => left == right,
            (Self::Array(left), Self::Array(right)) => left == right,
            (Self::Object(left), Self::Object(right)) => covers(self, right) && covers(other, left),
            _ => false,
        }
    }
}

/// Whether every one of `members` is in `object`, with an equal value.
fn covers<'a>(object: &Json<'a>, members: &[(Cow<'a, str>, Json<'a>)]) -> bool {
    members
        .iter()
        .all(|(name, value)| object.get(name) == Some(value))
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => serialize_number(*number, serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Whole numbers without a fraction, as JavaScript writes them.
fn serialize_number<S: Serializer>(number: f64, serializer: S) -> Result<S::Ok, S::Error> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "looked at only if nothing is lost"
    )]
    let whole = number as i32;
    let lost = f64::from(whole) - number;
    if lost.abs() > 0.0 || lost.is_nan() {
        serializer.serialize_f64(number)
    } else {
        serializer.serialize_i32(whole)
    }
}
