//! How a list is laid out: what was recognised or given.

use serde::{Deserialize, Serialize};

use super::options::{Encoding, Format};

/// What is known of a list after its first rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// How rows are written.
    pub format: Format,
    /// The encoding of what comes in; what goes out is UTF-8.
    pub encoding: Encoding,
    /// Whether the list began with a byte order mark; what goes out then does, too.
    pub mark: bool,
    /// What stands between fields.
    pub delimiter: char,
    /// Whether `"` encloses fields.
    pub quotes: bool,
    /// Whether the first row names the columns.
    pub header: bool,
    /// The names of the columns; of a list without a header `column_1` and so on.
    pub columns: Vec<String>,
    /// Which columns hold addresses, from 0; the first is what duplicates are told by.
    pub email: Vec<usize>,
    /// Which column says who confirmed, from 0.
    #[serde(default)]
    pub confirmed: Option<usize>,
}

impl Layout {
    /// The delimiter as it is in the bytes; what the options take is ASCII.
    pub(super) fn delimiter_byte(&self) -> u8 {
        u8::try_from(self.delimiter).unwrap_or(b',')
    }

    /// Whether a row ends at the end of its line, whatever is in it.
    pub(super) fn is_by_line(&self) -> bool {
        self.format == Format::Ndjson || !self.quotes
    }
}
