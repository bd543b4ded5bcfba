// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// The kind of a government ID. The list is open: three codes and the empty one were seen, the others are guesses, and
/// a client passes on any code unchanged.
///
/// Observed: staging records, 2022.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NationalIdTypes {
    /// `DRV`: A driver licence. Seen for Australia, India and New Zealand.
    DriverLicence,
    /// `VOTE`: A voter card. Seen for India.
    VoterCard,
    /// `TAX`: A tax number. Seen for India (PAN).
    TaxNumber,
    /// The empty text: The slot is unused, or holds a part of the ID in an earlier slot.
    Unused,
    /// `PASS`: A passport. The code is a guess; `PSP` and `PPT` are as likely. Inferred.
    Passport,
    /// `NID`: A national identity number. The code is a guess; `NAT` and `ID` are as likely. Inferred.
    NationalIdentityNumber,
    /// `SSN`: A social security number of the United States. Inferred.
    SocialSecurityNumber,
    /// `SIN`: A social insurance number of Canada. Inferred.
    SocialInsuranceNumber,
    /// `MED`: A Medicare card of Australia. Inferred.
    MedicareCard,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl NationalIdTypes {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["DRV", "VOTE", "TAX", "", "PASS", "NID", "SSN", "SIN", "MED"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::DriverLicence => "DRV",
            Self::VoterCard => "VOTE",
            Self::TaxNumber => "TAX",
            Self::Unused => "",
            Self::Passport => "PASS",
            Self::NationalIdentityNumber => "NID",
            Self::SocialSecurityNumber => "SSN",
            Self::SocialInsuranceNumber => "SIN",
            Self::MedicareCard => "MED",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "DRV" => Self::DriverLicence,
            "VOTE" => Self::VoterCard,
            "TAX" => Self::TaxNumber,
            "" => Self::Unused,
            "PASS" => Self::Passport,
            "NID" => Self::NationalIdentityNumber,
            "SSN" => Self::SocialSecurityNumber,
            "SIN" => Self::SocialInsuranceNumber,
            "MED" => Self::MedicareCard,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    NationalIdTypes,
    true,
    [
        DriverLicence,
        VoterCard,
        TaxNumber,
        Unused,
        Passport,
        NationalIdentityNumber,
        SocialSecurityNumber,
        SocialInsuranceNumber,
        MedicareCard
    ]
);
