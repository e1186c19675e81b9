//! From checked rows to what goes out: everything that depends on other rows.

use super::checked::{Checked, CheckedRow, Told, fact, kind, numbers};
use super::edits::{Edits, follow};
use super::late::{Joined, Late, knows_confirmed};
use super::options::{Drop, Keep};
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
        let ledger = match options.keep {
            Keep::Fullest => Ledger::with_fullness(),
            Keep::First | Keep::Last => Ledger::new(),
        };
        let writer = Writer::new(&layout, &options);
        Self {
            ledger,
            joins: None,
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
    pub fn with_joins(self, joins: Option<Joins>) -> Self {
        Self { joins, ..self }
    }

    /// Whether all rows have to be seen by [`Settler::survey`] before the first is settled: to
    /// keep the last or the fullest of several, one must know them all.
    pub fn needs_survey(&self) -> bool {
        self.options.keep != Keep::First
    }

    /// Looks at the facts of checked rows, to know which of several with one address is kept.
    pub fn survey(&mut self, facts: &[u8]) -> Result<(), ListError> {
        self.each(facts, |settler, row| {
            if row.kind == kind::ROW && row.is(fact::KEY) {
                let joined = settler.joined(row, &row.told()?);
                if settler.dropped(row, joined).is_none() {
                    match settler.options.keep {
                        Keep::First => {}
                        Keep::Last => settler.ledger.see_last(row.key, row.line),
                        Keep::Fullest => settler.ledger.see_fullest(row.key, row.line, row.filled),
                    }
                }
            }
            Ok(())
        })
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
        done
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
        let joined = self.joined(row, &told);
        let dropped = self.dropped(row, joined);
        let mut duplicate_of = None;
        if row.is(fact::KEY) && dropped.is_none() {
            let known = self.ledger.see(row.key, row.line);
            duplicate_of = known.filter(|line| *line != row.line);
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

    fn joined(&self, row: &CheckedRow<'_>, told: &Told<'_>) -> Joined {
        let mut joined = Joined {
            confirmed: row.is(fact::CONFIRMED),
            ..Joined::default()
        };
        let Some(joins) = &self.joins else {
            return joined;
        };
        let own = row.is(fact::KEY).then_some(row.key);
        let keys = own.into_iter().chain(numbers(told.keys));
        joined.suppressed = joins.is_suppressed(keys, numbers(told.digests));
        joined.bounced = own.and_then(|key| joins.bounce_of(key));
        joined.confirmed |= own.is_some_and(|key| joins.is_confirmed(key));
        joined
    }

    /// Why a row is dropped, whatever other rows there are.
    fn dropped(&self, row: &CheckedRow<'_>, joined: Joined) -> Option<&'static str> {
        if self.options.drop.is_empty() {
            return None;
        }
        let unconfirmed = knows_confirmed(&self.options) && !joined.confirmed;
        let reasons = [
            (Drop::Suppressed, joined.suppressed, "suppressed"),
            (Drop::Bounced, joined.bounced.is_some(), "bounced"),
            (Drop::Unconfirmed, unconfirmed, "unconfirmed"),
            (Drop::Invalid, !row.is(fact::VALID), "invalid"),
            (Drop::Disposable, row.is(fact::DISPOSABLE), "disposable"),
            (Drop::Role, row.is(fact::ROLE), "role"),
        ];
        let mut holding = reasons
            .iter()
            .filter(|(what, holds, _)| *holds && self.options.drops(*what));
        holding.next().map(|(_, _, reason)| *reason)
    }
}
