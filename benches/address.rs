//! Time a character on growing texts, ordinary and adversarial: it must stay level.
//!
//! ```text
//! cargo bench --bench address
//! ```
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a command for developers that measures time"
)]

use std::time::Instant;

use formwell::{EmailOptions, check_email};

/// Name, what comes once before, what is repeated, what comes once after.
const SHAPES: &[(&str, &str, &str, &str)] = &[
    ("local-part", "", "a", "@example.org"),
    ("labels", "a@", "a.", "org"),
    ("at signs", "", "@", "a.org"),
    ("dots", "", ".", "@example.org"),
    ("open brackets", "", "(", "a@example.org"),
    ("comments", "", "()", "a@example.org"),
    ("nested wrappings", "", "(<[", "a@example.org"),
    ("trailing punctuation", "a@example.org", ".,", ""),
    ("quotes", "", "\"\\", "@example.org"),
    ("list", "", "a@b.org,", ""),
    ("white space", "", " ", "a@example.org"),
    ("control characters", "", "\u{1}", "@example.org"),
    ("marks", "a", "\u{301}\u{323}", "@example.org"),
    ("non-joiners", "", "\u{200c}\u{64e}", "@example.org"),
    ("full-width", "", "ａ", "@example.org"),
    ("one U-label", "a@", "ü", ".de"),
    ("many U-labels", "a@", "bücher.", "de"),
    ("A-labels", "a@", "xn--bcher-kva.", "de"),
    ("context", "a@", "a·", ".de"),
    ("right to left", "a@", "א1.", "org"),
];

fn main() {
    println!(
        "ns a character, text of {:>9} {:>9} {:>9} characters",
        1_000, 30_000, 1_000_000
    );
    let options = EmailOptions {
        max_length: 10_000_000,
        ..EmailOptions::default()
    };
    for (name, before, repeated, after) in SHAPES {
        let times: Vec<String> = [1_000, 30_000, 1_000_000]
            .into_iter()
            .map(|length| {
                let text = format!(
                    "{before}{}{after}",
                    repeated.repeat(length / repeated.chars().count())
                );
                let rounds = 1_000_000 / length;
                let start = Instant::now();
                for _ in 0..rounds {
                    std::hint::black_box(check_email(std::hint::black_box(&text), &options));
                }
                let total = (rounds * length) as f64;
                format!("{:>9.1}", start.elapsed().as_nanos() as f64 / total)
            })
            .collect();
        println!("{name:<23} {}", times.join(" "));
    }
}
