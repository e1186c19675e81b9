//! Whether a local-part names a function (RFC 2142 and common practice), not a person.
//!
//! Every word counts, so that no surname is mistaken: `sales-uk` is a role, `anna.sales` is not.

use crate::bytes::{at, find_part, is_number, lower_ascii, push, slice, split_at_first};
use crate::tables::roles::{self, Word};

/// Whether `local_part` is a role. Case, a `+` subaddress, separators and a short number at the
/// end do not matter: `Info+web`, `no-reply`, `support24`.
pub fn is_role(local_part: &str) -> bool {
    let (name, _) = split_at_first(local_part, b'+');
    let name = lower_ascii(name);
    let bytes = name.as_bytes();
    let mut joined = String::with_capacity(name.len());
    let (mut roles, mut others, mut initials) = (false, false, false);
    let mut start = 0;
    for end in 0..=bytes.len() {
        if end < bytes.len() && !matches!(at(bytes, end), b'-' | b'.' | b'_') {
            continue;
        }
        let word = slice(&name, start, end);
        start = end + 1;
        let name = without_number(word);
        let kind = roles::find(name);
        if kind == Word::Role {
            roles = true;
        } else if kind == Word::Other || name.len() < word.len() {
            others |= !is_number(word.as_bytes());
        }
        initials |= word.len() < 2;
        push(&mut joined, word);
    }
    if roles && !others || is_request(bytes) {
        return true;
    }
    // An initial and a surname may happen to spell a function: `s.ales`.
    let apart = joined.len() < name.len() && !initials;
    apart && roles::find(without_number(&joined)) == Word::Role || nobody_reads(joined.as_bytes())
}

/// What addresses say that nobody reads, in whatever company: `acme-noreply`, `noreply2`.
fn nobody_reads(joined: &[u8]) -> bool {
    find_part(joined, b"noreply").is_some() || find_part(joined, b"donotreply").is_some()
}

/// `list-request` (RFC 2142 §6).
fn is_request(name: &[u8]) -> bool {
    name.len() > b"-request".len() && name.ends_with(b"-request")
}

/// Drops up to two digits at the end.
fn without_number(word: &str) -> &str {
    let mut end = word.len();
    while end > 0 && at(word.as_bytes(), end - 1).is_ascii_digit() {
        end -= 1;
    }
    if word.len() - end <= 2 {
        slice(word, 0, end)
    } else {
        word
    }
}
