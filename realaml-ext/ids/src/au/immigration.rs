//! Australian citizenship certificates and visas.

use crate::prelude::*;

pub(crate) static CITIZENSHIP: Definition = Definition::shaped(
    Entry {
        id_type: IdType::AuCitizenship,
        country: Country::Australia,
        holder: Holder::Person,
        code: "citizenship",
        name: "citizenship certificate number",
        local_name: None,
        asked_for: "number, date of acquisition",
        expected: "4 to 11 letters or digits",
        check_digit: CheckDigit::None,
        specimen: "ACC123456",
        specimen_state: None,
        source: "identity providers: stock number, or evidence number of 11 digits",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::LettersAndDigits(4, 11)],
)
.likeness_unknown();

pub(crate) static VISA: Definition = Definition::shaped(
    Entry {
        id_type: IdType::AuVisa,
        country: Country::Australia,
        holder: Holder::Person,
        code: "visa",
        name: "passport number of an Australian visa",
        local_name: None,
        asked_for: "number of the foreign passport, its country",
        expected: "1 to 14 letters or digits",
        check_digit: CheckDigit::None,
        specimen: "N1234567",
        specimen_state: None,
        source: "identity providers: the document check finds a visa by the foreign passport and its country",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::LettersAndDigits(1, 14)],
)
.likeness_unknown();

national_id_from_text! {
    /// The stock number or evidence number of an Australian citizenship certificate.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | all | letters and digits (such as ACC 123456 or CDM 1234), or eleven digits since about 2007 |
    ///
    /// There is no check digit, so a number can only be plausible. Source: identity providers, which accept a stock
    /// number or an 11-digit evidence number ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    /// assert_eq!(au::Citizenship::new("ACC123456")?.expose(), "ACC123456");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Citizenship is CITIZENSHIP
}

national_id_from_text! {
    /// The number of the foreign passport that an Australian visa is linked to. Identity checks do not ask for a number
    /// of the visa itself.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | all | letters and digits, as printed in the passport |
    ///
    /// Any country may have issued the passport, so a number can only be plausible. Source: identity providers, whose
    /// document check finds a visa by the foreign passport and its country ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    /// assert_eq!(au::Visa::new("N1234567")?.expose(), "N1234567");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Visa is VISA
}
