//! Punycode (RFC 3492): the ASCII form of a label, without its `xn--`.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// The characters that `text` stands for; `None` if it is no Punycode.
pub fn decode(text: &str) -> Option<Vec<char>> {
    let (literal, coded) = text.rsplit_once('-').unwrap_or(("", text));
    let mut out: Vec<char> = literal.chars().collect();
    let (mut n, mut i, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    let mut digits = coded.bytes();
    while digits.len() > 0 {
        let old = i;
        let mut weight = 1_u32;
        let mut k = BASE;
        loop {
            let digit = value(digits.next()?)?;
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
    Some(out)
}

/// The Punycode of `text`; `None` if a number overflows.
pub fn encode(text: &str) -> Option<String> {
    let characters: Vec<u32> = text.chars().map(u32::from).collect();
    let mut out: String = text.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(out.len()).ok()?;
    let mut handled = basic;
    if basic > 0 {
        out.push('-');
    }
    let (mut n, mut delta, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    while (handled as usize) < characters.len() {
        let next = characters.iter().copied().filter(|code| *code >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for code in &characters {
            if *code < n {
                delta = delta.checked_add(1)?;
            }
            if *code == n {
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
    char::from(byte).to_digit(36).map(|digit| match digit {
        0..=9 => digit + 26,
        _ => digit - 10,
    })
}

fn digit(value: u32) -> char {
    let letter = if value < 26 { value + 10 } else { value - 26 };
    char::from_digit(letter, 36).unwrap_or_default()
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
            assert_eq!(decode(code), Some(text.chars().collect()));
        }
    }

    #[test]
    fn refuses_what_is_no_punycode() {
        for code in ["0", "ä", "a-999999999", "99999999", "b~"] {
            assert_eq!(decode(code), None, "{code}");
        }
    }
}
