//! Reading stamps: nothing lies in the future, and what cannot be read is reported.

use std::str::FromStr;

use super::Json;
use super::evaluation::Warning;
use super::options::EvaluateOptions;
use crate::bytes::{concat, push_char, push_decimal};
use crate::time::Instant;

/// A stamp that was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp {
    /// Never later than now.
    pub(super) at: Instant,
    /// It was later than now before it was clamped.
    pub(super) future: bool,
}

/// Where in a record something stands: `answers.city`, `events.0`, `asks.city.2`.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    part: &'a str,
    name: &'a str,
    index: Option<usize>,
}

impl<'a> Place<'a> {
    /// A part of the record as a whole.
    pub(super) const fn part(part: &'a str) -> Self {
        Self {
            part,
            name: "",
            index: None,
        }
    }

    /// The member of that name.
    pub(super) const fn name(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// The item at that index.
    pub(super) const fn at(self, index: usize) -> Self {
        Self {
            index: Some(index),
            ..self
        }
    }

    fn text(self) -> String {
        let dot = if self.name.is_empty() { "" } else { "." };
        let mut text = concat(&[self.part, dot, self.name]);
        if let Some(index) = self.index {
            push_char(&mut text, '.');
            push_decimal(&mut text, index, 1);
        }
        text
    }
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

    /// Reads a stamp.
    #[inline(never)]
    pub(super) fn read(&mut self, json: Option<&Json<'_>>, place: Place<'_>) -> Option<Stamp> {
        let text = json.and_then(Json::as_str);
        let Some(at) = text.and_then(|text| Instant::from_str(text).ok()) else {
            self.warn("bad_timestamp", place);
            return None;
        };
        if at > self.limit {
            self.warn("future_timestamp", place);
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
        place: Place<'_>,
    ) -> Option<Instant> {
        match json {
            None | Some(Json::Null) => None,
            present => self.read(present, place).map(|stamp| stamp.at),
        }
    }

    #[inline(never)]
    pub(super) fn warn(&mut self, code: &'static str, place: Place<'_>) {
        self.warnings.push(Warning::at(code, place.text()));
    }

    /// Something of the wrong type.
    pub(super) fn misshapen(&mut self, place: Place<'_>) {
        self.warn("bad_shape", place);
    }
}
