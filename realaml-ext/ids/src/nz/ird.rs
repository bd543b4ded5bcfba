//! The New Zealand tax number.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::NzIrd,
        country: Country::NewZealand,
        holder: Holder::Person,
        code: "ird",
        name: "IRD number",
        local_name: None,
        asked_for: "nothing by most: tax law limits its use as an identifier",
        expected: "8 or 9 digits",
        check_digit: CheckDigit::Strict,
        specimen: "49-091-850",
        specimen_state: None,
        source: "Inland Revenue: specification of resident withholding tax files; upper limit as cited by idnumbers 1.22",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("TAX"),
    },
    Alphabet::DIGITS,
    check,
)
.forms(|_| &[Shape::Digits(8, 9)])
.layout(|id| if id.number().len() == 8 { "##-###-###" } else { "###-###-###" });

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    match (text.len(), text.bytes().first()) {
        // Forms have nine boxes for the number, so people whose number has eight digits fill the first box with a zero.
        (9, Some(b'0')) => text.drop_first(),
        (8 | 9, _) => {}
        _ => return Err(Fault::new(InvalidKind::Length)),
    }
    let digits = text.bytes();
    if !(10_000_000..=200_000_000).contains(&number(digits)) {
        return Err(Fault::new(InvalidKind::Range).expects("a number from 10-000-000 to 200-000-000"));
    }
    let [base @ .., check] = digits else {
        return Err(Fault::new(InvalidKind::Length));
    };
    if check_digit(base) != Some(u32::from(check & 0x0f)) {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    Ok(Warnings::NONE)
}

/// Computes the check digit of seven or eight digits. If the first set of weights gives 10, the second set is used. If
/// this one also gives 10, no number with these digits exists, and the result is `None`.
fn check_digit(base: &[u8]) -> Option<u32> {
    const FIRST: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
    const SECOND: [u32; 8] = [7, 4, 3, 2, 5, 2, 7, 6];
    [FIRST, SECOND].iter().find_map(|weights| {
        let skipped = weights.len().checked_sub(base.len())?;
        let check = (11 - weighted_sum(base, &weights[skipped..]) % 11) % 11;
        (check != 10).then_some(check)
    })
}

national_id_from_text! {
    /// An IRD number, the New Zealand tax number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-7 or 1-8 | serial number, padded with a leading zero to eight digits |
    /// | last | check digit: weights 3 2 7 6 5 4 3 2 modulo 11, or 7 4 3 2 5 2 7 6 if these give 10 |
    ///
    /// Numbers range from 10-000-000 to 200-000-000. According to one library, which cites the issuer, the upper limit
    /// was raised from 150-000-000 in 2026. The higher limit is used, so that no valid number is refused. A leading
    /// zero before eight digits is dropped. Tax law limits the use of the number as an identifier. Source: Inland
    /// Revenue's specification ([`Certainty::Official`]). The check detects about 98 of 100 single-digit errors and
    /// transpositions. It misses the rest because it uses two sets of weights.
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    ///
    /// let ird = nz::Ird::new("049091850")?;
    /// assert_eq!((ird.expose(), ird.expose_formatted().as_str()), ("49091850", "49-091-850"));
    /// assert_eq!(ird.to_string(), "**-***-850");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Ird is DEFINITION
}
