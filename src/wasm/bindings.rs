//! What the full .wasm exports for plans, records, bounces and time: conversion and nothing else.
//!
//! Values come in as JSON text, which JavaScript writes faster than anything walks its objects,
//! and go out as its own. What is refused is thrown as a string: no failure of the engine is one.

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::engine;
use crate::delivery::{self, DeliveryReport, OneClickPost};
use crate::profile::{self, EvaluateOptions, Json, OptionsError, Plan, Problem, ValidateOptions};
use crate::time::{Duration, Instant};

/// An answer, or what JavaScript catches.
type Answer = Result<JsValue, JsValue>;

/// See [`profile::check_plan`].
#[wasm_bindgen(js_name = checkPlan)]
pub fn check_plan(plan: &str) -> Answer {
    give_problems(&profile::check_plan(&read(plan)?))
}

/// Keeps a plan without problems and gives its handle; else gives the problems.
#[wasm_bindgen(js_name = keepPlan)]
pub fn keep_plan(plan: &str) -> Answer {
    let plan = match Plan::parse(&read(plan)?) {
        Ok(plan) => plan,
        Err(problems) => return give_problems(&problems),
    };
    let plans = &mut engine().plans;
    let free = plans.iter().position(Option::is_none);
    let handle = free.unwrap_or(plans.len());
    if handle == plans.len() {
        plans.push(None);
    }
    if let Some(place) = plans.get_mut(handle) {
        *place = Some(plan);
    }
    give(&Json::count(handle))
}

fn give_problems(problems: &[Problem]) -> Answer {
    let mut json = Vec::with_capacity(problems.len());
    for problem in problems {
        json.push(problem.to_json());
    }
    give(&Json::Array(json))
}

/// Forgets a plan.
#[wasm_bindgen(js_name = dropPlan)]
pub fn drop_plan(handle: usize) {
    if let Some(place) = engine().plans.get_mut(handle) {
        *place = None;
    }
}

/// See [`Plan::validate`]; the issues alone, since the values are JavaScript's own. `call` is
/// the values and the options, a line each.
#[wasm_bindgen(js_name = validatePlan)]
pub fn validate_plan(handle: usize, call: &str) -> Answer {
    let [values, options] = lines(call);
    let options = ValidateOptions::from_json(&read(options)?).map_err(bad_option)?;
    let values = read(values)?;
    let validation = plan(handle)?
        .validate(&values, &options)
        .map_err(bad_option)?;
    let mut json = Vec::new();
    for issue in validation.issues() {
        json.push(issue.to_json());
    }
    give(&Json::Array(json))
}

/// See [`Plan::evaluate`] and [`Plan::pack`]. `call` is the record and the options, a line each.
#[wasm_bindgen(js_name = evaluatePlan)]
pub fn evaluate_plan(handle: usize, call: &str) -> Answer {
    let [record, options] = lines(call);
    let options = EvaluateOptions::from_json(&read(options)?).map_err(bad_option)?;
    let plan = plan(handle)?;
    JSON::parse(&plan.pack(&plan.evaluate(&read(record)?, &options)))
}

/// See [`profile::match_keys`].
#[wasm_bindgen(js_name = matchKeys)]
pub fn match_keys(handle: usize, record: &str) -> Answer {
    give(&profile::match_keys(plan(handle)?, &read(record)?).to_json())
}

/// See [`profile::merge`]. As text, since an answer's field may be named `__proto__`, and an
/// object that is made member by member would lose it.
#[wasm_bindgen]
pub fn merge(a: &str, b: &str) -> Answer {
    JSON::parse(&profile::canonical_text(&profile::merge(
        &read(a)?,
        &read(b)?,
    )))
}

/// See [`profile::missing_evidence`].
#[wasm_bindgen(js_name = missingEvidence)]
pub fn missing_evidence(event: &str, standard: &str) -> Answer {
    let standard = standard.parse().map_err(bad_option)?;
    give(&Json::texts(&profile::missing_evidence(
        &read(event)?,
        standard,
    )))
}

/// See [`profile::required_address_parts`].
#[wasm_bindgen(js_name = requiredAddressParts)]
pub fn required_address_parts(country: &str) -> Answer {
    give(&Json::texts(&profile::required_address_parts(country)))
}

/// See [`delivery::classify_bounce`].
#[wasm_bindgen(js_name = classifyBounce)]
pub fn classify_bounce(status: &str, action: &str, diagnostic: &str) -> Answer {
    let bounce = delivery::classify_bounce(&DeliveryReport {
        status: Some(status),
        action: Some(action),
        diagnostic: Some(diagnostic),
    });
    give(&bounce.to_json())
}

/// See [`delivery::classify_complaint`].
#[wasm_bindgen(js_name = classifyComplaint)]
pub fn classify_complaint(feedback_type: &str) -> Answer {
    give(&delivery::classify_complaint(feedback_type).to_json())
}

/// See [`delivery::unsubscribe_headers`]. Empty texts are missing ones.
#[wasm_bindgen(js_name = unsubscribeHeaders)]
pub fn unsubscribe_headers(url: &str, mailto: &str) -> Answer {
    let [url, mailto] = [url, mailto].map(|uri| (!uri.is_empty()).then_some(uri));
    let headers = delivery::unsubscribe_headers(url, mailto);
    give(
        &headers
            .map_err(|error| refusal(&error.message()))?
            .to_json(),
    )
}

/// See [`delivery::is_one_click_post`].
#[wasm_bindgen(js_name = isOneClickPost)]
pub fn is_one_click_post(method: &str, content_type: &str, body: &str) -> bool {
    delivery::is_one_click_post(&OneClickPost {
        method,
        content_type: Some(content_type),
        body,
    })
}

/// See [`Instant::checked_add`]; `null` where one of the two cannot be read.
#[wasm_bindgen(js_name = addDuration)]
pub fn add_duration(instant: &str, duration: &str) -> Answer {
    let sum = sum(instant, duration).map(Instant::text);
    give(&Json::text_or_null(sum.as_deref()))
}

fn sum(instant: &str, duration: &str) -> Option<Instant> {
    let (instant, duration): (Instant, Duration) = (instant.parse().ok()?, duration.parse().ok()?);
    instant.checked_add(duration)
}

fn plan(handle: usize) -> Result<&'static Plan, JsValue> {
    match engine().plans.get(handle) {
        Some(Some(plan)) => Ok(plan),
        _ => Err(refusal("there is no such plan")),
    }
}

fn read(json: &str) -> Result<Json<'_>, JsValue> {
    // JavaScript's own writer wrote it.
    Json::parse(json).map_err(|_| refusal("no JSON"))
}

/// The two lines of a text, which crosses faster than two texts; JavaScript's JSON has none of its own.
fn lines(call: &str) -> [&str; 2] {
    call.split_once('\n').unwrap_or_default().into()
}

/// `null` for what is missing, as in JSON, where serde-wasm-bindgen's own default leaves it out.
#[inline(never)]
fn give(value: &Json<'_>) -> Answer {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

#[inline(never)]
fn refusal(message: &str) -> JsValue {
    JsValue::from_str(message)
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` has it")]
fn bad_option(error: OptionsError) -> JsValue {
    refusal(&error.message())
}
