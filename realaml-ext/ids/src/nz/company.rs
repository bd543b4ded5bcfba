//! New Zealand company numbers.

use crate::prelude::*;

pub(crate) static NZBN: Definition = Definition::new(
    Entry {
        id_type: IdType::NzNzbn,
        country: Country::NewZealand,
        holder: Holder::Company,
        code: "nzbn",
        name: "business number (NZBN)",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "13 digits that begin with 94",
        check_digit: CheckDigit::Strict,
        specimen: "9429041535110",
        specimen_state: None,
        source: "Global Location Number of GS1 with the prefix 94, as org-id.guide and users describe it (a report to python-stdnum); 21 published numbers satisfy it",
        certainty: Certainty::Library,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    check_nzbn,
)
.forms(|_| &[Shape::Digits(13, 13)]);

pub(crate) static COMPANY_NUMBER: Definition = Definition::shaped(
    Entry {
        id_type: IdType::NzCompanyNumber,
        country: Country::NewZealand,
        holder: Holder::Company,
        code: "company_number",
        name: "company number",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "1 to 9 digits",
        check_digit: CheckDigit::None,
        specimen: "1830488",
        specimen_state: None,
        source: "links to the register of the Companies Office, request 33691 at fyi.org.nz; no official text on the form found",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(1, 9)],
);

fn check_nzbn(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = number.exactly::<13>()?;
    if &digits[..2] != b"94" {
        return Err(Fault::new(InvalidKind::Component).at(1, 2).expects("94 as the first two digits"));
    }
    let sum = weighted_sum(digits, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]);
    if sum.is_multiple_of(10) { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::CheckDigit)) }
}

national_id_from_text! {
    /// A New Zealand business number (NZBN), held by companies and other businesses.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | 94, the prefix of GS1 New Zealand |
    /// | 3-12 | identifier |
    /// | 13 | GS1 check digit: alternating weights 1 and 3, modulo 10 |
    ///
    /// The check detects all single-digit errors, and eight in nine transpositions of adjacent digits. Source:
    /// descriptions of the number as a GS1 Global Location Number ([`Certainty::Library`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    /// assert_eq!(nz::Nzbn::new("9429041535110")?.expose(), "9429041535110");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Nzbn is NZBN
}

national_id_from_text! {
    /// The number of a company in the register of the New Zealand Companies Office.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-9 | serial number: up to seven digits in use, nine for public bodies (300000409) |
    ///
    /// There is no check digit, so a number can only be plausible. Source: numbers in use ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    /// assert_eq!(nz::CompanyNumber::new("1830488")?.expose(), "1830488");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    CompanyNumber is COMPANY_NUMBER
}
