//! Reading JSON text (RFC 8259).

use std::borrow::Cow;
use std::fmt;

use super::Json;

/// Arrays and objects nested deeper than this read as `null`: 64 levels are read.
const MAX_DEPTH: usize = 64;

/// Text that is no JSON: the byte where it stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// Byte offset.
    pub at: usize,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no JSON at byte {}", self.at)
    }
}

impl std::error::Error for JsonError {}

impl<'a> Json<'a> {
    /// Reads one JSON value with nothing but white space around it.
    ///
    /// Stricter than nothing and laxer than RFC 8259 in one point: lone surrogates are read as
    /// U+FFFD, since JavaScript's own writer produces them. Whatever is nested deeper than 64
    /// levels reads as `null`.
    pub fn parse(text: &'a str) -> Result<Self, JsonError> {
        let mut parser = Parser { text, at: 0 };
        let value = parser.value(0)?;
        parser.space();
        if parser.at == text.len() {
            Ok(value)
        } else {
            Err(parser.error())
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    const fn error(&self) -> JsonError {
        JsonError { at: self.at }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8) -> Result<(), JsonError> {
        if self.eat(byte) {
            Ok(())
        } else {
            Err(self.error())
        }
    }

    /// Steps over white space and that byte, if it comes next.
    fn eat_next(&mut self, byte: u8) -> bool {
        // Most writers leave no space.
        if self.eat(byte) {
            return true;
        }
        self.space();
        self.eat(byte)
    }

    fn expect_next(&mut self, byte: u8) -> Result<(), JsonError> {
        if self.eat_next(byte) {
            Ok(())
        } else {
            Err(self.error())
        }
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        self.space();
        match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => self.skip_nested(),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.array(depth + 1),
            Some(b'"') => self.string().map(Json::String),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.error()),
        }
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Result<Json<'a>, JsonError> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if rest.starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.error())
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        let mut members = Vec::new();
        self.at += 1;
        self.space();
        if self.eat(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.space();
            let name = self.string()?;
            self.expect_next(b':')?;
            members.push((name, self.value(depth)?));
            if self.eat_next(b'}') {
                return Ok(Json::Object(members));
            }
            self.expect(b',')?;
        }
    }

    fn array(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        let mut items = Vec::new();
        self.at += 1;
        self.space();
        if self.eat(b']') {
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.eat_next(b']') {
                return Ok(Json::Array(items));
            }
            self.expect(b',')?;
        }
    }

    /// Steps over a nested value by counting brackets, without recursion.
    fn skip_nested(&mut self) -> Result<Json<'a>, JsonError> {
        let mut open = 0_usize;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.string()?;
                    continue;
                }
                Some(b'{' | b'[') => open += 1,
                Some(b'}' | b']') => open -= 1,
                None => return Err(self.error()),
                Some(_) => {}
            }
            self.at += 1;
            if open == 0 {
                return Ok(Json::Null);
            }
        }
    }

    fn digits(&mut self) -> Result<(), JsonError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start {
            Err(self.error())
        } else {
            Ok(())
        }
    }

    fn number(&mut self) -> Result<Json<'a>, JsonError> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            self.digits()?;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        match crate::number::read(text) {
            Some(number) => Ok(Json::Number(number)),
            None => Err(JsonError { at: start }),
        }
    }

    fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.expect(b'"')?;
        let mut start = self.at;
        let mut unescaped = String::new();
        loop {
            self.plain();
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    unescaped.push_str(self.text.get(start..self.at).unwrap_or_default());
                    self.at += 1;
                    unescaped.push(self.escape()?);
                    start = self.at;
                }
                _ => return Err(self.error()),
            }
        }
        let tail = self.text.get(start..self.at).unwrap_or_default();
        self.at += 1;
        if unescaped.is_empty() {
            return Ok(Cow::Borrowed(tail));
        }
        unescaped.push_str(tail);
        Ok(Cow::Owned(unescaped))
    }

    /// Steps over what stands in a string for itself.
    fn plain(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_plain = |byte: &&u8| !matches!(**byte, b'"' | b'\\' | ..b' ');
        self.at += rest.iter().take_while(is_plain).count();
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let character = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point();
            }
            _ => return Err(self.error()),
        };
        self.at += 1;
        Ok(character)
    }

    /// The code point after `\u`, reading on where it is the first half of a pair.
    fn code_point(&mut self) -> Result<char, JsonError> {
        let first = self.code_unit()?;
        let after_first = self.at;
        if (0xD800..0xDC00).contains(&first) && self.eat(b'\\') && self.eat(b'u') {
            let second = self.code_unit()?;
            if let Some(Ok(pair)) = char::decode_utf16([first, second]).next() {
                return Ok(pair);
            }
        }
        self.at = after_first;
        Ok(char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn code_unit(&mut self) -> Result<u16, JsonError> {
        let digits = self.text.get(self.at..self.at + 4);
        let unit = digits
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u16::from_str_radix(digits, 16).ok())
            .ok_or(self.error())?;
        self.at += 4;
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_javascript_writes() {
        let text = r#"{"a":[1,-0.5e3,"\ud83d\ude00\ud800x","\ud800\u0041","ü"],"":null} "#;
        let json = Json::parse(text).unwrap();
        let items = json.get("a").unwrap().items();
        assert_eq!(items[0], Json::Number(1.0));
        assert_eq!(items[1], Json::Number(-500.0));
        assert_eq!(items[2].as_str(), Some("😀\u{fffd}x"));
        assert_eq!(items[3].as_str(), Some("\u{fffd}A"));
        assert_eq!(items[4].as_str(), Some("ü"));
        assert_eq!(json.get(""), Some(&Json::Null));
    }

    #[test]
    fn refuses_what_is_no_json_and_says_where() {
        for (text, at) in [
            ("", 0),
            ("{\"a\":}", 5),
            ("[1,]", 3),
            ("01", 1),
            ("\"\n\"", 1),
            ("\"\\x\"", 2),
            ("\"\\u12é4\"", 3),
            ("nul", 0),
            ("1 2", 2),
            ("-", 1),
            ("\"open", 5),
        ] {
            assert_eq!(Json::parse(text), Err(JsonError { at }), "{text}");
        }
    }

    #[test]
    fn deep_nesting_reads_as_null_without_recursion() {
        let text = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let mut depth = 0;
        let mut json = &Json::parse(&text).unwrap();
        while let Some(inner) = json.items().first() {
            json = inner;
            depth += 1;
        }
        assert_eq!((depth, json), (MAX_DEPTH, &Json::Null));
    }
}
