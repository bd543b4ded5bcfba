// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// Countries in which Quick IDV runs and which have no national-ID page of their own, so that no ID number is expected.
/// The list is open.
///
/// Inferred (medium confidence): help centre, Quick IDV article (23 countries) less the nine national-ID pages of the
/// vendor contents.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OtherCountries {
    /// `AT`: Austria.
    Austria,
    /// `BR`: Brazil.
    Brazil,
    /// `CH`: Switzerland.
    Switzerland,
    /// `DE`: Germany.
    Germany,
    /// `ES`: Spain.
    Spain,
    /// `FI`: Finland.
    Finland,
    /// `FR`: France.
    France,
    /// `GB`: United Kingdom.
    UnitedKingdom,
    /// `HK`: Hong Kong.
    HongKong,
    /// `IT`: Italy.
    Italy,
    /// `NL`: Netherlands.
    Netherlands,
    /// `NO`: Norway.
    Norway,
    /// `SE`: Sweden.
    Sweden,
    /// `SG`: Singapore.
    Singapore,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl OtherCountries {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] =
        &["AT", "BR", "CH", "DE", "ES", "FI", "FR", "GB", "HK", "IT", "NL", "NO", "SE", "SG"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Austria => "AT",
            Self::Brazil => "BR",
            Self::Switzerland => "CH",
            Self::Germany => "DE",
            Self::Spain => "ES",
            Self::Finland => "FI",
            Self::France => "FR",
            Self::UnitedKingdom => "GB",
            Self::HongKong => "HK",
            Self::Italy => "IT",
            Self::Netherlands => "NL",
            Self::Norway => "NO",
            Self::Sweden => "SE",
            Self::Singapore => "SG",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "AT" => Self::Austria,
            "BR" => Self::Brazil,
            "CH" => Self::Switzerland,
            "DE" => Self::Germany,
            "ES" => Self::Spain,
            "FI" => Self::Finland,
            "FR" => Self::France,
            "GB" => Self::UnitedKingdom,
            "HK" => Self::HongKong,
            "IT" => Self::Italy,
            "NL" => Self::Netherlands,
            "NO" => Self::Norway,
            "SE" => Self::Sweden,
            "SG" => Self::Singapore,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    OtherCountries,
    false,
    [
        Austria,
        Brazil,
        Switzerland,
        Germany,
        Spain,
        Finland,
        France,
        UnitedKingdom,
        HongKong,
        Italy,
        Netherlands,
        Norway,
        Sweden,
        Singapore
    ]
);
