//! Shapes of short codes: the few signs of regular expressions that postal codes need.
//!
//! Letters, digits, space and hyphen stand for themselves; `\d` is a digit; `[A-CX]` one of a set;
//! `(a|b)` either; `?`, `{n}` and `{n,m}` say how often. The patterns are our own data, so there
//! is no error; what cannot be read matches nothing.

use crate::bytes::{at, cut, find};

/// Places in a text that a shape can have read up to: bit n is before byte n.
type Places = u32;

/// Whether `shape` describes the whole of `text`; of more than 31 bytes none does.
pub(super) fn matches(shape: &str, text: &str) -> bool {
    let end = 1_u32.checked_shl(u32::try_from(text.len()).unwrap_or(u32::MAX));
    end.is_some_and(|end| either(shape.as_bytes(), text.as_bytes(), 1) & end != 0)
}

/// Where one of the alternatives can end.
fn either(shape: &[u8], text: &[u8], starts: Places) -> Places {
    let (mut depth, mut start, mut ends) = (0, 0, 0);
    for here in 0..=shape.len() {
        let byte = at(shape, here);
        depth += i32::from(byte == b'(') - i32::from(byte == b')');
        if here == shape.len() || (byte == b'|' && depth == 0) {
            ends |= sequence(cut(shape, start, here), text, starts);
            start = here + 1;
        }
    }
    ends
}

/// Where one thing after the other ends.
fn sequence(shape: &[u8], text: &[u8], starts: Places) -> Places {
    let (mut places, mut here) = (starts, 0);
    while here < shape.len() {
        let end = atom_end(shape, here);
        let (least, most, next) = count(shape, end);
        let mut found = 0;
        for times in 0..=most {
            if times >= least {
                found |= places;
            }
            places = step(cut(shape, here, end), text, places);
        }
        (places, here) = (found, next);
    }
    places
}

/// Where the atom that starts at `start` ends.
fn atom_end(shape: &[u8], start: usize) -> usize {
    let rest = cut(shape, start, shape.len());
    start
        + match at(rest, 0) {
            b'\\' => 2,
            b'[' => find(rest, b']').unwrap_or_default() + 1,
            b'(' => group_end(rest) + 1,
            _ => 1,
        }
}

/// The place of the bracket that closes the first one.
fn group_end(shape: &[u8]) -> usize {
    let mut depth = 0;
    for (here, byte) in shape.iter().enumerate() {
        depth += i32::from(*byte == b'(') - i32::from(*byte == b')');
        if depth == 0 {
            return here;
        }
    }
    shape.len()
}

/// How often the atom before `start` stands, and where the next one starts.
fn count(shape: &[u8], start: usize) -> (usize, usize, usize) {
    match at(shape, start) {
        b'?' => (0, 1, start + 1),
        b'{' => {
            // Every count is of one digit.
            let digit = |place| usize::from(at(shape, start + place).wrapping_sub(b'0'));
            if at(shape, start + 2) == b',' {
                (digit(1), digit(3), start + 5)
            } else {
                (digit(1), digit(1), start + 3)
            }
        }
        _ => (1, 1, start),
    }
}

/// The places behind one `atom` more.
fn step(atom: &[u8], text: &[u8], places: Places) -> Places {
    let inside = cut(atom, 1, atom.len().saturating_sub(1));
    match at(atom, 0) {
        b'(' => either(inside, text, places),
        b'[' => behind(inside, text, places),
        _ => behind(atom, text, places),
    }
}

/// The places behind a byte of `set`.
fn behind(set: &[u8], text: &[u8], places: Places) -> Places {
    let mut found = 0;
    for (here, byte) in text.iter().enumerate() {
        let before = places >> here & 1;
        if before != 0 && in_set(set, *byte) {
            found |= before << (here + 1);
        }
    }
    found
}

/// A hyphen at the end of a set stands for itself.
fn in_set(set: &[u8], byte: u8) -> bool {
    let mut here = 0;
    while here < set.len() {
        let (first, next) = (at(set, here), at(set, here + 1));
        let (low, high, width) = if first == b'\\' {
            (b'0', b'9', 2)
        } else if next == b'-' && here + 2 < set.len() {
            (first, at(set, here + 2), 3)
        } else {
            (first, first, 1)
        };
        if (low..=high).contains(&byte) {
            return true;
        }
        here += width;
    }
    false
}
