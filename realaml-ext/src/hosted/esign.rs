//! The four window messages of the e-sign builder, as the vendor documents them.

use std::fmt;

use chrono::{DateTime, Utc};
use realaml_api::types::ESignEnvelopeStatus;
use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;

use crate::core::{SessionKey, shown::Shown};

/// The type of the message that the builder sends when it is loaded and waits for the session key.
pub const READY: &str = "realaml.esign.ready";

/// The type of the message that gives the builder the session key. Post it with the builder's exact origin as the
/// target.
pub const SESSION_KEY: &str = "realaml.esign.session_key";

/// The type of the message that the builder sends when the document was accepted for sending.
pub const DOCUMENT_SENT: &str = "realaml.esign.document_sent";

/// The type of the message that the builder sends when the session has ended.
pub const SESSION_EXPIRED: &str = "realaml.esign.session_expired";

/// The message that gives the builder its session key: `{"type": "realaml.esign.session_key", "session_key": "..."}`.
/// Serializing the message is the only way to see its key.
///
/// ```
/// use realaml_ext::{SessionKey, hosted::SessionKeyMessage};
///
/// let message = SessionKeyMessage::from(SessionKey::new("session-key"));
/// let json = serde_json::to_string(&message)?;
/// assert_eq!(json, r#"{"type":"realaml.esign.session_key","session_key":"session-key"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionKeyMessage(SessionKey);

impl From<SessionKey> for SessionKeyMessage {
    fn from(session_key: SessionKey) -> Self {
        Self(session_key)
    }
}

impl Serialize for SessionKeyMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("SessionKeyMessage", 2)?;
        message.serialize_field("type", SESSION_KEY)?;
        message.serialize_field("session_key", self.0.expose())?;
        message.end()
    }
}

/// A message from the builder. Check the origin and the source of a message before you read it.
///
/// ```
/// use realaml_ext::hosted::EsignMessage;
///
/// let data = serde_json::json!({ "type": "realaml.esign.document_sent", "document_id": "0b3c", "status": "sent" });
/// let Some(EsignMessage::DocumentSent(sent)) = EsignMessage::read(&data) else { panic!() };
/// assert_eq!(sent.document_id.as_deref(), Some("0b3c"));
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum EsignMessage {
    /// [`READY`]: respond with the [session key](super::Frame::session_key).
    Ready,
    /// [`DOCUMENT_SENT`]: the document was accepted for sending.
    DocumentSent(DocumentSent),
    /// [`SESSION_EXPIRED`]: create another session if the draft is to be edited further.
    SessionExpired(SessionExpired),
    /// A message of this type, which is unknown to this version.
    Unknown(String),
}

/// The document was accepted for sending, and the recipients are being notified, but sending can still fail. Fetch the
/// document for its state.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DocumentSent {
    /// The id of the document, which request paths call the envelope id.
    pub document_id: Option<String>,
    /// The state of the document as the builder reports it.
    pub status: Option<ESignEnvelopeStatus>,
    /// When the document was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// The id of the builder's session.
    pub iframe_session_id: Option<String>,
}

/// The session of the builder has ended. Each member is present only if the message contains it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SessionExpired {
    /// The id of the document, which request paths call the envelope id.
    pub document_id: Option<String>,
    /// The id of the builder's session.
    pub iframe_session_id: Option<String>,
    /// When the session ended.
    pub expires_at: Option<DateTime<Utc>>,
    /// A message to show to the user.
    pub message: Option<String>,
}

/// Prints the type of an unknown message only if it is an identifier.
impl fmt::Debug for EsignMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ready => f.write_str("Ready"),
            Self::DocumentSent(sent) => f.debug_tuple("DocumentSent").field(sent).finish(),
            Self::SessionExpired(expired) => f.debug_tuple("SessionExpired").field(expired).finish(),
            Self::Unknown(kind) => f.debug_tuple("Unknown").field(&Shown(kind)).finish(),
        }
    }
}

/// Prints the status and the time, but no ids.
impl fmt::Debug for DocumentSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DocumentSent")
            .field("status", &self.status)
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

/// Prints the time, but neither ids nor the message.
impl fmt::Debug for SessionExpired {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionExpired").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

impl EsignMessage {
    /// Reads the data of a window message. Returns `None` if its `type` is missing or is not a string. The members may
    /// be next to the type or within a `payload`, because the vendor's documentation calls them a payload.
    pub fn read(data: &Value) -> Option<Self> {
        let kind = data.get("type")?.as_str()?;
        let text = |name: &str| {
            let part = data.get(name).or_else(|| data.get("payload")?.get(name))?;
            part.as_str().filter(|it| !it.is_empty()).map(str::to_owned)
        };
        let time = |name: &str| DateTime::parse_from_rfc3339(&text(name)?).ok().map(|it| it.to_utc());
        Some(match kind {
            READY => Self::Ready,
            DOCUMENT_SENT => Self::DocumentSent(DocumentSent {
                document_id: text("document_id"),
                status: text("status").map(ESignEnvelopeStatus::from),
                sent_at: time("sent_at"),
                iframe_session_id: text("iframe_session_id"),
            }),
            SESSION_EXPIRED => Self::SessionExpired(SessionExpired {
                document_id: text("document_id"),
                iframe_session_id: text("iframe_session_id"),
                expires_at: time("expires_at"),
                message: text("message"),
            }),
            _ => Self::Unknown(kind.into()),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn parts_are_read_beside_the_type_and_in_a_payload() {
        let parts = json!({
            "document_id": "0b3c", "status": "in_orbit", "sent_at": "2026-03-01T10:00:00.000000Z", "iframe_session_id": 7
        });
        let mut flat = parts.clone();
        flat["type"] = json!(DOCUMENT_SENT);
        for data in [flat, json!({ "type": DOCUMENT_SENT, "payload": parts })] {
            let Some(EsignMessage::DocumentSent(sent)) = EsignMessage::read(&data) else { panic!("{data}") };
            assert_eq!(sent.document_id.as_deref(), Some("0b3c"));
            assert_eq!(sent.status, Some(ESignEnvelopeStatus::Unknown("in_orbit".into())));
            assert_eq!(sent.sent_at.map(|it| it.timestamp()), Some(1_772_359_200));
            assert_eq!(sent.iframe_session_id, None);
        }
        let expired = EsignMessage::read(&json!({ "type": SESSION_EXPIRED }));
        assert_eq!(expired, Some(EsignMessage::SessionExpired(SessionExpired::default())));
    }

    #[test]
    fn other_data_is_no_message_or_unknown() {
        assert_eq!(EsignMessage::read(&json!({ "type": READY })), Some(EsignMessage::Ready));
        // Only the parent page sends this message, so it has no meaning if the builder sends it.
        assert!(matches!(EsignMessage::read(&json!({ "type": SESSION_KEY })), Some(EsignMessage::Unknown(_))));
        for data in [json!(null), json!(READY), json!({ "type": null }), json!([])] {
            assert_eq!(EsignMessage::read(&data), None);
        }
    }

    #[test]
    fn neither_ids_nor_texts_are_printed() {
        let parts = json!({ "document_id": "CANARY", "iframe_session_id": "CANARY", "message": "CANARY" });
        for kind in [DOCUMENT_SENT, SESSION_EXPIRED, "CANARY 1"] {
            let message = EsignMessage::read(&json!({ "type": kind, "payload": parts })).unwrap();
            assert!(!format!("{message:?}").contains("CANARY"), "{message:?}");
        }
    }

    #[test]
    fn the_session_key_is_sent_and_never_printed() {
        let message = SessionKeyMessage::from(SessionKey::new("k3y"));
        let sent = json!({ "type": "realaml.esign.session_key", "session_key": "k3y" });
        assert_eq!(serde_json::to_value(&message).unwrap(), sent);
        assert!(!format!("{message:?}").contains("k3y"));
    }
}
