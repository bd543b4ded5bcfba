//! The Canadian business number.

use crate::prelude::*;

pub(crate) static BN: Definition = Definition::new(
    Entry {
        id_type: IdType::CaBn,
        country: Country::Canada,
        holder: Holder::Company,
        code: "bn",
        name: "business number",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "9 digits, or 15 characters with the program account",
        check_digit: CheckDigit::Strict,
        specimen: "12302 6635",
        specimen_state: None,
        source: "Government of Canada: data reference standard on the business number; check digit (Luhn) as python-stdnum has it, which 20 numbers out of registers satisfy",
        certainty: Certainty::Library,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS.dropping_slash(),
    check_bn,
)
.forms(|_| &[Shape::Digits(9, 9), Shape::Picture(b"999999999AA9999")])
.part_after(9);

fn check_bn(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    whole(number, &[Shape::Digits(9, 9), Shape::Picture(b"999999999AA9999")])?;
    let digits = &number.bytes()[..9];
    if digits == b"000000000" {
        return Err(Fault::new(InvalidKind::Reserved));
    }
    if luhn(digits) { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::CheckDigit)) }
}

national_id_from_text! {
    /// A business number (BN) of the Canada Revenue Agency, with or without a program account.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-9 | number, ending in a check digit (Luhn) |
    /// | 10-11 | program: RC income tax, RT sales tax, RP payroll, RM trade, RR charities ... |
    /// | 12-15 | account |
    ///
    /// The plain form consists of the first nine digits. The program account, if it was typed too, is the part that
    /// [`expose_part`](NationalId::expose_part) returns. Source: the government's data reference standard for the form;
    /// a library for the check digit ([`Certainty::Library`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, ca};
    /// assert_eq!(ca::Bn::new("123026635 RC 0001")?.expose_part(), Some("RC0001"));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Bn is BN
}
