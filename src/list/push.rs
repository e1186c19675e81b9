//! Adding bytes to others, mostly few.

/// Up to so many bytes are added piece by piece.
const FEW: usize = 48;

/// Adds `bytes` to `out`, fast where they are few: the instruction of WebAssembly that copies is a
/// call out of it, and takes as long for one byte as for a hundred.
#[inline]
pub(super) fn push(out: &mut Vec<u8>, bytes: &[u8]) {
    if bytes.len() > FEW {
        return out.extend_from_slice(bytes);
    }
    let (sixteens, rest) = bytes.as_chunks::<16>();
    for piece in sixteens {
        out.extend_from_slice(piece);
    }
    let (fours, rest) = rest.as_chunks::<4>();
    for piece in fours {
        out.extend_from_slice(piece);
    }
    for byte in rest {
        out.push(*byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_arrives() {
        let bytes: Vec<u8> = (0..200).collect();
        for length in 0..bytes.len() {
            let mut out = b"before".to_vec();
            push(&mut out, &bytes[..length]);
            assert_eq!(out, [b"before", &bytes[..length]].concat());
        }
    }
}
