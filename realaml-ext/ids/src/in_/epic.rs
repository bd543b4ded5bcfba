//! Indian voter card.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::InEpic,
        country: Country::India,
        code: "epic",
        name: "voter card number",
        local_name: Some("EPIC (electors photo identity card)"),
        asked_for: "number, name, state",
        expected: "three letters and seven digits",
        check_digit: CheckDigit::Soft,
        specimen: "WKH1186253",
        specimen_state: None,
        source: "Election Commission of India, handbook for electoral registration officers, 2008; note of March 2025",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Observed("VOTE"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    check,
)
.details(|id, details| {
    if let Some(fusn) = series(id) {
        details.push(("fusn", fusn.into()));
    }
});

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let bytes = text.exactly::<10>()?;
    if !fits_picture(bytes, b"AAA9999999") {
        return Err(Fault::new(InvalidKind::Format));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(!luhn(&bytes[3..]), Warning::CheckDigit);
    Ok(warnings)
}

fn series(id: &Checked) -> Option<&str> {
    (!id.warnings().contains(Warning::LenientForm)).then(|| &id.number()[..3])
}

national_id_from_text! {
    /// Voter card number (EPIC).
    ///
    /// | places | what |
    /// | --- | --- |
    /// | 1-3 | functional unique serial number: the constituency that first made the card |
    /// | 4-9 | serial |
    /// | 10 | check digit (Luhn over places 4-10) |
    ///
    /// The check is soft ([`Warning::CheckDigit`]): the Election Commission said in 2025 that numbers were given out in
    /// many places and are not even unique. Old cards have forms such as `XX/12/345/678901`:
    /// [`lenient`](Self::lenient) takes those. Source: the Commission's handbook ([`Certainty::Official`]), the check
    /// from a library.
    ///
    /// ```
    /// use realaml_ids::{NationalId, Warning, in_};
    ///
    /// let epic = in_::Epic::new("wkh 1186253")?;
    /// assert!(epic.warnings().is_empty());
    /// assert_eq!(epic.to_string(), "*******253");
    /// assert!(in_::Epic::new("ABC1234567")?.warnings().contains(Warning::CheckDigit));
    /// assert_eq!(in_::Epic::lenient("XX/12/345/678901")?.expose(), "XX/12/345/678901");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Epic is DEFINITION
}

impl Epic {
    /// Reads the present form, or else an old one with slashes, kept as printed, with [`Warning::LenientForm`].
    ///
    /// # Errors
    /// [`Invalid`] if it is neither.
    pub fn lenient(typed: &str) -> Result<Self, Invalid> {
        Self::new(typed).or_else(|error| {
            AnyId::check_leniently(
                &DEFINITION,
                typed,
                Alphabet::LETTERS_DIGITS_SLASH,
                |text| (8..=20).contains(&text.len()) && text.bytes().contains(&b'/'),
                &Question::default(),
            )
            .map(Self)
            .map_err(|_| error)
        })
    }

    /// The three letters of the constituency that first made the card, in the present form.
    pub fn series(&self) -> Option<&str> {
        series(self.0.checked())
    }
}
