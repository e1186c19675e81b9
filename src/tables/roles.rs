//! Local-parts that name a function, not a person.

use super::roles_data::{QUALIFIERS, ROLES};

/// Whether `word`, lower case and without separators, is a function: `sales`, `kontakt`.
pub(crate) fn contains(word: &str) -> bool {
    ROLES.contains(word)
}

/// Whether `word` may stand beside a function: `uk` in `sales-uk`.
pub(crate) fn is_qualifier(word: &str) -> bool {
    QUALIFIERS.contains(&word)
}
