//! From JavaScript's pattern syntax with the `v` flag (ECMA-262 §22.2.1) to `regex-lite`'s.

use super::DEEPEST;
use super::property::property;
use super::set::Set;
use crate::bytes::push_decimal;

/// More repetitions than this are refused before anything is built.
const MOST_REPEATS: u32 = 10_000;

/// Why a pattern was refused, and where: bytes into it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refusal {
    pub(super) at: usize,
    pub(super) reason: &'static str,
}

/// Writes a pattern in the syntax of `regex-lite`, where all groups are without capture and all
/// classes are spelled out.
pub(super) fn translate(source: &str) -> Result<String, Refusal> {
    let mut reader = Reader {
        source,
        at: 0,
        depth: 0,
        out: String::with_capacity(2 * source.len()),
    };
    reader.alternatives()?;
    if reader.at < source.len() {
        return reader.refuse("syntax"); // A `)` too many.
    }
    Ok(reader.out)
}

struct Reader<'s> {
    source: &'s str,
    at: usize,
    depth: u32,
    out: String,
}

/// What an escape stands for.
enum Escape {
    CodePoint(u32),
    Class(Set),
    Boundary(&'static str),
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    fn refuse<T>(&self, reason: &'static str) -> Result<T, Refusal> {
        self.refuse_at(self.at, reason)
    }

    #[expect(clippy::unused_self, reason = "reads as one family with `refuse`")]
    const fn refuse_at<T>(&self, at: usize, reason: &'static str) -> Result<T, Refusal> {
        Err(Refusal { at, reason })
    }

    fn enter(&mut self) -> Result<(), Refusal> {
        if self.depth == DEEPEST {
            return self.refuse("too_large");
        }
        self.depth += 1;
        Ok(())
    }

    /// Alternatives up to a `)` or the end.
    fn alternatives(&mut self) -> Result<(), Refusal> {
        while let Some(next) = self.peek() {
            match next {
                ')' => break,
                '|' => {
                    self.at += 1;
                    self.out.push('|');
                }
                _ => self.term()?,
            }
        }
        Ok(())
    }

    /// One thing to match, and how often.
    fn term(&mut self) -> Result<(), Refusal> {
        let start = self.at;
        match self.peek() {
            Some(anchor @ ('^' | '$')) => {
                self.at += 1;
                self.out.push(anchor);
                return Ok(());
            }
            Some('(') => self.group()?,
            Some('[') => {
                let set = self.class()?;
                set.write(&mut self.out);
            }
            Some('\\') => match self.escape(false)? {
                Escape::CodePoint(code_point) => Set::one(code_point).write(&mut self.out),
                Escape::Class(set) => set.write(&mut self.out),
                Escape::Boundary(boundary) => {
                    self.out.push_str(boundary);
                    return Ok(());
                }
            },
            Some('.') => {
                self.at += 1;
                Set::dot().write(&mut self.out);
            }
            Some('*' | '+' | '?' | '{' | '}' | ']') | None => {
                return self.refuse_at(start, "syntax");
            }
            Some(plain) => {
                self.at += plain.len_utf8();
                if plain.is_ascii_punctuation() {
                    self.out.push('\\');
                }
                self.out.push(plain);
            }
        }
        self.repetition()
    }

    fn group(&mut self) -> Result<(), Refusal> {
        let start = self.at;
        self.enter()?;
        self.at += 1;
        if self.eat("?") {
            self.group_kind(start)?;
        }
        self.out.push_str("(?:");
        self.alternatives()?;
        if !self.eat(")") {
            return self.refuse("syntax");
        }
        self.out.push(')');
        self.depth -= 1;
        Ok(())
    }

    fn group_kind(&mut self, start: usize) -> Result<(), Refusal> {
        if self.eat(":") {
            return Ok(());
        }
        if ["=", "!", "<=", "<!"].iter().any(|kind| self.eat(kind)) {
            return self.refuse_at(start, "look_around");
        }
        if !self.eat("<") {
            return self.refuse_at(start, "unsupported");
        }
        let name = self.rest().split_once('>').map(|(name, _)| name.to_owned());
        let is_name = |name: &String| {
            let letter = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
            name.starts_with(|c: char| letter(c) && !c.is_numeric()) && name.chars().all(letter)
        };
        match name.filter(is_name) {
            Some(name) => self.at += name.len() + 1,
            None => return self.refuse_at(start, "syntax"),
        }
        Ok(())
    }

    fn repetition(&mut self) -> Result<(), Refusal> {
        let start = self.at;
        match self.peek() {
            Some(mark @ ('*' | '+' | '?')) => {
                self.at += 1;
                self.out.push(mark);
            }
            Some('{') => {
                self.at += 1;
                self.counted(start)?;
            }
            _ => return Ok(()),
        }
        // Lazy or greedy: the same texts match.
        self.eat("?");
        Ok(())
    }

    /// `{n}`, `{n,}` or `{n,m}` behind its brace.
    fn counted(&mut self, start: usize) -> Result<(), Refusal> {
        let least = self.count(start)?;
        let most = if !self.eat(",") {
            Some(least)
        } else if self.peek() == Some('}') {
            None
        } else {
            Some(self.count(start)?)
        };
        if !self.eat("}") || most.is_some_and(|most| most < least) {
            return self.refuse_at(start, "syntax");
        }
        self.out.push('{');
        push_decimal(&mut self.out, least as usize, 1);
        self.out.push(',');
        if let Some(most) = most {
            push_decimal(&mut self.out, most as usize, 1);
        }
        self.out.push('}');
        Ok(())
    }

    fn count(&mut self, start: usize) -> Result<u32, Refusal> {
        let rest = self.rest();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            return self.refuse_at(start, "syntax");
        }
        let count = rest.get(..length).and_then(|digits| digits.parse().ok());
        self.at += length;
        match count {
            Some(count) if count <= MOST_REPEATS => Ok(count),
            _ => self.refuse_at(start, "too_large"),
        }
    }

    /// A class from its `[` to its `]`.
    fn class(&mut self) -> Result<Set, Refusal> {
        self.enter()?;
        self.at += 1;
        let negated = self.eat("^");
        let mut set = Set::default();
        let mut operator = "";
        let mut empty = true;
        loop {
            if self.eat("]") {
                break;
            }
            let start = self.at;
            for mark in ["&&", "--"] {
                // `[+--]` is a range in other dialects; here two hyphens always subtract.
                if !empty && self.eat(mark) {
                    if operator != mark && !operator.is_empty() {
                        return self.refuse_at(start, "syntax");
                    }
                    operator = mark;
                    break;
                }
            }
            let operand = self.operand()?;
            set = match operator {
                "&&" => set.and(&operand),
                "--" => set.without(&operand),
                _ => set.or(&operand),
            };
            empty = false;
        }
        self.depth -= 1;
        Ok(if negated { set.not() } else { set })
    }

    /// A nested class, an escaped class, a character or a range of them.
    fn operand(&mut self) -> Result<Set, Refusal> {
        if self.peek() == Some('[') {
            return self.class();
        }
        let start = self.at;
        let first = match self.class_character()? {
            Escape::CodePoint(code_point) => code_point,
            Escape::Class(set) => return Ok(set),
            Escape::Boundary(_) => return self.refuse_at(start, "syntax"),
        };
        let is_range = self.peek() == Some('-')
            && !matches!(self.rest().chars().nth(1), Some('-' | ']') | None);
        if !is_range {
            return Ok(Set::one(first));
        }
        self.at += 1;
        match self.class_character()? {
            Escape::CodePoint(last) if first <= last => Ok(Set::of(&[(first, last)])),
            _ => self.refuse_at(start, "syntax"),
        }
    }

    fn class_character(&mut self) -> Result<Escape, Refusal> {
        match self.peek() {
            Some('\\') => self.escape(true),
            Some('[') | None => self.refuse("syntax"),
            Some(plain) => {
                self.at += plain.len_utf8();
                Ok(Escape::CodePoint(u32::from(plain)))
            }
        }
    }

    fn escape(&mut self, in_class: bool) -> Result<Escape, Refusal> {
        let start = self.at;
        self.at += 1;
        let class = |set: Set| Ok(Escape::Class(set));
        let one = |code_point: u32| Ok(Escape::CodePoint(code_point));
        match self.next() {
            Some('d') => class(Set::digits()),
            Some('D') => class(Set::digits().not()),
            Some('w') => class(Set::word()),
            Some('W') => class(Set::word().not()),
            Some('s') => class(Set::space()),
            Some('S') => class(Set::space().not()),
            Some('t') => one(0x09),
            Some('n') => one(0x0A),
            Some('v') => one(0x0B),
            Some('f') => one(0x0C),
            Some('r') => one(0x0D),
            Some('b') if in_class => one(0x08),
            Some('b') => Ok(Escape::Boundary(r"\b")),
            Some('B') if !in_class => Ok(Escape::Boundary(r"\B")),
            Some('x') => self.hex(start, 2).map(Escape::CodePoint),
            Some('u') => self.unicode(start).map(Escape::CodePoint),
            Some('1'..='9' | 'k') if !in_class => self.refuse_at(start, "back_reference"),
            Some('p') => self.property(start).map(Escape::Class),
            Some('P') => Ok(Escape::Class(self.property(start)?.not())),
            Some('q' | 'c' | '0') => self.refuse_at(start, "unsupported"),
            Some(mark) if mark.is_ascii_punctuation() => one(u32::from(mark)),
            _ => self.refuse_at(start, "syntax"),
        }
    }

    /// `{…}` behind `\p` or `\P`.
    fn property(&mut self, start: usize) -> Result<Set, Refusal> {
        let name = self
            .rest()
            .strip_prefix('{')
            .and_then(|rest| rest.split_once('}'));
        let Some((name, _)) = name else {
            return self.refuse_at(start, "syntax");
        };
        let length = name.len() + 2;
        match property(name) {
            Some(set) => {
                self.at += length;
                Ok(set)
            }
            None => self.refuse_at(start, "unsupported"),
        }
    }

    fn hex(&mut self, start: usize, length: usize) -> Result<u32, Refusal> {
        let digits = self.rest().get(..length);
        let digits = digits.filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at += length;
        value.map_or_else(|| self.refuse_at(start, "syntax"), Ok)
    }

    /// `\u0041`, `\u{1F600}`, or the two halves of a surrogate pair.
    fn unicode(&mut self, start: usize) -> Result<u32, Refusal> {
        if self.eat("{") {
            let length = self.rest().find('}').unwrap_or(0);
            let code_point = self.hex(start, length)?;
            self.at += 1;
            let is_one = length > 0 && code_point <= 0x0010_FFFF;
            return if is_one {
                Ok(code_point)
            } else {
                self.refuse_at(start, "syntax")
            };
        }
        let first = self.hex(start, 4)?;
        let after_first = self.at;
        if (0xD800..0xDC00).contains(&first) && self.eat(r"\u") {
            let second = self.hex(start, 4).unwrap_or_default();
            if (0xDC00..0xE000).contains(&second) {
                return Ok(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            }
        }
        self.at = after_first;
        Ok(first)
    }
}
