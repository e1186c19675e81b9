//! The data version as lines: a name and its values, with tabs between.

use crate::DataVersion;

/// `formwell`, then `disposable` with date and count if a list is loaded, then a line a table.
pub(crate) fn version_lines(version: &DataVersion) -> String {
    let mut lines = vec![["formwell", version.formwell].join("\t")];
    if let Some(list) = &version.disposable {
        lines.push(["disposable", &list.date, &list.domains.to_string()].join("\t"));
    }
    let tables = version.tables.iter();
    lines.extend(tables.map(|(name, date)| ["table", name, date].join("\t")));
    lines.join("\n")
}
