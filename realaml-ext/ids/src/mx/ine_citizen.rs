//! The citizen identifier of the Mexican voter card.

use crate::prelude::*;

pub(crate) static INE_CITIZEN_ID: Definition = Definition::shaped(
    Entry {
        id_type: IdType::MxIneCitizenId,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "ine_citizen_id",
        name: "voter card citizen identifier",
        local_name: Some("identificador del ciudadano"),
        asked_for: "with the CIC, for models E to H",
        expected: "9 digits",
        check_digit: CheckDigit::None,
        specimen: "123456789",
        specimen_state: None,
        source: "electoral institute (INE): the card of models E to H; an identity provider (AccuAuth)",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(9, 9)],
);

national_id_from_text! {
    /// The citizen identifier (identificador del ciudadano) of a Mexican voter card, printed on the back of models E to
    /// H.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-9 | digits |
    ///
    /// No check digit is published, so a number can only be plausible. Source: cards of models E to H issued by the
    /// electoral institute (INE), and the identity provider AccuAuth ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    /// assert_eq!(mx::IneCitizenId::new("123456789")?.expose(), "123456789");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    IneCitizenId is INE_CITIZEN_ID
}
