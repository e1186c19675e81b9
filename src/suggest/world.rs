//! What is known before anything is typed: lists of domains, the person's country, what the
//! caller never wants to see.

use super::locale;
use super::null;
use crate::email::disposable::Disposable;
use crate::email::options::EmailOptions;
use crate::tables::domain_index::{DomainIndex, Entry, HOME};
use crate::tables::{exceptions, mailboxes, providers};

/// Domains of other countries are rarer than where it is unknown.
const ABROAD: i32 = 150;

/// The rarity of a listed domain where the person is, in hundredths of a nat.
pub(super) fn prior(entry: &Entry, country: Option<u16>) -> i32 {
    match country {
        Some(_) if entry.countries.is_empty() => entry.cost,
        Some(here) if entry.countries == [here] => entry.cost - HOME,
        Some(here) if entry.countries.contains(&here) => entry.cost - HOME / 2,
        Some(_) => entry.cost + ABROAD,
        None => entry.cost,
    }
}

/// Everything that does not depend on the text.
pub(super) struct World<'a> {
    extra: &'a DomainIndex,
    never: &'a [String],
    disposable: Option<&'a Disposable>,
    country: Option<u16>,
    reach: i32,
    exceptions: bool,
}

impl<'a> World<'a> {
    /// The world of a call.
    pub(super) fn new(options: &'a EmailOptions, disposable: Option<&'a Disposable>) -> Self {
        Self {
            extra: options.extra_domains.index(),
            never: &options.never_suggest,
            disposable,
            country: options.locale.as_deref().and_then(locale::country_of),
            reach: reach(options.threshold),
            exceptions: true,
        }
    }

    /// The same without exceptions, for training them.
    pub(super) fn without_exceptions(self) -> Self {
        Self {
            exceptions: false,
            ..self
        }
    }

    /// How much dearer than the null hypothesis a candidate may be and still count.
    pub(super) fn reach(&self) -> i32 {
        self.reach
    }

    /// Where the person is.
    pub(super) fn country(&self) -> Option<u16> {
        self.country
    }

    /// The lists whose domains are suggested.
    pub(super) fn indexes(&self) -> [&'a DomainIndex; 2] {
        [self.extra, providers::index()]
    }

    /// Whether `domain` is one that is suggested.
    pub(super) fn lists(&self, domain: &str) -> bool {
        self.indexes().iter().any(|index| index.contains(domain))
    }

    /// Whether `domain` is known to be right: listed, run by a known operator, an exception.
    pub(super) fn knows(&self, domain: &str) -> bool {
        // The known mailboxes include every provider.
        self.extra.contains(domain)
            || mailboxes::find(domain).is_some()
            || self.exceptions && exceptions::contains(domain)
    }

    /// Whether a text without `@` is the name of a listed domain's page and no address.
    pub(super) fn is_page(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        self.lists(lower.strip_prefix("www.").unwrap_or(&lower))
    }

    /// Whether a listed domain starts with `text` and goes on.
    pub(super) fn may_become_listed(&self, text: &str) -> bool {
        self.indexes().iter().any(|index| index.has_longer(text))
    }

    /// The rarity of a domain as something meant.
    pub(super) fn rarity(&self, domain: &str) -> i32 {
        let listed = self
            .indexes()
            .into_iter()
            .filter_map(|index| index.find(domain));
        let listed = listed.map(|entry| prior(entry, self.country)).min();
        listed.unwrap_or_else(|| self.unlisted_rarity(domain))
    }

    /// The rarity of a domain that no list has.
    pub(super) fn unlisted_rarity(&self, domain: &str) -> i32 {
        null::cost(domain, |name| {
            let brands = self
                .indexes()
                .into_iter()
                .filter_map(|index| index.brand(name));
            brands.map(|brand| brand.entries.len()).sum()
        })
    }

    /// Whether `domain` may not be suggested: the caller says so, or it is disposable.
    pub(super) fn is_refused(&self, domain: &str) -> bool {
        self.never
            .iter()
            .any(|never| never.eq_ignore_ascii_case(domain))
            || !self.lists(domain) && self.disposable.is_some_and(|list| list.contains(domain))
    }
}

/// A candidate alone reaches the threshold where it is cheaper by its log-odds; three candidates
/// may reach it together.
#[expect(clippy::cast_possible_truncation, reason = "within six nats")]
fn reach(threshold: f64) -> i32 {
    let odds = (threshold / (1.0 - threshold).max(f64::EPSILON))
        .max(f64::EPSILON)
        .ln();
    120 - (100.0 * odds).clamp(-600.0, 600.0) as i32
}
