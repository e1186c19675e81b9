//! The words of answers: codes with a space between them, and what means yes.

use crate::EmailReport;
use crate::email::issue::Code;
use crate::email::repair::RepairCode;

/// Adds a word that is not the last one already.
pub(super) fn push_word(word: &str, words: &mut String) {
    let last = words.rsplit(' ').next();
    if last == Some(word) {
        return;
    }
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}

/// Adds the codes of a report, those of issues before those of repairs, but for one.
pub(super) fn push_codes(report: &EmailReport, but: Option<Code>, codes: &mut String) {
    for issue in report.issues.iter().filter(|issue| Some(issue.code) != but) {
        push_word(issue.code.as_str(), codes);
    }
    for repair in &report.repairs {
        push_word(repair_name(repair.code), codes);
    }
}

/// The code as it is written in JavaScript.
const fn repair_name(code: RepairCode) -> &'static str {
    match code {
        RepairCode::TrimmedSpace => "trimmed_space",
        RepairCode::DisplayNameRemoved => "display_name_removed",
        RepairCode::WrappingRemoved => "wrapping_removed",
        RepairCode::TrailingDotRemoved => "trailing_dot_removed",
        RepairCode::FullwidthFolded => "fullwidth_folded",
        RepairCode::MailtoRemoved => "mailto_removed",
        RepairCode::TrailingPunctuationRemoved => "trailing_punctuation_removed",
        RepairCode::InvisibleRemoved => "invisible_removed",
        RepairCode::AtFolded => "at_folded",
        RepairCode::AtMerged => "at_merged",
        RepairCode::CommentRemoved => "comment_removed",
    }
}

/// Whether a cell says yes in one of nine languages, or when it was said.
pub(super) fn is_yes(cell: &str) -> bool {
    let word = cell.trim().to_lowercase();
    let is_word = matches!(
        word.as_str(),
        "1" | "true"
            | "yes"
            | "y"
            | "x"
            | "on"
            | "confirmed"
            | "subscribed"
            | "ja"
            | "j"
            | "wahr"
            | "oui"
            | "vrai"
            | "sí"
            | "si"
            | "sì"
            | "sim"
            | "tak"
            | "evet"
    );
    let is_date = word.len() >= 8 && word.starts_with(|first: char| first.is_ascii_digit());
    is_word || is_date && word.contains(['-', '.', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_left_out_behind_itself_alone() {
        for (pushed, words) in [
            (&["space", "space"][..], "space"),
            (&["trimmed_space", "space"], "trimmed_space space"),
            (&["space", "trimmed_space"], "space trimmed_space"),
            (&["a", "b", "a"], "a b a"),
        ] {
            let mut said = String::new();
            for word in pushed {
                push_word(word, &mut said);
            }
            assert_eq!(said, words);
        }
    }

    #[test]
    fn repairs_have_the_names_of_the_reports() {
        for code in RepairCode::ALL {
            let name = serde_json::to_string(&code).unwrap();
            assert_eq!(name, format!("{:?}", repair_name(code)));
        }
    }
}
