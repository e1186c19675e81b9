//! The report on a list: what was counted, and the rows to look at first.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use super::checked::fact;
use super::late::Joined;
use super::standing::Standings;
use super::{Layout, ListOptions};

/// Rows that are named one by one, of each sort.
const NAMED: usize = 100;

/// Different slips that are counted one by one.
const SLIPS: usize = 100_000;

/// Slips that are named, commonest first.
const TOP: usize = 50;

/// Bytes of an address that are told.
const TYPED: usize = 120;

#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    rows: u64,
    pub(super) blank: u64,
    kept: u64,
    duplicates: u64,
    /// Rows by fact, in the order of [`FACTS`].
    facts: [u64; FACTS.len()],
    /// Rows by what other lists say, in the order of [`JOINED`].
    joined: [u64; JOINED.len()],
    reasons: BTreeMap<String, u64>,
    codes: BTreeMap<String, u64>,
    /// Rows by what was typed and what was meant.
    slips: BTreeMap<String, u64>,
    other_slips: u64,
    /// Where persons stand, if there is a plan.
    standings: Option<Standings>,
    broken: Vec<Named>,
    worst: Vec<Named>,
}

/// A row that is named.
#[derive(Clone, Debug, Serialize)]
struct Named {
    line: u32,
    input: String,
    codes: Vec<String>,
    meant: Option<String>,
}

/// Facts that are counted, by their names in the report.
const FACTS: [(&str, u32); 9] = [
    ("valid", fact::VALID),
    ("role", fact::ROLE),
    ("disposable", fact::DISPOSABLE),
    ("freeProvider", fact::FREE),
    ("suggested", fact::SUGGESTED),
    ("repaired", fact::REPAIRED),
    ("formulas", fact::FORMULA),
    ("formulasNeutralized", fact::NEUTRALIZED),
    ("broken", fact::BROKEN),
];

/// What other lists say, by its names in the report.
const JOINED: [&str; 3] = ["suppressed", "bounced", "confirmed"];

impl Tally {
    /// Nothing counted yet.
    pub(super) fn new(options: &ListOptions) -> Self {
        Self {
            standings: options.profile.as_ref().and_then(Standings::of),
            ..Self::default()
        }
    }

    /// Counts where the person of a row stands; nothing is known of rows that cannot be read.
    pub(super) fn person(&mut self, standing: &[u8]) {
        if let Some(standings) = &mut self.standings {
            standings.count(standing);
        }
    }

    /// Counts a row.
    pub(super) fn row(&mut self, facts: u32, is_duplicate: bool, reason: &str) {
        self.rows += 1;
        self.duplicates += u64::from(is_duplicate);
        // Most rows are valid and free, and nothing else.
        for (count, (_, bit)) in self.facts.iter_mut().zip(FACTS) {
            if facts & bit != 0 {
                *count += 1;
            }
        }
        if reason.is_empty() {
            return;
        }
        for word in reason.split_ascii_whitespace() {
            count(&mut self.reasons, word);
        }
    }

    /// Counts what other lists say of a row, in the order of [`JOINED`].
    pub(super) fn joined(&mut self, joined: Joined) {
        let Joined {
            suppressed,
            bounced,
            confirmed,
        } = joined;
        let holds = [suppressed, bounced.is_some(), confirmed];
        for (count, holds) in self.joined.iter_mut().zip(holds) {
            *count += u64::from(holds);
        }
    }

    /// Counts a row that stays in the list, or does not.
    pub(super) fn keep(&mut self, is_kept: bool) {
        self.kept += u64::from(is_kept);
    }

    /// Counts what was found in the row, and names it if it is one of the worst.
    pub(super) fn found(&mut self, line: u32, codes: &str, slip: &str, typed: &str) {
        if codes.is_empty() && slip.is_empty() {
            return;
        }
        for code in codes.split_ascii_whitespace() {
            count(&mut self.codes, code);
        }
        if !slip.is_empty() {
            let is_full = self.slips.len() >= SLIPS;
            match self.slips.get_mut(slip) {
                Some(known) => *known += 1,
                None if is_full => self.other_slips += 1,
                None => {
                    self.slips.insert(slip.to_owned(), 1);
                }
            }
        }
        let named = || {
            let (_, meant) = slip.split_once('\t').unwrap_or_default();
            Named {
                line,
                input: shortened(typed),
                codes: codes.split_ascii_whitespace().map(str::to_owned).collect(),
                meant: Some(meant.to_owned()).filter(|meant| !meant.is_empty()),
            }
        };
        if codes.starts_with("row_") && self.broken.len() < NAMED {
            self.broken.push(named());
        }
        let badness = codes.split_ascii_whitespace().count();
        if typed.is_empty() || badness == 0 {
            return;
        }
        let place = self
            .worst
            .partition_point(|other| other.codes.len() >= badness);
        if place < NAMED {
            self.worst.insert(place, named());
            self.worst.truncate(NAMED);
        }
    }

    /// The report; keys are in the order of their names.
    pub(super) fn json(&self, layout: &Layout) -> String {
        let mut slips: Vec<(&str, u64)> = Vec::new();
        slips.extend(self.slips.iter().map(|(slip, rows)| (slip.as_str(), *rows)));
        slips.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
        let slips = slips.iter().take(TOP).map(|(slip, rows)| {
            let (typed, meant) = slip.split_once('\t').unwrap_or_default();
            json!({"typed": typed, "meant": meant, "rows": rows})
        });
        let names = FACTS.iter().map(|(name, _)| *name);
        let facts: BTreeMap<&str, u64> = names.zip(self.facts).collect();
        let joined: BTreeMap<&str, u64> = JOINED.into_iter().zip(self.joined).collect();
        json!({
            "layout": layout,
            "rows": self.rows,
            "blankLines": self.blank,
            "kept": self.kept,
            "dropped": self.rows - self.kept,
            "duplicates": self.duplicates,
            "facts": facts,
            "joined": joined,
            "reasons": self.reasons,
            "codes": self.codes,
            "typos": slips.collect::<Vec<_>>(),
            "otherTypos": self.other_slips,
            "profile": self.standings.as_ref().map(Standings::json),
            "brokenRows": self.broken,
            "worst": self.worst,
        })
        .to_string()
    }
}

fn count(counts: &mut BTreeMap<String, u64>, name: &str) {
    match counts.get_mut(name) {
        Some(known) => *known += 1,
        None => {
            counts.insert(name.to_owned(), 1);
        }
    }
}

/// The start of a text.
fn shortened(text: &str) -> String {
    let mut end = TYPED.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let more = if end < text.len() { "…" } else { "" };
    format!("{}{more}", text.get(..end).unwrap_or_default())
}
