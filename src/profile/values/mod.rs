//! Whether a value that is not blank is a good answer: a family of field types a file.

mod choice;
mod date;
pub(super) mod number;
mod text;
mod url;

use super::Json;
use super::issue::IssueCode;
use super::params::Params;
use super::plan::{Field, FieldKind};
use super::problem::Param;
use crate::time::Instant;

/// A flag, the limit that raised it, and the index of the item where the value is a list.
pub(super) struct Finding {
    pub(super) code: IssueCode,
    pub(super) item: Option<usize>,
    pub(super) params: Params,
}

impl Finding {
    pub(super) const fn new(code: IssueCode) -> Self {
        Self {
            code,
            item: None,
            params: Params::new(),
        }
    }

    fn limit(code: IssueCode, name: &'static str, limit: impl Into<Param>) -> Self {
        let mut finding = Self::new(code);
        finding.params.set(name, limit.into());
        finding
    }
}

/// What a check may look at besides the value.
#[derive(Clone, Copy, Default)]
pub(super) struct Around<'v> {
    /// Ages are checked where it is known.
    pub(super) now: Option<Instant>,
    /// The answer to the field with the `autocomplete` token `country`: an ISO 3166-1 code.
    pub(super) country: Option<&'v str>,
    /// Fields whose value a check of the host's own refuses.
    pub(super) refused: &'v [String],
}

/// Every flag a value raises. A blank value raises none here.
pub(super) fn findings(field: &Field, value: &Json<'_>, around: Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    match field.kind {
        FieldKind::Text | FieldKind::Email | FieldKind::Tel | FieldKind::Url => {
            text::check(field, value, around.country, &mut found);
        }
        FieldKind::Number => number::check(&field.range, value, &mut found),
        FieldKind::Date => date::check(field, value, around.now, &mut found),
        FieldKind::Checkbox => choice::check_box(value, &mut found),
        FieldKind::Select => choice::check_options(field, value, &mut found),
    }
    if found.is_empty() && around.refused.contains(&field.name) {
        found.push(Finding::new(IssueCode::TypeMismatch));
    }
    found
}
