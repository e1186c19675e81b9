//! A cursor over the bytes of a text that is read once, left to right.

use super::{ParseTimeError, TimeErrorKind};

pub(super) const NANOS: u32 = 1_000_000_000;

pub(super) struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
        }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) const fn error(&self, kind: TimeErrorKind) -> ParseTimeError {
        ParseTimeError { kind, at: self.at }
    }

    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Steps over one byte if it is one of `bytes`.
    pub(super) fn eat(&mut self, bytes: &[u8]) -> bool {
        let found = self.peek().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, bytes: &[u8]) -> Result<(), ParseTimeError> {
        if self.eat(bytes) {
            Ok(())
        } else {
            Err(self.error(TimeErrorKind::Syntax))
        }
    }

    pub(super) fn end(&self) -> Result<(), ParseTimeError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.error(TimeErrorKind::Syntax)),
        }
    }

    #[inline]
    fn digit(&mut self) -> Option<u32> {
        let digit = self.peek()?.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        self.at += 1;
        Some(u32::from(digit))
    }

    /// A number of exactly `width` digits, at most nine.
    pub(super) fn fixed(&mut self, width: usize) -> Result<u32, ParseTimeError> {
        let (mut number, mut missing) = (0, width);
        for byte in self.bytes.iter().skip(self.at).take(width) {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            number = number * 10 + u32::from(digit);
            missing -= 1;
        }
        self.at += width - missing;
        if missing > 0 {
            return Err(self.error(TimeErrorKind::Syntax));
        }
        Ok(number)
    }

    /// A number of two digits that must not pass `max`.
    pub(super) fn two(&mut self, max: u32) -> Result<u32, ParseTimeError> {
        let at = self.at;
        let number = self.fixed(2)?;
        if number > max {
            let kind = TimeErrorKind::OutOfRange;
            return Err(ParseTimeError { kind, at });
        }
        Ok(number)
    }

    /// A number of one digit or more.
    pub(super) fn number(&mut self) -> Result<u64, ParseTimeError> {
        let start = self.error(TimeErrorKind::OutOfRange);
        let first = self.digit().ok_or(self.error(TimeErrorKind::Syntax))?;
        let mut number = u64::from(first);
        while let Some(digit) = self.digit() {
            number = number
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(u64::from(digit)))
                .ok_or(start)?;
        }
        Ok(number)
    }

    /// The digits after a decimal sign as billionths; what is finer is cut off.
    pub(super) fn billionths(&mut self) -> Result<u32, ParseTimeError> {
        let mut fraction = 0;
        let mut unit = NANOS / 10;
        let first = self.digit().ok_or(self.error(TimeErrorKind::Syntax))?;
        fraction += first * unit;
        while let Some(digit) = self.digit() {
            unit /= 10;
            fraction += digit * unit;
        }
        Ok(fraction)
    }
}
