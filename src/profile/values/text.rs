//! `text`, `email`, `tel` and `url`: form, lengths and pattern.

use super::{Field, FieldKind, Finding, IssueCode, Json, url};
use crate::EmailOptions;
use crate::check::is_valid_email;
use crate::tables::{postal, tel};

/// Text in any form; with `multiple`, an email field holds a list or, as in HTML, addresses
/// with commas between.
pub(super) fn check(
    field: &Field,
    value: &Json<'_>,
    country: Option<&str>,
    found: &mut Vec<Finding>,
) {
    let many = field.multiple && field.kind == FieldKind::Email;
    match value {
        Json::Array(items) if many => {
            for (index, item) in items.iter().enumerate() {
                let start = found.len();
                check_one(field, item, country, found);
                for finding in found.iter_mut().skip(start) {
                    finding.item = Some(index);
                }
            }
        }
        Json::String(text) if many => {
            if !text.split(',').all(is_address) {
                found.push(Finding::new(IssueCode::TypeMismatch));
            }
            // HTML strips the spaces around each.
            check_pattern(field, text.split(',').map(str::trim), found);
            check_length(field, text, found);
        }
        _ => check_one(field, value, country, found),
    }
}

fn check_one(field: &Field, value: &Json<'_>, country: Option<&str>, found: &mut Vec<Finding>) {
    let Some(text) = value.as_str() else {
        found.push(Finding::new(IssueCode::TypeMismatch));
        return;
    };
    let has_form = match field.kind {
        FieldKind::Email => is_address(text),
        FieldKind::Tel => tel::check(text, country).is_ok(),
        FieldKind::Url => url::is_absolute(text),
        _ => true,
    };
    if !has_form {
        found.push(Finding::new(IssueCode::TypeMismatch));
    }
    if field.autocomplete.as_deref() == Some("postal-code")
        && let Some(country) = country
        && !postal::zip_matches(country, text)
    {
        found.push(Finding::limit(
            IssueCode::PatternMismatch,
            "country",
            country,
        ));
    }
    check_pattern(field, std::iter::once(text), found);
    check_length(field, text, found);
}

/// The one place where plans meet the address rules.
fn is_address(text: &str) -> bool {
    is_valid_email(text, &EmailOptions::default())
}

fn check_pattern<'t>(
    field: &Field,
    mut texts: impl Iterator<Item = &'t str>,
    found: &mut Vec<Finding>,
) {
    if let Some(pattern) = &field.pattern
        && !texts.all(|text| pattern.matches(text))
    {
        let code = IssueCode::PatternMismatch;
        found.push(Finding::limit(code, "pattern", pattern.source()));
    }
}

fn check_length(field: &Field, text: &str, found: &mut Vec<Finding>) {
    if field.maxlength.is_none() && field.minlength.is_none() {
        return;
    }
    let length = text.encode_utf16().count();
    if let Some(most) = field.maxlength.filter(|most| length > *most) {
        found.push(Finding::limit(IssueCode::TooLong, "maxlength", most));
    }
    if let Some(least) = field.minlength.filter(|least| length < *least) {
        found.push(Finding::limit(IssueCode::TooShort, "minlength", least));
    }
}
