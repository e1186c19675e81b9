//! What can be wrong with an answer, in the words of the platform's `ValidityState`.

use super::Json;
use super::json::serialize_as_json;
use super::params::Params;
use super::problem::path_to_json;

/// One thing wrong with the value of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldIssue {
    /// The way to the value: the field's name and, in a list, the index of the item.
    pub path: Vec<super::PathPart>,
    /// What is wrong.
    pub code: IssueCode,
    /// The step the field stands in; `None` where it stands in none.
    pub step: Option<String>,
    /// The limits that were missed, by the names of the plan's keys; left out of the JavaScript
    /// object where there are none.
    pub params: Params,
}

impl FieldIssue {
    /// What JavaScript gets.
    pub(crate) fn to_json(&self) -> Json<'_> {
        let json = Json::object()
            .with("path", path_to_json(&self.path))
            .with("code", Json::text(self.code.as_str()))
            .with("step", Json::text_or_null(self.step.as_deref()));
        if self.params.is_empty() {
            json
        } else {
            json.with("params", self.params.add_to(Json::object()))
        }
    }
}

serialize_as_json!(FieldIssue);

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
