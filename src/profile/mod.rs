//! Profiles: what is complete, what to ask next, when to write again.
//!
//! Pure functions over three JSON values: a plan (what the site wants), a record (what the host
//! stored about one person) and an instant. A plan is read once ([`Plan::parse`]) and used often.
//!
//! ```text
//! plan + record + now ─▶ conditions ─▶ field states ─▶ completeness ─▶ consent ─▶ next action
//! ```
//!
//! Plans and records are JSON for hosts in any language; unknown times, junk and half a record
//! are answered with warnings, never with a failure. [`Plan::validate`] checks what a form holds,
//! [`Plan::evaluate`] tells the story of a signup from its first step to the refresh, by example.
//!
//! # Scope
//! Nothing is sent and nothing is stored. What a mail says, who is the same person (there are
//! keys for that, no verdict) and whether a consent is good in law is for the host to know.

mod address_parts;
mod applicable;
mod block;
mod canonical;
mod completeness;
mod condition;
mod consent;
mod cycle;
mod evaluate;
mod evaluation;
mod evidence;
mod fold;
mod issue;
mod json;
mod keys;
mod merge;
mod next;
mod options;
mod packed;
mod params;
mod parse;
mod parse_cond;
mod parse_field;
mod pattern;
mod plan;
mod problem;
mod queue;
mod read;
mod record;
mod sort;
mod stamps;
mod states;
mod validate;
mod values;

pub use address_parts::required_address_parts;
#[cfg(feature = "bindings")]
pub(crate) use canonical::canonical_text;
pub use evaluation::{
    Action, Ask, ConsentState, Evaluation, FieldState, Next, StepReport, StepState, Warning,
};
pub use evidence::{EvidenceStandard, missing_evidence};
pub use issue::{FieldIssue, IssueCode};
pub(crate) use json::serialize_as_json;
pub use json::{Json, JsonError};
pub use keys::{MatchKeys, match_keys};
pub use merge::merge;
pub use options::{Channel, EvaluateOptions, Mode, OptionsError, ValidateOptions};
pub use params::Params;
pub use parse::check_plan;
#[cfg(feature = "list")]
pub(crate) use plan::Holds;
pub use plan::Plan;
pub use problem::{Param, PathPart, Problem, ProblemCode};
pub use validate::Validation;
