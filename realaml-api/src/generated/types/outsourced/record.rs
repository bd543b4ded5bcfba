// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{
    OutsourcedVerificationDocument, OutsourcedVerificationIndividual, OutsourcedVerificationResult,
    OutsourcedVerificationStatus, OutsourcedVerificationType,
};

/// The full record of an outsourced verification.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with Verification.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedVerification {
    /// The key of the order; the other calls take it. Expected to be 32 lower-case hexadecimal digits.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// The kind of client.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<OutsourcedVerificationType>,
    /// The entity or person to be verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// How far the work has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<OutsourcedVerificationStatus>,
    /// When the order was accepted, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The e-mail address of the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number of the client in E.164 form, such as `+64210000000`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The name to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: Option<String>,
    /// The organisation named to the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// The firm's searchable reference, for instance a matter number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The identifier of the organisation; a string here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// The branch or office of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// The e-mail address of the colleague who ordered the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub requested_by_email: Option<String>,
    /// The country of the entity or person; code or English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The number in the company or trust register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub registration_number: Option<String>,
    /// The first name of the contact person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The last name of the contact person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The instructions to the team, or the team's own remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called when the order changes state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// The outcome of the whole order; null until finished. Only `PASS` is a pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<OutsourcedVerificationResult>,
    /// The people behind the entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individuals: Option<Vec<OutsourcedVerificationIndividual>>,
    /// Whether the work is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Whether the order was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// When the work was finished, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The link to the report, expected to expire after 15 minutes.
    #[serde(rename = "final_report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: Option<String>,
    /// The documents that the team collected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<OutsourcedVerificationDocument>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedVerification {
    /// Creates a value with only the required fields set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            type_: None,
            name: None,
            status: None,
            created_at: None,
            email: None,
            phone: None,
            contact_name: None,
            org_name: None,
            reference: None,
            org_id: None,
            branch: None,
            requested_by_email: None,
            country: None,
            registration_number: None,
            first_name: None,
            last_name: None,
            notes: None,
            callback_url: None,
            result: None,
            individuals: None,
            is_completed: None,
            is_cancelled: None,
            completed_at: None,
            final_report_pdf_url_temp: None,
            documents: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for OutsourcedVerification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedVerification")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("type_", &self.type_)
            .field("name", &sensitive::Hidden(&self.name))
            .field("status", &self.status)
            .field("created_at", &self.created_at)
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("contact_name", &sensitive::Hidden(&self.contact_name))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("org_id", &self.org_id)
            .field("branch", &self.branch)
            .field("requested_by_email", &sensitive::Hidden(&self.requested_by_email))
            .field("country", &sensitive::Hidden(&self.country))
            .field("registration_number", &sensitive::Hidden(&self.registration_number))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("result", &self.result)
            .field("individuals", &self.individuals)
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("completed_at", &self.completed_at)
            .field("final_report_pdf_url_temp", &sensitive::Hidden(&self.final_report_pdf_url_temp))
            .field("documents", &self.documents)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedVerification,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "type", type_, optional),
    (2, "name", name, optional),
    (3, "status", status, optional),
    (4, "created_at", created_at, optional),
    (5, "email", email, optional),
    (6, "phone", phone, optional),
    (7, "contact_name", contact_name, optional),
    (8, "org_name", org_name, optional),
    (9, "reference", reference, optional),
    (10, "org_id", org_id, optional_identifier),
    (11, "branch", branch, optional),
    (12, "requested_by_email", requested_by_email, optional),
    (13, "country", country, optional),
    (14, "registration_number", registration_number, optional),
    (15, "first_name", first_name, optional),
    (16, "last_name", last_name, optional),
    (17, "notes", notes, optional),
    (18, "callback_url", callback_url, optional),
    (19, "result", result, optional),
    (20, "individuals", individuals, optional),
    (21, "is_completed", is_completed, optional),
    (22, "is_cancelled", is_cancelled, optional),
    (23, "completed_at", completed_at, optional),
    (24, "final_report_pdf_url_TEMP", final_report_pdf_url_temp, optional),
    (25, "documents", documents, optional)
);
