//! Bytes to UTF-8, in pieces cut anywhere.

use std::borrow::Cow;

use super::options::Encoding;

/// What 0x80 to 0x9F are in Windows-1252 (WHATWG Encoding, index windows-1252).
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

/// U+FEFF at the start of a text, in UTF-8.
pub(super) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Which encoding the first bytes of a list are in, and how many of them are the byte order mark.
pub(super) fn recognise(sample: &[u8], given: Option<Encoding>) -> (Encoding, usize) {
    let found = match sample {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
        [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
        [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
        _ => (without_mark(sample), 0),
    };
    match given {
        Some(given) if given == found.0 => found,
        Some(given) => (given, 0),
        None => found,
    }
}

/// By content: nearly all text has a zero in every other byte of its UTF-16, and what is no
/// UTF-8 is Windows-1252.
fn without_mark(sample: &[u8]) -> Encoding {
    let zeros = |at: usize| {
        let bytes = sample.iter().skip(at).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd, enough) = (zeros(0), zeros(1), sample.len() / 5);
    if sample.len() >= 4 && odd > enough && even < odd / 8 {
        return Encoding::Utf16Le;
    }
    if sample.len() >= 4 && even > enough && odd < even / 8 {
        return Encoding::Utf16Be;
    }
    match str::from_utf8(sample) {
        Ok(_) => Encoding::Utf8,
        // A character may be cut at the end of the sample.
        Err(error) if error.error_len().is_none() => Encoding::Utf8,
        Err(_) => Encoding::Latin1,
    }
}

/// Turns bytes into UTF-8. Bytes that are UTF-8 already pass as they are, whatever they hold.
#[derive(Debug)]
pub(super) struct Decoder {
    encoding: Encoding,
    /// The first byte of a cut unit.
    byte: Option<u8>,
    /// The first half of a cut pair.
    half: Option<u16>,
}

impl Decoder {
    pub(super) fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            byte: None,
            half: None,
        }
    }

    /// Adds the characters of `bytes` to `out`.
    pub(super) fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        match self.encoding {
            Encoding::Utf8 => out.extend_from_slice(bytes),
            Encoding::Latin1 => latin1(bytes, out),
            Encoding::Utf16Le => self.utf16(bytes, u16::from_le_bytes, out),
            Encoding::Utf16Be => self.utf16(bytes, u16::from_be_bytes, out),
        }
    }

    /// Adds what stands for a character that was cut at the end of the list.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        let cut = self.half.take().is_some() | self.byte.take().is_some();
        if cut {
            put(char::REPLACEMENT_CHARACTER, out);
        }
    }

    fn utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16, out: &mut Vec<u8>) {
        for byte in bytes {
            let Some(first) = self.byte.take() else {
                self.byte = Some(*byte);
                continue;
            };
            let unit = unit([first, *byte]);
            let before = self.half.take();
            if before.is_none() && (0xD800..0xDC00).contains(&unit) {
                self.half = Some(unit);
                continue;
            }
            for read in char::decode_utf16(before.into_iter().chain([unit])) {
                put(read.unwrap_or(char::REPLACEMENT_CHARACTER), out);
            }
        }
    }
}

/// A row as text: UTF-8, or else Windows-1252.
pub(super) fn decoded(row: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = str::from_utf8(row) {
        return Cow::Borrowed(text);
    }
    let mut text = Vec::new();
    latin1(row, &mut text);
    Cow::Owned(String::from_utf8(text).unwrap_or_default())
}

/// Adds the characters of bytes in Windows-1252.
pub(super) fn latin1(bytes: &[u8], out: &mut Vec<u8>) {
    for byte in bytes {
        let mapped = WINDOWS_1252.get(usize::from(*byte).wrapping_sub(0x80));
        let number = mapped.copied().unwrap_or_else(|| u16::from(*byte));
        put(char::from_u32(u32::from(number)).unwrap_or_default(), out);
    }
}

fn put(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8], size: usize) -> (Encoding, String) {
        let (encoding, mark) = recognise(bytes, None);
        let mut decoder = Decoder::new(encoding);
        let mut out = Vec::new();
        for piece in bytes[mark..].chunks(size) {
            decoder.push(piece, &mut out);
        }
        decoder.finish(&mut out);
        (encoding, String::from_utf8(out).unwrap())
    }

    #[test]
    fn reads_every_encoding_however_it_is_cut() {
        let text = "name;mail\nJürgen 😀;j@example.org\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let rows = [
            (Encoding::Utf8, text.as_bytes().to_vec()),
            (Encoding::Utf8, [MARK, text.as_bytes()].concat()),
            (Encoding::Utf16Le, le.clone()),
            (Encoding::Utf16Le, [&[0xFF, 0xFE], le.as_slice()].concat()),
            (Encoding::Utf16Be, be.clone()),
            (Encoding::Utf16Be, [&[0xFE, 0xFF], be.as_slice()].concat()),
        ];
        for (encoding, bytes) in rows {
            for size in [1, 2, 3, 1000] {
                assert_eq!(decoded(&bytes, size), (encoding, text.to_owned()));
            }
        }
        let latin = (Encoding::Latin1, "Jürgen \u{20AC}\u{81}".to_owned());
        assert_eq!(decoded(b"J\xFCrgen \x80\x81", 1), latin);
    }

    #[test]
    fn half_a_character_becomes_a_replacement() {
        for (bytes, expected) in [
            (&b"\xFF\xFEa\0\x3D\xD8"[..], "a\u{FFFD}"),
            (b"\xFF\xFEa\0b", "a\u{FFFD}"),
            (b"\xFF\xFE\x3D\xD8a\0", "\u{FFFD}a"),
            (b"\xFF\xFE\x00\xDEa\0", "\u{FFFD}a"),
        ] {
            assert_eq!(decoded(bytes, 1).1, expected);
        }
    }
}
