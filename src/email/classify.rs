//! What kind of address it is, by the tables, and what somebody may want to know of that.

use super::disposable::Disposable;
use super::issue::{Code, add};
use super::parse::Parsed;
use super::repair::Repaired;
use super::role::is_role;
use crate::bytes::owned;
use crate::check::EmailReport;
use crate::tables::mailboxes::Mailboxes;

/// Looks the address up, in `disposable` too if there is one; the warnings are the last of the
/// issues then.
pub(crate) fn classify(
    parsed: &Parsed<'_>,
    repaired: &Repaired,
    mailboxes: Option<Mailboxes>,
    disposable: Option<&Disposable>,
    report: &mut EmailReport,
) {
    if let Some(mailboxes) = mailboxes {
        report.free_provider = mailboxes.public();
        report.provider = mailboxes.operator().map(owned);
    }
    if report.address.is_some() && is_role(parsed.slice(parsed.local_part)) {
        report.role = true;
        let place = repaired.to_input(parsed.local_part);
        add(&mut report.issues, Code::LocalPartRole, place);
    }
    if let (Some(list), Some(domain)) = (disposable, &report.ascii_domain) {
        let listed = list.contains(domain);
        report.disposable = Some(listed);
        if listed {
            let place = repaired.to_input(parsed.domain);
            add(&mut report.issues, Code::DomainDisposable, place);
        }
    }
}
