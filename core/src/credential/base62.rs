//! Letters and digits: drawn without bias, and numbers written in them.

use crate::ports::{Entropy, EntropyError};

/// The digits in the order of their value.
pub const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The digit of a value below 62.
fn digit(value: usize) -> char {
    DIGITS.get(value).map_or('0', |&byte| char::from(byte))
}

/// `length` digits, each equally likely.
///
/// A byte has 256 values and 62 does not divide 256, so bytes from 248 up are thrown away (rejection
/// sampling): taking the remainder of all of them would favour the first eight digits.
///
/// # Errors
/// `EntropyError` when the source fails, or gives nothing usable in a thousand tries.
pub fn draw(entropy: &dyn Entropy, length: usize) -> Result<String, EntropyError> {
    let mut text = String::with_capacity(length);
    let mut buffer = [0_u8; 32];
    for _ in 0..1_000 {
        entropy.fill(&mut buffer)?;
        for &byte in buffer.iter().filter(|&&byte| byte < 248) {
            if text.len() == length {
                break;
            }
            text.push(digit(usize::from(byte) % 62));
        }
        if text.len() == length {
            zeroize::Zeroize::zeroize(&mut buffer);
            return Ok(text);
        }
    }
    Err(EntropyError)
}

/// `value` in six digits, padded with zeros in front. Six hold every 32-bit number.
#[must_use]
pub fn six_digits(value: u32) -> String {
    let mut rest = value as usize;
    let mut digits = ['0'; 6];
    for place in digits.iter_mut().rev() {
        *place = digit(rest % 62);
        rest /= 62;
    }
    digits.iter().collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::ports::fake::{NoEntropy, Seeded};

    #[test]
    fn every_digit_is_equally_likely() {
        let entropy = Seeded::new(7);
        let text: String = (0..1_000).map(|_| draw(&entropy, 62).unwrap()).collect();
        let mut counts = [0_i64; 256];
        for byte in text.bytes() {
            counts[usize::from(byte)] += 1;
        }
        // Chi-squared with 61 degrees of freedom: above 112 in one of 10,000 fair draws.
        let chi: f64 = DIGITS.iter().map(|&d| ((counts[usize::from(d)] - 1_000) as f64).powi(2) / 1_000.0).sum();
        assert!(chi < 112.0, "{chi}");
    }

    #[test]
    fn bytes_that_would_bias_are_thrown_away() {
        struct Scripted;
        impl Entropy for Scripted {
            fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
                buffer.fill(255);
                buffer[3] = 61;
                buffer[4] = 247;
                buffer[5] = 62;
                Ok(())
            }
        }
        assert_eq!(draw(&Scripted, 3).unwrap(), "zz0");
    }

    #[test]
    fn a_source_that_fails_or_never_helps_gives_nothing() {
        struct Stuck;
        impl Entropy for Stuck {
            fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
                buffer.fill(250);
                Ok(())
            }
        }
        assert_eq!(draw(&NoEntropy, 4), Err(EntropyError));
        assert_eq!(draw(&Stuck, 4), Err(EntropyError));
    }

    #[test]
    fn numbers_are_padded_and_the_largest_fits() {
        assert_eq!(six_digits(0), "000000");
        assert_eq!(six_digits(61), "00000z");
        assert_eq!(six_digits(62), "000010");
        let value: u64 =
            "4gfFC3".bytes().fold(0, |sum, byte| sum * 62 + DIGITS.iter().position(|&d| d == byte).unwrap() as u64);
        assert_eq!(value, u64::from(u32::MAX));
        assert_eq!(six_digits(u32::MAX), "4gfFC3");
    }
}
