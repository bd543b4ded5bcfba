// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// How the firm files the matter.
///
/// Inferred (medium confidence): by analogy with Metadata; name in the vendor contents.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedOrgTracking {
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
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedOrgTracking {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The organisation named to the client.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    /// The firm's searchable reference, for instance a matter number.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The identifier of the organisation; a string here, the vendor may send a number.
    #[must_use]
    pub fn with_org_id(mut self, org_id: impl Into<String>) -> Self {
        self.org_id = Some(org_id.into());
        self
    }

    /// The branch or office of the firm.
    #[must_use]
    pub fn with_branch(mut self, branch: impl Into<String>) -> Self {
        self.branch = Some(branch.into());
        self
    }

    /// The e-mail address of the colleague who ordered the work.
    #[must_use]
    pub fn with_requested_by_email(mut self, requested_by_email: impl Into<String>) -> Self {
        self.requested_by_email = Some(requested_by_email.into());
        self
    }

    /// Adds a member that the spec does not define.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for OutsourcedOrgTracking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedOrgTracking")
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("org_id", &self.org_id)
            .field("branch", &self.branch)
            .field("requested_by_email", &sensitive::Hidden(&self.requested_by_email))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedOrgTracking,
    "an object",
    (0, "org_name", org_name, optional),
    (1, "reference", reference, optional),
    (2, "org_id", org_id, optional_identifier),
    (3, "branch", branch, optional),
    (4, "requested_by_email", requested_by_email, optional)
);
