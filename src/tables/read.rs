//! The tables that are made of others at the first question to any of them, all together: a cell
//! of its own for each would be more code.

#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
use std::sync::OnceLock as Once;

use super::domain_index::DomainIndex;
use super::providers::{self, Providers};
use super::{suffixes, unicode};
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
use crate::wasm::once::Once;

/// What was read.
pub(super) struct Tables {
    pub(super) providers: Providers,
    pub(super) suffixes: DomainIndex,
    pub(super) characters: Vec<u32>,
}

pub(super) fn tables() -> &'static Tables {
    static TABLES: Once<Tables> = Once::new();
    TABLES.get_or_init(|| Tables {
        providers: providers::read(),
        suffixes: suffixes::read(),
        characters: unicode::read(),
    })
}
