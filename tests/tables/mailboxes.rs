//! Mailbox operators and their rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::front_coding::front_coded;
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

#[test]
fn mailboxes_table() {
    let mailboxes: BTreeMap<_, _> = rows("mailboxes.tsv")
        .into_iter()
        .map(|row| (row[0].clone(), (row[1].clone(), row[2].clone())))
        .collect();
    let mut providers: Vec<_> = rows("providers.tsv")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    // As their own table has them: by first label.
    providers.sort_by_key(|domain| {
        domain
            .split_once('.')
            .map(|(label, rest)| (label.to_owned(), rest.to_owned()))
    });
    let names: BTreeSet<_> = mailboxes
        .values()
        .map(|(operator, _)| operator.clone())
        .collect();
    let mut operators = vec![String::new()];
    operators.extend(names.into_iter().filter(|name| name != "-"));
    let value = |domain: &String| {
        let operator = mailboxes.get(domain).map(|(operator, _)| operator);
        let at = operators.iter().position(|known| Some(known) == operator);
        u8::try_from(at.unwrap_or(0)).unwrap()
    };
    let more = front_coded(
        mailboxes
            .keys()
            .filter(|domain| !providers.contains(*domain))
            .map(|domain| (domain.as_str(), value(domain))),
    );
    let private: Vec<_> = mailboxes
        .iter()
        .filter(|(_, (_, access))| access == "private")
        .map(|(domain, _)| domain)
        .collect();
    let values: Vec<_> = providers
        .iter()
        .map(|domain| value(domain).to_string())
        .collect();
    let mut text = String::from(
        "//! Generated from `data/mailboxes.tsv` and `data/providers.tsv` by `npm run tables`; do not edit.\n\n\
         use super::front_coded::FrontCoded;\n\n",
    );
    writeln!(
        text,
        "/// The first is nobody.\npub(super) static OPERATORS: &str = {:?};\n",
        operators.join("\n")
    )
    .unwrap();
    writeln!(text, "pub(super) static PRIVATE: &[&str] = &{private:?};\n").unwrap();
    writeln!(
        text,
        "/// In the order of the providers.\npub(super) static PROVIDERS: &[u8] = &["
    )
    .unwrap();
    for line in values.chunks(24) {
        writeln!(text, "    {},", line.join(", ")).unwrap();
    }
    text.push_str("];\n\n/// The other domains.\n");
    text.push_str(&more.item("MORE"));
    let size = operators.join("\n").len() + values.len() + more.size();
    assert!(size <= 3_700, "{size} bytes: more than the budget");
    same_as_committed("mailboxes_data.rs", &text);
}

#[test]
fn mailbox_rules_table() {
    let mut text = String::from(
        "//! Generated from `data/mailbox_rules.tsv` and `data/alias_domains.tsv` by `npm run tables`; do not edit.\n\n\
         use super::mailbox_rules::Rule;\n\n\
         pub(super) static RULES: &[(&str, Rule)] = &[\n",
    );
    let rules = rows("mailbox_rules.tsv");
    for row in &rules {
        writeln!(
            text,
            "    ({:?}, Rule {{ separator: '{}', ignored: {:?}, equal: {:?}, subdomain: {} }}),",
            row[0],
            row[1],
            row[2],
            row[3],
            row[4] == "yes"
        )
        .unwrap();
    }
    text.push_str("];\n\npub(super) static ALIAS_DOMAINS: &[(&str, &str)] = &[\n");
    let aliases = rows("alias_domains.tsv");
    for row in &aliases {
        writeln!(text, "    ({:?}, {:?}),", row[0], row[1]).unwrap();
    }
    text.push_str("];\n");
    assert!(
        rules.len() + aliases.len() <= 32,
        "more rows than the budget"
    );
    same_as_committed("mailbox_rules_data.rs", &text);
}
