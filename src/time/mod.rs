//! Instants, calendar dates and durations: as much time as signup rules need, and no clock.
//!
//! | text | type | standard |
//! | --- | --- | --- |
//! | `2026-03-09T15:45:00+05:45` | [`Instant`] | RFC 3339 §5.6 |
//! | `1990-02-28` | [`Date`] | RFC 3339 `full-date`, HTML `type=date` |
//! | `P180D`, `P1Y6M`, `PT5M` | [`Duration`] | ISO 8601-1 §5.5.2 |
//!
//! Everything runs on the proleptic Gregorian calendar in UTC, years 0000 to 9999. There is no
//! time-zone data: an offset is read, applied and forgotten. Years and months move on the calendar
//! with the day clamped to the end of the month; weeks, days and smaller are exact seconds.
//!
//! ```
//! use formwell::time::{Duration, Instant};
//!
//! let answered: Instant = "2024-02-29T12:00:00Z".parse()?;
//! let fresh_for: Duration = "P1Y".parse()?;
//! assert_eq!(answered.checked_add(fresh_for).unwrap().to_string(), "2025-02-28T12:00:00Z");
//! # Ok::<(), formwell::time::ParseTimeError>(())
//! ```
//!
//! # Not supported
//! Local times, zone names, week dates, ordinal dates, signed or negative durations, and ISO's
//! basic formats without separators.

mod civil;
mod date;
mod duration;
mod error;
mod instant;
mod scan;

pub use date::Date;
pub use duration::Duration;
pub use error::{ParseTimeError, TimeErrorKind};
pub use instant::Instant;
