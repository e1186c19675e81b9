//! What is known before anything is typed: lists of domains, the person's country, what the
//! caller never wants to see.

use super::{locale, null};
use crate::bytes::same_ignore_case;
use crate::email::disposable::Disposable;
use crate::email::options::EmailOptions;
use crate::nats::nats;
use crate::tables::domain_index::{Country, DomainIndex};
use crate::tables::{exceptions, mailboxes, providers};

/// Everything that does not depend on the text.
pub(super) struct World<'a> {
    indexes: [&'a DomainIndex; 2],
    never: &'a [String],
    disposable: Option<&'a Disposable>,
    here: Country,
    threshold: f64,
    exceptions: bool,
}

impl<'a> World<'a> {
    /// The world of a call.
    pub(super) fn new(options: &'a EmailOptions, disposable: Option<&'a Disposable>) -> Self {
        Self {
            indexes: [providers::index(), options.extra_domains.index()],
            never: &options.never_suggest,
            disposable,
            here: options.locale.as_deref().map_or([0, 0], locale::country_of),
            threshold: options.threshold,
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

    /// How much dearer than the null hypothesis a candidate may be and still count: one alone
    /// reaches the threshold where it is cheaper by its log-odds; three may reach it together.
    pub(super) fn reach(&self) -> i32 {
        let odds = self.threshold / (1.0 - self.threshold).max(f64::EPSILON);
        120 - nats(odds).clamp(-600, 600)
    }

    /// Where the person is.
    pub(super) fn here(&self) -> Country {
        self.here
    }

    /// The lists whose domains are suggested.
    pub(super) fn indexes(&self) -> &[&'a DomainIndex; 2] {
        &self.indexes
    }

    /// Whether `domain` is known to be right: listed, run by a known operator, an exception.
    #[inline(never)]
    pub(super) fn knows(&self, domain: &str) -> bool {
        self.listed_rarity(domain).is_some()
            || mailboxes::find(domain).is_some()
            || self.exceptions && exceptions::contains(domain)
    }

    /// Whether a text in lower case is the name of a listed domain's page and no address.
    pub(super) fn is_page(&self, text: &str) -> bool {
        let domain = text.strip_prefix("www.").unwrap_or(text);
        self.listed_rarity(domain).is_some()
    }

    /// Whether a listed domain starts with `text` and goes on.
    #[inline(never)]
    pub(super) fn may_become_listed(&self, text: &str) -> bool {
        let mut may = false;
        for index in &self.indexes {
            may |= index.has_longer(text);
        }
        may
    }

    /// The rarity of a listed domain as something meant.
    #[inline(never)]
    pub(super) fn listed_rarity(&self, domain: &str) -> Option<i32> {
        let mut least = None;
        for index in &self.indexes {
            let at = index.position(domain);
            if let Some(entry) = at.and_then(|at| index.entry(at)) {
                let rarity = index.rarity(entry, self.here);
                least = Some(least.map_or(rarity, |least: i32| least.min(rarity)));
            }
        }
        least
    }

    /// The rarity of a domain that no list has.
    #[inline(never)]
    pub(super) fn unlisted_rarity(&self, domain: &str) -> i32 {
        null::cost(domain, &self.indexes)
    }

    /// Whether `domain` may not be suggested: the caller says so, or it is disposable.
    pub(super) fn is_refused(&self, domain: &str) -> bool {
        for never in self.never {
            if same_ignore_case(never.as_bytes(), domain.as_bytes()) {
                return true;
            }
        }
        self.disposable
            .is_some_and(|list| self.listed_rarity(domain).is_none() && list.contains(domain))
    }
}
