//! What a caller may set, as JSON with camelCase names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::profile::{Planned, plan_of_tokens};
use super::{ListError, ProfileOptions};
use crate::EmailOptions;
use crate::email::options::AcceptRepairs;

/// Longest row that is read, in bytes, unless the caller says otherwise.
pub const MAX_ROW: usize = 1 << 20;

/// How rows are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Fields between delimiters (RFC 4180), with any delimiter.
    #[default]
    Csv,
    /// One JSON object a line.
    Ndjson,
}

/// How the bytes of a list stand for characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8; a row that is none is read as Windows-1252.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, low byte first, as spreadsheets export it.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1252, which is ISO 8859-1 with printable characters from 0x80 to 0x9F.
    #[serde(rename = "latin1")]
    Latin1,
}

/// What to leave out. The first reason in this order that holds is the one that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drop {
    /// Rows with an address that wants no mail, where a list of such is joined.
    Suppressed,
    /// Rows with an address from which mail came back for good, where bounces are joined.
    Bounced,
    /// Rows whose address is not valid, and rows that cannot be read.
    Invalid,
    /// Rows that nobody confirmed, where a column or a list says who did.
    Unconfirmed,
    /// Rows with an address of throw-away mailboxes, where a list of them is loaded.
    Disposable,
    /// Rows with an address of a function, not a person: `info@example.org`.
    Role,
    /// Rows with an address that another row has.
    Duplicates,
}

/// Which row of those with one address is not a duplicate of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Keep {
    /// The first.
    #[default]
    First,
    /// The last.
    Last,
    /// The one with the most fields filled in; of equal ones the first.
    Fullest,
}

/// Other lists that are joined: what they hold is given beside the options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent switches, each a key of the options"
)]
pub struct Join {
    /// Addresses that want no mail.
    pub suppressed: bool,
    /// Some of those by the SHA-256 of their address.
    pub digests: bool,
    /// Bounces.
    pub bounced: bool,
    /// Addresses that confirmed that they want mail.
    pub confirmed: bool,
}

/// Options of a list. Everything may be left out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct ListOptions {
    /// Default: recognised.
    pub format: Option<Format>,
    /// What stands between fields, one ASCII character. Default: recognised.
    pub delimiter: Option<char>,
    /// Default: recognised.
    pub encoding: Option<Encoding>,
    /// Whether the first row names the columns. Default: recognised.
    pub header: Option<bool>,
    /// Whether `"` encloses fields. Default `true`.
    pub quotes: bool,
    /// The columns with addresses, by name or by number from 1; the first one is what duplicates
    /// are told by. Default: recognised by name or by content.
    pub columns: Vec<String>,
    /// Longest row that is read, in bytes. A longer one is kept, but not looked at. Default 1 MiB.
    pub max_row: usize,
    /// How addresses are checked. `complete` is always on; `repair` is `"all"` if not given.
    #[serde(default = "email_options")]
    pub email: EmailOptions,
    /// Put the mended address in the place of the one that was typed, where it is valid. The
    /// row then says `repaired`. Default `false`.
    pub apply_repairs: bool,
    /// Add a column `corrected`: the suggested address where the suggestion is at least so sure,
    /// 0 to 1, else the address. Default none.
    pub apply_suggestions: Option<f64>,
    /// What to leave out. Default nothing.
    pub drop: Vec<Drop>,
    /// Which of several rows with one address to keep. Default the first.
    pub keep: Keep,
    /// Which other lists are joined; the columns that they fill are added.
    pub join: Join,
    /// The column that says who confirmed that they want mail: `yes`, `true`, `1`, a date or a
    /// word for yes in nine languages. Default none.
    pub confirmed_column: Option<String>,
    /// Add the columns `stage`, `score` and `missing`: how far a plan is answered. Default none.
    pub profile: Option<ProfileOptions>,
    /// Columns by the `autocomplete` token they hold. Adds `person_key` and `household_key`, under
    /// which persons and households are looked for. Default none.
    pub match_keys: BTreeMap<String, String>,
    /// Put `'` before cells that a spreadsheet would run as a formula. The row then says
    /// `formula_neutralized`. Default `false`.
    pub neutralize_formulas: bool,
    /// What the names of added columns start with. Default `"formwell_"`.
    pub prefix: String,
    /// Keys of addresses that are held in memory, of the list and of those that are joined. Where
    /// there are more, keys wait in a store and rows for the end of the list. Default no limit.
    pub most_keys: Option<usize>,
    /// 128 random bits, so that nobody can prepare two addresses with one key. Answers do not
    /// depend on it. Default zero.
    pub hash_key: [u64; 2],
}

impl Default for ListOptions {
    fn default() -> Self {
        Self {
            format: None,
            delimiter: None,
            encoding: None,
            header: None,
            quotes: true,
            columns: Vec::new(),
            max_row: MAX_ROW,
            email: email_options(),
            apply_repairs: false,
            apply_suggestions: None,
            drop: Vec::new(),
            keep: Keep::First,
            join: Join::default(),
            confirmed_column: None,
            profile: None,
            match_keys: BTreeMap::new(),
            neutralize_formulas: false,
            prefix: "formwell_".to_owned(),
            most_keys: None,
            hash_key: [0; 2],
        }
    }
}

/// What is asked of a list: nobody types on, and everything that can be mended is.
fn email_options() -> EmailOptions {
    EmailOptions {
        complete: true,
        repair: AcceptRepairs::All,
        ..EmailOptions::default()
    }
}

impl ListOptions {
    /// Reads options from JSON.
    pub fn parse(json: &str) -> Result<Self, ListError> {
        let bad = |message: String| Err(ListError::Options { message });
        let mut options: Self = match serde_json::from_str(json) {
            Ok(options) => options,
            Err(error) => return bad(error.to_string()),
        };
        options.email.complete = true;
        if options.delimiter.is_some_and(|one| !is_delimiter(one)) {
            return bad("delimiter: one ASCII character, no quote and no line end".to_owned());
        }
        if options.max_row < 1024 {
            return bad("maxRow: at least 1024".to_owned());
        }
        if let Some(profile) = &options.profile {
            Planned::read(profile)?;
        }
        if !options.match_keys.is_empty() {
            plan_of_tokens(&options.match_keys)?;
        }
        Ok(options)
    }

    /// Whether rows of that kind are left out.
    pub(super) fn drops(&self, what: Drop) -> bool {
        self.drop.contains(&what)
    }
}

/// Whether a character can stand between fields.
fn is_delimiter(character: char) -> bool {
    character.is_ascii() && !matches!(character, '"' | '\r' | '\n')
}
