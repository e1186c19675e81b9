//! Look-ups. The data in the generated files comes from `data/`, see `data/README.md`.

pub(crate) mod bigrams;
#[rustfmt::skip]
mod bigrams_data;
#[cfg(feature = "profile")]
pub(crate) mod bounce_phrases;
#[cfg(feature = "profile")]
#[rustfmt::skip]
mod bounce_phrases_data;
#[cfg(feature = "profile")]
mod countries;
pub(crate) mod domain_index;
pub(crate) mod exceptions;
#[rustfmt::skip]
mod exceptions_data;
mod hashed;
pub(crate) mod keyboards;
#[rustfmt::skip]
mod keyboards_data;
pub(crate) mod mailbox_rules;
#[rustfmt::skip]
mod mailbox_rules_data;
pub(crate) mod mailboxes;
#[rustfmt::skip]
mod mailboxes_data;
#[cfg(feature = "profile")]
pub(crate) mod name_folding;
#[cfg(feature = "profile")]
#[rustfmt::skip]
mod name_folding_data;
#[cfg(feature = "list")]
pub(crate) mod near;
#[cfg(feature = "profile")]
pub(crate) mod postal;
#[cfg(feature = "profile")]
#[rustfmt::skip]
mod postal_data;
pub(crate) mod providers;
#[rustfmt::skip]
mod providers_data;
mod read;
pub(crate) mod roles;
#[rustfmt::skip]
mod roles_data;
#[cfg(feature = "profile")]
mod shape;
pub(crate) mod special_use;
#[rustfmt::skip]
mod special_use_data;
#[cfg(feature = "profile")]
pub(crate) mod status_codes;
#[cfg(feature = "profile")]
#[rustfmt::skip]
mod status_codes_data;
pub(crate) mod suffixes;
#[rustfmt::skip]
mod suffixes_data;
#[cfg(feature = "profile")]
pub(crate) mod tel;
#[cfg(feature = "profile")]
#[rustfmt::skip]
mod tel_data;
pub(crate) mod tlds;
#[rustfmt::skip]
mod tlds_data;
pub(crate) mod unicode;
#[rustfmt::skip]
mod unicode_data;
pub(crate) mod versions;
#[rustfmt::skip]
mod versions_data;
#[rustfmt::skip]
mod words_data;

/// Reads the tables that are otherwise read at the first question. All that outlives a call
/// must lie in memory before it; see `wasm/regions.rs`.
#[cfg(feature = "wasm")]
pub(crate) fn read_all() {
    read::tables();
}
