//! Which keys lie side by side.

/// The letter rows of QWERTY, each shifted half a key against the one above.
const ROWS: [&[u8]; 4] = [b"1234567890-", b"qwertyuiop", b"asdfghjkl", b"zxcvbnm,."];

/// Whether two characters are neighbours on QWERTY.
pub(super) fn are_neighbours(a: u8, b: u8) -> bool {
    match (place(a), place(b)) {
        (Some((row_a, x_a)), Some((row_b, x_b))) => {
            row_a.abs_diff(row_b) <= 1 && x_a.abs_diff(x_b) <= 2
        }
        _ => false,
    }
}

/// Row and horizontal place in half keys.
fn place(key: u8) -> Option<(usize, usize)> {
    ROWS.iter().enumerate().find_map(|(row, keys)| {
        let column = keys.iter().position(|known| *known == key)?;
        Some((row, 2 * column + row))
    })
}
