//! Permits for residents of Hong Kong, Macau and Taiwan to travel to the mainland.

use crate::prelude::*;

pub(crate) static HONG_KONG_MACAU_PERMIT: Definition = Definition::shaped(
    Entry {
        id_type: IdType::CnHongKongMacauPermit,
        country: Country::China,
        holder: Holder::Person,
        code: "hong_kong_macau_permit",
        name: "mainland travel permit for Hong Kong and Macau residents",
        local_name: Some("港澳居民来往内地通行证号码"),
        asked_for: "number",
        expected: "H or M and 8 digits, 10 on older cards",
        check_digit: CheckDigit::None,
        specimen: "H00000001",
        specimen_state: None,
        source: "Hong Kong and Macao Affairs Office: rules of the number (hmo.gov.cn, 港澳居民来往内地通行证号码规则)",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| {
        &[
            Shape::Picture(b"H99999999"),
            Shape::Picture(b"M99999999"),
            Shape::Picture(b"H9999999999"),
            Shape::Picture(b"M9999999999"),
        ]
    },
);

pub(crate) static TAIWAN_PERMIT: Definition = Definition::shaped(
    Entry {
        id_type: IdType::CnTaiwanPermit,
        country: Country::China,
        holder: Holder::Person,
        code: "taiwan_permit",
        name: "mainland travel permit for Taiwan residents",
        local_name: Some("台湾居民来往大陆通行证号码"),
        asked_for: "number",
        expected: "8 digits, or 10 digits and a letter or two digits on older booklets",
        check_digit: CheckDigit::None,
        specimen: "00000001",
        specimen_state: None,
        source: "validators of forms in public repositories, one with the history of the number since 1992; no official text found",
        certainty: Certainty::Library,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Digits(8, 8), Shape::Picture(b"9999999999"), Shape::Picture(b"9999999999A"), Shape::Digits(12, 12)],
);

national_id_from_text! {
    /// The number of a mainland travel permit for residents of Hong Kong and Macau (港澳居民来往内地通行证, home return permit).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | H Hong Kong, M Macau |
    /// | 2-9 | number of the holder, the same for life |
    /// | 10-11 | issue number, on cards issued before 2013 |
    ///
    /// There is no check digit, so a number can only be plausible. Source: the rules of the Hong Kong and Macao Affairs
    /// Office ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    /// assert_eq!(cn::HongKongMacauPermit::new("H00000001")?.expose(), "H00000001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    HongKongMacauPermit is HONG_KONG_MACAU_PERMIT
}

national_id_from_text! {
    /// The number of a mainland travel permit for residents of Taiwan (台湾居民来往大陆通行证).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-8 | number of the holder, the same for life |
    ///
    /// Booklets issued before 2015 have ten digits, of which the last two are the issue number. A letter or two digits
    /// for the issuing office may follow in brackets. There is no check digit, so a number can only be plausible.
    /// Source: form validators in public repositories ([`Certainty::Library`]); no official text was found.
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    /// assert_eq!(cn::TaiwanPermit::new("00000001")?.expose(), "00000001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    TaiwanPermit is TAIWAN_PERMIT
}
