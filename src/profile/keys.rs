//! Keys by which duplicates and households are looked for.

use super::fold::fold;
use super::json::serialize_as_json;
use super::{Json, Plan};
use crate::bytes::{self, concat};
use crate::{EmailOptions, check_email};

/// Three keys of a record; `None` where the data for one is missing.
///
/// Equal keys are a reason to look, not proof: two people can share a name and a birthday, and
/// one person has two addresses. The keys hold personal data; hash them before they leave the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchKeys {
    /// The `dedupe_key` of the address, if the address is valid.
    pub email: Option<String>,
    /// Family name, given name, and the birthday or else the postal code or else the town.
    pub person: Option<String>,
    /// Family name, street with house number, and the postal code or else the town.
    pub household: Option<String>,
}

impl MatchKeys {
    /// What JavaScript gets.
    pub(crate) fn to_json(&self) -> Json<'_> {
        Json::object()
            .with("email", Json::text_or_null(self.email.as_deref()))
            .with("person", Json::text_or_null(self.person.as_deref()))
            .with("household", Json::text_or_null(self.household.as_deref()))
    }
}

serialize_as_json!(MatchKeys);

/// The keys of a record, by the `autocomplete` tokens of the plan's fields.
///
/// | token | used for |
/// | --- | --- |
/// | `family-name`, `given-name` | person, household (family name alone) |
/// | `bday`, `postal-code`, `address-level2` | person: the first that is known |
/// | `street-address` or `address-line1` | household |
/// | `postal-code`, `address-level2` | household: the first that is known |
///
/// The address is the plan's `address` field. Names, towns and streets are folded: case, accents,
/// `ß` and `ss`, `ü` and `ue`, `ı` and `i`, spaces and punctuation make no difference, nor do
/// `straße` and `str.`; scripts are not transliterated. What was declined does not count.
///
/// ```
/// use formwell::profile::{Json, Plan, match_keys};
///
/// let plan = Json::parse(r#"{"version": 1, "id": "p",
///     "fields": [{"name": "last", "autocomplete": "family-name"},
///                {"name": "first", "autocomplete": "given-name"},
///                {"name": "zip", "autocomplete": "postal-code"}],
///     "steps": [{"id": "all", "fields": ["last", "first", "zip"]}]}"#)?;
/// let plan = Plan::parse(&plan).unwrap();
/// let record = Json::parse(r#"{"answers": {"last": {"value": "Müller"},
///     "first": {"value": "Ayşe"}, "zip": {"value": "50 667"}}}"#)?;
/// let keys = match_keys(&plan, &record);
/// assert_eq!(keys.person.as_deref(), Some("muller|ayse|zip:50667"));
/// assert_eq!(keys.household, None);
/// # Ok::<(), formwell::profile::JsonError>(())
/// ```
pub fn match_keys(plan: &Plan, record: &Json<'_>) -> MatchKeys {
    let person = Person { plan, record };
    let family = person.folded("family-name");
    MatchKeys {
        email: person.email(),
        person: person.person(family.as_deref()),
        household: person.household(family.as_deref()),
    }
}

/// Whether a token is among those of an `autocomplete`.
fn has_token(tokens: &str, token: &str) -> bool {
    for word in tokens.split_ascii_whitespace() {
        if bytes::same_ignore_case(word.as_bytes(), token.as_bytes()) {
            return true;
        }
    }
    false
}

struct Person<'r> {
    plan: &'r Plan,
    record: &'r Json<'r>,
}

impl<'r> Person<'r> {
    /// The text a field was answered with, unless it was declined.
    fn answer(&self, field: &str) -> Option<&'r str> {
        let answer = self.record.get("answers")?.get(field)?;
        let declined = answer.get("declined") == Some(&Json::Bool(true));
        answer.get("value").filter(|_| !declined)?.as_str()
    }

    /// The first answer that says something, of the fields with that token.
    fn folded(&self, token: &str) -> Option<String> {
        for field in &self.plan.fields {
            let tokens = field.autocomplete.as_deref().unwrap_or_default();
            if has_token(tokens, token)
                && let Some(answer) = self.answer(&field.name)
            {
                let folded = fold(answer);
                if !folded.is_empty() {
                    return Some(folded);
                }
            }
        }
        None
    }

    fn tagged(&self, tag: &str, token: &str) -> Option<String> {
        Some(concat(&[tag, ":", &self.folded(token)?]))
    }

    fn place(&self) -> Option<String> {
        self.tagged("zip", "postal-code")
            .or_else(|| self.tagged("town", "address-level2"))
    }

    fn email(&self) -> Option<String> {
        let field = self.plan.fields.get(self.plan.address?)?;
        let report = check_email(self.answer(&field.name)?, &EmailOptions::default());
        report.dedupe_key.filter(|_| report.valid)
    }

    fn person(&self, family: Option<&str>) -> Option<String> {
        let given = self.folded("given-name")?;
        let third = self.tagged("bday", "bday").or_else(|| self.place())?;
        Some(concat(&[family?, "|", &given, "|", &third]))
    }

    fn household(&self, family: Option<&str>) -> Option<String> {
        let street = self
            .folded("street-address")
            .or_else(|| self.folded("address-line1"))?
            .replace("strasse", "str");
        Some(concat(&[family?, "|", &street, "|", &self.place()?]))
    }
}
