//! The Australian tax file number, whose use is limited by law.

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
    // The weights for eight digits are the weights for nine digits times 10, modulo 11, without the eighth.
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
    /// An Australian tax file number (TFN).
    ///
    /// | digits | rule |
    /// | --- | --- |
    /// | 9 | the sum of the digits times 1 4 3 7 5 8 6 9 10 is a multiple of 11 |
    /// | 8 (old) | the sum of the digits times 10 7 8 4 6 3 5 1 is a multiple of 11 |
    ///
    /// An all-zero number satisfies the rule but is refused. **Limited by law**: outside tax, superannuation and
    /// assistance law, the number must not even be requested. Every check therefore requires a purpose, passed to
    /// [`new`](Self::new) or set with [`Params::lawful_use`](crate::Params::lawful_use). The type implements neither
    /// `FromStr` nor `Deserialize`, [`detect`](crate::detect) never suggests it, and
    /// [`NationalIds`](crate::NationalIds) does not accept it.
    ///
    /// Source: the published check rule ([`Certainty::Library`]); the rule for eight digits was derived from the
    /// published rule and tested with random numbers.
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
    /// [`Invalid`] if the number does not have 8 or 9 digits, consists only of zeros, or has a wrong check digit.
    pub fn new(typed: &str, purpose: LawfulUse) -> Result<Self, Invalid> {
        // The purpose is a promise by the caller, not an input to the check.
        let _ = purpose;
        AnyId::check(&DEFINITION, typed, &Question::default()).map(Self)
    }
}
