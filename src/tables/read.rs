//! Tables that are read when they are first asked.

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
pub(super) use crate::wasm::once::Once;
#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
pub(super) use std::sync::OnceLock as Once;
