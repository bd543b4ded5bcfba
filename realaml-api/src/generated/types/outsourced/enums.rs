// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// The outcome of the whole order, expected to use the tokens of `Result`. The list is open, and only `PASS` is a pass.
/// The vendor may answer an object here instead of a token.
///
/// Inferred (medium confidence): name in the vendor contents; values by analogy with Result.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OutsourcedVerificationResult {
    /// `PASS`: The entity and the people were verified.
    Pass,
    /// `PARTIAL`: Some evidence, not enough; a person has to decide.
    Partial,
    /// `FAIL`: The verification failed.
    Fail,
    /// `NA`: Does not apply.
    Na,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl OutsourcedVerificationResult {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["PASS", "PARTIAL", "FAIL", "NA"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
            Self::Na => "NA",
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
            "NA" => Self::Na,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(OutsourcedVerificationResult, false, [Pass, Partial, Fail, Na]);

/// How far the work has come. The list is open: treat a token you do not know as unfinished.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable services.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OutsourcedVerificationStatus {
    /// `pending`: Received; nobody has begun.
    Pending,
    /// `in_progress`: The team is working on it.
    InProgress,
    /// `awaiting_information`: The team waits for the client.
    AwaitingInformation,
    /// `completed`: Finished; the result can be read.
    Completed,
    /// `cancelled`: Withdrawn by the firm or by Realaml.
    Cancelled,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl OutsourcedVerificationStatus {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] =
        &["pending", "in_progress", "awaiting_information", "completed", "cancelled"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::AwaitingInformation => "awaiting_information",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "pending" => Self::Pending,
            "in_progress" => Self::InProgress,
            "awaiting_information" => Self::AwaitingInformation,
            "completed" => Self::Completed,
            "cancelled" => Self::Cancelled,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    OutsourcedVerificationStatus,
    false,
    [Pending, InProgress, AwaitingInformation, Completed, Cancelled]
);

/// What kind of client is verified. The list is open: keep tokens you do not know.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable outsourced customer due diligence
/// services.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OutsourcedVerificationType {
    /// `individual`: One natural person.
    Individual,
    /// `company`: A company.
    Company,
    /// `trust`: A trust; trustees, settlor and beneficiaries may be verified.
    Trust,
    /// `partnership`: A general partnership.
    Partnership,
    /// `limited_partnership`: A limited partnership.
    LimitedPartnership,
    /// `incorporated_society`: An incorporated society or association.
    IncorporatedSociety,
    /// `charity`: A charity.
    Charity,
    /// `estate`: The estate of a deceased person.
    Estate,
    /// `other`: Anything else; say what in `notes`.
    Other,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl OutsourcedVerificationType {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &[
        "individual",
        "company",
        "trust",
        "partnership",
        "limited_partnership",
        "incorporated_society",
        "charity",
        "estate",
        "other",
    ];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Individual => "individual",
            Self::Company => "company",
            Self::Trust => "trust",
            Self::Partnership => "partnership",
            Self::LimitedPartnership => "limited_partnership",
            Self::IncorporatedSociety => "incorporated_society",
            Self::Charity => "charity",
            Self::Estate => "estate",
            Self::Other => "other",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "individual" => Self::Individual,
            "company" => Self::Company,
            "trust" => Self::Trust,
            "partnership" => Self::Partnership,
            "limited_partnership" => Self::LimitedPartnership,
            "incorporated_society" => Self::IncorporatedSociety,
            "charity" => Self::Charity,
            "estate" => Self::Estate,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    OutsourcedVerificationType,
    false,
    [Individual, Company, Trust, Partnership, LimitedPartnership, IncorporatedSociety, Charity, Estate, Other]
);
