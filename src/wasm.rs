//! What the .wasm exports for addresses: text comes in through one buffer, in UTF-8, and answers
//! go out as the address of a block of words that holds until the next call.
//!
//! Numbers alone cross, without a binding generator: its glue weighs as much as all that
//! `formwell/email` says in JavaScript. Everything else is in [`bindings`]. The price is `unsafe`,
//! which this file may use, the imports in `host` and the allocator, and nothing else:
//!
//! - an exported name is `unsafe` because names may clash; these are the only ones;
//! - [`ENGINE`] is one place of memory without a lock. wasm32 has one thread, and no export calls
//!   another, nor anything outside that calls one, so that never two of them hold it.
#![allow(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod allocator;
#[cfg(feature = "bindings")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`")]
mod bindings;
#[cfg(target_arch = "wasm32")]
pub(crate) mod host;

use std::cell::UnsafeCell;

use crate::email::disposable::Disposable;
use crate::packed::{Packed, parse_options};
use crate::{EmailOptions, ToUtf16};

/// Everything that stays from call to call.
struct Engine {
    /// Where JavaScript writes what it passes.
    buffer: Vec<u8>,
    options: EmailOptions,
    list: Option<Disposable>,
    answer: Packed,
    /// The plans that JavaScript holds, by handle.
    #[cfg(feature = "bindings")]
    plans: Vec<Option<crate::profile::Plan>>,
}

struct Place(UnsafeCell<Option<Engine>>);

// SAFETY: wasm32 has one thread.
unsafe impl Sync for Place {}

static ENGINE: Place = Place(UnsafeCell::new(None));

#[inline(never)]
fn engine() -> &'static mut Engine {
    // SAFETY: called once in each export and nowhere else, so that there is no other reference.
    let place = unsafe { &mut *ENGINE.0.get() };
    place.get_or_insert_with(|| Engine {
        buffer: Vec::new(),
        options: EmailOptions::default(),
        list: None,
        answer: Packed::default(),
        #[cfg(feature = "bindings")]
        plans: Vec::new(),
    })
}

/// The first `length` bytes of the buffer, where JavaScript's encoder wrote text.
fn text(buffer: &[u8], length: usize) -> &str {
    let bytes = buffer.get(..length).unwrap_or_default();
    // SAFETY: the bytes are those that JavaScript's encoder wrote, and it writes UTF-8.
    unsafe { str::from_utf8_unchecked(bytes) }
}

/// Makes room for so many bytes, and gives the address of the buffer.
#[unsafe(export_name = "buffer")]
pub(crate) extern "C" fn buffer(bytes: usize) -> *mut u8 {
    let buffer = &mut engine().buffer;
    if buffer.len() < bytes {
        // Not `resize`, which would copy what is not needed any more.
        *buffer = vec![0; bytes];
    }
    buffer.as_mut_ptr()
}

/// Reads the options for the calls that follow.
#[unsafe(export_name = "options")]
pub(crate) extern "C" fn options(length: usize) {
    let engine = engine();
    engine.options = parse_options(text(&engine.buffer, length));
}

/// See [`crate::check_email_with`].
#[unsafe(export_name = "check")]
pub(crate) extern "C" fn check(length: usize) -> *const u32 {
    let engine = engine();
    let input = text(&engine.buffer, length);
    let mut report = crate::check::report(input, &engine.options, engine.list.as_ref());
    report.to_utf16(input);
    engine.answer.report(input, &report).as_ptr()
}

/// Whether [`check`] would call the text valid.
#[unsafe(export_name = "isEmail")]
pub(crate) extern "C" fn is_email(length: usize) -> bool {
    let engine = engine();
    crate::check::is_valid_email(text(&engine.buffer, length), &engine.options)
}

/// See [`crate::check_email_length`]; null where the text may be read.
#[unsafe(export_name = "checkLength")]
pub(crate) extern "C" fn check_length(units: usize) -> *const u32 {
    let engine = engine();
    match crate::check_email_length(units, &engine.options) {
        Some(report) => engine.answer.report("", &report).as_ptr(),
        None => std::ptr::null(),
    }
}

/// See [`crate::suggest_email`].
#[unsafe(export_name = "suggest")]
pub(crate) extern "C" fn suggest(length: usize) -> *const u32 {
    let engine = engine();
    let input = text(&engine.buffer, length);
    let mut found = crate::suggest::suggestions(input, &engine.options);
    found.to_utf16(input);
    engine.answer.suggestions(input, &found).as_ptr()
}

/// See [`Disposable::from_bytes`]; whether the bytes were a list. The buffer is given back.
#[unsafe(export_name = "loadList")]
pub(crate) extern "C" fn load_list(length: usize) -> bool {
    let engine = engine();
    let bytes = std::mem::take(&mut engine.buffer);
    match Disposable::from_bytes(bytes.get(..length).unwrap_or_default()) {
        Ok(list) => {
            engine.list = Some(list);
            true
        }
        Err(_) => false,
    }
}

/// See [`crate::ListVersion`]; what else there is of [`crate::data_version`] JavaScript knows.
#[unsafe(export_name = "listVersion")]
pub(crate) extern "C" fn list_version() -> *const u32 {
    let engine = engine();
    engine.answer.list_version(engine.list.as_ref()).as_ptr()
}
