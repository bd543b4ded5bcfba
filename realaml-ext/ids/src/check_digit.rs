//! Check-digit algorithms shared by several types of numbers.
//!
//! The functions take ASCII digits without separators and do not panic on other bytes. Parsers call them after they
//! have checked the alphabet and the length.

/// Whether digits that end in a check digit pass the Luhn algorithm (ISO/IEC 7812-1, annex B).
///
/// It detects all single-digit errors, and all transpositions of adjacent digits except 09 and 90.
///
/// ```
/// use realaml_ids::check_digit::luhn;
/// assert!(luhn(b"046454286"));
/// assert!(!luhn(b"046454285"));
/// ```
#[inline]
pub fn luhn(digits: &[u8]) -> bool {
    const DOUBLED: [u8; 16] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0];
    let mut sum = 0_u32;
    let mut double = digits.len().is_multiple_of(2);
    for digit in digits {
        let value = digit & 0x0f;
        sum += u32::from(if double { DOUBLED[usize::from(value)] } else { value });
        double = !double;
    }
    sum.is_multiple_of(10)
}

/// Whether digits that end in a check digit pass the Verhoeff algorithm (dihedral group D5).
///
/// It detects all single-digit errors and all transpositions of adjacent digits.
///
/// ```
/// use realaml_ids::check_digit::verhoeff;
/// assert!(verhoeff(b"234123412346"));
/// assert!(!verhoeff(b"243123412346"));
/// ```
#[inline]
pub fn verhoeff(digits: &[u8]) -> bool {
    let mut state = 0_usize;
    for (place, digit) in digits.iter().rev().enumerate() {
        let value = usize::from(digit & 0x0f) % 10;
        state = usize::from(MULTIPLY[state][usize::from(PERMUTE[place % 8][value])]);
    }
    state == 0
}

/// The multiplication table of D5.
const MULTIPLY: [[u8; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];

/// The powers of Verhoeff's permutation (1 5 8 9 4 2 7 0)(3 6), by position from the right.
const PERMUTE: [[u8; 10]; 8] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/// Computes the ISO 7064 MOD 11-2 check character, `0` to `9` or `X`, for digits without one.
///
/// The check detects all single-character errors and all transpositions of adjacent characters.
///
/// ```
/// use realaml_ids::check_digit::mod_11_2;
/// assert_eq!(mod_11_2(b"11010519491231002"), b'X');
/// ```
#[inline]
pub fn mod_11_2(digits: &[u8]) -> u8 {
    let mut product = 0_u32;
    for digit in digits {
        product = (product + u32::from(digit & 0x0f)) * 2;
        // Reducing only when necessary saves a division per digit.
        if product > 1 << 28 {
            product %= 11;
        }
    }
    b"10X98765432"[(product % 11) as usize]
}

/// Computes the sum of the digits times their weights. Digits and weights without a counterpart are ignored.
///
/// ```
/// use realaml_ids::check_digit::weighted_sum;
/// let sum = weighted_sum(b"2110625629", &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
/// assert_eq!(sum, 110);
/// ```
#[inline]
pub fn weighted_sum(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(digit & 0x0f) * weight).sum()
}

/// Returns the value of at most nine ASCII digits.
#[inline]
pub(crate) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit & 0x0f))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_agrees_with_digit_sums() {
        for value in 0..20_000_u32 {
            let text = format!("{value:05}");
            let digits: Vec<u32> = text.bytes().map(|byte| u32::from(byte - b'0')).collect();
            let sum: u32 = digits
                .iter()
                .rev()
                .enumerate()
                .map(|(place, digit)| if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
                .sum();
            assert_eq!(luhn(text.as_bytes()), sum.is_multiple_of(10), "{text}");
        }
    }

    #[test]
    fn verhoeff_tables_are_the_dihedral_group() {
        // An element is a rotation r (0-4) or a reflection 5 + r; the products follow from the group's rules.
        let product = |a: u8, b: u8| match (a < 5, b < 5) {
            (true, true) => (a + b) % 5,
            (true, false) => 5 + (a + b - 5) % 5,
            (false, true) => 5 + (a - 5 + 5 - b) % 5,
            (false, false) => (a + 5 - b) % 5,
        };
        for a in 0..10_u8 {
            for b in 0..10_u8 {
                assert_eq!(MULTIPLY[usize::from(a)][usize::from(b)], product(a, b), "{a} {b}");
            }
        }
        for (before, after) in PERMUTE.iter().zip(&PERMUTE[1..]) {
            assert!(before.iter().zip(after).all(|(from, to)| PERMUTE[1][usize::from(*from)] == *to));
        }
    }

    #[test]
    fn mod_11_2_agrees_with_its_weights() {
        const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        for digits in [b"44052418800101001", b"11010519491231002", b"91112419810803002"] {
            let place = weighted_sum(digits, &WEIGHTS) % 11;
            assert_eq!(mod_11_2(digits), b"10X98765432"[place as usize]);
        }
    }
}
