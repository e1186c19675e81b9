//! Which keys were seen, and on which line: the memory of duplicates.
//!
//! Keys are 128 bits of a strong hash and nothing else of the address: at a billion addresses two
//! different ones share a key with a probability of one in 10²⁰. A key takes 24 to 29 bytes. Tables
//! of the standard library double when they grow, and take up to 48.

/// Tables, told apart by the first bits of a key, so that never much is moved at once.
const TABLES: usize = 256;
const TABLE_BITS: u32 = TABLES.trailing_zeros();

/// Places behind those that keys ask for, made together.
const SPARE: usize = 16;

/// Words that a processor fetches together, and how many times as much is looked at for a key.
const LINE: usize = 16;
const LINES: usize = 3;

/// Words of a key.
const KEY: usize = 4;

/// What is known of each key.
#[derive(Clone, Debug)]
pub struct Ledger {
    tables: Vec<Table>,
    /// Words of an entry: the key, the line, and how much its row has in it where that counts.
    words: usize,
}

/// Entries in the order of the first words of their keys, each at the place that its key asks for
/// or as soon behind it as that order allows: a search is over at the first key that comes later,
/// and to grow is to go through them once.
#[derive(Clone, Debug, Default)]
struct Table {
    /// Entries one behind the other; one whose line is 0 is free.
    entries: Vec<u32>,
    /// Places that keys ask for; some entries stand behind them.
    size: usize,
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
        let table = self.tables.get(table_of(key))?;
        let at = table.find(parts(key), self.words).ok()?;
        table.entries.get(at + KEY).copied()
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

    /// Brings the places of keys that are asked for next into the caches of the processor, all
    /// at once: one after the other, each would be waited for.
    pub(super) fn fetch(&self, keys: impl Iterator<Item = u128>) {
        let mut sum = 0;
        for key in keys {
            let table = self.tables.get(table_of(key));
            let [low, ..] = parts(key);
            for line in 0..LINES {
                let word = table.and_then(|table| {
                    let at = table.home(low) * self.words + line * LINE;
                    table.entries.get(at)
                });
                sum ^= word.copied().unwrap_or_default();
            }
        }
        std::hint::black_box(sum);
    }

    /// The entry of a key, which is made if there is none.
    fn entry(&mut self, key: u128) -> Option<&mut [u32]> {
        let table = self.tables.get_mut(table_of(key))?;
        table.make_room(self.words);
        let key = parts(key);
        let at = match table.find(key, self.words) {
            Ok(at) => at,
            Err(at) => {
                table.insert(at, key, self.words);
                at
            }
        };
        table.entries.get_mut(at..at + self.words)
    }
}

impl Table {
    /// Grows by a fifth where more than 17 of 20 places would be used.
    fn make_room(&mut self, words: usize) {
        if (self.used + 1) * 20 <= self.size * 17 {
            return;
        }
        self.size = (self.size + self.size / 5).max(8);
        let grown = Vec::with_capacity((self.size + SPARE) * words);
        let before = std::mem::replace(&mut self.entries, grown);
        for entry in before.chunks_exact(words) {
            if let (Some(low), Some(1..)) = (entry.first(), entry.get(KEY)) {
                let at = (self.home(*low) * words).max(self.entries.len());
                self.entries.resize(at, 0);
                self.entries.extend_from_slice(entry);
            }
        }
        let all = (self.size * words).max(self.entries.len());
        self.entries.resize(all, 0);
    }

    /// The place that a key asks for.
    fn home(&self, low: u32) -> usize {
        let place = (u64::from(low) * u64::try_from(self.size).unwrap_or_default()) >> 32;
        usize::try_from(place).unwrap_or_default()
    }

    /// Where the entry of a key is, or is to be: a number of words.
    fn find(&self, key: [u32; KEY], words: usize) -> Result<usize, usize> {
        let [low, ..] = key;
        let mut at = self.home(low) * words;
        for entry in self
            .entries
            .get(at..)
            .unwrap_or_default()
            .chunks_exact(words)
        {
            let (Some(found), Some(line)) = (entry.first_chunk::<KEY>(), entry.get(KEY)) else {
                break;
            };
            let [other, ..] = found;
            if *line == 0 || *other > low {
                break;
            }
            if *found == key {
                return Ok(at);
            }
            at += words;
        }
        Err(at)
    }

    /// Puts the entry of a key there; those behind make room.
    fn insert(&mut self, at: usize, key: [u32; KEY], words: usize) {
        let behind = self
            .entries
            .get(at..)
            .unwrap_or_default()
            .chunks_exact(words);
        let moved = behind
            .take_while(|entry| entry.get(KEY) != Some(&0))
            .count();
        let end = at + moved * words;
        if end == self.entries.len() {
            // No more than is needed: a vector by itself would double.
            self.entries.reserve_exact(SPARE * words);
            self.entries.resize(end + words, 0);
        }
        self.entries.copy_within(at..end, at + words);
        if let Some(entry) = self.entries.get_mut(at..at + words) {
            entry.fill(0);
            if let Some(place) = entry.first_chunk_mut() {
                *place = key;
            }
        }
        self.used += 1;
    }
}

/// The number of the table that knows a key.
fn table_of(key: u128) -> usize {
    usize::try_from(key >> (u128::BITS - TABLE_BITS)).unwrap_or_default()
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
