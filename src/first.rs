//! The report on an address as most are, an ordinary local-part at a provider, without the tables
//! that all others wait for: to read them takes a process longer than to answer.

use crate::bytes::{concat, from, lower_ascii, owned, slice};
use crate::check::EmailReport;
use crate::email::dedupe::dedupe_key;
use crate::email::issue::{Code, add};
use crate::email::limits::LOCAL_PART_OCTETS;
use crate::email::role::is_role;
use crate::span::Span;
use crate::tables::mailbox_rules::{self, Rule};
use crate::tables::mailboxes;

/// What [`crate::check::report`] says of an ordinary address whose `@` stands at `at`, if it is at
/// a provider and no list is loaded, and the number of the operator's rule; no option changes
/// that.
pub(crate) fn report(input: &str, at: usize) -> Option<(EmailReport, usize)> {
    let (local_part, domain) = (slice(input, 0, at), from(input, at + 1));
    let stored = lower_ascii(domain);
    let (mailboxes, name) = mailboxes::scan(&stored).filter(|_| at <= LOCAL_PART_OCTETS)?;
    let rule = mailbox_rules::of(mailboxes);
    let dedupe_key = match rule {
        Some(_) => dedupe_key(local_part, &stored, Some(mailboxes)),
        // No parent of a provider's domain is another's.
        None => concat(&[&lower_ascii(local_part), "@", &stored]),
    };
    let mut report = EmailReport {
        input: owned(input),
        valid: true,
        address: Some(owned(input)),
        local_part: Some(owned(local_part)),
        domain: Some(owned(domain)),
        normalized: Some(concat(&[local_part, "@", &stored])),
        dedupe_key: Some(dedupe_key),
        role: is_role(local_part),
        free_provider: true,
        provider: Some(owned(name)).filter(|name| !name.is_empty()),
        ascii_domain: Some(owned(&stored)),
        unicode_domain: Some(stored),
        ..EmailReport::default()
    };
    if report.role {
        add(&mut report.issues, Code::LocalPartRole, Span::new(0, at));
    }
    Some((report, rule.map_or(0, Rule::number)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::email::options::EmailOptions;
    use crate::tables::providers;

    fn compare(input: &str) -> Result<bool, TestCaseError> {
        let found = report(input, input.find('@').unwrap());
        let expected = crate::check::report(input, &EmailOptions::default(), None, true);
        if let Some((report, rule)) = &found {
            prop_assert_eq!(report, &expected);
            let domain = expected.ascii_domain.unwrap();
            let expected = mailbox_rules::of_domain(&domain).map_or(0, Rule::number);
            prop_assert_eq!(*rule, expected);
        }
        Ok(found.is_some())
    }

    #[test]
    fn every_public_provider_is_told() {
        for domain in providers::all() {
            let public = mailboxes::find(&domain).unwrap().public();
            for local_part in ["anna", "Info", "a.b-c_d+e", "sales24", "a"] {
                for domain in [domain.clone(), domain.to_uppercase()] {
                    let text = format!("{local_part}@{domain}");
                    assert_eq!(compare(&text).unwrap(), public, "{text}");
                }
            }
        }
        let long = format!("{}@gmail.com", "a".repeat(LOCAL_PART_OCTETS + 1));
        assert!(!compare(&long).unwrap());
    }

    proptest! {
        #[test]
        fn it_is_the_report(
            local_part in "[A-Za-z0-9_]{1,8}([-+.][A-Za-z0-9_]{1,8}){0,3}",
            provider in prop::sample::select(providers::all()),
            more in "([.@ ,>é\"-]|com){0,2}",
            shift in any::<bool>(),
        ) {
            let domain = if shift { provider.to_uppercase() } else { provider };
            compare(&format!("{local_part}@{domain}{more}"))?;
            compare(&format!("{local_part}@{more}{domain}"))?;
        }
    }

    #[test]
    fn others_are_not() {
        for domain in include_str!("../data/exceptions.txt").lines().skip(1) {
            assert!(!compare(&format!("anna@{domain}")).unwrap(), "{domain}");
        }
        for domain in ["", "com", "gmail", "gmail.comm", "mail.gmail.com", "yahoo."] {
            assert!(report(&format!("anna@{domain}"), 4).is_none(), "{domain}");
        }
    }
}
