//! Counts what the suggestions get right, wrong and miss, file by file.
//!
//! ```text
//! cargo run --release --example measure_suggest -- [-v] [--threshold 0.9] tests/corpora/typo/*
//! ```
//!
//! A `.tsv` has rows of typed address, meant address, source, weight; a `.txt` has real domains,
//! on which every suggestion is a false alarm.
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a command for developers"
)]

use std::{env, fs};

use formwell::{EmailOptions, suggest_email};

fn main() {
    let mut verbose = false;
    let mut options = EmailOptions {
        complete: true,
        ..EmailOptions::default()
    };
    let mut arguments = env::args().skip(1);
    let mut all = Tally::default();
    let mut reliability = Vec::new();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "-v" => verbose = true,
            "--threshold" => options.threshold = arguments.next().unwrap().parse().unwrap(),
            path if path.ends_with(".tsv") => {
                let tally = pairs(path, &options, verbose, &mut reliability);
                tally.print(path);
                all.add(&tally);
            }
            path => false_alarms(path, &options, verbose),
        }
    }
    all.print("all lists");
    print_reliability(&mut reliability);
}

#[derive(Default)]
struct Tally {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    fn print(&self, name: &str) {
        let sum = self.right + self.wrong + self.missed;
        let percent = |part: f64| 100.0 * part / sum.max(1.0);
        println!(
            "{:<22} {sum:>6} top-1 {:6.2} % wrong {:5.2} % missed {:5.2} %",
            name.rsplit('/').next().unwrap(),
            percent(self.right),
            percent(self.wrong),
            percent(self.missed)
        );
    }
}

fn pairs(
    path: &str,
    options: &EmailOptions,
    verbose: bool,
    reliability: &mut Vec<(f64, bool)>,
) -> Tally {
    let text = fs::read_to_string(path).unwrap();
    let by_user = path.contains("counts");
    let mut tally = Tally::default();
    for row in text.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let weight = if by_user {
            cells[3].parse().unwrap()
        } else {
            1.0
        };
        let answer = suggest_email(cells[0], options).suggestion;
        if let Some(suggestion) = &answer {
            reliability.push((suggestion.confidence, suggestion.address == cells[1]));
        }
        let slot = match &answer {
            Some(suggestion) if suggestion.address == cells[1] => &mut tally.right,
            Some(_) => &mut tally.wrong,
            None => &mut tally.missed,
        };
        *slot += weight;
        if verbose
            && answer
                .as_ref()
                .is_none_or(|answer| answer.address != cells[1])
        {
            let said = answer.map(|answer| format!("{} {:.3}", answer.address, answer.confidence));
            println!("  {} for {}: {said:?}", cells[0], cells[1]);
        }
    }
    tally
}

fn false_alarms(path: &str, options: &EmailOptions, verbose: bool) {
    let text = fs::read_to_string(path).unwrap();
    let (mut domains, mut alarms) = (0, 0);
    for domain in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        domains += 1;
        let domain = domain.split('\t').next().unwrap();
        if let Some(suggestion) = suggest_email(&format!("jane.doe@{domain}"), options).suggestion {
            alarms += 1;
            if verbose {
                println!(
                    "  {domain} → {} {:.4}",
                    suggestion.domain, suggestion.confidence
                );
            }
        }
    }
    println!(
        "{:<22} {domains:>6} false alarms {alarms} = {:.3} %",
        path.rsplit('/').next().unwrap(),
        100.0 * f64::from(alarms) / f64::from(domains)
    );
}

/// Of the suggestions given with confidence around p, how many are right.
fn print_reliability(given: &mut [(f64, bool)]) {
    given.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    for chunk in given.chunks(given.len().div_ceil(8).max(1)) {
        let said: f64 = chunk.iter().map(|(confidence, _)| confidence).sum();
        let right = chunk.iter().filter(|(_, right)| *right).count();
        println!(
            "confidence {:.4} to {:.4}: said {:.4}, right {:.4} of {}",
            chunk[0].0,
            chunk[chunk.len() - 1].0,
            said / chunk.len() as f64,
            right as f64 / chunk.len() as f64,
            chunk.len()
        );
    }
}
