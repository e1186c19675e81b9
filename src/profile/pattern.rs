//! `pattern`: HTML's, on a machine that runs in linear time.

use std::fmt;

use regex_lite::{Regex, RegexBuilder};

/// A compiled pattern may take this much memory; `a{1000}{1000}` would take more.
const MOST_BYTES: usize = 1 << 18;

/// A regular expression that must match the whole text.
#[derive(Clone)]
pub(super) struct Pattern {
    source: String,
    regex: Regex,
}

/// Why a pattern was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PatternError {
    /// UTF-16 code units into the pattern.
    pub(super) position: usize,
    pub(super) reason: String,
}

impl Pattern {
    pub(super) fn new(source: &str) -> Result<Self, PatternError> {
        let regex = RegexBuilder::new(&format!("^(?:{source})$"))
            .size_limit(MOST_BYTES)
            .nest_limit(50)
            .build()
            .map_err(|error| PatternError {
                position: 0,
                reason: error.to_string(),
            })?;
        Ok(Self {
            source: source.to_owned(),
            regex,
        })
    }

    /// The pattern as the plan has it.
    pub(super) fn source(&self) -> &str {
        &self.source
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}
