//! Columns as answers to a plan, and as what persons and households are told by: options.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::ListError;
use crate::profile::{Channel, EvaluateOptions, Json, Plan};

/// Which columns answer which fields of a plan. Columns are given by name or by number from 1.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProfileOptions {
    /// The plan, as JSON.
    #[serde(deserialize_with = "as_it_stands")]
    pub plan: String,
    /// The time of the evaluation, in RFC 3339: rules read no clock.
    pub now: String,
    /// Columns by the field they answer. Default: the column of the same name, and for the
    /// address the first column with addresses.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// Columns by the purpose they tell the consent for: a word for yes or no in nine languages, a
    /// state such as `withdrawn`, or the day on which it was given.
    #[serde(default)]
    pub consents: BTreeMap<String, String>,
    /// The column that says when the row was answered: a day or an instant. Without one nothing
    /// is too old, and a consent without a day of its own counts as given now.
    #[serde(default)]
    pub answered: Option<String>,
    /// The column with the version of the notice that consents were given under.
    #[serde(default)]
    pub notice: Option<String>,
}

fn as_it_stands<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(Box::<RawValue>::deserialize(from)?.get().to_owned())
}

/// What keys are made of: `autocomplete` tokens. See [`match_keys`](crate::profile::match_keys).
const TOKENS: [&str; 7] = [
    "family-name",
    "given-name",
    "bday",
    "postal-code",
    "address-level2",
    "street-address",
    "address-line1",
];

/// A plan that was read, with the time to ask it about.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) plan: Plan,
    pub(super) at: EvaluateOptions,
    /// Names in the order of the plan.
    pub(super) fields: Vec<String>,
    pub(super) purposes: Vec<String>,
    pub(super) steps: usize,
}

impl Planned {
    /// Reads the plan and the time, and looks whether what is mapped is there.
    pub(super) fn read(options: &ProfileOptions) -> Result<Self, ListError> {
        let bad = |message: String| ListError::Options { message };
        let json =
            Json::parse(&options.plan).map_err(|error| bad(format!("profile.plan: {error}")))?;
        let plan = Plan::parse(&json).map_err(|problems| {
            let one = problems.first();
            let code = one.map_or("", |problem| problem.code.as_str());
            let place = one
                .map(crate::profile::Problem::pointer)
                .unwrap_or_default();
            bad(format!("profile.plan: {code} at \"{place}\""))
        })?;
        let now = options.now.parse();
        let now = now.map_err(|error| bad(format!("profile.now: {error}")))?;
        let mut at = EvaluateOptions::at(now);
        at.channel = Channel::Email;
        let (fields, purposes, steps) = {
            let blank = plan.evaluate(&Json::Null, &at);
            let fields: Vec<String> = blank
                .fields
                .iter()
                .map(|(name, _)| (*name).to_owned())
                .collect();
            let purposes: Vec<String> = blank
                .consents
                .iter()
                .map(|(name, _)| (*name).to_owned())
                .collect();
            (fields, purposes, blank.steps.len())
        };
        let unknown_field = options.fields.keys().find(|name| !fields.contains(name));
        let unknown_purpose = options
            .consents
            .keys()
            .find(|name| !purposes.contains(name));
        if let Some(name) = unknown_field {
            return Err(bad(format!(
                "profile.fields: the plan has no field \"{name}\""
            )));
        }
        if let Some(name) = unknown_purpose {
            return Err(bad(format!(
                "profile.consents: the plan has no purpose \"{name}\""
            )));
        }
        Ok(Self {
            plan,
            at,
            fields,
            purposes,
            steps,
        })
    }
}

/// A plan whose fields are the tokens that keys are made of.
pub(super) fn plan_of_tokens(tokens: &BTreeMap<String, String>) -> Result<Plan, ListError> {
    let bad = |message: String| ListError::Options { message };
    if let Some(token) = tokens
        .keys()
        .find(|token| !TOKENS.contains(&token.as_str()))
    {
        return Err(bad(format!(
            "matchKeys: \"{token}\" is none of {}",
            TOKENS.join(", ")
        )));
    }
    let names: Vec<&str> = tokens.keys().map(String::as_str).collect();
    let field = |name: &&str| serde_json::json!({"name": name, "autocomplete": name});
    let plan = serde_json::json!({
        "version": 1,
        "id": "keys",
        "fields": names.iter().map(field).collect::<Vec<_>>(),
        "steps": [{"id": "all", "fields": names}],
    });
    let text = plan.to_string();
    let json = Json::parse(&text).map_err(|error| bad(error.to_string()))?;
    Plan::parse(&json).map_err(|_| bad("matchKeys: name at least one".to_owned()))
}
