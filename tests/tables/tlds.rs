//! The root zone.

use crate::front_coding::front_coded;
use crate::{assert_sorted, rows, same_as_committed};

fn tlds() -> Vec<String> {
    rows("tlds.txt")
        .into_iter()
        .map(|row| row[0].clone())
        .collect()
}

#[test]
fn tlds_are_lower_case_a_labels() {
    let tlds = tlds();
    assert_sorted(&tlds);
    assert!(tlds.len() > 1400, "{}", tlds.len());
    for tld in &tlds {
        assert!((2..=63).contains(&tld.len()), "{tld}");
        assert!(!tld.starts_with('-') && !tld.ends_with('-'), "{tld}");
        assert!(
            tld.starts_with(|first: char| first.is_ascii_lowercase()),
            "{tld}"
        );
    }
    for tld in [
        "com",
        "de",
        "museum",
        "xn--p1ai",
        "xn--vermgensberatung-pwb",
    ] {
        assert!(tlds.iter().any(|known| known == tld), "{tld}");
    }
    for name in rows("special_use.tsv") {
        assert!(
            name[0] == "arpa" || !tlds.contains(&name[0]),
            "{name:?} is delegated"
        );
    }
}

#[test]
fn tlds_table() {
    let tlds = tlds();
    let text = front_coded(tlds.iter().map(|tld| (tld.as_str(), 0)));
    assert!(
        text.size() <= 6_200,
        "{} bytes: more than the budget",
        text.size()
    );
    same_as_committed("tlds_data.rs", &text.source("tlds.txt", "TLDS"));
}
