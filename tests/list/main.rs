//! Lists: what goes in comes out, however it is cut and whatever is in it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod hostile;
mod joins;
mod persons;
mod properties;
mod rows;
mod waiting;

use formwell::list::{Cleaner, ListError, ListOptions};
use serde_json::Value;

/// What comes out of a list.
struct Cleaned {
    kept: Vec<u8>,
    rejected: Vec<u8>,
    report: Value,
}

impl Cleaned {
    fn text(&self) -> &str {
        str::from_utf8(&self.kept).unwrap()
    }

    /// The rows under the header.
    fn rows(&self) -> Vec<&str> {
        self.text().lines().skip(1).collect()
    }
}

/// Cleans a list that comes in pieces of `size` bytes.
fn clean_cut(input: &[u8], options: &str, size: usize) -> Result<Cleaned, ListError> {
    run(Cleaner::new(ListOptions::parse(options)?), input, size)
}

/// The same by a cleaner that may know of other lists.
fn run(mut cleaner: Cleaner, input: &[u8], size: usize) -> Result<Cleaned, ListError> {
    let (mut kept, mut rejected) = (Vec::new(), Vec::new());
    for piece in input.chunks(size.max(1)) {
        cleaner.push(piece)?;
        kept.extend(cleaner.take_output());
        rejected.extend(cleaner.take_rejected());
    }
    cleaner.finish()?;
    kept.extend(cleaner.take_output());
    rejected.extend(cleaner.take_rejected());
    Ok(Cleaned {
        kept,
        rejected,
        report: serde_json::from_str(&cleaner.report()).unwrap_or_default(),
    })
}

#[track_caller]
fn clean(input: &str, options: &str) -> Cleaned {
    clean_cut(input.as_bytes(), options, 1 << 16).unwrap()
}

/// The records of a text in CSV, by the reader that most Rust programs use.
fn records(text: &[u8], delimiter: u8) -> Vec<Vec<Vec<u8>>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text);
    let all = reader.byte_records().map(|record| {
        let record = record.unwrap();
        record.iter().map(<[u8]>::to_vec).collect()
    });
    all.collect()
}
