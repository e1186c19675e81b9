//! How domains end: public suffixes with their share of all domains.

use std::sync::OnceLock;

use super::keyboards::mask;
use super::suffixes_data::SUFFIXES;

/// A public suffix of one or two labels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Suffix {
    /// Without a leading dot: `co.uk`.
    pub(crate) text: &'static str,
    /// Minus the logarithm of its share, in hundredths of a nat.
    pub(crate) cost: i32,
    /// Its characters, see [`mask`].
    pub(crate) mask: u64,
}

/// Every suffix in byte order.
pub(crate) fn all() -> &'static [Suffix] {
    static PARSED: OnceLock<Vec<Suffix>> = OnceLock::new();
    PARSED.get_or_init(|| {
        SUFFIXES
            .split_inclusive(|character: char| character.is_ascii_uppercase())
            .filter_map(|entry| {
                let (text, letter) = entry.split_at_checked(entry.len().checked_sub(1)?)?;
                let half_nats = i32::from(letter.bytes().next()?.saturating_sub(b'A'));
                Some(Suffix {
                    text,
                    cost: 50 * half_nats,
                    mask: mask(text.as_bytes()),
                })
            })
            .collect()
    })
}

/// The suffix, if it is known.
pub(crate) fn find(text: &str) -> Option<Suffix> {
    let all = all();
    let at = all.binary_search_by(|suffix| suffix.text.cmp(text)).ok()?;
    all.get(at).copied()
}

/// Whether registries of countries take names under that second label.
pub(crate) fn is_second(label: &str) -> bool {
    matches!(
        label,
        "ac" | "co"
            | "com"
            | "ed"
            | "edu"
            | "go"
            | "gob"
            | "gouv"
            | "gov"
            | "gv"
            | "mil"
            | "ne"
            | "net"
            | "nom"
            | "or"
            | "org"
    )
}

/// Whether the second labels in use under that top label are known: one domain in two thousand
/// has one.
pub(crate) fn has_seconds(last: &str) -> bool {
    let ends = |suffix: &&Suffix| {
        let before = suffix.text.strip_suffix(last);
        before.is_some_and(|before| before.ends_with('.'))
    };
    all().iter().filter(ends).any(|suffix| suffix.cost <= 760)
}
