//! Generated from `data/words.tsv` by `npm run tables`; do not edit.

/// Words at the end of a label.
pub(super) static WORDS: &[u8; 68] = b"basebookboxcloudglobalhomelifelivelookmailmedianetonlinepostwebworld";

/// Their lengths.
pub(super) static LENGTHS: [u8; 16] = [4, 4, 3, 5, 6, 4, 4, 4, 4, 4, 5, 3, 6, 4, 3, 5];

/// Their rarities in hundredths of a nat.
pub(super) static RARITIES: [u16; 16] = [737, 644, 629, 706, 768, 673, 630, 649, 825, 670, 617, 516, 476, 627, 581, 597];
