//! Which data the rules were made with: release, and the date of each table's source.

use serde::Serialize;

use crate::email::disposable::Disposable;
use crate::tables::versions::VERSIONS;

/// The answer of [`data_version`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataVersion {
    /// The release of formwell.
    pub formwell: &'static str,
    /// Each table with the date of its source, to the month or the day: `"2026-09-16"`.
    pub tables: &'static [(&'static str, &'static str)],
    /// The list of disposable domains that is loaded; `None` if none is.
    pub disposable: Option<ListVersion>,
}

/// A loaded list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListVersion {
    /// Its date, `"2026-11-21"`.
    pub date: String,
    /// How many domains are in it.
    pub domains: u32,
}

/// Which data this build answers with; `disposable` is the list in use, if any.
///
/// ```
/// let version = formwell::data_version(None);
/// let (_, date) = version.tables.iter().find(|(name, _)| *name == "tlds").unwrap();
/// assert!(*date >= "2026-09-16");
/// assert_eq!(version.disposable, None);
/// ```
pub fn data_version(disposable: Option<&Disposable>) -> DataVersion {
    DataVersion {
        formwell: env!("CARGO_PKG_VERSION"),
        tables: VERSIONS,
        disposable: disposable.map(|list| ListVersion {
            date: list.date(),
            domains: list.domains(),
        }),
    }
}
