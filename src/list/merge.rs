//! What was found out part by part, in the order of lines again.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::ListError;
use super::store::{Number, Reader, Streams};

/// Answers by line, from runs of them that are each in the order of lines.
#[derive(Debug, Default)]
pub(super) struct Merge {
    runs: Vec<Reader>,
    /// The next line of each run, and the answer.
    heads: BinaryHeap<Reverse<(u32, usize, u32)>>,
}

impl Merge {
    /// Adds a run, to which nothing is added any more.
    pub(super) fn add(&mut self, run: Number, streams: &mut Streams) -> Result<(), ListError> {
        self.runs.push(Reader::new(run));
        self.advance(self.runs.len() - 1, streams)
    }

    /// Begins at the first line again.
    pub(super) fn restart(&mut self, streams: &mut Streams) -> Result<(), ListError> {
        self.heads.clear();
        let runs = std::mem::take(&mut self.runs);
        runs.iter()
            .try_for_each(|run| self.add(run.stream(), streams))
    }

    /// All bits of what was answered for a line; lines are asked for in their order.
    pub(super) fn at(&mut self, line: u32, streams: &mut Streams) -> Result<u32, ListError> {
        let mut all = 0;
        while let Some(Reverse((first, run, said))) = self.heads.peek().copied()
            && first <= line
        {
            self.heads.pop();
            all |= if first == line { said } else { 0 };
            self.advance(run, streams)?;
        }
        Ok(all)
    }

    fn advance(&mut self, run: usize, streams: &mut Streams) -> Result<(), ListError> {
        let Some(reader) = self.runs.get_mut(run) else {
            return Ok(());
        };
        if let Some([line, said]) = reader.next(streams)? {
            self.heads.push(Reverse((line, run, said)));
        }
        Ok(())
    }
}
