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

/// Where the next character of what has bytes stands, and of what is rare.
const BYTES: Stream = 0x10 as Stream;
const OTHERS: Stream = 0x18 as Stream;
/// How many functions were called until now, or may be called from elsewhere.
const KNOWN: *mut usize = 0x20 as *mut usize;
/// The byte of each character, then of those behind each of the two that another one follows.
const ALPHABET: *mut u8 = 0x40 as *mut u8;
/// The functions called until now, the last one first, each less its own place: at the start all
/// are in order. There is room for 16,000.
const CALLED: *mut usize = 0x400 as *mut usize;
/// How many numbers of each kind there are, then the place of the next of each kind among all. A
/// kind is an opcode and the one after it; of constants, the two after it.
const KINDS: *mut u32 = 0x1_0000 as *mut u32;
const COUNT: usize = SIGNED + 0x1_0000;
/// The first kind of constants; no other opcode that takes a number is as high as 0x45.
const SIGNED: usize = 0x4500;
/// Where the text lies, behind the kinds: the alphabet, the classes of all opcodes, the streams.
const TEXT: *const u8 = 0x9_0000 as *const u8;
const CLASSES: *const u8 = TEXT.wrapping_add(256);
const STREAMS: *const u8 = TEXT.wrapping_add(512);

/// The first of the characters that stand for a digit or a byte.
const FIRST: usize = 35;
/// So many characters there are, with those that stand for no byte alone.
const ROOM: usize = 92;
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

/// The opcode of a call.
const CALL: u8 = 0x10;

type Stream = *mut *const u8;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// The next character of a stream.
#[inline(always)]
unsafe fn character(stream: &mut *const u8) -> usize {
    unsafe {
        let at = *stream;
        *stream = at.add(1);
        usize::from(*at)
    }
}

/// The next number of a stream.
#[inline(always)]
unsafe fn number(stream: &mut *const u8) -> u64 {
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
    unsafe { number(&mut *OTHERS) }
}

/// Writes so many rare bytes, and tells where they end.
#[inline(never)]
unsafe fn run(mut left: u64, mut out: *mut u8) -> *mut u8 {
    unsafe {
        while left > 0 {
            put(&mut out, other() as u8);
            left -= 1;
        }
        out
    }
}

#[inline(always)]
unsafe fn put(out: &mut *mut u8, byte: u8) {
    unsafe {
        **out = byte;
        *out = out.add(1);
    }
}

/// Writes a number as LEB128, a signed one where `sign` is the place of its sign.
#[inline(always)]
unsafe fn put_number(out: &mut *mut u8, mut number: u64, sign: u64) {
    unsafe {
        while number.wrapping_add(sign) > 127 {
            put(out, number as u8 | 128);
            number = (number.cast_signed() >> 7).cast_unsigned();
        }
        put(out, number as u8 & 127);
    }
}

/// Copies bytes as they are, and tells where they end.
#[inline(never)]
unsafe fn copy(mut left: usize, mut out: *mut u8) -> *mut u8 {
    unsafe {
        let mut bytes = *BYTES;
        while left > 0 {
            let mut place = character(&mut bytes);
            if place < FIRST {
                place = (place - 31) * ROOM + character(&mut bytes);
            }
            put(&mut out, *ALPHABET.add(place));
            left -= 1;
        }
        *BYTES = bytes;
        out
    }
}

/// Reads which character stands for which byte.
#[inline(always)]
unsafe fn read_alphabet() {
    unsafe {
        let mut byte = 0;
        let mut other = FIRST + ROOM;
        while byte < 256 {
            let mut place = usize::from(*TEXT.add(byte));
            if place < FIRST {
                place = other;
                other += 1;
            }
            *ALPHABET.add(place) = byte as u8;
            byte += 1;
        }
    }
}

/// The class of the opcode at `opcodes`.
#[inline(always)]
unsafe fn class(opcodes: *const u8) -> u8 {
    unsafe { *CLASSES.add(usize::from(*opcodes)) }
}

/// Where the kind of the number at `opcodes` is counted.
#[inline(never)]
unsafe fn kind(opcodes: *const u8) -> *mut u32 {
    unsafe {
        let sign = usize::from(class(opcodes) & SIGN) / usize::from(SIGN);
        let at = opcodes.add(sign);
        KINDS.add(usize::from(*at) * 256 + usize::from(*at.add(1)) + SIGNED * sign)
    }
}

/// The function that was called `since` functions ago, or for 0 the next one that never was.
#[inline(always)]
unsafe fn called(since: usize) -> usize {
    unsafe {
        let mut place = since;
        if place == 0 {
            place = *KNOWN + 1;
            *KNOWN = place;
        }
        let function = *CALLED.add(place) + place - 1;
        while place > 0 {
            *CALLED.add(place) = (*CALLED.add(place - 1)).wrapping_sub(1);
            place -= 1;
        }
        *CALLED.add(1) = function;
        function
    }
}

/// Makes a module of a text of `length` characters, 16 times as far behind the start of the text,
/// and tells where it ends. Of the text, `bytes` characters are what has bytes, and `others` what
/// is rare; there are so many `opcodes`, and so many bytes `before` them and `behind`. Functions below `rooted` may
/// be called from elsewhere.
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
    rooted: usize,
) -> *const u8 {
    unsafe {
        *BYTES = STREAMS;
        *OTHERS = STREAMS.add(bytes);
        let mut stream = STREAMS.add(bytes + others);
        *KNOWN = rooted;
        let first = TEXT.add(length).cast_mut();
        let end = first.add(opcodes);
        let numbers = end.add(8 - end as usize % 8).cast::<u64>();
        read_alphabet();

        // All opcodes, and how many numbers of each kind they take.
        copy(opcodes, first);
        let mut at = first;
        while at < end {
            *kind(at) += u32::from(class(at) & NUMBER);
            at = at.add(1);
        }
        // All numbers, and where those of each kind start.
        let mut place = KINDS;
        let mut to = numbers;
        // Most kinds do not occur. One behind the last, which does, ends the search for the next.
        *KINDS.add(COUNT) = 1;
        loop {
            while *place == 0 {
                place = place.add(1);
            }
            if place == KINDS.add(COUNT) {
                break;
            }
            let mut left = *place;
            *place = to as u32;
            while left > 0 {
                *to = number(&mut stream);
                to = to.add(1);
                left -= 1;
            }
            place = place.add(1);
        }

        let mut out = copy(before, TEXT.add(16 * length).cast_mut());
        at = first;
        while at < end {
            at = function(at, &mut out);
        }
        copy(behind, out)
    }
}

/// One function: its size in three bytes, its locals, its instructions.
#[inline(always)]
unsafe fn function(mut at: *const u8, out: &mut *mut u8) -> *mut u8 {
    unsafe {
        let start = *out;
        *out = start.add(3);
        let locals = other();
        put(out, locals as u8);
        *out = run(locals * 2, *out);
        let mut depth = 1;
        while depth > 0 {
            let class = class(at);
            put(out, *at);
            if class & BEGIN > 0 {
                depth += 1;
            }
            if class & END > 0 {
                depth -= 1;
            }
            if class & RUN > 0 {
                *out = run(other(), *out);
            }
            if class & ALIGNMENT > 0 {
                put(out, 0);
            }
            if class & NUMBER > 0 {
                let next = kind(at);
                let mut number = *(*next as *const u64);
                *next += 8;
                if *at == CALL {
                    number = called(number as usize) as u64;
                }
                let mut sign = 0;
                if class & SIGN > 0 {
                    number = number >> 1 ^ 0u64.wrapping_sub(number & 1);
                    sign = 64;
                }
                put_number(out, number, sign);
            }
            at = at.add(1);
        }
        let size = *out as usize - start as usize - 3;
        *start = size as u8 | 128;
        *start.add(1) = (size >> 7) as u8 | 128;
        *start.add(2) = (size >> 14) as u8;
        at.cast_mut()
    }
}
