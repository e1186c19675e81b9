//! From checked rows to what goes out: everything that depends on other rows.

use super::checked::{Checked, fact, kind, numbers, read};
use super::options::{Drop, Format, Keep};
use super::tally::Tally;
use super::wire::Take;
use super::write::{Value, Writer};
use super::{Joins, Layout, Ledger, ListError, ListOptions, decode};

/// Names of the columns that are added last, in CSV.
pub(super) fn columns(options: &ListOptions) -> impl Iterator<Item = &'static str> {
    let all = [
        (true, "duplicate_of"),
        (options.join.suppressed, "suppressed"),
        (options.join.bounced, "bounced"),
        (knows_confirmed(options), "confirmed"),
        (true, "reason"),
    ];
    all.into_iter()
        .filter(|(wanted, _)| *wanted)
        .map(|(_, name)| name)
}

/// Whether it is known who confirmed.
fn knows_confirmed(options: &ListOptions) -> bool {
    options.join.confirmed || options.confirmed_column.is_some()
}

/// What other lists say of a row.
#[derive(Clone, Copy, Debug, Default)]
struct Joined {
    suppressed: bool,
    bounced: Option<&'static str>,
    confirmed: bool,
}

/// Goes through the checked rows in their order: finds duplicates, drops, counts.
#[derive(Clone, Debug)]
pub struct Settler {
    options: ListOptions,
    layout: Layout,
    writer: Writer,
    ledger: Ledger,
    joins: Option<Joins>,
    tally: Tally,
    /// Inside a row that is too long.
    is_part: bool,
    kept: Output,
    rejected: Output,
}

/// One of the two lists that go out.
#[derive(Clone, Debug, Default)]
struct Output {
    bytes: Vec<u8>,
    has_started: bool,
}

impl Settler {
    /// A settler at the start of a list.
    pub fn new(layout: Layout, options: ListOptions) -> Self {
        let ledger = match options.keep {
            Keep::Fullest => Ledger::with_fullness(),
            Keep::First | Keep::Last => Ledger::new(),
        };
        Self {
            writer: Writer::new(&layout, &options),
            ledger,
            joins: None,
            tally: Tally::default(),
            is_part: false,
            kept: Output::default(),
            rejected: Output::default(),
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

    /// Looks at checked rows, to know which of several with one address is kept.
    pub fn survey(&mut self, checked: &[u8]) -> Result<(), ListError> {
        let mut rest = Take(checked);
        while !rest.is_done() {
            let (kind, row) = read(&mut rest)?;
            if kind != kind::ROW
                || !row.is(fact::KEY)
                || self.dropped(&row, self.joined(&row)).is_some()
            {
                continue;
            }
            match self.options.keep {
                Keep::First => {}
                Keep::Last => self.ledger.see_last(row.key, row.line),
                Keep::Fullest => self.ledger.see_fullest(row.key, row.line, row.filled),
            }
        }
        Ok(())
    }

    /// Settles what [`Checker::check`](super::Checker::check) wrote.
    pub fn settle(&mut self, checked: &[u8]) -> Result<(), ListError> {
        let mut rest = Take(checked);
        while !rest.is_done() {
            let (kind, row) = read(&mut rest)?;
            match kind {
                kind::ROW => self.row(&row),
                kind::BLANK => {
                    self.tally.blank += 1;
                    self.kept.push(&self.layout, &[row.end]);
                }
                kind::HEADER => {
                    self.kept.push(&self.layout, &[row.text, row.end]);
                    self.rejected.push(&self.layout, &[row.text, row.end]);
                }
                kind::PART => {
                    self.open();
                    self.kept.push(&self.layout, &[row.text, row.end]);
                }
                _ => return Err(ListError::Damaged),
            }
        }
        Ok(())
    }

    /// The text that goes out, as far as it is known; it is not given again.
    pub fn take_output(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.kept.bytes)
    }

    /// The rows that were dropped, likewise.
    pub fn take_rejected(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.rejected.bytes)
    }

    /// The report as JSON.
    pub fn report(&self) -> String {
        self.tally.json(&self.layout)
    }

    /// Begins a row that is too long.
    fn open(&mut self) {
        if !self.is_part {
            self.is_part = true;
            self.kept.push(&self.layout, &[self.writer.before_unread()]);
        }
    }

    fn row(&mut self, row: &Checked<'_>) {
        if row.is(fact::END) {
            self.open();
            self.is_part = false;
        }
        let joined = self.joined(row);
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
        let mut reason = String::new();
        let reasons = [
            (dropped.is_some(), dropped.unwrap_or_default()),
            (row.is(fact::REPAIRED), "repaired"),
            (row.is(fact::NEUTRALIZED), "formula_neutralized"),
        ];
        for (holds, word) in reasons {
            if holds {
                let space = if reason.is_empty() { "" } else { " " };
                reason.push_str(space);
                reason.push_str(word);
            }
        }
        let late = self.late(duplicate_of, joined, &reason);
        let output = if dropped.is_some() {
            &mut self.rejected
        } else {
            self.tally.keep();
            &mut self.kept
        };
        output.push(&self.layout, &[row.text, &late, row.end]);
        let said = [
            joined.suppressed,
            joined.bounced.is_some(),
            joined.confirmed,
        ];
        self.tally.joined(said);
        self.tally.row(row.line, row.facts, is_duplicate, &reason);
        self.tally.found(row.line, row.codes, row.typo, row.typed);
    }

    /// The columns that are added last.
    fn late(&self, duplicate_of: Option<u32>, joined: Joined, reason: &str) -> Vec<u8> {
        let join = self.options.join;
        let line = duplicate_of.map_or(Value::None, |line| Value::Number(f64::from(line)));
        let bounced = joined.bounced.map_or(Value::None, Value::Text);
        let columns = [
            (true, "duplicateOf", line),
            (
                join.suppressed,
                "suppressed",
                Value::Bool(joined.suppressed),
            ),
            (join.bounced, "bounced", bounced),
            (
                knows_confirmed(&self.options),
                "confirmed",
                Value::Bool(joined.confirmed),
            ),
            (true, "reason", Value::Words(reason)),
        ];
        let mut late = Vec::new();
        for (wanted, name, value) in columns {
            if wanted {
                // Never the first of an object: a comma goes before.
                self.writer.column(name, value, &mut late);
            }
        }
        if self.layout.format == Format::Ndjson {
            late.extend_from_slice(b"}}");
        }
        late
    }

    fn joined(&self, row: &Checked<'_>) -> Joined {
        let mut joined = Joined {
            confirmed: row.is(fact::CONFIRMED),
            ..Joined::default()
        };
        let Some(joins) = &self.joins else {
            return joined;
        };
        let own = row.is(fact::KEY).then_some(row.key);
        let keys = own.into_iter().chain(numbers(row.keys));
        joined.suppressed = joins.is_suppressed(keys, numbers(row.digests));
        joined.bounced = own.and_then(|key| joins.bounce_of(key));
        joined.confirmed |= own.is_some_and(|key| joins.is_confirmed(key));
        joined
    }

    /// Why a row is dropped, whatever other rows there are.
    fn dropped(&self, row: &Checked<'_>, joined: Joined) -> Option<&'static str> {
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

impl Output {
    fn push(&mut self, layout: &Layout, pieces: &[&[u8]]) {
        if !self.has_started && layout.mark {
            self.bytes.extend_from_slice(decode::MARK);
        }
        self.has_started = true;
        for piece in pieces {
            self.bytes.extend_from_slice(piece);
        }
    }
}
