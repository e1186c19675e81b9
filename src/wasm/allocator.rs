//! The allocator of the .wasm: memory for a few short calls, in a tenth of the code of a good one.
//!
//! Every block is a power of two, and what is freed waits in the list of its size for the next of
//! that size. Blocks are never split or joined, so that memory grows to the most that was ever in
//! use of each size and no further; up to half of a block is not used.

#![expect(clippy::cast_ptr_alignment, reason = "blocks are aligned to 16 bytes")]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::memory_grow;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

/// Bytes of a page of WebAssembly, as a power of two.
const PAGE: usize = 16;
/// The smallest block, as a power of two; also how blocks are aligned.
const SMALLEST: usize = 4;
/// More than there are powers of two.
const SIZES: usize = 32;

struct State {
    /// The first free block of each size; each holds the address of the next.
    free: [*mut u8; SIZES],
    /// The part of the memory that no block was made of yet; both 0 at the start.
    next: usize,
    end: usize,
}

struct Allocator(UnsafeCell<State>);

// SAFETY: wasm32 has one thread.
unsafe impl Sync for Allocator {}

#[global_allocator]
static ALLOCATOR: Allocator = Allocator(UnsafeCell::new(State {
    free: [null_mut(); SIZES],
    next: 0,
    end: 0,
}));

/// The power of two that a block of that layout has.
fn power(layout: Layout) -> usize {
    let size = layout.size().max(1 << SMALLEST) - 1;
    (usize::BITS - size.leading_zeros()) as usize
}

// SAFETY: a block is at least as long as asked for, in no other block, and aligned to 16 bytes,
// which is all that any type here needs; nothing in here panics.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: nothing else holds the state while this runs.
        let state = unsafe { &mut *self.0.get() };
        let power = power(layout);
        let Some(first) = state.free.get_mut(power) else {
            return null_mut();
        };
        let block = *first;
        if block.is_null() {
            return state.cut(1 << power);
        }
        // SAFETY: a free block begins with the address of the next one.
        *first = unsafe { block.cast::<*mut u8>().read() };
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as above.
        let state = unsafe { &mut *self.0.get() };
        if let Some(first) = state.free.get_mut(power(layout)) {
            // SAFETY: the block is nobody's any more, and long enough for an address.
            unsafe { block.cast::<*mut u8>().write(*first) };
            *first = block;
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller vouches for the size.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        if power(wanted) == power(layout) {
            return block;
        }
        // SAFETY: the two blocks are apart, and both as long as what is copied.
        unsafe {
            let moved = self.alloc(wanted);
            if !moved.is_null() {
                moved.copy_from_nonoverlapping(block, size.min(layout.size()));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}

impl State {
    /// A block of memory that was in none before; null where the host has no more.
    fn cut(&mut self, size: usize) -> *mut u8 {
        if self.end - self.next < size {
            let pages = (size >> PAGE) + 1;
            let before = memory_grow(0, pages);
            if before == usize::MAX {
                return null_mut();
            }
            // What was left stays unused, unless the new pages follow it.
            if before << PAGE != self.end {
                self.next = before << PAGE;
            }
            self.end = (before + pages) << PAGE;
        }
        let block = self.next;
        self.next += size;
        block as *mut u8
    }
}
