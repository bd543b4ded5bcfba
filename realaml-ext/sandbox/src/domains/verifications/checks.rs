//! Determines which checks a verification includes.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The type of a verification.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CheckType {
    QuickIdFacematch,
    QuickId,
    Facematch,
    Pep,
    FacematchVoi,
    QuickIdBankmatch,
    QuickIdFacematchBankmatch,
    Bankmatch,
}

/// The checks of a verification.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct PlannedChecks {
    pub(crate) quick_id: bool,
    pub(crate) pep: bool,
    pub(crate) facematch: bool,
    pub(crate) bankmatch: bool,
    /// Whether the person shows two documents instead of one.
    pub(crate) two_documents: bool,
    kind: CheckType,
}

impl CheckType {
    const ALL: [Self; 8] = [
        Self::QuickIdFacematch,
        Self::QuickId,
        Self::Facematch,
        Self::Pep,
        Self::FacematchVoi,
        Self::QuickIdBankmatch,
        Self::QuickIdFacematchBankmatch,
        Self::Bankmatch,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::QuickIdFacematch => "quick_id_facematch",
            Self::QuickId => "quick_id",
            Self::Facematch => "facematch",
            Self::Pep => "pep",
            Self::FacematchVoi => "facematch_voi",
            Self::QuickIdBankmatch => "quick_id_bankmatch",
            Self::QuickIdFacematchBankmatch => "quick_id_facematch_bankmatch",
            Self::Bankmatch => "bankmatch",
        }
    }
}

impl PlannedChecks {
    /// Returns the checks of a verification by link: data and face, unless another type is requested.
    pub(crate) fn of_link(body: &Map<String, Value>) -> Self {
        Self::of(body, CheckType::QuickIdFacematch)
    }

    /// Returns the checks of a verification that runs immediately: data only, unless another type is requested.
    pub(crate) fn of_run(body: &Map<String, Value>) -> Self {
        Self::of(body, CheckType::QuickId)
    }

    /// Returns the value that the API uses for the type of the verification.
    pub(crate) fn type_name(self) -> &'static str {
        self.kind.name()
    }

    /// Whether the PEP check is the only check.
    pub(crate) fn is_pep_alone(self) -> bool {
        self.kind == CheckType::Pep
    }

    fn of(body: &Map<String, Value>, default: CheckType) -> Self {
        let asked = body.get("type").and_then(Value::as_str);
        let kind = CheckType::ALL.into_iter().find(|kind| asked == Some(kind.name())).unwrap_or(default);
        let flag = |member: &str| body.get(member) == Some(&Value::Bool(true));
        let has = |check: &str| kind.name().contains(check);
        Self {
            quick_id: has("quick_id"),
            // Screening is part of the data check and of the type `pep`. For other types, it runs only if requested.
            pep: has("quick_id") || kind == CheckType::Pep || flag("run_pep_check"),
            facematch: has("facematch"),
            bankmatch: has("bankmatch"),
            two_documents: kind == CheckType::FacematchVoi || flag("capture_two_ids"),
            kind,
        }
    }
}
