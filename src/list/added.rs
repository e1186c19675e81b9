//! The columns that are added for each column with addresses.

use super::write::{Value, Writer};
use crate::EmailReport;

/// Names of the columns that are added for each column with addresses, in CSV and in JSON.
pub(super) const COLUMNS: [(&str, &str); 9] = [
    ("valid", "valid"),
    ("codes", "codes"),
    ("address", "address"),
    ("suggestion", "suggestion"),
    ("confidence", "confidence"),
    ("role", "role"),
    ("disposable", "disposable"),
    ("free", "free"),
    ("dedupe_key", "dedupeKey"),
];

/// Adds the columns of one address.
pub(super) fn columns(writer: &Writer, report: &EmailReport, codes: &str, out: &mut Vec<u8>) {
    let stored = |form: &Option<String>| form.clone().filter(|_| report.valid);
    let (address, key) = (stored(&report.normalized), stored(&report.dedupe_key));
    let suggestion = report.suggestion.as_ref();
    let values = [
        Value::Bool(report.valid),
        Value::Words(codes),
        maybe(address.as_deref()),
        maybe(suggestion.map(|one| one.address.as_str())),
        suggestion.map_or(Value::None, |one| Value::Number(one.confidence)),
        Value::Bool(report.role),
        report.disposable.map_or(Value::None, Value::Bool),
        Value::Bool(report.free_provider),
        maybe(key.as_deref()),
    ];
    for ((_, name), value) in COLUMNS.iter().zip(values) {
        writer.column(name, value, out);
    }
}

pub(super) fn maybe(text: Option<&str>) -> Value<'_> {
    text.map_or(Value::None, Value::Text)
}
