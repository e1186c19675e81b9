//! Letters of other scripts and keyboards that stand where an ASCII letter was meant.

/// Look-alikes (Cyrillic, Greek) and what another layout or an accent makes of a letter.
const LETTERS: [(&str, char); 24] = [
    ("аαàáâãäåā", 'a'),
    ("Ьвβ", 'b'),
    ("сϲçćč", 'c'),
    ("ԁď", 'd'),
    ("еёεèéêëēę", 'e'),
    ("ƒ", 'f'),
    ("ɡğ", 'g'),
    ("һнη", 'h'),
    ("іїιıìíîïī", 'i'),
    ("јϳ", 'j'),
    ("кκ", 'k'),
    ("ӏłľ", 'l'),
    ("мμ", 'm'),
    ("пñńň", 'n'),
    ("оοσòóôõöøō", 'o'),
    ("рρ", 'p'),
    ("ԛ", 'q'),
    ("гřŕ", 'r'),
    ("ѕšśş", 's'),
    ("тτť", 't'),
    ("υùúûüūů", 'u'),
    ("ѵν", 'v'),
    ("хχ", 'x'),
    ("уγýÿ", 'y'),
];

/// The ASCII domain that `domain` looks like; `None` if it is ASCII or has a letter like no other.
pub(super) fn fold(domain: &str) -> Option<String> {
    if domain.is_ascii() {
        return None;
    }
    domain.chars().map(letter).collect()
}

fn letter(character: char) -> Option<char> {
    if character.is_ascii() {
        return Some(character);
    }
    let found = LETTERS.iter().find(|(alike, _)| alike.contains(character));
    found.map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_what_looks_alike_only() {
        for (domain, expected) in [
            ("gmаil.com", Some("gmail.com")),
            ("gmaıl.com", Some("gmail.com")),
            ("hοtmail.cοm", Some("hotmail.com")),
            ("gmail.com", None),
            ("почта.рф", None),
            ("例え.jp", None),
        ] {
            assert_eq!(fold(domain).as_deref(), expected, "{domain}");
        }
    }
}
