//! The dates of all tables, as in `data/README.md`.

pub(crate) use super::versions_data::VERSIONS;
