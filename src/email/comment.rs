//! Comments (RFC 5322 §3.2.2), where they touch an end of the local-part or of the domain.
//!
//! ```abnf
//! comment = "(" *([FWS] ccontent) [FWS] ")"     ; comments nest, a backslash takes the next along
//! ```

use super::draft::Piece;

/// The ranges of `pieces` to take away: each comment with the white space around it. None at
/// all if one is not closed or stands where no comment may.
pub fn find(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let Some(comments) = balanced(pieces) else {
        return Vec::new();
    };
    let space = |piece: &&Piece| piece.character.is_whitespace();
    let wide: Vec<(usize, usize)> = comments
        .iter()
        .map(|(start, end)| {
            let before = pieces.iter().take(*start).rev().take_while(space).count();
            let after = pieces.iter().skip(*end).take_while(space).count();
            (start - before, end + after)
        })
        .collect();
    let joined = join(wide);
    let is_at = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at))
            .is_none_or(|piece| piece.character == '@')
    };
    let fit = joined
        .iter()
        .all(|(start, end)| is_at(start.checked_sub(1)) || is_at(Some(*end)));
    if fit { joined } else { Vec::new() }
}

/// Outermost comments outside quotes, if all are closed and exactly one `@` stands outside.
fn balanced(pieces: &[Piece]) -> Option<Vec<(usize, usize)>> {
    let (mut depth, mut start, mut ats) = (0_usize, 0, 0);
    let (mut quoted, mut escaped) = (false, false);
    let mut comments = Vec::new();
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
            ')' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    comments.push((start, at + 1));
                }
            }
            '@' if depth == 0 => ats += 1,
            _ => {}
        }
    }
    (depth == 0 && !quoted && ats == 1).then_some(comments)
}

/// Ranges that touch become one.
fn join(ranges: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match joined.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ => joined.push((start, end)),
        }
    }
    joined
}
