//! The ways to read what was typed: as it stands, without what does not belong to it, with the
//! `@` that is missing.

use super::SuggestionKind;
use super::missing_at;
use crate::email::lookalike::skeleton;
use crate::email::parse::Parsed;

/// A stray character in a domain, in hundredths of a nat.
const STRAY: i32 = 500;

/// A letter of another script.
const FOREIGN_LETTER: i32 = 500;

/// `www.` before a domain.
const WWW: i32 = 400;

/// Characters that nobody has at the start or the end of a local-part.
const STRAY_AROUND: &[char] = &[
    '`', '\'', '´', '‘', '’', '"', '“', '”', '<', '>', '(', ')', '[', ']', ',', ';', ':', '!', '?',
    '*', '#', '|', '\\', ' ',
];

/// One way to read an address.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// What stands before the `@`.
    pub(super) local_part: String,
    /// The domain in lower case.
    pub(super) domain: String,
    /// How dear it is to have typed that for this, in hundredths of a nat.
    pub(super) cost: i32,
    /// What kind of slip the reading itself mends; `None`: it is what was typed.
    pub(super) kind: Option<SuggestionKind>,
    /// Whether the domain may be meant as it is read, though no list has it.
    pub(super) unlisted: bool,
}

/// Every reading of a text, the one as typed first if it has an `@`.
pub(super) fn readings(parsed: &Parsed<'_>) -> Vec<Reading> {
    let local_part = parsed.slice(parsed.local_part);
    if parsed.at.is_none() {
        return missing_at::readings(parsed.text);
    }
    let domain = parsed.slice(parsed.domain).to_lowercase();
    let mended = mended_local_part(local_part);
    let only_dots = |mended: &String| letters(mended).eq(letters(local_part));
    let local_kind = mended.as_ref().map(|mended| {
        if only_dots(mended) {
            SuggestionKind::MisplacedDot
        } else {
            SuggestionKind::PastedExtra
        }
    });
    let plain = Reading {
        local_part: mended.unwrap_or_else(|| local_part.to_owned()),
        domain,
        cost: if local_kind.is_some() { STRAY } else { 0 },
        kind: local_kind,
        unlisted: true,
    };
    let mut all = Vec::with_capacity(2);
    all.extend(cleaned(&plain));
    all.extend(folded(&plain));
    all.extend(without_www(&plain));
    all.insert(0, plain);
    all
}

/// The local-part without what stands around it, without dots too many and spaces beside dots.
fn mended_local_part(local_part: &str) -> Option<String> {
    let bare = local_part.trim_matches(STRAY_AROUND);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let mut mended = String::with_capacity(bare.len());
    let mut rest = bare.chars().peekable();
    while let Some(character) = rest.next() {
        let after_dot = mended.ends_with('.') || mended.is_empty();
        let before_dot = matches!(rest.peek(), None | Some('.'));
        match character {
            '.' if after_dot || rest.peek().is_none() => {}
            ' ' if after_dot || before_dot => {}
            _ => mended.push(character),
        }
    }
    (mended != local_part && !mended.is_empty()).then_some(mended)
}

/// The domain with dots for commas and without what no domain has.
fn cleaned(plain: &Reading) -> Option<Reading> {
    let mut domain = String::with_capacity(plain.domain.len());
    let mut only_dots = true;
    for character in plain.domain.chars() {
        match character {
            '.' | ',' | ';' | '·' | '。' => {
                if !domain.ends_with('.') {
                    domain.push('.');
                }
            }
            '-' => domain.push('-'),
            _ if character.is_alphanumeric() => domain.push(character),
            _ => only_dots = false,
        }
    }
    let trimmed = domain.trim_matches(['.', '-']);
    if trimmed == plain.domain || trimmed.is_empty() {
        return None;
    }
    let kind = if only_dots && plain.kind.is_none() {
        SuggestionKind::MisplacedDot
    } else {
        SuggestionKind::PastedExtra
    };
    Some(Reading {
        domain: trimmed.to_owned(),
        cost: plain.cost + STRAY,
        kind: Some(kind),
        ..plain.clone()
    })
}

/// Whether a domain has only characters that domains have, and dots between them.
pub(super) fn is_clean(domain: &str) -> bool {
    domain.split('.').all(|label| !label.is_empty())
        && domain
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '-' | '.'))
}

fn folded(plain: &Reading) -> Option<Reading> {
    Some(Reading {
        domain: skeleton(&plain.domain)?,
        cost: plain.cost + FOREIGN_LETTER,
        kind: Some(SuggestionKind::Homograph),
        unlisted: false,
        ..plain.clone()
    })
}

fn without_www(plain: &Reading) -> Option<Reading> {
    let domain = plain.domain.strip_prefix("www.")?;
    domain.contains('.').then(|| Reading {
        domain: domain.to_owned(),
        cost: plain.cost + WWW,
        kind: Some(SuggestionKind::PastedExtra),
        unlisted: false,
        ..plain.clone()
    })
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| *character != '.')
}
