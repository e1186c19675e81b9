//! Unpacks a table: bytes that were predicted bit by bit from the bytes before them.
//!
//! A compressor of its own, because the tables travel as base64 inside a JavaScript file: there
//! Brotli no longer sees bytes and loses a seventh of what it would save. Four adaptive
//! predictions (no context, the last byte, the last two, the last but one) are mixed in the
//! logistic domain and steer a binary arithmetic decoder, all in integers, so that every host
//! decodes the same. `tests/tables/` holds the other direction.

/// Contexts whose predictions are mixed.
const CONTEXTS: usize = 4;

/// Cells a context; a power of two, so that a hash is cut to a slot by a shift.
const CELL_BITS: u32 = 14;

/// Predicts the next bit of a stream from the bits before it.
pub(crate) struct Model {
    /// Probability of a one in the upper 22 bits, number of observations below.
    cells: Vec<u32>,
    logits: Vec<i16>,
    /// Weight of each context, in 1/65,536, for each position in the byte.
    weights: [[i32; CONTEXTS]; 8],
    inputs: [i32; CONTEXTS],
    slots: [usize; CONTEXTS],
    hashes: [u32; CONTEXTS],
    /// The bits of the current byte after a leading one.
    partial: u32,
    last_two: u32,
    probability: i32,
}

impl Model {
    pub(crate) fn new() -> Self {
        let mut model = Self {
            cells: vec![1 << 31; CONTEXTS << CELL_BITS],
            logits: logits(),
            weights: [[20_000; CONTEXTS]; 8],
            inputs: [0; CONTEXTS],
            slots: [0; CONTEXTS],
            hashes: [0; CONTEXTS],
            partial: 1,
            last_two: 0,
            probability: 2048,
        };
        model.hash();
        model.predict();
        model
    }

    /// Where between `low` and `high` a one ends and a zero begins.
    pub(crate) fn split(&self, low: u32, high: u32) -> u32 {
        low + ((high - low) >> 12) * self.probability.unsigned_abs()
    }

    /// Learns the bit that came and predicts the next.
    pub(crate) fn update(&mut self, bit: bool) {
        let error = (i32::from(bit) << 12) - self.probability;
        let position = self.position();
        if let Some(weights) = self.weights.get_mut(position) {
            for (weight, input) in weights.iter_mut().zip(self.inputs) {
                *weight += (input * error * 14 + (1 << 13)) >> 14;
            }
        }
        for slot in self.slots {
            if let Some(cell) = self.cells.get_mut(slot) {
                *cell = learn(*cell, bit);
            }
        }
        self.partial = self.partial << 1 | u32::from(bit);
        if self.partial >= 256 {
            self.last_two = (self.last_two << 8 | self.partial & 255) & 0xFFFF;
            self.partial = 1;
            self.hash();
        }
        self.predict();
    }

    /// How many bits of the current byte are known, 0 to 7.
    fn position(&self) -> usize {
        self.partial.ilog2() as usize
    }

    fn hash(&mut self) {
        let contexts = [
            0,
            self.last_two & 0xFF,
            self.last_two,
            self.last_two & 0xFF00,
        ];
        for (order, (hash, context)) in (1..).zip(self.hashes.iter_mut().zip(contexts)) {
            *hash = (context << 3 | order).wrapping_mul(0x2C1B_3C6D);
        }
    }

    fn predict(&mut self) {
        let weights = self.weights.get(self.position()).copied();
        let mut sum: i64 = 0;
        for (order, weight) in weights.unwrap_or_default().into_iter().enumerate() {
            let hash = self.hashes.get(order).copied().unwrap_or_default();
            let mixed = (hash ^ self.partial.wrapping_mul(0x9E35_79B1)).wrapping_mul(0x85EB_CA6B);
            let slot = (order << CELL_BITS) + (mixed >> (32 - CELL_BITS)) as usize;
            let cell = self.cells.get(slot).copied().unwrap_or_default();
            let logit = self.logits.get((cell >> 20) as usize);
            let input = i32::from(logit.copied().unwrap_or_default());
            if let (Some(place), Some(kept)) =
                (self.slots.get_mut(order), self.inputs.get_mut(order))
            {
                *place = slot;
                *kept = input;
            }
            sum += i64::from(input) * i64::from(weight);
        }
        let sum = (sum >> 16).clamp(-2047, 2047);
        self.probability = squash(i32::try_from(sum).unwrap_or_default()).clamp(1, 4095);
    }
}

/// Moves a probability towards the bit, the less the more has been observed.
fn learn(cell: u32, bit: bool) -> u32 {
    let count = cell & 1023;
    let probability = i64::from(cell >> 10);
    let target = if bit { (1 << 22) - 1 } else { 0 };
    let moved = probability + (target - probability) * 2 / (2 * i64::from(count) + 3);
    let moved = u32::try_from(moved).unwrap_or_default();
    moved << 10 | if count < 255 { count + 1 } else { count }
}

/// `4096 / (1 + e^(-x / 256))` at every 128th x from -2,048; straight lines between.
const LOGISTIC: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
    3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// A probability in 1/4,096 from its logit in 1/256.
fn squash(x: i32) -> i32 {
    let slot = usize::try_from((x >> 7) + 16).unwrap_or_default();
    let at = |slot: usize| LOGISTIC.get(slot).copied().unwrap_or(4095);
    let weight = x & 127;
    (at(slot) * (128 - weight) + at(slot + 1) * weight + 64) >> 7
}

/// The logit of every probability: the other direction of [`squash`].
fn logits() -> Vec<i16> {
    let mut table = Vec::with_capacity(4096);
    for x in -2047..=2047_i16 {
        let end = usize::try_from(squash(i32::from(x)) + 1).unwrap_or_default();
        table.resize(end.max(table.len()), x);
    }
    table.resize(4096, 2047);
    table
}

/// The bytes that were packed: their number in two bytes, little end first, then the code.
pub(crate) fn unpack(packed: &[u8]) -> Vec<u8> {
    let mut bytes = packed.iter().copied();
    let mut next = || bytes.next().unwrap_or_default();
    let length = usize::from(u16::from_le_bytes([next(), next()]));
    let mut code = u32::from_be_bytes([next(), next(), next(), next()]);
    let (mut low, mut high) = (0, u32::MAX);
    let mut model = Model::new();
    let mut out = Vec::with_capacity(length);
    while out.len() < length {
        let mut byte = 0_u8;
        for _ in 0..8 {
            let split = model.split(low, high);
            let bit = code <= split;
            if bit {
                high = split;
            } else {
                low = split + 1;
            }
            model.update(bit);
            byte = byte << 1 | u8::from(bit);
            while (low ^ high) >> 24 == 0 {
                low <<= 8;
                high = high << 8 | 255;
                code = code << 8 | u32::from(next());
            }
        }
        out.push(byte);
    }
    out
}
