//! What a caller may set. A wrong option is a misuse of the API, unlike a wrong answer.

use std::fmt;
use std::str::FromStr;

use super::Json;
use super::plan::count;
use crate::bytes::concat;
use crate::time::{Duration, Instant};

/// An option that does not exist or cannot have that value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsError {
    /// The option's name.
    pub option: String,
}

impl OptionsError {
    pub(super) fn new(option: &str) -> Self {
        Self {
            option: option.to_owned(),
        }
    }

    /// The sentence for developers.
    pub(crate) fn message(&self) -> String {
        let rest = "` is unknown, missing or has a wrong value";
        concat(&["option `", &self.option, rest])
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for OptionsError {}

/// Options of [`Plan::validate`](super::Plan::validate).
#[derive(Clone, Debug, Default)]
pub struct ValidateOptions {
    /// Look only at the fields of this step. Default: all fields.
    pub step: Option<String>,
    /// Whether blanks pass. Default: [`Mode::Final`].
    pub mode: Mode,
    /// For `minAge` and `maxAge`, which are not checked without it.
    pub now: Option<Instant>,
    /// What the host knows, for conditions: an object. Default: nothing.
    pub facts: Json<'static>,
    /// Fields whose value a check of the host's own refuses: it raises `typeMismatch`. Default: none.
    pub refused: Vec<String>,
}

/// How far the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The form is sent: what is required must be there.
    #[default]
    Final,
    /// The form is saved half done: blanks pass, wrong values do not.
    Draft,
}

impl ValidateOptions {
    /// Reads `{step, mode, now, facts, refused}`, each of which may be left out; `null` is nothing set.
    pub fn from_json(json: &Json<'_>) -> Result<Self, OptionsError> {
        let mut options = Self::default();
        for (name, value) in members(json)? {
            let good = match &**name {
                "step" => set_option(&mut options.step, value.as_str().map(str::to_owned)),
                "mode" => set(&mut options.mode, mode(value)),
                "now" => set_option(&mut options.now, instant(value)),
                "facts" => set(&mut options.facts, facts(value)),
                "refused" => set(&mut options.refused, names(value)),
                _ => false,
            };
            if !good {
                return Err(OptionsError::new(name));
            }
        }
        Ok(options)
    }
}

/// Options of [`Plan::evaluate`](super::Plan::evaluate).
#[derive(Clone, Debug)]
pub struct EvaluateOptions {
    /// The time of the evaluation. There is no default: rules read no clock.
    pub now: Instant,
    /// How the person would be asked. Default: [`Channel::Inline`].
    pub channel: Channel,
    /// What the host knows, for conditions: an object. Default: nothing.
    pub facts: Json<'static>,
    /// Ask for these fields alone. Default: all.
    pub only: Option<Vec<String>>,
    /// At most that many fields at a time. Default: the plan's `ask.max`.
    pub max: Option<usize>,
    /// How far in the future a stamp may lie without a warning. Default: five minutes.
    pub tolerance: Duration,
    /// Fields whose answer a check of the host's own refuses: they are `invalid`. Default: none.
    pub refused: Vec<String>,
}

/// How the person would be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Channel {
    /// On a page that is open: a click, a checkout.
    #[default]
    Inline,
    /// By a mail the host would send.
    Email,
}

impl EvaluateOptions {
    /// The defaults at that time.
    pub const fn at(now: Instant) -> Self {
        Self {
            now,
            channel: Channel::Inline,
            facts: Json::Null,
            only: None,
            max: None,
            tolerance: Duration::from_seconds(300),
            refused: Vec::new(),
        }
    }

    /// Reads `{now, channel, facts, only, max, tolerance, refused}`; only `now` must be there.
    pub fn from_json(json: &Json<'_>) -> Result<Self, OptionsError> {
        let now = json.get("now").and_then(instant);
        let mut options = Self::at(now.ok_or_else(|| OptionsError::new("now"))?);
        for (name, value) in members(json)? {
            let good = match &**name {
                "now" => true,
                "channel" => set(&mut options.channel, channel(value)),
                "facts" => set(&mut options.facts, facts(value)),
                "only" => set_option(&mut options.only, names(value)),
                "max" => set_option(&mut options.max, count(value)),
                "tolerance" => set(&mut options.tolerance, duration(value)),
                "refused" => set(&mut options.refused, names(value)),
                _ => false,
            };
            if !good {
                return Err(OptionsError::new(name));
            }
        }
        Ok(options)
    }
}

type Member<'a> = (std::borrow::Cow<'a, str>, Json<'a>);

/// The options that are set.
fn members<'j, 'a>(
    json: &'j Json<'a>,
) -> Result<impl Iterator<Item = &'j Member<'a>>, OptionsError> {
    match json {
        Json::Null | Json::Object(_) => {
            let set = |member: &&Member<'a>| !matches!(member.1, Json::Null);
            Ok(json.members().iter().filter(set))
        }
        _ => Err(OptionsError::new("options")),
    }
}

fn set<T>(slot: &mut T, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *slot = value;
            true
        }
        None => false,
    }
}

fn set_option<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    *slot = value;
    slot.is_some()
}

fn instant(json: &Json<'_>) -> Option<Instant> {
    Instant::from_str(json.as_str()?).ok()
}

fn duration(json: &Json<'_>) -> Option<Duration> {
    Duration::from_str(json.as_str()?).ok()
}

fn mode(json: &Json<'_>) -> Option<Mode> {
    match json.as_str()? {
        "final" => Some(Mode::Final),
        "draft" => Some(Mode::Draft),
        _ => None,
    }
}

fn channel(json: &Json<'_>) -> Option<Channel> {
    match json.as_str()? {
        "inline" => Some(Channel::Inline),
        "email" => Some(Channel::Email),
        _ => None,
    }
}

fn facts(json: &Json<'_>) -> Option<Json<'static>> {
    matches!(json, Json::Object(_)).then(|| json.clone().into_owned())
}

fn names(json: &Json<'_>) -> Option<Vec<String>> {
    let Json::Array(items) = json else {
        return None;
    };
    items
        .iter()
        .map(|item| item.as_str().map(str::to_owned))
        .collect()
}
