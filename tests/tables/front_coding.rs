//! Writes the form that `src/tables/front_coded.rs` reads.

use std::fmt::Write as _;

/// A set, front-coded.
pub(crate) struct FrontCoded {
    text: String,
    index: Vec<(u8, usize)>,
}

/// Codes sorted `names`; which characters they may have is said in `src/tables/front_coded.rs`.
pub(crate) fn front_coded(names: &[String]) -> FrontCoded {
    let mut text = String::new();
    let mut index = Vec::new();
    let mut before = "";
    for name in names {
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
        text.push(char::from(b'A' + u8::try_from(shared).unwrap()));
        text.push_str(name.get(shared..).unwrap());
        before = name;
    }
    FrontCoded { text, index }
}

impl FrontCoded {
    /// Bytes of static data.
    pub(crate) fn size(&self) -> usize {
        self.text.len() + 4 * self.index.len()
    }

    /// The Rust source of the table.
    pub(crate) fn source(&self, from: &str, name: &str) -> String {
        let mut source = format!(
            "//! Generated from `data/{from}` by `npm run tables`; do not edit.\n\n\
             use super::front_coded::FrontCoded;\n\n\
             pub(super) static {name}: FrontCoded = FrontCoded {{\n    index: &["
        );
        for (byte, offset) in &self.index {
            write!(source, "(b'{}', {offset}), ", char::from(*byte)).unwrap();
        }
        source.truncate(source.len() - 2);
        source.push_str("],\n    text: concat!(\n");
        for line in self.text.as_bytes().chunks(100) {
            writeln!(source, "        {:?},", std::str::from_utf8(line).unwrap()).unwrap();
        }
        source.push_str("    ),\n};\n");
        source
    }
}
