//! Slips in the local-part, told by the name that the person gave beside it.

use super::SuggestionKind;
use super::channel::cost;
use super::rank::Ranked;
use crate::email::options::EmailOptions;

/// How sure a suggestion for a name must be, at least: people spell their own addresses as they
/// like.
const THRESHOLD: f64 = 0.93;

/// Somebody whose local-part is near the name, but not it, on purpose; in hundredths of a nat.
const ON_PURPOSE: i32 = 980;

/// Shortest name looked for, in bytes.
const SHORTEST: usize = 4;

/// The local-part with a name mended in it, if the slip is plain.
pub(super) fn mended(local_part: &str, domain: &str, options: &EmailOptions) -> Option<Ranked> {
    let given = name(options.given_name.as_deref());
    let family = name(options.family_name.as_deref());
    let lower = local_part.to_lowercase();
    let (typed, subaddress) = lower.split_once('+').unwrap_or((&lower, ""));
    let missing: Vec<&str> = [&given, &family]
        .into_iter()
        .map(String::as_str)
        .filter(|name| name.len() >= SHORTEST && !typed.contains(*name))
        .collect();
    let (best, cost) = missing
        .iter()
        .filter_map(|name| token(typed, name))
        .chain(together(typed, &given, &family))
        .min_by_key(|(_, cost)| *cost)?;
    let odds = (f64::from(ON_PURPOSE - cost) / 100.0).exp();
    let probability = odds / (1.0 + odds);
    if probability < THRESHOLD.max(options.threshold) {
        return None;
    }
    let rest = if subaddress.is_empty() {
        String::new()
    } else {
        format!("+{subaddress}")
    };
    // The other name may be mistyped, too.
    let again = mended(&best, domain, options);
    let best = again.map_or(best, |again| again.local_part);
    Some(Ranked::new(
        format!("{best}{rest}"),
        domain.to_owned(),
        SuggestionKind::NameTypo,
        probability,
    ))
}

/// A name as it stands in a local-part: lower case, letters only.
fn name(name: Option<&str>) -> String {
    let letters = name
        .unwrap_or_default()
        .chars()
        .filter(|character| character.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

/// One piece of the local-part replaced by the name it is near.
fn token(typed: &str, name: &str) -> Option<(String, i32)> {
    let mut start = 0;
    let mut best: Option<(String, i32)> = None;
    for piece in typed.split_inclusive(['.', '_', '-']) {
        let bare = piece.trim_end_matches(['.', '_', '-']);
        let letters = bare.trim_end_matches(|character: char| character.is_ascii_digit());
        if let Some(slips) = slip(letters, name)
            && best.as_ref().is_none_or(|(_, cost)| slips < *cost)
        {
            let before = typed.get(..start)?;
            let after = typed.get(start + letters.len()..)?;
            best = Some((format!("{before}{name}{after}"), slips));
        }
        start += piece.len();
    }
    best
}

/// Both names in one piece: `jhonsmith`.
fn together(typed: &str, given: &str, family: &str) -> Option<(String, i32)> {
    let letters = typed.trim_end_matches(|character: char| character.is_ascii_digit());
    if given.is_empty() || family.is_empty() {
        return None;
    }
    let digits = typed.get(letters.len()..)?;
    let both = [format!("{given}{family}"), format!("{family}{given}")];
    let found = both
        .iter()
        .filter_map(|both| Some((format!("{both}{digits}"), slip(letters, both)?)));
    found.min_by_key(|(_, cost)| *cost)
}

/// One slip between them, none of the first letter.
fn slip(typed: &str, name: &str) -> Option<i32> {
    if typed.len() < SHORTEST || typed == name || typed.bytes().next() != name.bytes().next() {
        return None;
    }
    cost(typed.as_bytes(), name.as_bytes(), ON_PURPOSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mends_a_plain_slip_only() {
        for (typed, given, family, expected) in [
            ("jhon.smith", "John", "Smith", Some("john.smith")),
            ("john.smtih", "John", "Smith", Some("john.smith")),
            ("jhon.smtih", "John", "Smith", Some("john.smith")),
            ("jhonsmith7", "John", "Smith", Some("johnsmith7")),
            ("Jhon+news", "John", "Smith", Some("john+news")),
            ("john.smith", "John", "Smith", None),
            ("smith", "Smyth", "", None),
            ("jon.smith", "John", "Smith", None),
            ("js", "John", "Smith", None),
            ("ann", "Anna", "", None),
        ] {
            let options = EmailOptions {
                given_name: Some(given.to_owned()),
                family_name: Some(family.to_owned()),
                ..EmailOptions::default()
            };
            let found = mended(typed, "example.org", &options);
            assert_eq!(
                found.map(|one| one.local_part).as_deref(),
                expected,
                "{typed}"
            );
        }
    }
}
