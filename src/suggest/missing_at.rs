//! Addresses without an `@`: dropped, taken for another key, or written as a word.

use super::SuggestionKind;
use super::meant::Meant;
use super::reading::is_letter;
use super::world::World;
use crate::bytes::{
    at, char_at, cut, from, has, last_char, lower_ascii, pieces, push_char, rfind, slice,
    split_at_first, starts_with_ignore_case, trim,
};
use crate::email::mapping::map;
use crate::tables::bigrams::label_cost;

/// `@` not typed at all, in hundredths of a nat.
const OMITTED: i32 = 700;

/// The key of `@` without its Shift or `AltGr`, or another one with it: `2` on QWERTY, `q` on
/// QWERTZ and Turkish Q, `l` on a Mac in German, `0` and `à` on AZERTY.
const KEY_OF_AT: i32 = 450;
const KEY_OF_AT_MAC: i32 = 750;

/// Another sign in its place.
const SIGN: i32 = 500;
const DOT: i32 = 600;

/// `(at)` for `@`.
const WORD: i32 = 300;

/// A local-part that ends in a sign.
const ENDS_IN_A_SIGN: i32 = 500;

/// Longest text read this way, in bytes.
const LONGEST: usize = 120;

/// Shortest domain with an end: `qq.com`, `o2.pl`.
const SHORTEST_DOMAIN: usize = 5;

const AT_WORDS: &str = "(at)|[at]|{at}|<at>| at |(a)| arobase | arroba ";
const DOT_WORDS: &str = "(dot)|[dot]|{dot}| dot |(punkt)| punkt | punto ";

/// Every place where the `@` may belong: before a listed domain. None while the domain may still
/// become another, if the text is not `complete`.
pub(super) fn readings(text: &str, complete: bool, world: &World<'_>) -> Vec<Meant> {
    let mut all = Vec::new();
    let lower = lower_ascii(text);
    if text.len() > LONGEST || world.is_page(&lower) {
        return all;
    }
    for at in 1..text.len() {
        let domain = from(&lower, at);
        if text.len() < at + SHORTEST_DOMAIN
            || rfind(lower.as_bytes(), b'.').is_none_or(|dot| dot < at)
        {
            break;
        }
        if domain.is_empty() || domain.starts_with('.') {
            continue;
        }
        if !complete && world.may_become_listed(domain) {
            all.clear();
            return all;
        }
        if world.listed_rarity(domain).is_none() {
            continue;
        }
        // The last character before the domain may be there for the `@`.
        let before = slice(text, 0, at);
        let last = last_char(before);
        let is_sign = !is_letter(last);
        let slip = match last {
            '2' | 'q' | 'Q' | '0' | 'à' => KEY_OF_AT,
            'l' | 'L' => KEY_OF_AT_MAC,
            '.' => DOT,
            _ if is_sign => SIGN,
            _ => 0,
        };
        if slip > 0 {
            let shorter = slice(before, 0, at - last.len_utf8());
            push(&mut all, trim(shorter), domain, slip);
        }
        let slip = OMITTED + if is_sign { ENDS_IN_A_SIGN } else { 0 };
        push(&mut all, before, domain, slip);
    }
    all
}

/// `anna (at) example dot com`, `anna@example dot com`.
pub(super) fn words(text: &str) -> Option<Meant> {
    let mut plain = String::with_capacity(text.len());
    let (mut place, mut is_spelled) = (0, false);
    while place < text.len() {
        let mut character = '@';
        let mut length = word(text, place, AT_WORDS);
        if length == 0 {
            character = '.';
            length = word(text, place, DOT_WORDS);
        }
        is_spelled |= length > 0;
        if length == 0 {
            character = char_at(text, place);
            length = character.len_utf8();
        }
        if !character.is_ascii_whitespace() {
            push_char(&mut plain, character);
        }
        place += length;
    }
    let (local_part, domain) = split_at_first(&plain, b'@');
    let domain = domain.filter(|domain| is_spelled && !has(domain.as_bytes(), b'@'))?;
    let kind = if has(text.as_bytes(), b'@') {
        SuggestionKind::MisplacedDot
    } else {
        SuggestionKind::MissingAt
    };
    let domain = (&*map(domain), "");
    Some(Meant::new(local_part, domain, WORD, Some(kind), false))
}

/// The length of the one of `words` that stands at a place; 0 if none does.
fn word(text: &str, place: usize, words: &str) -> usize {
    let text = cut(text.as_bytes(), place, text.len());
    if !matches!(at(text, 0), b'(' | b'[' | b'{' | b'<' | b' ') {
        return 0;
    }
    for word in pieces(words, b'|') {
        if starts_with_ignore_case(text, word.as_bytes()) {
            return word.len();
        }
    }
    0
}

fn push(all: &mut Vec<Meant>, local_part: &str, domain: &str, cost: i32) {
    // Not an address but a page: `www.yahoo.com`.
    let is_page = matches!(
        local_part,
        "" | "www" | "http" | "https" | "mail" | "webmail" | "m"
    );
    let bytes = local_part.as_bytes();
    if !is_page && !has(bytes, b'/') && !has(bytes, b':') {
        let cost = cost + label_cost(lower_ascii(local_part).as_bytes());
        let kind = Some(SuggestionKind::MissingAt);
        all.push(Meant::new(local_part, (domain, ""), cost, kind, true));
    }
}
