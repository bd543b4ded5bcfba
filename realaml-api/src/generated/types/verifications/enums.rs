// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// The outcome of the PEP check. The list is open; only `NA` was seen, the others are expected in the form of the other
/// results.
///
/// Observed: staging records, 2022 (one value); by analogy with Result (the others).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PepResult {
    /// `NA`: Nobody was screened.
    NotApplicable,
    /// `PASS`: No hit. Inferred.
    Pass,
    /// `PARTIAL`: Hits that need a look. Inferred.
    Partial,
    /// `FAIL`: Hits. Inferred.
    Fail,
    /// `REVIEW`: A person must look at the hits. Inferred.
    Review,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl PepResult {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["NA", "PASS", "PARTIAL", "FAIL", "REVIEW"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NotApplicable => "NA",
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
            Self::Review => "REVIEW",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "NA" => Self::NotApplicable,
            "PASS" => Self::Pass,
            "PARTIAL" => Self::Partial,
            "FAIL" => Self::Fail,
            "REVIEW" => Self::Review,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(PepResult, false, [NotApplicable, Pass, Partial, Fail, Review]);

/// The category of a PEP hit. The list is open; categories are public, their spelling here is a guess.
///
/// Inferred (medium confidence): help centre, PEPCheck article.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PepType {
    /// `PEP`: A politically exposed person.
    PoliticallyExposedPerson,
    /// `RCA`: A relative or close associate of a politically exposed person.
    RelativeOrCloseAssociate,
    /// `SIP`: A person of special interest.
    SpecialInterestPerson,
    /// `SANCTION`: On a sanctions list.
    Sanction,
    /// `ADVERSE_MEDIA`: Named in unfavourable press reports.
    AdverseMedia,
    /// `HIO`: The head of an international organisation, a Canadian category.
    HeadOfInternationalOrganisation,
    /// `WATCHLIST`: On a list of offenders or of enforcement actions.
    Watchlist,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl PepType {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["PEP", "RCA", "SIP", "SANCTION", "ADVERSE_MEDIA", "HIO", "WATCHLIST"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PoliticallyExposedPerson => "PEP",
            Self::RelativeOrCloseAssociate => "RCA",
            Self::SpecialInterestPerson => "SIP",
            Self::Sanction => "SANCTION",
            Self::AdverseMedia => "ADVERSE_MEDIA",
            Self::HeadOfInternationalOrganisation => "HIO",
            Self::Watchlist => "WATCHLIST",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "PEP" => Self::PoliticallyExposedPerson,
            "RCA" => Self::RelativeOrCloseAssociate,
            "SIP" => Self::SpecialInterestPerson,
            "SANCTION" => Self::Sanction,
            "ADVERSE_MEDIA" => Self::AdverseMedia,
            "HIO" => Self::HeadOfInternationalOrganisation,
            "WATCHLIST" => Self::Watchlist,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    PepType,
    false,
    [
        PoliticallyExposedPerson,
        RelativeOrCloseAssociate,
        SpecialInterestPerson,
        Sanction,
        AdverseMedia,
        HeadOfInternationalOrganisation,
        Watchlist
    ]
);

/// A check whose result a reviewer can accept. The list is open.
///
/// Inferred (medium confidence): vendor contents (the three deprecated operations, one for each check); key prefixes of
/// the staging records.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum VerificationCheck {
    /// `quick_id`: The data check.
    QuickId,
    /// `pep`: The PEP check.
    Pep,
    /// `facematch`: The face check.
    Facematch,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl VerificationCheck {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["quick_id", "pep", "facematch"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::QuickId => "quick_id",
            Self::Pep => "pep",
            Self::Facematch => "facematch",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "quick_id" => Self::QuickId,
            "pep" => Self::Pep,
            "facematch" => Self::Facematch,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(VerificationCheck, false, [QuickId, Pep, Facematch]);

/// The outcome of a check. The list is open, and only `PASS` is a pass; null or absence means that the check has not
/// run.
///
/// Observed: staging records, 2022. The vendor calls it `Result`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum VerificationResult {
    /// `PASS`: The rule is met.
    Pass,
    /// `PARTIAL`: Some evidence was found, but the rule is not met.
    Partial,
    /// `FAIL`: The rule is not met.
    Fail,
    /// `NA`: Does not apply, or the source does not cover the attribute.
    NotApplicable,
    /// `REVIEW`: A person has to look at it. A status of the web application; whether it is also a token here is not
    /// known. Inferred.
    Review,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl VerificationResult {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["PASS", "PARTIAL", "FAIL", "NA", "REVIEW"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
            Self::NotApplicable => "NA",
            Self::Review => "REVIEW",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "PASS" => Self::Pass,
            "PARTIAL" => Self::Partial,
            "FAIL" => Self::Fail,
            "NA" => Self::NotApplicable,
            "REVIEW" => Self::Review,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(VerificationResult, false, [Pass, Partial, Fail, NotApplicable, Review]);

/// Which checks a verification is made of. The list is open.
///
/// Observed: staging records, 2022 (one value); key prefixes of the records and help centre (the others).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum VerificationType {
    /// `quick_id_facematch`: The data check and the face check, sold as Face IDV.
    QuickIdFacematch,
    /// `quick_id`: The data check alone, sold as Quick IDV. Inferred.
    QuickId,
    /// `facematch`: The face and document check alone. Inferred.
    Facematch,
    /// `pep`: Screening against lists of politically exposed and sanctioned persons alone. Inferred.
    Pep,
    /// `facematch_voi`: A verification of identity with two documents. Inferred.
    FacematchVoi,
    /// `quick_id_bankmatch`: The data check and the bank login, as used in Canada. Inferred.
    QuickIdBankmatch,
    /// `quick_id_facematch_bankmatch`: The data check, the face check and the bank login, as used in Canada. Inferred.
    QuickIdFacematchBankmatch,
    /// `bankmatch`: The bank login alone. Inferred.
    Bankmatch,
    /// `company`: A check of a company. Inferred.
    Company,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl VerificationType {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &[
        "quick_id_facematch",
        "quick_id",
        "facematch",
        "pep",
        "facematch_voi",
        "quick_id_bankmatch",
        "quick_id_facematch_bankmatch",
        "bankmatch",
        "company",
    ];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::QuickIdFacematch => "quick_id_facematch",
            Self::QuickId => "quick_id",
            Self::Facematch => "facematch",
            Self::Pep => "pep",
            Self::FacematchVoi => "facematch_voi",
            Self::QuickIdBankmatch => "quick_id_bankmatch",
            Self::QuickIdFacematchBankmatch => "quick_id_facematch_bankmatch",
            Self::Bankmatch => "bankmatch",
            Self::Company => "company",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "quick_id_facematch" => Self::QuickIdFacematch,
            "quick_id" => Self::QuickId,
            "facematch" => Self::Facematch,
            "pep" => Self::Pep,
            "facematch_voi" => Self::FacematchVoi,
            "quick_id_bankmatch" => Self::QuickIdBankmatch,
            "quick_id_facematch_bankmatch" => Self::QuickIdFacematchBankmatch,
            "bankmatch" => Self::Bankmatch,
            "company" => Self::Company,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    VerificationType,
    false,
    [
        QuickIdFacematch,
        QuickId,
        Facematch,
        Pep,
        FacematchVoi,
        QuickIdBankmatch,
        QuickIdFacematchBankmatch,
        Bankmatch,
        Company
    ]
);
