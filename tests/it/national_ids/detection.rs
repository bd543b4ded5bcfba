//! Tests how many typing mistakes the check digit of each type detects, compared with the theory of its algorithm.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use realaml_ext::national_ids::{CheckDigit, IdType, InvalidKind, NationalId, Warning, registry};

use super::lawful;

/// The number of mistakes per thousand that a check digit detects in theory, among those that no other rule rejects.
struct Theory {
    id_type: IdType,
    wrong_digits: RangeInclusive<usize>,
    swaps: RangeInclusive<usize>,
}

const ALL: RangeInclusive<usize> = 1000..=1000;

/// The Luhn algorithm misses only the transposition of 09 and 90: 2 of the 90 pairs of different digits. Such pairs are
/// rarer in dates.
const LUHN: RangeInclusive<usize> = 960..=1000;

const THEORIES: [Theory; 18] = [
    Theory { id_type: IdType::CaSin, wrong_digits: ALL, swaps: LUHN },
    Theory { id_type: IdType::ZaId, wrong_digits: ALL, swaps: LUHN },
    Theory { id_type: IdType::InEpic, wrong_digits: ALL, swaps: LUHN },
    // The Verhoeff algorithm was designed to detect all mistakes of both kinds.
    Theory { id_type: IdType::InAadhaar, wrong_digits: ALL, swaps: ALL },
    Theory { id_type: IdType::InVid, wrong_digits: ALL, swaps: ALL },
    // ISO 7064 MOD 11-2: the powers of two are distinct modulo 11 and coprime to it.
    Theory { id_type: IdType::CnResidentId, wrong_digits: ALL, swaps: ALL },
    // Modulo 11: no weight is a multiple of 11, and adjacent weights differ.
    Theory { id_type: IdType::AuTfn, wrong_digits: ALL, swaps: ALL },
    // Modulo 11: the digits of an RFC have the weights 9 to 4 and 3 to 2, none of which is a multiple of 11.
    Theory { id_type: IdType::MxRfc, wrong_digits: ALL, swaps: ALL },
    // Modulo 10: the weights are odd and not 5, so every single-digit error among the first nine digits is detected.
    // The tenth digit, the issue number, is outside the check. Of the nine transpositions of adjacent digits, seven
    // involve weights that differ by 2, 4 or 8, so they are missed if the digits differ by 5 (1 pair in 9). A swap of
    // the eighth digit and the check digit is never detected, because their weights, 9 and -1, are equal modulo 10. A
    // swap of the check digit and the issue number is always detected. The average is 802 per thousand.
    Theory { id_type: IdType::AuMedicare, wrong_digits: 880..=920, swaps: 780..=820 },
    // Modulo 10 with the weights 18 to 2: an even weight misses a difference of 5, and the weight 10 misses every
    // difference. The average over the digits is 833. The date rules reject most of the undetected mistakes first.
    Theory { id_type: IdType::MxCurp, wrong_digits: 833..=950, swaps: ALL },
    // Modulo 11: if the first weights give 10, the second weights decide. A mistake that moves a number from one rule
    // to the other is therefore detected only nine times in ten.
    Theory { id_type: IdType::NzIrd, wrong_digits: 970..=990, swaps: 970..=990 },
    // Modulo 89: neither a weight nor the product of a weight difference and a digit difference is a multiple of 89.
    Theory { id_type: IdType::AuAbn, wrong_digits: ALL, swaps: ALL },
    // Modulo 10 with the weights 8 to 1: the four even weights miss a difference of 5, and the weight 5 misses even
    // differences, which gives 901 over the nine positions. Adjacent weights differ by 1, so every transposition of
    // them is detected. The last transposition involves the check digit itself, which gives 875.
    Theory { id_type: IdType::AuAcn, wrong_digits: 870..=930, swaps: 850..=900 },
    // Modulo 10 with the weights 1 and 3: every single-digit error is detected, and so is every transposition, except
    // of digits that differ by 5.
    Theory { id_type: IdType::NzNzbn, wrong_digits: ALL, swaps: 850..=930 },
    Theory { id_type: IdType::CaBn, wrong_digits: ALL, swaps: LUHN },
    Theory { id_type: IdType::DkCvr, wrong_digits: ALL, swaps: ALL },
    // Modulo 31, a prime, with powers of 3 as the weights: no weight is a multiple of 31, and adjacent weights differ,
    // so every single-digit error and every transposition is detected.
    Theory { id_type: IdType::CnUscc, wrong_digits: ALL, swaps: ALL },
    // The Luhn algorithm modulo 36 detects every single-digit error. It doubles every other digit, so the sum reveals
    // the order of two digits.
    Theory { id_type: IdType::InGstin, wrong_digits: ALL, swaps: ALL },
];

/// Returns valid numbers of a type, the same in every run. A random walk from the specimen replaces two digits at each
/// step.
fn good_numbers(id_type: IdType) -> BTreeSet<String> {
    let specimen = id_type.parse(id_type.entry().specimen, &lawful()).expect("specimens are good");
    let mut number = specimen.expose().to_owned();
    let mut random = 20_260_101_u64;
    let mut below = |limit: usize| {
        // Knuth's linear congruential generator. Its upper bits are good enough to choose positions and digits.
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % limit
    };
    let mut numbers = BTreeSet::from([number.clone()]);
    while numbers.len() < 300 {
        let mut next = number.clone();
        for _ in 0..2 {
            let place = below(next.len());
            if next.as_bytes()[place].is_ascii_digit() {
                next.replace_range(place..=place, &below(10).to_string());
            }
        }
        if verdict(id_type, &next) == Some(true) {
            numbers.insert(next.clone());
            number = next;
        }
    }
    numbers
}

/// Whether the check digit matches, or `None` if another rule rejects the number.
fn verdict(id_type: IdType, number: &str) -> Option<bool> {
    match id_type.validate(number, &lawful()) {
        Ok(warnings) => Some(!warnings.contains(Warning::CheckDigit)),
        Err(error) if error.kind() == InvalidKind::CheckDigit => Some(false),
        Err(_) => None,
    }
}

/// Returns all variants of the number with one digit replaced.
fn wrong_digits(number: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (place, digit) in number.char_indices().filter(|(_, character)| character.is_ascii_digit()) {
        for other in ('0'..='9').filter(|other| *other != digit) {
            let mut changed = number.to_owned();
            changed.replace_range(place..=place, other.encode_utf8(&mut [0; 4]));
            wrong.push(changed);
        }
    }
    wrong
}

/// Returns all variants of the number with two different adjacent digits transposed.
fn swaps(number: &str) -> Vec<String> {
    let places: Vec<(usize, char)> = number.char_indices().collect();
    places
        .windows(2)
        .filter(|pair| pair[0].1 != pair[1].1 && pair.iter().all(|(_, character)| character.is_ascii_digit()))
        .map(|pair| {
            let mut changed = number.to_owned();
            changed.replace_range(pair[0].0..=pair[1].0, &format!("{}{}", pair[1].1, pair[0].1));
            changed
        })
        .collect()
}

/// Returns the number of mistakes per thousand that the check digit detects, among those that no other rule rejects.
fn seen(id_type: IdType, mistakes: fn(&str) -> Vec<String>) -> usize {
    let verdicts: Vec<bool> = good_numbers(id_type)
        .iter()
        .flat_map(|number| mistakes(number))
        .filter_map(|number| verdict(id_type, &number))
        .collect();
    assert!(verdicts.len() > 300, "{id_type:?}: {} mistakes are too few to judge", verdicts.len());
    verdicts.iter().filter(|matches| !**matches).count() * 1_000 / verdicts.len()
}

#[test]
fn check_digits_see_what_theory_says() {
    for Theory { id_type, wrong_digits: digits, swaps: pairs } in &THEORIES {
        let rates = (seen(*id_type, wrong_digits), seen(*id_type, swaps));
        assert!(digits.contains(&rates.0) && pairs.contains(&rates.1), "{id_type:?} sees {rates:?} of 1000");
    }
}

#[test]
fn every_check_digit_has_its_theory() {
    let checked = registry().filter(|entry| matches!(entry.check_digit, CheckDigit::Strict | CheckDigit::Soft));
    let listed: BTreeSet<IdType> = THEORIES.iter().map(|theory| theory.id_type).collect();
    assert_eq!(checked.map(|entry| entry.id_type).collect::<BTreeSet<_>>(), listed);
}
