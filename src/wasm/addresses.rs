//! Addresses. Text comes in through one buffer, in UTF-8; answers go out as the address of a
//! [`Packed`] block, which holds until the next call.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU8, Ordering};

use wasm_bindgen::prelude::*;

use crate::email::disposable::Disposable;
use crate::packed::{Packed, parse_options, version_lines};
use crate::{EmailOptions, ToUtf16};

thread_local! {
    /// Atomic, as JavaScript writes to it: on this target a plain byte.
    static BUFFER: RefCell<Vec<AtomicU8>> = const { RefCell::new(Vec::new()) };
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OPTIONS: RefCell<EmailOptions> = RefCell::default();
    static ANSWER: RefCell<Packed> = RefCell::default();
    /// The list JavaScript has loaded.
    static DISPOSABLE: RefCell<Option<Disposable>> = const { RefCell::new(None) };
}

/// Makes room for so many bytes of text, and gives the address of the buffer.
#[wasm_bindgen(js_name = inputBuffer)]
pub fn input_buffer(bytes: usize) -> usize {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.resize_with(bytes.max(buffer.len()), || AtomicU8::new(0));
        buffer.as_ptr().addr()
    })
}

/// Reads the options for the calls that follow; `false` where they are wrong.
#[wasm_bindgen(js_name = setEmailOptions)]
pub fn set_email_options(length: usize) -> bool {
    let options = with_input(length, parse_options);
    options.map(|options| OPTIONS.set(options)).is_some()
}

/// See [`crate::check_email_with`].
#[wasm_bindgen(js_name = checkEmail)]
pub fn check_email(length: usize) -> usize {
    with_input(length, |input| {
        let mut report = OPTIONS.with_borrow(|options| {
            DISPOSABLE.with_borrow(|list| crate::check_email_with(input, options, list.as_ref()))
        });
        report.to_utf16(input);
        ANSWER.with_borrow_mut(|answer| answer.report(input, &report))
    })
}

/// See [`crate::check_email_length`]; 0 where the text may be read.
#[wasm_bindgen(js_name = checkEmailLength)]
pub fn check_email_length(units: usize) -> usize {
    let report = OPTIONS.with_borrow(|options| crate::check_email_length(units, options));
    report.map_or(0, |report| {
        ANSWER.with_borrow_mut(|answer| answer.report("", &report))
    })
}

/// See [`crate::suggest_email`].
#[wasm_bindgen(js_name = suggestEmail)]
pub fn suggest_email(length: usize) -> usize {
    with_input(length, |input| {
        let mut found = OPTIONS.with_borrow(|options| crate::suggest_email(input, options));
        found.to_utf16(input);
        ANSWER.with_borrow_mut(|answer| answer.suggestions(input, &found.suggestions))
    })
}

/// See [`Disposable::from_bytes`].
#[wasm_bindgen(js_name = loadDisposable)]
pub fn load_disposable(bytes: &[u8]) -> Result<(), JsError> {
    DISPOSABLE.set(Some(Disposable::from_bytes(bytes)?));
    Ok(())
}

/// See [`crate::data_version`].
#[wasm_bindgen(js_name = dataVersion)]
pub fn data_version() -> String {
    DISPOSABLE.with_borrow(|list| version_lines(&crate::data_version(list.as_ref())))
}

/// JavaScript's encoder writes nothing but UTF-8.
fn with_input<T>(length: usize, read: impl FnOnce(&str) -> T) -> T {
    INPUT.with_borrow_mut(|input| {
        input.clear();
        BUFFER.with_borrow(|buffer| {
            let bytes = buffer.iter().take(length);
            input.extend(bytes.map(|byte| byte.load(Ordering::Relaxed)));
        });
        read(&String::from_utf8_lossy(input))
    })
}
