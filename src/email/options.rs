//! What a caller may set.

use serde::Deserialize;

use super::extra_domains::ExtraDomains;

/// Which repairs are accepted. A repair that is not is still made and reported, so that the
/// mended address can be offered, but an error says that the text as typed cannot be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AcceptRepairs {
    /// None: the text must be the address and nothing else.
    None,
    /// Those that strip what no reader takes for a part of the address: outer white space,
    /// display name, quotes and brackets around it, a trailing dot, full-width forms.
    #[default]
    Safe,
    /// All, the scheme, list punctuation, invisible characters, comments and other at signs
    /// included: for cleaning lists.
    All,
}

/// Options of [`check_email`](crate::check_email) and [`suggest_email`](crate::suggest_email).
///
/// In JavaScript the names are camelCase and every one may be left out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent switches, each a key of the options"
)]
pub struct EmailOptions {
    /// The person has left the field: also suggest where more typing could still make the
    /// address right (`anna@gma`). Default `false`.
    pub complete: bool,
    /// Longest text looked at, in UTF-16 code units. Default 1,000.
    pub max_length: usize,
    /// Which repairs are accepted: `"none"`, `"safe"` or `"all"`. Default `"safe"`.
    pub repair: AcceptRepairs,
    /// Accept a quoted local-part: `"anna k"@example.org`. Default `false`.
    pub allow_quoted: bool,
    /// Accept an address literal: `anna@[192.0.2.1]`. Default `false`.
    pub allow_literal: bool,
    /// Accept comments; they are removed: `anna(home)@example.org`. Default `false`.
    pub allow_comment: bool,
    /// Accept a domain of one label: `anna@mailhost`. Default `false`.
    pub allow_dotless: bool,
    /// Accept special-use names: `anna@example.test`. Default `false`.
    pub allow_special_use: bool,
    /// Accept a number as the last label, and so an IPv4 address without brackets:
    /// `anna@example.123`, `anna@192.0.2.1`. Default `false`.
    pub allow_numeric: bool,
    /// Accept a last label of one letter, or with digits or hyphens: `anna@example.c`.
    /// Default `false`.
    pub allow_malformed_tld: bool,
    /// Domains to suggest besides the known providers, and never to correct. Default none. In
    /// JavaScript a list of more than a hundred is read again where it is another array or has
    /// another length: pass a new one rather than changing its texts.
    pub extra_domains: ExtraDomains,
    /// Domains never to suggest, in any case of letters; long lists as above. Default none.
    pub never_suggest: Vec<String>,
    /// How sure a suggestion must be, 0 to 1. Default 0.9.
    pub threshold: f64,
    /// Where the person is, as a BCP 47 tag with a region, `de-AT`: moves the odds towards the
    /// providers of that country. Default none.
    pub locale: Option<String>,
    /// The person's given name: a local-part one slip away from it may be corrected.
    pub given_name: Option<String>,
    /// The person's family name, likewise.
    pub family_name: Option<String>,
}

impl Default for EmailOptions {
    fn default() -> Self {
        Self {
            complete: false,
            max_length: 1000,
            repair: AcceptRepairs::default(),
            allow_quoted: false,
            allow_literal: false,
            allow_comment: false,
            allow_dotless: false,
            allow_special_use: false,
            allow_numeric: false,
            allow_malformed_tld: false,
            extra_domains: ExtraDomains::default(),
            never_suggest: Vec::new(),
            threshold: 0.9,
            locale: None,
            given_name: None,
            family_name: None,
        }
    }
}
