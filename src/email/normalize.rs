//! The forms of an accepted address: to show, to store, to compare. Never guesses.

use super::dedupe::dedupe_key;
use super::domain::Domain;
use super::nfc::nfc;
use super::parse::Parsed;
use super::quoted::unquote;
use crate::bytes::{concat, is_ascii, owned};
use crate::check::EmailReport;
use crate::tables::mailboxes::{self, Mailboxes};

/// Fills in the forms of `parsed`, and gives what is known of the mailboxes of its domain. All
/// stays `None` if the text has no local-part or no domain.
///
/// The form to store has the local-part in NFC and with no more quoting than it needs, and the
/// domain in A-labels.
pub(crate) fn normalize(
    parsed: &Parsed<'_>,
    domain: Domain,
    report: &mut EmailReport,
) -> Option<Mailboxes> {
    if parsed.local_part.is_empty() || parsed.domain.is_empty() {
        return None;
    }
    let local_part = parsed.slice(parsed.local_part);
    let mailbox = unquote(nfc(local_part));
    let stored = domain.ascii.as_deref().unwrap_or(&domain.unicode);
    let mailboxes = mailboxes::find(stored);
    set(&mut report.address, owned(parsed.text));
    set(&mut report.local_part, owned(local_part));
    set(&mut report.domain, owned(parsed.slice(parsed.domain)));
    set(&mut report.normalized, concat(&[&mailbox, "@", stored]));
    set(
        &mut report.dedupe_key,
        dedupe_key(&mailbox, stored, mailboxes),
    );
    report.smtputf8 = !is_ascii(local_part.as_bytes());
    if let Some(ascii) = domain.ascii {
        set(&mut report.ascii_domain, ascii);
    }
    set(&mut report.unicode_domain, domain.unicode);
    mailboxes
}

#[inline(never)]
fn set(slot: &mut Option<String>, text: String) {
    *slot = Some(text);
}
