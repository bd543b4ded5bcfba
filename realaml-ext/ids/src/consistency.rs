//! Compares a number with other known facts about the person.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::country::Country;
use super::facts::{DateBasis, Sex};
use super::id::NationalId;
use super::mismatch::Mismatch;
use super::names::base;

/// The known facts about a person, apart from the number. `Debug` prints none of them.
///
/// ```
/// use realaml_ids::{Country, Mismatch, Person, consistency, dk};
///
/// let cpr = dk::Cpr::new("211062-5629")?;
/// let person = Person::new().country(Country::NewZealand).given_names("Aroha");
/// assert_eq!(consistency(&cpr, &person), [Mismatch::Country]);
/// assert_eq!(format!("{person:?}"), "Person(..)");
/// # Ok::<(), realaml_ids::Invalid>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct Person<'a> {
    country: Option<Country>,
    birth_date: Option<NaiveDate>,
    sex: Option<Sex>,
    given_names: Option<&'a str>,
    family_names: Option<&'a str>,
}

impl<'a> Person<'a> {
    /// Creates a person about whom nothing is known.
    pub const fn new() -> Self {
        Self { country: None, birth_date: None, sex: None, given_names: None, family_names: None }
    }

    /// Sets the country in which the person is checked.
    #[must_use]
    pub const fn country(mut self, country: Country) -> Self {
        self.country = Some(country);
        self
    }

    /// Sets the date of birth.
    #[must_use]
    pub const fn birth_date(mut self, date: NaiveDate) -> Self {
        self.birth_date = Some(date);
        self
    }

    /// Sets the sex.
    #[must_use]
    pub const fn sex(mut self, sex: Sex) -> Self {
        self.sex = Some(sex);
        self
    }

    /// Sets the given names.
    #[must_use]
    pub const fn given_names(mut self, names: &'a str) -> Self {
        self.given_names = Some(names);
        self
    }

    /// Sets the family names.
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

/// Returns the differences between a number and the known facts about the person, as far as the number encodes them.
///
/// Dates whose century is not encoded are compared without the century. For names, only the first letters are compared,
/// without accents, and the encoded letter may come from any word of a name.
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
    let has_second = |names: &str| names.split_whitespace().count() > 1;
    // In an RFC, the letters have other positions if the first surname is short or the only one, so both readings are
    // tried.
    let (short_second, other_given) = initials.otherwise.unwrap_or_default();
    if let Some(names) = person.family_names {
        let starts = |letter: Option<char>| letter.is_none_or(|letter| may_start(names, letter));
        let second_agrees = !has_second(names)
            || starts(initials.second_family)
            || (initials.otherwise.is_some() && starts(short_second));
        let given_agrees = initials.family_or_given
            && person.given_names.is_some_and(|given| initials.family.is_some_and(|letter| starts_with(given, letter)));
        note(!(starts(initials.family) || given_agrees) || !second_agrees, Mismatch::FamilyName);
    }
    if let Some(names) = person.given_names {
        let starts = |letter: Option<char>| letter.is_none_or(|letter| may_start(names, letter));
        let agrees = starts(initials.given) || (initials.otherwise.is_some() && starts(other_given));
        note(!agrees, Mismatch::GivenName);
    }
    found
}

/// Whether a word of the names begins with this letter.
fn starts_with(names: &str, letter: char) -> bool {
    names.split_whitespace().filter_map(|word| word.chars().next()).any(|first| agrees(first, letter))
}

/// Whether this letter may be the first letter of a word of the names. X always may, because Mexican keys use X in
/// place of letters that they cannot contain.
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
        // On a keyboard without Ñ, people type N, both in the name and in the number.
        Some('Ñ' | 'N') => matches!(letter, 'Ñ' | 'N'),
        Some(base) => base == letter,
    }
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
    fn a_century_that_is_encoded_is_compared() {
        let cpr = dk::Cpr::new("211062-5629").unwrap();
        for (year, expected) in [(1862, &[][..]), (1962, &[Mismatch::BirthDate])] {
            assert_eq!(consistency(&cpr, &Person::new().birth_date(day(year, 10, 21))), expected, "{year}");
        }
    }

    /// Without a second family name or a given name, only the first family name is compared.
    #[test]
    fn a_second_family_name_is_compared_only_if_it_is_given() {
        let curp = mx::Curp::new("HEGG560427MVZRRL04").unwrap();
        for (family, expected) in [
            ("Hernández", &[][..]),
            ("Hernández García", &[]),
            ("Hernández López", &[Mismatch::FamilyName]),
            ("García López", &[Mismatch::FamilyName]),
        ] {
            assert_eq!(consistency(&curp, &Person::new().family_names(family)), expected, "{family}");
        }
        // A given name stands in for the family name only in numbers whose letter may come from either.
        let person = Person::new().given_names("Hilda Gloria").family_names("López");
        assert_eq!(consistency(&curp, &person), [Mismatch::FamilyName]);
    }

    #[test]
    fn a_century_that_was_inferred_is_not_compared() {
        let id = za::Id::new("8801235111088").unwrap();
        assert_eq!(consistency(&id, &Person::new().birth_date(day(1888, 1, 23))), []);
        assert_eq!(consistency(&id, &Person::new().birth_date(day(1988, 1, 24))), [Mismatch::BirthDate]);
    }

    /// Uses the examples in the tax authority's rules 4 and 7 for individuals.
    #[test]
    fn short_and_single_surnames_have_their_letters_elsewhere() {
        let mismatches = |rfc: &str, given, family| {
            consistency(&mx::Rfc::new(rfc).unwrap(), &Person::new().given_names(given).family_names(family))
        };
        assert_eq!(mismatches("ERER071120", "Ernesto", "Ek Rivera"), []);
        assert_eq!(mismatches("MAJU420116", "Juan", "Martínez"), []);
        assert_eq!(mismatches("ZAGE251115", "Gerarda", "Zafra"), []);
        assert_eq!(mismatches("CAHA211218", "José Antonio", "Camargo Hernández"), []);
        assert_eq!(mismatches("ÑAMA800101AB1", "Ana", "Nandayapa Marín"), []);
        assert_eq!(mismatches("ERER071120", "Pablo", "Ek Rivera"), [Mismatch::GivenName]);
        assert_eq!(mismatches("MAJU420116", "Juan", "López"), [Mismatch::FamilyName]);
    }

    /// Returns the mismatches between a PAN with this initial and a person with these family names.
    fn with_initial(initial: char, family_names: &str) -> Vec<Mismatch> {
        let pan = in_::Pan::new(&format!("AAAP{initial}1234A")).unwrap();
        consistency(&pan, &Person::new().family_names(family_names))
    }

    #[test]
    fn accents_do_not_hide_the_first_letter_of_a_name() {
        for (initial, names) in [
            ('A', "Ángel Åberg Ākea Ăpostol Ądamek Ærø"),
            ('C', "Çelik Ćosić Ĉapo Ċalleja Čech"),
            ('D', "Ďurica Đorđević Ðóra"),
            ('E', "Élie Ēriks Ĕva Ėmilija Ęsk Ěva Əliyev"),
            ('G', "Ĝis Ğani Ġorġ Ģirts"),
            ('H', "Ĥoro Ħal"),
            ('I', "Îles Ĩsa Īvans Ĭon Įvas İnce"),
            ('J', "Ĵus"),
            ('K', "Ķirsis"),
            ('L', "Ĺudo Ļaksa Ľuba Łukasz"),
            ('N', "Ńowak Ņikita Ňuk Ñandú"),
            ('O', "Öz Øst Ōtani Ŏm Őri Œuvre"),
            ('R', "Ŕuza Ŗina Řehák"),
            ('S', "Świst Ŝi Šimić Şahin Șerban ẞ"),
            ('T', "Ţepes Ťok Ŧa Țepeș"),
            ('U', "Ünal Ũt Ūpe Ŭs Ůt Űr Ųs"),
            ('W', "Ŵyn"),
            ('Y', "Ýr Ŷs Ÿn"),
            ('Z', "Źdź Żak Žižka"),
        ] {
            for name in names.split(' ') {
                for name in [name.to_owned(), name.to_lowercase()] {
                    assert_eq!(with_initial(initial, &name), [], "{name} begins with {initial}");
                    assert_eq!(with_initial('Q', &name), [Mismatch::FamilyName], "{name} does not begin with Q");
                }
            }
        }
    }

    #[test]
    fn names_are_compared_by_first_letters() {
        let pan = in_::Pan::new("ZZZPZ9999Z").unwrap();
        assert_eq!(consistency(&pan, &Person::new().family_names("Żak")), []);
        assert_eq!(consistency(&pan, &Person::new().family_names("Rao")), [Mismatch::FamilyName]);
        assert_eq!(consistency(&pan, &Person::new().family_names("राव")), []);
        // For people with a single name or a different order of names, the letter may come from a given name.
        assert_eq!(consistency(&pan, &Person::new().given_names("Zubin").family_names("Rao")), []);

        let curp = mx::Curp::new("HEGG560427MVZRRL04").unwrap();
        let person = Person::new().given_names("María Gloria").family_names("de la Hoz García").sex(Sex::Male);
        assert_eq!(consistency(&curp, &person), [Mismatch::Sex]);
        let other = Person::new().country(Country::India).given_names("Ana").family_names("López Ruiz");
        let expected = [Mismatch::Country, Mismatch::FamilyName, Mismatch::GivenName];
        assert_eq!(consistency(&curp, &other), expected);
    }
}
