//! Which keys were seen, and on which line: the memory of duplicates.
//!
//! Keys are 128 bits of a strong hash and nothing else of the address: at a billion addresses two
//! different ones share a key with a probability of one in 10²⁰. A key takes 28 bytes or so. Tables
//! of the standard library double when they grow, and take up to 48.

use super::options::Keep;

/// Tables, told apart by the first bits of a key, so that never much is moved at once.
const TABLES: usize = 256;
const TABLE_BITS: u32 = TABLES.trailing_zeros();

/// Entries of a page. All pages are of one size, so that no memory lies between tables of others:
/// those that grew by themselves took half as much again.
const PAGE: usize = 256;

/// Entries that a processor fetches together, and how many times as much is looked at for a key.
const LINE: usize = 3;
const LINES: usize = 3;

/// Words of a key.
const KEY: usize = 4;

/// What is known of each key.
#[derive(Clone, Debug)]
pub struct Ledger {
    tables: Vec<Table>,
    /// Words of an entry: the key, the line, and how much its row has in it where that counts.
    words: usize,
    /// The entries of a table that grows.
    moved: Vec<u32>,
}

/// Entries in the order of the first words of their keys, each at the place that its key asks for
/// or as soon behind it as that order allows: a search is over at the first key that comes later,
/// and to grow is to go through them once.
#[derive(Clone, Debug, Default)]
struct Table {
    /// Entries one behind the other; one whose line is 0 is free.
    pages: Vec<Box<[u32]>>,
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
            moved: Vec::new(),
        }
    }

    /// An empty ledger for those of equal keys that are kept: where that is the fullest, it also
    /// knows how full the row of each key was.
    pub(super) fn of(keep: Keep) -> Self {
        Self {
            words: KEY + 1 + usize::from(keep == Keep::Fullest),
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
        let known = self.entry(key)?.get_mut(KEY)?;
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
        table.entry(at, self.words)?.get(KEY).copied()
    }

    /// Takes note of a row: the last of its key is remembered, or the fullest, of equal ones the first.
    pub(super) fn note(&mut self, keep: Keep, key: u128, line: u32, filled: u32) {
        let Some(entry) = self.entry(key).and_then(|entry| entry.get_mut(KEY..)) else {
            return;
        };
        match (keep, entry) {
            (Keep::Fullest, [known, most]) if *known == 0 || filled > *most => {
                (*known, *most) = (line, filled);
            }
            (Keep::First, [known, ..]) if *known == 0 => *known = line,
            (Keep::Last, [known, ..]) => *known = line,
            _ => {}
        }
    }

    /// Every key and its line.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u128, u32)> {
        let pages = self.tables.iter().flat_map(|table| &table.pages);
        let entries = pages.flat_map(|page| page.chunks_exact(self.words));
        let known = entries.filter_map(|entry| {
            let key = entry.first_chunk()?;
            Some((whole(*key), *entry.get(KEY)?))
        });
        known.filter(|(_, line)| *line > 0)
    }

    /// Brings the places of keys that are asked for next into the caches of the processor, all
    /// at once: one after the other, each would be waited for.
    pub(super) fn fetch(&self, keys: impl Iterator<Item = u128>) {
        let mut sum = 0;
        for key in keys {
            let Some(table) = self.tables.get(table_of(key)) else {
                continue;
            };
            let [low, ..] = parts(key);
            let home = table.home(low);
            for line in 0..LINES {
                let entry = table.entry(home + line * LINE, self.words);
                sum ^= entry.and_then(|entry| entry.first()).copied().unwrap_or(0);
            }
        }
        std::hint::black_box(sum);
    }

    /// The entry of a key, which is made if there is none.
    fn entry(&mut self, key: u128) -> Option<&mut [u32]> {
        let number = table_of(key);
        let table = self.tables.get_mut(number)?;
        table.make_room(self.words, first_size(number), &mut self.moved);
        let key = parts(key);
        let at = match table.find(key, self.words) {
            Ok(at) => at,
            Err(at) => {
                table.insert(at, key, self.words);
                at
            }
        };
        table.entry_mut(at, self.words)
    }
}

impl Table {
    fn entry(&self, at: usize, words: usize) -> Option<&[u32]> {
        let start = at % PAGE * words;
        self.pages.get(at / PAGE)?.get(start..start + words)
    }

    fn entry_mut(&mut self, at: usize, words: usize) -> Option<&mut [u32]> {
        let start = at % PAGE * words;
        self.pages.get_mut(at / PAGE)?.get_mut(start..start + words)
    }

    /// Adds pages up to the place `at`.
    fn reach(&mut self, at: usize, words: usize) {
        while self.pages.len() <= at / PAGE {
            self.pages.push(vec![0; PAGE * words].into());
        }
    }

    /// Grows by two fifths where more than 17 of 20 places would be used; from none to `first`.
    fn make_room(&mut self, words: usize, first: usize, moved: &mut Vec<u32>) {
        if (self.used + 1) * 20 <= self.size * 17 {
            return;
        }
        moved.clear();
        for page in &mut self.pages {
            let entries = page.chunks_exact(words);
            for entry in entries.filter(|entry| entry.get(KEY) != Some(&0)) {
                moved.extend_from_slice(entry);
            }
            page.fill(0);
        }
        self.size = (self.size + self.size * 2 / 5).max(first);
        let mut free = 0;
        for entry in moved.chunks_exact(words) {
            let home = entry.first().map_or(0, |low| self.home(*low));
            let at = home.max(free);
            free = at + 1;
            self.reach(at, words);
            if let Some(place) = self.entry_mut(at, words) {
                place.copy_from_slice(entry);
            }
        }
    }

    /// The place that a key asks for.
    fn home(&self, low: u32) -> usize {
        let place = (u64::from(low) * u64::try_from(self.size).unwrap_or_default()) >> 32;
        usize::try_from(place).unwrap_or_default()
    }

    /// Where the entry of a key is, or is to be.
    fn find(&self, key: [u32; KEY], words: usize) -> Result<usize, usize> {
        let [low, ..] = key;
        let mut at = self.home(low);
        while let Some(entry) = self.entry(at, words)
            && let (Some(found), Some(line)) = (entry.first_chunk::<KEY>(), entry.get(KEY))
        {
            let [other, ..] = found;
            if *line == 0 || *other > low {
                break;
            }
            if *found == key {
                return Ok(at);
            }
            at += 1;
        }
        Err(at)
    }

    /// Puts the entry of a key there; those behind make room.
    fn insert(&mut self, at: usize, key: [u32; KEY], words: usize) {
        let is_used = |entry: &[u32]| entry.get(KEY) != Some(&0);
        let mut end = at;
        while self.entry(end, words).is_some_and(is_used) {
            end += 1;
        }
        self.reach(end, words);
        self.shift(at, end, words);
        if let Some(entry) = self.entry_mut(at, words) {
            entry.fill(0);
            if let Some(place) = entry.first_chunk_mut() {
                *place = key;
            }
        }
        self.used += 1;
    }

    /// Moves the entries from `at` to before `end` by one, page by page.
    fn shift(&mut self, at: usize, mut end: usize, words: usize) {
        loop {
            let first = end - end % PAGE;
            let start = at.max(first);
            if let Some(page) = self.pages.get_mut(end / PAGE) {
                let (from, to) = ((start - first) * words, (end - first) * words);
                page.copy_within(from..to, from + words);
            }
            if at >= first {
                return;
            }
            // The last of the page before is the first of this one.
            let (before, after) = self.pages.split_at_mut(end / PAGE);
            let last = before
                .last()
                .and_then(|page| page.chunks_exact(words).last());
            let place = after.first_mut().and_then(|page| page.get_mut(..words));
            if let (Some(last), Some(place)) = (last, place) {
                place.copy_from_slice(last);
            }
            end = first - 1;
        }
    }
}

/// The number of the table that knows a key.
fn table_of(key: u128) -> usize {
    usize::try_from(key >> (u128::BITS - TABLE_BITS)).unwrap_or_default()
}

/// The size that a table starts with, another for each: they grow one after the other, so that never
/// all of them are half empty.
fn first_size(number: usize) -> usize {
    PAGE / 2 + PAGE / 5 * number / TABLES
}

/// A key in words, the last bits first.
pub(super) fn parts(key: u128) -> [u32; KEY] {
    let bytes = key.to_le_bytes();
    let mut words = [0; KEY];
    for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
        *word = u32::from_le_bytes(*bytes);
    }
    words
}

/// The key of such words.
pub(super) fn whole(words: [u32; KEY]) -> u128 {
    words
        .iter()
        .rev()
        .fold(0, |key, word| key << 32 | u128::from(*word))
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
            last.note(Keep::Last, key, line, 0);
            lasts.insert(key, line);
        }
        assert_eq!(ledger.len(), map.len());
        assert_eq!(ledger.iter().collect::<BTreeMap<_, _>>(), map);
        for (key, line) in lasts {
            assert_eq!(last.see(key, 0), Some(line));
        }
    }

    #[test]
    fn the_fullest_is_kept_and_of_equal_ones_the_first() {
        let mut ledger = Ledger::of(Keep::Fullest);
        for (line, filled) in [(1, 2), (2, 5), (3, 5), (4, 1)] {
            ledger.note(Keep::Fullest, 7, line, filled);
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
        let words: usize = ledger
            .tables
            .iter()
            .map(|table| table.pages.len() * PAGE * ledger.words)
            .sum();
        assert!(words * 4 <= 31 * ledger.len(), "{words}");
    }
}
