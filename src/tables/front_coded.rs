//! Sorted sets of short names, front-coded: one third of the bytes of a slice of strings.
//!
//! ```abnf
//! set   = *entry                          ; in byte order
//! entry = %x41-5A *name-char              ; letter: how many bytes are shared with the entry before (A = 0)
//! name-char = %x2E / %x2D / %x30-39 / %x61-7A   ; "." "-" digits, lower-case letters
//! ```

/// A set and the place where each first byte starts.
pub(super) struct FrontCoded {
    /// The entries.
    pub(super) text: &'static str,
    /// First byte of a name, offset of the first entry that starts with it.
    pub(super) index: &'static [(u8, u16)],
}

impl FrontCoded {
    /// Whether `name` is in the set.
    pub(super) fn contains(&self, name: &str) -> bool {
        let name = name.as_bytes();
        let Some(block) = name.first().and_then(|first| self.block(*first)) else {
            return false;
        };
        let mut matched = 0;
        for (shared, rest) in entries(block) {
            // Shares more with the entry before than `name` does: not it, and changes nothing.
            if shared > matched {
                continue;
            }
            let wanted = name.get(matched..).unwrap_or_default();
            // Shares less: this entry and all after it are greater than `name`.
            if shared < matched || rest == wanted {
                return shared == matched;
            }
            matched += common_prefix(rest, wanted);
        }
        false
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
        let bytes = self.text.as_bytes();
        bytes.get(start..end.unwrap_or(bytes.len()))
    }
}

/// Splits a block into (bytes shared with the entry before, the rest of the name).
fn entries(block: &'static [u8]) -> impl Iterator<Item = (usize, &'static [u8])> {
    let mut left = block;
    std::iter::from_fn(move || {
        let (head, tail) = left.split_first()?;
        let length = tail
            .iter()
            .position(u8::is_ascii_uppercase)
            .unwrap_or(tail.len());
        let (rest, next) = tail.split_at(length);
        left = next;
        Some((usize::from(head.saturating_sub(b'A')), rest))
    })
}

fn common_prefix(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}
