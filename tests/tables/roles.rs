//! Local-parts that name a function.

use std::fmt::Write as _;

use crate::front_coding::front_coded;
use crate::{assert_sorted, rows, same_as_committed};

#[test]
fn roles_are_tidy() {
    let rows = rows("roles.tsv");
    assert_sorted(&rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    for row in &rows {
        assert!(
            row[0].bytes().all(|byte| byte.is_ascii_lowercase()),
            "{row:?}"
        );
        assert!(matches!(row[2].as_str(), "role" | "qualifier"), "{row:?}");
    }
    // RFC 2142 §3 to §5, less the names that are words of their own section: all must be there.
    let defined: Vec<_> = rows.iter().filter(|row| row[1] == "RFC 2142").collect();
    assert_eq!(defined.len(), 15);
}

#[test]
fn roles_table() {
    let rows = rows("roles.tsv");
    let of_kind = |kind: &str| -> Vec<String> {
        let rows = rows.iter().filter(|row| row[2] == kind);
        rows.map(|row| row[0].clone()).collect()
    };
    let roles = of_kind("role");
    let set = front_coded(roles.iter().map(|role| (role.as_str(), 0)));
    assert!(
        set.size() <= 2_300,
        "{} bytes: more than the budget",
        set.size()
    );
    let mut text = set.source("roles.tsv", "ROLES");
    writeln!(
        text,
        "\npub(super) static QUALIFIERS: &[&str] = &{:?};",
        of_kind("qualifier")
    )
    .unwrap();
    same_as_committed("roles_data.rs", &text);
}
