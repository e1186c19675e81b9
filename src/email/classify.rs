//! What kind of address it is, by the tables.

use super::normalize::Normalized;
use super::role::is_role;
use crate::tables::mailboxes;

/// The kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The local-part names a function, not a person.
    pub role: bool,
    /// The domain hands out throw-away mailboxes; `None` while no list is loaded.
    pub disposable: Option<bool>,
    /// The domain gives mailboxes to the public.
    pub free_provider: bool,
    /// Who runs the mailboxes of the domain.
    pub provider: Option<String>,
}

/// Looks the address up.
pub fn classify(normalized: &Normalized) -> Classes {
    let domain = normalized.ascii_domain.as_deref();
    let mailboxes = domain.and_then(mailboxes::find);
    Classes {
        role: normalized.local_part.as_deref().is_some_and(is_role),
        disposable: None,
        free_provider: mailboxes.is_some_and(|found| found.public),
        provider: mailboxes.and_then(|found| found.operator.map(str::to_owned)),
    }
}
