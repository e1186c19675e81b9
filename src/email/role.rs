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
    let (name, _) = lower.split_once('+').unwrap_or((&lower, ""));
    let mut joined = String::with_capacity(name.len());
    let (mut roles, mut others, mut initials) = (0, 0, false);
    for word in name.split(is_separator) {
        if names_function(word) {
            roles += 1;
        } else if !is_number(word) && !roles::is_qualifier(word) {
            others += 1;
        }
        initials |= word.len() < 2;
        joined.push_str(word);
    }
    // An initial and a surname may happen to spell a function: `s.ales`.
    let spelt_apart = names_function(&joined) && (joined == name || !initials);
    let nobody_reads = NOBODY_READS.iter().any(|words| joined.contains(words));
    spelt_apart || nobody_reads || is_request(name) || (roles > 0 && others == 0)
}

fn is_separator(character: char) -> bool {
    matches!(character, '-' | '.' | '_')
}

fn names_function(word: &str) -> bool {
    roles::contains(without_number(word))
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
