//! Findings: a stable code, where it is, and the facts a sentence needs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Span;

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
}

/// A fact behind an issue.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A count or a limit.
    Number(usize),
    /// A piece of the input, or a name.
    Text(String),
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Params(BTreeMap<&'static str, Param>);

impl Params {
    /// No facts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a count or a limit.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: usize) -> Self {
        self.0.insert(name, Param::Number(value));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.insert(name, Param::Text(value.into()));
        self
    }

    /// The fact of that name.
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.get(name)
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
    /// Nothing was typed, or only white space: `"  "`.
    AddressEmpty = "address_empty", Error;
    /// Longer than the limit and not looked at; `max`: the limit in UTF-16 code units.
    InputTooLong = "input_too_long", Error;
    /// More than 254 octets in ASCII form; `octets`, `max`.
    AddressTooLong = "address_too_long", Error;
    /// No `@`: `anna.example.org`.
    AtMissing = "at_missing", Error;
    /// A second `@`: `a@b@example.org`.
    AtRepeated = "at_repeated", Error;
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
    /// A character that may not stand there: `an na@example.org`; `character`.
    LocalPartCharacter = "local_part_character", Error;
    /// Nothing after the `@`: `anna@`.
    DomainEmpty = "domain_empty", Error;
    /// No dot: `anna@example`.
    DomainDotless = "domain_dotless", Error;
    /// More than 253 octets in ASCII form; `octets`, `max`.
    DomainTooLong = "domain_too_long", Error;
    /// Two dots in a row, or a dot first: `anna@example..org`.
    DomainLabelEmpty = "domain_label_empty", Error;
    /// More than 63 octets between two dots; `octets`, `max`.
    DomainLabelTooLong = "domain_label_too_long", Error;
    /// A hyphen first or last between two dots: `anna@-example.org`.
    DomainLabelHyphen = "domain_label_hyphen", Error;
    /// A character that may not stand in a domain: `anna@ex_ample.org`; `character`.
    DomainLabelCharacter = "domain_label_character", Error;
    /// The last label is a number: `anna@example.123`, `anna@192.0.2.1`.
    DomainNumeric = "domain_numeric", Error;
}
