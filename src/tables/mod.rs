//! Look-ups. The data in the generated files comes from `data/`, see `data/README.md`.

pub(crate) mod providers;
#[rustfmt::skip]
mod providers_data;
