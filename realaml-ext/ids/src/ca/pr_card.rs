//! Canadian permanent resident cards.

use crate::prelude::*;

pub(crate) static PR_CARD: Definition = Definition::shaped(
    Entry {
        id_type: IdType::CaPrCard,
        country: Country::Canada,
        holder: Holder::Person,
        code: "pr_card",
        name: "permanent resident card number",
        local_name: Some("numéro de la carte de résident permanent"),
        asked_for: "number",
        expected: "two letters and 7 or 10 digits",
        check_digit: CheckDigit::None,
        specimen: "RA0302123456",
        specimen_state: None,
        source: "Immigration, Refugees and Citizenship Canada: specimen of the card; newer form as holders report it",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"AA9999999"), Shape::Picture(b"AA9999999999")],
)
// Ranks these cards above licences of the same length, which may consist of any letters and digits.
.series(|_| true);

national_id_from_text! {
    /// The number of a Canadian permanent resident card.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | letters |
    /// | 3 onwards | 7 digits, or 10 on older cards |
    ///
    /// There is no check digit, so a number can only be plausible. Source: a specimen card from Immigration, Refugees
    /// and Citizenship Canada; the newer form as reported by holders ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, ca};
    /// assert_eq!(ca::PrCard::new("RA0302123456")?.expose(), "RA0302123456");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    PrCard is PR_CARD
}
