//! Punycode (RFC 3492): the ASCII form of a label, without its `xn--`.

use super::limits::LABEL_OCTETS;

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// The characters that `text` stands for; `None` if it is no Punycode.
pub fn decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let hyphen = bytes.iter().rposition(|byte| *byte == b'-');
    let mut out: Vec<char> = Vec::with_capacity(bytes.len());
    for byte in bytes.get(..hyphen.unwrap_or_default())? {
        out.push(char::from(*byte));
    }
    let (mut n, mut i, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    let mut digits = bytes.get(hyphen.map_or(0, |at| at + 1)..)?.iter();
    while digits.len() > 0 {
        let old = i;
        let mut weight = 1_u32;
        let mut k = BASE;
        loop {
            let digit = value(*digits.next()?)?;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let limit = threshold(k, bias);
            if digit < limit {
                break;
            }
            weight = weight.checked_mul(BASE - limit)?;
            k += BASE;
        }
        let count = u32::try_from(out.len()).ok()? + 1;
        bias = adapt(i - old, count, old == 0);
        n = n.checked_add(i / count)?;
        i %= count;
        out.insert(i as usize, char::from_u32(n)?);
        i += 1;
    }
    let mut decoded = String::with_capacity(text.len());
    for character in out {
        decoded.push(character);
    }
    Some(decoded)
}

/// The Punycode of `text`; `None` if a number overflows.
pub fn encode(text: &str) -> Option<String> {
    let mut out = String::with_capacity(LABEL_OCTETS);
    let mut count = 0_usize;
    for character in text.chars() {
        count += 1;
        if character.is_ascii() {
            out.push(character);
        }
    }
    let basic = u32::try_from(out.len()).ok()?;
    let mut handled = basic;
    if basic > 0 {
        out.push('-');
    }
    let (mut n, mut delta, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    while (handled as usize) < count {
        let mut next = u32::MAX;
        for character in text.chars() {
            let code = u32::from(character);
            if code >= n && code < next {
                next = code;
            }
        }
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for character in text.chars() {
            let code = u32::from(character);
            if code < n {
                delta = delta.checked_add(1)?;
            }
            if code == n {
                push_number(&mut out, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
    Some(out)
}

fn push_number(out: &mut String, mut rest: u32, bias: u32) {
    let mut k = BASE;
    loop {
        let limit = threshold(k, bias);
        if rest < limit {
            break;
        }
        out.push(digit(limit + (rest - limit) % (BASE - limit)));
        rest = (rest - limit) / (BASE - limit);
        k += BASE;
    }
    out.push(digit(rest));
}

fn threshold(k: u32, bias: u32) -> u32 {
    k.saturating_sub(bias).clamp(T_MIN, T_MAX)
}

fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

fn value(byte: u8) -> Option<u32> {
    Some(match byte {
        b'0'..=b'9' => u32::from(byte - b'0') + 26,
        b'a'..=b'z' => u32::from(byte - b'a'),
        b'A'..=b'Z' => u32::from(byte - b'A'),
        _ => return None,
    })
}

fn digit(value: u32) -> char {
    let first = if value < 26 {
        u32::from('a')
    } else {
        u32::from('0') - 26
    };
    char::from_u32(first + value).unwrap_or_default()
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
            assert_eq!(encode(text).as_deref(), Some(code));
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
