//! Look-ups. The data in the generated files comes from `data/`, see `data/README.md`.

#[allow(dead_code, reason = "called by diagnose as soon as it knows the codes")]
mod front_coded;
pub(crate) mod providers;
#[rustfmt::skip]
mod providers_data;
#[allow(dead_code, reason = "called by diagnose as soon as it knows the codes")]
pub(crate) mod special_use;
#[rustfmt::skip]
mod special_use_data;
#[allow(dead_code, reason = "called by diagnose as soon as it knows the codes")]
pub(crate) mod tlds;
#[rustfmt::skip]
mod tlds_data;
