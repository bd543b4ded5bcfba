// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// When things happened, from where, and for whom.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationMetadataResponse {
    /// When it was created, in UTC with microseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the data check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the face check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the last check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The network addresses from which the person used the link. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unique_ip_addresses: Option<Vec<String>>,
    /// The name of the organisation shown to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// The account's own tag.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (it exists); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (they exist); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called on changes.
    ///
    /// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (in the request); not in the records
    /// of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationMetadataResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationMetadataResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationMetadataResponse")
            .field("created_at", &self.created_at)
            .field("quick_id_completed_at", &self.quick_id_completed_at)
            .field("facematch_completed_at", &self.facematch_completed_at)
            .field("completed_at", &self.completed_at)
            .field("unique_ip_addresses", &sensitive::Hidden(&self.unique_ip_addresses))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationMetadataResponse,
    "an object",
    (0, "created_at", created_at, optional),
    (1, "quick_id_completed_at", quick_id_completed_at, optional),
    (2, "facematch_completed_at", facematch_completed_at, optional),
    (3, "completed_at", completed_at, optional),
    (4, "unique_ip_addresses", unique_ip_addresses, optional),
    (5, "org_name", org_name, optional),
    (6, "reference", reference, optional),
    (7, "notes", notes, optional),
    (8, "callback_url", callback_url, optional)
);
