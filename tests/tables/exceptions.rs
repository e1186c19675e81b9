//! Real domains near a provider's.

use crate::hashing::{hashed, item};
use crate::{rows, same_as_committed};

#[test]
fn exceptions_table() {
    let rows = rows("exceptions.txt");
    assert!(rows.windows(2).all(|pair| pair[0] < pair[1]));
    let names: Vec<(&str, u32)> = rows.iter().map(|row| (row[0].as_str(), 0)).collect();
    let table = hashed(&names, 1, 11, &[]);
    let size = table.rows.len();
    assert!(size <= 400, "{size} bytes: more than the budget");
    let text = format!(
        "//! Generated from `data/exceptions.txt` by `npm run tables`; do not edit.\n\n\
         use super::hashed::Hashed;\n\n{}",
        item(&table, "EXCEPTIONS")
    );
    same_as_committed("exceptions_data.rs", &text);
}
