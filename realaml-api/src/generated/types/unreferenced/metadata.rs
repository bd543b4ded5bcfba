// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// What the account notes about a verification, and where it wants to be told of changes.
///
/// Inferred (medium confidence): vendor contents (name); help centre, Quick IDV article (reference and notes).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Metadata {
    /// The address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
    /// signature is known.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// The account's own tag, by which verifications can be searched and grouped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a
    /// guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    /// The name of the organisation shown to the person. Observed in responses; a guess in requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// Where the hosted page goes after completion. A guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Metadata {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
    /// signature is known.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// The account's own tag, by which verifications can be searched and grouped.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a
    /// guess.
    #[must_use]
    pub fn with_consent(mut self, consent: impl Into<bool>) -> Self {
        self.consent = Some(consent.into());
        self
    }

    /// The name of the organisation shown to the person. Observed in responses; a guess in requests.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    /// Where the hosted page goes after completion. A guess.
    #[must_use]
    pub fn with_redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.redirect_url = Some(redirect_url.into());
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
impl std::fmt::Debug for Metadata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Metadata")
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("consent", &self.consent)
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("redirect_url", &sensitive::Hidden(&self.redirect_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    Metadata,
    "an object",
    (0, "callback_url", callback_url, optional),
    (1, "reference", reference, optional),
    (2, "notes", notes, optional),
    (3, "consent", consent, optional),
    (4, "org_name", org_name, optional),
    (5, "redirect_url", redirect_url, optional)
);
