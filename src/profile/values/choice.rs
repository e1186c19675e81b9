//! `checkbox` and `select`.

use super::{Field, Finding, IssueCode, Json};

/// A checkbox holds `true` or `false`.
pub(super) fn check_box(value: &Json<'_>, found: &mut Vec<Finding>) {
    if value.as_bool().is_none() {
        found.push(Finding::new(IssueCode::TypeMismatch));
    }
}

/// A select holds one of its options; with `multiple`, a list of them.
///
/// In a page a select cannot hold anything else, and HTML has no flag for it. A value from
/// elsewhere that is no option is `badInput`: the control could not have sent it.
pub(super) fn check_options(field: &Field, value: &Json<'_>, found: &mut Vec<Finding>) {
    match value {
        Json::Array(items) if field.multiple => {
            for (index, item) in items.iter().enumerate() {
                if let Some(code) = option_issue(field, item) {
                    let item = Some(index);
                    found.push(Finding {
                        item,
                        ..Finding::new(code)
                    });
                }
            }
        }
        Json::String(_) if field.multiple => found.push(Finding::new(IssueCode::TypeMismatch)),
        _ => found.extend(option_issue(field, value).map(Finding::new)),
    }
}

fn option_issue(field: &Field, value: &Json<'_>) -> Option<IssueCode> {
    let Some(text) = value.as_str() else {
        return Some(IssueCode::TypeMismatch);
    };
    let known = field.options.iter().any(|option| option == text);
    (!known).then_some(IssueCode::BadInput)
}
