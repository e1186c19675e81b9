//! The dates of the tables, from the list of their sources.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::{rows, same_as_committed};

/// File name and date of each row in data/README.md.
fn sources() -> Vec<(String, String)> {
    let lines = rows("README.md").into_iter().map(|row| row.join("\t"));
    lines
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.split(" | ").collect();
            let file = cells[0].split('`').nth(1).unwrap().to_owned();
            (file, cells[3].to_owned())
        })
        .collect()
}

#[test]
fn every_file_has_its_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    files.remove("README.md");
    let named = sources().into_iter().map(|(file, _)| file);
    let named: BTreeSet<String> = named.filter(|file| !file.contains('/')).collect();
    assert_eq!(files, named);
}

#[test]
fn versions_table() {
    let mut text = String::from(
        "//! Generated from `data/README.md` by `npm run tables`; do not edit.\n\n\
         pub(crate) static VERSIONS: &[(&str, &str)] = &[\n",
    );
    // The list of disposable domains says its date itself, once it is loaded.
    for (file, date) in sources()
        .into_iter()
        .filter(|(file, _)| !file.starts_with("disposable"))
    {
        let (name, _) = file.split_once(['.', '/']).unwrap();
        let mut camel = String::new();
        for word in name.split('_') {
            let (first, rest) = word.split_at(1);
            camel += &if camel.is_empty() {
                first.to_owned()
            } else {
                first.to_uppercase()
            };
            camel += rest;
        }
        assert!(date.starts_with("20") && date.len() >= 7, "{file}: {date}");
        writeln!(text, "    ({camel:?}, {date:?}),").unwrap();
    }
    text.push_str("];\n");
    same_as_committed("versions_data.rs", &text);
}
