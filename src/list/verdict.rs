//! One address of a list: what is told of it, with what was said of its domain before.

use super::answer::Answer;
use super::memo::{Memo, Place};
use super::ordinary::{is_ordinary, split};
use super::said::{Meant, Said};
use super::words::push_codes;
use super::write::Writer;
use crate::EmailReport;
use crate::check::report_by;
use crate::email::disposable::Disposable;
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::Parsed;
use crate::email::repair::Repaired;
use crate::email::role::is_role;
use crate::suggest::suggest;

/// Domains of which is remembered what was said.
const DOMAINS: usize = 1 << 17;

/// Checks addresses one after the other. All that is said of an ordinary address but of its
/// local-part depends on its domain: it is remembered, in bounded memory.
#[derive(Clone, Debug)]
pub(super) struct Examiner {
    rules: Rules,
    said: Memo<Said>,
    /// What is told of the address at hand: all of it, or what [`Said`] leaves open.
    report: EmailReport,
    meant: Option<Meant>,
    codes: String,
    key: Vec<u8>,
}

#[derive(Clone, Debug)]
struct Rules {
    options: EmailOptions,
    disposable: Option<Disposable>,
    /// Whether anybody asks what may have been meant.
    suggests: bool,
    /// Whoever writes the answers, if they are written.
    writer: Option<Writer>,
}

impl Examiner {
    pub(super) fn new(options: EmailOptions, disposable: Option<Disposable>) -> Self {
        Self::remembering(DOMAINS, options, disposable)
    }

    /// An examiner that remembers about so many domains.
    fn remembering(domains: usize, options: EmailOptions, disposable: Option<Disposable>) -> Self {
        // A name in the options is looked for in every local-part.
        let remembers = options.given_name.is_none() && options.family_name.is_none();
        Self {
            said: Memo::new(if remembers { domains } else { 0 }),
            rules: Rules {
                options,
                disposable,
                suggests: true,
                writer: None,
            },
            report: EmailReport::default(),
            meant: None,
            codes: String::new(),
            key: Vec::new(),
        }
    }

    /// An examiner that leaves out what may have been meant.
    pub(super) fn without_suggestions(mut self) -> Self {
        self.rules.suggests = false;
        self
    }

    /// An examiner whose answers are written by `writer`.
    pub(super) fn writing(mut self, writer: &Writer) -> Self {
        self.rules.writer = Some(writer.clone());
        self
    }

    /// What [`check_email_with`](crate::check_email_with) says of a text, as far as lists tell it.
    pub(super) fn examine<'a>(&'a mut self, input: &'a str) -> Answer<'a> {
        let Self { rules, said, .. } = self;
        let parts = split(input).filter(|_| input.len() <= rules.options.max_length);
        let place = parts.and_then(|parts| rules.place(parts, said));
        if place.is_none() {
            self.read(input);
        }
        let said = place.and_then(|place| self.said.value(place));
        match (said, parts) {
            (Some(said), Some((local_part, _))) => {
                let role = is_role(local_part);
                said.answer(input, local_part, role, &mut self.codes, &mut self.key)
            }
            _ => Answer::of(&self.report, self.meant.as_ref(), &self.codes),
        }
    }

    /// Finds out all that is said of a text.
    fn read(&mut self, input: &str) {
        let Self { rules, said, .. } = self;
        (self.report, self.meant) = match input_too_long(input, &rules.options) {
            Some(issue) => (EmailReport::unread(issue), None),
            None => rules.report(input, |parsed, repaired| {
                rules.meant(parsed, repaired, said)
            }),
        };
        self.codes.clear();
        push_codes(&self.report, None, &mut self.codes);
    }
}

impl Rules {
    /// The report without suggestions, and the best of them by `suggest`.
    fn report(
        &self,
        input: &str,
        suggest: impl FnOnce(&Parsed<'_>, &Repaired) -> Option<Meant>,
    ) -> (EmailReport, Option<Meant>) {
        let mut meant = None;
        let disposable = self.disposable.as_ref();
        let report = report_by(input, &self.options, disposable, |parsed, repaired, _| {
            meant = suggest(parsed, repaired);
        });
        (report, meant)
    }

    /// The best suggestion for an address, found out anew.
    fn ask(&self, parsed: &Parsed<'_>, repaired: &Repaired) -> Option<Meant> {
        if !self.suggests {
            return None;
        }
        let all = suggest(parsed, repaired, &self.options, self.disposable.as_ref());
        all.into_iter().next().map(Meant::from)
    }

    /// Where it is remembered what is said of the domain of an ordinary address; found out if it
    /// is not.
    fn place(&self, (local_part, domain): (&str, &str), said: &mut Memo<Said>) -> Option<Place> {
        if let Some(place) = said.find(domain) {
            return Some(place);
        }
        if said.is_off() {
            return None;
        }
        let address = [local_part, "@", domain].concat();
        let (report, meant) = self.report(&address, |parsed, repaired| self.ask(parsed, repaired));
        let mut found = Said::of(domain, &report, meant)?;
        if let Some(writer) = &self.writer {
            found = found.with_template(domain, writer);
        }
        said.remember(domain, found)
    }

    /// The best suggestion for an address; where the address after repairs is an ordinary one,
    /// what is remembered for its domain.
    fn meant(
        &self,
        parsed: &Parsed<'_>,
        repaired: &Repaired,
        said: &mut Memo<Said>,
    ) -> Option<Meant> {
        let (local_part, domain) = (parsed.slice(parsed.local_part), parsed.slice(parsed.domain));
        let mut repairs = repaired.repairs.iter();
        let is_accepted = repairs.all(|repair| repair.code.is_accepted(&self.options));
        let place = if is_accepted && is_ordinary(local_part, domain) {
            self.place((local_part, domain), said)
        } else {
            None
        };
        match place.and_then(|place| said.value(place)) {
            Some(said) => said.meant_of(local_part),
            None => self.ask(parsed, repaired),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::answer::{Pieces, Suggested};
    use super::super::options::Format;
    use super::super::{Layout, ListOptions, added};
    use super::*;
    use crate::check_email_with;

    const DOMAINS: &[&str] = &[
        "gmial.com",
        "gmail.com",
        "yaho.com",
        "gmail.con",
        "gmail",
        "gmailc.om",
        "example.org",
        "hotmial.co.uk",
        "gmail..com",
        ".gmail.com",
        "gmail.com.",
        "www.gmail.com",
        "-gmail.com",
        "web.d",
        "gnail.com",
        "outlok.de",
        "GMIAL.COM",
        "xn--gmil-6na.com",
        "123.45",
        "a",
        "googlemail.com",
        "anna.fastmail.com",
        "Example.ORG",
        "t-online.d",
    ];

    const NAMES: &[&str] = &[
        "anna",
        "anna.k",
        "a",
        "x-y_z",
        "anna+news",
        "www.anna",
        ".anna",
        "anna.",
        "ann a",
        "\"anna\"",
        "ännä",
        "anna..k",
        "-a-",
        "info",
        "1",
        "www.",
    ];

    /// Other options, whose answers are others.
    const OPTIONS: &[&str] = &[
        "{}",
        r#"{"email": {"repair": "none"}}"#,
        r#"{"email": {"repair": "safe", "threshold": 0.97, "locale": "de-AT"}}"#,
        r#"{"email": {"allowDotless": true, "allowNumeric": true, "allowQuoted": true}}"#,
        r#"{"email": {"extraDomains": ["gnail.com", "exampel.org"], "neverSuggest": ["gmail.com"]}}"#,
        r#"{"email": {"givenName": "Anna", "familyName": "Koch", "maxLength": 20}}"#,
    ];

    /// What is told of a text, by whoever remembers nothing.
    #[track_caller]
    fn assert_told(examiner: &mut Examiner, input: &str) {
        let Rules {
            options,
            disposable,
            writer,
            ..
        } = examiner.rules.clone();
        let report = check_email_with(input, &options, disposable.as_ref());
        let mut codes = String::new();
        push_codes(&report, None, &mut codes);
        let meant = report.suggestion.clone().map(Meant::from);
        let wanted = apart(Answer::of(&report, meant.as_ref(), &codes));
        let answer = examiner.examine(input);
        if let (Some(writer), Some(template)) = (writer, answer.template) {
            let [local_part, ..] = answer.normalized.unwrap();
            let (mut written, mut columns) = (b"{".to_vec(), b"{".to_vec());
            template.write(local_part, answer.dedupe_key.unwrap(), &mut written);
            added::columns(&writer, &answer, answer.codes, &mut columns);
            assert_eq!(written, columns, "{input}");
        }
        assert_eq!(apart(answer), wanted, "{input}");
    }

    fn writer(format: Format) -> Writer {
        let layout = Layout {
            format,
            delimiter: ',',
            quotes: true,
            ..Layout::default()
        };
        Writer::new(&layout, &ListOptions::default())
    }

    /// An answer, and what it tells in pieces as whole texts.
    fn apart(answer: Answer<'_>) -> (Option<String>, Option<String>, Answer<'_>) {
        let suggestion = answer.suggestion.map(|one| Suggested {
            address: [&[]; 3],
            ..one
        });
        let plain = Answer {
            is_ordinary: false,
            template: None,
            normalized: None,
            suggestion,
            ..answer
        };
        let key = answer.dedupe_key.map(|key| [key, b"", b""]);
        let texts = [answer.normalized, key].into_iter().flatten();
        for text in texts.filter(|_| answer.is_ordinary) {
            let fine = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_+.@".contains(byte);
            assert!(text.concat().iter().all(fine));
        }
        let text = |pieces: Pieces<'_>| String::from_utf8(pieces.concat()).unwrap();
        let suggested = answer.suggestion.map(|one| text(one.address));
        (answer.normalized.map(text), suggested, plain)
    }

    fn examiners(options: &str) -> Vec<Examiner> {
        let options = crate::list::ListOptions::parse(options).unwrap().email;
        let listed = ["mailinator.com", "gnail.com", "a.b"];
        let disposable = Disposable::build(&listed, (2026, 11, 21), 1).unwrap();
        // As many domains as there are, so few that they push each other out, none.
        let sizes = [(1 << 10, None), (4, Some(disposable)), (0, None)];
        let formats = [Format::Csv, Format::Ndjson, Format::Csv];
        let mut writers = formats.map(writer).into_iter();
        let examiner = |(size, list)| {
            let writer = writers.next().unwrap();
            Examiner::remembering(size, options.clone(), list).writing(&writer)
        };
        sizes.map(examiner).into()
    }

    #[test]
    fn what_is_remembered_is_what_would_be_said() {
        for options in OPTIONS {
            for mut examiner in examiners(options) {
                for _ in 0..2 {
                    for (at, name) in NAMES.iter().enumerate() {
                        for domain in DOMAINS.iter().skip(at % 2).step_by(2) {
                            assert_told(&mut examiner, &format!("{name}@{domain}"));
                            assert_told(&mut examiner, &format!(" {name}@{domain} "));
                        }
                    }
                }
            }
        }
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            4 => proptest::sample::select(NAMES).prop_map(str::to_owned),
            4 => "[a-z]{1,6}[.+_-]?[a-zA-Z0-9]{1,5}",
            1 => "[ -~ä]{0,8}",
            1 => "[a-z]{60,70}",
        ]
    }

    /// Domains that come again, and domains with a slip that may.
    fn domain() -> impl Strategy<Value = String> {
        let slip = (proptest::sample::select(DOMAINS), any::<u8>(), "[a-z.-]?");
        prop_oneof![
            6 => proptest::sample::select(DOMAINS).prop_map(str::to_owned),
            3 => slip.prop_map(|(domain, at, put)| {
                let (at, mut domain) = (usize::from(at) % domain.len(), domain.to_owned());
                domain.replace_range(at..=at, &put);
                domain
            }),
            1 => "[a-zA-Z0-9.-]{1,9}",
            1 => "[ -~äА]{0,9}",
        ]
    }

    fn text() -> impl Strategy<Value = String> {
        let around = proptest::sample::select(&["", "", "", "", " ", "\"", "<", "mailto:"][..]);
        let at = proptest::sample::select(&["@", "@", "@", "@", "@", "", "@@", "＠"][..]);
        (around.clone(), name(), at, domain(), around).prop_map(
            |(before, name, at, domain, after)| [before, &name, at, &domain, after].concat(),
        )
    }

    fn cases() -> u32 {
        let given = std::env::var("FORMWELL_CASES").ok();
        given.and_then(|text| text.parse().ok()).unwrap_or(24)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(cases()))]

        #[test]
        fn memories_of_any_size_change_nothing(
            texts in proptest::collection::vec(text(), 1..40),
            options in proptest::sample::select(OPTIONS),
        ) {
            for mut examiner in examiners(options) {
                for text in texts.iter().chain(&texts) {
                    assert_told(&mut examiner, text);
                }
            }
        }
    }
}
