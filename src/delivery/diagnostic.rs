//! The words of a diagnostic: the phrases that servers are known to use.

use super::reason::BounceReason;
use super::status::{Words, find_reply, find_status};
use crate::bytes::{self, push_char};
use crate::tables::bounce_phrases;

/// Text beyond this many bytes is not looked at; real diagnostics have a few hundred.
const MAX_BYTES: usize = 4_000;

/// The reasons that the phrases in a diagnostic give, those of highest precedence.
#[derive(Default)]
pub(super) struct PhraseReasons {
    /// Says more than a code.
    pub(super) strong: Option<BounceReason>,
    /// Says less than a precise code.
    pub(super) weak: Option<BounceReason>,
}

/// Looks for every known phrase.
pub(super) fn phrase_reasons(diagnostic: &str) -> PhraseReasons {
    let text = Text::of(diagnostic);
    let mut found = PhraseReasons::default();
    for (code, phrases) in bounce_phrases::all() {
        let Some(reason) = reason_in(&text, code, phrases) else {
            continue;
        };
        let place = if reason.is_weak() {
            &mut found.weak
        } else {
            &mut found.strong
        };
        if place.is_none_or(|before| reason < before) {
            *place = Some(reason);
        }
    }
    found
}

fn reason_in(text: &Text, code: &str, phrases: &str) -> Option<BounceReason> {
    for phrase in bytes::pieces(phrases, b'\n') {
        if text.has(phrase) {
            return BounceReason::from_code(code);
        }
    }
    None
}

/// A diagnostic in the form that phrases are looked for in.
struct Text {
    normal: String,
    /// Where a word starts, or an address stands.
    starts: Vec<usize>,
}

impl Text {
    /// Lower case, single spaces; `@` for every address, so that its words are not read; the
    /// codes at the start of a long reply's further lines are gone.
    fn of(diagnostic: &str) -> Self {
        let mut end = diagnostic.len().min(MAX_BYTES);
        while !diagnostic.is_char_boundary(end) {
            end -= 1;
        }
        let text = bytes::slice(diagnostic, 0, end);
        let mut normal = String::with_capacity(text.len() + 2);
        let mut starts = Vec::new();
        let mut has_words = false;
        for word in Words::of(text, |byte| byte.is_ascii_whitespace()) {
            if has_words && is_code(word) {
                continue;
            }
            push_char(&mut normal, ' ');
            if bytes::has(word.as_bytes(), b'@') {
                starts.push(normal.len());
                push_char(&mut normal, '@');
                continue;
            }
            let mut inside = false;
            for c in word.chars() {
                if is_word(c) && !inside {
                    starts.push(normal.len());
                }
                inside = is_word(c);
                has_words |= inside;
                let c = match c {
                    '’' | '`' | '´' => '\'',
                    c => c.to_ascii_lowercase(),
                };
                push_char(&mut normal, c);
            }
        }
        push_char(&mut normal, ' ');
        Self { normal, starts }
    }

    /// Whether `phrase` stands here as whole words. `*` inside stands for anything, at the end
    /// for the rest of a word. A phrase starts with a letter, a digit or `@`.
    fn has(&self, phrase: &str) -> bool {
        let first = bytes::at(phrase.as_bytes(), 0);
        let mut parts = (0, 0, "");
        for start in &self.starts {
            if bytes::at(self.normal.as_bytes(), *start) != first {
                continue;
            }
            if parts.1 == 0 {
                let (head, tail) = bytes::split_at_first(phrase, b'*');
                parts = (
                    usize::from(tail.is_some()),
                    head.len(),
                    tail.unwrap_or_default(),
                );
            }
            let (open, length, tail) = parts;
            let end = start + length;
            if bytes::slice(&self.normal, *start, end) == bytes::slice(phrase, 0, length)
                && (open == 1 || !is_cut(&self.normal, end))
                && follows(bytes::from(&self.normal, end), tail)
            {
                return true;
            }
        }
        false
    }
}

/// Whether the other parts of a phrase stand in `rest`, one behind the other.
fn follows(rest: &str, parts: &str) -> bool {
    if parts.is_empty() {
        return true;
    }
    let (part, tail) = bytes::split_at_first(parts, b'*');
    let mut from = 0;
    while let Some(at) = bytes::find_part(bytes::from(rest, from).as_bytes(), part.as_bytes()) {
        let end = from + at + part.len();
        if tail.is_some() || !is_cut(rest, end) {
            return follows(bytes::from(rest, end), tail.unwrap_or_default());
        }
        from += at + 1; // phrases are ASCII
    }
    false
}

/// Whether a word goes on at `end`.
fn is_cut(text: &str, end: usize) -> bool {
    is_word(bytes::last_char(bytes::slice(text, 0, end))) && is_word(bytes::char_at(text, end))
}

/// `550-5.1.1`, `550-`, `550`, `5.1.1`: a reply or status code and nothing else.
fn is_code(word: &str) -> bool {
    for byte in word.bytes() {
        if !byte.is_ascii_digit() && byte != b'-' && byte != b'.' {
            return false;
        }
    }
    find_reply(word).is_some() || find_status(word).is_some()
}

/// Letters and digits: of ASCII, and beyond it whatever is no punctuation.
const fn is_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{a9}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_only() {
        let contains = |text: &str, phrase: &str| Text::of(text).has(phrase);
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
            Text::of("550-5.1.1 The account\n550 5.1.1 of <Spam@example.org> IS  full").normal,
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
