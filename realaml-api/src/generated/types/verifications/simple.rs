// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::VerificationType;

/// The short form of a verification, as create returns it.
///
/// Inferred (high confidence): vendor contents (name); vendor guide "Basic Realaml workflow", step 2.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationSimple {
    /// The key of the verification: for fetching it, and for the mobile SDKs. Documented for accounts with embedding;
    /// expected always, because nothing could be fetched without it.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 2; staging records, 2022 (form).
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// The hosted page, to be used as the source of an iframe. Only with embedding enabled for the account.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Which checks will be made.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// The address to which the link was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// The number to which the link was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The given name as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The middle names as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// The family name as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The date of birth as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// When it was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Whether all steps have finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// The account's own tag as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The address that is called on changes, as sent.
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

impl VerificationSimple {
    /// Creates a value with only the required fields set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: None,
            type_: None,
            email: None,
            phone: None,
            first_name: None,
            middle_name: None,
            last_name: None,
            birth_date: None,
            created_at: None,
            is_completed: None,
            is_cancelled: None,
            reference: None,
            callback_url: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationSimple {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationSimple")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("url", &sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("created_at", &self.created_at)
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationSimple,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "url", url, optional),
    (2, "type", type_, optional),
    (3, "email", email, optional),
    (4, "phone", phone, optional),
    (5, "first_name", first_name, optional),
    (6, "middle_name", middle_name, optional),
    (7, "last_name", last_name, optional),
    (8, "birth_date", birth_date, optional),
    (9, "created_at", created_at, optional),
    (10, "is_completed", is_completed, optional),
    (11, "is_cancelled", is_cancelled, optional),
    (12, "reference", reference, optional),
    (13, "callback_url", callback_url, optional)
);
