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
    let (sixteens, mut rest) = bytes.as_chunks::<16>();
    for piece in sixteens {
        out.extend_from_slice(piece);
    }
    take::<8>(out, &mut rest);
    take::<4>(out, &mut rest);
    take::<2>(out, &mut rest);
    take::<1>(out, &mut rest);
}

/// Adds the first so many bytes, if there are that many.
#[inline]
fn take<const N: usize>(out: &mut Vec<u8>, rest: &mut &[u8]) {
    if let Some((piece, others)) = rest.split_first_chunk::<N>() {
        out.extend_from_slice(piece);
        *rest = others;
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
