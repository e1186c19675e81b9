//! Reading a plan's JSON with the way to every value at hand, collecting problems.

use std::cell::RefCell;
use std::str::FromStr;

use super::Json;
use super::plan::count;
use super::problem::{PathPart, Problem, ProblemCode};
use super::sort::sorted;
use crate::time::Duration;

/// A value of the plan and the way to it.
///
/// Reading a plan is rare and calls these methods from dozens of places: inlined, they would be
/// a tenth of the whole module.
#[derive(Clone)]
pub(super) struct Node<'p> {
    pub(super) json: &'p Json<'p>,
    path: Vec<PathPart>,
    problems: &'p RefCell<Vec<Problem>>,
}

impl<'p> Node<'p> {
    pub(super) const fn root(json: &'p Json<'p>, problems: &'p RefCell<Vec<Problem>>) -> Self {
        Self {
            json,
            path: Vec::new(),
            problems,
        }
    }

    #[inline(never)]
    pub(super) fn problem(&self, code: ProblemCode) -> Problem {
        Problem::new(code, self.path.clone())
    }

    #[inline(never)]
    pub(super) fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    pub(super) fn report_code(&self, code: ProblemCode) {
        self.report(self.problem(code));
    }

    #[inline(never)]
    fn wrong_type(&self, expected: &str) {
        self.report(
            self.problem(ProblemCode::WrongType)
                .with("expected", expected),
        );
    }

    #[inline(never)]
    fn below(&self, json: &'p Json<'p>, part: PathPart) -> Self {
        let mut path = self.path.clone();
        path.push(part);
        Self {
            json,
            path,
            problems: self.problems,
        }
    }

    /// The index of an item of an array.
    pub(super) fn index(&self) -> Option<usize> {
        match self.path.last() {
            Some(PathPart::Index(index)) => Some(*index),
            _ => None,
        }
    }

    /// Reports whatever is no object, and keys that are neither known nor the host's own.
    #[inline(never)]
    pub(super) fn is_object(&self, known: &[&str]) -> bool {
        let Json::Object(members) = self.json else {
            self.wrong_type("object");
            return false;
        };
        let keys = members.iter().map(|(key, _)| &**key);
        let is_unknown = |key: &&str| !known.contains(key) && !key.starts_with("x-");
        let mut unknown = sorted(keys.filter(is_unknown).collect());
        unknown.dedup();
        for key in unknown {
            let node = self.below(self.json, PathPart::Key(key.to_owned()));
            node.report(node.problem(ProblemCode::UnknownKey).with("key", key));
        }
        true
    }

    /// The member of that name, where there is one.
    #[inline(never)]
    pub(super) fn member(&self, key: &str) -> Option<Self> {
        let json = self.json.get(key)?;
        Some(self.below(json, PathPart::Key(key.to_owned())))
    }

    /// The member of that name; a problem where there is none.
    #[inline(never)]
    pub(super) fn required(&self, key: &str) -> Option<Self> {
        let member = self.member(key);
        if member.is_none() {
            self.report(self.problem(ProblemCode::MissingKey).with("key", key));
        }
        member
    }

    /// The items of an array; a problem and nothing where it is none.
    #[inline(never)]
    pub(super) fn items(&self) -> Vec<Self> {
        let Json::Array(items) = self.json else {
            self.wrong_type("array");
            return Vec::new();
        };
        items
            .iter()
            .enumerate()
            .map(|(index, json)| self.below(json, PathPart::Index(index)))
            .collect()
    }

    #[inline(never)]
    pub(super) fn text(&self) -> Option<String> {
        let text = self.json.as_str().map(str::to_owned);
        if text.is_none() {
            self.wrong_type("string");
        }
        text
    }

    /// A name or an id: text that is not empty.
    #[inline(never)]
    pub(super) fn name(&self) -> Option<String> {
        let text = self.text()?;
        if text.is_empty() {
            self.report_code(ProblemCode::BadValue);
            return None;
        }
        Some(text)
    }

    #[inline(never)]
    pub(super) fn truth(&self) -> Option<bool> {
        let truth = self.json.as_bool();
        if truth.is_none() {
            self.wrong_type("boolean");
        }
        truth
    }

    /// A whole number that counts something.
    #[inline(never)]
    pub(super) fn count(&self) -> Option<usize> {
        if self.json.as_number().is_none() {
            self.wrong_type("number");
            return None;
        }
        let number = count(self.json);
        if number.is_none() {
            self.report_code(ProblemCode::BadValue);
        }
        number
    }

    /// A whole number up to `most`, under a problem code of its own.
    pub(super) fn count_up_to(&self, most: u32, code: ProblemCode) -> Option<u32> {
        let number = count(self.json)
            .and_then(|number| u32::try_from(number).ok())
            .filter(|number| *number <= most);
        if number.is_none() {
            self.report_code(code);
        }
        number
    }

    #[inline(never)]
    pub(super) fn duration(&self) -> Option<Duration> {
        let duration = self
            .json
            .as_str()
            .and_then(|text| Duration::from_str(text).ok());
        if duration.is_none() {
            self.report_code(ProblemCode::BadDuration);
        }
        duration
    }

    /// One of the given words.
    pub(super) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let expected: Vec<String> = words.iter().map(|(word, _)| (*word).to_owned()).collect();
            self.report(
                self.problem(ProblemCode::BadValue)
                    .with("expected", expected),
            );
        }
        found.map(|(_, value)| *value)
    }

    #[inline(never)]
    pub(super) fn texts(&self) -> Vec<String> {
        self.items().iter().filter_map(Node::text).collect()
    }
}
