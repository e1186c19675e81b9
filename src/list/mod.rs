//! Lists of millions of addresses: CSV, TSV and NDJSON in, the same rows out, each with a verdict.
//!
//! Bytes come in pieces cut anywhere. Every row comes out once and in order, with its own text
//! and with columns that say what was found; what is left out or changed says why.
//!
//! ```text
//! bytes ─▶ decode ─▶ sniff ─▶ split ─▶ blocks of rows ─▶ check ─▶ checked rows ─▶ settle ─▶ bytes
//! ```
//!
//! Splitting and settling go through the list from its start to its end; checking looks at one
//! row after the other and may be done by many workers, a block each. [`Cleaner`] does all three.
//!
//! ```
//! use formwell::list::{Cleaner, ListOptions};
//!
//! let mut cleaner = Cleaner::new(ListOptions::default());
//! cleaner.push(b"name,email\nAnna,anna@gmial.com\n")?;
//! cleaner.finish()?;
//! let text = String::from_utf8(cleaner.take_output()).unwrap();
//! let row = text.lines().nth(1).unwrap();
//! assert!(row.starts_with("Anna,anna@gmial.com,true,,anna@gmial.com,anna@gmail.com,"));
//! # Ok::<(), formwell::list::ListError>(())
//! ```
//!
//! To keep the last or the fullest of several rows, and where there are more keys than
//! [`ListOptions::most_keys`], rows are settled after the last one was checked, and their keys wait
//! in a [`Store`]: see [`Settler::needs_survey`].
//!
//! # Scope
//! No files, no threads, no clock: the host reads and writes. The text that comes out is UTF-8,
//! whatever went in. A row that cannot be read is kept as one that can: what stood in it is in
//! its first cell, or in `formwell_row` of a JSON object.

mod added;
mod answer;
mod block;
mod check;
mod checked;
mod cleaner;
mod columns;
mod decode;
mod deferred;
mod edits;
mod error;
mod filter;
mod joins;
mod key;
mod late;
mod layout;
mod ledger;
mod memo;
mod merge;
mod options;
mod ordinary;
mod person;
mod profile;
mod push;
mod record;
mod row;
mod said;
mod settle;
mod sniff;
mod split;
mod standing;
mod store;
mod tally;
mod template;
mod verdict;
mod wire;
mod words;
mod write;

pub use check::Checker;
pub use checked::Checked;
pub use cleaner::Cleaner;
pub use error::ListError;
pub use filter::Filter;
pub use joins::{JoinKind, Joins};
pub use layout::Layout;
pub use ledger::Ledger;
pub use options::{Drop, Encoding, Format, Join, Keep, ListOptions, MAX_ROW};
pub use profile::ProfileOptions;
pub use settle::Settler;
pub use split::Splitter;
pub use store::Store;
