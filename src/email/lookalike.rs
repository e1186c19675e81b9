//! Domains that look like a well-known provider's and are another (UTS #39 §4, cut down to what
//! passes for a small Latin letter).

use super::nfc::nfd;
use crate::bytes::{is_ascii, push_char};
use crate::tables::providers;

/// The provider that a domain in U-labels looks like.
pub fn resembles(domain: &str) -> Option<String> {
    skeleton(domain).filter(|skeleton| providers::operator(skeleton).is_some())
}

/// The ASCII text that a domain in U-labels looks like; `None` if it is ASCII or has a letter that
/// looks like none.
pub(crate) fn skeleton(domain: &str) -> Option<String> {
    if is_ascii(domain.as_bytes()) {
        return None;
    }
    let mut skeleton = String::with_capacity(domain.len());
    for character in domain.chars() {
        push_char(&mut skeleton, latin(character)?);
    }
    Some(skeleton)
}

/// The letters of other scripts, behind the Latin one that each passes for.
const LOOKALIKES: &str = "aаɑα bЬьƄ cсϲⅽ dԁɗ eеєε gɡց hһհ iіıιɩ jјյ kкκ lӏǀ mм nпηո oоοσօ pрρ \
    qԛզ rгɾ sѕ tтτ uцυսʋ vνѵ wԝωա xхχ yуγү zᴢ";

/// The Latin letter that a character passes for, accents left out.
fn latin(character: char) -> Option<char> {
    if character.is_ascii() {
        return Some(character);
    }
    let mut letter = ' ';
    for listed in LOOKALIKES.chars() {
        if listed.is_ascii() {
            letter = listed;
        } else if listed == character {
            return Some(letter);
        }
    }
    let apart = nfd(character.encode_utf8(&mut [0; 4]));
    let base = apart.chars().next().filter(|base| *base != character)?;
    latin(base)
}

#[cfg(test)]
mod tests {
    use super::resembles;

    #[test]
    fn knows_what_passes_for_a_provider() {
        let rows = [
            ("аррӏе.com", Some("apple.com")),
            ("gmаil.com", Some("gmail.com")),
            ("gmaıl.com", Some("gmail.com")),
            ("ġmail.com", Some("gmail.com")),
            ("bücher.de", None),
            ("пример.рф", None),
            ("gmail.com", None),
        ];
        for (domain, expected) in rows {
            assert_eq!(resembles(domain).as_deref(), expected, "{domain}");
        }
    }
}
