//! A plan after reading: names are indexes, texts are durations, conditions are in order.

use super::Json;
use super::condition::Cond;
use super::pattern::Pattern;
use crate::tables::postal;
use crate::time::Duration;

/// What a site wants to know, in which steps, and when it may write; read once, used often.
///
/// [`Plan::parse`] makes one from JSON and lists everything that is wrong with it.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) id: String,
    /// The field with the address that is mailed; `None` where the plan has no such field.
    pub(crate) address: Option<usize>,
    /// The field with the country, for phone numbers and postal codes.
    pub(super) country: Option<usize>,
    pub(crate) sufficient_score: u32,
    pub(crate) fields: Vec<Field>,
    /// All fields, every one after those its condition reads.
    pub(super) parents_first: Vec<usize>,
    pub(super) steps: Vec<Step>,
    pub(super) ask: AskRules,
    pub(super) purposes: Vec<Purpose>,
    pub(super) notice: Option<Notice>,
    pub(super) cadence: Option<Cadence>,
    pub(super) segments: Vec<Segment>,
}

impl Plan {
    /// The plan's own id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name of the first field with that `autocomplete` token.
    pub fn field_for(&self, token: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.autocomplete.as_deref() == Some(token))
            .map(|field| field.name.as_str())
    }

    /// What answers to a field are, by its index.
    #[cfg(feature = "list")]
    pub(crate) fn holds(&self, field: usize) -> Holds {
        match self.fields.get(field) {
            Some(field) if field.kind == FieldKind::Checkbox => Holds::Truth,
            Some(field) if field.multiple => Holds::Texts,
            _ => Holds::Text,
        }
    }

    pub(super) fn field_index(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

/// What answers to a field are, where they are written as text.
#[cfg(feature = "list")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Yes or no.
    Truth,
    Text,
    /// Several texts.
    Texts,
}

/// A field, with HTML's names and meanings.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: FieldKind,
    pub(crate) required: bool,
    /// UTF-16 code units.
    pub(super) minlength: Option<usize>,
    /// UTF-16 code units.
    pub(super) maxlength: Option<usize>,
    pub(super) pattern: Option<Pattern>,
    pub(super) range: Range,
    pub(super) multiple: bool,
    pub(super) options: Vec<String>,
    pub(super) autocomplete: Option<String>,
    pub(super) min_age: Option<Age>,
    pub(super) max_age: Option<Age>,
    pub(super) weight: u32,
    pub(super) ask_limit: Option<usize>,
    pub(super) valid_for: Option<Duration>,
    pub(super) when: Option<Cond>,
    /// The step it stands in.
    pub(super) step: Option<usize>,
}

impl Field {
    /// Whether a person who named `country` must answer: what the plan requires, but for the
    /// parts of an address that addresses there do without, such as the postal code in Ireland or
    /// the state in Germany. Where the country is no ISO 3166-1 code, the plan alone decides.
    pub(super) fn is_required(&self, country: Option<&str>) -> bool {
        const PARTS: [&str; 3] = ["address-level1", "address-level2", "postal-code"];
        let token = self.autocomplete.as_deref().unwrap_or_default();
        let is_code =
            |code: &&str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_alphabetic());
        match country.filter(is_code) {
            Some(country) if PARTS.contains(&token) => {
                self.required && postal::required_parts(country).contains(&token)
            }
            _ => self.required,
        }
    }
}

/// An age limit, and its text for issues.
#[derive(Clone, Debug)]
pub(super) struct Age {
    pub(super) duration: Duration,
    pub(super) text: String,
}

/// The types of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum FieldKind {
    #[default]
    Text,
    Email,
    Tel,
    Url,
    Date,
    Number,
    Checkbox,
    Select,
}

impl FieldKind {
    pub(super) const NAMES: [(&'static str, Self); 8] = [
        ("text", Self::Text),
        ("email", Self::Email),
        ("tel", Self::Tel),
        ("url", Self::Url),
        ("date", Self::Date),
        ("number", Self::Number),
        ("checkbox", Self::Checkbox),
        ("select", Self::Select),
    ];
}

/// `min`, `max` and `step` as numbers; of dates, days since 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Range {
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    /// `None` for `"any"`.
    pub(super) step: Option<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) id: String,
    pub(super) fields: Vec<usize>,
}

/// How much is asked, and how often.
#[derive(Clone, Debug)]
pub(super) struct AskRules {
    pub(super) max: usize,
    pub(super) limit: Option<usize>,
    pub(super) cooldown: Option<Duration>,
    pub(super) order: AskOrder,
}

impl Default for AskRules {
    fn default() -> Self {
        Self {
            max: 3,
            limit: None,
            cooldown: None,
            order: AskOrder::RequiredFirst,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum AskOrder {
    #[default]
    RequiredFirst,
    Importance,
}

impl AskOrder {
    pub(super) const NAMES: [(&'static str, Self); 2] = [
        ("required_first", Self::RequiredFirst),
        ("importance", Self::Importance),
    ];
}

#[derive(Clone, Debug)]
pub(super) struct Purpose {
    pub(super) id: String,
    pub(super) channel: PurposeChannel,
    pub(super) confirm_within: Option<Duration>,
    pub(super) valid_for: Option<Duration>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PurposeChannel {
    #[default]
    Email,
    Tel,
    Sms,
    Post,
}

impl PurposeChannel {
    pub(super) const NAMES: [(&'static str, Self); 4] = [
        ("email", Self::Email),
        ("tel", Self::Tel),
        ("sms", Self::Sms),
        ("post", Self::Post),
    ];
}

/// The privacy notice in force.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    /// The versions under which a consent still counts; the current one alone where the plan
    /// does not say.
    pub(super) accepted: Vec<String>,
}

/// When mails are due.
#[derive(Clone, Debug)]
pub(super) struct Cadence {
    pub(super) purpose: usize,
    pub(super) first_check: Duration,
    pub(super) retry: Vec<Duration>,
    /// `None`: for ever.
    pub(super) max_reminders: Option<usize>,
    pub(super) refresh: Duration,
}

#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) id: String,
    pub(super) when: Cond,
}

/// Reads a JSON number as a whole number that counts something.
pub(super) fn count(json: &Json<'_>) -> Option<usize> {
    let number = json.as_number()?;
    let whole = number.fract() == 0.0 && (0.0..=4_294_967_295.0).contains(&number);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be a whole number that fits"
    )]
    whole.then_some(number as usize)
}
