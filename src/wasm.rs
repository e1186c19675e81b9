//! The bindings: conversion and nothing else.

use std::cell::RefCell;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::ToUtf16;
use crate::email::disposable::Disposable;

thread_local! {
    /// The list JavaScript has loaded.
    static DISPOSABLE: RefCell<Option<Disposable>> = const { RefCell::new(None) };
}

/// See [`crate::check_email_with`].
#[wasm_bindgen(js_name = checkEmail)]
pub fn check_email(input: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options = read(options)?;
    let mut report =
        DISPOSABLE.with_borrow(|list| crate::check_email_with(input, &options, list.as_ref()));
    report.to_utf16(input);
    write(&report)
}

/// See [`crate::check_email_length`].
#[wasm_bindgen(js_name = checkEmailLength)]
pub fn check_email_length(units: usize, options: JsValue) -> Result<JsValue, JsError> {
    write(&crate::check_email_length(units, &read(options)?))
}

/// See [`crate::suggest_email`].
#[wasm_bindgen(js_name = suggestEmail)]
pub fn suggest_email(input: &str, options: JsValue) -> Result<JsValue, JsError> {
    let mut suggestions = crate::suggest_email(input, &read(options)?);
    suggestions.to_utf16(input);
    write(&suggestions)
}

/// See [`Disposable::from_bytes`].
#[wasm_bindgen(js_name = loadDisposable)]
pub fn load_disposable(bytes: &[u8]) -> Result<(), JsError> {
    DISPOSABLE.set(Some(Disposable::from_bytes(bytes)?));
    Ok(())
}

/// See [`crate::data_version`].
#[wasm_bindgen(js_name = dataVersion)]
pub fn data_version() -> Result<JsValue, JsError> {
    DISPOSABLE.with_borrow(|list| write(&crate::data_version(list.as_ref())))
}

#[cfg(feature = "profile")]
mod delivery;

#[cfg(feature = "profile")]
mod plans {
    use std::cell::RefCell;

    use wasm_bindgen::prelude::*;

    use super::write;
    use crate::profile::{EvaluateOptions, Json, OptionsError, Plan, ValidateOptions};

    thread_local! {
        /// The plans JavaScript holds, by handle.
        static PLANS: RefCell<Vec<Option<Plan>>> = const { RefCell::new(Vec::new()) };
    }

    /// See [`crate::profile::check_plan`]. Texts are JSON here and below.
    #[wasm_bindgen(js_name = checkPlan)]
    pub fn check_plan(plan: &str) -> Result<JsValue, JsError> {
        write(&crate::profile::check_plan(&Json::parse(plan)?))
    }

    /// Keeps a plan without problems and gives its handle.
    #[wasm_bindgen(js_name = keepPlan)]
    pub fn keep_plan(plan: &str) -> Result<usize, JsError> {
        let plan = Plan::parse(&Json::parse(plan)?).map_err(|_| JsError::new("plan_problems"))?;
        Ok(PLANS.with_borrow_mut(|plans| {
            let free = plans.iter().position(Option::is_none);
            let handle = free.unwrap_or(plans.len());
            plans.resize(plans.len().max(handle + 1), None);
            plans.splice(handle..=handle, [Some(plan)]);
            handle
        }))
    }

    /// Forgets a plan.
    #[wasm_bindgen(js_name = dropPlan)]
    pub fn drop_plan(handle: usize) {
        PLANS.with_borrow_mut(|plans| plans.get_mut(handle).map(Option::take));
    }

    /// See [`Plan::validate`]; the issues alone, since the values are JavaScript's own.
    #[wasm_bindgen(js_name = validatePlan)]
    pub fn validate_plan(handle: usize, values: &str, options: &str) -> Result<JsValue, JsError> {
        let values = Json::parse(values)?;
        let options = ValidateOptions::from_json(&Json::parse(options)?)?;
        with_plan(handle, |plan| {
            write(&plan.validate(&values, &options)?.issues())
        })
    }

    /// See [`Plan::evaluate`] and [`Plan::pack`].
    #[wasm_bindgen(js_name = evaluatePlan)]
    pub fn evaluate_plan(handle: usize, record: &str, options: &str) -> Result<String, JsError> {
        let record = Json::parse(record)?;
        let options = EvaluateOptions::from_json(&Json::parse(options)?)?;
        with_plan(handle, |plan| {
            Ok(plan.pack(&plan.evaluate(&record, &options)))
        })
    }

    /// See [`crate::profile::match_keys`].
    #[wasm_bindgen(js_name = matchKeys)]
    pub fn match_keys(handle: usize, record: &str) -> Result<JsValue, JsError> {
        let record = Json::parse(record)?;
        with_plan(handle, |plan| {
            write(&crate::profile::match_keys(plan, &record))
        })
    }

    fn with_plan<T>(
        handle: usize,
        call: impl Fn(&Plan) -> Result<T, JsError>,
    ) -> Result<T, JsError> {
        PLANS.with_borrow(|plans| match plans.get(handle) {
            Some(Some(plan)) => call(plan),
            _ => Err(OptionsError {
                option: "plan".to_owned(),
            }
            .into()),
        })
    }
}

fn read<T: DeserializeOwned + Default>(value: JsValue) -> Result<T, JsError> {
    let value: Option<T> = serde_wasm_bindgen::from_value(value)?;
    Ok(value.unwrap_or_default())
}

fn write<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
