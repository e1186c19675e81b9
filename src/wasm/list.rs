//! What the .wasm for lists exports: bytes come in through a buffer of their own, and answers go
//! out as the address of five words: whether it went wrong, then address and length of one or two
//! texts. They hold until the next call.
//!
//! One instance splits and settles, others check; or one does it all. The same price as in the
//! file above: [`LISTS`] is one place of memory, and no export calls another.

use std::cell::UnsafeCell;

use crate::email::disposable::Disposable;
use crate::list::{
    Checked, Checker, Cleaner, Filter, JoinKind, Joins, Layout, ListError, ListOptions, Settler,
    Splitter, Store,
};

#[derive(Default)]
struct Lists {
    buffer: Vec<u8>,
    options: ListOptions,
    disposable: Option<Disposable>,
    joins: Option<Joins>,
    splitter: Option<Splitter>,
    checker: Option<Checker>,
    settler: Option<Settler>,
    cleaner: Option<Cleaner>,
    filter: Option<Filter>,
    first: Vec<u8>,
    second: Vec<u8>,
    answer: [u32; 5],
}

struct Place(UnsafeCell<Option<Lists>>);

// SAFETY: wasm32 has one thread.
unsafe impl Sync for Place {}

static LISTS: Place = Place(UnsafeCell::new(None));

#[inline(never)]
fn lists() -> &'static mut Lists {
    // SAFETY: called once in each export and nowhere else, so that there is no other reference.
    let place = unsafe { &mut *LISTS.0.get() };
    place.get_or_insert_with(Lists::default)
}

/// What was written to the buffer.
fn given(buffer: &[u8], length: usize) -> &[u8] {
    buffer.get(..length).unwrap_or_default()
}

/// What JavaScript keeps for a list that is not to be in memory.
fn store(options: &ListOptions) -> Option<Box<dyn Store>> {
    options.most_keys?;
    #[cfg(target_arch = "wasm32")]
    return Some(Box::new(super::host::HostStore));
    #[cfg(not(target_arch = "wasm32"))]
    None
}

impl Lists {
    /// The answer: what was written to the two texts, or what went wrong.
    fn answer(&mut self, done: Result<(), ListError>) -> *const u32 {
        let failed = done.is_err();
        if let Err(error) = done {
            let message = [error.code(), "\n", &error.to_string()].concat();
            self.first = message.into_bytes();
        }
        let texts = [&self.first, &self.second].map(|text| {
            let words = [text.as_ptr().addr(), text.len()];
            words.map(|word| u32::try_from(word).unwrap_or(u32::MAX))
        });
        let [[first, first_length], [second, second_length]] = texts;
        self.answer = [
            u32::from(failed),
            first,
            first_length,
            second,
            second_length,
        ];
        self.answer.as_ptr()
    }

    fn settler(&mut self) -> Option<&mut Settler> {
        if self.settler.is_none()
            && let Some(layout) = self.splitter.as_ref().and_then(Splitter::layout)
        {
            let settler = Settler::new(layout.clone(), self.options.clone());
            let settler = settler.with_joins(self.joins.take());
            self.settler = Some(settler.keeping(store(&self.options)));
        }
        self.settler.as_mut()
    }
}

/// Makes room for so many bytes, and gives the address of the buffer.
#[unsafe(export_name = "listBuffer")]
pub(crate) extern "C" fn buffer(bytes: usize) -> *mut u8 {
    let buffer = &mut lists().buffer;
    if buffer.len() < bytes {
        *buffer = vec![0; bytes];
    }
    buffer.as_mut_ptr()
}

/// Starts a list with the options in the buffer, as JSON.
#[unsafe(export_name = "listStart")]
pub(crate) extern "C" fn start(length: usize) -> *const u32 {
    let lists = lists();
    let json = String::from_utf8_lossy(given(&lists.buffer, length));
    let done = ListOptions::parse(&json).map(|options| {
        lists.splitter = Some(Splitter::new(options.clone()));
        lists.options = options;
    });
    (lists.checker, lists.settler, lists.cleaner) = (None, None, None);
    lists.answer(done)
}

/// Takes the list of disposable domains in the buffer.
#[unsafe(export_name = "listDisposable")]
pub(crate) extern "C" fn disposable(length: usize) -> bool {
    let lists = lists();
    lists.disposable = Disposable::from_bytes(given(&lists.buffer, length)).ok();
    lists.disposable.is_some()
}

/// See [`Joins::push`]: suppressed, bounced and confirmed, in this order.
#[unsafe(export_name = "listJoin")]
pub(crate) extern "C" fn join(kind: usize, length: usize, last: bool) -> *const u32 {
    let lists = lists();
    let kind = match kind {
        0 => JoinKind::Suppressed,
        1 => JoinKind::Bounced,
        _ => JoinKind::Confirmed,
    };
    let joins = lists
        .joins
        .get_or_insert_with(|| Joins::of(&lists.options).keeping(store(&lists.options)));
    let done = joins.push(kind, given(&lists.buffer, length), last);
    lists.answer(done)
}

/// See [`Splitter::push`].
#[unsafe(export_name = "listSplit")]
pub(crate) extern "C" fn split(length: usize, last: bool) -> *const u32 {
    let lists = lists();
    lists.first.clear();
    let done = match &mut lists.splitter {
        Some(splitter) => splitter.push(given(&lists.buffer, length), last, &mut lists.first),
        None => Err(ListError::Damaged),
    };
    lists.answer(done)
}

/// The layout as JSON; empty before it is known.
#[unsafe(export_name = "listLayout")]
pub(crate) extern "C" fn layout() -> *const u32 {
    let lists = lists();
    let layout = match &lists.cleaner {
        Some(cleaner) => cleaner.layout(),
        None => lists.splitter.as_ref().and_then(Splitter::layout),
    };
    lists.first = layout
        .and_then(|layout| serde_json::to_vec(layout).ok())
        .unwrap_or_default();
    lists.answer(Ok(()))
}

/// Makes a checker for the layout in the buffer, as JSON.
#[unsafe(export_name = "listChecker")]
pub(crate) extern "C" fn checker(length: usize) -> *const u32 {
    let lists = lists();
    let layout = serde_json::from_slice::<Layout>(given(&lists.buffer, length));
    let done = layout.map_err(|_| ListError::Damaged).map(|layout| {
        let (options, disposable) = (lists.options.clone(), lists.disposable.clone());
        lists.checker = Some(Checker::new(layout, options, disposable));
    });
    lists.answer(done)
}

/// See [`Checker::check`]; the texts are facts and text.
#[unsafe(export_name = "listCheck")]
pub(crate) extern "C" fn check(length: usize) -> *const u32 {
    let lists = lists();
    lists.first.clear();
    let done = match &mut lists.checker {
        Some(checker) => {
            let mut rows = Checked {
                facts: std::mem::take(&mut lists.first),
                text: std::mem::take(&mut lists.second),
            };
            rows.clear();
            let done = checker.check(given(&lists.buffer, length), &mut rows);
            (lists.first, lists.second) = (rows.facts, rows.text);
            done
        }
        None => Err(ListError::Damaged),
    };
    lists.answer(done)
}

/// See [`Cleaner::push`] and [`Cleaner::finish`]: all that an instance does for a list that is
/// checked in one thread and not surveyed. The texts are what is kept and what is rejected.
#[unsafe(export_name = "listClean")]
pub(crate) extern "C" fn clean(length: usize, last: bool) -> *const u32 {
    let lists = lists();
    let cleaner = match &mut lists.cleaner {
        Some(cleaner) => cleaner,
        none => {
            let cleaner = Cleaner::new(lists.options.clone());
            let cleaner = cleaner.with_joins(lists.joins.take());
            let cleaner = cleaner.keeping(store(&lists.options));
            none.insert(match &lists.disposable {
                Some(domains) => cleaner.with_disposable(domains.clone()),
                None => cleaner,
            })
        }
    };
    let mut done = cleaner.push(given(&lists.buffer, length));
    if last && done.is_ok() {
        done = cleaner.finish();
    }
    (lists.first, lists.second) = (cleaner.take_output(), cleaner.take_rejected());
    lists.answer(done)
}

/// After [`clean`], where the rows that follow need a survey: they go by the stages from now on. The
/// texts are facts and text of rows that wait already.
#[unsafe(export_name = "listApart")]
pub(crate) extern "C" fn apart() -> *const u32 {
    let lists = lists();
    let done = match lists.cleaner.take() {
        Some(cleaner) => {
            let (splitter, stages, rows) = cleaner.into_stages();
            lists.splitter = Some(splitter);
            (lists.checker, lists.settler) = stages.unzip();
            (lists.first, lists.second) = (rows.facts, rows.text);
            Ok(())
        }
        None => Err(ListError::Damaged),
    };
    lists.answer(done)
}

/// Makes a filter for the layout in the buffer, as JSON.
#[unsafe(export_name = "listFilter")]
pub(crate) extern "C" fn filter(length: usize) -> *const u32 {
    let lists = lists();
    let layout = serde_json::from_slice::<Layout>(given(&lists.buffer, length));
    let done = layout.map_err(|_| ListError::Damaged).map(|layout| {
        let disposable = lists.disposable.clone();
        lists.filter = Some(Filter::new(&layout, &lists.options, disposable));
    });
    lists.answer(done)
}

/// See [`Filter::push`].
#[unsafe(export_name = "listLines")]
pub(crate) extern "C" fn lines(length: usize, last: bool) -> *const u32 {
    let lists = lists();
    lists.first.clear();
    let done = match &mut lists.filter {
        Some(filter) => filter.push(given(&lists.buffer, length), last, &mut lists.first),
        None => Err(ListError::Damaged),
    };
    lists.answer(done)
}

/// See [`Settler::needs_survey`].
#[unsafe(export_name = "listNeedsSurvey")]
pub(crate) extern "C" fn needs_survey() -> bool {
    let lists = lists();
    match &lists.cleaner {
        Some(cleaner) => cleaner.needs_survey(),
        None => lists.settler().is_some_and(|one| one.needs_survey()),
    }
}

/// See [`Settler::survey`].
#[unsafe(export_name = "listSurvey")]
pub(crate) extern "C" fn survey(length: usize) -> *const u32 {
    let lists = lists();
    let facts = std::mem::take(&mut lists.buffer);
    let done = match lists.settler() {
        Some(settler) => settler.survey(given(&facts, length)),
        None => Err(ListError::Damaged),
    };
    lists.buffer = facts;
    lists.answer(done)
}

/// See [`Settler::resolve`]; the first text is not empty if there is more.
#[unsafe(export_name = "listResolve")]
pub(crate) extern "C" fn resolve() -> *const u32 {
    let lists = lists();
    let more = lists.settler().map_or(Ok(false), Settler::resolve);
    lists.first.clear();
    let done = more.map(|more| lists.first.extend(more.then_some(1)));
    lists.answer(done)
}

/// See [`Settler::edits`].
#[unsafe(export_name = "listSettle")]
pub(crate) extern "C" fn settle(length: usize) -> *const u32 {
    let lists = lists();
    let facts = std::mem::take(&mut lists.buffer);
    let mut edits = std::mem::take(&mut lists.first);
    edits.clear();
    let done = match lists.settler() {
        Some(settler) => settler.edits(given(&facts, length), &mut edits),
        None => Err(ListError::Damaged),
    };
    (lists.buffer, lists.first) = (facts, edits);
    lists.answer(done)
}

/// See [`Settler::report`]; empty before the layout is known.
#[unsafe(export_name = "listReport")]
pub(crate) extern "C" fn report() -> *const u32 {
    let lists = lists();
    let report = match &lists.cleaner {
        Some(cleaner) => Some(cleaner.report()),
        None => lists.settler().map(|settler| settler.report()),
    };
    lists.first = report.unwrap_or_default().into_bytes();
    lists.answer(Ok(()))
}
