//! The records of form submissions.

use std::{fmt, future::Future, pin::Pin, time::Duration};

use chrono::{DateTime, Utc};
use realaml_api::{Reply, types};
use serde::{Deserialize, Serialize};

use super::FormAnswer;
use crate::{
    core::{Client, Error, SecretUrl, SignatureKey, codes::codes, shown::Shown},
    outcome::{Reading, Unreadable, states_of, unknown_states},
    settle::{Settling, sealed},
};

/// The state of a form.
///
/// ```
/// use realaml_ext::forms::FormState;
///
/// let state: FormState = "in_progress".parse()?;
/// assert_eq!(state, FormState::InProgress);
/// assert_eq!((state.as_str(), state.to_string().as_str()), ("in_progress", "in progress"));
/// # Ok::<(), realaml_ext::UnknownCode>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FormState {
    /// The form was sent, and nothing has been entered yet.
    Pending,
    /// The form was opened or partly filled in.
    InProgress,
    /// The form was submitted.
    Completed,
    /// The form was withdrawn.
    Cancelled,
    /// A state that this version does not know, as it was received. The string is empty if there was no state. If a
    /// value that the state depends on is unreadable, the string is `unreadable: ` followed by the path of the member.
    Unknown(String),
}

/// Prints an unknown state only if it is an identifier or names an unreadable member.
impl fmt::Debug for FormState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pending => f.write_str("Pending"),
            Self::InProgress => f.write_str("InProgress"),
            Self::Completed => f.write_str("Completed"),
            Self::Cancelled => f.write_str("Cancelled"),
            Self::Unknown(token) => f.debug_tuple("Unknown").field(&Shown(token)).finish(),
        }
    }
}

codes!(FormState, states_of_forms_have_codes {
    "pending" => Self::Pending, Self::Pending;
    "in_progress" => Self::InProgress, Self::InProgress;
    "completed" => Self::Completed, Self::Completed;
    "cancelled" => Self::Cancelled, Self::Cancelled;
    "unknown" => Self::Unknown(_), Self::Unknown(String::new());
});

/// Prints the state in plain words.
impl fmt::Display for FormState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pending => "pending",
            Self::InProgress => "in progress",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown(token) => return Shown(token).fmt(f),
        })
    }
}

impl FormState {
    fn token(&self) -> Option<&str> {
        match self {
            Self::Unknown(token) => Some(token),
            _ => None,
        }
    }
}

/// A form that was sent to a person, with the answers entered so far.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{forms::{FormState, FormSubmission}, test_util};
/// use serde_json::json;
///
/// let values = json!([{ "key": "purpose", "label": "Why do you need us?", "value": "A house" }]);
/// let form = test_util::record::<FormSubmission>("90817").completed().with("values", values).build();
/// assert_eq!(form.state(), FormState::Completed);
/// assert_eq!(form.answer("purpose").and_then(|it| it.label()), Some("Why do you need us?"));
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct FormSubmission {
    fetched_at: DateTime<Utc>,
    reply: Reply<types::FormSubmission>,
}

impl FormSubmission {
    pub(crate) fn new(reply: Reply<types::FormSubmission>, fetched_at: DateTime<Utc>) -> Self {
        Self { fetched_at, reply }
    }

    /// Returns the id by which the submission is fetched.
    pub fn id(&self) -> &str {
        &self.reply.value().id
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    pub fn fetched_at(&self) -> DateTime<Utc> {
        self.fetched_at
    }

    /// Returns the state of the form. It is not [`Completed`](FormState::Completed) if `is_completed` is false, even if
    /// `status` says so. Members unknown to this version do not affect it; see
    /// [`unknown_states`](Self::unknown_states).
    pub fn state(&self) -> FormState {
        self.read_state().unwrap_or_else(|unreadable| FormState::Unknown(unreadable.into_token()))
    }

    fn read_state(&self) -> Result<FormState, Unreadable> {
        use types::FormSubmissionStatus as Token;
        let (record, reading) = (self.record(), Reading::of(&self.reply));
        reading.member("status")?;
        Ok(match (&record.status, reading.flag("is_completed", record.is_completed)?) {
            (Some(Token::Cancelled), _) => FormState::Cancelled,
            (Some(Token::Completed), Some(false)) => FormState::InProgress,
            (Some(Token::Completed), _) | (None, Some(true)) => FormState::Completed,
            (Some(Token::Pending), _) => FormState::Pending,
            (Some(Token::InProgress), _) => FormState::InProgress,
            (other, _) => FormState::Unknown(other.as_ref().map_or("", Token::as_str).to_owned()),
        })
    }

    /// Returns the members that are unknown to this version and look like a state, such as `is_expired` or `status:
    /// abandoned`.
    pub fn unknown_states(&self) -> Vec<String> {
        unknown_states(&self.record().extra)
    }

    /// Whether the person has submitted the form.
    pub fn is_completed(&self) -> bool {
        self.state() == FormState::Completed
    }

    /// Returns the link to the page with the form.
    pub fn url(&self) -> Option<SecretUrl> {
        link(&self.reply.value().url)
    }

    /// Returns the link to the PDF report. It works for 15 minutes from [`fetched_at`](Self::fetched_at). To download
    /// the report, use the link from [`links`](Self::links).
    pub fn report_url(&self) -> Option<SecretUrl> {
        link(&self.reply.value().report_pdf_url_temp)
    }

    /// Returns the key of the verification that the form belongs to.
    pub fn verification(&self) -> Option<SignatureKey> {
        let key = self.reply.value().verification.as_ref()?.signature_key.as_deref()?;
        Some(key).filter(|it| !it.is_empty()).map(SignatureKey::new)
    }

    /// Returns the answers that were entered, in the order of the record.
    pub fn answers(&self) -> impl Iterator<Item = FormAnswer<'_>> {
        self.reply.value().values.iter().flatten().map(FormAnswer::new)
    }

    /// Returns the answer to the question with this key, or else with this field id.
    pub fn answer(&self, key: &str) -> Option<FormAnswer<'_>> {
        let by_key = self.answers().find(|it| it.key() == Some(key));
        by_key.or_else(|| self.answers().find(|it| it.record().field.as_deref() == Some(key)))
    }

    /// Returns the record as it was received.
    pub fn record(&self) -> &types::FormSubmission {
        self.reply.value()
    }

    /// Returns the whole response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::FormSubmission> {
        &self.reply
    }
}

impl sealed::Sealed for FormSubmission {}

/// A wait ends when the form is submitted or withdrawn, or when its state cannot be read.
impl Settling for FormSubmission {
    type Key = String;
    type State = FormState;

    const OPERATION: &'static str = "get_form_submission";
    const DEADLINE: Duration = Duration::from_secs(30 * 60);
    const PAUSES: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(60));

    fn fetch<'a>(
        client: &'a Client,
        key: &'a String,
    ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>> {
        Box::pin(async move { client.forms().get(key).await })
    }

    fn state(&self) -> FormState {
        self.state()
    }

    fn is_settled(&self) -> bool {
        matches!(self.state(), FormState::Completed | FormState::Cancelled) || self.read_state().is_err()
    }

    fn unknown_states(&self) -> Vec<String> {
        states_of(self.state().token(), self.unknown_states())
    }
}

fn link(url: &Option<String>) -> Option<SecretUrl> {
    url.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_words() {
        for (state, text) in [
            (FormState::Pending, "pending"),
            (FormState::InProgress, "in progress"),
            (FormState::Completed, "completed"),
            (FormState::Cancelled, "cancelled"),
            (FormState::Unknown("on_hold".to_owned()), "on_hold"),
        ] {
            assert_eq!(state.to_string(), text);
        }
    }
}
