//! The enum of all types.

macro_rules! id_types {
    ($($(#[$doc:meta])* $variant:ident,)*) => {
        /// A type of number. [`entry`](IdType::entry) returns the facts about the type.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum IdType {
            $($(#[$doc])* $variant,)*
        }

        impl IdType {
            /// All types, grouped by country, with the most frequently requested of each country first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
        }
    };
}

id_types! {
    /// An Australian driver licence number; see [`au::DriverLicence`](crate::au::DriverLicence).
    AuDriverLicence,
    /// The card number of an Australian driver licence; see [`au::LicenceCard`](crate::au::LicenceCard).
    AuDriverLicenceCard,
    /// An Australian passport number; see [`au::Passport`](crate::au::Passport).
    AuPassport,
    /// A Medicare card number; see [`au::Medicare`](crate::au::Medicare).
    AuMedicare,
    /// The individual reference number of a Medicare card; see [`au::MedicareIrn`](crate::au::MedicareIrn).
    AuMedicareIrn,
    /// An ImmiCard number; see [`au::ImmiCard`](crate::au::ImmiCard).
    AuImmiCard,
    /// An Australian tax file number, whose use is limited by law; see [`au::Tfn`](crate::au::Tfn).
    AuTfn,
    /// The number of an Australian citizenship certificate; see [`au::Citizenship`](crate::au::Citizenship).
    AuCitizenship,
    /// The number of the foreign passport that an Australian visa is linked to; see [`au::Visa`](crate::au::Visa).
    AuVisa,
    /// An Australian business number; see [`au::Abn`](crate::au::Abn).
    AuAbn,
    /// An Australian company number; see [`au::Acn`](crate::au::Acn).
    AuAcn,
    /// A Canadian social insurance number; see [`ca::Sin`](crate::ca::Sin).
    CaSin,
    /// A Canadian driver licence number; see [`ca::DriverLicence`](crate::ca::DriverLicence).
    CaDriverLicence,
    /// A Canadian passport number; see [`ca::Passport`](crate::ca::Passport).
    CaPassport,
    /// The number of a Canadian provincial photo card; see [`ca::PhotoCard`](crate::ca::PhotoCard).
    CaPhotoCard,
    /// The number of a Canadian permanent resident card; see [`ca::PrCard`](crate::ca::PrCard).
    CaPrCard,
    /// A Canadian business number; see [`ca::Bn`](crate::ca::Bn).
    CaBn,
    /// A Chinese resident identity number; see [`cn::ResidentId`](crate::cn::ResidentId).
    CnResidentId,
    /// A 15-digit Chinese resident identity number; see [`cn::ResidentId15`](crate::cn::ResidentId15).
    CnResidentId15,
    /// The number of an older Chinese card for foreign permanent residents; see
    /// [`cn::ForeignResidentCard`](crate::cn::ForeignResidentCard).
    CnForeignResidentCard,
    /// A Chinese passport number; see [`cn::Passport`](crate::cn::Passport).
    CnPassport,
    /// The number of a mainland travel permit for residents of Hong Kong and Macau; see
    /// [`cn::HongKongMacauPermit`](crate::cn::HongKongMacauPermit).
    CnHongKongMacauPermit,
    /// The number of a mainland travel permit for residents of Taiwan; see
    /// [`cn::TaiwanPermit`](crate::cn::TaiwanPermit).
    CnTaiwanPermit,
    /// A Chinese unified social credit code; see [`cn::Uscc`](crate::cn::Uscc).
    CnUscc,
    /// A Danish CPR number; see [`dk::Cpr`](crate::dk::Cpr).
    DkCpr,
    /// A Danish passport number; see [`dk::Passport`](crate::dk::Passport).
    DkPassport,
    /// A Danish driving licence number; see [`dk::DrivingLicence`](crate::dk::DrivingLicence).
    DkDrivingLicence,
    /// A CVR number of the Danish central business register; see [`dk::Cvr`](crate::dk::Cvr).
    DkCvr,
    /// An Indian permanent account number; see [`in_::Pan`](crate::in_::Pan).
    InPan,
    /// An Indian voter card number; see [`in_::Epic`](crate::in_::Epic).
    InEpic,
    /// An Indian driving licence number; see [`in_::DrivingLicence`](crate::in_::DrivingLicence).
    InDrivingLicence,
    /// An Indian passport number; see [`in_::Passport`](crate::in_::Passport).
    InPassport,
    /// The file number of an Indian passport; see [`in_::PassportFileNumber`](crate::in_::PassportFileNumber).
    InPassportFileNumber,
    /// An Aadhaar number, whose use is limited by law; see [`in_::Aadhaar`](crate::in_::Aadhaar).
    InAadhaar,
    /// A virtual ID that can replace an Aadhaar number; see [`in_::Vid`](crate::in_::Vid).
    InVid,
    /// An Indian goods and services tax identification number; see [`in_::Gstin`](crate::in_::Gstin).
    InGstin,
    /// An Indian corporate identification number; see [`in_::Cin`](crate::in_::Cin).
    InCin,
    /// A Mexican population registry key; see [`mx::Curp`](crate::mx::Curp).
    MxCurp,
    /// A Mexican taxpayer registry key; see [`mx::Rfc`](crate::mx::Rfc).
    MxRfc,
    /// A Mexican voter key; see [`mx::ClaveElector`](crate::mx::ClaveElector).
    MxClaveElector,
    /// The code (CIC) of a Mexican voter card; see [`mx::IneCic`](crate::mx::IneCic).
    MxIneCic,
    /// The OCR number of a Mexican voter card; see [`mx::IneOcr`](crate::mx::IneOcr).
    MxIneOcr,
    /// A Mexican passport number; see [`mx::Passport`](crate::mx::Passport).
    MxPassport,
    /// The citizen identifier of a Mexican voter card; see [`mx::IneCitizenId`](crate::mx::IneCitizenId).
    MxIneCitizenId,
    /// A New Zealand driver licence number; see [`nz::DriverLicence`](crate::nz::DriverLicence).
    NzDriverLicence,
    /// The card version of a New Zealand driver licence; see [`nz::LicenceVersion`](crate::nz::LicenceVersion).
    NzDriverLicenceVersion,
    /// A New Zealand passport number; see [`nz::Passport`](crate::nz::Passport).
    NzPassport,
    /// A New Zealand tax number; see [`nz::Ird`](crate::nz::Ird).
    NzIrd,
    /// A New Zealand business number; see [`nz::Nzbn`](crate::nz::Nzbn).
    NzNzbn,
    /// The number of a company in the register of the Companies Office; see
    /// [`nz::CompanyNumber`](crate::nz::CompanyNumber).
    NzCompanyNumber,
    /// A United States social security number; see [`us::Ssn`](crate::us::Ssn).
    UsSsn,
    /// The last four digits of a social security number; see [`us::SsnLast4`](crate::us::SsnLast4).
    UsSsnLast4,
    /// A United States individual taxpayer identification number; see [`us::Itin`](crate::us::Itin).
    UsItin,
    /// A United States passport number; see [`us::Passport`](crate::us::Passport).
    UsPassport,
    /// A United States driver license number; see [`us::DriverLicense`](crate::us::DriverLicense).
    UsDriverLicense,
    /// The number of a United States permanent resident card; see [`us::GreenCard`](crate::us::GreenCard).
    UsGreenCard,
    /// A United States alien registration number; see [`us::AlienNumber`](crate::us::AlienNumber).
    UsAlienNumber,
    /// A United States employer identification number; see [`us::Ein`](crate::us::Ein).
    UsEin,
    /// A South African identity number; see [`za::Id`](crate::za::Id).
    ZaId,
    /// A South African passport number; see [`za::Passport`](crate::za::Passport).
    ZaPassport,
    /// The file number of a South African refugee or asylum seeker permit; see
    /// [`za::RefugeePermit`](crate::za::RefugeePermit).
    ZaRefugeePermit,
    /// The registration number of a South African company or close corporation; see
    /// [`za::CompanyRegistration`](crate::za::CompanyRegistration).
    ZaCompanyRegistration,
}
