//! Whether a local-part names a function (RFC 2142 and common practice), not a person.
//!
//! Every word counts, so that no surname is mistaken: `sales-uk` is a role, `anna.sales` is not.

use crate::bytes::{at, cut, is_number, same_ignore_case};
use crate::hash::{add, take};
use crate::tables::roles::{self, Word};

/// Whether `local_part` is a role. Case, a `+` subaddress, separators and a short number at the
/// end do not matter: `Info+web`, `no-reply`, `support24`.
///
/// One look at each byte and nothing copied: it is asked for every address, whatever is
/// remembered of its domain.
pub fn is_role(local_part: &str) -> bool {
    let bytes = local_part.as_bytes();
    let (mut roles, mut others, mut initials, mut unread) = (false, false, false, false);
    let (mut word, mut joined) = (roles::START, roles::START);
    let (mut start, mut end) = (0, 0);
    loop {
        let byte = at(bytes, end).to_ascii_lowercase();
        let is_end = end == bytes.len() || byte == b'+';
        if !is_end && !is_separator(byte) {
            word = add(word, byte);
            joined = add(joined, byte);
            end += 1;
            unread |= byte == b'y' && is_unread(cut(bytes, 0, end));
            continue;
        }
        let length = end - start;
        let (kind, is_numbered) = kind(word, cut(bytes, start, end));
        if kind == Word::Role {
            roles = true;
        } else if kind == Word::Other || is_numbered {
            others |= !is_number(cut(bytes, start, end));
        }
        initials |= length < 2;
        if is_end {
            break;
        }
        word = roles::START;
        end += 1;
        start = end;
    }
    if roles && !others || unread || is_request(cut(bytes, 0, end)) {
        return true;
    }
    // An initial and a surname may happen to spell a function: `s.ales`.
    start > 0 && !initials && kind(joined, cut(bytes, 0, end)).0 == Word::Role
}

const fn is_separator(byte: u8) -> bool {
    matches!(byte, b'-' | b'.' | b'_')
}

/// What addresses say that nobody reads, in whatever company: `acme-noreply`, `noreply2`.
fn is_unread(name: &[u8]) -> bool {
    ends_in(name, b"noreply") || ends_in(name, b"donotreply")
}

/// Whether those are the last letters and digits.
fn ends_in(name: &[u8], letters: &[u8]) -> bool {
    let mut left = letters.len();
    for byte in name.iter().rev() {
        if left == 0 {
            break;
        }
        if !is_separator(*byte) {
            left -= 1;
            if byte.to_ascii_lowercase() != at(letters, left) {
                return false;
            }
        }
    }
    left == 0
}

/// What the word of that hash is, which is the letters and digits of a text, and whether it ends in
/// one or two digits, which say nothing.
fn kind(hash: u64, text: &[u8]) -> (Word, bool) {
    let (mut name, mut digits) = (hash, 0);
    for byte in text.iter().rev() {
        if is_separator(*byte) {
            continue;
        }
        if !byte.is_ascii_digit() {
            break;
        }
        if digits == 2 {
            return (roles::find(hash), false);
        }
        name = take(name, *byte);
        digits += 1;
    }
    (roles::find(name), digits > 0)
}

/// `list-request` (RFC 2142 §6).
fn is_request(name: &[u8]) -> bool {
    let end = b"-request";
    name.len() > end.len() && same_ignore_case(cut(name, name.len() - end.len(), name.len()), end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::hash;

    /// The same, word by word on copies.
    fn by_words(local_part: &str) -> bool {
        let kind = |word: &str| {
            let digits = word.bytes().rev().take_while(u8::is_ascii_digit).count();
            let (name, _) = word.split_at(word.len() - if digits <= 2 { digits } else { 0 });
            let hash = name.bytes().fold(roles::START, add);
            (roles::find(hash), name.len() < word.len())
        };
        let name = local_part.split('+').next().unwrap().to_ascii_lowercase();
        let words: Vec<&str> = name.split(['-', '.', '_']).collect();
        let joined = words.concat();
        let has_role = words.iter().any(|word| kind(word).0 == Word::Role);
        let has_others = words.iter().any(|word| {
            let (kind, is_numbered) = kind(word);
            let may_be = kind == Word::Other || kind == Word::Qualifier && is_numbered;
            may_be && !is_number(word.as_bytes())
        });
        let has_initials = words.iter().any(|word| word.len() < 2);
        has_role && !has_others
            || name.len() > 8 && name.ends_with("-request")
            || joined.contains("noreply")
            || joined.contains("donotreply")
            || words.len() > 1 && !has_initials && kind(&joined).0 == Word::Role
    }

    #[test]
    fn one_look_finds_what_words_say() {
        let mut seed = 7_u32;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as usize % below
        };
        let mut parts = vec![
            "2", "24", "7", "x", "é", "Anna", "noreply", "donot", "reply",
        ];
        parts.extend([
            "request", "no", "y", "do", "\0", "s", "ales", "-", ".", "_", "+", "-", ".",
        ]);
        let rows = include_str!("../../data/roles.tsv").lines().skip(1);
        parts.extend(rows.filter_map(|row| row.split('\t').next()));
        let mut found = 0;
        for _ in 0..200_000 {
            let mut text = String::new();
            for _ in 0..=random(5) {
                let among = [22, parts.len()][random(2)];
                text.push_str(parts[random(among)]);
            }
            found += usize::from(is_role(&text));
            assert_eq!(is_role(&text), by_words(&text), "{text:?}");
        }
        assert!((20_000..180_000).contains(&found), "{found} roles");
    }

    #[test]
    fn a_byte_is_taken_off_again() {
        let name = hash(7, b"sales");
        assert_eq!(take(add(name, b'4'), b'4'), name);
    }
}
