//! The names of the types.

macro_rules! id_types {
    ($($(#[$doc:meta])* $variant:ident,)*) => {
        /// A type of number. [`entry`](IdType::entry) returns the facts about it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum IdType {
            $($(#[$doc])* $variant,)*
        }

        impl IdType {
            /// All types, by country, the most frequently requested first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
        }
    };
}

id_types! {
    /// Australian driver licence number; see [`au::DriverLicence`](crate::au::DriverLicence).
    AuDriverLicence,
    /// Card number of an Australian driver licence; see [`au::LicenceCard`](crate::au::LicenceCard).
    AuDriverLicenceCard,
    /// Australian passport number; see [`au::Passport`](crate::au::Passport).
    AuPassport,
    /// Medicare card number; see [`au::Medicare`](crate::au::Medicare).
    AuMedicare,
    /// Individual reference number of a Medicare card; see [`au::MedicareIrn`](crate::au::MedicareIrn).
    AuMedicareIrn,
    /// ImmiCard number; see [`au::ImmiCard`](crate::au::ImmiCard).
    AuImmiCard,
    /// Australian tax file number, limited by law; see [`au::Tfn`](crate::au::Tfn).
    AuTfn,
    /// Stock number of an Australian citizenship certificate; see [`au::Citizenship`](crate::au::Citizenship).
    AuCitizenship,
    /// Number of the foreign passport that an Australian visa is for; the visa itself has no number that is asked for;
    /// see [`au::Visa`](crate::au::Visa).
    AuVisa,
    /// Australian business number; see [`au::Abn`](crate::au::Abn).
    AuAbn,
    /// Australian company number; see [`au::Acn`](crate::au::Acn).
    AuAcn,
    /// Canadian social insurance number; see [`ca::Sin`](crate::ca::Sin).
    CaSin,
    /// Canadian driver licence number; see [`ca::DriverLicence`](crate::ca::DriverLicence).
    CaDriverLicence,
    /// Canadian passport number; see [`ca::Passport`](crate::ca::Passport).
    CaPassport,
    /// Photo card number of a Canadian province; see [`ca::PhotoCard`](crate::ca::PhotoCard).
    CaPhotoCard,
    /// Number of a Canadian permanent resident card; see [`ca::PrCard`](crate::ca::PrCard).
    CaPrCard,
    /// Business number; see [`ca::Bn`](crate::ca::Bn).
    CaBn,
    /// Chinese resident identity number; see [`cn::ResidentId`](crate::cn::ResidentId).
    CnResidentId,
    /// Chinese resident identity number of before 2013; see [`cn::ResidentId15`](crate::cn::ResidentId15).
    CnResidentId15,
    /// Card number of foreigners in China of before 2023; see
    /// [`cn::ForeignResidentCard`](crate::cn::ForeignResidentCard).
    CnForeignResidentCard,
    /// Chinese passport number; see [`cn::Passport`](crate::cn::Passport).
    CnPassport,
    /// Mainland travel permit for residents of Hong Kong and Macau; see
    /// [`cn::HongKongMacauPermit`](crate::cn::HongKongMacauPermit).
    CnHongKongMacauPermit,
    /// Mainland travel permit for residents of Taiwan; see [`cn::TaiwanPermit`](crate::cn::TaiwanPermit).
    CnTaiwanPermit,
    /// Unified social credit code; see [`cn::Uscc`](crate::cn::Uscc).
    CnUscc,
    /// Danish CPR number; see [`dk::Cpr`](crate::dk::Cpr).
    DkCpr,
    /// Danish passport number; see [`dk::Passport`](crate::dk::Passport).
    DkPassport,
    /// Danish driving licence number; see [`dk::DrivingLicence`](crate::dk::DrivingLicence).
    DkDrivingLicence,
    /// CVR number of the Danish central business register; see [`dk::Cvr`](crate::dk::Cvr).
    DkCvr,
    /// Indian permanent account number; see [`in_::Pan`](crate::in_::Pan).
    InPan,
    /// Indian voter card number; see [`in_::Epic`](crate::in_::Epic).
    InEpic,
    /// Indian driving licence number; see [`in_::DrivingLicence`](crate::in_::DrivingLicence).
    InDrivingLicence,
    /// Indian passport number; see [`in_::Passport`](crate::in_::Passport).
    InPassport,
    /// File number of an Indian passport; see [`in_::PassportFileNumber`](crate::in_::PassportFileNumber).
    InPassportFileNumber,
    /// Aadhaar number, limited by law; see [`in_::Aadhaar`](crate::in_::Aadhaar).
    InAadhaar,
    /// Virtual ID that stands for an Aadhaar number; see [`in_::Vid`](crate::in_::Vid).
    InVid,
    /// Goods and services tax identification number; see [`in_::Gstin`](crate::in_::Gstin).
    InGstin,
    /// Corporate identification number; see [`in_::Cin`](crate::in_::Cin).
    InCin,
    /// Mexican population registry key; see [`mx::Curp`](crate::mx::Curp).
    MxCurp,
    /// Mexican taxpayer registry key; see [`mx::Rfc`](crate::mx::Rfc).
    MxRfc,
    /// Mexican voter key; see [`mx::ClaveElector`](crate::mx::ClaveElector).
    MxClaveElector,
    /// Code of a Mexican voter card; see [`mx::IneCic`](crate::mx::IneCic).
    MxIneCic,
    /// OCR number of a Mexican voter card; see [`mx::IneOcr`](crate::mx::IneOcr).
    MxIneOcr,
    /// Mexican passport number; see [`mx::Passport`](crate::mx::Passport).
    MxPassport,
    /// Citizen identifier; see [`mx::IneCitizenId`](crate::mx::IneCitizenId).
    MxIneCitizenId,
    /// New Zealand driver licence number; see [`nz::DriverLicence`](crate::nz::DriverLicence).
    NzDriverLicence,
    /// Card version of a New Zealand driver licence; see [`nz::LicenceVersion`](crate::nz::LicenceVersion).
    NzDriverLicenceVersion,
    /// New Zealand passport number; see [`nz::Passport`](crate::nz::Passport).
    NzPassport,
    /// New Zealand tax number; see [`nz::Ird`](crate::nz::Ird).
    NzIrd,
    /// New Zealand business number; see [`nz::Nzbn`](crate::nz::Nzbn).
    NzNzbn,
    /// Number of a company in the register of the Companies Office; see [`nz::CompanyNumber`](crate::nz::CompanyNumber).
    NzCompanyNumber,
    /// United States social security number; see [`us::Ssn`](crate::us::Ssn).
    UsSsn,
    /// Last four digits of a social security number; see [`us::SsnLast4`](crate::us::SsnLast4).
    UsSsnLast4,
    /// Individual taxpayer identification number; see [`us::Itin`](crate::us::Itin).
    UsItin,
    /// United States passport number; see [`us::Passport`](crate::us::Passport).
    UsPassport,
    /// United States driver license number; see [`us::DriverLicense`](crate::us::DriverLicense).
    UsDriverLicense,
    /// Number of a permanent resident card; see [`us::GreenCard`](crate::us::GreenCard).
    UsGreenCard,
    /// Alien registration number; see [`us::AlienNumber`](crate::us::AlienNumber).
    UsAlienNumber,
    /// Employer identification number; see [`us::Ein`](crate::us::Ein).
    UsEin,
    /// South African identity number; see [`za::Id`](crate::za::Id).
    ZaId,
    /// South African passport number; see [`za::Passport`](crate::za::Passport).
    ZaPassport,
    /// File number of a refugee or asylum seeker permit; see [`za::RefugeePermit`](crate::za::RefugeePermit).
    ZaRefugeePermit,
    /// Registration number of a South African company or close corporation; see
    /// [`za::CompanyRegistration`](crate::za::CompanyRegistration).
    ZaCompanyRegistration,
}
