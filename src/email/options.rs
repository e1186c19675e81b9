//! What a caller may set.

use serde::Deserialize;

/// Options of [`check_email`](crate::check_email) and [`suggest_email`](crate::suggest_email).
///
/// In JavaScript the names are camelCase and every one may be left out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct EmailOptions {
    /// The person has left the field: also suggest where more typing could still make the
    /// address right (`anna@gma`). Default `false`.
    pub complete: bool,
    /// Longest text looked at, in UTF-16 code units. Default 1,000.
    pub max_length: usize,
}

impl Default for EmailOptions {
    fn default() -> Self {
        Self {
            complete: false,
            max_length: 1000,
        }
    }
}
