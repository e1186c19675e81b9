//! The generated tables say what `data/` says, and `data/` is tidy.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The rows of a file in `data/`, split at tabs, comments left out.
#[track_caller]
fn rows(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(name);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// Compares `text` with the committed table, or writes it where the environment asks for that.
#[track_caller]
fn same_as_committed(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/tables")
        .join(name);
    if std::env::var_os("FORMWELL_WRITE_TABLES").is_some() {
        fs::write(&path, text).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == text,
        "{name} differs from data/: run `npm run tables`"
    );
}

#[test]
fn providers_are_sorted_unique_and_lower_case() {
    let rows = rows("providers.tsv");
    assert!(rows.len() > 400);
    for pair in rows.windows(2) {
        assert!(
            pair[0][0] < pair[1][0],
            "{} before {}",
            pair[0][0],
            pair[1][0]
        );
    }
    for row in &rows {
        assert_eq!(row.len(), 2, "{row:?}");
        assert_eq!(row[0], row[0].to_lowercase());
        assert!(
            row[1].parse::<u16>().is_ok_and(|weight| weight > 0),
            "{row:?}"
        );
    }
}

#[test]
fn providers_table() {
    let mut text = String::from(
        "//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.\n\n\
         pub(super) static PROVIDERS: &[(&str, u16)] = &[\n",
    );
    for row in rows("providers.tsv") {
        writeln!(text, "    ({:?}, {}),", row[0], row[1]).unwrap();
    }
    text.push_str("];\n");
    same_as_committed("providers_data.rs", &text);
}
