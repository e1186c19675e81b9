//! Reading stamps: nothing lies in the future, and what cannot be read is reported.

use std::str::FromStr;

use super::Json;
use super::evaluation::Warning;
use super::options::EvaluateOptions;
use crate::time::Instant;

/// A stamp that was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp {
    /// Never later than now.
    pub(super) at: Instant,
    /// It was later than now before it was clamped.
    pub(super) future: bool,
}

/// The reader of stamps of one evaluation.
pub(super) struct Stamps {
    now: Instant,
    /// Later ones are reported.
    limit: Instant,
    pub(super) warnings: Vec<Warning>,
}

impl Stamps {
    pub(super) fn new(options: &EvaluateOptions) -> Self {
        let limit = options.now.checked_add(options.tolerance);
        Self {
            now: options.now,
            limit: limit.unwrap_or(Instant::MAX),
            warnings: Vec::new(),
        }
    }

    /// Reads a stamp; `place` names it in warnings.
    pub(super) fn read(
        &mut self,
        json: Option<&Json<'_>>,
        place: impl Fn() -> String,
    ) -> Option<Stamp> {
        let text = json.and_then(Json::as_str);
        let Some(at) = text.and_then(|text| Instant::from_str(text).ok()) else {
            self.warn("bad_timestamp", place());
            return None;
        };
        if at > self.limit {
            self.warn("future_timestamp", place());
        }
        Some(Stamp {
            at: at.min(self.now),
            future: at > self.now,
        })
    }

    /// Reads a stamp that may be left out.
    pub(super) fn read_optional(
        &mut self,
        json: Option<&Json<'_>>,
        place: impl Fn() -> String,
    ) -> Option<Stamp> {
        match json {
            None | Some(Json::Null) => None,
            present => self.read(present, place),
        }
    }

    pub(super) fn warn(&mut self, code: &'static str, place: String) {
        self.warnings.push(Warning::at(code, place));
    }
}
