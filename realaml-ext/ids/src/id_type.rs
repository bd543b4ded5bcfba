//! The list of types.

use super::country::Country;
use super::definition::Definition;
use super::registry::Entry;
use super::{au, ca, cn, dk, in_, mx, nz, us, za};

macro_rules! id_types {
    ($($(#[$doc:meta])* $variant:ident = $definition:path,)*) => {
        /// A type of number. [`entry`](IdType::entry) says everything about it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum IdType {
            $($(#[$doc])* $variant,)*
        }

        impl IdType {
            /// All types, by country, the most asked for first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            #[inline]
            pub(crate) fn definition(self) -> &'static Definition {
                match self { $(Self::$variant => &$definition,)* }
            }
        }
    };
}

id_types! {
    /// Australian driver licence number; see [`au::DriverLicence`].
    AuDriverLicence = au::driver_licence::NUMBER,
    /// Card number of an Australian driver licence; see [`au::LicenceCard`].
    AuDriverLicenceCard = au::driver_licence::CARD,
    /// Australian passport number; see [`au::Passport`].
    AuPassport = au::passport::DEFINITION,
    /// Medicare card number; see [`au::Medicare`].
    AuMedicare = au::medicare::DEFINITION,
    /// ImmiCard number; see [`au::ImmiCard`].
    AuImmiCard = au::immicard::DEFINITION,
    /// Australian tax file number, limited by law; see [`au::Tfn`].
    AuTfn = au::tfn::DEFINITION,
    /// Canadian social insurance number; see [`ca::Sin`].
    CaSin = ca::sin::DEFINITION,
    /// Canadian driver licence number; see [`ca::DriverLicence`].
    CaDriverLicence = ca::driver_licence::DEFINITION,
    /// Canadian passport number; see [`ca::Passport`].
    CaPassport = ca::passport::DEFINITION,
    /// Chinese resident identity number; see [`cn::ResidentId`].
    CnResidentId = cn::resident_id::DEFINITION,
    /// Chinese resident identity number of before 2013; see [`cn::ResidentId15`].
    CnResidentId15 = cn::resident_id_15::DEFINITION,
    /// Chinese passport number; see [`cn::Passport`].
    CnPassport = cn::passport::DEFINITION,
    /// Danish CPR number; see [`dk::Cpr`].
    DkCpr = dk::DEFINITION,
    /// Indian permanent account number; see [`in_::Pan`].
    InPan = in_::pan::DEFINITION,
    /// Indian voter card number; see [`in_::Epic`].
    InEpic = in_::epic::DEFINITION,
    /// Indian driving licence number; see [`in_::DrivingLicence`].
    InDrivingLicence = in_::driving_licence::DEFINITION,
    /// Indian passport number; see [`in_::Passport`].
    InPassport = in_::passport::NUMBER,
    /// File number of an Indian passport; see [`in_::PassportFileNumber`].
    InPassportFileNumber = in_::passport::FILE_NUMBER,
    /// Aadhaar number, limited by law; see [`in_::Aadhaar`].
    InAadhaar = in_::aadhaar::AADHAAR,
    /// Virtual ID that stands for an Aadhaar number; see [`in_::Vid`].
    InVid = in_::aadhaar::VID,
    /// Mexican population registry key; see [`mx::Curp`].
    MxCurp = mx::curp::DEFINITION,
    /// Mexican taxpayer registry key; see [`mx::Rfc`].
    MxRfc = mx::rfc::DEFINITION,
    /// Mexican voter key; see [`mx::ClaveElector`].
    MxClaveElector = mx::ine::CLAVE_ELECTOR,
    /// Code of a Mexican voter card; see [`mx::IneCic`].
    MxIneCic = mx::ine::CIC,
    /// OCR number of a Mexican voter card; see [`mx::IneOcr`].
    MxIneOcr = mx::ine::OCR,
    /// Mexican passport number; see [`mx::Passport`].
    MxPassport = mx::passport::DEFINITION,
    /// New Zealand driver licence number; see [`nz::DriverLicence`].
    NzDriverLicence = nz::driver_licence::NUMBER,
    /// Card version of a New Zealand driver licence; see [`nz::LicenceVersion`].
    NzDriverLicenceVersion = nz::driver_licence::VERSION,
    /// New Zealand passport number; see [`nz::Passport`].
    NzPassport = nz::passport::DEFINITION,
    /// New Zealand tax number; see [`nz::Ird`].
    NzIrd = nz::ird::DEFINITION,
    /// United States social security number; see [`us::Ssn`].
    UsSsn = us::ssn::SSN,
    /// Last four digits of a social security number; see [`us::SsnLast4`].
    UsSsnLast4 = us::ssn::LAST_4,
    /// Individual taxpayer identification number; see [`us::Itin`].
    UsItin = us::itin::DEFINITION,
    /// United States passport number; see [`us::Passport`].
    UsPassport = us::passport::DEFINITION,
    /// United States driver license number; see [`us::DriverLicense`].
    UsDriverLicense = us::driver_license::DEFINITION,
    /// South African identity number; see [`za::Id`].
    ZaId = za::id::DEFINITION,
    /// South African passport number; see [`za::Passport`].
    ZaPassport = za::passport::DEFINITION,
}

impl IdType {
    /// What is known about the type.
    pub fn entry(self) -> &'static Entry {
        &self.definition().entry
    }

    /// The country of issue.
    pub fn country(self) -> Country {
        self.entry().country
    }

    /// The stable name within the country, such as `driver_licence`.
    pub fn code(self) -> &'static str {
        self.entry().code
    }

    /// The type with this name.
    ///
    /// ```
    /// use realaml_ids::{Country, IdType};
    /// assert_eq!(IdType::find(Country::NewZealand, "ird"), Some(IdType::NzIrd));
    /// ```
    pub fn find(country: Country, code: &str) -> Option<Self> {
        country.id_types().find(|id_type| id_type.code() == code)
    }
}
