//! Prints texts and their reports, a JSON array a line, for `tests/js/native.test.mjs`: so many made here, then the
//! lines of standard input.
//!
//! ```text
//! cargo run --release --example address_reports -- 200000 < more.txt
//! ```
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a command for tests"
)]

mod texts;

use std::io::Write;

use formwell::{EmailOptions, ToUtf16, check_email};

fn main() {
    let count = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let more = std::io::stdin().lines().map(Result::unwrap);
    for input in texts::Texts::new(200).take(count).chain(more) {
        let mut report = check_email(&input, &EmailOptions::default());
        report.to_utf16(&input);
        serde_json::to_writer(&mut out, &(&input, &report)).unwrap();
        out.write_all(b"\n").unwrap();
    }
}
