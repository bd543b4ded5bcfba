//! Australian driver licences: number, state and card number.

use crate::prelude::*;
use crate::subdivision::au::State;

/// The forms of a state's licence numbers and card numbers, as shapes and in words.
struct Print {
    number: &'static [Shape],
    number_words: &'static str,
    card: &'static [Shape],
    card_words: &'static str,
}

impl State {
    const fn print(self) -> Print {
        const TEN: &[Shape] = &[Shape::LettersAndDigits(10, 10)];
        const NINE: &[Shape] = &[Shape::LettersAndDigits(9, 9)];
        match self {
            Self::Act => Print {
                number: &[Shape::Digits(1, 10)],
                number_words: "up to 10 digits (ACT)",
                card: TEN,
                card_words: "10 letters or digits (ACT)",
            },
            Self::Nsw => Print {
                number: &[Shape::LettersAndDigits(6, 8)],
                number_words: "6 to 8 letters or digits (NSW)",
                card: &[Shape::Digits(10, 10)],
                card_words: "10 digits (NSW)",
            },
            Self::Nt => Print {
                number: &[Shape::Digits(1, 10)],
                number_words: "up to 10 digits (NT)",
                card: &[Shape::Digits(6, 8)],
                card_words: "6 to 8 digits (NT)",
            },
            Self::Qld => Print {
                number: &[Shape::Digits(8, 9)],
                number_words: "8 or 9 digits (QLD)",
                card: TEN,
                card_words: "10 letters or digits (QLD)",
            },
            Self::Sa => Print {
                number: &[Shape::LettersAndDigits(6, 6)],
                number_words: "6 letters or digits (SA)",
                card: NINE,
                card_words: "9 letters or digits (SA)",
            },
            Self::Tas => Print {
                number: &[Shape::LettersAndDigits(6, 8)],
                number_words: "6 to 8 letters or digits (TAS)",
                card: NINE,
                card_words: "9 letters or digits (TAS)",
            },
            Self::Vic => Print {
                number: &[Shape::Digits(1, 10)],
                number_words: "up to 10 digits (VIC)",
                card: &[Shape::LettersAndDigits(8, 8)],
                card_words: "8 letters or digits (VIC)",
            },
            Self::Wa => Print {
                number: &[Shape::Digits(7, 7)],
                number_words: "7 digits (WA)",
                card: &[Shape::LettersAndDigits(8, 10)],
                card_words: "8 to 10 letters or digits (WA)",
            },
        }
    }
}

const SOURCE: &str =
    "identity providers' tables by state (bronID, FrankieOne print the same one); no official text found";

pub(crate) static NUMBER: Definition = Definition::new(
    Entry {
        id_type: IdType::AuDriverLicence,
        country: Country::Australia,
        holder: Holder::Person,
        code: "driver_licence",
        name: "driver licence number",
        local_name: None,
        asked_for: "number, state, card number",
        expected: "1 to 10 letters or digits, depending on the state",
        check_digit: CheckDigit::None,
        specimen: "1234AB",
        specimen_state: Some(Subdivision::Australia(State::Nsw)),
        source: SOURCE,
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Observed("DRV"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |number, question| check(number, question, false),
)
.by_state()
.forms(|state| print_of(state).map_or(&[], |print| print.number))
.part(IdType::AuDriverLicenceCard)
.part_may_repeat(|state| matches!(state, Some(Subdivision::Australia(State::Vic | State::Qld))))
.state_in_slot();

pub(crate) static CARD: Definition = Definition::new(
    Entry {
        id_type: IdType::AuDriverLicenceCard,
        country: Country::Australia,
        holder: Holder::Person,
        code: "driver_licence_card",
        name: "driver licence card number",
        local_name: None,
        asked_for: "with the licence number and the state",
        expected: "6 to 10 letters or digits, depending on the state",
        check_digit: CheckDigit::None,
        specimen: "2163123412",
        specimen_state: Some(Subdivision::Australia(State::Nsw)),
        source: SOURCE,
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Part,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |card, question| check(card, question, true),
)
.by_state()
.goes_with(IdType::AuDriverLicence)
.forms(|state| print_of(state).map_or(&[], |print| print.card))
.lenient(Alphabet::LETTERS_AND_DIGITS, |card| card.len() <= 10);

fn check(text: &mut Compact, question: &Question, is_card: bool) -> Result<Warnings, Fault> {
    let Some(Subdivision::Australia(state)) = question.subdivision else {
        return Err(Question::SUBDIVISION_MISSING);
    };
    let print = state.print();
    let (own, words, other) = if is_card {
        (print.card, print.card_words, print.number)
    } else {
        (print.number, print.number_words, print.card)
    };
    let Err(fault) = whole(text, own) else { return Ok(Warnings::NONE) };
    // A provider's sample from New South Wales has an eight-digit card number, so this form passes with a warning.
    if is_card && state == State::Nsw && whole(text, &[Shape::Digits(8, 8)]).is_ok() {
        return Ok(Warnings::one(Warning::LenientForm));
    }
    let fault = fault.expects(words);
    Err(if whole(text, other).is_ok() { fault.hint(Hint::LicenceAndCardSwapped) } else { fault })
}

fn print_of(subdivision: Option<Subdivision>) -> Option<Print> {
    match subdivision {
        Some(Subdivision::Australia(state)) => Some(state.print()),
        _ => None,
    }
}

fn question(state: State) -> Question {
    Question { subdivision: Some(Subdivision::Australia(state)), ..Question::default() }
}

national_id! {
    /// An Australian driver licence: the licence number, the state of issue and, on newer cards, the card number.
    ///
    /// | state | licence number | card number |
    /// | --- | --- | --- |
    /// | ACT | 1-10 digits | 10 letters or digits |
    /// | NSW | 6-8 letters or digits | 10 digits |
    /// | NT | 1-10 digits | 6-8 digits |
    /// | QLD | 8-9 digits | 10 letters or digits |
    /// | SA | 6 letters or digits | 9 letters or digits |
    /// | TAS | 6-8 letters or digits | 9 letters or digits |
    /// | VIC | 1-10 digits | 8 letters or digits |
    /// | WA | 7 digits | 8-10 letters or digits |
    ///
    /// No check digit is published, so a number can only be plausible. Leading zeros are part of the number. The
    /// national document check has required the card number for every state since December 2022; older cards have none.
    /// People often swap the two numbers. If a number fits only the other field, the error says so.
    ///
    /// Source: the tables of forms that identity providers enforce ([`Certainty::Provider`]). For card numbers of other
    /// forms, use [`LicenceCard::lenient`]. Two other forms of the card number are read with [`Warning::LenientForm`]:
    /// eight digits in NSW, as in a provider's sample; and the licence number itself in VIC and QLD, which the provider
    /// FrankieOne asks its customers to send if the card has no number. The latter is read only if it is set with
    /// [`Params::part`](crate::Params::part).
    ///
    /// ```
    /// use realaml_ids::{Hint, NationalId, au};
    ///
    /// let licence = au::DriverLicence::new("1234 AB", au::State::Nsw, "2163 123 412")?;
    /// assert_eq!((licence.expose(), licence.expose_part()), ("1234AB", Some("2163123412")));
    /// assert_eq!(licence.to_string(), "***4AB");
    ///
    /// let swapped = au::DriverLicence::new("2163123412", au::State::Nsw, "1234AB").unwrap_err();
    /// assert_eq!(swapped.hint(), Some(Hint::LicenceAndCardSwapped));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    DriverLicence
}

impl DriverLicence {
    /// Reads and checks the licence number and the card number for a state.
    ///
    /// ```
    /// use realaml_ids::{IdType, au};
    ///
    /// assert_eq!(au::DriverLicence::new("1234 AB", au::State::Nsw, "2163 123 412")?.state(), au::State::Nsw);
    /// let error = au::DriverLicence::new("1234 AB", au::State::Nsw, "21").unwrap_err();
    /// assert_eq!(error.id_type(), IdType::AuDriverLicenceCard); // the field to mark
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// [`Invalid`] if either number does not match the state's form; [`Invalid::id_type`] identifies which one.
    pub fn new(number: &str, state: State, card: &str) -> Result<Self, Invalid> {
        let card = LicenceCard::new(card, state);
        // An error in the licence number takes precedence, because it is the first field of a form.
        Self::without_card(number, state)?.with_card(card?)
    }

    /// Reads and checks the number of a licence whose card has no card number.
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    ///
    /// let licence = au::DriverLicence::without_card("1234 AB", au::State::Nsw)?;
    /// assert_eq!(licence.expose_part(), None);
    /// // The person finds the card later.
    /// let licence = licence.with_card(au::LicenceCard::new("2163123412", au::State::Nsw)?)?;
    /// assert_eq!(licence.expose_part(), Some("2163123412"));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// Fails like [`new`](Self::new).
    pub fn without_card(number: &str, state: State) -> Result<Self, Invalid> {
        AnyId::check(&NUMBER, number, &question(state)).map(Self)
    }

    /// Adds a card number that has already been read.
    ///
    /// # Errors
    /// [`Invalid`] if the card was issued by another state.
    pub fn with_card(self, card: LicenceCard) -> Result<Self, Invalid> {
        if card.subdivision() != self.subdivision() {
            let fault = Fault::new(InvalidKind::Component).expects("a card of the same state as the licence");
            return Err(fault.of(&CARD.entry));
        }
        Ok(Self(self.0.with_part(card.0)))
    }

    /// Returns the state of issue.
    pub fn state(&self) -> State {
        state_of(self.0.checked())
    }
}

national_id! {
    /// The card number of an Australian driver licence. [`DriverLicence`] describes the forms by state.
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    ///
    /// let card = au::LicenceCard::new("P1234567", au::State::Vic)?;
    /// assert_eq!(card.to_string(), "*****567");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    LicenceCard
}

impl LicenceCard {
    /// Reads and checks a card number for a state.
    ///
    /// # Errors
    /// [`Invalid`] if the card number does not match the state's form.
    pub fn new(card: &str, state: State) -> Result<Self, Invalid> {
        AnyId::check(&CARD, card, &question(state)).map(Self)
    }

    /// Reads any card number of 1 to 10 letters or digits, because the national document check requires no more than
    /// that. A number that fits only the state's form for licence numbers is refused. Any other number that does not
    /// match the state's form for card numbers carries [`Warning::LenientForm`](super::super::Warning).
    ///
    /// # Errors
    /// [`Invalid`] if the card number is longer, has other characters, or fits only the state's form for licence
    /// numbers.
    pub fn lenient(card: &str, state: State) -> Result<Self, Invalid> {
        AnyId::check(&CARD, card, &Question { is_lenient: true, ..question(state) }).map(Self)
    }

    /// Returns the state of issue.
    pub fn state(&self) -> State {
        state_of(self.0.checked())
    }
}

fn state_of(id: &Checked) -> State {
    match id.subdivision() {
        Some(Subdivision::Australia(state)) => state,
        // Every constructor sets an Australian state.
        _ => unreachable!("an Australian licence has an Australian state"),
    }
}
