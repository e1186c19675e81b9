//! The columns that are added for each column with addresses.

use super::answer::{Answer, Pieces};
use super::write::{Value, Writer};

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

/// Adds the columns of one address; `codes` are those of its row, too.
pub(super) fn columns(writer: &Writer, answer: &Answer<'_>, codes: &str, out: &mut Vec<u8>) {
    let valid = answer.valid;
    let suggestion = answer.suggestion.as_ref();
    let form = |text: Option<_>| match text {
        Some(text) if answer.is_ordinary => Value::Ordinary(text),
        text => maybe(text),
    };
    let values = [
        Value::Bool(valid),
        Value::Words(codes),
        form(answer.normalized.filter(|_| valid)),
        form(suggestion.map(|one| one.address)),
        suggestion.map_or(Value::None, |one| Value::Number(one.confidence)),
        Value::Bool(answer.role),
        answer.disposable.map_or(Value::None, Value::Bool),
        Value::Bool(answer.free),
        form(
            answer
                .dedupe_key
                .filter(|_| valid)
                .map(|key| [key, b"", b""]),
        ),
    ];
    for ((_, name), value) in COLUMNS.iter().zip(values) {
        writer.column(name, value, out);
    }
}

pub(super) fn maybe(text: Option<Pieces<'_>>) -> Value<'_> {
    text.map_or(Value::None, Value::Text)
}
