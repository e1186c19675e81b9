//! Writes the form that `src/tables/front_coded.rs` reads.

use std::fmt::Write as _;

/// A set, front-coded.
pub(crate) struct FrontCoded {
    text: Vec<u8>,
    index: Vec<(u8, usize)>,
}

/// Codes sorted `names`, each with its value, 0 to 127; which characters a name may have is said
/// in `src/tables/front_coded.rs`.
pub(crate) fn front_coded<'a>(names: impl IntoIterator<Item = (&'a str, u8)>) -> FrontCoded {
    let mut text = Vec::new();
    let mut index = Vec::new();
    let mut before = "";
    for (name, value) in names {
        assert!(before < name, "{before} before {name}");
        assert!(
            name.bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')),
            "{name}"
        );
        let same = |(one, other): &(u8, u8)| one == other;
        let shared = name
            .bytes()
            .zip(before.bytes())
            .take_while(same)
            .count()
            .min(25);
        if shared == 0 {
            index.push((name.as_bytes()[0], text.len()));
        }
        text.push(b'A' + u8::try_from(shared).unwrap());
        text.extend_from_slice(&name.as_bytes()[shared..]);
        if value > 0 {
            assert!(value.is_ascii(), "{name}: {value}");
            text.push(0x80 + value);
        }
        before = name;
    }
    FrontCoded { text, index }
}

impl FrontCoded {
    /// Bytes of static data.
    pub(crate) fn size(&self) -> usize {
        self.text.len() + 4 * self.index.len()
    }

    /// The Rust source of a table made of this one set.
    pub(crate) fn source(&self, from: &str, name: &str) -> String {
        format!(
            "//! Generated from `data/{from}` by `npm run tables`; do not edit.\n\n\
             use super::front_coded::FrontCoded;\n\n{}",
            self.item(name)
        )
    }

    /// The set as a Rust item.
    pub(crate) fn item(&self, name: &str) -> String {
        let index: Vec<_> = self
            .index
            .iter()
            .map(|(byte, offset)| format!("(b'{}', {offset})", char::from(*byte)))
            .collect();
        let mut text = String::new();
        for line in self.text.chunks(96) {
            writeln!(text, "        {}\\", line.escape_ascii()).unwrap();
        }
        format!(
            "pub(super) static {name}: FrontCoded = FrontCoded {{\n    index: &[{}],\n    text: b\"\\\n{text}    \",\n}};\n",
            index.join(", ")
        )
    }
}
