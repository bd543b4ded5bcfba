// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{Verification, VerificationResult};

/// One person behind the entity, with the outcome of that person's own verification.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable services.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedVerificationIndividual {
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The middle names; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// What the person is to the entity, for instance director, trustee or beneficial owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The key of the person's own verification, which can then be fetched like any other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: Option<String>,
    /// The combined outcome for this person; null until finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<VerificationResult>,
    /// Whether all steps of this person are finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// The person's full verification, if the vendor embeds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedVerificationIndividual {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for OutsourcedVerificationIndividual {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedVerificationIndividual")
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("role", &self.role)
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("result", &self.result)
            .field("is_completed", &self.is_completed)
            .field("verification", &self.verification)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedVerificationIndividual,
    "an object",
    (0, "first_name", first_name, optional),
    (1, "middle_name", middle_name, optional),
    (2, "last_name", last_name, optional),
    (3, "birth_date", birth_date, optional),
    (4, "email", email, optional),
    (5, "phone", phone, optional),
    (6, "role", role, optional),
    (7, "signature_key", signature_key, optional),
    (8, "result", result, optional),
    (9, "is_completed", is_completed, optional),
    (10, "verification", verification, optional)
);
