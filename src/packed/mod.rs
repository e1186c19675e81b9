//! Reports as words, for JavaScript to make plain objects of.
//!
//! One call carries one block of words and one text. A string of the report is two words: where
//! it stands in the input, as nearly all do, or where it stands in the text; both count UTF-16
//! code units. `pkg-template/src/lib/packed.ts` is the reader; it and this file change together.
//!
//! ```text
//! word 0      address of the text        word 1   its bytes       word 2   its UTF-16 units
//! report      flags, 8 strings, then issues, repairs, suggestions, each with a count before
//! string      start, end                 from 0x8000_0000 on: in the text; 0xFFFF_FFFF: none
//! issue       code, severity, start, end, params (count, then name, kind, value of each)
//! repair      code, start, end
//! suggestion  kind, start, end, confidence (low, high), address, domain, replacement
//! ```

mod options;
mod version;

pub(crate) use options::parse_options;
pub(crate) use version::version_lines;

use crate::email::issue::{Issue, Param, Severity};
use crate::email::repair::Repair;
use crate::{EmailReport, Span, Suggestion};

/// Words at the front that [`Packed::finish`] fills in.
const HEAD: usize = 3;
/// First word of a string that is not there.
const NONE: u32 = u32::MAX;
/// Added to the first word of a string that stands in the text.
const IN_TEXT: u32 = 0x8000_0000;

/// One answer, in memory that is used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Packed {
    words: Vec<u32>,
    text: String,
    units: usize,
    input: String,
    /// A byte of the input is a UTF-16 unit.
    ascii: bool,
}

impl Packed {
    /// Packs a report on `input` whose spans count UTF-16 units, and gives the address of the
    /// words.
    pub(crate) fn report(&mut self, input: &str, report: &EmailReport) -> usize {
        self.start(input);
        self.words.push(flags(report));
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
            self.string(string.as_deref());
        }
        self.list(&report.issues, Self::issue);
        self.list(&report.repairs, Self::repair);
        self.list(&report.suggestions, Self::suggestion);
        self.finish()
    }

    /// Packs suggestions alone.
    pub(crate) fn suggestions(&mut self, input: &str, suggestions: &[Suggestion]) -> usize {
        self.start(input);
        self.list(suggestions, Self::suggestion);
        self.finish()
    }

    fn start(&mut self, input: &str) {
        self.words.clear();
        self.words.resize(HEAD, 0);
        self.text.clear();
        self.units = 0;
        self.input.clear();
        self.input.push_str(input);
        self.ascii = input.is_ascii();
    }

    fn finish(&mut self) -> usize {
        let head = [self.text.as_ptr().addr(), self.text.len(), self.units].map(word);
        self.words.splice(..HEAD, head);
        self.words.as_ptr().addr()
    }

    fn list<T>(&mut self, items: &[T], each: fn(&mut Self, &T)) {
        self.words.push(word(items.len()));
        for item in items {
            each(self, item);
        }
    }

    fn issue(&mut self, issue: &Issue) {
        let severity = u32::from(issue.severity == Severity::Error);
        self.words.extend([issue.code as u32, severity]);
        self.span(&issue.span);
        self.words.push(word(issue.params.iter().count()));
        for (name, param) in issue.params.iter() {
            self.string(Some(name));
            self.param(param);
        }
    }

    fn param(&mut self, param: &Param) {
        match param {
            Param::Number(number) => self.words.extend([0, word(*number)]),
            Param::Text(text) => {
                self.words.push(1);
                self.string(Some(text));
            }
            Param::Spans(spans) => {
                self.words.push(2);
                self.list(spans, Self::span);
            }
        }
    }

    fn repair(&mut self, repair: &Repair) {
        self.words.push(repair.code as u32);
        self.span(&repair.span);
    }

    fn suggestion(&mut self, suggestion: &Suggestion) {
        self.words.push(suggestion.kind as u32);
        self.span(&suggestion.span);
        let bits = suggestion.confidence.to_bits();
        self.words.extend([low(bits), low(bits >> 32)]);
        self.string(Some(&suggestion.address));
        self.string(Some(&suggestion.domain));
        self.string(Some(&suggestion.replacement));
    }

    fn span(&mut self, span: &Span) {
        self.words.extend([span.start, span.end].map(word));
    }

    fn string(&mut self, string: Option<&str>) {
        let place = match string {
            None => [NONE, 0],
            Some(string) => self
                .place_in_input(string)
                .unwrap_or_else(|| self.place_in_text(string)),
        };
        self.words.extend(place);
    }

    /// The front and the end of the input are where the parts of an address stand.
    fn place_in_input(&self, string: &str) -> Option<[u32; 2]> {
        if string == self.input {
            return Some([0, u32::MAX]);
        }
        let input = &self.input;
        if !self.ascii {
            None
        } else if input.ends_with(string) {
            Some([input.len() - string.len(), input.len()].map(word))
        } else if input.starts_with(string) {
            Some([0, word(string.len())])
        } else {
            None
        }
    }

    /// Adds to the text what is not there yet.
    fn place_in_text(&mut self, string: &str) -> [u32; 2] {
        let all_ascii = self.units == self.text.len();
        let found = all_ascii.then(|| self.text.find(string)).flatten();
        let start = found.unwrap_or(self.units);
        let units = string.encode_utf16().count();
        if found.is_none() {
            self.text.push_str(string);
            self.units += units;
        }
        [IN_TEXT | word(start), word(start + units)]
    }
}

fn flags(report: &EmailReport) -> u32 {
    let bits = [
        report.valid,
        report.smtputf8,
        report.role,
        report.free_provider,
        report.disposable.is_some(),
        report.disposable == Some(true),
        report.input.is_empty(),
    ];
    bits.into_iter()
        .rev()
        .fold(0, |flags, bit| flags << 1 | u32::from(bit))
}

/// Everything counted here is far below 2³²: an address of the machine, or a part of a text.
fn word(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is asked for"
)]
fn low(bits: u64) -> u32 {
    bits as u32
}
