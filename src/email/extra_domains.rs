//! The site's own domains, indexed once for any number of calls.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use super::mapping::map;
use crate::tables::domain_index::DomainIndex;

/// Share of addresses expected at the site's own domains together, one in five, in hundredths of
/// a nat.
const SHARE: f64 = 160.0;

/// Domains that a site knows better than the tables: a company's, a school's.
///
/// Built once, it answers any number of calls; the order of the domains is irrelevant.
///
/// ```
/// use formwell::{EmailOptions, ExtraDomains, suggest_email};
///
/// let extra_domains = ExtraDomains::new(["uni-example.edu"]);
/// let options = EmailOptions { extra_domains, ..EmailOptions::default() };
/// let answer = suggest_email("anna@uni-exmaple.edu", &options);
/// assert_eq!(answer.suggestion.unwrap().domain, "uni-example.edu");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExtraDomains {
    index: DomainIndex,
}

impl ExtraDomains {
    /// Indexes `domains`. Upper case is folded; what is no domain is never suggested.
    pub fn new<T: AsRef<str>>(domains: impl IntoIterator<Item = T>) -> Self {
        let sorted: BTreeSet<String> = domains
            .into_iter()
            .map(|domain| map(domain.as_ref().trim()))
            .filter(|domain| domain.contains('.'))
            .collect();
        let count = u32::try_from(sorted.len()).unwrap_or(u32::MAX);
        let cost = cost(f64::from(count));
        Self {
            index: DomainIndex::new(sorted.iter().map(|domain| (domain.as_str(), cost, vec![]))),
        }
    }

    pub(crate) fn index(&self) -> &DomainIndex {
        &self.index
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most 25 nats")]
fn cost(count: f64) -> i32 {
    (SHARE + 100.0 * count.max(1.0).ln()).round() as i32
}

impl<'de> Deserialize<'de> for ExtraDomains {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<String>::deserialize(deserializer).map(Self::new)
    }
}
