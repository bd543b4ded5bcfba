//! Australian tax file number, which the law keeps to tax matters.

use crate::lawful_use::LawfulUse;
use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::AuTfn,
        country: Country::Australia,
        holder: Holder::Person,
        code: "tfn",
        name: "tax file number",
        local_name: None,
        asked_for: "nothing: not to be asked for in an identity check",
        expected: "9 digits, or 8 for an old number",
        check_digit: CheckDigit::Strict,
        specimen: "123 456 782",
        specimen_state: None,
        source: "published check rule for nine digits; eight digits are the same rule with the eighth place empty",
        certainty: Certainty::Library,
        restriction: Some(
            "asking for it outside tax, superannuation and assistance law is an offence area: Privacy (Tax File \
             Number) Rule 2015, Taxation Administration Act 1953",
        ),
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    check,
)
.layout(|id| if id.number().len() == 8 { "## ### ###" } else { "### ### ###" })
.forms(|_| &[Shape::Digits(8, 9)])
.purpose_bound();

fn check(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = number.bytes();
    // The nine weights times 10, modulo 11, are the eight weights with a place left out before the last digit.
    let weights: &[u32] = match number.len() {
        9 => &[1, 4, 3, 7, 5, 8, 6, 9, 10],
        8 => &[10, 7, 8, 4, 6, 3, 5, 1],
        _ => return Err(Fault::new(InvalidKind::Length)),
    };
    if digits.iter().all(|digit| *digit == b'0') {
        return Err(Fault::new(InvalidKind::Reserved));
    }
    if !weighted_sum(digits, weights).is_multiple_of(11) {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    Ok(Warnings::NONE)
}

national_id! {
    /// Tax file number (TFN).
    ///
    /// | digits | rule |
    /// | --- | --- |
    /// | 9 | the sum of digits times 1 4 3 7 5 8 6 9 10 is a multiple of 11 |
    /// | 8 (old) | the sum of digits times 10 7 8 4 6 3 5 1 is a multiple of 11 |
    ///
    /// All zeros satisfy the sum and are refused. **Limited by law**: outside tax, superannuation and assistance law it
    /// may not even be asked for. Every entry point therefore requires the purpose, both this constructor and
    /// [`Params::lawful_use`](crate::Params::lawful_use). It has no `FromStr` and no `Deserialize`,
    /// [`detect`](crate::detect) never suggests it, and [`NationalIds`](crate::NationalIds) does not accept it.
    ///
    /// Source: the published check rule ([`Certainty::Library`]); the rule for eight digits was derived and tried on
    /// random numbers.
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    ///
    /// let tfn = au::Tfn::new("123 456 782", au::LawfulUse::Tax)?;
    /// assert_eq!(tfn.to_string(), "*** *** 782");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Tfn
}

impl Tfn {
    /// Reads and checks a number for a purpose that the law allows.
    ///
    /// # Errors
    /// [`Invalid`] if the check digit does not match, or the text is not 8 or 9 digits.
    pub fn new(typed: &str, purpose: LawfulUse) -> Result<Self, Invalid> {
        // The purpose is a promise of the caller, not an input of the check.
        let _ = purpose;
        AnyId::check(&DEFINITION, typed, &Question::default()).map(Self)
    }
}
