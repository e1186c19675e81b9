//! Shapes of short codes: the few signs of regular expressions that postal codes need.
//!
//! Letters, digits, space and hyphen stand for themselves; `\d` is a digit; `[A-CX]` one of a set;
//! `(a|b)` either; `?`, `{n}` and `{n,m}` say how often. The patterns are our own data, so there
//! is no error; what cannot be read matches nothing.

/// Whether `shape` describes the whole of `text`.
pub(super) fn matches(shape: &str, text: &str) -> bool {
    either(shape, text).iter().any(|rest| rest.is_empty())
}

/// What may be left of `text` behind one of the alternatives.
fn either<'t>(shape: &str, text: &'t str) -> Vec<&'t str> {
    let mut depth = 0;
    let alternatives = shape.split(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0 && c == '|'
    });
    alternatives
        .flat_map(|shape| sequence(shape, text))
        .collect()
}

fn sequence<'t>(shape: &str, text: &'t str) -> Vec<&'t str> {
    let mut rests = vec![text];
    let mut shape = shape;
    while let Some((atom, behind)) = next_atom(shape) {
        let (least, most, behind) = next_count(behind);
        let mut found = Vec::new();
        for count in 0..=most {
            if count >= least {
                found.extend_from_slice(&rests);
            }
            rests = rests.iter().flat_map(|rest| atom.step(rest)).collect();
        }
        rests = found;
        shape = behind;
    }
    rests
}

enum Atom<'s> {
    Digit,
    Literal(char),
    Set(&'s str),
    Group(&'s str),
}

impl Atom<'_> {
    fn step<'t>(&self, text: &'t str) -> Vec<&'t str> {
        if let Self::Group(shape) = self {
            return either(shape, text);
        }
        let mut chars = text.chars();
        let fits = chars.next().is_some_and(|c| match self {
            Self::Digit => c.is_ascii_digit(),
            Self::Literal(literal) => c == *literal,
            Self::Set(set) => in_set(set, c),
            Self::Group(_) => false,
        });
        if fits {
            vec![chars.as_str()]
        } else {
            Vec::new()
        }
    }
}

/// A hyphen at the end of a set stands for itself.
fn in_set(set: &str, c: char) -> bool {
    let set: Vec<char> = set.replace("\\d", "0-9").chars().collect();
    let ranged = |from: &char, to: &char| (*from..=*to).contains(&c);
    match set.as_slice() {
        [.., '-'] if c == '-' => true,
        _ if c == '-' => false,
        set => {
            set.contains(&c)
                || set
                    .windows(3)
                    .any(|window| matches!(window, [from, '-', to] if ranged(from, to)))
        }
    }
}

fn next_atom(shape: &str) -> Option<(Atom<'_>, &str)> {
    if let Some(rest) = shape.strip_prefix("\\d") {
        return Some((Atom::Digit, rest));
    }
    if let Some(rest) = shape.strip_prefix('[') {
        let (set, rest) = rest.split_once(']')?;
        return Some((Atom::Set(set), rest));
    }
    if shape.starts_with('(') {
        let end = group_end(shape)?;
        return Some((Atom::Group(shape.get(1..end)?), shape.get(end + 1..)?));
    }
    let mut chars = shape.chars();
    let literal = chars.next()?;
    Some((Atom::Literal(literal), chars.as_str()))
}

/// The place of the bracket that closes the first one.
fn group_end(shape: &str) -> Option<usize> {
    let mut depth = 0;
    shape.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (depth == 0).then_some(at)
    })
}

/// How often the atom before `shape` stands, and what follows.
fn next_count(shape: &str) -> (usize, usize, &str) {
    if let Some(rest) = shape.strip_prefix('?') {
        return (0, 1, rest);
    }
    let counted = shape
        .strip_prefix('{')
        .and_then(|rest| rest.split_once('}'));
    let Some((counts, rest)) = counted else {
        return (1, 1, shape);
    };
    let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
    let number = |text: &str| text.parse().unwrap_or(0);
    (number(least), number(most), rest)
}
