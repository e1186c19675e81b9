//! `OnceLock` where there is one thread: the standard library's weighs a kilobyte, as it lets
//! threads wait for each other.

use core::cell::OnceCell;

/// A value that is made when it is first asked for.
pub(crate) struct Once<T>(OnceCell<T>);

// SAFETY: wasm32 has one thread.
unsafe impl<T> Sync for Once<T> {}

impl<T> Once<T> {
    /// Nothing yet.
    pub(crate) const fn new() -> Self {
        Self(OnceCell::new())
    }

    /// The value, made by `make` the first time.
    pub(crate) fn get_or_init(&self, make: fn() -> T) -> &T {
        self.0.get_or_init(make)
    }
}
