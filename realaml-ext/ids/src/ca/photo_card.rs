//! Photo cards of Canadian provinces, for people who do not drive.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::CaPhotoCard,
        country: Country::Canada,
        holder: Holder::Person,
        code: "photo_card",
        name: "photo card number",
        local_name: Some("carte-photo"),
        asked_for: "number, province",
        expected: "7 to 14 letters or digits; Ontario: 3 digits, 2 letters, 7 digits",
        check_digit: CheckDigit::None,
        specimen: "128-FZ46-23211",
        specimen_state: None,
        source: "sample of the Ontario Photo Card (jquery.formance); other provinces unknown",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"999AA9999999"), Shape::LettersAndDigits(7, 14)],
)
.likeness_unknown()
.layout(|id| if fits_picture(id.number().as_bytes(), b"999AA9999999") { "###-####-#####" } else { "" });

national_id_from_text! {
    /// The number of a provincial photo card, such as the Ontario Photo Card. It is an identity card for people without
    /// a driver licence. Canadian anti-money-laundering rules accept it as photo identification.
    ///
    /// | province | form |
    /// | --- | --- |
    /// | ON | 3 digits, 2 letters, 7 digits, printed 128-FZ46-23211 |
    /// | others | unknown: 7 to 14 letters or digits are accepted |
    ///
    /// A number can only be plausible. Source: one sample ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, ca};
    /// assert_eq!(ca::PhotoCard::new("128 FZ46 23211")?.to_string(), "***-****-**211");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    PhotoCard is DEFINITION
}
