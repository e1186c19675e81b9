//! The columns of ordinary addresses of one domain, written once: all that is to be put into them
//! is the local-part, and the key under which duplicates meet.

use super::added::columns;
use super::options::Format;
use super::push::push;
use super::said::Said;
use super::write::Writer;

/// What stands for the two, and in no ordinary address.
const LOCAL_PART: u8 = 1;
const KEY: u8 = 2;
const NOTHING: u8 = 0;

/// Bytes of the longest piece.
const LONGEST: usize = 255;

/// Pieces one behind the other: length, what follows the piece, the piece.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Template(Box<[u8]>);

impl Template {
    /// The template of addresses that are no roles; none where they may need quotes.
    pub(super) fn of(said: &Said, domain: &str, writer: &Writer) -> Option<Self> {
        if !writer.has_plain_addresses() {
            return None;
        }
        let (mut codes, mut key) = (String::new(), Vec::new());
        let local_part = str::from_utf8(&[LOCAL_PART]).unwrap_or_default();
        let input = [local_part, "@", domain].concat();
        let mut answer = said.answer(&input, local_part, false, &mut codes, &mut key);
        answer.dedupe_key = Some(&[KEY]);
        let mut text = Vec::new();
        if writer.format == Format::Ndjson {
            text.push(b'{');
        }
        let start = text.len();
        columns(writer, &answer, answer.codes, &mut text);
        let text = text.get(start..).unwrap_or_default();
        let mut pieces = Vec::new();
        for piece in text.split_inclusive(|byte| matches!(*byte, LOCAL_PART | KEY)) {
            let (mut piece, what) = match piece {
                [piece @ .., what @ (LOCAL_PART | KEY)] => (piece, *what),
                piece => (piece, NOTHING),
            };
            while let Some((first, rest)) = piece.split_at_checked(LONGEST) {
                put(first, NOTHING, &mut pieces);
                piece = rest;
            }
            put(piece, what, &mut pieces);
        }
        Some(Self(pieces.into()))
    }

    /// Adds the columns of an address.
    pub(super) fn write(&self, local_part: &[u8], key: &[u8], out: &mut Vec<u8>) {
        let mut rest: &[u8] = &self.0;
        while let [length, what, after @ ..] = rest {
            let length = usize::from(*length).min(after.len());
            let (piece, after) = after.split_at(length);
            push(out, piece);
            match *what {
                LOCAL_PART => push(out, local_part),
                KEY => push(out, key),
                _ => {}
            }
            rest = after;
        }
    }
}

fn put(piece: &[u8], what: u8, pieces: &mut Vec<u8>) {
    pieces.extend([u8::try_from(piece.len()).unwrap_or(u8::MAX), what]);
    pieces.extend_from_slice(piece);
}
