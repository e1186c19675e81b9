//! The ways to read an address: as it stands, and without what does not belong to it.

use super::SuggestionKind;
use super::candidates::same_but_dots;
use crate::bytes::{at, from, has, owned, push_char, slice};
use crate::email::lookalike::skeleton;
use crate::email::mapping::map;
use crate::email::parse::Parsed;
use crate::tables::unicode::{Class, class};

/// A stray character in a domain, in hundredths of a nat.
const STRAY: i32 = 500;

/// A letter of another script.
const FOREIGN_LETTER: i32 = 500;

/// `www.` before a domain.
const WWW: i32 = 400;

/// Characters that nobody has at the start or the end of a local-part.
const STRAY_AROUND: &str = "`'´‘’\"“”<>()[],;:!?*#|\\ ";

/// One way to read an address.
#[derive(Debug)]
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

impl Reading {
    /// The same with another domain.
    fn with(&self, domain: &str, slip: i32, kind: SuggestionKind) -> Self {
        Self {
            local_part: owned(&self.local_part),
            domain: owned(domain),
            cost: self.cost + slip,
            kind: Some(kind),
            unlisted: kind != SuggestionKind::Homograph && slip != WWW,
        }
    }
}

/// Whether a domain or a name may have that character.
pub(super) fn is_letter(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric()
    } else {
        character != '·' && matches!(class(character), Class::Letter | Class::Mark)
    }
}

/// Every reading of a text with an `@`, the one as typed first.
pub(super) fn readings(parsed: &Parsed<'_>) -> Vec<Reading> {
    let local_part = parsed.slice(parsed.local_part);
    let domain = map(parsed.slice(parsed.domain));
    let mut plain = Reading {
        local_part: mended(local_part),
        domain,
        cost: 0,
        kind: None,
        unlisted: true,
    };
    if plain.local_part.is_empty() {
        plain.local_part = owned(local_part);
    } else if plain.local_part != local_part {
        plain.cost = STRAY;
        let only_dots = same_but_dots(plain.local_part.as_bytes(), local_part.as_bytes());
        plain.kind = Some(if only_dots {
            SuggestionKind::MisplacedDot
        } else {
            SuggestionKind::PastedExtra
        });
    }
    let cleaned = cleaned(&plain);
    let folded = skeleton(&plain.domain);
    let page = plain.domain.strip_prefix("www.").unwrap_or_default();
    let page =
        has(page.as_bytes(), b'.').then(|| plain.with(page, WWW, SuggestionKind::PastedExtra));
    let folded =
        folded.map(|domain| plain.with(&domain, FOREIGN_LETTER, SuggestionKind::Homograph));
    let mut all = Vec::with_capacity(4);
    all.push(plain);
    for reading in [cleaned, folded, page].into_iter().flatten() {
        all.push(reading);
    }
    all
}

/// `text` without the characters of `stray` at either end.
#[inline(never)]
fn trim_around<'a>(mut text: &'a str, stray: &str) -> &'a str {
    let is_stray = |character: &char| stray.chars().any(|one| one == *character);
    loop {
        let length = text.len();
        if let Some(first) = text.chars().next().filter(is_stray) {
            text = from(text, first.len_utf8());
        }
        if let Some(last) = text.chars().next_back().filter(is_stray) {
            text = slice(text, 0, text.len() - last.len_utf8());
        }
        if text.len() == length {
            return text;
        }
    }
}

/// The local-part without what stands around it, without dots too many and spaces beside dots.
fn mended(local_part: &str) -> String {
    let bare = trim_around(local_part, STRAY_AROUND);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let mut mended = String::with_capacity(bare.len());
    for (place, character) in bare.char_indices() {
        let after_dot = mended.is_empty() || mended.ends_with('.');
        let before_dot = matches!(at(bare.as_bytes(), place + 1), 0 | b'.');
        match character {
            '.' if after_dot => {}
            ' ' if after_dot || before_dot => {}
            _ => push_char(&mut mended, character),
        }
    }
    if mended.ends_with('.') {
        mended.pop();
    }
    mended
}

/// The domain with dots for commas and without what no domain has.
fn cleaned(plain: &Reading) -> Option<Reading> {
    if is_clean(&plain.domain) && !plain.domain.ends_with('-') && !plain.domain.starts_with('-') {
        return None;
    }
    let mut domain = String::with_capacity(plain.domain.len());
    let mut only_dots = plain.kind.is_none();
    for character in plain.domain.chars() {
        match character {
            '.' | ',' | ';' | '·' | '。' => {
                if !domain.ends_with('.') {
                    push_char(&mut domain, '.');
                }
            }
            _ if character == '-' || is_letter(character) => push_char(&mut domain, character),
            _ => only_dots = false,
        }
    }
    let trimmed = trim_around(&domain, ".-");
    if trimmed == plain.domain || trimmed.is_empty() {
        return None;
    }
    let kind = if only_dots {
        SuggestionKind::MisplacedDot
    } else {
        SuggestionKind::PastedExtra
    };
    Some(plain.with(trimmed, STRAY, kind))
}

/// Whether a domain has only characters that domains have, and dots between them.
pub(super) fn is_clean(domain: &str) -> bool {
    let mut before = '.';
    for character in domain.chars() {
        if character == '.' && before == '.'
            || !(is_letter(character) || matches!(character, '-' | '.'))
        {
            return false;
        }
        before = character;
    }
    before != '.'
}
