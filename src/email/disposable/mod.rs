//! Domains of throw-away mailboxes: a list of its own, loaded on request.
//!
//! The list is long and ages fast, so that it is a file beside the program (`disposable.bin`) and
//! can be replaced without a new release. It is a binary fuse filter (Graf and Lemire 2022) of
//! 16-bit fingerprints: two bytes and a bit a domain, three reads a question. A domain that is in
//! the list is always found; one that is not passes for a member once in 65,536 times. None of
//! the mailbox providers in `data/` and of the 100,000 most visited domains that the file was
//! tested with does.
//!
//! ```text
//! bytes    0   8  magic and version: "FWDISP01"
//!          8   4  date of the list: year (2), month, day
//!         12   4  domains in the list
//!         16   8  seed of the hash
//!         24   4  fingerprints a segment, a power of two
//!         28   4  segments in which a domain's first fingerprint may lie
//!         32  2n  fingerprints, n = (segments + 2) × fingerprints a segment
//!    32 + 2n   8  FNV-1a of all bytes before
//! ```
//!
//! All numbers are little endian.

mod build;

use std::fmt;

use crate::bytes::{at, push_char, push_decimal, split_at_first};
use crate::hash::{hash, mix};

/// Form and version of the file.
const MAGIC: &[u8; 8] = b"FWDISP01";

/// Bytes before the fingerprints.
const HEADER: usize = 32;

/// Bytes of the checksum.
const CHECKSUM: usize = 8;

/// A loaded list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disposable {
    date: (u16, u8, u8),
    domains: u32,
    seed: u64,
    segment: u32,
    segments: u32,
    /// Two bytes each.
    fingerprints: Vec<u8>,
}

/// Why bytes are no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DisposableError {
    /// They do not begin with `FWDISP`.
    NotAList,
    /// A list in a form that this release does not read.
    UnknownVersion,
    /// Cut off, or changed on the way.
    Damaged,
}

impl DisposableError {
    /// The reason as a sentence without capital and full stop.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAList => "not a list of disposable domains",
            Self::UnknownVersion => "a list of disposable domains in an unknown version",
            Self::Damaged => "a damaged list of disposable domains",
        }
    }
}

impl fmt::Display for DisposableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl std::error::Error for DisposableError {}

impl Disposable {
    /// Reads a list. Any bytes may be given; all that are not exactly a list are an error.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DisposableError> {
        if bytes.starts_with(MAGIC) {
            return Self::read(bytes).ok_or(DisposableError::Damaged);
        }
        if bytes.starts_with(b"FWDISP") {
            return Err(DisposableError::UnknownVersion);
        }
        Err(DisposableError::NotAList)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.len().checked_sub(CHECKSUM)?;
        let content = bytes.get(..end)?;
        if hash(0, content) != long(bytes, end) {
            return None;
        }
        let fingerprints = content.get(HEADER..)?;
        let segment = word(content, 24);
        let segments = word(content, 28);
        let places = u64::from(segments).checked_add(2)?;
        let length = places.checked_mul(u64::from(segment))?.checked_mul(2)?;
        if !segment.is_power_of_two() || u64::try_from(fingerprints.len()) != Ok(length) {
            return None;
        }
        Some(Self {
            date: (
                u16::from_le_bytes([at(content, 8), at(content, 9)]),
                at(content, 10),
                at(content, 11),
            ),
            domains: word(content, 12),
            seed: long(content, 16),
            segment,
            segments,
            fingerprints: fingerprints.to_vec(),
        })
    }

    /// Whether `domain`, in lower-case A-labels, or a domain above it is in the list.
    pub fn contains(&self, domain: &str) -> bool {
        let mut domain = domain;
        while let (_, Some(parent)) = split_at_first(domain, b'.') {
            if self.is_member(domain) {
                return true;
            }
            domain = parent;
        }
        false
    }

    /// How many domains are in the list.
    pub fn domains(&self) -> u32 {
        self.domains
    }

    /// The date of the list, `2026-11-21`.
    pub fn date(&self) -> String {
        let (year, month, day) = self.date;
        let mut date = String::new();
        push_decimal(&mut date, year.into(), 4);
        push_char(&mut date, '-');
        push_decimal(&mut date, month.into(), 2);
        push_char(&mut date, '-');
        push_decimal(&mut date, day.into(), 2);
        date
    }

    fn is_member(&self, domain: &str) -> bool {
        let hash = mix(hash(self.seed, domain.as_bytes()));
        let mut found = fingerprint(hash);
        for place in &places(hash, self.segment, self.segments) {
            let start = place.saturating_mul(2);
            let bytes = [
                at(&self.fingerprints, start),
                at(&self.fingerprints, start.wrapping_add(1)),
            ];
            found ^= u16::from_le_bytes(bytes);
        }
        found == 0
    }
}

/// Four bytes from `start` on as a number.
fn word(bytes: &[u8], start: usize) -> u32 {
    let four = bytes.get(start..).and_then(|rest| rest.first_chunk());
    u32::from_le_bytes(*four.unwrap_or(&[0; 4]))
}

/// Eight bytes from `start` on as a number.
fn long(bytes: &[u8], start: usize) -> u64 {
    u64::from(word(bytes, start)) | u64::from(word(bytes, start + 4)) << 32
}

/// The three places of a domain: one in each of three neighbouring segments.
fn places(hash: u64, segment: u32, segments: u32) -> [usize; 3] {
    let span = u64::from(segment) * u64::from(segments);
    let mask = u64::from(segment) - 1;
    // The upper half of the product with the hash; a list has far less than 2³² places.
    let low = (hash & 0xFFFF_FFFF).wrapping_mul(span) >> 32;
    let first = (hash >> 32).wrapping_mul(span).wrapping_add(low) >> 32;
    let second = (first + u64::from(segment)) ^ (hash >> 18 & mask);
    let third = (first + 2 * u64::from(segment)) ^ (hash & mask);
    [
        usize::try_from(first).unwrap_or(usize::MAX),
        usize::try_from(second).unwrap_or(usize::MAX),
        usize::try_from(third).unwrap_or(usize::MAX),
    ]
}

fn fingerprint(hash: u64) -> u16 {
    let [low, high, ..] = (hash ^ hash >> 32).to_le_bytes();
    u16::from_le_bytes([low, high])
}

#[cfg(test)]
mod tests {
    use super::{CHECKSUM, Disposable, DisposableError};
    use crate::hash::hash;

    fn list() -> Vec<u8> {
        let list = Disposable::build(
            &["a.example", "b.example", "c.d.example"],
            (2026, 11, 21),
            1,
        );
        list.unwrap().to_bytes()
    }

    /// Puts the right checksum on changed bytes.
    fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
        bytes.truncate(bytes.len() - CHECKSUM);
        let sum = hash(0, &bytes);
        bytes.extend(sum.to_le_bytes());
        bytes
    }

    #[test]
    fn every_cut_and_every_changed_byte_is_noticed() {
        let bytes = list();
        for length in 0..bytes.len() {
            assert!(
                Disposable::from_bytes(&bytes[..length]).is_err(),
                "{length}"
            );
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            let error = match at {
                0..6 => DisposableError::NotAList,
                6..8 => DisposableError::UnknownVersion,
                _ => DisposableError::Damaged,
            };
            assert_eq!(Disposable::from_bytes(&changed), Err(error), "{at}");
        }
        let longer = [bytes.as_slice(), b"\0"].concat();
        assert_eq!(
            Disposable::from_bytes(&longer),
            Err(DisposableError::Damaged)
        );
    }

    #[test]
    fn a_forged_header_with_a_right_checksum_does_no_harm() {
        for at in 8..32 {
            for value in [0, 1, 3, 0x7f, 0xff] {
                let mut bytes = list();
                bytes[at] = value;
                if let Ok(list) = Disposable::from_bytes(&sealed(bytes)) {
                    list.contains("mail.a.example");
                    assert!(!list.date().is_empty());
                }
            }
        }
    }

    #[test]
    fn domains_below_are_members_and_domains_above_are_not() {
        let list = Disposable::from_bytes(&list()).unwrap();
        assert_eq!((list.domains(), list.date().as_str()), (3, "2026-11-21"));
        for domain in [
            "a.example",
            "mail.a.example",
            "x.y.b.example",
            "c.d.example",
        ] {
            assert!(list.contains(domain), "{domain}");
        }
        for domain in [
            "",
            ".",
            "example",
            "d.example",
            "a.example.",
            "aa.example",
            "a.example.org",
        ] {
            assert!(!list.contains(domain), "{domain}");
        }
    }

    #[test]
    fn lists_of_any_length_are_built() {
        for count in [0, 1, 2, 10, 1000] {
            let names: Vec<String> = (0..count).map(|one| format!("d{one}.example")).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let list = (0..9)
                .find_map(|seed| Disposable::build(&names, (2026, 1, 1), seed))
                .unwrap();
            assert!(names.iter().all(|name| list.contains(name)), "{count}");
        }
    }
}
