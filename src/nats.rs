//! Probabilities as costs: minus their natural logarithm, in hundredths of a nat.
//!
//! Only multiplications, so that every platform gives the same, to the last bit.

/// `e` to the power of so many hundredths.
#[inline(never)]
pub(crate) fn exp(hundredths: i32) -> f64 {
    let mut power = if hundredths < 0 {
        0.990_049_833_749_168_1
    } else {
        1.010_050_167_084_168
    };
    let mut digits = hundredths.unsigned_abs();
    let mut product = 1.0;
    while digits > 0 {
        if digits & 1 == 1 {
            product *= power;
        }
        power *= power;
        digits >>= 1;
    }
    product
}

/// The natural logarithm of `number` in hundredths, rounded; between -20 and 20 nats.
pub(crate) fn nats(number: f64) -> i32 {
    let half = 1.005_012_520_859_401;
    let mut found = -2048;
    let mut step = 2048;
    while step > 0 {
        if exp(found + step) <= number * half {
            found += step;
        }
        step /= 2;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{exp, nats};

    #[test]
    fn agrees_with_the_standard_library() {
        for hundredths in -2000..=2000 {
            let expected = (f64::from(hundredths) / 100.0).exp();
            let found = exp(hundredths);
            assert!((found / expected - 1.0).abs() < 1e-11, "{hundredths}");
        }
        for number in 1..5000 {
            for number in [f64::from(number), 1.0 / f64::from(number)] {
                let expected = (100.0 * number.ln()).round();
                assert!((f64::from(nats(number)) - expected).abs() < 0.1, "{number}");
            }
        }
    }
}
