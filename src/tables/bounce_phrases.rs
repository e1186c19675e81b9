//! Phrases that mail servers use when they refuse a message.

use super::bounce_phrases_data::BOUNCE_PHRASES;

/// Every reason with its phrases, one a line, lower case.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    BOUNCE_PHRASES.iter().copied()
}
