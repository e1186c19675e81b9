//! What stops a list as a whole. Nothing that is wrong with one row does.

use std::error::Error;
use std::fmt;

/// Why a list cannot be cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListError {
    /// An option is unknown or of the wrong type: `{"drop": "invalid"}`.
    Options {
        /// What is wrong, in English.
        message: String,
    },
    /// No column looks like one with addresses; name it in the options.
    NoEmailColumn {
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// There is no column of that name or number.
    ColumnUnknown {
        /// What was asked for.
        column: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// A row of a joined list is too long to be read: whom it names is not known.
    JoinTooLong,
    /// More lines than are counted: 4,294,967,295.
    TooLong,
    /// A block of rows is not as this release writes it.
    Damaged,
    /// What did not fit in memory could not be kept elsewhere.
    Store {
        /// What the store said.
        message: String,
    },
}

impl ListError {
    /// The code in JavaScript.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Options { .. } => "bad_options",
            Self::NoEmailColumn { .. } => "no_email_column",
            Self::ColumnUnknown { .. } => "column_unknown",
            Self::JoinTooLong => "bad_list",
            Self::TooLong => "list_too_long",
            Self::Damaged | Self::Store { .. } => "internal",
        }
    }
}

impl fmt::Display for ListError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Options { message } | Self::Store { message } => write!(out, "{message}"),
            Self::NoEmailColumn { columns } => {
                write!(out, "no column with addresses among {}", named(columns))
            }
            Self::ColumnUnknown { column, columns } => {
                write!(out, "no column \"{column}\" among {}", named(columns))
            }
            Self::JoinTooLong => write!(out, "a row of a joined list is longer than 1 MiB"),
            Self::TooLong => write!(out, "more than 4,294,967,295 lines"),
            Self::Damaged => write!(out, "a block of rows is damaged"),
        }
    }
}

impl Error for ListError {}

/// The first columns, as text.
fn named(columns: &[String]) -> String {
    const MOST: usize = 20;
    let mut text = columns.iter().take(MOST).fold(String::new(), |text, name| {
        let comma = if text.is_empty() { "" } else { ", " };
        let name: String = name.chars().take(60).collect();
        format!("{text}{comma}\"{name}\"")
    });
    if columns.len() > MOST {
        text.push_str(", …");
    }
    text
}
