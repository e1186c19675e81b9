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
    fingerprints: Vec<u16>,
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

impl fmt::Display for DisposableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotAList => "not a list of disposable domains",
            Self::UnknownVersion => "a list of disposable domains in an unknown version",
            Self::Damaged => "a damaged list of disposable domains",
        })
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
        let (content, checksum) = bytes.split_at_checked(bytes.len().checked_sub(CHECKSUM)?)?;
        if hash(0, content) != u64::from_le_bytes(checksum.try_into().ok()?) {
            return None;
        }
        let word = |at: usize| {
            Some(u32::from_le_bytes(
                content.get(at..at + 4)?.try_into().ok()?,
            ))
        };
        let segment = word(24)?;
        let segments = word(28)?;
        let length = u64::from(segments)
            .checked_add(2)?
            .checked_mul(u64::from(segment))?;
        let (pairs, rest) = content.get(HEADER..)?.as_chunks::<2>();
        let whole = rest.is_empty() && u64::try_from(pairs.len()) == Ok(length);
        (whole && segment.is_power_of_two()).then_some(Self {
            date: (
                u16::from_le_bytes([*content.get(8)?, *content.get(9)?]),
                *content.get(10)?,
                *content.get(11)?,
            ),
            domains: word(12)?,
            seed: u64::from_le_bytes(content.get(16..24)?.try_into().ok()?),
            segment,
            segments,
            fingerprints: pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect(),
        })
    }

    /// Whether `domain`, in lower-case A-labels, or a domain above it is in the list.
    pub fn contains(&self, domain: &str) -> bool {
        let mut domain = domain;
        while let Some((_, parent)) = domain.split_once('.') {
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
        format!("{year:04}-{month:02}-{day:02}")
    }

    fn is_member(&self, domain: &str) -> bool {
        let hash = mix(hash(self.seed, domain.as_bytes()));
        let places = places(hash, self.segment, self.segments);
        let found = places.map(|place| self.fingerprints.get(place).copied().unwrap_or_default());
        found[0] ^ found[1] ^ found[2] == fingerprint(hash)
    }
}

/// The three places of a domain: one in each of three neighbouring segments.
fn places(hash: u64, segment: u32, segments: u32) -> [usize; 3] {
    let span = u64::from(segment) * u64::from(segments);
    let mask = u64::from(segment) - 1;
    let first = u64::try_from((u128::from(hash) * u128::from(span)) >> 64).unwrap_or_default();
    let second = (first + u64::from(segment)) ^ (hash >> 18 & mask);
    let third = (first + 2 * u64::from(segment)) ^ (hash & mask);
    [first, second, third].map(|place| usize::try_from(place).unwrap_or(usize::MAX))
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
