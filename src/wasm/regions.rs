//! The memory of the small .wasm: one stack of blocks. Nothing is given back by itself; what lies
//! above a mark is given back at once, when a call begins. So no value of a call needs code that
//! frees it, and to allocate is to add.
//!
//! The price: what is to outlive a call must be made before the mark of the calls. That is the
//! engine's options and list, and the tables that are read at first use
//! ([`crate::tables::read_all`]), and nothing else.

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::memory_grow;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

/// Bytes of a page of WebAssembly, as a power of two.
const PAGE: usize = 16;
/// How blocks are aligned, less one.
const MASK: usize = 15;

struct State {
    /// The part of the memory that is in no block; both 0 at the start.
    next: usize,
    end: usize,
}

struct Stack(UnsafeCell<State>);

// SAFETY: wasm32 has one thread.
unsafe impl Sync for Stack {}

#[global_allocator]
static STACK: Stack = Stack(UnsafeCell::new(State { next: 0, end: 0 }));

// SAFETY: a block is at least as long as asked for, in no other block above the last mark, and
// aligned to 16 bytes, which is all that any type here needs; nothing in here panics.
unsafe impl GlobalAlloc for Stack {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: nothing else holds the state while this runs.
        let state = unsafe { &mut *self.0.get() };
        let size = (layout.size() + MASK) & !MASK;
        if state.end - state.next < size {
            let pages = (size >> PAGE) + 1;
            let before = memory_grow(0, pages);
            if before == usize::MAX {
                return null_mut();
            }
            // Nothing else grows the memory: the new pages follow the old ones.
            if state.end == 0 {
                state.next = before << PAGE;
            }
            state.end = (before + pages) << PAGE;
        }
        let block = state.next;
        state.next += size;
        block as *mut u8
    }

    #[inline(always)]
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

/// Takes the first page, where nothing was allocated yet, and tells where it begins.
#[cfg(feature = "first-answers")]
pub(super) fn start() -> usize {
    let before = memory_grow(0, 1) << PAGE;
    // SAFETY: as above.
    let state = unsafe { &mut *STACK.0.get() };
    state.next = before;
    state.end = before + (1 << PAGE);
    before
}

/// The end of everything allocated so far.
pub(super) fn mark() -> usize {
    // SAFETY: as above.
    unsafe { (*STACK.0.get()).next }
}

/// Gives back everything allocated since `mark` was taken.
///
/// # Safety
/// Nothing that was allocated since then is used any more.
pub(super) unsafe fn give_back(mark: usize) {
    // SAFETY: as above.
    unsafe { (*STACK.0.get()).next = mark };
}
