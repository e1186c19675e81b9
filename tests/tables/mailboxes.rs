//! Mailbox operators and their rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::hashing::{escaped, hashed, item};
use crate::{assert_sorted, rows, same_as_committed};

#[test]
fn mailboxes_are_tidy() {
    let rows = rows("mailboxes.tsv");
    assert_sorted(&rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    for row in &rows {
        assert_eq!(row.len(), 3, "{row:?}");
        assert!(row[0].contains('.'), "{row:?}");
        assert!(matches!(row[2].as_str(), "public" | "private"), "{row:?}");
        assert!(
            row[1] == "-"
                || row[1]
                    .bytes()
                    .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')),
            "{row:?}"
        );
    }
}

#[test]
fn rules_belong_to_operators_and_aliases_to_their_domains() {
    let operators: BTreeMap<_, _> = rows("mailboxes.tsv")
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let rules = rows("mailbox_rules.tsv");
    assert_sorted(&rules.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    for row in &rules {
        assert!(
            operators.values().any(|operator| *operator == row[0]),
            "{row:?}"
        );
        assert!(matches!(row[1].as_str(), "+" | "-"), "{row:?}");
        assert!(matches!(row[4].as_str(), "yes" | "no"), "{row:?}");
        assert!(row[5].starts_with("https://"), "{row:?}");
        assert!(!row[2].contains(&row[1]) || row[1] == "+", "{row:?}");
    }
    let aliases = rows("alias_domains.tsv");
    assert_sorted(&aliases.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    let targets: BTreeSet<_> = aliases.iter().map(|row| &row[1]).collect();
    for row in &aliases {
        assert_eq!(operators.get(&row[0]), operators.get(&row[1]), "{row:?}");
        assert!(operators.contains_key(&row[1]), "{row:?}");
        assert!(!targets.contains(&row[0]), "an alias of an alias: {row:?}");
        assert!(row[2].starts_with("https://"), "{row:?}");
    }
}

/// A domain's operator, and whether its mailboxes are private.
pub(crate) type Place = (String, bool);

/// What is known of a domain, in the order of their numbers: nothing, then the operators of public
/// mailboxes, those with most addresses first, then who runs private ones.
pub(crate) fn places() -> Vec<Place> {
    let rows = rows("mailboxes.tsv");
    let shares: BTreeMap<_, _> = crate::rows("providers.tsv")
        .into_iter()
        .map(|row| (row[0].clone(), row[1].parse::<u32>().unwrap()))
        .collect();
    let mut operators: BTreeMap<Place, u32> = BTreeMap::new();
    for row in &rows {
        let place = (row[1].replace('-', ""), row[2] == "private");
        *operators.entry(place).or_default() += shares.get(&row[0]).unwrap_or(&0);
    }
    let mut places: Vec<_> = operators.into_iter().collect();
    places.sort_by_key(|((name, private), share)| {
        (*private, !name.is_empty(), std::cmp::Reverse(*share))
    });
    places.into_iter().map(|(place, _)| place).collect()
}

fn place(places: &[Place], operator: &str, private: bool) -> u8 {
    let wanted = (operator.replace('-', ""), private);
    let found = places.iter().position(|place| *place == wanted);
    u8::try_from(found.unwrap()).unwrap()
}

/// The number of who runs each domain.
pub(crate) fn mailboxes() -> BTreeMap<String, u8> {
    let places = places();
    rows("mailboxes.tsv")
        .into_iter()
        .map(|row| (row[0].clone(), place(&places, &row[1], row[2] == "private")))
        .collect()
}

#[test]
fn mailboxes_table() {
    let mailboxes = mailboxes();
    let providers: BTreeSet<_> = rows("providers.tsv")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let places = places();
    let more: Vec<_> = mailboxes
        .iter()
        .filter(|(domain, _)| !providers.contains(*domain))
        .map(|(domain, place)| (domain.as_str(), u32::from(*place)))
        .collect();
    let visited = rows("../tests/corpora/typo/legit_top100k.txt");
    let strangers: Vec<_> = visited
        .iter()
        .map(|row| row[0].as_str())
        .filter(|domain| !mailboxes.contains_key(*domain))
        .collect();
    let more = hashed(&more, u32::try_from(places.len()).unwrap(), 22, &strangers);
    let first_private = places.iter().position(|(_, private)| *private).unwrap();
    let text = format!(
        "//! Generated from `data/mailboxes.tsv` and `data/providers.tsv` by `npm run tables`; do not edit.\n\n\
         use super::hashed::Hashed;\n\n\
         /// Operators from this one on run mailboxes that are not for the public.\n\
         pub(super) static FIRST_PRIVATE: u8 = {first_private};\n\n\
         /// The domains that are no providers'.\n{}",
        item(&more, "MORE")
    );
    let size = more.rows.len();
    assert!(size <= 800, "{size} bytes: more than the budget");
    same_as_committed("mailboxes_data.rs", &text);
}

#[test]
fn mailbox_rules_table() {
    let rules: Vec<u8> = rows("mailbox_rules.tsv").iter().flat_map(rule).collect();
    let mut aliases: BTreeMap<String, String> = BTreeMap::new();
    for row in rows("alias_domains.tsv") {
        let line = aliases.entry(row[1].clone()).or_insert(row[1].clone());
        write!(line, " {}", row[0]).unwrap();
    }
    let aliases: Vec<_> = aliases.into_values().collect();
    let text = format!(
        "//! Generated from `data/mailbox_rules.tsv` and `data/alias_domains.tsv` by `npm run tables`; do not edit.\n\n\
         /// Operator, separator, marks.\n\
         pub(super) static RULES: &[u8] = b\"{}\";\n\n\
         /// A domain and those that reach the same mailboxes.\n\
         pub(super) static ALIAS_DOMAINS: &str = {:?};\n",
        escaped(&rules),
        aliases.join("\n")
    );
    let size = rules.len() + aliases.join("\n").len();
    assert!(size <= 256, "{size} bytes: more than the budget");
    same_as_committed("mailbox_rules_data.rs", &text);
}

/// A rule as `src/tables/mailbox_rules.rs` reads it.
fn rule(row: &Vec<String>) -> [u8; 3] {
    let marks = |text: &str| {
        let bits = text.chars().map(|one| 1_u8 << ".-_".find(one).unwrap());
        bits.fold(0, |all, bit| all | bit)
    };
    let equal = marks(&row[3]);
    assert!(equal == 0 || row[3].starts_with('.'), "{row:?}");
    let subdomain = if row[4] == "yes" { 0x80 } else { 0 };
    let operator_of = |domain: &String| {
        let mut mailboxes = rows("mailboxes.tsv").into_iter();
        mailboxes.find(|row| row[0] == *domain).unwrap()[1].clone()
    };
    let aliases = rows("alias_domains.tsv");
    let has_aliases = aliases.iter().any(|alias| operator_of(&alias[1]) == row[0]);
    let aliases = if has_aliases { 0x40 } else { 0 };
    [
        place(&places(), &row[0], false),
        row[1].as_bytes()[0],
        marks(&row[2]) | equal << 3 | subdomain | aliases,
    ]
}
