//! Text in a script to the bytes of a module: what `pkg-template/build/pack.mjs` packed, which
//! tells the format. The two change together; every build holds one against the other.
//!
//! A module of its own, of a kilobyte: in JavaScript the same takes many times as long
//! before the first answer, as nothing is compiled yet when it runs.
//!
//! All of it is `unsafe`: the text lies at [`TEXT`], the module 16 times its length behind, and
//! JavaScript makes room for both and for what lies between before it calls. The build packs the
//! text; nobody else gives any.
#![no_std]

use core::ptr::null_mut;

/// How many numbers of each kind there are, then the place of the next of each kind among all. A
/// kind is an opcode and the one after it.
const KINDS: *mut u32 = 0x1_0000 as *mut u32;
/// Where the text lies, behind the kinds: the alphabet, the classes of all opcodes, the streams.
const TEXT: *const u8 = 0x5_0000 as *const u8;
const CLASSES: *const u8 = TEXT.wrapping_add(256);
const STREAMS: *const u8 = TEXT.wrapping_add(512);

/// The first of the characters that stand for a digit or a byte.
const FIRST: usize = 35;
/// Digits below this one end a number; there are 32 others.
const LAST: u64 = 60;

/// Bits of a class: a number follows, which has a sign; a byte of alignment before it; a run of
/// bytes; a block begins; one ends.
const NUMBER: u8 = 1;
const SIGN: u8 = 2;
const ALIGNMENT: u8 = 4;
const RUN: u8 = 8;
const BEGIN: u8 = 16;
const END: u8 = 32;

/// The byte of each character, then of those behind each of the two that another one follows.
static mut ALPHABET: [u8; 384] = [0; 384];
/// Where the next character of what has bytes stands, of the numbers, and of what is rare.
static mut BYTES: *const u8 = STREAMS;
static mut NUMBERS: *const u8 = STREAMS;
static mut OTHERS: *const u8 = STREAMS;
/// Where the next byte of the module is written.
static mut OUT: *mut u8 = null_mut();

type Stream = *mut *const u8;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// The next character of a stream.
#[inline(never)]
unsafe fn character(stream: Stream) -> usize {
    unsafe {
        let at = *stream;
        *stream = at.add(1);
        usize::from(*at)
    }
}

/// The next byte.
#[inline(never)]
unsafe fn byte() -> u8 {
    unsafe {
        let mut place = character(&raw mut BYTES);
        if place < FIRST {
            place = (place - 31) * 128 + character(&raw mut BYTES);
        }
        *(&raw const ALPHABET).cast::<u8>().add(place)
    }
}

/// The next number of a stream.
#[inline(never)]
unsafe fn number(stream: Stream) -> u64 {
    let mut number = 0;
    loop {
        let digit = unsafe { character(stream) - FIRST } as u64;
        if digit < LAST {
            return number * LAST + digit;
        }
        number = number * 32 + digit - (LAST - 1);
    }
}

/// The next number of what is rare.
#[inline(never)]
unsafe fn other() -> u64 {
    unsafe { number(&raw mut OTHERS) }
}

#[inline(never)]
unsafe fn put(byte: u8) {
    unsafe {
        *OUT = byte;
        OUT = OUT.add(1);
    }
}

/// Writes a number as LEB128, a signed one where `sign` is the place of its sign.
#[inline(never)]
unsafe fn put_number(mut number: u64, sign: u64) {
    unsafe {
        while number.wrapping_add(sign) > 127 {
            put(number as u8 | 128);
            number = (number.cast_signed() >> 7).cast_unsigned();
        }
        put(number as u8 & 127);
    }
}

/// Copies bytes as they are.
#[inline(never)]
unsafe fn copy(mut left: usize) {
    unsafe {
        while left > 0 {
            put(byte());
            left -= 1;
        }
    }
}

/// Reads which character stands for which byte.
#[inline(always)]
unsafe fn read_alphabet() {
    unsafe {
        let mut byte = 0;
        let mut other = 163;
        while byte < 256 {
            let mut place = usize::from(*TEXT.add(byte));
            if place < FIRST {
                place = other;
                other += if other == 254 { 37 } else { 1 };
            }
            *(&raw mut ALPHABET).cast::<u8>().add(place) = byte as u8;
            byte += 1;
        }
    }
}

/// The class of the opcode at `opcodes`.
#[inline(never)]
unsafe fn class(opcodes: *const u8) -> u8 {
    unsafe { *CLASSES.add(usize::from(*opcodes)) }
}

/// Where the kind of the number at `opcodes` is counted.
#[inline(never)]
unsafe fn kind(opcodes: *const u8) -> *mut u32 {
    unsafe { KINDS.add(usize::from(*opcodes) * 256 + usize::from(*opcodes.add(1))) }
}

/// Makes a module of a text of `length` characters, 16 times as far behind the start of the text,
/// and tells where it ends. Of the text, `bytes` characters are what has bytes, and `others` what
/// is rare; there are so many `opcodes`, and so many bytes `before` them and `behind`.
///
/// # Safety
/// All is as the build packed it, and the memory has room.
#[unsafe(no_mangle)]
#[expect(
    clippy::cast_ptr_alignment,
    reason = "numbers start at a multiple of 8"
)]
pub unsafe extern "C" fn unpack(
    length: usize,
    bytes: usize,
    others: usize,
    before: usize,
    opcodes: usize,
    behind: usize,
) -> *const u8 {
    unsafe {
        OTHERS = STREAMS.add(bytes);
        NUMBERS = OTHERS.add(others);
        let first = TEXT.add(length).cast_mut();
        let end = first.add(opcodes);
        let numbers = end.add(8 - end as usize % 8).cast::<u64>();
        read_alphabet();

        // All opcodes, and how many numbers of each kind they take.
        OUT = first;
        copy(opcodes);
        let mut at = first;
        while at < end {
            *kind(at) += u32::from(class(at) & NUMBER);
            at = at.add(1);
        }
        // All numbers, and where those of each kind start.
        let mut place = KINDS;
        let mut to = numbers;
        while place < KINDS.add(0x1_0000) {
            let mut left = *place;
            *place = to as u32;
            while left > 0 {
                *to = number(&raw mut NUMBERS);
                to = to.add(1);
                left -= 1;
            }
            place = place.add(1);
        }

        OUT = TEXT.add(16 * length).cast_mut();
        copy(before);
        at = first;
        while at < end {
            at = function(at);
        }
        copy(behind);
        OUT
    }
}

/// One function: its size in three bytes, its locals, its instructions.
#[inline(always)]
unsafe fn function(mut at: *const u8) -> *mut u8 {
    unsafe {
        let start = OUT;
        OUT = start.add(3);
        let mut left = other();
        put_number(left, 0);
        left *= 2;
        while left > 0 {
            put_number(other(), 0);
            left -= 1;
        }
        let mut depth = 1;
        while depth > 0 {
            let class = class(at);
            put(*at);
            if class & BEGIN > 0 {
                depth += 1;
            }
            if class & END > 0 {
                depth -= 1;
            }
            if class & RUN > 0 {
                let mut left = other();
                while left > 0 {
                    put(other() as u8);
                    left -= 1;
                }
            }
            if class & ALIGNMENT > 0 {
                put(0);
            }
            if class & NUMBER > 0 {
                let next = kind(at);
                let mut number = *(*next as *const u64);
                *next += 8;
                let mut sign = 0;
                if class & SIGN > 0 {
                    number = number >> 1 ^ 0u64.wrapping_sub(number & 1);
                    sign = 64;
                }
                put_number(number, sign);
            }
            at = at.add(1);
        }
        let size = OUT as usize - start as usize - 3;
        *start = size as u8 | 128;
        *start.add(1) = (size >> 7) as u8 | 128;
        *start.add(2) = (size >> 14) as u8;
        at.cast_mut()
    }
}
