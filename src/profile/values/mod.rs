//! Whether a value that is not blank is a good answer: a family of field types a file.

mod choice;
mod date;
pub(super) mod number;
mod tel;
mod text;
mod url;

use super::Json;
use super::issue::IssueCode;
use super::plan::{Field, FieldKind};
use super::problem::Param;
use crate::time::Instant;

/// A flag, the limit that raised it, and the index of the item where the value is a list.
pub(super) struct Finding {
    pub(super) code: IssueCode,
    pub(super) item: Option<usize>,
    pub(super) params: Vec<(&'static str, Param)>,
}

impl Finding {
    pub(super) const fn new(code: IssueCode) -> Self {
        Self {
            code,
            item: None,
            params: Vec::new(),
        }
    }

    fn limit(code: IssueCode, name: &'static str, limit: impl Into<Param>) -> Self {
        Self {
            code,
            item: None,
            params: vec![(name, limit.into())],
        }
    }
}

/// Every flag a value raises. A blank value raises none here.
///
/// Ages are checked where `now` is known.
pub(super) fn findings(field: &Field, value: &Json<'_>, now: Option<Instant>) -> Vec<Finding> {
    let mut found = Vec::new();
    match field.kind {
        FieldKind::Text | FieldKind::Email | FieldKind::Tel | FieldKind::Url => {
            text::check(field, value, &mut found);
        }
        FieldKind::Number => number::check(&field.range, value, &mut found),
        FieldKind::Date => date::check(field, value, now, &mut found),
        FieldKind::Checkbox => choice::check_box(value, &mut found),
        FieldKind::Select => choice::check_options(field, value, &mut found),
    }
    found
}
