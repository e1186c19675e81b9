//! Generated from `data/words.tsv` by `npm run tables`; do not edit.

/// A word at the end of a label, its rarity in hundredths of a nat.
#[rustfmt::skip]
pub(super) static WORDS: &[(&str, i32)] = &[
    ("base", 737),
    ("book", 644),
    ("box", 629),
    ("cloud", 706),
    ("global", 768),
    ("home", 673),
    ("life", 630),
    ("live", 649),
    ("look", 825),
    ("mail", 670),
    ("media", 617),
    ("net", 516),
    ("online", 476),
    ("post", 627),
    ("web", 581),
    ("world", 597),
];
