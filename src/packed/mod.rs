//! Answers as words, for JavaScript to make plain objects of.
//!
//! One call carries one block of words and one text. A string of the answer is two words: where
//! it stands in the input, as nearly all do, or behind it in the text; both count UTF-16 code
//! units. `pkg-template/src/lib/packed.ts` is the reader; it and this file change together.
//!
//! ```text
//! word 0      address of the text        word 1   its bytes
//! report      flags, 8 strings, then issues, repairs and suggestions, each with a count before
//! flags       7 bits, then how the operator reads local-parts, in 16 bits
//! string      start, end                 as if the text followed the input; start > end: none
//! issue       code, severity, start, end, params (count, then name, kind, value of each)
//! repair      code, start, end
//! suggestion  kind, start, end, confidence in millionths, address, domain, replacement
//! ```

mod options;

pub(crate) use options::read_options;

use crate::bytes::is_ascii;
use crate::email::issue::{Issue, Param, Severity};
use crate::email::repair::Repair;
use crate::utf16::units;
use crate::{EmailReport, Span, Suggestion};

/// Words at the front that [`Packed::finish`] fills in.
const HEAD: usize = 2;
/// Start and end of a string that is not there.
const NONE: (usize, usize) = (1, 0);

/// One answer, in memory that is used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Packed {
    words: Vec<u32>,
    /// The UTF-16 unit of each byte of the input; empty for ASCII, where they are the same.
    places: Vec<u32>,
    text: String,
    /// UTF-16 units of the input and the text.
    units: usize,
}

impl Packed {
    /// Packs a report on `input`; `rule` is the number of the operator's.
    pub(crate) fn report(&mut self, input: &str, report: &EmailReport, rule: usize) -> &[u32] {
        self.start(input);
        self.word(flags(report) | rule << 7);
        let strings = [
            &report.address,
            &report.local_part,
            &report.domain,
            &report.ascii_domain,
            &report.unicode_domain,
            &report.normalized,
            &report.dedupe_key,
            &report.provider,
        ];
        for string in strings {
            match string {
                Some(string) => self.string(input, string),
                None => self.pair(NONE.0, NONE.1),
            }
        }
        self.word(report.issues.len());
        for issue in &report.issues {
            self.issue(issue);
        }
        self.word(report.repairs.len());
        for repair in &report.repairs {
            self.repair(repair);
        }
        self.list(input, &report.suggestions);
        self.finish()
    }

    fn start(&mut self, input: &str) {
        self.places.clear();
        self.units = input.len();
        if !is_ascii(input.as_bytes()) {
            self.units = 0;
            for byte in input.as_bytes() {
                self.places.push(word(self.units));
                self.units += units(&[*byte]);
            }
            self.places.push(word(self.units));
        }
        self.words.clear();
        for _ in 0..HEAD {
            self.words.push(0);
        }
        self.text.clear();
    }

    fn finish(&mut self) -> &[u32] {
        if let [address, bytes, ..] = self.words.as_mut_slice() {
            *address = word(self.text.as_ptr().addr());
            *bytes = word(self.text.len());
        }
        &self.words
    }

    fn issue(&mut self, issue: &Issue) {
        self.word(issue.code as usize);
        self.word(usize::from(issue.severity == Severity::Error));
        self.span(issue.span);
        self.word(issue.params.iter().count());
        for (name, param) in issue.params.iter() {
            self.string("", name);
            self.param(param);
        }
    }

    fn param(&mut self, param: &Param) {
        match param {
            Param::Number(number) => self.pair(0, *number),
            Param::Text(text) => {
                self.word(1);
                self.string("", text);
            }
            Param::Spans(spans) => {
                self.pair(2, spans.len());
                for span in spans {
                    self.span(*span);
                }
            }
        }
    }

    fn repair(&mut self, repair: &Repair) {
        self.word(repair.code as usize);
        self.span(repair.span);
    }

    fn list(&mut self, input: &str, suggestions: &[Suggestion]) {
        self.word(suggestions.len());
        for suggestion in suggestions {
            self.word(suggestion.kind as usize);
            self.span(suggestion.span);
            self.words.push(millionths(suggestion.confidence));
            self.string(input, &suggestion.address);
            self.string(input, &suggestion.domain);
            self.string(input, &suggestion.replacement);
        }
    }

    fn span(&mut self, span: Span) {
        self.place(span.start);
        self.place(span.end);
    }

    #[inline(never)]
    fn place(&mut self, byte: usize) {
        let unit = self.places.get(byte).copied();
        self.words.push(unit.unwrap_or(word(byte)));
    }

    /// The front and the end of the input are where the parts of an address stand. What stands
    /// in neither is added to the text.
    fn string(&mut self, input: &str, string: &str) {
        let (whole, length) = (input.len(), string.len());
        let ascii = whole > 0 && self.places.is_empty();
        if ascii && input.ends_with(string) {
            self.pair(whole - length, whole);
        } else if ascii && input.starts_with(string) {
            self.pair(0, length);
        } else {
            let start = self.units;
            self.text.push_str(string);
            self.units += units(string.as_bytes());
            self.pair(start, self.units);
        }
    }

    #[inline(never)]
    fn pair(&mut self, first: usize, second: usize) {
        self.word(first);
        self.word(second);
    }

    #[inline(never)]
    fn word(&mut self, value: usize) {
        self.words.push(word(value));
    }
}

fn flags(report: &EmailReport) -> usize {
    usize::from(report.valid)
        | usize::from(report.smtputf8) << 1
        | usize::from(report.role) << 2
        | usize::from(report.free_provider) << 3
        | usize::from(report.disposable.is_some()) << 4
        | usize::from(report.disposable == Some(true)) << 5
        | usize::from(report.input.is_empty()) << 6
}

/// Everything counted here is far below 2³²: an address of the machine, or a part of a text.
fn word(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// A confidence has six decimals.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and a million"
)]
fn millionths(confidence: f64) -> u32 {
    (confidence * 1e6 + 0.5) as u32
}
