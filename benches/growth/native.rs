//! Time a character on growing texts, ordinary and adversarial: it must stay level. The shapes of
//! the texts are shared with `node.mjs` beside it.
//!
//! ```text
//! cargo bench --bench growth
//! ```
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a command for developers that measures time"
)]

use std::time::Instant;

use formwell::{EmailOptions, check_email};

/// Characters of a text.
const LENGTHS: [usize; 3] = [1_000, 30_000, 1_000_000];

/// Texts of one length take this many characters together.
const TOTAL: usize = 1_000_000;

fn main() -> Result<(), serde_json::Error> {
    println!("ns a character, text of {LENGTHS:>9?} characters");
    let options = EmailOptions {
        max_length: 10_000_000,
        ..EmailOptions::default()
    };
    for line in include_str!("shapes.tsv").lines() {
        let Some((name, shape)) = line.split_once('\t').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let shape = format!("[{}]", shape.replace('\t', ","));
        let (before, repeated, after): (String, String, String) = serde_json::from_str(&shape)?;
        let times: Vec<String> = LENGTHS
            .into_iter()
            .map(|length| {
                let times = length / repeated.chars().count();
                let text = format!("{before}{}{after}", repeated.repeat(times));
                let rounds = TOTAL / length;
                let start = Instant::now();
                for _ in 0..rounds {
                    std::hint::black_box(check_email(std::hint::black_box(&text), &options));
                }
                let total = (rounds * length) as f64;
                format!("{:>9.1}", start.elapsed().as_nanos() as f64 / total)
            })
            .collect();
        println!("{name:<26} {}", times.join(" "));
    }
    Ok(())
}
