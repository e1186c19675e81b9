//! The words of a diagnostic: the phrases that servers are known to use.

use super::reason::BounceReason;
use super::status::{find_reply, find_status};
use crate::tables::bounce_phrases;

/// Text beyond this many bytes is not looked at; real diagnostics have a few hundred.
const MAX_BYTES: usize = 4_000;

/// The reason that the phrases in `diagnostic` give, the one with the highest precedence first.
///
/// `accept` picks the reasons that count.
pub(super) fn phrase_reason(
    diagnostic: &str,
    accept: impl Fn(BounceReason) -> bool,
) -> Option<BounceReason> {
    let text = normalize(diagnostic);
    bounce_phrases::all()
        .filter_map(|(code, phrases)| Some((BounceReason::from_code(code)?, phrases)))
        .filter(|(reason, _)| accept(*reason))
        .filter(|(_, phrases)| phrases.lines().any(|phrase| contains(&text, phrase)))
        .map(|(reason, _)| reason)
        .min()
}

/// Lower case, single spaces; `@` for every address, so that its words are not read; the codes
/// at the start of a long reply's further lines are gone.
fn normalize(diagnostic: &str) -> String {
    let text = (0..4)
        .find_map(|less| diagnostic.get(..MAX_BYTES - less))
        .unwrap_or(diagnostic);
    let mut normalized = String::with_capacity(text.len() + 2);
    for word in text.split_ascii_whitespace() {
        if is_code(word) && normalized.contains(is_word) {
            continue;
        }
        normalized.push(' ');
        if word.contains('@') {
            normalized.push('@');
        } else {
            normalized.extend(word.chars().map(|c| match c {
                '’' | '`' | '´' => '\'',
                c => c.to_ascii_lowercase(),
            }));
        }
    }
    normalized.push(' ');
    normalized
}

/// `550-5.1.1`, `550-`, `550`, `5.1.1`: a reply or status code and nothing else.
fn is_code(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_digit() || b"-.".contains(&byte);
    word.bytes().all(plain) && (find_reply(word).is_some() || find_status(word).is_some())
}

/// Whether `phrase` stands in `text` as whole words. `*` inside stands for anything, at the end
/// for the rest of a word.
fn contains(text: &str, phrase: &str) -> bool {
    let (mut rest, mut first) = (text, true);
    let mut parts = phrase.split('*').peekable();
    while let Some(part) = parts.next() {
        if part.is_empty() {
            continue;
        }
        let ends = parts.peek().is_none();
        let Some(after) = find_words(rest, part, first, ends) else {
            return false;
        };
        (rest, first) = (after, false);
    }
    true
}

/// The text behind the first place where `part` stands, starting and ending a word where asked.
fn find_words<'t>(text: &'t str, part: &str, starts: bool, ends: bool) -> Option<&'t str> {
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once(part)?;
        let whole_start = !starts || !before.ends_with(is_word) || !part.starts_with(is_word);
        let whole_end = !ends || !after.starts_with(is_word) || !part.ends_with(is_word);
        if whole_start && whole_end {
            return Some(after);
        }
        let mut next = rest.get(before.len()..)?.chars();
        next.next();
        rest = next.as_str();
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_only() {
        assert!(contains(" your spf record ", "spf"));
        assert!(!contains(" helpspf ", "spf"));
        assert!(!contains(" unknown users ", "unknown user"));
        assert!(contains(" unknown users, unknown user ", "unknown user"));
        assert!(contains(" blacklisted ", "blacklist*"));
        assert!(contains(" user @ is unknown ", "user * unknown"));
        assert!(!contains(" unknown user ", "user * unknown"));
    }

    #[test]
    fn addresses_and_continued_replies_are_not_read() {
        assert_eq!(
            normalize("550-5.1.1 The account\n550 5.1.1 of <Spam@example.org> IS  full"),
            " 550-5.1.1 the account of @ is full "
        );
    }

    #[test]
    fn every_reason_in_the_tables_is_known() {
        for (code, _) in bounce_phrases::all() {
            assert!(BounceReason::from_code(code).is_some(), "{code}");
        }
    }
}
