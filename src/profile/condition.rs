//! `when`: which fields apply, and which segments a person is in.

use super::Json;

/// A condition of a field or a segment, its fields as indexes.
#[derive(Clone, Debug)]
pub(crate) enum Cond {
    All(Vec<Cond>),
    Any(Vec<Cond>),
    Not(Box<Cond>),
    /// Every test that is there must hold.
    Test {
        source: Source,
        eq: Option<Json<'static>>,
        among: Option<Vec<Json<'static>>>,
        present: Option<bool>,
    },
}

#[derive(Clone, Debug)]
pub(crate) enum Source {
    Field(usize),
    Fact(String),
}

/// Where conditions read from. An absent value is `None` and compares as `null`.
pub(super) trait Values {
    fn field(&self, index: usize) -> Option<&Json<'_>>;
    fn fact(&self, name: &str) -> Option<&Json<'_>>;
}

impl Cond {
    pub(super) fn holds(&self, values: &impl Values) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(values)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(values)),
            Self::Not(part) => !part.holds(values),
            Self::Test {
                source,
                eq,
                among,
                present,
            } => {
                let value = match source {
                    Source::Field(index) => values.field(*index),
                    Source::Fact(name) => values.fact(name),
                }
                .unwrap_or(&Json::Null);
                eq.as_ref().is_none_or(|wanted| wanted == value)
                    && among.as_ref().is_none_or(|list| list.contains(value))
                    && present.is_none_or(|wanted| wanted != is_blank(value))
            }
        }
    }

    /// Every field the condition reads.
    pub(super) fn parents(&self, into: &mut Vec<usize>) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.parents(into);
                }
            }
            Self::Not(part) => part.parents(into),
            Self::Test {
                source: Source::Field(index),
                ..
            } => into.push(*index),
            Self::Test { .. } => {}
        }
    }
}

/// Whether a value says nothing: `null`, `""`, spaces, `[]`, `false`.
pub(super) fn is_blank(value: &Json<'_>) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Bool(true) | Json::Number(_) | Json::Object(_) => false,
    }
}
