//! Which fields apply: parents first, and a hidden parent counts as absent.

use super::Json;
use super::condition::Values;
use super::plan::Plan;

/// The value of every field that applies and has one, by index.
pub(super) struct Shown<'v> {
    pub(super) applies: Vec<bool>,
    values: Vec<Option<&'v Json<'v>>>,
    facts: &'v Json<'v>,
}

impl Values for Shown<'_> {
    fn field(&self, index: usize) -> Option<&Json<'_>> {
        let value = self.values.get(index).copied().flatten();
        value.filter(|_| self.applies(index))
    }

    fn fact(&self, name: &str) -> Option<&Json<'_>> {
        self.facts.get(name)
    }
}

impl<'v> Shown<'v> {
    /// Decides every `when` of the plan.
    pub(super) fn new(plan: &Plan, values: Vec<Option<&'v Json<'v>>>, facts: &'v Json<'v>) -> Self {
        let mut shown = Self {
            applies: vec![false; plan.fields.len()],
            values,
            facts,
        };
        for &index in &plan.parents_first {
            let when = plan.fields.get(index).and_then(|field| field.when.as_ref());
            let applies = when.is_none_or(|when| when.holds(&shown));
            if let Some(slot) = shown.applies.get_mut(index) {
                *slot = applies;
            }
        }
        shown
    }

    /// The country the person named, where the plan asks for one.
    pub(super) fn country(&self, plan: &Plan) -> Option<&str> {
        self.field(plan.country?)?.as_str()
    }

    pub(super) fn applies(&self, index: usize) -> bool {
        self.applies.get(index).copied().unwrap_or(false)
    }
}
