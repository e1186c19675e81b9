//! Sorted sets of short names, front-coded: one third of the bytes of a slice of strings.
//!
//! ```abnf
//! set       = *entry                           ; in byte order
//! entry     = shared *name-char [value]
//! shared    = %x41-5A                          ; bytes shared with the entry before, A = 0
//! name-char = %x2D / %x2E / %x30-39 / %x61-7A  ; "-" "." digits, lower-case letters
//! value     = %x80-FF                          ; %x80 = 0, the value of an entry without one
//! ```

/// A set and the place where each first byte starts.
pub(super) struct FrontCoded {
    /// The entries.
    pub(super) text: &'static [u8],
    /// First byte of a name, offset of the first entry that starts with it.
    pub(super) index: &'static [(u8, u16)],
}

impl FrontCoded {
    /// Whether `name` is in the set.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// The value of `name`, if it is in the set.
    pub(super) fn value(&self, name: &str) -> Option<u8> {
        let name = name.as_bytes();
        let mut matched = 0;
        for entry in entries(self.block(*name.first()?)?) {
            // Shares more with the entry before than `name` does: not it, and changes nothing.
            if entry.shared > matched {
                continue;
            }
            let wanted = name.get(matched..)?;
            // Shares less: this entry and all after it are greater than `name`.
            if entry.shared < matched {
                return None;
            }
            if entry.rest == wanted {
                return Some(entry.value);
            }
            matched += common_prefix(entry.rest, wanted);
        }
        None
    }

    /// The entries that start with `first`.
    fn block(&self, first: u8) -> Option<&'static [u8]> {
        let at = self.index.binary_search_by_key(&first, |(byte, _)| *byte);
        let at = at.ok()?;
        let start = usize::from(self.index.get(at)?.1);
        let end = self
            .index
            .get(at + 1)
            .map(|(_, offset)| usize::from(*offset));
        self.text.get(start..end.unwrap_or(self.text.len()))
    }
}

struct Entry {
    /// Bytes shared with the entry before.
    shared: usize,
    /// The rest of the name.
    rest: &'static [u8],
    value: u8,
}

fn entries(block: &'static [u8]) -> impl Iterator<Item = Entry> {
    let mut left = block;
    std::iter::from_fn(move || {
        let (shared, tail) = left.split_first()?;
        let end = tail.iter().position(u8::is_ascii_uppercase);
        let (rest, next) = tail.split_at(end.unwrap_or(tail.len()));
        left = next;
        let (rest, value) = match rest.split_last() {
            Some((last, name)) if !last.is_ascii() => (name, last - 0x80),
            _ => (rest, 0),
        };
        Some(Entry {
            shared: usize::from(shared.saturating_sub(b'A')),
            rest,
            value,
        })
    })
}

fn common_prefix(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}
