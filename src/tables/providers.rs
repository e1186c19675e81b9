//! Domains that give mailboxes to the public.

use std::sync::OnceLock;

use super::domain_index::{DomainIndex, country};
use super::providers_data::PROVIDERS;

/// Where `domain`, in lower-case A-labels, stands among the known providers: by first label,
/// then by the rest.
pub(crate) fn position(domain: &str) -> Option<usize> {
    index().find(domain).map(|entry| usize::from(entry.id))
}

/// All providers.
pub(crate) fn index() -> &'static DomainIndex {
    static INDEX: OnceLock<DomainIndex> = OnceLock::new();
    INDEX.get_or_init(|| {
        let sum: u32 = rows().map(|row| row.weight).sum();
        let domains = rows().map(|row| (format!("{}.{}", row.label, row.rest), row));
        let domains: Vec<(String, Row)> = domains.collect();
        DomainIndex::new(domains.iter().map(|(domain, row)| {
            let nats = (f64::from(sum) / f64::from(row.weight)).ln();
            (domain.as_str(), hundredths(nats), row.countries())
        }))
    })
}

/// A line of the table, taken apart.
struct Row {
    label: &'static str,
    rest: &'static str,
    weight: u32,
    countries: &'static str,
}

impl Row {
    /// The countries named, or the one of the last label.
    fn countries(&self) -> Vec<u16> {
        let last = self.rest.rsplit('.').next().unwrap_or_default();
        let last = match last {
            "uk" => "gb",
            "cc" | "io" | "me" | "tv" => "",
            _ => last,
        };
        let named = if self.countries.is_empty() {
            last
        } else {
            self.countries
        };
        named.split(',').filter_map(country).collect()
    }
}

fn rows() -> impl Iterator<Item = Row> {
    PROVIDERS.lines().flat_map(|line| {
        let mut words = line.split(' ');
        let label = words.next().unwrap_or_default();
        words.filter_map(move |word| {
            let (rest, facts) = word.split_once('=')?;
            let (weight, countries) = facts.split_once(',').unwrap_or((facts, ""));
            let weight = weight.parse().unwrap_or(1);
            Some(Row {
                label,
                rest,
                weight,
                countries,
            })
        })
    })
}

#[expect(clippy::cast_possible_truncation, reason = "at most 15 nats")]
fn hundredths(nats: f64) -> i32 {
    (nats * 100.0).round() as i32
}

/// Every domain, in byte order.
#[cfg(test)]
pub(crate) fn all() -> Vec<String> {
    let mut names: Vec<String> = rows()
        .map(|row| format!("{}.{}", row.label, row.rest))
        .collect();
    names.sort();
    names
}
