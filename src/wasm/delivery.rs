//! The bindings of bounces, unsubscription, records and time. Empty texts are missing ones.

use wasm_bindgen::prelude::*;

use super::write;
use crate::delivery::{self, DeliveryReport, OneClickPost};
use crate::profile::{self, Json};
use crate::time::{Duration, Instant};

/// See [`delivery::classify_bounce`].
#[wasm_bindgen(js_name = classifyBounce)]
pub fn classify_bounce(status: &str, action: &str, diagnostic: &str) -> Result<JsValue, JsError> {
    let [status, action, diagnostic] = [status, action, diagnostic].map(Some);
    write(&delivery::classify_bounce(&DeliveryReport {
        status,
        action,
        diagnostic,
    }))
}

/// See [`delivery::classify_complaint`].
#[wasm_bindgen(js_name = classifyComplaint)]
pub fn classify_complaint(feedback_type: &str) -> Result<JsValue, JsError> {
    write(&delivery::classify_complaint(feedback_type))
}

/// See [`delivery::unsubscribe_headers`].
#[wasm_bindgen(js_name = unsubscribeHeaders)]
pub fn unsubscribe_headers(url: &str, mailto: &str) -> Result<JsValue, JsError> {
    let [url, mailto] = [url, mailto].map(|uri| (!uri.is_empty()).then_some(uri));
    write(&delivery::unsubscribe_headers(url, mailto)?)
}

/// See [`delivery::is_one_click_post`].
#[wasm_bindgen(js_name = isOneClickPost)]
pub fn is_one_click_post(method: &str, content_type: &str, body: &str) -> bool {
    let content_type = Some(content_type);
    delivery::is_one_click_post(&OneClickPost {
        method,
        content_type,
        body,
    })
}

/// See [`profile::merge`].
#[wasm_bindgen]
pub fn merge(a: &str, b: &str) -> Result<JsValue, JsError> {
    write(&profile::merge(&Json::parse(a)?, &Json::parse(b)?))
}

/// See [`profile::missing_evidence`].
#[wasm_bindgen(js_name = missingEvidence)]
pub fn missing_evidence(event: &str, standard: &str) -> Result<JsValue, JsError> {
    let event = Json::parse(event)?;
    write(&profile::missing_evidence(&event, standard.parse()?))
}

/// See [`profile::required_address_parts`].
#[wasm_bindgen(js_name = requiredAddressParts)]
pub fn required_address_parts(country: &str) -> Result<JsValue, JsError> {
    write(&profile::required_address_parts(country))
}

/// See [`Instant::checked_add`]; `undefined` where one of the two cannot be read.
#[wasm_bindgen(js_name = addDuration)]
pub fn add_duration(instant: &str, duration: &str) -> Option<String> {
    let (instant, duration): (Instant, Duration) = (instant.parse().ok()?, duration.parse().ok()?);
    instant.checked_add(duration).map(|sum| sum.to_string())
}
