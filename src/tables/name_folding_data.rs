//! Generated from `data/name_folding.tsv` by `npm run tables`; do not edit.

/// What letters are compared as, and the letters.
pub(super) static NAME_FOLDING: &str = "\
ae æ\n\
b ƀɓ\n\
d ðđɖɗ\n\
e ǝəɛ\n\
f ƒ\n\
g ɠ\n\
h ħ\n\
i ıɨ\n\
j ȷ\n\
k ĸƙ\n\
l ł\n\
n ŋɲ\n\
o øɔɵ\n\
oe œ\n\
ss ß\n\
t ŧ\n\
th þ\n\
u ʉ\n\
y ƴ\n\
z ƶ\n\
σ ς\n\
г ґ\n\
";
