//! The bindings: conversion and nothing else.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::ToUtf16;

/// See [`crate::check_email`].
#[wasm_bindgen(js_name = checkEmail)]
pub fn check_email(input: &str, options: JsValue) -> Result<JsValue, JsError> {
    let mut report = crate::check_email(input, &read(options)?);
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

fn read<T: DeserializeOwned + Default>(value: JsValue) -> Result<T, JsError> {
    let value: Option<T> = serde_wasm_bindgen::from_value(value)?;
    Ok(value.unwrap_or_default())
}

fn write<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
