//! Lines in, as many lines out, each by itself: what engines for big data ask of a program.

use super::checked::{Checked, CheckedRow, fact, kind};
use super::options::Format;
use super::person::named;
use super::wire::Take;
use super::write::Writer;
use super::{Checker, Layout, ListError, ListOptions, Splitter};
use crate::email::disposable::Disposable;

/// Adds the columns of [`Checker`] to lines of NDJSON or TSV; those that depend on other rows are
/// left out, and nothing is dropped.
#[derive(Debug)]
pub struct Filter {
    splitter: Splitter,
    checker: Checker,
    writer: Writer,
    checked: Checked,
    /// Inside a line that is too long.
    is_part: bool,
}

impl Filter {
    /// A filter of lines laid out like that; the layout has no header and no quotes.
    pub fn new(layout: &Layout, options: &ListOptions, disposable: Option<Disposable>) -> Self {
        // Keys that other options name are read, too.
        let mut layout = layout.clone();
        for name in named(options) {
            if layout.format == Format::Ndjson && !layout.columns.contains(&name) {
                layout.columns.push(name);
            }
        }
        let tail: &[u8] = match layout.format {
            Format::Ndjson => b"}}",
            Format::Csv => b"",
        };
        Self {
            writer: Writer::new(&layout, options),
            splitter: Splitter::with_layout(layout.clone(), options.clone()),
            checker: Checker::new(layout, options.clone(), disposable).with_tail(tail),
            checked: Checked::default(),
            is_part: false,
        }
    }

    /// Takes the next bytes, and adds all lines that are whole to `out`; `last` if there are no
    /// more.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> Result<(), ListError> {
        let rows = &mut self.checked;
        rows.clear();
        self.splitter.blocks(bytes, last, |_, block| {
            self.checker.block(block, rows);
            Ok(())
        })?;
        let mut facts = Take(&rows.facts);
        let mut text = Take(&rows.text);
        while !facts.is_done() {
            let row = CheckedRow::read(&mut facts)?;
            let is_part = row.kind == kind::PART || row.is(fact::END);
            if is_part && !self.is_part {
                out.extend_from_slice(self.writer.before_unread());
            }
            self.is_part = row.kind == kind::PART;
            let bytes = usize::try_from(row.text).map_err(|_| ListError::Damaged)?;
            out.extend_from_slice(text.bytes(bytes)?);
        }
        Ok(())
    }
}
