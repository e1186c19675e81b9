//! Which keys were seen, and on which line: the memory of duplicates.
//!
//! Keys are 128 bits of a strong hash and nothing else of the address: at a billion addresses two
//! different ones share a key with a probability of one in 10²⁰. A key takes 23 to 30 bytes. Tables
//! of the standard library double when they grow, and take up to 48.

/// Tables, told apart by the first bits of a key, so that never much is moved at once.
const TABLES: usize = 1024;
const TABLE_BITS: u32 = TABLES.trailing_zeros();

/// Words of a key.
const KEY: usize = 4;

/// What is known of each key.
#[derive(Clone, Debug)]
pub struct Ledger {
    tables: Vec<Table>,
    /// Words of an entry: the key, the line, and how much its row has in it where that counts.
    words: usize,
}

#[derive(Clone, Debug, Default)]
struct Table {
    /// Entries one behind the other; one whose line is 0 is free.
    entries: Vec<u32>,
    used: usize,
}

impl Default for Ledger {
    fn default() -> Self {
        Self::new()
    }
}

impl Ledger {
    /// An empty ledger that knows the line of each key.
    pub fn new() -> Self {
        Self {
            tables: vec![Table::default(); TABLES],
            words: KEY + 1,
        }
    }

    /// An empty ledger that also knows how full the row of each key was.
    pub(super) fn with_fullness() -> Self {
        Self {
            words: KEY + 2,
            ..Self::new()
        }
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.tables.iter().map(|table| table.used).sum()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The line of a key that was seen before; else `line`, from 1, is it from now on.
    pub fn see(&mut self, key: u128, line: u32) -> Option<u32> {
        let entry = self.entry(key)?;
        let known = entry.get_mut(KEY)?;
        if *known == 0 {
            *known = line;
            return None;
        }
        Some(*known)
    }

    /// The line of a key, if it was seen.
    pub(super) fn line(&self, key: u128) -> Option<u32> {
        let at = usize::try_from(key >> (u128::BITS - TABLE_BITS)).ok()?;
        let table = self.tables.get(at).filter(|table| table.used > 0)?;
        let place = table.place(parts(key), self.words);
        let line = table.entries.get(place + KEY).copied();
        line.filter(|line| *line > 0)
    }

    /// Takes note of the last line of a key.
    pub(super) fn see_last(&mut self, key: u128, line: u32) {
        if let Some(known) = self.entry(key).and_then(|entry| entry.get_mut(KEY)) {
            *known = line;
        }
    }

    /// Takes note of the fullest row of a key, of equal ones the first.
    pub(super) fn see_fullest(&mut self, key: u128, line: u32, filled: u32) {
        if let Some([known, most]) = self.entry(key).and_then(|entry| entry.get_mut(KEY..))
            && (*known == 0 || filled > *most)
        {
            (*known, *most) = (line, filled);
        }
    }

    /// The entry of a key, which is made if there is none.
    fn entry(&mut self, key: u128) -> Option<&mut [u32]> {
        let at = usize::try_from(key >> (u128::BITS - TABLE_BITS)).unwrap_or_default();
        let table = self.tables.get_mut(at)?;
        table.make_room(self.words);
        let place = table.place(parts(key), self.words);
        let entry = table.entries.get_mut(place..place + self.words)?;
        if entry.get(KEY) == Some(&0) {
            table.used += 1;
            entry.get_mut(..KEY)?.copy_from_slice(&parts(key));
        }
        Some(entry)
    }
}

impl Table {
    /// Grows by a third where more than seven eighths would be used.
    fn make_room(&mut self, words: usize) {
        let size = self.entries.len() / words;
        if (self.used + 1) * 8 <= size * 7 {
            return;
        }
        let grown = (size + size / 3).max(4);
        let before = std::mem::replace(&mut self.entries, vec![0; grown * words]);
        for entry in before.chunks_exact(words) {
            if let (Some(key), Some(1..)) = (entry.first_chunk(), entry.get(KEY)) {
                let place = self.place(*key, words);
                if let Some(free) = self.entries.get_mut(place..place + words) {
                    free.copy_from_slice(entry);
                }
            }
        }
    }

    /// Where the entry of a key is, or is to be.
    fn place(&self, key: [u32; KEY], words: usize) -> usize {
        let size = self.entries.len() / words;
        let [low, ..] = key;
        let first = (u64::from(low) * u64::try_from(size).unwrap_or_default()) >> 32;
        let mut at = usize::try_from(first).unwrap_or_default();
        loop {
            let entry = self.entries.get(at * words..).unwrap_or_default();
            let is_free = entry.get(KEY).is_none_or(|line| *line == 0);
            if is_free || entry.first_chunk() == Some(&key) {
                return at * words;
            }
            at = if at + 1 == size { 0 } else { at + 1 };
        }
    }
}

/// A key in words, the last bits first.
fn parts(key: u128) -> [u32; KEY] {
    let bytes = key.to_le_bytes();
    let mut words = [0; KEY];
    for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
        *word = u32::from_le_bytes(*bytes);
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::hash::{hash, mix};

    fn key(number: u32) -> u128 {
        let bytes = number.to_le_bytes();
        u128::from(mix(hash(1, &bytes))) << 64 | u128::from(mix(hash(2, &bytes)))
    }

    #[test]
    fn remembers_like_a_map() {
        let (mut ledger, mut map) = (Ledger::new(), BTreeMap::new());
        let (mut last, mut lasts) = (Ledger::new(), BTreeMap::new());
        for line in 1..300_000 {
            let key = key(line * 7919 % 123_457);
            let known = map.get(&key).copied();
            assert_eq!(ledger.see(key, line), known);
            map.entry(key).or_insert(line);
            last.see_last(key, line);
            lasts.insert(key, line);
        }
        assert_eq!(ledger.len(), map.len());
        for (key, line) in lasts {
            assert_eq!(last.see(key, 0), Some(line));
        }
    }

    #[test]
    fn the_fullest_is_kept_and_of_equal_ones_the_first() {
        let mut ledger = Ledger::with_fullness();
        for (line, filled) in [(1, 2), (2, 5), (3, 5), (4, 1)] {
            ledger.see_fullest(7, line, filled);
        }
        assert_eq!(ledger.see(7, 9), Some(2));
    }

    #[test]
    fn keys_that_share_half_of_their_bits_are_different() {
        let mut ledger = Ledger::new();
        for number in 0..2000_u128 {
            for key in [number << 64, 1 << 127 | number, number << 32] {
                ledger.see(key, 1);
            }
        }
        // Zero is the same in the first and the last of the three.
        assert_eq!(ledger.len(), 3 * 2000 - 1);
    }

    #[test]
    fn a_key_takes_no_more_than_thirty_bytes() {
        let mut ledger = Ledger::new();
        for number in 0..1_000_000 {
            ledger.see(key(number), 1);
        }
        let words: usize = ledger.tables.iter().map(|table| table.entries.len()).sum();
        assert!(words * 4 <= 31 * ledger.len(), "{words}");
    }
}
