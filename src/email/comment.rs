//! Comments (RFC 5322 §3.2.2), where they touch an end of the local-part or of the domain.
//!
//! ```abnf
//! comment = "(" *([FWS] ccontent) [FWS] ")"     ; comments nest, a backslash takes the next along
//! ```

use super::draft::Piece;
use super::grammar::is_space;
use crate::Span;

/// The ranges of `pieces` to take away: each outermost comment outside quotes, with the white
/// space around it. None at all if one is not closed or stands where no comment may, or if not
/// exactly one `@` stands outside.
pub fn find(pieces: &[Piece]) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut ats) = (0_usize, 0, 0);
    let (mut quoted, mut escaped) = (false, false);
    for (at, piece) in pieces.iter().enumerate() {
        match piece.character {
            _ if escaped => escaped = false,
            '\\' => escaped = quoted || depth > 0,
            '"' if depth == 0 => quoted = !quoted,
            _ if quoted => {}
            '(' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            ')' if depth == 0 => return Vec::new(),
            ')' => {
                depth -= 1;
                if depth == 0 {
                    add(pieces, start, at + 1, &mut found);
                }
            }
            '@' if depth == 0 => ats += 1,
            _ => {}
        }
    }
    let mut fit = depth == 0 && !quoted && ats == 1;
    for range in &found {
        fit &= range.start == 0
            || character(pieces, range.start - 1) == '@'
            || range.end == pieces.len()
            || character(pieces, range.end) == '@';
    }
    if !fit {
        found.clear();
    }
    found
}

/// Adds a comment with the white space around it; ranges that touch become one.
fn add(pieces: &[Piece], mut start: usize, mut end: usize, found: &mut Vec<Span>) {
    while start > 0 && is_space(character(pieces, start - 1)) {
        start -= 1;
    }
    while is_space(character(pieces, end)) {
        end += 1;
    }
    match found.last_mut() {
        Some(last) if start <= last.end => last.end = end,
        _ => found.push(Span::new(start, end)),
    }
}

fn character(pieces: &[Piece], at: usize) -> char {
    pieces.get(at).map_or('\0', |piece| piece.character)
}
