//! Findings: a stable code, where it is, and the facts a sentence needs.

use serde::{Serialize, Serializer};

use crate::order::sort_by_number;
use crate::{Span, bytes};

/// `error` makes the address invalid, `warning` only informs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The address cannot be accepted.
    Error,
    /// The address is accepted; somebody may want to know.
    Warning,
}

/// One finding in one address.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// What it is.
    pub code: Code,
    /// Whether it blocks.
    pub severity: Severity,
    /// Where it is in the input.
    #[serde(flatten)]
    pub span: Span,
    /// The facts behind it, by name; which ones is said at each [`Code`].
    pub params: Params,
}

impl Issue {
    /// An issue with the severity that belongs to its code.
    pub fn new(code: Code, span: Span, params: Params) -> Self {
        Self {
            code,
            severity: code.severity(),
            span,
            params,
        }
    }

    /// An issue about one character, which becomes its param: as it is (`character`), or where it
    /// cannot be seen the way the Unicode standard writes it (`codePoint`): `U+200B`.
    pub fn about(code: Code, span: Span, character: char) -> Self {
        let unseen = matches!(
            code,
            Code::CharacterSpace
                | Code::CharacterControl
                | Code::CharacterBidiControl
                | Code::CharacterInvisible
                | Code::CharacterJoiner
                | Code::CharacterPrivate
                | Code::CharacterUnassigned
                | Code::CharacterReplacement
                | Code::LocalPartMarkLeading
                | Code::DomainLabelMarkLeading
        );
        let mut text = String::new();
        let name = if unseen {
            bytes::push(&mut text, "U+");
            bytes::push_hex(&mut text, character as usize, 4);
            "codePoint"
        } else {
            bytes::push_char(&mut text, character);
            "character"
        };
        Self::new(code, span, Params::new().add(name, Param::Text(text)))
    }
}

/// Adds a finding without facts.
#[inline(never)]
pub(crate) fn add(issues: &mut Vec<Issue>, code: Code, span: Span) {
    issues.push(Issue::new(code, span, Params::new()));
}

/// Adds a finding about one character, see [`Issue::about`].
#[inline(never)]
pub(crate) fn add_about(issues: &mut Vec<Issue>, code: Code, span: Span, character: char) {
    issues.push(Issue::about(code, span, character));
}

/// Adds a finding with one text.
#[inline(never)]
pub(crate) fn add_text(
    issues: &mut Vec<Issue>,
    code: Code,
    span: Span,
    name: &'static str,
    text: &str,
) {
    issues.push(Issue::new(code, span, Params::new().text(name, text)));
}

/// Whether one of the issues makes the address invalid.
pub(crate) fn has_error(issues: &[Issue]) -> bool {
    for issue in issues {
        if issue.severity == Severity::Error {
            return true;
        }
    }
    false
}

/// Sorts by place; issues at one place stay as they were found.
pub(crate) fn in_text_order(issues: &mut [Issue]) {
    sort_by_number(issues, |issue| issue.span.sort_number());
}

/// A fact behind an issue.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A count or a limit.
    Number(usize),
    /// A piece of the input, or a name.
    Text(String),
    /// Places in the input.
    Spans(Vec<Span>),
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// No facts.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a fact; its name must come after those that are there.
    fn add(mut self, name: &'static str, value: Param) -> Self {
        debug_assert!(self.0.last().is_none_or(|(last, _)| *last < name));
        self.0.push((name, value));
        self
    }

    /// Adds a count or a limit. Facts are added in the order of their names.
    #[must_use]
    pub fn number(self, name: &'static str, value: usize) -> Self {
        self.add(name, Param::Number(value))
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, name: &'static str, value: &str) -> Self {
        self.add(name, Param::Text(bytes::owned(value)))
    }

    /// Adds places in the input.
    #[must_use]
    pub fn spans(self, name: &'static str, value: Vec<Span>) -> Self {
        self.add(name, Param::Spans(value))
    }

    /// The places among the facts; no issue has more than one list of them.
    pub(crate) fn spans_mut(&mut self) -> &mut [Span] {
        for (_, param) in &mut self.0 {
            if let Param::Spans(spans) = param {
                return spans;
            }
        }
        &mut []
    }

    /// Every fact with its name, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, param)| (*name, param))
    }

    /// The fact of that name.
    pub fn get(&self, name: &str) -> Option<&Param> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, param)| param)
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Declares the codes once: variant, text, severity, documentation.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $severity:ident;)*) => {
        /// What was found. Codes are stable; each names its params and an example.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)*
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The code as it is written in JavaScript.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text,)* }
            }

            /// Whether an issue of this code blocks.
            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // The text as a whole.
    /// Nothing was typed, or only white space: `"  "`.
    AddressEmpty = "address_empty", Error;
    /// Longer than the limit and not looked at; `max`: the limit in UTF-16 code units.
    InputTooLong = "input_too_long", Error;
    /// More than 254 octets in ASCII form; `octets`: at least that many, `max`.
    AddressTooLong = "address_too_long", Error;
    /// Several addresses in one text: `a@example.org; b@example.org`; `count`, `spans`: where
    /// each of them is in the input.
    AddressesSeveral = "addresses_several", Error;

    // What a repair took away, where that repair is not accepted (`EmailOptions::repair`).
    /// White space around the address: `" anna@example.org"`.
    AddressSpaceAround = "address_space_around", Error;
    /// A display name and angle brackets (RFC 5322 §3.4): `Anna <anna@example.org>`.
    AddressDisplayName = "address_display_name", Error;
    /// Quotes or brackets around the address: `'anna@example.org'`.
    AddressWrapped = "address_wrapped", Error;
    /// A URI scheme (RFC 6068): `mailto:anna@example.org`.
    AddressScheme = "address_scheme", Error;
    /// List punctuation after the address: `anna@example.org,`.
    AddressPunctuationTrailing = "address_punctuation_trailing", Error;
    /// A comment (RFC 5322 §3.2.2): `anna(home)@example.org`. Allowed by `allowComment`.
    AddressComment = "address_comment", Error;
    /// A dot after the domain: `anna@example.org.`.
    DomainDotTrailing = "domain_dot_trailing", Error;
    /// A full-width or ideographic form of an ASCII character: `ａnna@example.org`.
    CharacterFullwidth = "character_fullwidth", Error;
    /// A character without width, such as U+200B or U+00AD, as comes along in pastes;
    /// `codePoint`: `"U+200B"`.
    CharacterInvisible = "character_invisible", Error;
    /// Another at sign in place of `@`: `anna＠example.org`; `character`.
    AtLookalike = "at_lookalike", Error;

    // The at sign.
    /// No `@`: `anna.example.org`.
    AtMissing = "at_missing", Error;
    /// A second `@`: `a@b@example.org`, `a@@example.org`.
    AtRepeated = "at_repeated", Error;

    // Characters that no part of an address can hold.
    /// White space inside: `an na@example.org`; `codePoint`.
    CharacterSpace = "character_space", Error;
    /// A control character (general category Cc): U+0000; `codePoint`.
    CharacterControl = "character_control", Error;
    /// A character that changes the direction of writing, such as U+202E; `codePoint`.
    CharacterBidiControl = "character_bidi_control", Error;
    /// U+200C or U+200D where the letters beside it do not need it (RFC 5892 appendix A.1, A.2);
    /// `codePoint`.
    CharacterJoiner = "character_joiner", Error;
    /// A character for private use (Co); `codePoint`.
    CharacterPrivate = "character_private", Error;
    /// Not a character in the Unicode version of the tables (Cn); `codePoint`.
    CharacterUnassigned = "character_unassigned", Error;
    /// U+FFFD: a character got lost on the way, as half of a surrogate pair does; `codePoint`.
    CharacterReplacement = "character_replacement", Error;

    // Before the `@`.
    /// Nothing before the `@`: `@example.org`.
    LocalPartEmpty = "local_part_empty", Error;
    /// More than 64 octets before the `@`; `octets`, `max`.
    LocalPartTooLong = "local_part_too_long", Error;
    /// A dot at the start: `.anna@example.org`.
    LocalPartDotLeading = "local_part_dot_leading", Error;
    /// A dot before the `@`: `anna.@example.org`.
    LocalPartDotTrailing = "local_part_dot_trailing", Error;
    /// Two dots or more in a row: `anna..k@example.org`.
    LocalPartDotRepeated = "local_part_dot_repeated", Error;
    /// A character that may not stand there: `an(na@example.org`; `character`.
    LocalPartCharacter = "local_part_character", Error;
    /// A quoted local-part (RFC 5321 §4.1.2): `"anna k"@example.org`. Allowed by `allowQuoted`.
    LocalPartQuoted = "local_part_quoted", Error;
    /// A quote that is not closed, or that does not enclose the whole local-part:
    /// `"anna@example.org`, `"anna".k@example.org`.
    LocalPartQuoteMisplaced = "local_part_quote_misplaced", Error;
    /// A combining mark with no character before it; `codePoint`.
    LocalPartMarkLeading = "local_part_mark_leading", Error;

    // After the `@`.
    /// Nothing after the `@`: `anna@`.
    DomainEmpty = "domain_empty", Error;
    /// No dot: `anna@example`. Allowed by `allowDotless`.
    DomainDotless = "domain_dotless", Error;
    /// More than 253 octets in ASCII form; `octets`: at least that many, `max`.
    DomainTooLong = "domain_too_long", Error;
    /// An address literal (RFC 5321 §4.1.3): `anna@[192.0.2.1]`. Allowed by `allowLiteral`.
    DomainLiteral = "domain_literal", Error;
    /// Square brackets without an IPv4 or IPv6 address in them: `anna@[192.0.2.256]`.
    DomainLiteralInvalid = "domain_literal_invalid", Error;
    /// An IPv4 address without brackets: `anna@192.0.2.1`. Allowed by `allowNumeric`.
    DomainIpv4 = "domain_ipv4", Error;
    /// The last label is a number: `anna@example.123`. Allowed by `allowNumeric`.
    DomainNumeric = "domain_numeric", Error;
    /// A name set aside for other uses than mail (RFC 6761): `anna@example.test`; `name`.
    /// Allowed by `allowSpecialUse`.
    DomainSpecialUse = "domain_special_use", Error;
    /// A last label that the root zone can never hold, because it has one letter only, or a
    /// digit or a hyphen and is no A-label: `anna@example.c`, `anna@example.c0m`. Allowed by
    /// `allowMalformedTld`.
    DomainTldMalformed = "domain_tld_malformed", Error;
    /// Two dots in a row, or a dot first: `anna@example..org`.
    DomainLabelEmpty = "domain_label_empty", Error;
    /// More than 63 octets between two dots, as an A-label; `octets`: at least that many, `max`.
    DomainLabelTooLong = "domain_label_too_long", Error;
    /// A hyphen first or last between two dots: `anna@-example.org`.
    DomainLabelHyphen = "domain_label_hyphen", Error;
    /// Hyphens in third and fourth place, kept for encodings such as `xn--` (RFC 5891
    /// §4.2.3.1): `anna@ab--cd.org`.
    DomainLabelHyphens34 = "domain_label_hyphens34", Error;
    /// A character that may not stand in a domain (RFC 1123, RFC 5892): `anna@ex_ample.org`;
    /// `character`.
    DomainLabelCharacter = "domain_label_character", Error;
    /// `xn--` and then no Punycode, or Punycode of something that is no U-label (RFC 5890
    /// §2.3.2.1): `anna@xn--0.org`.
    DomainLabelPunycode = "domain_label_punycode", Error;
    /// A combining mark first in a label (RFC 5891 §4.2.3.2); `codePoint`.
    DomainLabelMarkLeading = "domain_label_mark_leading", Error;
    /// A character that is allowed only beside certain others (RFC 5892 appendix A):
    /// `anna@a·b.org`; `character`.
    DomainLabelContext = "domain_label_context", Error;
    /// Right-to-left and left-to-right characters mixed against the Bidi rule (RFC 5893 §2).
    DomainLabelBidi = "domain_label_bidi", Error;

    // Warnings.
    /// An emoji or a symbol before the `@`; `character`.
    LocalPartSymbol = "local_part_symbol", Warning;
    /// Letters of several scripts before the `@`; `scripts`: their ISO 15924 codes.
    LocalPartScriptsMixed = "local_part_scripts_mixed", Warning;
    /// The local-part names a function, not a person (RFC 2142): `info@example.org`.
    LocalPartRole = "local_part_role", Warning;
    /// The last label is not in the root zone of the tables' date: `anna@example.notatld`;
    /// `tld`. One such label in 256 passes unnoticed, none of two letters.
    DomainTldUnknown = "domain_tld_unknown", Warning;
    /// An emoji or a symbol, which the old IDNA allowed and IDNA2008 does not; `character`.
    DomainSymbol = "domain_symbol", Warning;
    /// Letters of several scripts in one label; `scripts`: their ISO 15924 codes.
    DomainScriptsMixed = "domain_scripts_mixed", Warning;
    /// Looks like a well-known provider's domain and is another; `resembles`.
    DomainLookalike = "domain_lookalike", Warning;
    /// A domain of throw-away mailboxes, where such a list is loaded.
    DomainDisposable = "domain_disposable", Warning;
}
