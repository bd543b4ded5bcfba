//! The Danish company number (CVR number).

use crate::prelude::*;

pub(crate) static CVR: Definition = Definition::new(
    Entry {
        id_type: IdType::DkCvr,
        country: Country::Denmark,
        holder: Holder::Company,
        code: "cvr",
        name: "CVR number",
        local_name: Some("CVR-nummer"),
        asked_for: "number, for a check of the company",
        expected: "8 digits",
        check_digit: CheckDigit::Strict,
        specimen: "13585628",
        specimen_state: None,
        source: "Danish Business Authority: all CVR numbers satisfy modulus 11 (erhvervsstyrelsen.dk/modulus_11)",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    check,
)
.forms(|_| &[Shape::Digits(8, 8)])
.prints_label(|label, _| matches!(label.trim_ascii(), b"DK" | b"DK-"));

fn check(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = number.exactly::<8>()?;
    if digits[0] == b'0' {
        return Err(Fault::new(InvalidKind::Component).at(1, 1).expects("a first digit from 1 to 9"));
    }
    let sum = weighted_sum(digits, &[2, 7, 6, 5, 4, 3, 2, 1]);
    if sum.is_multiple_of(11) { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::CheckDigit)) }
}

national_id_from_text! {
    /// A CVR number of the Danish central business register. It may be preceded by `DK`, as in VAT numbers.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-7 | serial number, not beginning with 0 |
    /// | 8 | check digit: the sum of all digits times 2 7 6 5 4 3 2 1 is a multiple of 11 |
    ///
    /// The check detects all single-digit errors and all transpositions of adjacent digits. Source: the Danish Business
    /// Authority, which says that all CVR numbers satisfy the check ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, dk};
    /// assert_eq!(dk::Cvr::new("13585628")?.expose(), "13585628");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Cvr is CVR
}
