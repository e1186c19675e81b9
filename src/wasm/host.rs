//! What the .wasm asks JavaScript for while it answers: `pkg-template/src/lib/host.ts` has it.

#[link(wasm_import_module = "host")]
unsafe extern "C" {
    /// Writes a form of a text to `out`, where there are `room` bytes, and gives its length.
    #[link_name = "convert"]
    fn host_convert(
        text: *const u8,
        length: usize,
        form: usize,
        out: *mut u8,
        room: usize,
    ) -> usize;

    /// The class that the general category of a code point has nearly everywhere.
    #[link_name = "classOf"]
    safe fn host_class(character: u32) -> u32;
}

/// The number of the class that the general category of a character has nearly everywhere.
pub(crate) fn class(character: char) -> u8 {
    host_class(u32::from(character)).to_le_bytes()[0]
}

/// The form of a text: NFC, NFD, NFKC, NFKD or its lower case, in this order.
pub(crate) fn convert(text: &str, form: usize) -> String {
    // UTF-8 grows no more than eleven-fold in any form.
    let mut out = vec![0; 11 * text.len()];
    // SAFETY: JavaScript reads and writes inside the two slices, and keeps neither.
    let length = unsafe {
        let (to, room) = (out.as_mut_ptr(), out.len());
        host_convert(text.as_ptr(), text.len(), form, to, room)
    };
    out.truncate(length);
    // SAFETY: what JavaScript's encoder wrote is UTF-8.
    unsafe { String::from_utf8_unchecked(out) }
}

#[cfg(feature = "profile")]
mod numbers {
    #[link(wasm_import_module = "host")]
    unsafe extern "C" {
        #[link_name = "readNumber"]
        fn host_read(text: *const u8, length: usize) -> f64;
        /// Writes the text of a number to `out`, where there are `room` bytes, and gives its
        /// length.
        #[link_name = "writeNumber"]
        fn host_write(number: f64, out: *mut u8, room: usize) -> usize;
    }

    /// No number is longer: a sign, 17 digits, a point, five zeros or an exponent.
    const LONGEST: usize = 32;

    /// The number that a decimal text stands for, if it is one.
    pub(crate) fn read_number(text: &str) -> Option<f64> {
        // SAFETY: JavaScript reads inside the slice, and keeps nothing.
        let number = unsafe { host_read(text.as_ptr(), text.len()) };
        (!number.is_nan()).then_some(number)
    }

    /// The shortest text that reads as `number` again.
    pub(crate) fn write_number(number: f64) -> String {
        let mut out = vec![0; LONGEST];
        // SAFETY: JavaScript writes inside the slice, and keeps nothing.
        let length = unsafe { host_write(number, out.as_mut_ptr(), LONGEST) };
        out.truncate(length);
        // SAFETY: what JavaScript's encoder wrote is UTF-8.
        unsafe { String::from_utf8_unchecked(out) }
    }
}

#[cfg(feature = "profile")]
pub(crate) use numbers::{read_number, write_number};

#[cfg(feature = "list")]
mod store {
    use crate::list::{ListError, Store};

    #[link(wasm_import_module = "host")]
    unsafe extern "C" {
        /// Adds a piece to a stream.
        #[link_name = "append"]
        fn host_append(stream: u32, piece: *const u8, length: usize);
        /// Writes a piece of a stream to `out`, where there are `room` bytes, and gives its length.
        #[link_name = "piece"]
        fn host_piece(stream: u32, number: u32, out: *mut u8, room: usize) -> usize;
    }

    /// What JavaScript keeps. Where it cannot it throws, and the instance is not asked again.
    #[derive(Debug)]
    pub(crate) struct HostStore;

    impl Store for HostStore {
        fn append(&mut self, stream: u32, piece: &[u8]) -> Result<(), ListError> {
            // SAFETY: JavaScript reads inside the slice, and does not keep it.
            unsafe { host_append(stream, piece.as_ptr(), piece.len()) };
            Ok(())
        }

        fn read(&mut self, stream: u32, number: u32, room: &mut [u8]) -> Result<usize, ListError> {
            // SAFETY: JavaScript writes inside the slice, and does not keep it.
            Ok(unsafe { host_piece(stream, number, room.as_mut_ptr(), room.len()) })
        }
    }
}

#[cfg(feature = "list")]
pub(crate) use store::HostStore;
