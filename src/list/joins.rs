//! What other lists say of an address: who wants no mail, what came back, who confirmed.
//!
//! Such a file may be laid out in any way that a list may: in every row the cells are looked at, and
//! what is an address, a SHA-256 or a status code counts as that.

use csv_core::ReaderBuilder;
use sha2::{Digest, Sha256};

use super::block::{Mode, split_end};
use super::columns::looks_like_address;
use super::decode::decoded;
use super::key::{Hash, sip};
use super::options::Format;
use super::record::{Cells, CsvReader, JsonRow};
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

/// What is known of addresses from other lists.
#[derive(Debug)]
pub struct Joins {
    suppressed: Ledger,
    digests: Ledger,
    /// The line of a key is the place of its reason, from 1.
    bounced: Ledger,
    reasons: Vec<&'static str>,
    confirmed: Ledger,
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
            suppressed: Ledger::new(),
            digests: Ledger::new(),
            bounced: Ledger::new(),
            reasons: Vec::new(),
            confirmed: Ledger::new(),
            examiner: Examiner::new(options.email.clone(), None).without_suggestions(),
            hash: sip,
            hash_key: options.hash_key,
            splitter: None,
        }
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
        Ok(())
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
                    self.digests.see(digest, 1);
                }
                found = true;
            }
            return found;
        };
        match kind {
            JoinKind::Suppressed => {
                self.suppressed.see(key, 1);
            }
            JoinKind::Confirmed => {
                self.confirmed.see(key, 1);
            }
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
        self.bounced
            .see(key, u32::try_from(at + 1).unwrap_or(u32::MAX));
    }

    fn key(&mut self, address: &str) -> Option<u128> {
        let key = key_of(&mut self.examiner, address)?;
        Some((self.hash)(self.hash_key, key))
    }

    /// Whether one of the keys or digests of a row wants no mail.
    pub(super) fn is_suppressed(
        &self,
        keys: impl Iterator<Item = u128>,
        mut digests: impl Iterator<Item = u128>,
    ) -> bool {
        let mut keys = keys;
        keys.any(|key| self.suppressed.line(key).is_some())
            || digests.any(|digest| self.digests.line(digest).is_some())
    }

    /// Why mail to a key came back for good.
    pub(super) fn bounce_of(&self, key: u128) -> Option<&'static str> {
        let at = usize::try_from(self.bounced.line(key)?).ok()?;
        self.reasons.get(at.checked_sub(1)?).copied()
    }

    pub(super) fn is_confirmed(&self, key: u128) -> bool {
        self.confirmed.line(key).is_some()
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
