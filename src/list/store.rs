//! Where bytes wait that are more than memory should hold.

use std::fmt::Debug;

use super::ListError;
use super::wire::{Take, put_all};

/// Most bytes of a piece.
const PIECE: usize = 1 << 16;

/// Streams of bytes, by number, in pieces of at most 64 KiB: a file of the host, say. What is
/// added to one is a piece of it, and is read as that, any number of times. What goes wrong is a
/// [`ListError::Store`].
pub trait Store: Debug + Send {
    /// Adds a piece to a stream.
    fn append(&mut self, stream: u32, piece: &[u8]) -> Result<(), ListError>;

    /// Reads a piece of a stream, its number from 0, to the front of `room`: how many bytes it has.
    fn read(&mut self, stream: u32, number: u32, room: &mut [u8]) -> Result<usize, ListError>;
}

/// A store in memory, where there is no other.
#[derive(Debug, Default)]
struct MemoryStore(Vec<Vec<Box<[u8]>>>);

impl Store for MemoryStore {
    fn append(&mut self, stream: u32, piece: &[u8]) -> Result<(), ListError> {
        let at = usize::try_from(stream).unwrap_or(usize::MAX);
        if self.0.len() <= at {
            self.0.resize(at + 1, Vec::new());
        }
        if let Some(pieces) = self.0.get_mut(at) {
            pieces.push(piece.into());
        }
        Ok(())
    }

    fn read(&mut self, stream: u32, number: u32, room: &mut [u8]) -> Result<usize, ListError> {
        let [stream, number] = [stream, number].map(|at| usize::try_from(at).unwrap_or(usize::MAX));
        let pieces = self.0.get(stream).ok_or(ListError::Damaged)?;
        let piece = pieces.get(number).ok_or(ListError::Damaged)?;
        let room = room.get_mut(..piece.len()).ok_or(ListError::Damaged)?;
        room.copy_from_slice(piece);
        Ok(piece.len())
    }
}

/// Streams of entries, each of one length, on their way to a store. What is not a whole piece yet
/// is in memory, and never leaves it where there is no more.
#[derive(Debug)]
pub(super) struct Streams {
    store: Box<dyn Store>,
    all: Vec<Stream>,
}

#[derive(Debug, Default)]
struct Stream {
    pieces: u32,
    waiting: Vec<u8>,
    entries: u64,
}

/// The number of a stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number(usize);

impl Number {
    /// That of the stream so many behind this one.
    pub(super) fn plus(self, others: usize) -> Self {
        Self(self.0 + others)
    }
}

impl Streams {
    /// Streams in a store; without one in memory.
    pub(super) fn of(store: Option<Box<dyn Store>>) -> Self {
        Self {
            store: store.unwrap_or_else(|| Box::new(MemoryStore::default())),
            all: Vec::new(),
        }
    }

    /// Makes streams, one behind the other.
    pub(super) fn make(&mut self, count: usize) -> Number {
        let first = self.all.len();
        self.all.resize_with(first + count, Stream::default);
        Number(first)
    }

    /// Adds an entry to a stream.
    pub(super) fn put<const N: usize>(
        &mut self,
        at: Number,
        entry: [u32; N],
    ) -> Result<(), ListError> {
        let Some(stream) = self.all.get_mut(at.0) else {
            return Err(ListError::Damaged);
        };
        if stream.waiting.len() + 4 * N > PIECE {
            let number = u32::try_from(at.0).map_err(|_| ListError::TooLong)?;
            self.store.append(number, &stream.waiting)?;
            stream.pieces += 1;
            stream.waiting.clear();
        }
        put_all(&mut stream.waiting, entry);
        stream.entries += 1;
        Ok(())
    }

    /// Entries of a stream.
    pub(super) fn entries(&self, at: Number) -> u64 {
        self.all.get(at.0).map_or(0, |stream| stream.entries)
    }

    /// Reads the piece behind those that were read; `false` if there is none.
    fn fill(&mut self, reader: &mut Reader) -> Result<bool, ListError> {
        let Some(stream) = self.all.get_mut(reader.stream.0) else {
            return Ok(false);
        };
        let number = reader.next;
        if number > stream.pieces {
            return Ok(false);
        }
        reader.next += 1;
        reader.at = 0;
        reader.piece.clear();
        if number == stream.pieces {
            reader.piece.extend_from_slice(&stream.waiting);
        } else {
            reader.piece.resize(PIECE, 0);
            let stream = u32::try_from(reader.stream.0).map_err(|_| ListError::TooLong)?;
            let length = self.store.read(stream, number, &mut reader.piece)?;
            reader.piece.truncate(length);
        }
        Ok(!reader.piece.is_empty())
    }
}

/// Goes through a stream from its start, while nothing is added to it.
#[derive(Debug)]
pub(super) struct Reader {
    stream: Number,
    next: u32,
    piece: Vec<u8>,
    at: usize,
}

impl Reader {
    pub(super) fn new(stream: Number) -> Self {
        Self {
            stream,
            next: 0,
            piece: Vec::new(),
            at: 0,
        }
    }

    /// The next entry.
    pub(super) fn next<const N: usize>(
        &mut self,
        streams: &mut Streams,
    ) -> Result<Option<[u32; N]>, ListError> {
        if self.at >= self.piece.len() && !streams.fill(self)? {
            return Ok(None);
        }
        let rest = self.piece.get(self.at..).unwrap_or_default();
        self.at += 4 * N;
        Take(rest).numbers().map(Some)
    }

    /// The stream that it goes through.
    pub(super) fn stream(&self) -> Number {
        self.stream
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_read_as_they_were_written() {
        let mut streams = Streams::of(None);
        let first = streams.make(2);
        for number in 0..50_000_u32 {
            let at = usize::from(number % 3 == 0);
            streams.put(first.plus(at), [number]).unwrap();
        }
        for _ in 0..2 {
            for at in 0..2 {
                let mut reader = Reader::new(first.plus(at));
                let mut expected = (0..50_000).filter(|number| usize::from(number % 3 == 0) == at);
                while let Some([number]) = reader.next(&mut streams).unwrap() {
                    assert_eq!(Some(number), expected.next());
                }
                assert_eq!(expected.next(), None);
            }
        }
        let empty = streams.make(1);
        assert_eq!(Reader::new(empty).next::<1>(&mut streams), Ok(None));
    }
}
