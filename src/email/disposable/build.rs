//! Makes a list: peels the domains off the places that they have to themselves.

use super::{Disposable, MAGIC, fingerprint, places};
use crate::hash::{hash, mix};

impl Disposable {
    /// A list of `domains`, in lower-case A-labels; `date` as year, month, day. `None` if this
    /// `seed` does not work out, which about one in ten does not: try the next. Equal arguments
    /// give equal lists.
    ///
    /// ```
    /// use formwell::email::disposable::Disposable;
    ///
    /// let list = Disposable::build(&["mailinator.com"], (2026, 11, 21), 1).unwrap();
    /// assert!(list.contains("mailinator.com") && list.contains("any.mailinator.com"));
    /// assert_eq!(Disposable::from_bytes(&list.to_bytes()), Ok(list));
    /// ```
    pub fn build(domains: &[&str], date: (u16, u8, u8), seed: u64) -> Option<Self> {
        let mut hashes: Vec<u64> = domains
            .iter()
            .map(|domain| mix(hash(seed, domain.as_bytes())))
            .collect();
        hashes.sort_unstable();
        hashes.dedup();
        let segment = segment_length(hashes.len());
        let segments = segment_count(hashes.len(), segment)?;
        let length = usize::try_from(u64::from(segments + 2) * u64::from(segment)).ok()?;
        let peeled = peel(&hashes, length, |hash| places(hash, segment, segments))?;
        let mut fingerprints = vec![0_u16; length];
        for (hash, place) in peeled.into_iter().rev() {
            let others = places(hash, segment, segments)
                .into_iter()
                .filter(|other| *other != place);
            let value = others.fold(fingerprint(hash), |value, other| {
                value ^ fingerprints.get(other).copied().unwrap_or_default()
            });
            *fingerprints.get_mut(place)? = value;
        }
        Some(Self {
            date,
            domains: u32::try_from(hashes.len()).ok()?,
            seed,
            segment,
            segments,
            fingerprints: fingerprints
                .iter()
                .flat_map(|one| one.to_le_bytes())
                .collect(),
        })
    }

    /// The list as [`from_bytes`](Self::from_bytes) reads it.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        let (year, month, day) = self.date;
        bytes.extend(year.to_le_bytes());
        bytes.extend([month, day]);
        bytes.extend(self.domains.to_le_bytes());
        bytes.extend(self.seed.to_le_bytes());
        bytes.extend(self.segment.to_le_bytes());
        bytes.extend(self.segments.to_le_bytes());
        bytes.extend(&self.fingerprints);
        bytes.extend(hash(0, &bytes).to_le_bytes());
        bytes
    }
}

/// About the cube root of the domains, times five: the choice of the paper for three places.
fn segment_length(domains: usize) -> u32 {
    let mut exponent = 2;
    // 3.33 ** (exponent - 2.25), in steps of one.
    let mut reach = 0.738;
    while reach * 3.33 <= f64::from(u32::try_from(domains).unwrap_or(u32::MAX)) && exponent < 18 {
        reach *= 3.33;
        exponent += 1;
    }
    1 << exponent
}

/// Enough segments for 1.2 places a domain; short lists need more room.
fn segment_count(domains: usize, segment: u32) -> Option<u32> {
    let domains = u32::try_from(domains).ok()?;
    let fifths = if domains < 20_000 { 7 } else { 6 };
    let places = domains.checked_mul(fifths)? / 5;
    Some(places.div_ceil(segment).saturating_sub(2).max(1))
}

/// Each hash with a place that no hash after it needs; `None` if some have none.
fn peel(
    hashes: &[u64],
    length: usize,
    places: impl Fn(u64) -> [usize; 3],
) -> Option<Vec<(u64, usize)>> {
    // At each place: how many hashes want it, and their sum without carry.
    let mut wanted = vec![(0_u32, 0_u64); length];
    for hash in hashes {
        for place in places(*hash) {
            let (count, sum) = wanted.get_mut(place)?;
            *count += 1;
            *sum ^= hash;
        }
    }
    let alone = |(count, _): &(u32, u64)| *count == 1;
    let mut queue: Vec<usize> = (0..length)
        .filter(|at| wanted.get(*at).is_some_and(alone))
        .collect();
    let mut peeled = Vec::with_capacity(hashes.len());
    while let Some(place) = queue.pop() {
        let (1, hash) = *wanted.get(place)? else {
            continue;
        };
        peeled.push((hash, place));
        for place in places(hash) {
            let (count, sum) = wanted.get_mut(place)?;
            *count -= 1;
            *sum ^= hash;
            if *count == 1 {
                queue.push(place);
            }
        }
    }
    (peeled.len() == hashes.len()).then_some(peeled)
}
