//! All three stages in one thread.

use super::{
    Checked, Checker, JoinKind, Joins, Layout, ListError, ListOptions, Settler, Splitter, Store,
};
use crate::email::disposable::Disposable;

/// Cleans a list: [`push`](Cleaner::push) its bytes, [`finish`](Cleaner::finish) it, and take the
/// output whenever it suits.
///
/// Where the last or the fullest of several rows is to be kept, nothing goes out before the list
/// is finished, and all of it is in memory until then; likewise what follows when there are more
/// keys than [`most_keys`](ListOptions::most_keys). Whoever has a place for checked rows that is
/// not memory puts them there, and settles them as [`Settler::needs_survey`] says.
#[derive(Debug)]
pub struct Cleaner {
    start: Start,
    splitter: Splitter,
    stages: Option<(Checker, Settler)>,
    checked: Checked,
}

/// What the stages start with, once the layout is known.
#[derive(Debug)]
struct Start {
    options: ListOptions,
    disposable: Option<Disposable>,
    joins: Option<Joins>,
    store: Option<Box<dyn Store>>,
    /// Another hash, for tests.
    #[cfg(test)]
    hash: Option<super::key::Hash>,
}

impl Cleaner {
    /// A cleaner at the start of a list.
    pub fn new(options: ListOptions) -> Self {
        Self {
            splitter: Splitter::new(options.clone()),
            start: Start {
                options,
                disposable: None,
                joins: None,
                store: None,
                #[cfg(test)]
                hash: None,
            },
            stages: None,
            checked: Checked::default(),
        }
    }

    /// With a list of disposable domains.
    #[must_use]
    pub fn with_disposable(mut self, list: Disposable) -> Self {
        self.start.disposable = Some(list);
        self
    }

    /// With what other lists say; the options say which there are.
    #[must_use]
    pub fn with_joins(mut self, joins: Option<Joins>) -> Self {
        self.start.joins = joins;
        self
    }

    /// With a store for keys; see [`Settler::with_store`].
    #[must_use]
    pub fn with_store(self, store: impl Store + 'static) -> Self {
        self.keeping(Some(Box::new(store)))
    }

    pub(crate) fn keeping(mut self, store: Option<Box<dyn Store>>) -> Self {
        self.start.store = store;
        self
    }

    /// Takes bytes of another list, before the first of this one; the options say which there are.
    pub fn join(&mut self, kind: JoinKind, bytes: &[u8], last: bool) -> Result<(), ListError> {
        let Start { joins, options, .. } = &mut self.start;
        let joins = joins.get_or_insert_with(|| Joins::of(options));
        joins.push(kind, bytes, last)
    }

    /// What is known of the list, once it is.
    pub fn layout(&self) -> Option<&Layout> {
        self.splitter.layout()
    }

    /// Takes the next bytes of the list.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ListError> {
        self.advance(bytes, false)
    }

    /// Says that there are no more.
    pub fn finish(&mut self) -> Result<(), ListError> {
        self.advance(&[], true)?;
        if let Some((_, settler)) = &mut self.stages
            && settler.needs_survey()
        {
            settler.survey(&self.checked.facts)?;
            while settler.resolve()? {}
            settler.settle(&self.checked)?;
        }
        Ok(())
    }

    /// The text that goes out, as far as it is known; it is not given again.
    pub fn take_output(&mut self) -> Vec<u8> {
        let settler = self.stages.as_mut().map(|(_, settler)| settler);
        settler.map(Settler::take_output).unwrap_or_default()
    }

    /// The rows that were dropped, likewise.
    pub fn take_rejected(&mut self) -> Vec<u8> {
        let settler = self.stages.as_mut().map(|(_, settler)| settler);
        settler.map(Settler::take_rejected).unwrap_or_default()
    }

    /// The report as JSON; empty before the layout is known.
    pub fn report(&self) -> String {
        let settler = self.stages.as_ref().map(|(_, settler)| settler);
        settler.map(Settler::report).unwrap_or_default()
    }

    /// Whether rows wait in memory until the list is finished.
    #[cfg(feature = "wasm")]
    pub(crate) fn needs_survey(&self) -> bool {
        let settler = self.stages.as_ref().map(|(_, settler)| settler);
        settler.is_some_and(Settler::needs_survey)
    }

    /// The stages, for whoever goes on with them, and the rows that wait.
    #[cfg(feature = "wasm")]
    pub(crate) fn into_stages(self) -> (Splitter, Option<(Checker, Settler)>, Checked) {
        (self.splitter, self.stages, self.checked)
    }

    fn advance(&mut self, bytes: &[u8], last: bool) -> Result<(), ListError> {
        let Self {
            start,
            splitter,
            stages,
            checked,
        } = self;
        splitter.blocks(bytes, last, |layout, block| {
            let (checker, settler) = stages.get_or_insert_with(|| start.stages(layout));
            checker.block(block, checked);
            if !settler.needs_survey() {
                settler.settle(checked)?;
                checked.clear();
            }
            Ok(())
        })?;
        if let (None, Some(layout)) = (&stages, splitter.layout()) {
            *stages = Some(start.stages(layout));
        }
        Ok(())
    }
}

impl Start {
    fn stages(&mut self, layout: &Layout) -> (Checker, Settler) {
        let (layout, options) = (layout.clone(), self.options.clone());
        let checker = Checker::new(layout.clone(), options.clone(), self.disposable.take());
        #[cfg(test)]
        let checker = match self.hash {
            Some(hash) => checker.with_hash(hash),
            None => checker,
        };
        let settler = Settler::new(layout, options).with_joins(self.joins.take());
        (checker, settler.keeping(self.store.take()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a list without its duplicates, under a hash that is none.
    fn kept(hash: super::super::key::Hash, keep: &str) -> usize {
        let options = format!(
            r#"{{"columns": ["1"], "header": true, "drop": ["duplicates"], "keep": "{keep}"}}"#
        );
        let mut cleaner = Cleaner::new(ListOptions::parse(&options).unwrap());
        cleaner.push(b"email\n").unwrap();
        cleaner.start.hash = Some(hash);
        for round in 0..2 {
            for number in 0..500 {
                let row = format!("a{number}@example{round}.org\nA{number}@Example0.org\n");
                cleaner.push(row.as_bytes()).unwrap();
            }
        }
        cleaner.finish().unwrap();
        let out = String::from_utf8(cleaner.take_output()).unwrap();
        out.lines().count() - 1
    }

    fn number(bytes: &[u8]) -> u128 {
        let whole = crate::hash::hash(0, bytes);
        u128::from(crate::hash::mix(whole))
    }

    /// A thousand addresses, however bad half of the key is.
    #[test]
    fn keys_that_agree_in_half_of_their_bits_are_no_duplicates() {
        for keep in ["first", "last", "fullest"] {
            assert_eq!(kept(|_, bytes| number(bytes), keep), 1000);
            assert_eq!(kept(|_, bytes| number(bytes) << 64, keep), 1000);
            assert_eq!(kept(|_, bytes| number(bytes) << 32 | 1 << 127, keep), 1000);
            // And the keys are what counts.
            assert_eq!(kept(|_, _| 7, keep), 1);
        }
    }
}
