//! The generated tables say what `data/` says, and `data/` is tidy.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod bounces;
mod disposable;
mod exceptions;
#[path = "../../src/hash.rs"]
#[expect(dead_code, reason = "tables are made of whole names")]
mod hash;
#[path = "../../src/tables/hashed.rs"]
mod hashed;
mod hashing;
mod keyboards;
mod mailboxes;
mod name_folding;
mod postal;
mod providers;
mod roles;
mod special_use;
mod suffixes;
mod tel;
mod tlds;
mod unicode;
mod versions;

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

/// Texts by a letter each, in the order in which they came.
#[derive(Default)]
struct Lettered(Vec<String>);

impl Lettered {
    /// The letter of a text, from `#` on: a backslash would take two bytes of source.
    #[track_caller]
    fn letter(&mut self, text: &str) -> char {
        let known = self.0.iter().position(|known| known == text);
        let index = known.unwrap_or_else(|| {
            self.0.push(text.to_owned());
            self.0.len() - 1
        });
        ('#'..='~').filter(|c| *c != '\\').nth(index).unwrap()
    }
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

/// Fails unless `names` are sorted, unique and lower case.
#[track_caller]
fn assert_sorted(names: &[String]) {
    for pair in names.windows(2) {
        assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
    }
    for name in names {
        assert_eq!(*name, name.to_lowercase());
    }
}
