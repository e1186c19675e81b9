//! Signup rules: one engine for the form in the browser and the backend behind it.
//!
//! An address goes through one flow, a stage a module:
//!
//! ```text
//! text ─▶ repair ─▶ parse ─▶ diagnose ─▶ normalize ─▶ classify ─▶ suggest ─▶ EmailReport
//! ```
//!
//! Parsing reads no tables. Diagnosing rewrites nothing. Normalizing never guesses. Only
//! suggesting guesses, and a suggestion never changes validity.
//!
//! ```
//! let report = formwell::check_email("customer@yaho.com", &formwell::EmailOptions::default());
//! assert!(report.valid);
//! assert_eq!(report.suggestion.unwrap().address, "customer@yahoo.com");
//! ```
//!
//! # Scope
//! Nothing here reads a clock, a locale, a network or a random number: equal arguments give
//! equal results, byte for byte. Whether a mailbox exists is not something a rule can tell.
#![deny(missing_docs)]
// The build of the npm package takes `Debug` for what panics say, and cuts it out.
#![cfg_attr(not(test), deny(clippy::use_debug))]

mod bytes;
mod check;
mod data_version;
#[cfg(feature = "profile")]
pub mod delivery;
pub mod email;
#[cfg(any(test, feature = "first-answers"))]
mod first;
mod hash;
#[cfg(feature = "list")]
pub mod list;
mod nats;
#[cfg(feature = "profile")]
mod number;
mod order;
#[cfg(any(test, feature = "wasm"))]
mod packed;
#[cfg(feature = "profile")]
pub mod profile;
mod span;
pub mod suggest;
mod tables;
#[cfg(feature = "profile")]
pub mod time;
mod utf16;
#[cfg(feature = "wasm")]
mod wasm;

pub use check::{EmailReport, check_email, check_email_length, check_email_with};
pub use data_version::{DataVersion, ListVersion, data_version};
pub use email::extra_domains::ExtraDomains;
pub use email::options::EmailOptions;
pub use span::Span;
pub use suggest::{Suggestion, SuggestionKind, Suggestions, suggest_email};
pub use utf16::ToUtf16;
