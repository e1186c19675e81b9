//! Addresses as nearly all are: what is said of one is what is said of its domain, but for the
//! local-part itself.

/// What a byte may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Inner,
    Dot,
    Other,
}

/// The local-part and the domain of an address that is ordinary.
pub(super) fn split(input: &str) -> Option<(&str, &str)> {
    let at = input.bytes().position(|byte| byte == b'@')?;
    let (local_part, domain) = (input.get(..at)?, input.get(at + 1..)?);
    is_ordinary(local_part, domain).then_some((local_part, domain))
}

/// Whether both parts are those of an ordinary address.
pub(super) fn is_ordinary(local_part: &str, domain: &str) -> bool {
    is_local_part(local_part) && is_domain(domain)
}

/// There is nothing in it that a suggestion might look at: it starts and ends with a letter or a
/// digit, and so does what is around its dots.
fn is_local_part(text: &str) -> bool {
    let mut before = Class::Dot;
    for byte in text.bytes() {
        let class = class(byte);
        let is_first = before == Class::Dot;
        if class == Class::Other || class != Class::Letter && is_first {
            return false;
        }
        before = class;
    }
    before == Class::Letter && text.len() <= 64 && !text.starts_with("www.")
}

/// It may be meant as it is, and nothing around it needs mending.
fn is_domain(text: &str) -> bool {
    let is_inner = |byte| matches!(class(byte), Class::Letter | Class::Dot) || byte == b'-';
    text.len() <= 100 && text.bytes().all(is_inner) && !matches!(text.as_bytes(), [] | [.., b'.'])
}

/// Looked up, not compared: every byte of every address is asked for.
static CLASSES: [Class; 256] = {
    let letters = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let classes = with([Class::Other; 256], letters, Class::Letter);
    with(with(classes, b"-_+", Class::Inner), b".", Class::Dot)
};

/// The classes with another for some bytes.
const fn with(mut classes: [Class; 256], mut bytes: &[u8], class: Class) -> [Class; 256] {
    while let [first, rest @ ..] = bytes {
        if let (_, [place, ..]) = classes.split_at_mut(*first as usize) {
            *place = class;
        }
        bytes = rest;
    }
    classes
}

fn class(byte: u8) -> Class {
    CLASSES
        .get(usize::from(byte))
        .copied()
        .unwrap_or(Class::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_are_told_from_others() {
        let long = format!("{}@b.org", "a".repeat(65));
        for (input, expected) in [
            ("anna@gmail.com", true),
            ("Anna.K-x_y+1@Gmail.com", true),
            ("a@b", true),
            ("a@-b..c", true),
            ("www.a@b.org", false),
            (".a@b.org", false),
            ("a.@b.org", false),
            ("a-@b.org", false),
            ("-a@b.org", false),
            ("a..b@b.org", false),
            ("a@b.org.", false),
            ("a@b.org ", false),
            ("a@b@c.org", false),
            ("a@b_c.org", false),
            ("ä@b.org", false),
            ("a@ä.org", false),
            ("@b.org", false),
            ("a@", false),
            ("a", false),
            ("", false),
            (&long, false),
            (long.strip_prefix('a').unwrap(), true),
        ] {
            assert_eq!(split(input).is_some(), expected, "{input}");
        }
    }
}
