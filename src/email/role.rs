//! Whether a local-part names a function (RFC 2142 and common practice), not a person.
//!
//! Every word counts, so that no surname is mistaken: `sales-uk` is a role, `anna.sales` is not.

use crate::tables::roles;

/// What addresses say that nobody reads, in whatever company: `acme-noreply`, `noreply2`.
const NOBODY_READS: [&str; 2] = ["noreply", "donotreply"];

/// Whether `local_part` is a role. Case, a `+` subaddress, separators and a short number at the
/// end do not matter: `Info+web`, `no-reply`, `support24`.
pub fn is_role(local_part: &str) -> bool {
    let lower = local_part.to_ascii_lowercase();
    let name = lower.split('+').next().unwrap_or_default();
    let words = || name.split(['-', '.', '_']);
    let joined: String = words().collect();
    if joined.is_empty() || !joined.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    let named = |word: &str| roles::contains(without_number(word));
    // An initial and a surname may happen to spell a function: `s.ales`.
    named(&joined) && (joined == name || words().all(|word| word.len() > 1))
        || NOBODY_READS.iter().any(|words| joined.contains(words))
        || is_request(name)
        || words().any(named)
            && words().all(|word| named(word) || is_number(word) || roles::is_qualifier(word))
}

/// `list-request` (RFC 2142 §6).
fn is_request(name: &str) -> bool {
    name.strip_suffix("-request")
        .is_some_and(|list| !list.is_empty())
}

/// Drops up to two digits at the end.
fn without_number(word: &str) -> &str {
    let name = word.trim_end_matches(|last: char| last.is_ascii_digit());
    if word.len() - name.len() <= 2 {
        name
    } else {
        word
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}
