//! The other direction of `src/tables/packed.rs`.

use crate::packed::Model;

/// Packs bytes so that `unpack` gives them back.
pub(crate) fn pack(data: &[u8]) -> Vec<u8> {
    let mut out = u16::try_from(data.len()).unwrap().to_le_bytes().to_vec();
    let (mut low, mut high) = (0, u32::MAX);
    let mut model = Model::new();
    for byte in data {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            let split = model.split(low, high);
            if bit {
                high = split;
            } else {
                low = split + 1;
            }
            model.update(bit);
            while (low ^ high) >> 24 == 0 {
                out.push((high >> 24) as u8);
                low <<= 8;
                high = high << 8 | 255;
            }
        }
    }
    // One more byte tells the last interval; what is missing after it reads as zeros.
    out.push((low >> 24) as u8 + 1);
    out
}

#[test]
fn unpacking_gives_back_what_was_packed() {
    let long: Vec<u8> = (0..20_000_u32).map(|n| (n * n).to_le_bytes()[1]).collect();
    for data in [&b""[..], b"a", b"\0\0\0\0", b"abababababababac", &long] {
        assert_eq!(crate::packed::unpack(&pack(data)), data);
    }
    assert!(pack(&[7; 10_000]).len() < 60);
}
