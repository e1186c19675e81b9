//! What kind of address it is, by the tables.

use super::disposable::Disposable;
use super::issue::{Code, Issue, Params};
use super::normalize::Normalized;
use super::parse::Parsed;
use super::repair::Repaired;
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

/// Looks the address up, in `disposable` too if there is one.
pub fn classify(normalized: &Normalized, disposable: Option<&Disposable>) -> Classes {
    let domain = normalized.ascii_domain.as_deref();
    let mailboxes = domain.and_then(mailboxes::find);
    Classes {
        role: normalized.local_part.as_deref().is_some_and(is_role),
        disposable: disposable.and_then(|list| Some(list.contains(domain?))),
        free_provider: mailboxes.is_some_and(mailboxes::Mailboxes::public),
        provider: mailboxes.and_then(|found| found.operator().map(str::to_owned)),
    }
}

/// What somebody may want to know of the classes, in text order, with positions in the input.
pub fn warnings<'a>(
    classes: &Classes,
    parsed: &Parsed<'_>,
    repaired: &'a Repaired<'_>,
) -> impl Iterator<Item = Issue> + use<'a> {
    let role = (classes.role).then_some((Code::LocalPartRole, parsed.local_part));
    let disposable = classes.disposable.unwrap_or_default();
    let disposable = disposable.then_some((Code::DomainDisposable, parsed.domain));
    role.into_iter()
        .chain(disposable)
        .map(|(code, span)| Issue::new(code, repaired.to_input(span), Params::new()))
}
