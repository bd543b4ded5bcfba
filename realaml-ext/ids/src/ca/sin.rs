//! The Canadian social insurance number.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::CaSin,
        country: Country::Canada,
        holder: Holder::Person,
        code: "sin",
        name: "social insurance number",
        local_name: Some("numéro d'assurance sociale"),
        asked_for: "number, mostly through a credit bureau",
        expected: "9 digits",
        check_digit: CheckDigit::Strict,
        specimen: "123 456 782",
        specimen_state: None,
        source: "check: Luhn, as published; first digits: leaflet of Human Resources Development Canada, 2003",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("SIN"),
    },
    Alphabet::DIGITS,
    check,
)
.forms(|_| &[Shape::Digits(9, 9)])
.layout(|_| "### ### ###")
.facts(|id| Facts { citizenship: is_temporary(id).then_some(Citizenship::TemporaryResident), ..Facts::default() })
.details(|id, details| details.push(("temporary", is_temporary(id).into())));

fn check(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = number.exactly::<9>()?;
    if digits == b"000000000" {
        return Err(Fault::new(InvalidKind::Reserved));
    }
    if !luhn(digits) {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    Ok(match digits[0] {
        b'0' => Warnings::one(Warning::CraAssignedPrefix),
        b'8' => Warnings::one(Warning::UnassignedPrefix),
        _ => Warnings::NONE,
    })
}

fn is_temporary(id: &Checked) -> bool {
    id.number().starts_with('9')
}

national_id_from_text! {
    /// A social insurance number (SIN).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | region of registration: 1 Atlantic, 2-3 Quebec, 4-5 Ontario, 6 Prairies and the North, 7 British Columbia and Yukon, 9 temporary residents |
    /// | 2-8 | serial number |
    /// | 9 | check digit (Luhn) |
    ///
    /// Regions have used each other's digits, so the first digit proves nothing. It does not indicate the place of
    /// birth either. Numbers that begin with 0 (assigned by the tax agency) or 8 (business numbers) are not normally
    /// given to people. Sources disagree, so such numbers only carry a warning. An all-zero number passes the Luhn
    /// check but is refused. Only numbers that begin with 9 expire.
    ///
    /// Source: the published check and a leaflet ([`Certainty::Official`]). The meaning of the prefix 0 comes from a
    /// library and is uncertain.
    ///
    /// ```
    /// use realaml_ids::{NationalId, ca};
    ///
    /// let sin = ca::Sin::new("912-345-675")?;
    /// assert!(sin.is_temporary());
    /// assert_eq!(sin.to_string(), "*** *** 675");
    /// // A placeholder in many web forms, but not a valid SIN.
    /// assert!(ca::Sin::new("123 456 789").unwrap_err().is_check_digit());
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Sin is DEFINITION
}

impl Sin {
    /// Whether the number belongs to a temporary resident and therefore has an expiry date.
    pub fn is_temporary(&self) -> bool {
        is_temporary(self.0.checked())
    }
}
