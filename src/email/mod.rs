//! Address rules: what a signup form should accept, and why it refuses the rest.

pub mod classify;
pub mod dedupe;
pub mod diagnose;
pub mod disposable;
pub mod extra_domains;
pub mod grammar;
pub mod issue;
pub mod limits;
pub mod normalize;
pub mod options;
pub mod parse;
pub mod repair;
pub mod role;
