//! Australian company numbers.

use crate::prelude::*;

pub(crate) static ABN: Definition = Definition::new(
    Entry {
        id_type: IdType::AuAbn,
        country: Country::Australia,
        holder: Holder::Company,
        code: "abn",
        name: "business number (ABN)",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "11 digits",
        check_digit: CheckDigit::Strict,
        specimen: "51 824 753 556",
        specimen_state: None,
        source: "Australian Business Register: format of the ABN",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    check_abn,
)
.forms(|_| &[Shape::Digits(11, 11)])
.layout(|_| "## ### ### ###");

pub(crate) static ACN: Definition = Definition::new(
    Entry {
        id_type: IdType::AuAcn,
        country: Country::Australia,
        holder: Holder::Company,
        code: "acn",
        name: "company number (ACN)",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "9 digits",
        check_digit: CheckDigit::Strict,
        specimen: "004 085 616",
        specimen_state: None,
        source: "Australian Securities and Investments Commission: Australian company number digit check",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    check_acn,
)
.forms(|_| &[Shape::Digits(9, 9)])
.layout(|_| "### ### ###");

fn check_abn(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = number.exactly::<11>()?;
    if digits[0] == b'0' {
        return Err(Fault::new(InvalidKind::Component).at(1, 1).expects("a first digit from 1 to 9"));
    }
    // The rule subtracts 1 from the first digit, whose weight is 10. The sum here is therefore 10 too high.
    let sum = weighted_sum(digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    if sum % 89 == 10 { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::CheckDigit)) }
}

fn check_acn(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = number.exactly::<9>()?;
    if digits == b"000000000" {
        return Err(Fault::new(InvalidKind::Reserved));
    }
    let sum = weighted_sum(digits, &[8, 7, 6, 5, 4, 3, 2, 1, 1]);
    if sum.is_multiple_of(10) { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::CheckDigit)) }
}

national_id_from_text! {
    /// An Australian business number (ABN), held by companies and other businesses.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | check digits |
    /// | 3-11 | identifier; for a company, its ACN |
    ///
    /// After 1 is subtracted from the first digit, the sum of the digits times 10 1 3 5 7 9 11 13 15 17 19 is a
    /// multiple of 89. The check detects all single-digit errors and all transpositions of adjacent digits. Source: the
    /// Australian Business Register ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    /// assert_eq!(au::Abn::new("51 824 753 556")?.expose(), "51824753556");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Abn is ABN
}

national_id_from_text! {
    /// An Australian company number (ACN).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-8 | serial number |
    /// | 9 | check digit: the sum of the digits times 8 7 6 5 4 3 2 1 1 is a multiple of 10 |
    ///
    /// An all-zero number satisfies the rule but is refused. Source: the Australian Securities and Investments
    /// Commission ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    /// assert_eq!(au::Acn::new("004 085 616")?.expose(), "004085616");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Acn is ACN
}
