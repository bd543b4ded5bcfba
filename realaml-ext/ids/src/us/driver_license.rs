//! United States driver licenses, by state.

use crate::prelude::*;
use crate::subdivision::us::State;

/// The forms of Arizona's numbers. Short numbers with letters are from old licenses.
const ARIZONA: &[Shape] = &[
    Shape::Picture(b"A99999999"),
    Shape::Digits(9, 9),
    Shape::Picture(b"A9999999"),
    Shape::Picture(b"A999999"),
    Shape::Picture(b"A99999"),
    Shape::Picture(b"A9999"),
    Shape::Picture(b"A999"),
    Shape::Picture(b"A99"),
    Shape::Picture(b"A9"),
    Shape::Picture(b"AA99999"),
    Shape::Picture(b"AA9999"),
    Shape::Picture(b"AA999"),
    Shape::Picture(b"AA99"),
];

impl State {
    /// Whether the form of this state's numbers is checked. If not, any 1 to 20 letters and digits pass, and in
    /// Washington also `*`.
    pub const fn has_known_form(self) -> bool {
        self.print().is_some()
    }

    const fn print(self) -> Option<(&'static [Shape], &'static str)> {
        Some(match self {
            Self::Arizona => (ARIZONA, "a letter and up to 8 digits, two letters and 2 to 5 digits, or 9 digits (AZ)"),
            Self::California => (&[Shape::Picture(b"A9999999")], "a letter and 7 digits (CA)"),
            Self::Florida => (&[Shape::Picture(b"A999999999999")], "a letter and 12 digits (FL)"),
            Self::Georgia => (&[Shape::Digits(7, 9)], "7 to 9 digits (GA)"),
            Self::Illinois => (
                &[Shape::Picture(b"A99999999999"), Shape::Picture(b"A999999999999")],
                "a letter and 11 or 12 digits (IL)",
            ),
            Self::Michigan => (
                &[Shape::Picture(b"A9999999999"), Shape::Picture(b"A999999999999")],
                "a letter and 10 or 12 digits (MI)",
            ),
            Self::NewHampshire => (
                &[Shape::Picture(b"99AAA99999"), Shape::Picture(b"NHA99999999")],
                "2 digits, 3 letters and 5 digits, or NH, a letter and 8 digits (NH)",
            ),
            Self::NewJersey => (&[Shape::Picture(b"A99999999999999")], "a letter and 14 digits (NJ)"),
            Self::NewYork => (
                &[
                    Shape::Digits(8, 9),
                    Shape::Digits(16, 16),
                    Shape::Picture(b"A9999999"),
                    Shape::Picture(b"A999999999999999999"),
                    Shape::Picture(b"AAAAAAAA"),
                ],
                "9 digits, or an older form (NY)",
            ),
            Self::Pennsylvania => (&[Shape::Digits(8, 8)], "8 digits (PA)"),
            Self::Texas => (&[Shape::Digits(7, 8)], "7 or 8 digits (TX)"),
            Self::Wisconsin => (&[Shape::Picture(b"A9999999999999")], "a letter and 13 digits (WI)"),
            _ => return None,
        })
    }
}

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::UsDriverLicense,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "driver_license",
        name: "driver license number",
        local_name: None,
        asked_for: "number, state",
        expected: "the form of the state",
        check_digit: CheckDigit::None,
        specimen: "D1234567",
        specimen_state: Some(Subdivision::UnitedStates(State::California)),
        source: "table of the National Technical Services Institute, unofficial and partly stale; AZ by usdl-regex 1.7.3; the zeros of SC by 18F/identity-idp, pull request 7226",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Inferred("DRV"),
    },
    Alphabet::LETTERS_DIGITS_STAR,
    check,
)
.by_state()
.forms(|state| match state {
    Some(Subdivision::UnitedStates(state)) => match state.print() {
        Some((shapes, _)) => shapes,
        None if state == State::Washington => &[Shape::LettersDigitsStar(1, 20)],
        None => &[Shape::LettersAndDigits(1, 20)],
    },
    _ => &[],
})
// The numbers of the states listed here have the birth date at or near the end, so the mask shows fewer characters.
.shows(|id| match state_of(id) {
    State::Illinois | State::Michigan | State::Maryland | State::Minnesota => 0,
    State::Florida | State::NewHampshire | State::NewJersey => 1,
    State::Wisconsin => 2,
    State::NewYork if id.number().len() > 9 => 0,
    _ => 3,
})
.knows_form(|state| matches!(state, Subdivision::UnitedStates(state) if state.has_known_form()))
.layout(|id| match (state_of(id), id.number().len()) {
    (State::Florida, _) => "####-###-##-###-#",
    (State::Illinois, 12) => "####-####-####",
    (State::NewJersey, _) => "##### ##### #####",
    (State::Wisconsin, _) => "####-####-####-##",
    _ => "",
});

fn check(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    let Some(Subdivision::UnitedStates(state)) = question.subdivision else {
        return Err(Question::SUBDIVISION_MISSING);
    };
    if state == State::SouthCarolina && (5..8).contains(&text.len()) && text.bytes().iter().all(u8::is_ascii_digit) {
        // The register of South Carolina stores short numbers padded with zeros to eight digits.
        let mut padded = [b'0'; 8];
        padded[8 - text.len()..].copy_from_slice(text.bytes());
        text.become_plain(&padded);
    }
    match state.print() {
        Some((shapes, words)) => whole(text, shapes).map_err(|fault| fault.expects(words)),
        // In old Washington numbers, the letters are padded with asterisks.
        None if state == State::Washington => whole(text, &[Shape::LettersDigitsStar(1, 20)]),
        None => whole(text, &[Shape::LettersAndDigits(1, 20)]),
    }
    .map_err(|fault| if state.has_known_form() { fault } else { fault.expects("up to 20 letters or digits") })
}

national_id! {
    /// A United States driver license number, with the state of issue.
    ///
    /// | state | form |
    /// | --- | --- |
    /// | AZ | letter, 1-8 digits; two letters, 2-5 digits; 9 digits |
    /// | CA | letter, 7 digits |
    /// | FL | letter, 12 digits |
    /// | GA | 7-9 digits |
    /// | IL | letter, 11-12 digits |
    /// | MI | letter, 10 or 12 digits |
    /// | NH | 2 digits, 3 letters, 5 digits (old); NH, letter, 8 digits |
    /// | NJ | letter, 14 digits |
    /// | NY | 8-9 digits; older forms |
    /// | PA | 8 digits |
    /// | TX | 7-8 digits |
    /// | WI | letter, 13 digits |
    /// | SC | any 1-20 letters and digits; 5-7 digits are padded with zeros to eight, as in the state's register |
    /// | others | any 1-20 letters and digits, and `*` in WA |
    ///
    /// No check digit is used. The usual table is unofficial and partly outdated ([`Certainty::Weak`]), so it is
    /// enforced only for the states from AZ to WI above; see [`State::has_known_form`].
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    ///
    /// let license = us::DriverLicense::new("F123-456-78-901-2", us::State::Florida)?;
    /// assert_eq!(license.expose(), "F123456789012");
    /// assert_eq!(license.to_string(), "****-***-**-***-2");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    DriverLicense
}

impl DriverLicense {
    /// Reads and checks a number issued by a state.
    ///
    /// ```
    /// use realaml_ids::us;
    ///
    /// assert!(us::DriverLicense::new("F123-456-78-901-2", us::State::Florida).is_ok());
    /// assert!(us::DriverLicense::new("F123-456-78-901-2", us::State::California).is_err()); // another state's form
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// [`Invalid`] if the number does not match the state's form.
    pub fn new(typed: &str, state: State) -> Result<Self, Invalid> {
        let question = Question { subdivision: Some(Subdivision::UnitedStates(state)), ..Question::default() };
        AnyId::check(&DEFINITION, typed, &question).map(Self)
    }

    /// Returns the state of issue.
    pub fn state(&self) -> State {
        state_of(self.0.checked())
    }
}

fn state_of(id: &Checked) -> State {
    match id.subdivision() {
        Some(Subdivision::UnitedStates(state)) => state,
        // The rule refuses every number without a state.
        _ => unreachable!("a license of the United States has a state"),
    }
}
