//! What can be wrong with a plan.

use super::Json;
use super::json::serialize_as_json;
use super::params::Params;

/// One thing wrong with a plan, and where.
///
/// In JavaScript it is one flat object: `{code, path, …params}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// The way from the plan to the value at fault: keys and indexes.
    pub path: Vec<PathPart>,
    /// Facts that belong to the code, for instance `field: "fax"`.
    pub params: Params,
}

impl Problem {
    pub(super) const fn new(code: ProblemCode, path: Vec<PathPart>) -> Self {
        Self {
            code,
            path,
            params: Params::new(),
        }
    }

    pub(super) fn with(self, name: &'static str, value: impl Into<Param>) -> Self {
        self.with_param(name, value.into())
    }

    #[inline(never)]
    fn with_param(mut self, name: &'static str, value: Param) -> Self {
        self.params.set(name, value);
        self
    }

    /// What JavaScript gets: one flat object.
    pub(crate) fn to_json(&self) -> Json<'_> {
        let json = Json::object().with("code", Json::text(self.code.as_str()));
        self.params
            .add_to(json.with("path", path_to_json(&self.path)))
    }

    /// The place as a JSON Pointer (RFC 6901): `/steps/2/id`.
    pub fn pointer(&self) -> String {
        self.path
            .iter()
            .map(|part| match part {
                PathPart::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
                PathPart::Index(index) => format!("/{index}"),
            })
            .collect()
    }
}

/// A step of a path: a key of an object or an index of an array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathPart {
    /// The key of an object.
    Key(String),
    /// The index in an array, from 0.
    Index(usize),
}

pub(super) fn path_to_json(path: &[PathPart]) -> Json<'_> {
    let mut items = Vec::with_capacity(path.len());
    for part in path {
        items.push(match part {
            PathPart::Key(key) => Json::text(key),
            PathPart::Index(index) => Json::count(*index),
        });
    }
    Json::Array(items)
}

/// A fact about a [`Problem`] or a [`FieldIssue`](super::FieldIssue).
#[derive(Clone, Debug, PartialEq)]
pub enum Param {
    /// A name or a value of the plan.
    Text(String),
    /// A limit or a position.
    Number(f64),
    /// Names or allowed values.
    List(Vec<String>),
}

impl Param {
    pub(super) fn to_json(&self) -> Json<'_> {
        match self {
            Self::Text(text) => Json::text(text),
            Self::Number(number) => Json::Number(*number),
            Self::List(texts) => Json::texts(texts),
        }
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Param {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Param {
    #[expect(clippy::cast_precision_loss, reason = "lengths and positions")]
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<Vec<String>> for Param {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

macro_rules! problem_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// The kinds of [`Problem`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum ProblemCode { $($(#[$doc])* $name,)* }

        impl ProblemCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as it is written in results.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

problem_codes! {
    /// A value of the wrong JSON type, `"fields": {}`. Param `expected`.
    WrongType = "wrong_type",
    /// A key that must be there is not. Param `key`.
    MissingKey = "missing_key",
    /// A key no plan has, often a typing error: `"requierd"`. Keys that begin with `x-` are the
    /// host's own. Param `key`.
    UnknownKey = "unknown_key",
    /// A word or number outside what is allowed there. Param `expected`, where it is a list.
    BadValue = "bad_value",
    /// `version` is not 1.
    BadVersion = "bad_version",
    /// A weight that is no integer from 0 to 1000.
    BadWeight = "bad_weight",
    /// Not an ISO 8601 duration: `"180 days"`.
    BadDuration = "bad_duration",
    /// A condition that is none of the four forms, or tests nothing.
    BadCondition = "bad_condition",
    /// A pattern that cannot run in linear time or is no regular expression. Params `position`
    /// (UTF-16 code units into the pattern) and `reason`.
    BadPattern = "bad_pattern",
    /// A lower limit above the upper one. Params `min` and `max` name the two keys.
    BadRange = "bad_range",
    /// Two fields with one name. Param `field`.
    DuplicateField = "duplicate_field",
    /// Two steps with one id. Param `step`.
    DuplicateStep = "duplicate_step",
    /// Two purposes with one id. Param `purpose`.
    DuplicatePurpose = "duplicate_purpose",
    /// Two segments with one id. Param `segment`.
    DuplicateSegment = "duplicate_segment",
    /// A field that stands in two steps, or twice in one. Param `field`.
    FieldInTwoSteps = "field_in_two_steps",
    /// A name that no field has. Param `field`.
    UnknownField = "unknown_field",
    /// A name that no purpose has. Param `purpose`.
    UnknownPurpose = "unknown_purpose",
    /// Conditions that wait for each other. Param `cycle`: the names, first one again at the end.
    ConditionCycle = "condition_cycle",
    /// `address` names a field that is not of type `email`. Param `field`.
    AddressNotEmail = "address_not_email",
    /// The cadence writes mails for a purpose of another channel. Param `purpose`.
    PurposeNotEmail = "purpose_not_email",
    /// The current notice is not among the accepted ones. Param `version`.
    NoticeNotAccepted = "notice_not_accepted",
}

serialize_as_json!(Problem);
