//! Real domains near a provider's.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::{rows, same_as_committed};

/// FNV-1a, 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[test]
fn exceptions_table() {
    let rows = rows("exceptions.txt");
    assert!(rows.windows(2).all(|pair| pair[0] < pair[1]));
    let hashes: BTreeSet<u32> = rows.iter().map(|row| hash(&row[0]) & 0xff_ffff).collect();
    let mut text = String::from(
        "//! Generated from `data/exceptions.txt` by `npm run tables`; do not edit.\n\n\
         /// The low 24 bits of the hash of each, sorted, big-endian.\n\
         #[rustfmt::skip]\npub(super) static EXCEPTIONS: &[u8] = b\"\\\n",
    );
    for hash in hashes {
        for byte in hash.to_be_bytes().into_iter().skip(1) {
            write!(text, "\\x{byte:02x}").unwrap();
        }
        text.push_str("\\\n");
    }
    text.push_str("\";\n");
    same_as_committed("exceptions_data.rs", &text);
}
