//! From checked rows to what goes out: everything that depends on other rows.

use super::checked::{Checked, CheckedRow, Told, fact, kind};
use super::deferred::Deferred;
use super::edits::{Edits, follow};
use super::joins::questions;
use super::late::{Joined, Late, knows_confirmed};
use super::options::{Drop, Keep};
use super::store::{Store, Streams};
use super::tally::Tally;
use super::wire::{Take, length};
use super::write::Writer;
use super::{Joins, Layout, Ledger, ListError, ListOptions, decode};

/// Rows that are read before the first of them is settled.
const AHEAD: usize = 64;

/// Goes through the checked rows in their order: finds duplicates, drops, counts.
#[derive(Debug)]
pub struct Settler {
    options: ListOptions,
    layout: Layout,
    writer: Writer,
    ledger: Ledger,
    joins: Option<Joins>,
    /// Rows that are settled at the end of the list.
    deferred: Option<Deferred>,
    store: Option<Box<dyn Store>>,
    tally: Tally,
    /// Inside a row that is too long.
    is_part: bool,
    reason: String,
    /// Bytes of the columns that come last where there is nothing in them.
    nothing: u32,
    edits: Edits,
    kept: Vec<u8>,
    rejected: Vec<u8>,
}

impl Settler {
    /// A settler at the start of a list.
    pub fn new(layout: Layout, options: ListOptions) -> Self {
        let writer = Writer::new(&layout, &options);
        Self {
            ledger: Ledger::new(),
            joins: None,
            deferred: None,
            store: None,
            tally: Tally::new(&options),
            is_part: false,
            reason: String::new(),
            nothing: length(Late::default().text(&writer, &options).len()),
            edits: Edits::new(if layout.mark { decode::MARK } else { b"" }),
            kept: Vec::new(),
            rejected: Vec::new(),
            writer,
            options,
            layout,
        }
    }

    /// With what other lists say; the options say which there are.
    #[must_use]
    pub fn with_joins(mut self, mut joins: Option<Joins>) -> Self {
        // Where what they say waits, the rows do, too.
        if let Some((streams, lists)) = joins.as_mut().and_then(Joins::take_waiting) {
            let most = self.options.most_keys.unwrap_or(usize::MAX);
            self.deferred = Some(Deferred::new(streams, self.options.keep, most, Some(lists)));
        }
        Self { joins, ..self }
    }

    /// With a store for keys that are compared at the end of the list: all, to keep the last or
    /// the fullest of several rows; else where there are more than
    /// [`most_keys`](ListOptions::most_keys). Without one they are in memory.
    #[must_use]
    pub fn with_store(self, store: impl Store + 'static) -> Self {
        self.keeping(Some(Box::new(store)))
    }

    pub(crate) fn keeping(self, store: Option<Box<dyn Store>>) -> Self {
        Self { store, ..self }
    }

    /// Whether the rows that follow have to be seen by [`Settler::survey`] before the first of
    /// them is settled: to keep the last or the fullest of several, one must know them all, and
    /// where there are too many to be known at once. Once it is so, it stays so.
    pub fn needs_survey(&self) -> bool {
        self.options.keep != Keep::First || self.deferred.is_some()
    }

    /// Looks at the facts of checked rows, to know which of several with one address is kept.
    pub fn survey(&mut self, facts: &[u8]) -> Result<(), ListError> {
        let mut deferred = self.deferred.take().unwrap_or_else(|| self.deferral());
        let done = self.each(facts, |settler, row| {
            if row.kind != kind::ROW {
                return Ok(());
            }
            let told = row.told()?;
            if deferred.asks() {
                return deferred.ask(row, &told);
            }
            let joined = settler.joined(row, &told)?;
            if row.is(fact::KEY) && dropped(&settler.options, row.facts, joined).is_none() {
                deferred.see(row.key, row.line, row.filled)?;
            }
            Ok(())
        });
        self.deferred = Some(deferred);
        done
    }

    /// Finds out a part of what there is to know of the surveyed rows: to be called again until it
    /// is `false`; then they are settled.
    pub fn resolve(&mut self) -> Result<bool, ListError> {
        let Self {
            deferred,
            joins,
            options,
            ..
        } = self;
        let Some(deferred) = deferred else {
            return Ok(false);
        };
        deferred.resolve(joins.as_mut(), |facts, mut joined| {
            joined.confirmed |= facts & fact::CONFIRMED > 0;
            dropped(options, facts, joined).is_some()
        })
    }

    /// The place of rows that are settled at the end.
    fn deferral(&mut self) -> Deferred {
        let joined = self.joins.as_ref().map_or(0, Joins::len);
        let most = self.options.most_keys.unwrap_or(usize::MAX);
        let streams = Streams::of(self.store.take());
        Deferred::new(
            streams,
            self.options.keep,
            most.saturating_sub(joined),
            None,
        )
    }

    /// Defers the rows that follow if there is no room for their keys.
    fn make_room(&mut self) -> Result<(), ListError> {
        let Some(most) = self.options.most_keys else {
            return Ok(());
        };
        let joined = self.joins.as_ref().map_or(0, Joins::len);
        if self.needs_survey() || self.ledger.len() + joined <= most {
            return Ok(());
        }
        let mut deferred = self.deferral();
        for (key, line) in self.ledger.iter() {
            deferred.see(key, line, 0)?;
        }
        self.ledger = Ledger::new();
        self.deferred = Some(deferred);
        Ok(())
    }

    /// Settles what [`Checker::check`](super::Checker::check) wrote.
    pub fn settle(&mut self, checked: &Checked) -> Result<(), ListError> {
        let mut edits = Vec::new();
        self.edits(&checked.facts, &mut edits)?;
        let Self { kept, rejected, .. } = self;
        kept.reserve(checked.text.len());
        follow(&edits, &checked.text, kept, rejected)
    }

    /// Settles rows by their facts. What becomes of their text is added to `out`, for whoever has
    /// it: see src/list/edits.rs.
    pub fn edits(&mut self, facts: &[u8], out: &mut Vec<u8>) -> Result<(), ListError> {
        let done = self.each(facts, |settler, row| {
            match row.kind {
                kind::ROW => settler.row(row)?,
                kind::BLANK => {
                    settler.tally.blank += 1;
                    settler.edits.pass(true, row.text);
                }
                kind::HEADER => settler.edits.both(row.text),
                _ => {
                    settler.open();
                    settler.edits.pass(true, row.text);
                }
            }
            Ok(())
        });
        self.edits.finish(out);
        done?;
        self.make_room()
    }

    /// Goes through the facts of rows. What the ledger knows of the next ones is fetched meanwhile.
    fn each(
        &mut self,
        facts: &[u8],
        mut take: impl FnMut(&mut Self, &CheckedRow<'_>) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        let mut rest = Take(facts);
        let mut rows = Vec::with_capacity(AHEAD);
        while !rest.is_done() {
            rows.clear();
            while rows.len() < AHEAD && !rest.is_done() {
                rows.push(CheckedRow::read(&mut rest)?);
            }
            self.ledger.fetch(rows.iter().map(|row| row.key));
            for row in &rows {
                take(self, row)?;
            }
        }
        Ok(())
    }

    /// The text that goes out, as far as it is known; it is not given again. As much is expected
    /// to follow.
    pub fn take_output(&mut self) -> Vec<u8> {
        let next = Vec::with_capacity(self.kept.len());
        std::mem::replace(&mut self.kept, next)
    }

    /// The rows that were dropped, likewise.
    pub fn take_rejected(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.rejected)
    }

    /// The report as JSON.
    pub fn report(&self) -> String {
        self.tally.json(&self.layout)
    }

    /// Begins a row that is too long.
    fn open(&mut self) {
        if !self.is_part {
            self.is_part = true;
            self.edits.add(true, self.writer.before_unread());
        }
    }

    fn row(&mut self, row: &CheckedRow<'_>) -> Result<(), ListError> {
        if row.is(fact::END) {
            self.open();
            self.is_part = false;
        }
        let told = row.told()?;
        let joined = self.joined(row, &told)?;
        let dropped = dropped(&self.options, row.facts, joined);
        let mut duplicate_of = None;
        if row.is(fact::KEY) && dropped.is_none() {
            duplicate_of = match &mut self.deferred {
                Some(deferred) => deferred.duplicate_of(row.line)?,
                None => self.ledger.see(row.key, row.line),
            };
        }
        let is_duplicate = duplicate_of.is_some();
        let also = is_duplicate && self.options.drops(Drop::Duplicates);
        // The parts of a row that is too long are out already.
        let dropped = dropped.or(also.then_some("duplicate"));
        let dropped = dropped.filter(|_| !row.is(fact::END));
        let is_kept = dropped.is_none();
        self.reason(row, dropped);
        let late = Late {
            duplicate_of,
            joined,
            reason: &self.reason,
        };
        if late == Late::default() {
            self.edits.pass(is_kept, row.text);
        } else {
            let before = row.text.saturating_sub(row.end + self.nothing);
            self.edits.pass(is_kept, before);
            self.edits.skip(self.nothing);
            let text = late.text(&self.writer, &self.options);
            self.edits.add(is_kept, &text);
            self.edits.pass(is_kept, row.end);
        }
        self.tally.keep(is_kept);
        self.tally.joined(joined);
        self.tally.person(told.standing);
        self.tally.row(row.facts, is_duplicate, &self.reason);
        self.tally
            .found(row.line, told.codes, told.typo, told.typed);
        Ok(())
    }

    /// Why the row is dropped, if it is, and what was changed in it.
    fn reason(&mut self, row: &CheckedRow<'_>, dropped: Option<&'static str>) {
        self.reason.clear();
        let changed = [
            (fact::REPAIRED, "repaired"),
            (fact::NEUTRALIZED, "formula_neutralized"),
        ];
        let changed = changed
            .iter()
            .filter(|(fact, _)| row.is(*fact))
            .map(|(_, word)| *word);
        for word in dropped.into_iter().chain(changed) {
            let space = if self.reason.is_empty() { "" } else { " " };
            self.reason.push_str(space);
            self.reason.push_str(word);
        }
    }

    /// What other lists say of a row.
    fn joined(&mut self, row: &CheckedRow<'_>, told: &Told<'_>) -> Result<Joined, ListError> {
        let mut joined = Joined::default();
        if let Some(joins) = &self.joins {
            let said = match &mut self.deferred {
                Some(deferred) if deferred.asks() => deferred.said(row.line)?,
                _ => questions(row, told)
                    .fold(0, |all, (key, question)| all | joins.said(key, question)),
            };
            joined = joins.joined(said);
        }
        joined.confirmed |= row.is(fact::CONFIRMED);
        Ok(joined)
    }
}

/// Why a row with those facts is dropped, whatever other rows there are.
fn dropped(options: &ListOptions, facts: u32, joined: Joined) -> Option<&'static str> {
    if options.drop.is_empty() {
        return None;
    }
    let is = |fact: u32| facts & fact != 0;
    let unconfirmed = knows_confirmed(options) && !joined.confirmed;
    let reasons = [
        (Drop::Suppressed, joined.suppressed, "suppressed"),
        (Drop::Bounced, joined.bounced.is_some(), "bounced"),
        (Drop::Unconfirmed, unconfirmed, "unconfirmed"),
        (Drop::Invalid, !is(fact::VALID), "invalid"),
        (Drop::Disposable, is(fact::DISPOSABLE), "disposable"),
        (Drop::Role, is(fact::ROLE), "role"),
    ];
    let mut holding = reasons
        .iter()
        .filter(|(what, holds, _)| *holds && options.drops(*what));
    holding.next().map(|(_, _, reason)| *reason)
}
