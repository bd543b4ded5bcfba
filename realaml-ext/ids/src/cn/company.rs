//! The Chinese unified social credit code.

use crate::prelude::*;

pub(crate) static USCC: Definition = Definition::new(
    Entry {
        id_type: IdType::CnUscc,
        country: Country::China,
        holder: Holder::Company,
        code: "uscc",
        name: "unified social credit code",
        local_name: Some("统一社会信用代码"),
        asked_for: "number, for a check of the company",
        expected: "18 digits and capital letters other than I, O, S, V and Z",
        check_digit: CheckDigit::Soft,
        specimen: "91110000600037341L",
        specimen_state: None,
        source: "GB 32100-2015; that codes of Xiamen given out before 2016 fail the check, users of hutool (issues 2020 and 4119)",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    check_uscc,
)
.forms(|_| &[Shape::Picture(b"**999999**********")])
.shows(|_| 4);

/// The characters of the code in the order of their values; I, O, S, V and Z are left out.
const CHARACTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The value of each ASCII character. Characters that do not occur in the code have an out-of-range value.
const VALUES: [u8; 128] = {
    let mut values = [u8::MAX; 128];
    let mut value = 0;
    while value < CHARACTERS.len() {
        values[CHARACTERS[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// The powers of 3 modulo 31. The check character, with weight 1, makes the weighted sum a multiple of 31.
const WEIGHTS: [u32; 18] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];

fn check_uscc(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let code = number.exactly::<18>()?;
    if !code[2..8].iter().all(u8::is_ascii_digit) {
        return Err(Fault::new(InvalidKind::Format).at(3, 8).expects("six digits of the place of registration"));
    }
    let mut sum = 0;
    for (place, (byte, weight)) in code.iter().zip(WEIGHTS).enumerate() {
        let value = VALUES.get(usize::from(*byte)).copied().unwrap_or(u8::MAX);
        if value == u8::MAX {
            // Four of the omitted letters look like digits.
            let fault = Fault::new(InvalidKind::Character).at(place as u8 + 1, place as u8 + 1);
            return Err(if matches!(byte, b'I' | b'O' | b'S' | b'Z') {
                fault.hint(Hint::LetterForDigit)
            } else {
                fault
            });
        }
        sum += u32::from(value) * weight;
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(!sum.is_multiple_of(31), Warning::CheckDigit);
    Ok(warnings)
}

national_id_from_text! {
    /// A unified social credit code (统一社会信用代码) of a company or another organization.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | registration authority: 9 market regulation, 1 staffing, 5 civil affairs ... |
    /// | 2 | kind of organization |
    /// | 3-8 | place of registration (GB/T 2260); 100000 for the national authority |
    /// | 9-17 | organization code (GB 11714) |
    /// | 18 | check character: values times the powers of 3, modulo 31 |
    ///
    /// The check detects all single-character errors and all transpositions of adjacent characters. A mismatch is only
    /// a warning ([`Warning::CheckDigit`]), because Xiamen issued codes before 2016 that fail the check and are still
    /// in use. Source: GB 32100-2015 ([`Certainty::Official`]); for the failing codes, reports from users of a library.
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    /// assert_eq!(cn::Uscc::new("91110000600037341L")?.expose(), "91110000600037341L");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Uscc is USCC
}
