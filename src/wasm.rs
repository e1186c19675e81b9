//! The bindings: conversion and nothing else.

mod addresses;

#[cfg(feature = "profile")]
use serde::Serialize;
#[cfg(feature = "profile")]
use serde_wasm_bindgen::Serializer;
#[cfg(feature = "profile")]
use wasm_bindgen::prelude::*;

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

#[cfg(feature = "profile")]
fn write<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
