//! `pattern`: HTML's, on a machine that runs in linear time.
//!
//! HTML compiles `^(?:pattern)$` with JavaScript's `v` flag. The same syntax is read here
//! ([`translate`]) and run by `regex-lite`, whose time grows with the length of the text and not
//! with the ways to match it. Classes mean what they mean in JavaScript: `\d` and `\w` are ASCII,
//! `\s` and `.` know U+2028.
//!
//! # Not supported
//! Look-around and back-references, which have no linear time; `(?i:…)`, `\q{…}`, `\c`, `\0`, and
//! Unicode properties but for `L`, `Lu`, `M`, `N`, `Alphabetic`, `Lowercase`, `Uppercase` and
//! `White_Space`. Each is a plan problem `bad_pattern` that says where. Laxer than `v`: a hyphen first or last in a class stands for itself, as do
//! `( ) { } / |` in a class and ASCII punctuation after a backslash.

mod property;
mod set;
mod translate;

use std::fmt;

use regex_lite::{Regex, RegexBuilder};
use translate::translate;

use crate::bytes::concat;

/// A compiled pattern may take this much memory; `(a{1000}){1000}` would take more.
const MOST_BYTES: usize = 1 << 18;
/// Groups and classes may nest this deep.
const DEEPEST: u32 = 50;

/// A regular expression that must match the whole text.
#[derive(Clone)]
pub(super) struct Pattern {
    source: String,
    regex: Regex,
}

/// Why a pattern was refused, and where: UTF-16 code units into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PatternError {
    pub(super) position: usize,
    pub(super) reason: &'static str,
}

impl Pattern {
    pub(super) fn new(source: &str) -> Result<Self, PatternError> {
        let translated = translate(source).map_err(|error| PatternError {
            position: utf16_length(source.get(..error.at).unwrap_or(source)),
            reason: error.reason,
        })?;
        let too_large = |_| PatternError {
            position: 0,
            reason: "too_large",
        };
        let regex = RegexBuilder::new(&concat(&["^(?:", &translated, ")$"]))
            .size_limit(MOST_BYTES)
            .nest_limit(4 * DEEPEST)
            .build()
            .map_err(too_large)?;
        Ok(Self {
            source: source.to_owned(),
            regex,
        })
    }

    /// The pattern as the plan has it.
    pub(super) fn source(&self) -> &str {
        &self.source
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

fn utf16_length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn matches(pattern: &str, good: &[&str], bad: &[&str]) {
        let pattern = Pattern::new(pattern).unwrap();
        for text in good {
            assert!(pattern.matches(text), "{pattern:?} should match {text:?}");
        }
        for text in bad {
            assert!(
                !pattern.matches(text),
                "{pattern:?} should not match {text:?}"
            );
        }
    }

    #[track_caller]
    fn refused(pattern: &str, position: usize, reason: &str) {
        let error = Pattern::new(pattern).unwrap_err();
        assert_eq!(
            (error.position, error.reason),
            (position, reason),
            "{pattern}"
        );
    }

    #[test]
    fn is_anchored_at_both_ends() {
        matches("a|b", &["a", "b"], &["ab", "xa", "a\n", ""]);
        matches("^a$", &["a"], &["aa"]);
    }

    #[test]
    fn classes_mean_what_they_mean_in_javascript() {
        matches(r"\d+", &["12"], &["١٢", "1 2"]);
        matches(r"\w", &["a", "_", "7"], &["ä", "-"]);
        matches(
            r"\s",
            &["\u{a0}", "\u{feff}", "\u{2028}", "\t"],
            &["\u{85}", "x"],
        );
        matches(r"\S\D\W", &["xä ", "xx-"], &["x1 ", " a-"]);
        matches(
            ".",
            &["x", "😀", "\u{85}"],
            &["\n", "\r", "\u{2028}", "\u{2029}", ""],
        );
        matches(r"[^\d\s]", &["x"], &["1", "\u{2003}"]);
        matches(r"\bab\b", &["ab"], &[]);
    }

    #[test]
    fn reads_the_v_flags_classes() {
        matches(r"[[a-z]--[aeiou]]+", &["xyz"], &["xyza"]);
        matches(r"[\w&&\d]", &["4"], &["a", "_"]);
        matches("[a-z0-9]", &["a", "5"], &["A", "-"]);
        matches(r"[\]\[\-\\]", &["]", "[", "-", "\\"], &["a"]);
        matches("[^]", &["\n", "x"], &[""]);
        matches("[]", &[], &["", "x"]);
        matches(r"[^a-c[x-z]]", &["d", "w"], &["a", "y"]);
        matches(r"[\u{1F600}-\u{1F610}é]", &["😀", "é"], &["e"]);
    }

    #[test]
    fn reads_groups_repetitions_and_escapes() {
        matches(
            r"(?<year>\d{4})-\d{2,}",
            &["2026-03", "2026-123"],
            &["226-03", "2026-3"],
        );
        matches("(?:ab)??c+?", &["c", "abcc"], &["ab"]);
        matches(r"\x41\u0042\u{43}\/\.\$", &["ABC/.$"], &["ABC/x$"]);
        matches(r"\uD83D\uDE00", &["😀"], &["\u{fffd}"]);
        matches(r"\t\n\v\f\r", &["\t\n\u{b}\u{c}\r"], &[]);
        matches("", &[""], &["a"]);
        matches("a{0}|b{2,3}", &["", "bb", "bbb"], &["a", "b", "bbbb"]);
    }

    #[test]
    fn reads_unicode_properties() {
        matches(
            r"[\p{L}\p{M}' \-]+",
            &["Ayşe Yılmaz", "O'Neill", "José", "李"],
            &["R2D2", "_"],
        );
        matches(r"\P{Letter}\p{gc=Lu}", &["1Ä"], &["aÄ", "1ä"]);
        matches(r"[\p{L}--[a-z]]", &["Ä", "A"], &["a", "1"]);
    }

    #[test]
    fn is_laxer_where_nothing_else_can_be_meant() {
        matches("[a-z0-9.-]+", &["a-b.c"], &["a_b"]);
        matches("[-+]", &["-", "+"], &["a"]);
        matches(r"[()/|{}]\-\@", &["(-@", "|-@"], &[]);
    }

    #[test]
    fn refuses_what_has_no_linear_time_and_says_where() {
        refused("ab(?=c)", 2, "look_around");
        refused("(?!x)a", 0, "look_around");
        refused("😀(?<=a)", 2, "look_around");
        refused("a(?<!b)", 1, "look_around");
        refused(r"(a)\1", 3, "back_reference");
        refused(r"(?<n>a)\k<n>", 7, "back_reference");
    }

    #[test]
    fn refuses_what_is_no_pattern_and_says_where() {
        refused("(a", 2, "syntax");
        refused("a)", 1, "syntax");
        refused("*a", 0, "syntax");
        refused("a**", 2, "syntax");
        refused("a{2,1}", 1, "syntax");
        refused("a{", 1, "syntax");
        refused("x]", 1, "syntax");
        refused("[a", 2, "syntax");
        refused("[b-a]", 1, "syntax");
        refused("[a&&b--c]", 5, "syntax");
        refused(r"\", 0, "syntax");
        refused(r"\y", 0, "syntax");
        refused(r"\u{110000}", 0, "syntax");
        refused("^*", 1, "syntax");
        refused("(?i:a)", 0, "unsupported");
        refused(r"a\p{Script=Latin}", 1, "unsupported");
        refused(r"[\q{ab}]", 1, "unsupported");
    }

    #[test]
    fn refuses_what_would_take_too_much_memory() {
        refused("(?:(?:a{1000}){1000}){1000}", 0, "too_large");
        refused(&"(".repeat(100), 50, "too_large");
        refused(&"[".repeat(100), 50, "too_large");
        refused("a{99999999999}", 1, "too_large");
    }

    #[test]
    fn hostile_patterns_run_in_linear_time() {
        let text = format!("{}b", "a".repeat(100_000));
        matches("(a+)+", &[], &[&text]);
        matches("(a|a)*$", &[], &[&text]);
    }
}
