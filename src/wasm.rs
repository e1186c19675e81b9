//! What the .wasm exports for addresses: text comes in through one buffer, in UTF-8, and answers
//! go out as the address of a block of words that holds until the next call.
//!
//! Numbers alone cross, without a binding generator: its glue weighs as much as all that
//! `formwell/email` says in JavaScript. Everything else is in [`bindings`]. The price is `unsafe`,
//! which this file may use, the exports for lists in `list`, the imports in `host`, the tables'
//! `once` and the allocators (`regions` for addresses alone, `allocator` where JavaScript holds
//! plans), and nothing else:
//!
//! - an exported name is `unsafe` because names may clash; these and those in `list` are the only
//!   ones;
//! - [`ENGINE`] is one place of memory without a lock. wasm32 has one thread, and no export calls
//!   another, nor anything outside that calls one, so that never two of them hold it.
#![allow(unsafe_code)]

#[cfg(all(target_arch = "wasm32", feature = "bindings"))]
mod allocator;
#[cfg(feature = "bindings")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`")]
mod bindings;
#[cfg(target_arch = "wasm32")]
pub(crate) mod host;
#[cfg(feature = "list")]
mod list;
#[cfg(target_arch = "wasm32")]
pub(crate) mod once;
// Lists are long: they take the allocator of the standard library.
#[cfg(all(
    target_arch = "wasm32",
    not(any(feature = "bindings", feature = "list"))
))]
mod regions;

use std::cell::UnsafeCell;

use crate::EmailOptions;
use crate::email::dedupe::base_in_place;
use crate::email::disposable::Disposable;
use crate::email::role::is_role;
use crate::packed::{Packed, read_options};
use crate::tables::mailbox_rules::{self, Rule};

/// Where memory is given back block by block there is nothing to mark.
#[cfg(any(not(target_arch = "wasm32"), feature = "bindings", feature = "list"))]
mod regions {
    pub(super) fn mark() -> usize {
        0
    }

    #[cfg(feature = "first-answers")]
    pub(super) fn start() -> usize {
        0
    }

    pub(super) unsafe fn give_back(_: usize) {}
}

use regions::{give_back, mark};

/// Everything that stays from call to call.
#[derive(Default)]
struct Engine {
    list: Option<Disposable>,
    options: EmailOptions,
    /// Where JavaScript writes what it passes.
    buffer: Vec<u8>,
    answer: Packed,
    local_part: [[u8; 32]; 2],
    /// Where memory ended before each of [`kept`].
    marks: [usize; 3],
    /// Whether the tables are read, which only first answers do without.
    #[cfg(feature = "first-answers")]
    is_ready: bool,
    /// The plans that JavaScript holds, by handle.
    #[cfg(feature = "bindings")]
    plans: Vec<Option<crate::profile::Plan>>,
}

/// What JavaScript writes into the buffer besides texts to look at, which are 0, and with it how
/// much is made anew: each lies in memory before what stands before it here.
mod kept {
    /// Options.
    pub(super) const OPTIONS: usize = 1;
    /// A list of disposable domains.
    pub(super) const LIST: usize = 2;
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
        marks: [begin(); 3],
        ..Engine::default()
    })
}

/// Reads the tables and tells where memory ends behind them.
#[cfg(not(feature = "first-answers"))]
fn begin() -> usize {
    crate::tables::read_all();
    mark()
}

#[cfg(feature = "first-answers")]
use regions::start as begin;

impl Engine {
    /// Has the tables read: before anything but [`Engine::first`] looks at a text. They outlive
    /// the call, so they lie below all marks then, and so does what was there before.
    #[inline]
    fn make_ready(&mut self) {
        #[cfg(feature = "first-answers")]
        if !self.is_ready {
            self.is_ready = true;
            crate::tables::read_all();
            self.marks = [mark(); 3];
        }
    }

    /// See [`crate::first`]; without the feature, and once the tables are read, none.
    #[inline]
    fn first(&self, length: usize, at: usize) -> Option<(crate::EmailReport, usize)> {
        #[cfg(feature = "first-answers")]
        if !self.is_ready && at > 0 {
            return crate::first::report(text(&self.buffer, length), at);
        }
        let _ = (length, at);
        None
    }
}

/// The first `length` bytes of the buffer, where JavaScript's encoder wrote text.
fn text(buffer: &[u8], length: usize) -> &str {
    let bytes = buffer.get(..length).unwrap_or_default();
    // SAFETY: the bytes are those that JavaScript's encoder wrote, and it writes UTF-8.
    unsafe { str::from_utf8_unchecked(bytes) }
}

/// Makes room for so many bytes of what is `kept`, and gives their address. What was there is given
/// up, and all that came after it.
#[unsafe(export_name = "buffer")]
pub(crate) extern "C" fn buffer(bytes: usize, kept: usize) -> *mut u8 {
    let engine = engine();
    engine.buffer = Vec::new();
    engine.answer = Packed::default();
    if kept >= kept::OPTIONS {
        engine.options = EmailOptions::default();
    }
    if kept >= kept::LIST {
        engine.list = None;
    }
    if let Some(mark) = engine.marks.get(kept) {
        // SAFETY: what lay behind the mark has just been given up.
        unsafe { give_back(*mark) };
    }
    engine.buffer = vec![0; bytes];
    engine.buffer.as_mut_ptr()
}

/// Reads the options for the calls that follow: [`buffer`] has set them all to their defaults.
#[unsafe(export_name = "options")]
pub(crate) extern "C" fn options(length: usize) {
    let engine = engine();
    engine.make_ready();
    read_options(text(&engine.buffer, length), &mut engine.options);
    let [call, _, _] = &mut engine.marks;
    *call = mark();
}

/// See [`crate::check_email_with`], and [`crate::check::report`] for `ordinary`, which is where the
/// `@` stands, or 0 where it is not known to be so. A text that has more UTF-16 code units than the options allow need not be there.
#[unsafe(export_name = "check")]
pub(crate) extern "C" fn check(length: usize, ordinary: usize, units: usize) -> *const u32 {
    let engine = engine();
    if let Some((report, rule)) = engine.first(length, ordinary) {
        let input = text(&engine.buffer, length);
        return engine.answer.report(input, &report, rule).as_ptr();
    }
    engine.make_ready();
    let input = text(&engine.buffer, length);
    let (options, list) = (&engine.options, engine.list.as_ref());
    let report = crate::check_email_length(units, options)
        .unwrap_or_else(|| crate::check::report(input, options, list, ordinary > 0));
    let rule = report
        .ascii_domain
        .as_deref()
        .and_then(mailbox_rules::of_domain);
    let rule = rule.map_or(0, Rule::number);
    engine.answer.report(input, &report, rule).as_ptr()
}

/// Where JavaScript writes an ordinary local-part: at most 64 bytes.
#[unsafe(export_name = "place")]
pub(crate) extern "C" fn place() -> *mut u8 {
    engine().local_part.as_flattened_mut().as_mut_ptr()
}

/// What of a report depends on an ordinary local-part alone, where the operator has this rule:
/// whether it is a role, whether its key has another text, which then stands in its place, and
/// how long that is.
#[unsafe(export_name = "localPart")]
pub(crate) extern "C" fn local_part(length: usize, rule: usize) -> usize {
    let room = engine().local_part.as_flattened_mut();
    let bytes = room.get_mut(..length).unwrap_or_default();
    let names_role = is_role(text(bytes, length));
    let (kept, changed) = base_in_place(bytes, Rule::from_number(rule));
    usize::from(names_role) | usize::from(changed) << 1 | kept << 2
}

/// Whether [`check`] would call the text valid.
#[unsafe(export_name = "isEmail")]
pub(crate) extern "C" fn is_email(length: usize) -> bool {
    let engine = engine();
    engine.make_ready();
    crate::email::diagnose::verdict(text(&engine.buffer, length), &engine.options).0
}

/// See [`Disposable::from_bytes`]; whether the bytes were a list.
#[unsafe(export_name = "loadList")]
pub(crate) extern "C" fn load_list(length: usize) -> bool {
    let engine = engine();
    engine.make_ready();
    let bytes = std::mem::take(&mut engine.buffer);
    engine.list = Disposable::from_bytes(bytes.get(..length).unwrap_or_default()).ok();
    let [call, options, _] = &mut engine.marks;
    *options = mark();
    *call = *options;
    engine.list.is_some()
}
