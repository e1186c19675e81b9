//! Domains that look like a well-known provider's and are another (UTS #39 §4, cut down to what
//! passes for a small Latin letter).

use super::nfc::nfd;
use crate::tables::providers;

/// The provider that a domain in U-labels looks like.
pub fn resembles(domain: &str) -> Option<String> {
    skeleton(domain).filter(|skeleton| providers::position(skeleton).is_some())
}

/// The ASCII text that a domain in U-labels looks like; `None` if it is ASCII or has a letter that
/// looks like none.
pub(crate) fn skeleton(domain: &str) -> Option<String> {
    if domain.is_ascii() {
        return None;
    }
    domain.chars().map(latin).collect()
}

/// The letters of other scripts, each with the Latin one it passes for.
const LOOKALIKES: &[(&str, char)] = &[
    ("аɑα", 'a'),
    ("ЬьƄ", 'b'),
    ("сϲⅽ", 'c'),
    ("ԁɗ", 'd'),
    ("еєε", 'e'),
    ("ɡց", 'g'),
    ("һհ", 'h'),
    ("іıιɩ", 'i'),
    ("јյ", 'j'),
    ("кκ", 'k'),
    ("ӏǀ", 'l'),
    ("м", 'm'),
    ("пηո", 'n'),
    ("оοσօ", 'o'),
    ("рρ", 'p'),
    ("ԛզ", 'q'),
    ("гɾ", 'r'),
    ("ѕ", 's'),
    ("тτ", 't'),
    ("цυսʋ", 'u'),
    ("νѵ", 'v'),
    ("ԝωա", 'w'),
    ("хχ", 'x'),
    ("уγү", 'y'),
    ("ᴢ", 'z'),
];

/// The Latin letter that a character passes for, accents left out.
fn latin(character: char) -> Option<char> {
    if character.is_ascii() {
        return Some(character);
    }
    let listed = LOOKALIKES
        .iter()
        .find(|(letters, _)| letters.contains(character));
    if let Some((_, latin)) = listed {
        return Some(*latin);
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
