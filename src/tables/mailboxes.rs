//! Who runs the mailboxes of a domain, and whether the public can have one there.
//!
//! The providers are in a table of their own; of domains that are in no table, one in 45,000
//! passes for a known one, and of the 100,000 most visited ones, none does.

use super::mailboxes_data::{FIRST_PRIVATE, MORE};
use super::providers;

/// What is known about the mailboxes of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mailboxes {
    /// The place of the operator in the list, the most usual ones first, those whose mailboxes
    /// are private last.
    place: u8,
}

impl Mailboxes {
    /// Who runs them, as in `data/mailboxes.tsv`, where that is known.
    pub(crate) fn operator(self) -> Option<&'static str> {
        Some(providers::name(self.place)).filter(|name| !name.is_empty())
    }

    /// Anyone can have one, for nothing or with an Internet access.
    pub(crate) fn public(self) -> bool {
        self.place < FIRST_PRIVATE
    }

    /// The operator's number in other tables.
    pub(crate) fn place(self) -> u8 {
        self.place
    }
}

/// The mailboxes of `domain`, in lower-case A-labels, if the tables know them.
pub(crate) fn find(domain: &str) -> Option<Mailboxes> {
    let place = match providers::operator(domain) {
        Some(operator) => operator,
        None => MORE.value(domain)?.to_le_bytes()[0],
    };
    Some(Mailboxes { place })
}

/// The mailboxes of a provider and the name of who runs them, found without what is read at the
/// first question to [`find`].
#[cfg(any(test, feature = "first-answers"))]
pub(crate) fn scan(domain: &str) -> Option<(Mailboxes, &'static str)> {
    let (place, name) = providers::scan(domain)?;
    let mailboxes = Mailboxes { place };
    mailboxes.public().then_some((mailboxes, name))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::tables::providers;

    #[test]
    fn every_row_of_the_source_is_found() {
        for row in include_str!("../../data/mailboxes.tsv").lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let found = find(cells[0]).unwrap_or_else(|| panic!("{row}"));
            assert_eq!(found.operator().unwrap_or("-"), cells[1], "{row}");
            assert_eq!(found.public(), cells[2] == "public", "{row}");
        }
        for domain in providers::all() {
            assert!(find(&domain).is_some(), "{domain}");
        }
        for domain in [
            "",
            "com",
            "example.com",
            "gmail",
            "gmail.comm",
            "mail.gmail.com",
        ] {
            assert_eq!(find(domain), None, "{domain}");
        }
    }
}
