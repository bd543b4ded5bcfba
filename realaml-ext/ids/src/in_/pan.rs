//! The Indian permanent account number.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::InPan,
        country: Country::India,
        holder: Holder::Person,
        code: "pan",
        name: "permanent account number",
        local_name: Some("PAN"),
        asked_for: "number, name, date of birth; beside a voter card or driving licence",
        expected: "five letters, four digits, a letter",
        check_digit: CheckDigit::None,
        specimen: "ZZZPZ9999Z",
        specimen_state: None,
        source: "Income Tax Department: structure of the number; its check letter is not published",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Observed("TAX"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    check,
)
.forms(|_| &[Shape::Picture(b"AAAAA9999A")])
.structured()
.behind_others()
.shows(|_| 4)
.facts(|id| Facts {
    initials: (holder_type(id) == HolderType::Individual).then(|| Initials {
        family: id.number().chars().nth(4),
        family_or_given: true,
        ..Initials::default()
    }),
    ..Facts::default()
})
.details(|id, details| {
    details.push(("holder_type", holder_type(id).code().into()));
    details.push(("name_initial", id.number()[4..5].into()));
});

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let bytes = text.exactly::<10>()?;
    if !fits_picture(bytes, b"AAAAA9999A") {
        return Err(Fault::new(InvalidKind::Format));
    }
    let holder = HolderType::from_letter(bytes[3]);
    if holder.is_none() {
        let fault = Fault::new(InvalidKind::Component).at(4, 4);
        return Err(fault.expects("a letter of the holder's kind: P for a person, or one of A B C F G H J L T"));
    }
    if &bytes[5..9] == b"0000" {
        return Err(Fault::new(InvalidKind::Component).at(6, 9).expects("a serial from 0001"));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(holder == Some(HolderType::Unlisted), Warning::UnlistedHolderType);
    Ok(warnings)
}

fn holder_type(id: &Checked) -> HolderType {
    id.number().as_bytes().get(3).copied().and_then(HolderType::from_letter).unwrap_or(HolderType::Unlisted)
}

/// The kind of holder, as indicated by the fourth letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HolderType {
    /// P: a person.
    Individual,
    /// C: a company.
    Company,
    /// H: a Hindu undivided family.
    HinduUndividedFamily,
    /// F: a firm or limited liability partnership.
    FirmOrLlp,
    /// A: an association of persons.
    AssociationOfPersons,
    /// T: a trust.
    Trust,
    /// B: a body of individuals.
    BodyOfIndividuals,
    /// L: a local authority.
    LocalAuthority,
    /// J: an artificial juridical person.
    ArtificialJuridicalPerson,
    /// G: a government body.
    Government,
    /// E or K, which appear only in some lists.
    Unlisted,
}

impl HolderType {
    const fn from_letter(letter: u8) -> Option<Self> {
        Some(match letter {
            b'P' => Self::Individual,
            b'C' => Self::Company,
            b'H' => Self::HinduUndividedFamily,
            b'F' => Self::FirmOrLlp,
            b'A' => Self::AssociationOfPersons,
            b'T' => Self::Trust,
            b'B' => Self::BodyOfIndividuals,
            b'L' => Self::LocalAuthority,
            b'J' => Self::ArtificialJuridicalPerson,
            b'G' => Self::Government,
            b'E' | b'K' => Self::Unlisted,
            _ => return None,
        })
    }

    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Company => "company",
            Self::HinduUndividedFamily => "hindu_undivided_family",
            Self::FirmOrLlp => "firm_or_llp",
            Self::AssociationOfPersons => "association_of_persons",
            Self::Trust => "trust",
            Self::BodyOfIndividuals => "body_of_individuals",
            Self::LocalAuthority => "local_authority",
            Self::ArtificialJuridicalPerson => "artificial_juridical_person",
            Self::Government => "government",
            Self::Unlisted => "unlisted",
        }
    }
}

national_id_from_text! {
    /// A permanent account number (PAN) of the Indian tax authority.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | series |
    /// | 4 | holder: P person, C company, H family, F firm, A and B associations, T trust, L authority, J juridical, G government |
    /// | 5 | first letter of the surname (P) or name, as on the application |
    /// | 6-9 | serial number, from 0001 |
    /// | 10 | check letter, by an unpublished rule |
    ///
    /// A number can only be plausible. An identity check of a person expects P. The fifth letter stays the same when
    /// the holder's name changes and is unreliable for people without a surname, so it is reported but never makes a
    /// number invalid. E and K appear only in some lists ([`Warning::UnlistedHolderType`]). Source: the Income Tax
    /// Department ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    ///
    /// let pan = in_::Pan::new("zzzpz9999z")?;
    /// assert_eq!((pan.holder_type(), pan.name_initial()), (in_::HolderType::Individual, 'Z'));
    /// assert_eq!(pan.to_string(), "******999Z");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Pan is DEFINITION
}

impl Pan {
    /// Returns the kind of holder.
    pub fn holder_type(&self) -> HolderType {
        holder_type(self.0.checked())
    }

    /// Returns the fifth character: the first letter of an individual's surname, or of another holder's name, as given
    /// in the application for the PAN.
    pub fn name_initial(&self) -> char {
        char::from(self.0.number().as_bytes()[4])
    }
}
