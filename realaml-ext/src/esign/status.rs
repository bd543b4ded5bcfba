//! The meaning of a document's status.

use std::fmt;

use realaml_api::types::ESignEnvelopeStatus as Token;
use serde::{Deserialize, Serialize};

use crate::core::{codes::codes, shown::Shown};

/// The state that a status indicates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Draft,
    Out,
    Completed,
    Stopped(StopReason),
    /// The status is unknown, ambiguous or missing.
    Unknown,
}

impl Standing {
    pub(super) fn of(status: Option<&Token>) -> Self {
        let Some(status) = status else { return Self::Unknown };
        match known(status) {
            Token::Draft => Self::Draft,
            Token::Sent | Token::InProgress => Self::Out,
            Token::Completed => Self::Completed,
            // The status `action_required` does not reveal whether the document was sent.
            _ => StopReason::of(status).map_or(Self::Unknown, Self::Stopped),
        }
    }
}

/// The reason why a document stopped before everybody had signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StopReason {
    /// A recipient refused.
    Declined,
    /// Not everybody signed in time.
    Expired,
    /// The sender withdrew the document.
    Voided,
    /// Sending or signing failed.
    Failed,
    /// A recipient did not pass the second factor.
    AuthenticationFailed,
}

/// The state of a document, as a value that can be stored and compared. See [`AnyDocument`](super::AnyDocument).
///
/// ```
/// use realaml_ext::esign::{DocumentState, StopReason};
///
/// let state: DocumentState = "voided".parse()?;
/// assert_eq!(state, DocumentState::Stopped(StopReason::Voided));
/// assert_eq!(state.as_str(), "voided");
/// # Ok::<(), realaml_ext::UnknownCode>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DocumentState {
    /// The document has not been sent yet.
    Draft,
    /// The document is out for signing.
    Sent,
    /// Everybody has signed the document.
    Completed,
    /// The document stopped for this reason.
    Stopped(StopReason),
    /// A state that this version does not know, as it was received. The string is empty if there was no state.
    Unknown(String),
}

/// Prints an unknown state only if it is an identifier.
impl fmt::Debug for DocumentState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Draft => f.write_str("Draft"),
            Self::Sent => f.write_str("Sent"),
            Self::Completed => f.write_str("Completed"),
            Self::Stopped(reason) => f.debug_tuple("Stopped").field(reason).finish(),
            Self::Unknown(token) => f.debug_tuple("Unknown").field(&Shown(token)).finish(),
        }
    }
}

impl DocumentState {
    pub(super) fn of(status: Option<&Token>) -> Self {
        match Standing::of(status) {
            Standing::Draft => Self::Draft,
            Standing::Out => Self::Sent,
            Standing::Completed => Self::Completed,
            Standing::Stopped(reason) => Self::Stopped(reason),
            Standing::Unknown => Self::Unknown(status.map_or("", Token::as_str).to_owned()),
        }
    }

    /// Returns the code of the state. For a document that stopped, it is the code of the [`StopReason`]. Codes are
    /// stable.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Completed => "completed",
            Self::Stopped(reason) => reason.as_str(),
            Self::Unknown(_) => "unknown",
        }
    }
}

/// Parses a code. For an unknown state, the API's name is left empty, because the code does not contain it.
impl std::str::FromStr for DocumentState {
    type Err = crate::UnknownCode;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Ok(match code {
            "draft" => Self::Draft,
            "sent" => Self::Sent,
            "completed" => Self::Completed,
            "unknown" => Self::Unknown(String::new()),
            reason => Self::Stopped(reason.parse()?),
        })
    }
}

codes!(StopReason, reasons_of_a_stop_have_codes {
    "declined" => Self::Declined, Self::Declined;
    "expired" => Self::Expired, Self::Expired;
    "voided" => Self::Voided, Self::Voided;
    "failed" => Self::Failed, Self::Failed;
    "authentication_failed" => Self::AuthenticationFailed, Self::AuthenticationFailed;
});

impl StopReason {
    pub(super) fn of(status: &Token) -> Option<Self> {
        Some(match known(status) {
            Token::Declined => Self::Declined,
            Token::Expired => Self::Expired,
            Token::Voided => Self::Voided,
            Token::Failed => Self::Failed,
            Token::AuthenticationFailed => Self::AuthenticationFailed,
            _ => return None,
        })
    }
}

/// Prints the reason in plain words, such as `authentication failed`.
impl fmt::Display for StopReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Voided => "voided",
            Self::Failed => "failed",
            Self::AuthenticationFailed => "authentication failed",
        })
    }
}

/// Converts a status to the spec's spelling. The states are documented, but their spelling is inferred. Case and the
/// separator between words are therefore ignored, and both likely spellings of `authentication_failed` are accepted.
fn known(status: &Token) -> Token {
    let spelling = status.as_str().trim().to_ascii_lowercase().replace(['-', ' '], "_");
    match spelling.as_str() {
        "auth_failed" => Token::AuthenticationFailed,
        spelling => Token::from(spelling),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_to_stop_has_its_words() {
        use StopReason::{AuthenticationFailed, Declined, Expired, Failed, Voided};

        let words = ["declined", "expired", "voided", "failed", "authentication failed"];
        assert_eq!([Declined, Expired, Voided, Failed, AuthenticationFailed].map(|it| it.to_string()), words);
    }

    #[test]
    fn tokens_are_read_in_any_spelling_and_nothing_is_guessed() {
        for (token, standing) in [
            ("draft", Standing::Draft),
            ("sent", Standing::Out),
            ("In Progress", Standing::Out),
            ("COMPLETED", Standing::Completed),
            ("voided", Standing::Stopped(StopReason::Voided)),
            ("authentication-failed", Standing::Stopped(StopReason::AuthenticationFailed)),
            ("auth_failed", Standing::Stopped(StopReason::AuthenticationFailed)),
            ("action_required", Standing::Unknown),
            ("partially_completed", Standing::Unknown),
            ("", Standing::Unknown),
        ] {
            assert_eq!(Standing::of(Some(&Token::from(token))), standing, "{token}");
        }
        assert_eq!(Standing::of(None), Standing::Unknown);
    }

    #[test]
    fn states_of_documents_have_codes() {
        let stopped = DocumentState::Stopped(StopReason::AuthenticationFailed);
        for state in [DocumentState::Draft, DocumentState::Sent, DocumentState::Completed, stopped] {
            assert_eq!(state.as_str().parse(), Ok(state.clone()));
            let json = serde_json::to_string(&state).unwrap();
            assert_eq!(serde_json::from_str::<DocumentState>(&json).unwrap(), state);
        }
        assert_eq!(DocumentState::of(Some(&Token::from("half done"))), DocumentState::Unknown("half done".into()));
        assert!("half done".parse::<DocumentState>().is_err());
    }
}
