//! Rows that are settled when all of them were seen. Their keys wait in a store, in parts by bits
//! of the key, each of which is compared by itself; what was found comes back in the order of lines.
//!
//! ```text
//! rows ─▶ keys by part ─▶ a ledger for each part ─▶ lines with their duplicates ─▶ merged by line
//! ```
//!
//! Where other lists wait in the store as well, what they say is found out first, in the same way.

use super::checked::{CheckedRow, Told, fact};
use super::joins::{Question, questions};
use super::late::Joined;
use super::ledger::{parts, whole};
use super::merge::Merge;
use super::options::Keep;
use super::store::{Number, Reader, Streams};
use super::{Joins, Ledger, ListError};

/// Parts of the keys.
pub(super) const PARTS: usize = 64;

/// Rows that are gone through in one step.
const ROWS: usize = 1 << 16;

/// Rows in a store.
#[derive(Debug)]
pub(super) struct Deferred {
    streams: Streams,
    keep: Keep,
    /// Keys that are compared at once.
    most: usize,
    /// Of the rows that may have duplicates: key, line, how much the row has in it.
    keys: Number,
    lists: Option<Lists>,
    next: Step,
    duplicates: Merge,
}

/// What is asked of other lists.
#[derive(Debug)]
struct Lists {
    waiting: Number,
    /// Key, line, and what is asked of it.
    questions: Number,
    /// Key, line, how much the row has in it, and its facts.
    rows: Reader,
    said: Merge,
}

/// What is found out next.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// What other lists say of the keys of a part.
    Said(Round),
    /// Which rows are kept so far.
    Rows,
    /// The duplicates in a part.
    Duplicates(Round),
    Done,
}

/// A part, or where that is too much at once a share of its keys.
#[derive(Clone, Copy, Debug, Default)]
struct Round {
    part: usize,
    share: u64,
    shares: u64,
}

impl Deferred {
    /// No rows yet. What other lists say waits there, too, or is known.
    pub(super) fn new(
        mut streams: Streams,
        keep: Keep,
        most: usize,
        waiting: Option<Number>,
    ) -> Self {
        let keys = streams.make(PARTS);
        let lists = waiting.map(|waiting| Lists {
            waiting,
            questions: streams.make(PARTS),
            rows: Reader::new(streams.make(1)),
            said: Merge::default(),
        });
        let first = Round::default();
        Self {
            next: if lists.is_some() {
                Step::Said(first)
            } else {
                Step::Duplicates(first)
            },
            streams,
            keep,
            most: most.max(1),
            keys,
            lists,
            duplicates: Merge::default(),
        }
    }

    /// Whether it is yet to be found out what other lists say.
    pub(super) fn asks(&self) -> bool {
        self.lists.is_some()
    }

    /// Takes note of a row that may have duplicates.
    pub(super) fn see(&mut self, key: u128, line: u32, filled: u32) -> Result<(), ListError> {
        let [a, b, c, d] = parts(key);
        let at = self.keys.plus(part_of(key));
        self.streams.put(at, [a, b, c, d, line, filled])
    }

    /// Takes note of a row of which other lists may say something.
    pub(super) fn ask(&mut self, row: &CheckedRow<'_>, told: &Told<'_>) -> Result<(), ListError> {
        let Some(lists) = &self.lists else {
            return Ok(());
        };
        for (key, question) in questions(row, told) {
            let [a, b, c, d] = parts(key);
            let at = lists.questions.plus(part_of(key));
            let question = question as u32;
            self.streams.put(at, [a, b, c, d, row.line, question])?;
        }
        if !row.is(fact::KEY) {
            return Ok(());
        }
        let [a, b, c, d] = parts(row.key);
        let row = [a, b, c, d, row.line, row.filled, row.facts];
        self.streams.put(lists.rows.stream(), row)
    }

    /// Finds out a part of what there is to know of all rows; `false` if nothing is left. `drops`
    /// says of facts and of what other lists say whether a row is dropped for them.
    pub(super) fn resolve(
        &mut self,
        joins: Option<&mut Joins>,
        drops: impl Fn(u32, Joined) -> bool,
    ) -> Result<bool, ListError> {
        let joins = joins.map_or_else(|| Err(ListError::Damaged), Ok);
        self.next = match self.next {
            Step::Said(round) => match self.say(joins?, round)? {
                Some(next) => Step::Said(next),
                None => Step::Rows,
            },
            Step::Rows => {
                let more = self.rows(joins?, drops)?;
                if more {
                    Step::Rows
                } else {
                    Step::Duplicates(Round::default())
                }
            }
            Step::Duplicates(round) => match self.compare(round)? {
                Some(next) => Step::Duplicates(next),
                None => Step::Done,
            },
            Step::Done => return Ok(false),
        };
        Ok(true)
    }

    /// The line whose duplicate the row on that line is; lines are asked for in their order.
    pub(super) fn duplicate_of(&mut self, line: u32) -> Result<Option<u32>, ListError> {
        let known = self.duplicates.at(line, &mut self.streams)?;
        Ok(Some(known).filter(|line| *line > 0))
    }

    /// What other lists say of it, likewise; see [`Joins::joined`].
    pub(super) fn said(&mut self, line: u32) -> Result<u32, ListError> {
        match &mut self.lists {
            Some(lists) => lists.said.at(line, &mut self.streams),
            None => Ok(0),
        }
    }

    /// Asks other lists for the keys of a part.
    fn say(&mut self, joins: &mut Joins, round: Round) -> Result<Option<Round>, ListError> {
        let Self {
            streams,
            most,
            lists,
            ..
        } = self;
        let Some(lists) = lists else { return Ok(None) };
        let [waiting, questions] =
            [lists.waiting, lists.questions].map(|first| first.plus(round.part));
        let round = round.of(streams.entries(waiting), *most);
        joins.clear();
        let mut entries = Reader::new(waiting);
        while let Some([a, b, c, d, kind, place]) = entries.next(streams)? {
            let key = whole([a, b, c, d]);
            if round.has(key) {
                joins.know(kind, key, place);
            }
        }
        let run = streams.make(1);
        let mut entries = Reader::new(questions);
        while let Some([a, b, c, d, line, question]) = entries.next(streams)? {
            let key = whole([a, b, c, d]);
            if !round.has(key) {
                continue;
            }
            let said = joins.said(key, Question::of(question));
            if said > 0 {
                streams.put(run, [line, said])?;
            }
        }
        lists.said.add(run, streams)?;
        let next = round.next();
        if next.is_none() {
            joins.clear();
        }
        Ok(next)
    }

    /// Goes through some of the rows, now that it is known what other lists say of them: whether
    /// there are more.
    fn rows(
        &mut self,
        joins: &Joins,
        drops: impl Fn(u32, Joined) -> bool,
    ) -> Result<bool, ListError> {
        for _ in 0..ROWS {
            let Some(lists) = &mut self.lists else { break };
            let row = lists.rows.next(&mut self.streams)?;
            let Some([a, b, c, d, line, filled, facts]) = row else {
                // They are asked for once more, when the rows are settled.
                lists.said.restart(&mut self.streams)?;
                return Ok(false);
            };
            let key = whole([a, b, c, d]);
            let said = lists.said.at(line, &mut self.streams)?;
            if !drops(facts, joins.joined(said)) {
                self.see(key, line, filled)?;
            }
        }
        Ok(self.lists.is_some())
    }

    /// Finds the duplicates in a part.
    fn compare(&mut self, round: Round) -> Result<Option<Round>, ListError> {
        let Self { streams, keep, .. } = self;
        let keys = self.keys.plus(round.part);
        let round = round.of(streams.entries(keys), self.most);
        let mut ledger = Ledger::of(*keep);
        if *keep != Keep::First {
            let mut entries = Reader::new(keys);
            while let Some([a, b, c, d, line, filled]) = entries.next(streams)? {
                let key = whole([a, b, c, d]);
                if round.has(key) {
                    ledger.note(*keep, key, line, filled);
                }
            }
        }
        let run = streams.make(1);
        let mut entries = Reader::new(keys);
        while let Some([a, b, c, d, line, _]) = entries.next(streams)? {
            let key = whole([a, b, c, d]);
            if round.has(key)
                && let Some(known) = ledger.see(key, line)
                && known != line
            {
                streams.put(run, [line, known])?;
            }
        }
        self.duplicates.add(run, streams)?;
        Ok(round.next())
    }
}

impl Round {
    /// The round with as many shares as it takes to hold so many of the keys at once.
    fn of(self, keys: u64, most: usize) -> Self {
        let shares = keys.div_ceil(u64::try_from(most).unwrap_or(u64::MAX));
        Self {
            shares: shares.max(1),
            ..self
        }
    }

    /// Whether a key of the part is in its share.
    fn has(self, key: u128) -> bool {
        let [.., a, b, c, d, _, _, _, _] = key.to_be_bytes();
        u64::from(u32::from_be_bytes([a, b, c, d])) % self.shares == self.share
    }

    fn next(self) -> Option<Self> {
        if self.share + 1 < self.shares {
            return Some(Self {
                share: self.share + 1,
                ..self
            });
        }
        let part = self.part + 1;
        (part < PARTS).then_some(Self {
            part,
            ..Self::default()
        })
    }
}

/// The part of a key. Its first and its last bits say where it is in a ledger.
pub(super) fn part_of(key: u128) -> usize {
    usize::try_from(key >> 64 & 63).unwrap_or_default()
}
