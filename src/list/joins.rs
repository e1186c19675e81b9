//! What other lists say of an address: who wants no mail, what came back, who confirmed.
//!
//! Such a file may be laid out in any way that a list may: in every row the cells are looked at, and
//! what is an address, a SHA-256 or a status code counts as that.

use csv_core::ReaderBuilder;
use sha2::{Digest, Sha256};

use super::block::{Mode, split_end};
use super::checked::{CheckedRow, Told, fact, numbers};
use super::columns::looks_like_address;
use super::decode::decoded;
use super::deferred::{PARTS, part_of};
use super::key::{Hash, sip};
use super::late::Joined;
use super::ledger::parts;
use super::options::Format;
use super::record::{Cells, CsvReader, JsonRow};
use super::store::{Number, Store, Streams};
use super::verdict::Examiner;
use super::{Layout, Ledger, ListError, ListOptions, Splitter};
use crate::delivery::{BounceKind, DeliveryReport, classify_bounce};

/// What may stand between cells, where a row is laid out otherwise than most.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// What a file says of the addresses in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinKind {
    /// They want no mail: by address, or by SHA-256 of it.
    Suppressed,
    /// Mail to them came back: address and status or diagnostic, as mail servers export them.
    Bounced,
    /// They confirmed that they want mail.
    Confirmed,
}

/// What is asked of a key of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// It is the row's own.
    Own,
    /// It is what is suggested.
    Other,
    /// It is a digest.
    Digest,
}

/// What is said of a key, in bits; where it bounced, the place of the reason stands in those above.
mod said {
    pub(super) const SUPPRESSED: u32 = 1;
    pub(super) const CONFIRMED: u32 = 1 << 1;
    pub(super) const REASON: u32 = 2;
}

/// What there are ledgers of.
mod ledger {
    pub(super) const SUPPRESSED: usize = 0;
    pub(super) const DIGESTS: usize = 1;
    /// The line of a key is the place of its reason, from 1.
    pub(super) const BOUNCED: usize = 2;
    pub(super) const CONFIRMED: usize = 3;
}

/// What is known of addresses from other lists.
#[derive(Debug)]
pub struct Joins {
    ledgers: [Ledger; 4],
    reasons: Vec<&'static str>,
    /// Keys that are held in memory; what is more waits in the store.
    most: usize,
    store: Option<Box<dyn Store>>,
    waiting: Option<(Streams, Number)>,
    examiner: Examiner,
    hash: Hash,
    hash_key: [u64; 2],
    /// Of the file at hand.
    splitter: Option<Splitter>,
}

impl Joins {
    /// Nothing yet, for a list with those options.
    pub fn of(options: &ListOptions) -> Self {
        Self {
            ledgers: Default::default(),
            reasons: Vec::new(),
            // The list itself takes the other half.
            most: options.most_keys.unwrap_or(usize::MAX) / 2,
            store: None,
            waiting: None,
            examiner: Examiner::new(options.email.clone(), None).without_suggestions(),
            hash: sip,
            hash_key: options.hash_key,
            splitter: None,
        }
    }

    /// With a store for the keys that are more than
    /// [`most_keys`](ListOptions::most_keys).
    #[must_use]
    pub fn with_store(self, store: impl Store + 'static) -> Self {
        self.keeping(Some(Box::new(store)))
    }

    pub(crate) fn keeping(self, store: Option<Box<dyn Store>>) -> Self {
        Self { store, ..self }
    }

    /// Takes the next bytes of a file; `last` if there are no more.
    pub fn push(&mut self, kind: JoinKind, bytes: &[u8], last: bool) -> Result<(), ListError> {
        let splitter = self.splitter.take();
        let mut splitter = splitter.unwrap_or_else(|| Splitter::of_any(ListOptions::default()));
        splitter.blocks(bytes, last, |layout, block| {
            if matches!(block.mode, Mode::Part | Mode::End) {
                // Nobody knows who wants no mail in it.
                return Err(ListError::JoinTooLong);
            }
            for row in block.iter() {
                self.row(kind, &decoded(split_end(row).0), layout);
            }
            Ok(())
        })?;
        self.splitter = Some(splitter).filter(|_| !last);
        // Once some of it waits, all of it does.
        if self.len() > self.most || last && self.waiting.is_some() {
            self.put_aside()?;
        }
        Ok(())
    }

    /// Keys in memory.
    pub(super) fn len(&self) -> usize {
        self.ledgers.iter().map(Ledger::len).sum()
    }

    /// Puts all that is known in the store.
    fn put_aside(&mut self) -> Result<(), ListError> {
        let Self { store, waiting, .. } = self;
        let (streams, first) = waiting.get_or_insert_with(|| {
            let mut streams = Streams::of(store.take());
            let first = streams.make(PARTS);
            (streams, first)
        });
        for (kind, ledger) in (0..).zip(&mut self.ledgers) {
            for (key, place) in ledger.iter() {
                let [a, b, c, d] = parts(key);
                streams.put(first.plus(part_of(key)), [a, b, c, d, kind, place])?;
            }
            *ledger = Ledger::new();
        }
        Ok(())
    }

    /// What waits in the store, if anything does.
    pub(super) fn take_waiting(&mut self) -> Option<(Streams, Number)> {
        self.waiting.take()
    }

    /// Knows nothing any more but what reasons there are.
    pub(super) fn clear(&mut self) {
        self.ledgers = Default::default();
    }

    /// Knows what was put in the store.
    pub(super) fn know(&mut self, kind: u32, key: u128, place: u32) {
        let kind = usize::try_from(kind).unwrap_or(usize::MAX);
        if let Some(ledger) = self.ledgers.get_mut(kind) {
            ledger.see(key, place);
        }
    }

    /// Looks at a row as it is laid out; where nothing is found, as another would be.
    fn row(&mut self, kind: JoinKind, row: &str, layout: &Layout) {
        let json = match layout.format {
            Format::Ndjson => JsonRow::read(row),
            Format::Csv => None,
        };
        if let Some(json) = json {
            let values: Vec<String> = json.values().collect();
            let values: Vec<&str> = values.iter().map(|value| value.trim()).collect();
            self.values(kind, &values);
            return;
        }
        let given = layout.delimiter_byte();
        let others = DELIMITERS.into_iter().filter(|other| *other != given);
        let mut cells = Cells::default();
        for delimiter in [given].into_iter().chain(others) {
            let reader = ReaderBuilder::new().delimiter(delimiter).build();
            CsvReader::by(reader, delimiter).read(row, &mut cells);
            let values = cells.iter().map(|cell| cells.value_of(row, cell).trim());
            if self.values(kind, &values.collect::<Vec<_>>()) {
                return;
            }
        }
    }

    /// Takes note of what the cells of a row say; `false` if that is nothing.
    fn values(&mut self, kind: JoinKind, values: &[&str]) -> bool {
        let address = values.iter().find(|value| looks_like_address(value));
        let Some(key) = address.and_then(|address| self.key(address)) else {
            let mut found = false;
            for digest in values.iter().filter_map(|value| from_hex(value)) {
                if kind == JoinKind::Suppressed {
                    self.see(ledger::DIGESTS, digest, 1);
                }
                found = true;
            }
            return found;
        };
        match kind {
            JoinKind::Suppressed => self.see(ledger::SUPPRESSED, key, 1),
            JoinKind::Confirmed => self.see(ledger::CONFIRMED, key, 1),
            JoinKind::Bounced => self.bounce(key, values),
        }
        true
    }

    /// Takes note of an address that is to get no more mail.
    fn bounce(&mut self, key: u128, values: &[&str]) {
        let is_status = |value: &&&str| {
            let mut parts = value.split('.');
            let class = parts.next();
            let number =
                |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && part.len() < 4;
            matches!(class, Some("2" | "4" | "5"))
                && parts.clone().count() == 2
                && parts.all(number)
        };
        let is_action = |value: &&&str| {
            matches!(
                **value,
                "failed" | "delayed" | "delivered" | "relayed" | "expanded"
            )
        };
        let others = values.iter().filter(|value| !looks_like_address(value));
        let diagnostic: Vec<&str> = others
            .filter(|value| !is_status(value) && !is_action(value))
            .copied()
            .collect();
        let bounce = classify_bounce(&DeliveryReport {
            status: values.iter().find(is_status).copied(),
            action: values.iter().find(is_action).copied(),
            diagnostic: Some(&diagnostic.join(" ")),
        });
        if bounce.kind != BounceKind::Hard {
            return;
        }
        let reason = bounce.reason.as_str();
        let known = self.reasons.iter().position(|one| *one == reason);
        let at = known.unwrap_or_else(|| {
            self.reasons.push(reason);
            self.reasons.len() - 1
        });
        let place = u32::try_from(at + 1).unwrap_or(u32::MAX);
        self.see(ledger::BOUNCED, key, place);
    }

    fn see(&mut self, kind: usize, key: u128, place: u32) {
        if let Some(ledger) = self.ledgers.get_mut(kind) {
            ledger.see(key, place);
        }
    }

    fn key(&mut self, address: &str) -> Option<u128> {
        let key = key_of(&mut self.examiner, address)?;
        Some((self.hash)(self.hash_key, key))
    }

    /// What is said of a key or a digest of a row.
    pub(super) fn said(&self, key: u128, question: Question) -> u32 {
        let [suppressed, digests, bounced, confirmed] = &self.ledgers;
        let wants_none = |ledger: &Ledger| ledger.line(key).map_or(0, |_| said::SUPPRESSED);
        match question {
            Question::Own => {
                let reason = bounced.line(key).unwrap_or(0) << said::REASON;
                let confirmed = confirmed.line(key).map_or(0, |_| said::CONFIRMED);
                wants_none(suppressed) | confirmed | reason
            }
            Question::Other => wants_none(suppressed),
            Question::Digest => wants_none(digests),
        }
    }

    /// What all that is said of the keys of a row comes to.
    pub(super) fn joined(&self, said: u32) -> Joined {
        let place = usize::try_from(said >> said::REASON).unwrap_or_default();
        let reason = place.checked_sub(1).and_then(|at| self.reasons.get(at));
        Joined {
            suppressed: said & said::SUPPRESSED > 0,
            bounced: reason.copied(),
            confirmed: said & said::CONFIRMED > 0,
        }
    }
}

/// All questions about a row.
pub(super) fn questions(
    row: &CheckedRow<'_>,
    told: &Told<'_>,
) -> impl Iterator<Item = (u128, Question)> {
    let own = row.is(fact::KEY).then_some((row.key, Question::Own));
    let others = numbers(told.keys).map(|key| (key, Question::Other));
    let digests = numbers(told.digests).map(|digest| (digest, Question::Digest));
    own.into_iter().chain(others).chain(digests)
}

impl Question {
    /// The question of a number.
    pub(super) fn of(number: u32) -> Self {
        match number {
            0 => Self::Own,
            1 => Self::Other,
            _ => Self::Digest,
        }
    }
}

/// The key of an address under which duplicates meet; none if it is not valid.
pub(super) fn key_of<'a>(examiner: &'a mut Examiner, address: &'a str) -> Option<&'a [u8]> {
    let answer = examiner.examine(address);
    answer.dedupe_key.filter(|_| answer.valid)
}

/// The first half of the SHA-256 of a text.
pub(super) fn digest(text: &str) -> u128 {
    let digest = Sha256::digest(text.as_bytes());
    digest
        .first_chunk()
        .map_or(0, |first| u128::from_be_bytes(*first))
}

/// The first half of a SHA-256 in hexadecimal digits.
fn from_hex(text: &str) -> Option<u128> {
    let is_digest = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    u128::from_str_radix(text.get(..32).filter(|_| is_digest)?, 16).ok()
}
