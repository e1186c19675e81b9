//! The site's own domains, indexed once for any number of calls.

use serde::{Deserialize, Deserializer};

use super::mapping::map;
use crate::bytes::{has, trim};
use crate::nats::nats;
use crate::tables::domain_index::DomainIndex;

/// Share of addresses expected at the site's own domains together, one in five, in hundredths of
/// a nat.
const SHARE: i32 = 160;

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
        let mut index = DomainIndex::default();
        for domain in domains {
            let domain = map(trim(domain.as_ref()));
            if has(domain.as_bytes(), b'.') {
                index.add_domain(&domain);
            }
        }
        let count = u32::try_from(index.len()).unwrap_or(u32::MAX);
        index.set_cost(SHARE + nats(f64::from(count)));
        Self { index }
    }

    pub(crate) fn index(&self) -> &DomainIndex {
        &self.index
    }
}

impl<'de> Deserialize<'de> for ExtraDomains {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<String>::deserialize(deserializer).map(Self::new)
    }
}
