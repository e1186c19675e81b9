//! A memory of bounded size: what was found out before, by the text that it belongs to.

use crate::hash::mix;

/// Entries that share a place. One that is asked for again changes with the one before it, so
/// that what is asked for often stays and what comes once goes.
const WAYS: usize = 4;

/// Values by text.
#[derive(Clone, Debug)]
pub(super) struct Memo<T> {
    sets: Vec<Set<T>>,
}

/// Entries that share a place: all that is looked at before one of them lies together, as each look
/// at what was not used of late is waited for.
#[derive(Clone, Debug)]
#[repr(align(32))]
struct Set<T> {
    /// Bits of the text of each entry, to look at no other text.
    tags: [u32; WAYS],
    entries: [Option<Box<Entry<T>>>; WAYS],
}

#[derive(Clone, Debug)]
struct Entry<T> {
    text: Text,
    value: T,
}

/// A text, beside what belongs to it if it is as short as most.
#[derive(Clone, Debug)]
enum Text {
    Short { length: u8, bytes: [u8; SHORT] },
    Long(Box<str>),
}

/// Bytes of a short text: four in a hundred domains are longer.
const SHORT: usize = 30;

/// Where a value is until another is remembered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    set: usize,
    way: usize,
}

impl<T: Clone> Memo<T> {
    /// A memory of about so many values; 0 remembers nothing.
    pub(super) fn new(values: usize) -> Self {
        let none = Set {
            tags: [0; WAYS],
            entries: [const { None }; WAYS],
        };
        Self {
            sets: vec![none; values / WAYS],
        }
    }

    /// Whether nothing is ever remembered.
    pub(super) fn is_off(&self) -> bool {
        self.sets.is_empty()
    }

    /// What is remembered there.
    pub(super) fn value(&self, place: Place) -> Option<&T> {
        let entry = self.sets.get(place.set)?.entries.get(place.way)?;
        entry.as_deref().map(|entry| &entry.value)
    }

    /// Where the value of `text` is, if it is remembered.
    pub(super) fn find(&mut self, text: &str) -> Option<Place> {
        let (set, tag) = self.set_of(text);
        let Set { tags, entries } = self.sets.get_mut(set)?;
        for way in 0..WAYS {
            let is_it = tags.get(way) == Some(&tag) && entries.get(way)?.as_ref()?.text.is(text);
            if is_it && way == 0 {
                return Some(Place { set, way });
            }
            if is_it {
                tags.swap(way, way - 1);
                entries.swap(way, way - 1);
                return Some(Place { set, way: way - 1 });
            }
        }
        None
    }

    /// Remembers the value of a text that is not remembered, in place of what is asked for least.
    pub(super) fn remember(&mut self, text: &str, value: T) -> Option<Place> {
        let (set, tag) = self.set_of(text);
        let Set { tags, entries } = self.sets.get_mut(set)?;
        let free = entries.iter().take(WAYS - 1).position(Option::is_none);
        let way = free.unwrap_or(WAYS - 1);
        *tags.get_mut(way)? = tag;
        *entries.get_mut(way)? = Some(Box::new(Entry {
            text: Text::of(text),
            value,
        }));
        Some(Place { set, way })
    }

    fn set_of(&self, text: &str) -> (usize, u32) {
        let number = number_of(text.as_bytes());
        let [a, b, c, d, tag @ ..] = number.to_le_bytes();
        let sets = u64::try_from(self.sets.len()).unwrap_or_default();
        let set = (u64::from(u32::from_le_bytes([a, b, c, d])) * sets) >> 32;
        let set = usize::try_from(set).unwrap_or_default();
        (set, u32::from_le_bytes(tag))
    }
}

impl Text {
    fn of(text: &str) -> Self {
        let mut bytes = [0; SHORT];
        match (bytes.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(room), Ok(length)) => {
                room.copy_from_slice(text.as_bytes());
                Self::Short { length, bytes }
            }
            _ => Self::Long(text.into()),
        }
    }

    fn is(&self, text: &str) -> bool {
        let own = match self {
            Self::Short { length, bytes } => bytes.get(..usize::from(*length)).unwrap_or_default(),
            Self::Long(text) => text.as_bytes(),
        };
        are_same(own, text.as_bytes())
    }
}

/// Whether bytes are the same, eight at a time: few are asked about, and nearly always they are.
fn are_same(one: &[u8], other: &[u8]) -> bool {
    let ((ones, one_rest), (others, other_rest)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    one.len() == other.len()
        && ones
            .iter()
            .zip(others)
            .all(|(one, other)| u64::from_le_bytes(*one) == u64::from_le_bytes(*other))
        && one_rest
            .iter()
            .zip(other_rest)
            .all(|(one, other)| one == other)
}

/// A number that spreads texts over the sets, eight bytes at a time. Whose texts share a set is of
/// no interest to anybody who could choose them: nothing but time depends on it.
fn number_of(text: &[u8]) -> u64 {
    let (eights, rest) = text.as_chunks::<8>();
    let mut number = 0;
    for eight in eights {
        number = mix(number ^ u64::from_le_bytes(*eight));
    }
    let mut last = u64::try_from(text.len()).unwrap_or_default();
    for byte in rest {
        last = last << 8 | u64::from(*byte);
    }
    mix(number ^ last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_what_was_remembered_last() {
        for size in [0, 4, 64, 4096] {
            let mut memo = Memo::new(size);
            let mut found = 0;
            for round in 0..20_000_u32 {
                let number = round.wrapping_mul(2_654_435_761) % 500;
                let text = number.to_string();
                if let Some(place) = memo.find(&text) {
                    assert_eq!(memo.value(place), Some(&(number * 3)));
                    found += 1;
                } else if let Some(place) = memo.remember(&text, number * 3) {
                    assert_eq!(memo.value(place), Some(&(number * 3)));
                }
            }
            assert_eq!(found == 0, size == 0, "{size}");
            assert_eq!(found == 19_500, size == 4096, "{size}");
        }
    }

    #[test]
    fn what_is_asked_for_often_stays() {
        let mut memo = Memo::new(64);
        memo.remember("often", 1);
        for round in 0..10_000 {
            assert!(memo.find("often").is_some(), "{round}");
            memo.remember(&round.to_string(), round);
        }
    }
}
