//! Phrases that mail servers use when they refuse a message.

use super::bounce_phrases_data::BOUNCE_PHRASES;
use crate::bytes::{pieces, split_at_first};

/// Every reason with its phrases, one a line, lower case.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    pieces(BOUNCE_PHRASES, b';').map(reason_and_phrases)
}

fn reason_and_phrases(entry: &'static str) -> (&'static str, &'static str) {
    let (reason, phrases) = split_at_first(entry, b'\n');
    (reason, phrases.unwrap_or_default())
}
