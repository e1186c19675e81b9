//! Plans, records, bounces and time: JSON in, JSON out.
//!
//! A call is lines: its name, then its arguments, each one JSON text, which has no line break in
//! it as JavaScript writes it.

use super::json_text::json_text;
use crate::delivery::{self, DeliveryReport, OneClickPost};
use crate::profile::{self, EvaluateOptions, Json, Plan, ValidateOptions};
use crate::time::{Duration, Instant};

/// What a call was refused for, in words.
type Refusal = String;

/// The plans JavaScript holds, by handle.
#[derive(Default)]
pub(super) struct Calls {
    plans: Vec<Option<Plan>>,
}

impl Calls {
    /// The answer to a call, as JSON text.
    pub(super) fn answer(&mut self, call: &str) -> Result<String, Refusal> {
        let mut lines = call.split('\n');
        let name = lines.next().unwrap_or_default();
        let mut arguments = Vec::new();
        for line in lines {
            arguments.push(Json::parse(line).map_err(|error| error.to_string())?);
        }
        let null = Json::Null;
        let [a, b, c] = [0, 1, 2].map(|place| arguments.get(place).unwrap_or(&null));
        match name {
            "checkPlan" => Ok(json_text(&profile::check_plan(a))),
            "keepPlan" => self.keep(a),
            "dropPlan" => Ok(self.drop(a)),
            "validatePlan" => self.validate(a, b, c),
            "evaluatePlan" => self.evaluate(a, b, c),
            "matchKeys" => Ok(json_text(&profile::match_keys(self.plan(a)?, b))),
            _ => answer(name, a, b, c),
        }
    }

    /// Keeps a plan without problems and gives its handle.
    fn keep(&mut self, plan: &Json<'_>) -> Result<String, Refusal> {
        let plan = Plan::parse(plan).map_err(|_| "the plan has problems")?;
        let free = self.plans.iter().position(Option::is_none);
        let handle = free.unwrap_or(self.plans.len());
        if handle == self.plans.len() {
            self.plans.push(None);
        }
        if let Some(place) = self.plans.get_mut(handle) {
            *place = Some(plan);
        }
        Ok(json_text(&handle))
    }

    /// Forgets a plan.
    fn drop(&mut self, handle: &Json<'_>) -> String {
        if let Some(place) = self.plans.get_mut(index(handle)) {
            *place = None;
        }
        json_text(&())
    }

    /// See [`Plan::validate`]; the issues alone, since the values are JavaScript's own.
    fn validate(
        &self,
        handle: &Json<'_>,
        values: &Json<'_>,
        options: &Json<'_>,
    ) -> Result<String, Refusal> {
        let options = ValidateOptions::from_json(options).map_err(|error| error.to_string())?;
        let validation = self.plan(handle)?.validate(values, &options);
        let validation = validation.map_err(|error| error.to_string())?;
        Ok(json_text(&validation.issues()))
    }

    /// See [`Plan::evaluate`] and [`Plan::pack`].
    fn evaluate(
        &self,
        handle: &Json<'_>,
        record: &Json<'_>,
        options: &Json<'_>,
    ) -> Result<String, Refusal> {
        let options = EvaluateOptions::from_json(options).map_err(|error| error.to_string())?;
        let plan = self.plan(handle)?;
        Ok(plan.pack(&plan.evaluate(record, &options)))
    }

    fn plan(&self, handle: &Json<'_>) -> Result<&Plan, Refusal> {
        match self.plans.get(index(handle)) {
            Some(Some(plan)) => Ok(plan),
            _ => Err("there is no such plan".to_owned()),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "handles are small whole numbers"
)]
fn index(handle: &Json<'_>) -> usize {
    handle.as_number().unwrap_or(f64::MAX) as usize
}

/// The calls that need nothing but their arguments.
fn answer(name: &str, a: &Json<'_>, b: &Json<'_>, c: &Json<'_>) -> Result<String, Refusal> {
    let [first, second, third] = [a, b, c].map(|text| text.as_str().unwrap_or_default());
    Ok(match name {
        "classifyBounce" => json_text(&delivery::classify_bounce(&DeliveryReport {
            status: Some(first),
            action: Some(second),
            diagnostic: Some(third),
        })),
        "classifyComplaint" => json_text(&delivery::classify_complaint(first)),
        "unsubscribeHeaders" => {
            let [url, mailto] = [first, second].map(|uri| (!uri.is_empty()).then_some(uri));
            let headers = delivery::unsubscribe_headers(url, mailto);
            json_text(&headers.map_err(|error| error.to_string())?)
        }
        "isOneClickPost" => json_text(&delivery::is_one_click_post(&OneClickPost {
            method: first,
            content_type: Some(second),
            body: third,
        })),
        "merge" => json_text(&profile::merge(a, b)),
        "missingEvidence" => {
            let standard = second
                .parse()
                .map_err(|error: profile::OptionsError| error.to_string())?;
            json_text(&profile::missing_evidence(a, standard))
        }
        "requiredAddressParts" => json_text(&profile::required_address_parts(first)),
        "addDuration" => json_text(&sum(first, second)),
        _ => return Err("there is no such call".to_owned()),
    })
}

/// See [`Instant::checked_add`]; `None` where one of the two cannot be read.
fn sum(instant: &str, duration: &str) -> Option<Instant> {
    let (instant, duration): (Instant, Duration) = (instant.parse().ok()?, duration.parse().ok()?);
    instant.checked_add(duration)
}
