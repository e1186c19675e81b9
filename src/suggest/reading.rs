//! The ways to read an address: as it stands, and without what does not belong to it.

use super::SuggestionKind;
use super::candidates::same_but_dots;
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
    let mended = mended(local_part);
    let (mut cost, mut kind) = (0, None);
    if mended != local_part && !mended.is_empty() {
        cost = STRAY;
        kind = Some(dot_or_extra(same_but_dots(
            mended.as_bytes(),
            local_part.as_bytes(),
        )));
        local_part = &mended;
    } else if world.knows(domain) {
        return all;
    }
    all.push(reading(local_part, domain, cost, kind));
    let (cleaned, only_dots) = cleaned(domain);
    if cleaned != domain && !cleaned.is_empty() {
        let kind = match kind {
            Some(SuggestionKind::PastedExtra) => kind,
            _ => Some(dot_or_extra(only_dots)),
        };
        all.push(reading(local_part, &cleaned, cost + STRAY, kind));
    }
    let folded = skeleton(domain).unwrap_or_default();
    let page = domain.strip_prefix("www.").unwrap_or_default();
    if !folded.is_empty() {
        let kind = Some(SuggestionKind::Homograph);
        let mut one = reading(local_part, &folded, cost + FOREIGN_LETTER, kind);
        one.listed = true;
        all.push(one);
    }
    if has(page.as_bytes(), b'.') {
        let kind = Some(SuggestionKind::PastedExtra);
        let mut one = reading(local_part, page, cost + WWW, kind);
        one.listed = true;
        all.push(one);
    }
    all
}

/// A reading that costs so much.
#[inline(never)]
pub(super) fn reading(
    local_part: &str,
    domain: &str,
    cost: i32,
    kind: Option<SuggestionKind>,
) -> Meant {
    let mut reading = Meant::new(local_part, domain, "");
    reading.cost = cost;
    reading.kind = kind;
    reading
}

fn dot_or_extra(only_dots: bool) -> SuggestionKind {
    if only_dots {
        SuggestionKind::MisplacedDot
    } else {
        SuggestionKind::PastedExtra
    }
}

/// Whether nobody has that character at the start or the end of a local-part.
fn is_stray(character: char) -> bool {
    match u8::try_from(character) {
        Ok(byte) if byte.is_ascii() => has(b"`'\"<>()[],;:!?*#|\\ ", byte),
        _ => matches!(character, '´' | '‘' | '’' | '“' | '”'),
    }
}

/// The local-part without what stands around it, without dots too many and spaces beside dots.
fn mended(local_part: &str) -> String {
    let mut bare = local_part;
    while is_stray(char_at(bare, 0)) {
        bare = from(bare, char_at(bare, 0).len_utf8());
    }
    while is_stray(last_char(bare)) {
        bare = slice(bare, 0, bare.len() - last_char(bare).len_utf8());
    }
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let mut mended = String::with_capacity(bare.len());
    let (mut place, mut after_dot) = (0, true);
    while place < bare.len() {
        let character = char_at(bare, place);
        place += character.len_utf8();
        let before_dot = matches!(at(bare.as_bytes(), place), 0 | b'.');
        let is_left_out = match character {
            '.' => after_dot,
            ' ' => after_dot || before_dot,
            _ => false,
        };
        if !is_left_out {
            push_char(&mut mended, character);
            after_dot = character == '.';
        }
    }
    if after_dot {
        mended.pop();
    }
    mended
}

/// The domain with dots for commas and without what no domain has, and whether it had nothing such.
fn cleaned(typed: &str) -> (String, bool) {
    let mut only_dots = true;
    let mut domain = String::with_capacity(typed.len());
    let mut wanted = "";
    for character in typed.chars() {
        match character {
            '.' | ',' | ';' | '·' => wanted = ".",
            '-' if domain.is_empty() => {}
            _ if character == '-' || is_letter(character) => {
                if !domain.is_empty() {
                    domain.push_str(wanted);
                }
                wanted = "";
                push_char(&mut domain, character);
            }
            _ => only_dots = false,
        }
    }
    while domain.ends_with('-') || domain.ends_with('.') {
        domain.pop();
    }
    (domain, only_dots)
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
