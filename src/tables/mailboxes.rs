//! Who runs the mailboxes of a domain, and whether the public can have one there.

use super::mailboxes_data::{MORE, OPERATORS, PRIVATE, PROVIDERS};
use super::providers;

/// What is known about the mailboxes of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mailboxes {
    /// Who runs them, as in `data/mailboxes.tsv`.
    pub(crate) operator: Option<&'static str>,
    /// Anyone can have one, for nothing or with an Internet access.
    pub(crate) public: bool,
}

/// The mailboxes of `domain`, in lower-case A-labels, if the tables know them.
pub(crate) fn find(domain: &str) -> Option<Mailboxes> {
    let value = match providers::position(domain) {
        Some(position) => *PROVIDERS.get(position)?,
        None => MORE.value(domain)?,
    };
    Some(Mailboxes {
        operator: OPERATORS
            .split('\n')
            .nth(usize::from(value))
            .filter(|operator| !operator.is_empty()),
        public: !PRIVATE.contains(&domain),
    })
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
            assert_eq!(found.operator.unwrap_or("-"), cells[1], "{row}");
            assert_eq!(found.public, cells[2] == "public", "{row}");
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
