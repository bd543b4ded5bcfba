// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// The level of risk. The list is open, and the case is expected, not known: compare without regard to case.
///
/// Inferred (medium confidence): name in the vendor contents; words from the help centre, risk rating article.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RiskLevel {
    /// `LOW`: Low risk.
    Low,
    /// `MEDIUM`: Medium risk.
    Medium,
    /// `HIGH`: High risk; enhanced due diligence is usual.
    High,
    /// `VERY_HIGH`: Above high, if the profile has such a level.
    VeryHigh,
    /// `PROHIBITED`: Outside what the firm accepts, if the profile has such a level.
    Prohibited,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl RiskLevel {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["LOW", "MEDIUM", "HIGH", "VERY_HIGH", "PROHIBITED"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "LOW",
            Self::Medium => "MEDIUM",
            Self::High => "HIGH",
            Self::VeryHigh => "VERY_HIGH",
            Self::Prohibited => "PROHIBITED",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "LOW" => Self::Low,
            "MEDIUM" => Self::Medium,
            "HIGH" => Self::High,
            "VERY_HIGH" => Self::VeryHigh,
            "PROHIBITED" => Self::Prohibited,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(RiskLevel, false, [Low, Medium, High, VeryHigh, Prohibited]);
