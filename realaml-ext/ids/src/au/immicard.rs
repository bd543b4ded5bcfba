//! The ImmiCard, an Australian identity card for holders of certain visas.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::AuImmiCard,
        country: Country::Australia,
        holder: Holder::Person,
        code: "immicard",
        name: "ImmiCard number",
        local_name: None,
        asked_for: "number",
        expected: "three letters and six digits",
        check_digit: CheckDigit::None,
        specimen: "PRE123456",
        specimen_state: None,
        source: "form of an identity provider (Cloudcheck); prefixes EIS, AMS, PRE, RDI on Home Affairs pages",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"AAA999999")],
);

national_id_from_text! {
    /// The number of an ImmiCard, an Australian identity card for holders of certain visas.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | letters: kind of card (EIS, AMS, PRE, RDI have been seen; others are accepted) |
    /// | 4-9 | digits |
    ///
    /// There is no check digit, so a number can only be plausible. Source: an identity provider's form
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    ///
    /// let card = au::ImmiCard::new("pre 123456")?;
    /// assert_eq!((card.expose(), card.masked().as_str()), ("PRE123456", "******456"));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ImmiCard is DEFINITION
}
