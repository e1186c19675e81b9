//! Facts by name: behind a problem of a plan, or an issue of an answer.

use super::Json;
use super::problem::Param;

/// Facts by name, sorted by name; in JavaScript a plain object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// No facts.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a fact, in place of one of the same name.
    pub(super) fn set(&mut self, name: &'static str, value: Param) {
        let mut at = 0;
        for (known, param) in &mut self.0 {
            if *known == name {
                *param = value;
                return;
            }
            at += usize::from(*known < name);
        }
        self.0.insert(at, (name, value));
    }

    /// The fact of that name.
    pub fn get(&self, name: &str) -> Option<&Param> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, param)| param)
    }

    /// Every fact with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, param)| (*name, param))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An object with these facts as further members.
    pub(super) fn add_to<'a>(&'a self, mut object: Json<'a>) -> Json<'a> {
        for (name, param) in &self.0 {
            object = object.with(name, param.to_json());
        }
        object
    }
}
