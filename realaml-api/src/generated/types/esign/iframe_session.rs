// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The options of a builder session. The documented sample sends no body; send one only if the vendor told you which
/// members it takes.
///
/// Inferred (low confidence): name in the vendor contents; `redirect_url` and `allowed_origin` named in prose on vendor
/// page 36861933e0.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignIframeSessionCreateRequest {
    /// Where the builder goes when done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: Option<String>,
    /// The origin of the page that embeds the builder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub allowed_origin: Option<String>,
    /// The kind of session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignIframeSessionCreateRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the builder goes when done.
    #[must_use]
    pub fn with_redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.redirect_url = Some(redirect_url.into());
        self
    }

    /// The origin of the page that embeds the builder.
    #[must_use]
    pub fn with_allowed_origin(mut self, allowed_origin: impl Into<String>) -> Self {
        self.allowed_origin = Some(allowed_origin.into());
        self
    }

    /// The kind of session.
    #[must_use]
    pub fn with_mode(mut self, mode: impl Into<String>) -> Self {
        self.mode = Some(mode.into());
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
impl std::fmt::Debug for ESignIframeSessionCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignIframeSessionCreateRequest")
            .field("redirect_url", &sensitive::Hidden(&self.redirect_url))
            .field("allowed_origin", &sensitive::Hidden(&self.allowed_origin))
            .field("mode", &self.mode)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignIframeSessionCreateRequest,
    "an object",
    (0, "redirect_url", redirect_url, optional),
    (1, "allowed_origin", allowed_origin, optional),
    (2, "mode", mode, optional)
);

/// A builder session. Load `iframe_url` and hand over `session_key` by window message, never in an address.
///
/// Documented: vendor page 15362826d0.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignIframeSessionResponse {
    /// The identifier of the session.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub iframe_session_id: uuid::Uuid,
    /// The document that is edited; paths call it `envelope_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub document_id: Option<uuid::Uuid>,
    /// The address for the iframe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub iframe_url: Option<String>,
    /// The secret for the handshake. Whoever has it can edit and send the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub session_key: Option<String>,
    /// When the session ends, UTC; 60 minutes after it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignIframeSessionResponse {
    /// Creates a value with only the required fields set.
    pub fn new(iframe_session_id: impl Into<uuid::Uuid>) -> Self {
        Self {
            iframe_session_id: iframe_session_id.into(),
            document_id: None,
            iframe_url: None,
            session_key: None,
            expires_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignIframeSessionResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignIframeSessionResponse")
            .field("iframe_session_id", &sensitive::Hidden(&self.iframe_session_id))
            .field("document_id", &sensitive::Hidden(&self.document_id))
            .field("iframe_url", &sensitive::Hidden(&self.iframe_url))
            .field("session_key", &sensitive::Hidden(&self.session_key))
            .field("expires_at", &self.expires_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignIframeSessionResponse,
    "an object with `iframe_session_id`",
    (0, "iframe_session_id", iframe_session_id, required),
    (1, "document_id", document_id, optional),
    (2, "iframe_url", iframe_url, optional),
    (3, "session_key", session_key, optional),
    (4, "expires_at", expires_at, optional)
);
