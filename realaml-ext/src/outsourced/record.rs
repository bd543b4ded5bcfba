//! The records of outsourced verifications.

use std::{fmt, future::Future, pin::Pin, time::Duration};

use chrono::{DateTime, Utc};
use realaml_api::{
    Reply,
    types::{self, OutsourcedVerificationResult as Token},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    core::{Client, Error, SecretUrl, SignatureKey, codes::codes, shown::Shown},
    outcome::{Check, CheckResult, Outcome, Pending, Reading, Reason, Unreadable, states_of, unknown_states},
    settle::{Settling, sealed},
};

/// An outsourced verification that was just created.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
///
/// let request = OutsourcedRequest::of(OutsourcedVerificationType::Company, "Example Holdings Limited").build()?;
/// let created = client.outsourced().create(&request).await?;
/// // Store the key, encrypted: it opens the record.
/// let key = created.signature_key().expose().to_owned();
/// assert!(client.outsourced().get(&key.into()).await.is_ok());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct CreatedOutsourced {
    signature_key: SignatureKey,
    reply: Reply<types::OutsourcedVerificationSimple>,
}

impl CreatedOutsourced {
    pub(crate) fn new(reply: Reply<types::OutsourcedVerificationSimple>) -> Self {
        Self { signature_key: SignatureKey::new(reply.value().signature_key.as_str()), reply }
    }

    /// Returns the key by which the record is fetched.
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }

    /// Returns the record as it was received.
    pub fn record(&self) -> &types::OutsourcedVerificationSimple {
        self.reply.value()
    }

    /// Returns the whole response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::OutsourcedVerificationSimple> {
        &self.reply
    }
}

/// The progress of the work.
///
/// ```
/// use realaml_ext::outsourced::OutsourcedState;
///
/// let state: OutsourcedState = "awaiting_information".parse()?;
/// assert_eq!(state, OutsourcedState::AwaitingInformation);
/// assert_eq!(state.to_string(), "awaiting information");
/// # Ok::<(), realaml_ext::UnknownCode>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutsourcedState {
    /// The order was received, and work has not begun.
    Pending,
    /// The vendor's staff are working on the order.
    InProgress,
    /// The vendor's staff are waiting for information from the client.
    AwaitingInformation,
    /// The work is finished.
    Completed,
    /// The order was withdrawn.
    Cancelled,
    /// A state that this version does not know, as it was received. The string is empty if there was no state. If a
    /// value that the state depends on is unreadable, the string is `unreadable: ` followed by the path of the member.
    Unknown(String),
}

/// Prints an unknown state only if it is an identifier or names an unreadable member.
impl fmt::Debug for OutsourcedState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pending => f.write_str("Pending"),
            Self::InProgress => f.write_str("InProgress"),
            Self::AwaitingInformation => f.write_str("AwaitingInformation"),
            Self::Completed => f.write_str("Completed"),
            Self::Cancelled => f.write_str("Cancelled"),
            Self::Unknown(token) => f.debug_tuple("Unknown").field(&Shown(token)).finish(),
        }
    }
}

codes!(OutsourcedState, states_of_outsourced_work_have_codes {
    "pending" => Self::Pending, Self::Pending;
    "in_progress" => Self::InProgress, Self::InProgress;
    "awaiting_information" => Self::AwaitingInformation, Self::AwaitingInformation;
    "completed" => Self::Completed, Self::Completed;
    "cancelled" => Self::Cancelled, Self::Cancelled;
    "unknown" => Self::Unknown(_), Self::Unknown(String::new());
});

/// Prints the state in plain words.
impl fmt::Display for OutsourcedState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pending => "pending",
            Self::InProgress => "in progress",
            Self::AwaitingInformation => "awaiting information",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown(token) => return Shown(token).fmt(f),
        })
    }
}

impl OutsourcedState {
    fn token(&self) -> Option<&str> {
        match self {
            Self::Unknown(token) => Some(token),
            _ => None,
        }
    }
}

/// A verification that the vendor's staff carry out.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// # use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
/// # let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
/// # let key = client.outsourced().create(&request).await?.signature_key().clone();
/// # sandbox.set_outsourced(key.expose(), realaml_sandbox::OutsourcedStatus::Completed, None)?;
/// let work = client.outsourced().settle(&key).await?;
/// assert!(work.outcome().is_pass());
/// for person in work.individuals() {
///     assert!(person.result().is_pass());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct OutsourcedVerification {
    signature_key: SignatureKey,
    fetched_at: DateTime<Utc>,
    reply: Reply<types::OutsourcedVerification>,
}

impl OutsourcedVerification {
    pub(crate) fn new(reply: Reply<types::OutsourcedVerification>, fetched_at: DateTime<Utc>) -> Self {
        Self { signature_key: SignatureKey::new(reply.value().signature_key.as_str()), fetched_at, reply }
    }

    /// Returns the key by which the record is fetched.
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    pub fn fetched_at(&self) -> DateTime<Utc> {
        self.fetched_at
    }

    /// Returns the progress of the work. It is not [`Completed`](OutsourcedState::Completed) if `is_completed` is false
    /// or `is_cancelled` is true, even if `status` says so. Members unknown to this version do not affect it; see
    /// [`unknown_states`](Self::unknown_states).
    pub fn state(&self) -> OutsourcedState {
        self.read_state().unwrap_or_else(|unreadable| OutsourcedState::Unknown(unreadable.into_token()))
    }

    fn read_state(&self) -> Result<OutsourcedState, Unreadable> {
        use types::OutsourcedVerificationStatus as Token;
        let (record, reading) = (self.record(), Reading::of(&self.reply));
        if reading.flag("is_cancelled", record.is_cancelled)? == Some(true) {
            return Ok(OutsourcedState::Cancelled);
        }
        reading.member("status")?;
        Ok(match (&record.status, reading.flag("is_completed", record.is_completed)?) {
            (Some(Token::Cancelled), _) => OutsourcedState::Cancelled,
            (Some(Token::Completed), Some(false)) => OutsourcedState::InProgress,
            (Some(Token::Completed), _) | (None, Some(true)) => OutsourcedState::Completed,
            (Some(Token::Pending), _) => OutsourcedState::Pending,
            (Some(Token::InProgress), _) => OutsourcedState::InProgress,
            (Some(Token::AwaitingInformation), _) => OutsourcedState::AwaitingInformation,
            (other, _) => OutsourcedState::Unknown(other.as_ref().map_or("", Token::as_str).to_owned()),
        })
    }

    /// Returns the outcome of the whole order. It is a pass only if the API reports that the completed work passed,
    /// if every value on which the outcome depends could be read, and if no person has an unknown result.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{outsourced::{OutsourcedState, OutsourcedVerification}, test_util};
    ///
    /// let order = test_util::record::<OutsourcedVerification>("6513");
    /// let working = order.clone().with("status", "in_progress").build();
    /// assert_eq!(working.state(), OutsourcedState::InProgress);
    /// assert!(!working.outcome().is_final());
    /// assert!(order.completed("PASS").build().outcome().is_pass());
    /// # }
    /// ```
    pub fn outcome(&self) -> Outcome {
        match self.read_state() {
            Err(unreadable) => unreadable.into(),
            Ok(OutsourcedState::Completed) => self.completed_outcome().unwrap_or_else(Into::into),
            Ok(OutsourcedState::Cancelled) => Outcome::Cancelled,
            Ok(state) => {
                let states = states_of(state.token(), self.unknown_states());
                Outcome::Pending(Pending::new(vec![Check::Outsourced], states))
            }
        }
    }

    fn completed_outcome(&self) -> Result<Outcome, Unreadable> {
        let outcome = Outcome::of(self.result()?, || self.concerns());
        if outcome.is_pass() {
            let reading = Reading::of(&self.reply);
            // The result may be an object. That object was set aside, but `result` reads it.
            reading.decisive_but("result")?;
            if self.individuals().any(|it| matches!(it.result(), CheckResult::Unknown(_))) {
                return Err(Unreadable::new("individuals"));
            }
        }
        Ok(outcome)
    }

    /// Returns the members that are unknown to this version and look like a state, such as `is_expired` or `status:
    /// abandoned`.
    pub fn unknown_states(&self) -> Vec<String> {
        unknown_states(&self.record().extra)
    }

    /// Returns the people behind the entity, with the result of each.
    pub fn individuals(&self) -> impl Iterator<Item = Individual<'_>> {
        self.record().individuals.iter().flatten().map(Individual)
    }

    /// Returns the link to the PDF report. It works for 15 minutes from [`fetched_at`](Self::fetched_at). To download
    /// the report, use the link from [`links`](Self::links).
    pub fn report_url(&self) -> Option<SecretUrl> {
        self.record().final_report_pdf_url_temp.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
    }

    /// Returns the record as it was received.
    pub fn record(&self) -> &types::OutsourcedVerification {
        self.reply.value()
    }

    /// Returns the whole response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::OutsourcedVerification> {
        &self.reply
    }

    /// Returns the result of the order. The API sends it as a string, or as an object with the member `result`.
    fn result(&self) -> Result<CheckResult, Unreadable> {
        let Some(aside) = self.reply.set_aside().iter().find(|it| it.path() == "result") else {
            return Ok(self.record().result.as_ref().map_or(CheckResult::NotRun, check_result));
        };
        let token = aside.value().get("result").and_then(Value::as_str).ok_or_else(|| Unreadable::new("result"))?;
        Ok(check_result(&Token::from(token)))
    }

    fn concerns(&self) -> Vec<Reason> {
        let results = self.individuals().map(|it| it.result()).filter(CheckResult::is_concern);
        results.map(|it| Reason::new(Check::Outsourced, "person behind the entity", it)).collect()
    }
}

/// A person behind an entity.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{CheckResult, outsourced::OutsourcedVerification, test_util};
/// use serde_json::json;
///
/// let individuals = json!([{ "role": "Trustee", "result": "PASS", "is_completed": false }]);
/// let order = test_util::record::<OutsourcedVerification>("6513").with("individuals", individuals).build();
/// let trustee = order.individuals().next().unwrap();
/// assert_eq!(trustee.role(), Some("Trustee"));
/// assert_eq!(trustee.result(), CheckResult::NotRun); // not complete yet, whatever the result says
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Individual<'a>(&'a types::OutsourcedVerificationIndividual);

impl<'a> Individual<'a> {
    /// Returns the person's relation to the entity, such as director, trustee or beneficial owner.
    pub fn role(&self) -> Option<&'a str> {
        self.0.role.as_deref()
    }

    /// Returns the result of the person's verification. It is [`CheckResult::NotRun`] if the record says that the
    /// verification is not complete.
    pub fn result(&self) -> CheckResult {
        CheckResult::from(self.0.result.as_ref()).when(self.0.is_completed != Some(false))
    }

    /// Returns the key of the person's own verification.
    pub fn signature_key(&self) -> Option<SignatureKey> {
        self.0.signature_key.as_deref().filter(|it| !it.is_empty()).map(SignatureKey::new)
    }

    /// Returns the person's data as it was received.
    pub fn record(&self) -> &'a types::OutsourcedVerificationIndividual {
        self.0
    }
}

impl sealed::Sealed for OutsourcedVerification {}

/// A wait ends when the work is finished or withdrawn, or when its state cannot be read.
impl Settling for OutsourcedVerification {
    type Key = SignatureKey;
    /// The state of the work, and the result of each person.
    type State = (OutsourcedState, Vec<CheckResult>);

    const OPERATION: &'static str = "get_outsourced_verification";
    const DEADLINE: Duration = Duration::from_secs(24 * 3600);
    const PAUSES: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(30 * 60));

    fn fetch<'a>(
        client: &'a Client,
        key: &'a SignatureKey,
    ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>> {
        Box::pin(async move { client.outsourced().get(key).await })
    }

    fn state(&self) -> Self::State {
        (self.state(), self.individuals().map(|it| it.result()).collect())
    }

    fn is_settled(&self) -> bool {
        self.outcome().is_final()
    }

    fn unknown_states(&self) -> Vec<String> {
        states_of(self.state().token(), self.unknown_states())
    }
}

fn check_result(token: &Token) -> CheckResult {
    match token {
        Token::Pass => CheckResult::Pass,
        Token::Partial => CheckResult::Partial,
        Token::Fail => CheckResult::Fail,
        Token::Na => CheckResult::NotApplicable,
        other if other.as_str().is_empty() => CheckResult::NotRun,
        // The results are expected to be the same as those of other verifications. A result that the spec lists only
        // for other verifications is therefore recognized here, too.
        other => CheckResult::from(&types::VerificationResult::from(other.as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::OutsourcedState as State;

    #[test]
    fn every_state_has_its_words() {
        let known = [State::Pending, State::InProgress, State::AwaitingInformation, State::Completed, State::Cancelled];
        let words = ["pending", "in progress", "awaiting information", "completed", "cancelled"];
        assert_eq!(known.map(|it| it.to_string()), words);
        assert_eq!(State::Unknown("on_hold".to_owned()).to_string(), "on_hold");
    }
}
