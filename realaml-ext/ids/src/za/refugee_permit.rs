//! South African refugee permits.

use crate::prelude::*;

pub(crate) static REFUGEE_PERMIT: Definition = Definition::shaped(
    Entry {
        id_type: IdType::ZaRefugeePermit,
        country: Country::SouthAfrica,
        holder: Holder::Person,
        code: "refugee_permit",
        name: "refugee or asylum seeker permit number",
        local_name: None,
        asked_for: "number",
        expected: "8 to 18 letters and digits",
        check_digit: CheckDigit::None,
        specimen: "PTAZWE00238111",
        specimen_state: None,
        source: "form seen on permits of Home Affairs (office, country, serial, year); no official text found",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS.dropping_slash(),
    |_| &[Shape::LettersAndDigits(8, 18)],
)
.likeness_unknown();

national_id_from_text! {
    /// The file number of a South African refugee or asylum seeker permit (sections 22 and 24 of the Refugees Act).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | reception office: PTA, DBN, CPT ... (on most permits) |
    /// | 4-6 | country (on most permits) |
    /// | 7 onwards | serial number, year |
    ///
    /// Home Affairs publishes no format, so any 8 to 18 letters and digits are accepted, and a number can only be
    /// plausible. Source: the format seen on permits (office, country, serial number, year); no official text was found
    /// ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, za};
    /// assert_eq!(za::RefugeePermit::new("PTAZWE00238111")?.expose(), "PTAZWE00238111");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    RefugeePermit is REFUGEE_PERMIT
}
