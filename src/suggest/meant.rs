//! An address that may be meant.

use super::SuggestionKind;
use crate::bytes::{concat, from, slice};

/// The cost of what does not count any more.
pub(super) const GONE: i32 = i32::MAX;

/// A way to read what was typed, or an address meant instead.
#[derive(Debug)]
pub(super) struct Meant {
    /// All of it.
    pub(super) address: String,
    /// Where its domain starts.
    pub(super) at: usize,
    /// How dear it is, slip and rarity, in hundredths of a nat; [`GONE`] if it does not count.
    pub(super) cost: i32,
    /// The kind of slip; `None`: it is what was typed.
    pub(super) kind: Option<SuggestionKind>,
    /// The domain is a listed one, or counts only if it is.
    pub(super) listed: bool,
}

impl Meant {
    /// An address made of a local-part and the two parts of a domain.
    #[inline(never)]
    pub(super) fn new(
        local_part: &str,
        (label, rest): (&str, &str),
        cost: i32,
        kind: Option<SuggestionKind>,
        listed: bool,
    ) -> Self {
        let dot = if rest.is_empty() { "" } else { "." };
        Self {
            address: concat(&[local_part, "@", label, dot, rest]),
            at: local_part.len() + 1,
            cost,
            kind,
            listed,
        }
    }

    /// What stands before the `@`.
    pub(super) fn local_part(&self) -> &str {
        slice(&self.address, 0, self.at - 1)
    }

    /// The domain, in lower case.
    pub(super) fn domain(&self) -> &str {
        from(&self.address, self.at)
    }
}
