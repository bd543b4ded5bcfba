//! Whether a number agrees with what else is known of the person.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::country::Country;
use super::facts::{DateBasis, Sex};
use super::id::NationalId;

/// What is known of a person besides the number. `Debug` prints nothing of it.
#[derive(Clone, Copy, Default)]
pub struct Person<'a> {
    country: Option<Country>,
    birth_date: Option<NaiveDate>,
    sex: Option<Sex>,
    given_names: Option<&'a str>,
    family_names: Option<&'a str>,
}

impl<'a> Person<'a> {
    /// Nothing known yet.
    pub const fn new() -> Self {
        Self { country: None, birth_date: None, sex: None, given_names: None, family_names: None }
    }

    /// The country that the person is checked in.
    #[must_use]
    pub const fn country(mut self, country: Country) -> Self {
        self.country = Some(country);
        self
    }

    /// Date of birth.
    #[must_use]
    pub const fn birth_date(mut self, date: NaiveDate) -> Self {
        self.birth_date = Some(date);
        self
    }

    /// Sex.
    #[must_use]
    pub const fn sex(mut self, sex: Sex) -> Self {
        self.sex = Some(sex);
        self
    }

    /// Given names.
    #[must_use]
    pub const fn given_names(mut self, names: &'a str) -> Self {
        self.given_names = Some(names);
        self
    }

    /// Family names.
    #[must_use]
    pub const fn family_names(mut self, names: &'a str) -> Self {
        self.family_names = Some(names);
        self
    }
}

impl fmt::Debug for Person<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Person(..)")
    }
}

/// Something in which a number and a person differ. Never a reason to refuse: registers keep old names, numbers
/// survive corrections, and people are checked outside the country of their ID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mismatch {
    /// The ID is of another country.
    Country,
    /// The ID encodes another date of birth.
    BirthDate,
    /// The ID encodes another sex.
    Sex,
    /// The ID encodes another first letter of a family name.
    FamilyName,
    /// The ID encodes another first letter of a given name.
    GivenName,
}

impl Mismatch {
    /// A stable name, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::BirthDate => "birth_date",
            Self::Sex => "sex",
            Self::FamilyName => "family_name",
            Self::GivenName => "given_name",
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Country => "the ID is of another country than the person is checked in",
            Self::BirthDate => "the ID speaks of another date of birth",
            Self::Sex => "the ID speaks of another sex",
            Self::FamilyName => "the ID speaks of another family name",
            Self::GivenName => "the ID speaks of another given name",
        })
    }
}

/// Compares a number with what is known of the person, as far as the number encodes it.
///
/// Dates without a century are compared without it. Of names only first letters are compared, accents aside, and any
/// word of a name may be the one that counted.
///
/// ```
/// use chrono::NaiveDate;
/// use realaml_ids::{Country, Mismatch, Person, consistency, mx};
///
/// let curp = mx::Curp::new("HEGG560427MVZRRL04")?;
/// let person = Person::new()
///     .country(Country::Mexico)
///     .birth_date(NaiveDate::from_ymd_opt(1956, 4, 28).unwrap())
///     .given_names("Gloria")
///     .family_names("Hernández García");
/// assert_eq!(consistency(&curp, &person), [Mismatch::BirthDate]);
/// # Ok::<(), realaml_ids::Invalid>(())
/// ```
pub fn consistency(id: &dyn NationalId, person: &Person<'_>) -> Vec<Mismatch> {
    let facts = id.facts();
    let mut found = Vec::new();
    let mut note = |differs: bool, mismatch: Mismatch| {
        if differs {
            found.push(mismatch);
        }
    };
    note(person.country.is_some_and(|country| country != id.id_type().country()), Mismatch::Country);
    if let (Some(birth), Some(date)) = (facts.birth_date, person.birth_date) {
        let same_day = (birth.date.month(), birth.date.day()) == (date.month(), date.day());
        let same_year = match birth.basis {
            DateBasis::Encoded => birth.date.year() == date.year(),
            _ => birth.date.year() % 100 == date.year() % 100,
        };
        note(!(same_day && same_year), Mismatch::BirthDate);
    }
    if let (Some(encoded), Some(sex)) = (facts.sex, person.sex) {
        note(encoded != sex, Mismatch::Sex);
    }
    let initials = facts.initials.unwrap_or_default();
    if let Some(names) = person.family_names {
        let second = initials.second_family.filter(|_| names.split_whitespace().count() > 1);
        let differs = [initials.family, second].into_iter().flatten().any(|letter| !may_start(names, letter));
        note(differs, Mismatch::FamilyName);
    }
    if let (Some(names), Some(letter)) = (person.given_names, initials.given) {
        note(!may_start(names, letter), Mismatch::GivenName);
    }
    found
}

/// Whether a word of the names may have given this first letter. X stands for what a key cannot hold.
fn may_start(names: &str, letter: char) -> bool {
    let mut words =
        names.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    letter == 'X'
        || words.peek().is_none()
        || words.any(|word| word.chars().next().is_none_or(|first| agrees(first, letter)))
}

fn agrees(first: char, letter: char) -> bool {
    match base(first) {
        // A name in another script says nothing about Latin letters.
        None => true,
        Some('Ñ') => matches!(letter, 'Ñ' | 'N'),
        Some(base) => base == letter,
    }
}

/// The Latin capital under an accent.
fn base(character: char) -> Option<char> {
    let upper = character.to_uppercase().next().unwrap_or(character);
    Some(match upper {
        'A'..='Z' | 'Ñ' => upper,
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' | 'Æ' => 'A',
        'Ç' | 'Ć' | 'Č' => 'C',
        'Ď' | 'Đ' | 'Ð' => 'D',
        'È'..='Ë' | 'Ē' | 'Ę' | 'Ě' => 'E',
        'Ì'..='Ï' | 'Ī' | 'İ' => 'I',
        'Ł' => 'L',
        'Ń' | 'Ň' => 'N',
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ő' | 'Œ' => 'O',
        'Ś' | 'Š' | 'Ş' => 'S',
        'Ù'..='Ü' | 'Ū' | 'Ů' | 'Ű' => 'U',
        'Ý' => 'Y',
        'Ź' | 'Ż' | 'Ž' => 'Z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dk, in_, mx, za};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_number_that_agrees_has_no_mismatch() {
        let cpr = dk::Cpr::new("211062-5629").unwrap();
        let person = Person::new().country(Country::Denmark).birth_date(day(1862, 10, 21)).sex(Sex::Male);
        assert_eq!(consistency(&cpr, &person), []);
    }

    #[test]
    fn a_century_that_was_inferred_is_not_compared() {
        let id = za::Id::new("8801235111088").unwrap();
        assert_eq!(consistency(&id, &Person::new().birth_date(day(1888, 1, 23))), []);
        assert_eq!(consistency(&id, &Person::new().birth_date(day(1988, 1, 24))), [Mismatch::BirthDate]);
    }

    #[test]
    fn names_are_compared_by_first_letters() {
        let pan = in_::Pan::new("ZZZPZ9999Z").unwrap();
        assert_eq!(consistency(&pan, &Person::new().family_names("Żak")), []);
        assert_eq!(consistency(&pan, &Person::new().family_names("Rao")), [Mismatch::FamilyName]);
        assert_eq!(consistency(&pan, &Person::new().family_names("राव")), []);

        let curp = mx::Curp::new("HEGG560427MVZRRL04").unwrap();
        let person = Person::new().given_names("María Gloria").family_names("de la Hoz García").sex(Sex::Male);
        assert_eq!(consistency(&curp, &person), [Mismatch::Sex]);
        let other = Person::new().country(Country::India).given_names("Ana").family_names("López Ruiz");
        let expected = [Mismatch::Country, Mismatch::FamilyName, Mismatch::GivenName];
        assert_eq!(consistency(&curp, &other), expected);
    }
}
