//! Punycode (RFC 3492): the ASCII form of a label, without its `xn--`.

use super::limits::LABEL_OCTETS;
use crate::bytes::{at, cut, find, push_char, rfind};

const BASE: u64 = 36;
const T_MIN: u64 = 1;
const T_MAX: u64 = 26;
const SKEW: u64 = 38;
const DAMP: u64 = 700;
const INITIAL_BIAS: u64 = 72;
const INITIAL_N: u64 = 128;

/// Beyond it a number overflows (RFC 3492 §6.4); what is calculated here before that is noticed is
/// far below the end of `u64`.
const MAX: u64 = u32::MAX as u64;

/// The text that `text` is the Punycode of; `None` if it is not Punycode. Takes time in proportion
/// to the square of the length.
pub fn decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let hyphen = rfind(bytes, b'-');
    let mut out: Vec<char> = Vec::with_capacity(bytes.len());
    for byte in cut(bytes, 0, hyphen.unwrap_or_default()) {
        out.push(char::from(*byte));
    }
    let (mut n, mut i, mut bias) = (INITIAL_N, 0, INITIAL_BIAS);
    let mut place = hyphen.map_or(0, |hyphen| hyphen + 1);
    while place < bytes.len() {
        let old = i;
        let mut weight = 1;
        let mut k = BASE;
        loop {
            let digit = value(at(bytes, place))?;
            place += 1;
            i += digit * weight;
            if i.max(weight) > MAX {
                return None;
            }
            let limit = threshold(k, bias);
            if digit < limit {
                break;
            }
            weight *= BASE - limit;
            k += BASE;
        }
        let count = out.len() as u64 + 1;
        bias = adapt(i - old, count, old == 0);
        n += i / count;
        i %= count;
        let character = u32::try_from(n).ok().and_then(char::from_u32)?;
        out.insert(usize::try_from(i).unwrap_or_default(), character);
        i += 1;
    }
    let mut decoded = String::with_capacity(text.len());
    for character in out {
        push_char(&mut decoded, character);
    }
    Some(decoded)
}

/// The Punycode of `text`, a label of no more characters than a label has octets. Takes time in
/// proportion to the square of the length.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(LABEL_OCTETS);
    let mut count = 0;
    for character in text.chars() {
        count += 1;
        if character.is_ascii() {
            push_char(&mut out, character);
        }
    }
    let basic = out.len() as u64;
    let mut handled = basic;
    if basic > 0 {
        push_char(&mut out, '-');
    }
    let (mut n, mut delta, mut bias) = (INITIAL_N, 0, INITIAL_BIAS);
    while handled < count {
        let mut next = MAX;
        for character in text.chars() {
            let code = code(character);
            if code >= n && code < next {
                next = code;
            }
        }
        delta += (next - n) * (handled + 1);
        n = next;
        for character in text.chars() {
            let code = code(character);
            if code < n {
                delta += 1;
            }
            if code == n {
                push_number(&mut out, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    out
}

fn code(character: char) -> u64 {
    u32::from(character).into()
}

/// `rest` as digits of varying weight (RFC 3492 §3.3).
fn push_number(out: &mut String, mut rest: u64, bias: u64) {
    let mut k = BASE;
    loop {
        let limit = threshold(k, bias);
        if rest < limit {
            break;
        }
        push_char(out, digit(limit + (rest - limit) % (BASE - limit)));
        rest = (rest - limit) / (BASE - limit);
        k += BASE;
    }
    push_char(out, digit(rest));
}

fn threshold(k: u64, bias: u64) -> u64 {
    k.saturating_sub(bias).clamp(T_MIN, T_MAX)
}

/// RFC 3492 §6.1.
fn adapt(delta: u64, count: u64, first: bool) -> u64 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

const DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";

fn value(byte: u8) -> Option<u64> {
    find(DIGITS, byte.to_ascii_lowercase()).map(|value| value as u64)
}

fn digit(value: u64) -> char {
    char::from(at(DIGITS, usize::try_from(value).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_both_ways() {
        // RFC 3492 §7.1 and everyday names.
        let rows = [
            ("bücher", "bcher-kva"),
            ("рф", "p1ai"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("-> $1.00 <-", "-> $1.00 <--"),
        ];
        for (text, code) in rows {
            assert_eq!(encode(text), code);
            assert_eq!(decode(code).as_deref(), Some(text));
        }
    }

    #[test]
    fn refuses_what_is_no_punycode() {
        for code in ["0", "ä", "a-999999999", "99999999", "b~"] {
            assert_eq!(decode(code), None, "{code}");
        }
    }
}
