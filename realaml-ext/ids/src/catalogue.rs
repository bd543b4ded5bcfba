//! Assigns a definition to each type. This is the only file that uses the modules of all countries.

use std::str::FromStr;

use super::country::Country;
use super::definition::Definition;
use super::entry::Entry;
use super::id_type::IdType;
use super::places::UnknownName;
use super::{au, ca, cn, dk, in_, mx, nz, us, za};

/// Returns the entries of all types, grouped by country, with the most frequently requested of each country first.
///
/// ```
/// use realaml_ids::{Country, Holder, registry};
///
/// let of_people = registry().filter(|it| it.country == Country::NewZealand && it.holder == Holder::Person);
/// let codes: Vec<_> = of_people.map(|it| it.code).collect();
/// assert!(codes.contains(&"driver_licence") && codes.contains(&"passport"));
/// ```
pub fn registry() -> impl Iterator<Item = &'static Entry> {
    IdType::ALL.iter().map(|id_type| id_type.entry())
}

impl IdType {
    #[inline]
    pub(crate) fn definition(self) -> &'static Definition {
        match self {
            Self::AuDriverLicence => &au::driver_licence::NUMBER,
            Self::AuDriverLicenceCard => &au::driver_licence::CARD,
            Self::AuPassport => &au::passport::DEFINITION,
            Self::AuMedicare => &au::medicare::DEFINITION,
            Self::AuMedicareIrn => &au::medicare::IRN,
            Self::AuImmiCard => &au::immicard::DEFINITION,
            Self::AuTfn => &au::tfn::DEFINITION,
            Self::AuCitizenship => &au::immigration::CITIZENSHIP,
            Self::AuVisa => &au::immigration::VISA,
            Self::AuAbn => &au::company::ABN,
            Self::AuAcn => &au::company::ACN,
            Self::CaSin => &ca::sin::DEFINITION,
            Self::CaDriverLicence => &ca::driver_licence::DEFINITION,
            Self::CaPassport => &ca::passport::DEFINITION,
            Self::CaPhotoCard => &ca::photo_card::DEFINITION,
            Self::CaPrCard => &ca::pr_card::PR_CARD,
            Self::CaBn => &ca::company::BN,
            Self::CnResidentId => &cn::resident_id::DEFINITION,
            Self::CnResidentId15 => &cn::resident_id_15::DEFINITION,
            Self::CnForeignResidentCard => &cn::foreign_resident_card::DEFINITION,
            Self::CnPassport => &cn::passport::DEFINITION,
            Self::CnHongKongMacauPermit => &cn::permits::HONG_KONG_MACAU_PERMIT,
            Self::CnTaiwanPermit => &cn::permits::TAIWAN_PERMIT,
            Self::CnUscc => &cn::company::USCC,
            Self::DkCpr => &dk::cpr::DEFINITION,
            Self::DkPassport => &dk::passport::PASSPORT,
            Self::DkDrivingLicence => &dk::driving_licence::DRIVING_LICENCE,
            Self::DkCvr => &dk::cvr::CVR,
            Self::InPan => &in_::pan::DEFINITION,
            Self::InEpic => &in_::epic::DEFINITION,
            Self::InDrivingLicence => &in_::driving_licence::DEFINITION,
            Self::InPassport => &in_::passport::NUMBER,
            Self::InPassportFileNumber => &in_::passport::FILE_NUMBER,
            Self::InAadhaar => &in_::aadhaar::AADHAAR,
            Self::InVid => &in_::aadhaar::VID,
            Self::InGstin => &in_::company::GSTIN,
            Self::InCin => &in_::company::CIN,
            Self::MxCurp => &mx::curp::DEFINITION,
            Self::MxRfc => &mx::rfc::DEFINITION,
            Self::MxClaveElector => &mx::ine::CLAVE_ELECTOR,
            Self::MxIneCic => &mx::ine::CIC,
            Self::MxIneOcr => &mx::ine::OCR,
            Self::MxPassport => &mx::passport::DEFINITION,
            Self::MxIneCitizenId => &mx::ine_citizen::INE_CITIZEN_ID,
            Self::NzDriverLicence => &nz::driver_licence::NUMBER,
            Self::NzDriverLicenceVersion => &nz::driver_licence::VERSION,
            Self::NzPassport => &nz::passport::DEFINITION,
            Self::NzIrd => &nz::ird::DEFINITION,
            Self::NzNzbn => &nz::company::NZBN,
            Self::NzCompanyNumber => &nz::company::COMPANY_NUMBER,
            Self::UsSsn => &us::ssn::SSN,
            Self::UsSsnLast4 => &us::ssn::LAST_4,
            Self::UsItin => &us::itin::DEFINITION,
            Self::UsPassport => &us::passport::DEFINITION,
            Self::UsDriverLicense => &us::driver_license::DEFINITION,
            Self::UsGreenCard => &us::immigration::GREEN_CARD,
            Self::UsAlienNumber => &us::immigration::ALIEN_NUMBER,
            Self::UsEin => &us::company::EIN,
            Self::ZaId => &za::id::DEFINITION,
            Self::ZaPassport => &za::passport::DEFINITION,
            Self::ZaRefugeePermit => &za::refugee_permit::REFUGEE_PERMIT,
            Self::ZaCompanyRegistration => &za::company::COMPANY_REGISTRATION,
        }
    }

    /// Returns the facts about the type.
    ///
    /// ```
    /// use realaml_ids::IdType;
    ///
    /// let entry = IdType::DkCpr.entry();
    /// assert_eq!((entry.code, entry.specimen), ("cpr", "211062-5629")); // a label and a placeholder for a form
    /// ```
    pub fn entry(self) -> &'static Entry {
        &self.definition().entry
    }

    /// Returns the country of issue.
    pub fn country(self) -> Country {
        self.entry().country
    }

    /// Returns the stable name within the country, such as `driver_licence`.
    pub fn code(self) -> &'static str {
        self.entry().code
    }

    /// Finds the type with this name in a country. Case is ignored, and `-` or a space may replace `_`.
    ///
    /// ```
    /// use realaml_ids::{Country, IdType};
    /// assert_eq!(IdType::find(Country::NewZealand, "ird"), Some(IdType::NzIrd));
    /// ```
    pub fn find(country: Country, code: &str) -> Option<Self> {
        let plain = |byte: u8| if matches!(byte, b'-' | b' ') { b'_' } else { byte.to_ascii_lowercase() };
        country.id_types().find(|id_type| id_type.code().bytes().eq(code.trim().bytes().map(plain)))
    }

    /// Whether the number can be checked only together with the state or province that issued it.
    ///
    /// ```
    /// use realaml_ids::{IdType, Params};
    ///
    /// assert!(IdType::UsDriverLicense.needs_state());
    /// assert!(IdType::UsDriverLicense.validate("F123456789012", &Params::new()).is_err());
    /// assert!(IdType::UsDriverLicense.validate("F123456789012", &Params::new().state("FL")).is_ok());
    /// ```
    pub fn needs_state(self) -> bool {
        self.definition().by_state
    }

    /// Whether the law permits asking for the number only for certain purposes. Every check then requires a purpose,
    /// set with [`Params::lawful_use`](super::Params::lawful_use).
    ///
    /// ```
    /// use realaml_ids::{IdType, Params, au::LawfulUse};
    ///
    /// assert!(IdType::AuTfn.needs_lawful_use());
    /// assert!(IdType::AuTfn.validate("123 456 782", &Params::new()).is_err());
    /// assert!(IdType::AuTfn.validate("123 456 782", &Params::new().lawful_use(LawfulUse::Tax)).is_ok());
    /// ```
    pub fn needs_lawful_use(self) -> bool {
        self.definition().purpose_bound
    }

    /// Returns the type of the part that goes with the number, such as the card number of an Australian driver licence.
    ///
    /// ```
    /// use realaml_ids::IdType;
    ///
    /// assert_eq!(IdType::NzDriverLicence.part(), Some(IdType::NzDriverLicenceVersion)); // a second field of the form
    /// assert_eq!(IdType::NzPassport.part(), None);
    /// ```
    pub fn part(self) -> Option<Self> {
        self.definition().part
    }
}

impl Country {
    /// Returns the types of numbers that this country issues, the most frequently requested first.
    ///
    /// ```
    /// use realaml_ids::{Country, IdType};
    ///
    /// assert_eq!(Country::Denmark.id_types().next(), Some(IdType::DkCpr));
    /// ```
    pub fn id_types(self) -> impl Iterator<Item = IdType> {
        IdType::ALL.iter().copied().filter(move |id_type| id_type.country() == self)
    }
}

/// Parses `country/code`, such as `nz/ird`.
impl FromStr for IdType {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = UnknownName::expected("a country and a type, such as nz/ird");
        let (country, code) = text.split_once('/').ok_or(unknown)?;
        country.parse().ok().and_then(|country| Self::find(country, code)).ok_or(unknown)
    }
}
