//! Texts to check, the same at every run: good addresses, mutated, and random characters.

/// Addresses of many scripts and shapes.
const SEEDS: &[&str] = &[
    "anna@example.org",
    "Anna.K+news@Gmail.com",
    "o'brien@yahoo.co.uk",
    "customer@yaho.com",
    "mailto:anna@example.org?subject=x",
    "Anna K <anna@example.org>",
    "\"anna k\"@example.org",
    "anna(home)@example.org",
    "anna@[192.0.2.1]",
    "anna@[IPv6:2001:db8::1]",
    "a@example.org; b@example.org",
    "jeff@臺網中心.tw",
    "用户@例子。广告",
    "अजय@डाटा.भारत",
    "اختبار@ua-test.link",
    "می\u{200c}خواهم@مثال.ایران",
    "อีเมลทดสอบ@ยูเอทดสอบ.ไทย",
    "jose\u{301}@bu\u{308}cher.de",
    "a@xn--bcher-kva.de",
    "😀@i❤\u{fe0f}.ws",
    "ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ",
    "a@аррӏе.com",
    "דוגמה@דוגמה.קום",
    "각\u{1112}\u{1161}@한국.kr",
];

/// Characters that have rules of their own.
const ODD: &[char] = &[
    '@',
    '.',
    '.',
    ' ',
    '"',
    '\\',
    '(',
    ')',
    '<',
    '>',
    '[',
    ']',
    ',',
    ';',
    '-',
    '_',
    '\'',
    '\0',
    '\n',
    '\u{a0}',
    '\u{ad}',
    '\u{301}',
    '\u{b7}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{202e}',
    '\u{3002}',
    '\u{ff20}',
    '\u{fffd}',
    '\u{e000}',
    '\u{f900}',
    '\u{10ffff}',
    'ß',
    'İ',
    'ı',
    'Σ',
    '٣',
    '۳',
    'א',
    'ا',
    'ᄀ',
    '각',
    '㎏',
    '𝐚',
    '😀',
    '…',
    '․',
    'ﷺ',
    'Ａ',
    'é',
    'ｶ',
];

/// An endless sequence of texts, fixed by its seed.
pub(crate) struct Texts(u64);

impl Texts {
    /// The sequence of that seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn character(&mut self) -> char {
        match self.below(4) {
            0 => char::from(u8::try_from(32 + self.below(95)).unwrap()),
            1 => u32::try_from(self.below(0x3_0000))
                .ok()
                .and_then(char::from_u32)
                .unwrap_or('x'),
            _ => ODD[self.below(ODD.len())],
        }
    }
}

impl Iterator for Texts {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut text: Vec<char> = if self.below(8) == 0 {
            let length = self.below(24);
            (0..length).map(|_| self.character()).collect()
        } else {
            SEEDS[self.below(SEEDS.len())].chars().collect()
        };
        for _ in 0..self.below(5) {
            let at = self.below(text.len() + 1);
            let character = self.character();
            match self.below(4) {
                0 if at < text.len() => drop(text.remove(at)),
                1 if at < text.len() => text[at] = character,
                2 => text.extend_from_within(at..),
                _ => text.insert(at, character),
            }
        }
        Some(text.into_iter().collect())
    }
}
