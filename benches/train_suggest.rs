//! Trains the tables of the suggestion model from lists of real domains and writes them to `data/`.
//!
//! ```text
//! cargo run --release --example train_suggest -- counts tests/corpora/typo/legit_top100k.txt
//! npm run tables
//! cargo run --release --example train_suggest -- exceptions tests/corpora/typo/legit_*.txt \
//!     benches/node_modules/{email-providers/all,free-email-domains/domains}.json
//! npm run tables
//! ```
//!
//! `counts` writes `suffixes.tsv` (how many domains end that way) and `bigrams.tsv` (how often one
//! character follows another in the label before the suffix). `exceptions` writes
//! `exceptions.txt`: the real domains that the model alone would correct.
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a command for developers"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{env, fs};

use formwell::suggest::training::model_says;

/// Second labels under which registries of countries take names.
const SECOND: [&str; 34] = [
    "ac", "art", "biz", "co", "com", "ed", "edu", "firm", "gen", "go", "gob", "gouv", "gov", "gr",
    "id", "in", "inf", "info", "k12", "ltd", "me", "mil", "ne", "net", "nhs", "nom", "or", "org",
    "pro", "sch", "sport", "tv", "waw", "web",
];

/// Words that names of mail domains are made of: a name before one of them is a name in itself.
const WORDS: [&str; 16] = [
    "base", "book", "box", "cloud", "global", "home", "life", "live", "look", "mail", "media",
    "net", "online", "post", "web", "world",
];

fn main() {
    let mut arguments = env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let domains: BTreeSet<String> = arguments.flat_map(|path| read(&path)).collect();
    match command.as_str() {
        "counts" => counts(&domains),
        "exceptions" => exceptions(&domains),
        _ => eprintln!("counts LIST… | exceptions LIST…"),
    }
}

/// A domain a line, or a JSON array of them.
fn read(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    if path.ends_with(".json") {
        return serde_json::from_str(&text).unwrap();
    }
    text.lines()
        .map(|line| line.trim().to_lowercase())
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

/// The label before the public suffix, and that suffix.
fn split(domain: &str) -> Option<(&str, &str)> {
    let labels: Vec<&str> = domain.split('.').collect();
    let last = labels.last()?;
    let two = labels.len() > 2 && last.len() == 2 && SECOND.contains(&labels[labels.len() - 2]);
    let taken = if two { 2 } else { 1 };
    let label = labels.get(labels.len().checked_sub(taken + 1)?)?;
    let start = labels[..labels.len() - taken]
        .iter()
        .map(|label| label.len() + 1)
        .sum();
    Some((label, domain.get(start..)?))
}

/// Letters stand for themselves, digits for `0`, the ends of a label for `$`.
fn class(byte: u8) -> char {
    match byte {
        b'a'..=b'z' | b'-' => char::from(byte),
        b'0'..=b'9' => '0',
        _ => '$',
    }
}

fn counts(domains: &BTreeSet<String>) {
    let mut suffixes: BTreeMap<&str, u32> = BTreeMap::new();
    let mut bigrams: BTreeMap<(char, char), u32> = BTreeMap::new();
    let mut words: BTreeMap<&str, u32> = BTreeMap::new();
    for (label, suffix) in domains.iter().filter_map(|domain| split(domain)) {
        *suffixes.entry(suffix).or_default() += 1;
        for word in WORDS {
            if label.len() > word.len() && label.ends_with(word) {
                *words.entry(word).or_default() += 1;
            }
        }
        let mut before = '$';
        for next in label.bytes().map(class).chain(['$']) {
            *bigrams.entry((before, next)).or_default() += 1;
            before = next;
        }
    }
    let mut text = format!("# suffix\tdomains of {} that end with it\n", domains.len());
    for (suffix, count) in suffixes.iter().filter(|(_, count)| **count > 1) {
        writeln!(text, "{suffix}\t{count}").unwrap();
    }
    fs::write("data/suffixes.tsv", text).unwrap();
    let mut text =
        String::from("# character\tthe next\ttimes; 0: a digit, $: start or end of a label\n");
    for ((before, next), count) in &bigrams {
        writeln!(text, "{before}\t{next}\t{count}").unwrap();
    }
    fs::write("data/bigrams.tsv", text).unwrap();
    let mut text = format!(
        "# word\tlabels of {} that end with it and are longer\n",
        domains.len()
    );
    for (word, count) in &words {
        writeln!(text, "{word}\t{count}").unwrap();
    }
    fs::write("data/words.tsv", text).unwrap();
}

/// A list of real domains is right about a domain unless the odds for a typo are that high: some
/// domains are registered for the typing errors of others.
const ODDS_OF_A_TYPO_SQUATTER: f64 = 3.5;

/// Where the model speaks at the default threshold, less a margin.
const ODDS_OF_SPEAKING: f64 = 1.0;

fn exceptions(domains: &BTreeSet<String>) {
    let mut text = String::from("# real domains that the model alone would correct\n");
    for domain in domains {
        if let Some((meant, odds)) = model_says(domain)
            && (ODDS_OF_SPEAKING..ODDS_OF_A_TYPO_SQUATTER).contains(&odds)
            && !is_of_the_same_name(domain, &meant)
        {
            writeln!(text, "{domain}").unwrap();
        }
    }
    fs::write("data/exceptions.txt", text).unwrap();
}

/// `yahoo.net` is Yahoo's own or a squatter's, and nobody's address.
fn is_of_the_same_name(domain: &str, meant: &str) -> bool {
    let name = |domain: &str| domain.split('.').next().map(str::to_owned);
    let generic = [".net", ".org", ".co", ".info"];
    name(domain) == name(meant) && generic.iter().any(|end| domain.ends_with(end))
}
