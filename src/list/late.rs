//! The columns that come last: what depends on other rows.

use super::ListOptions;
use super::added::maybe;
use super::answer::whole;
use super::options::Format;
use super::write::{Value, Writer};

/// What is said in them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Late<'a> {
    pub(super) duplicate_of: Option<u32>,
    pub(super) joined: Joined,
    pub(super) reason: &'a str,
}

/// What other lists say of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Joined {
    pub(super) suppressed: bool,
    pub(super) bounced: Option<&'static str>,
    pub(super) confirmed: bool,
}

/// Their names, in CSV.
pub(super) fn columns(options: &ListOptions) -> impl Iterator<Item = &'static str> {
    let all = [
        (true, "duplicate_of"),
        (options.join.suppressed, "suppressed"),
        (options.join.bounced, "bounced"),
        (knows_confirmed(options), "confirmed"),
        (true, "reason"),
    ];
    all.into_iter()
        .filter(|(wanted, _)| *wanted)
        .map(|(_, name)| name)
}

/// Whether it is known who confirmed.
pub(super) fn knows_confirmed(options: &ListOptions) -> bool {
    options.join.confirmed || options.confirmed_column.is_some()
}

impl Late<'_> {
    /// The columns, up to the line end.
    pub(super) fn text(&self, writer: &Writer, options: &ListOptions) -> Vec<u8> {
        let Joined {
            suppressed,
            bounced,
            confirmed,
        } = self.joined;
        let line = self.duplicate_of;
        let line = line.map_or(Value::None, |line| Value::Number(f64::from(line)));
        let join = options.join;
        let columns = [
            (true, "duplicateOf", line),
            (join.suppressed, "suppressed", Value::Bool(suppressed)),
            (join.bounced, "bounced", maybe(bounced.map(whole))),
            (
                knows_confirmed(options),
                "confirmed",
                Value::Bool(confirmed),
            ),
            (true, "reason", Value::Words(self.reason)),
        ];
        let mut text = Vec::new();
        for (wanted, name, value) in columns {
            if wanted {
                // Never the first of an object: a comma goes before.
                writer.column(name, value, &mut text);
            }
        }
        if writer.format == Format::Ndjson {
            text.extend_from_slice(b"}}");
        }
        text
    }
}
