//! How sure the model is beside how often it is right: the reliability table, and the line through it.
//!
//! ```text
//! cargo run --release --example calibrate_suggest -- tests/corpora/typo/t_{ar,de,es,flanker,gem,generic}.tsv \
//!     tests/corpora/typo/legit_top100k.txt
//! ```
//!
//! A `.tsv` has slips: typed address and meant address; a `.txt` has real domains, on which every
//! suggestion is wrong. The exceptions are left out: the model alone is looked at. People type
//! more real addresses than slips, so that the two weigh what they weigh in a mix: of all
//! addresses typed, [`UNLISTED`] are at domains that no table lists, and some are slips.
//!
//! The line is a logistic regression of being right on the log-odds said: slope 1 and offset 0
//! mean that what is said is what happens.
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a command for developers"
)]

use std::{env, fs};

use formwell::suggest::training::model_says;

/// Share of addresses at domains that no table lists; the model has it, too.
const UNLISTED: f64 = 0.22;

/// Shares of slips among all addresses typed.
const SLIPS: [f64; 4] = [0.01, 0.02, 0.04, 0.08];

/// Log-odds at which the bands of the table begin: 0.5, 0.9, 0.97, 0.99 …
const BANDS: [f64; 7] = [0.0, 2.197, 3.476, 4.595, 5.5, 6.907, f64::INFINITY];

struct Answer {
    odds: f64,
    is_right: bool,
    is_slip: bool,
}

fn main() {
    let (mut answers, mut slips, mut real) = (Vec::new(), 0.0, 0.0);
    for path in env::args().skip(1) {
        let text = fs::read_to_string(&path).unwrap();
        for row in text.lines().filter(|row| !row.starts_with('#')) {
            let mut domains = row.split('\t').map(domain_of);
            let typed = domains.next().unwrap().to_lowercase();
            let is_slip = path.ends_with(".tsv");
            *if is_slip { &mut slips } else { &mut real } += 1.0;
            if let Some((said, odds)) = model_says(&typed) {
                let is_right = is_slip && domains.next() == Some(&said);
                answers.push(Answer {
                    odds,
                    is_right,
                    is_slip,
                });
            }
        }
    }
    answers.retain(|answer| answer.odds >= BANDS[0]);
    println!(
        "{slips} slips, {real} real domains, {} suggestions",
        answers.len()
    );
    for share in SLIPS {
        let weigh = |answer: &Answer| {
            if answer.is_slip {
                share / slips
            } else {
                UNLISTED / real
            }
        };
        println!("\nof all addresses typed, {:.0} % are slips", 100.0 * share);
        for band in BANDS.windows(2) {
            let inside = |answer: &&Answer| answer.odds >= band[0] && answer.odds < band[1];
            let sum = |value: fn(&Answer) -> f64| -> f64 {
                let part = answers.iter().filter(inside);
                part.map(|answer| weigh(answer) * value(answer)).sum()
            };
            let all = sum(|_| 1.0);
            println!(
                "  from {:.4}: said {:.4}, right {:.4}; {} suggestions",
                sure(band[0]),
                sum(|answer| sure(answer.odds)) / all,
                sum(|answer| f64::from(u8::from(answer.is_right))) / all,
                answers.iter().filter(inside).count(),
            );
        }
        let (slope, offset) = line(&answers, weigh);
        println!("  slope {slope:.2}, offset {offset:.2}");
    }
}

fn domain_of(address: &str) -> &str {
    address.rsplit('@').next().unwrap()
}

fn sure(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// Slope and offset by which the answers are likeliest, by small steps uphill.
fn line(answers: &[Answer], weigh: impl Fn(&Answer) -> f64) -> (f64, f64) {
    let (mut slope, mut offset) = (1.0, 0.0);
    let all: f64 = answers.iter().map(&weigh).sum();
    for _ in 0..20_000 {
        let (mut up, mut across) = (0.0, 0.0);
        for answer in answers {
            let miss = f64::from(u8::from(answer.is_right)) - sure(slope * answer.odds + offset);
            up += weigh(answer) / all * miss * answer.odds;
            across += weigh(answer) / all * miss;
        }
        slope += up * 0.02;
        offset += across * 0.2;
    }
    (slope, offset)
}
