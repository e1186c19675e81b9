//! The ways to read an address: as it stands, and without what does not belong to it.

use super::SuggestionKind;
use super::meant::Meant;
use super::world::World;
use crate::bytes::{at, char_at, from, has, last_char, push_char, slice};
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

/// Whether a domain or a name may have that character.
pub(super) fn is_letter(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric()
    } else {
        character != '·' && matches!(class(character), Class::Letter | Class::Mark)
    }
}

/// Every reading of a text with an `@`, the one as typed first; none if the domain is known.
pub(super) fn readings(parsed: &Parsed<'_>, world: &World<'_>) -> Vec<Meant> {
    let mut all = Vec::new();
    let mut local_part = parsed.slice(parsed.local_part);
    let domain = &*map(parsed.slice(parsed.domain));
    let (mended, only_dots) = tidied(local_part, false);
    let (mut cost, mut kind) = (0, None);
    if mended != local_part && !mended.is_empty() {
        cost = STRAY;
        kind = Some(dot_or_extra(only_dots));
        local_part = &mended;
    } else if world.knows(domain) {
        return all;
    }
    let mut push = |domain: &str, slip: i32, kind, listed| {
        if !domain.is_empty() {
            all.push(Meant::new(
                local_part,
                (domain, ""),
                cost + slip,
                kind,
                listed,
            ));
        }
    };
    push(domain, 0, kind, false);
    let (cleaned, more_dots) = tidied(domain, true);
    if cleaned != domain {
        let kind = dot_or_extra(only_dots && more_dots);
        push(&cleaned, STRAY, Some(kind), false);
    }
    let folded = skeleton(domain).unwrap_or_default();
    let homograph = Some(SuggestionKind::Homograph);
    push(&folded, FOREIGN_LETTER, homograph, true);
    let page = domain.strip_prefix("www.").unwrap_or_default();
    if has(page.as_bytes(), b'.') {
        push(page, WWW, Some(SuggestionKind::PastedExtra), true);
    }
    all
}

const fn dot_or_extra(only_dots: bool) -> SuggestionKind {
    if only_dots {
        SuggestionKind::MisplacedDot
    } else {
        SuggestionKind::PastedExtra
    }
}

/// Whether nobody has that character at the start or the end of a domain or local-part.
fn is_stray(character: char, in_domain: bool) -> bool {
    match u8::try_from(character) {
        Ok(byte) if byte.is_ascii() => {
            let stray = if in_domain {
                b".-".as_slice()
            } else {
                b"`'\"<>()[],;:!?*#|\\ "
            };
            has(stray, byte)
        }
        _ => matches!(character, '´' | '‘' | '’' | '“' | '”'),
    }
}

/// A domain or local-part without what stands around it and without dots too many; in a domain
/// with dots for commas and only with what domains have, in a local-part without spaces beside
/// dots. Tells, too, whether only dots were in the wrong place.
#[inline(never)]
fn tidied(text: &str, is_domain: bool) -> (String, bool) {
    let mut bare = text;
    while is_stray(char_at(bare, 0), is_domain) {
        bare = from(bare, char_at(bare, 0).len_utf8());
    }
    while is_stray(last_char(bare), is_domain) {
        bare = slice(bare, 0, bare.len() - last_char(bare).len_utf8());
    }
    if !is_domain {
        bare = bare.strip_prefix("www.").unwrap_or(bare);
    }
    let mut only_dots = is_domain || bare.len() == text.len();
    let mut tidied = String::with_capacity(bare.len());
    let (mut place, mut dot) = (0, false);
    while place < bare.len() {
        let character = char_at(bare, place);
        place += character.len_utf8();
        let is_dot = character == '.' || is_domain && matches!(character, ',' | ';' | '·');
        let before_dot = matches!(at(bare.as_bytes(), place), 0 | b'.');
        let is_good = if is_domain {
            character == '-' && !tidied.is_empty() || is_letter(character)
        } else {
            character != ' ' || !(dot || before_dot || tidied.is_empty())
        };
        if is_dot {
            dot = true;
        } else if is_good {
            if dot && !tidied.is_empty() {
                push_char(&mut tidied, '.');
            }
            dot = false;
            push_char(&mut tidied, character);
        } else {
            only_dots = false;
        }
    }
    (tidied, only_dots)
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
