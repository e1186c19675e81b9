//! What can be wrong with an answer, in the words of the platform's `ValidityState`.

use serde::{Serialize, Serializer};

use super::params::Params;

/// One thing wrong with the value of one field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldIssue {
    /// The way to the value: the field's name and, in a list, the index of the item.
    pub path: Vec<super::PathPart>,
    /// What is wrong.
    pub code: IssueCode,
    /// The step the field stands in; `None` where it stands in none.
    pub step: Option<String>,
    /// The limits that were missed, by the names of the plan's keys; left out of the JavaScript
    /// object where there are none.
    #[serde(skip_serializing_if = "Params::is_empty")]
    pub params: Params,
}

/// A flag of HTML's `ValidityState`, under its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IssueCode {
    /// A required field is blank.
    ValueMissing,
    /// Not an address, not a URL, not a phone number, or the wrong JSON type.
    TypeMismatch,
    /// The pattern does not match the whole text.
    PatternMismatch,
    /// More UTF-16 code units than `maxlength`.
    TooLong,
    /// Fewer UTF-16 code units than `minlength`.
    TooShort,
    /// Below `min`, or older than `maxAge`.
    RangeUnderflow,
    /// Above `max`, or younger than `minAge`.
    RangeOverflow,
    /// Not a whole number of steps away from `min`.
    StepMismatch,
    /// What the control could not have sent: no number, no day of the calendar, no option.
    BadInput,
}

impl IssueCode {
    /// The flag's name: `valueMissing`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ValueMissing => "valueMissing",
            Self::TypeMismatch => "typeMismatch",
            Self::PatternMismatch => "patternMismatch",
            Self::TooLong => "tooLong",
            Self::TooShort => "tooShort",
            Self::RangeUnderflow => "rangeUnderflow",
            Self::RangeOverflow => "rangeOverflow",
            Self::StepMismatch => "stepMismatch",
            Self::BadInput => "badInput",
        }
    }
}

impl Serialize for IssueCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
