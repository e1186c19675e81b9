//! From checked rows to what goes out: everything that depends on other rows.

use super::added::maybe;
use super::answer::whole;
use super::checked::{Checked, fact, kind, numbers, read};
use super::options::{Drop, Format, Keep};
use super::push::push;
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

/// Rows that are read before the first of them is settled.
const AHEAD: usize = 64;

/// What other lists say of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Joined {
    suppressed: bool,
    bounced: Option<&'static str>,
    confirmed: bool,
}

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
    /// The columns that come last where there is nothing in them.
    nothing: Vec<u8>,
    kept: Output,
    rejected: Output,
}

/// One of the two lists that go out.
#[derive(Clone, Debug)]
struct Output {
    /// What stands before all else, until it does.
    mark: &'static [u8],
    bytes: Vec<u8>,
}

impl Settler {
    /// A settler at the start of a list.
    pub fn new(layout: Layout, options: ListOptions) -> Self {
        let ledger = match options.keep {
            Keep::Fullest => Ledger::with_fullness(),
            Keep::First | Keep::Last => Ledger::new(),
        };
        let mut settler = Self {
            writer: Writer::new(&layout, &options),
            ledger,
            joins: None,
            tally: Tally::new(&options),
            is_part: false,
            reason: String::new(),
            nothing: Vec::new(),
            kept: Output::new(&layout),
            rejected: Output::new(&layout),
            options,
            layout,
        };
        settler.nothing = settler.late(None, Joined::default());
        settler
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
        self.each(checked, |settler, kind, row| {
            if kind == kind::ROW
                && row.is(fact::KEY)
                && settler.dropped(row, settler.joined(row)).is_none()
            {
                match settler.options.keep {
                    Keep::First => {}
                    Keep::Last => settler.ledger.see_last(row.key, row.line),
                    Keep::Fullest => settler.ledger.see_fullest(row.key, row.line, row.filled),
                }
            }
            Ok(())
        })
    }

    /// Settles what [`Checker::check`](super::Checker::check) wrote.
    pub fn settle(&mut self, checked: &[u8]) -> Result<(), ListError> {
        self.each(checked, |settler, kind, row| {
            let Self { kept, rejected, .. } = settler;
            match kind {
                kind::ROW => settler.row(row),
                kind::BLANK => {
                    settler.tally.blank += 1;
                    kept.push(&[row.end]);
                }
                kind::HEADER => {
                    kept.push(&[row.text, row.end]);
                    rejected.push(&[row.text, row.end]);
                }
                kind::PART => {
                    settler.open();
                    settler.kept.push(&[row.text, row.end]);
                }
                _ => return Err(ListError::Damaged),
            }
            Ok(())
        })
    }

    /// Goes through checked rows. What the ledger knows of the next ones is fetched meanwhile.
    fn each(
        &mut self,
        checked: &[u8],
        mut take: impl FnMut(&mut Self, u32, &Checked<'_>) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        let mut rest = Take(checked);
        let mut rows = Vec::with_capacity(AHEAD);
        while !rest.is_done() {
            rows.clear();
            while rows.len() < AHEAD && !rest.is_done() {
                rows.push(read(&mut rest)?);
            }
            self.ledger.fetch(rows.iter().map(|(_, row)| row.key));
            for (kind, row) in &rows {
                take(self, *kind, row)?;
            }
        }
        Ok(())
    }

    /// The text that goes out, as far as it is known; it is not given again.
    pub fn take_output(&mut self) -> Vec<u8> {
        self.kept.take()
    }

    /// The rows that were dropped, likewise.
    pub fn take_rejected(&mut self) -> Vec<u8> {
        self.rejected.take()
    }

    /// The report as JSON.
    pub fn report(&self) -> String {
        self.tally.json(&self.layout)
    }

    /// Begins a row that is too long.
    fn open(&mut self) {
        if !self.is_part {
            self.is_part = true;
            self.kept.push(&[self.writer.before_unread()]);
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
        self.reason.clear();
        let reasons = [
            (dropped.is_some(), dropped.unwrap_or_default()),
            (row.is(fact::REPAIRED), "repaired"),
            (row.is(fact::NEUTRALIZED), "formula_neutralized"),
        ];
        for (holds, word) in reasons {
            if holds {
                let space = if self.reason.is_empty() { "" } else { " " };
                self.reason.push_str(space);
                self.reason.push_str(word);
            }
        }
        let is_kept = dropped.is_none();
        self.out(is_kept).push(&[row.text]);
        if self.reason.is_empty() && duplicate_of.is_none() && joined == Joined::default() {
            let out = if is_kept {
                &mut self.kept
            } else {
                &mut self.rejected
            };
            out.push(&[&self.nothing]);
        } else {
            let late = self.late(duplicate_of, joined);
            self.out(is_kept).push(&[&late]);
        }
        self.out(is_kept).push(&[row.end]);
        self.tally.keep(is_kept);
        let said = [
            joined.suppressed,
            joined.bounced.is_some(),
            joined.confirmed,
        ];
        self.tally.joined(said);
        self.tally.person(row.standing);
        self.tally
            .row(row.line, row.facts, is_duplicate, &self.reason);
        self.tally.found(row.line, row.codes, row.typo, row.typed);
    }

    fn out(&mut self, is_kept: bool) -> &mut Output {
        if is_kept {
            &mut self.kept
        } else {
            &mut self.rejected
        }
    }

    /// The columns that come last.
    fn late(&self, duplicate_of: Option<u32>, joined: Joined) -> Vec<u8> {
        let join = self.options.join;
        let line = duplicate_of.map_or(Value::None, |line| Value::Number(f64::from(line)));
        let bounced = maybe(joined.bounced.map(whole));
        let knows_confirmed = knows_confirmed(&self.options);
        let columns = [
            (true, "duplicateOf", line),
            (
                join.suppressed,
                "suppressed",
                Value::Bool(joined.suppressed),
            ),
            (join.bounced, "bounced", bounced),
            (knows_confirmed, "confirmed", Value::Bool(joined.confirmed)),
            (true, "reason", Value::Words(&self.reason)),
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
        if self.options.drop.is_empty() {
            return None;
        }
        let mut holding = reasons
            .iter()
            .filter(|(what, holds, _)| *holds && self.options.drops(*what));
        holding.next().map(|(_, _, reason)| *reason)
    }
}

impl Output {
    /// An output that begins as the list does.
    fn new(layout: &Layout) -> Self {
        Self {
            mark: if layout.mark { decode::MARK } else { b"" },
            bytes: Vec::new(),
        }
    }

    /// What is there. As much is expected to follow.
    fn take(&mut self) -> Vec<u8> {
        let next = Vec::with_capacity(self.bytes.len());
        std::mem::replace(&mut self.bytes, next)
    }

    fn push(&mut self, pieces: &[&[u8]]) {
        self.bytes.extend_from_slice(std::mem::take(&mut self.mark));
        for piece in pieces {
            push(&mut self.bytes, piece);
        }
    }
}
