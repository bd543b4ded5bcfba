//! The records of verifications of people.

use std::{future::Future, pin::Pin, time::Duration};

use chrono::{DateTime, Utc};
use realaml_api::{Reply, types};

use crate::{
    core::{Client, Error, SecretUrl, SignatureKey},
    outcome::{
        BankMatch, FaceMatch, Outcome, PepCheck, QuickId, Reading, Reason, Voi, Whole, contradicted, unfinished,
        unknown_states,
    },
    settle::{Settling, sealed},
};

/// The short record of a verification, which the API returns when the verification is created and after some other
/// operations.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::VerificationRequest;
///
/// let request = VerificationRequest::person("Aroha", "Ngata").birth_date("1990-04-12").embedded().build()?;
/// let created = client.verifications().create(&request).await?;
/// assert!(created.url().is_some()); // the page to embed, for accounts with embedding
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct CreatedVerification {
    signature_key: SignatureKey,
    reply: Reply<types::VerificationSimple>,
}

impl CreatedVerification {
    pub(crate) fn new(reply: Reply<types::VerificationSimple>) -> Self {
        Self { signature_key: SignatureKey::new(reply.value().signature_key.as_str()), reply }
    }

    /// Returns the key of the verification. It is used to fetch the record, and the mobile SDKs need it.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let created = client.verifications().create(&request).await?;
    /// // To be stored, encrypted. It is never printed.
    /// let stored = created.signature_key().expose().to_owned();
    /// assert_eq!(format!("{:?}", created.signature_key()), "SignatureKey([hidden])");
    /// // Later, perhaps in another process:
    /// let verification = client.verifications().get(&stored.into()).await?;
    /// assert_eq!(verification.signature_key(), created.signature_key());
    /// # Ok(())
    /// # }
    /// ```
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }

    /// Returns the URL of the hosted page to embed, for accounts with embedding enabled.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{CreatedVerification, hosted::Frame, test_util};
    ///
    /// let created = test_util::record::<CreatedVerification>("6513")
    ///     .with("url", "https://v-staging.realaml.com/6513")
    ///     .build();
    /// let frame = created.url().map(|url| Frame::verification(&url)).transpose()?;
    /// assert_eq!(frame.unwrap().origin(), "https://v-staging.realaml.com");
    /// # }
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn url(&self) -> Option<SecretUrl> {
        self.reply.value().url.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
    }

    /// Returns the record as it was received.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{CreatedVerification, test_util};
    ///
    /// let created = test_util::record::<CreatedVerification>("6513").with("reference", "matter-4711").build();
    /// assert_eq!(created.record().reference.as_deref(), Some("matter-4711"));
    /// # }
    /// ```
    pub fn record(&self) -> &types::VerificationSimple {
        self.reply.value()
    }

    /// Returns the complete response: its headers, its raw body, and the values that could not be decoded.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{CreatedVerification, test_util};
    ///
    /// let created = test_util::record::<CreatedVerification>("6513").with("sent_to", "somebody").build();
    /// let body = String::from_utf8_lossy(created.reply().raw_body());
    /// assert!(body.contains("sent_to")); // a member that this version does not know is not lost
    /// # }
    /// ```
    pub fn reply(&self) -> &Reply<types::VerificationSimple> {
        &self.reply
    }
}

/// The record of a verification: [`outcome`](Self::outcome) for the whole verification, and a view for each check.
///
/// The raw record is available from [`record`](Self::record). Its `overall_result` is not the overall result but an
/// older name for the result of the data check, and is not read here.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Outcome, Verification, test_util};
/// use serde_json::json;
///
/// let verification = test_util::record::<Verification>("6513")
///     .completed("PARTIAL")
///     .with("pep_overall_result", "PARTIAL")
///     .with("pep_hits", json!([{ "name": "Aroha Ngata", "score": "high" }]))
///     .build();
/// assert!(matches!(verification.outcome(), Outcome::Review(_)));
/// assert_eq!(verification.pep().hits().len(), 1);
/// assert_eq!(verification.face_match().outcome(), Outcome::NotApplicable);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Verification {
    signature_key: SignatureKey,
    fetched_at: DateTime<Utc>,
    reply: Reply<types::Verification>,
}

impl Verification {
    pub(crate) fn new(reply: Reply<types::Verification>, fetched_at: DateTime<Utc>) -> Self {
        Self { signature_key: SignatureKey::new(reply.value().signature_key.as_str()), fetched_at, reply }
    }

    /// Returns the key of the verification.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{SignatureKey, Verification, test_util};
    ///
    /// let verification = test_util::record::<Verification>("6513").passed().build();
    /// assert_eq!(verification.signature_key(), &SignatureKey::new("6513"));
    /// # }
    /// ```
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use chrono::TimeDelta;
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    ///
    /// let verification = client.verifications().get(&key).await?;
    /// let links_end = verification.fetched_at() + TimeDelta::minutes(15);
    /// assert!(links_end > client.clock().now());
    /// # Ok(())
    /// # }
    /// ```
    pub fn fetched_at(&self) -> DateTime<Utc> {
        self.fetched_at
    }

    /// Whether the API reports that the verification is completed.
    pub fn is_completed(&self) -> bool {
        self.reading().flag("is_completed", self.record().is_completed) == Ok(Some(true))
    }

    /// Whether the verification was withdrawn.
    pub fn is_cancelled(&self) -> bool {
        self.reading().flag("is_cancelled", self.record().is_cancelled) == Ok(Some(true))
    }

    /// Returns the combined outcome of all checks. It is a pass only if the API itself reports a pass for the completed
    /// verification, if every value on which the outcome depends could be read, and if no check is known to be
    /// unfinished or has an unknown result. A failed check can be part of a pass, because a reviewer may have approved it.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{Outcome, Verification, test_util};
    ///
    /// let verification = test_util::record::<Verification>("6513")
    ///     .completed("FAIL")
    ///     .with("facematch_is_completed", true)
    ///     .with("facematch_photo_liveliness_result", "FAIL")
    ///     .build();
    /// let text = match verification.outcome() {
    ///     Outcome::Pass => "accepted".to_owned(),
    ///     Outcome::Review(reasons) | Outcome::Fail(reasons) => format!("not accepted: {}", reasons[0]),
    ///     other => format!("not accepted: {other}"),
    /// };
    /// assert_eq!(text, "not accepted: face check: photo liveliness FAIL");
    /// # }
    /// ```
    pub fn outcome(&self) -> Outcome {
        let (record, reading) = (self.record(), self.reading());
        let whole = Whole {
            reading,
            is_cancelled: record.is_cancelled,
            is_completed: record.is_completed,
            result: record.result.as_ref(),
            extra: &record.extra,
        };
        whole.outcome(|| unfinished(record), || self.concerns(), || contradicted(record, reading))
    }

    /// Returns the members that are unknown to this version and look like a state, such as `is_expired` or `status:
    /// abandoned`. They may be the reason why an outcome stays [`Outcome::Pending`].
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{Verification, test_util};
    ///
    /// let verification = test_util::record::<Verification>("6513").with("is_expired", true).build();
    /// assert!(!verification.outcome().is_final());
    /// assert_eq!(verification.unknown_states(), ["is_expired"]);
    /// # }
    /// ```
    pub fn unknown_states(&self) -> Vec<String> {
        unknown_states(&self.record().extra)
    }

    /// Returns the data check.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let created = client.verifications().create(&request).await?;
    /// # let key = created.signature_key();
    /// # sandbox.complete(key.expose())?;
    /// let verification = client.verifications().get(key).await?;
    /// assert!(verification.quick_id().outcome().is_pass());
    /// for source in verification.quick_id().sources() {
    ///     println!("{}: name {}", source.label().unwrap_or("a source"), source.name_verdict());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn quick_id(&self) -> QuickId<'_> {
        QuickId::new(self.record(), self.reading())
    }

    /// Returns the screening for politically exposed and sanctioned persons.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{Outcome, Verification, test_util};
    ///
    /// let record = test_util::record::<Verification>("6513");
    /// let screened = record.completed("FAIL").with("pep_overall_result", "FAIL").build();
    /// assert!(matches!(screened.pep().outcome(), Outcome::Fail(_)));
    /// // A verification without a screening is not one that passed it.
    /// let other = test_util::record::<Verification>("6514").passed().build();
    /// assert_eq!(other.pep().outcome(), Outcome::NotApplicable);
    /// # }
    /// ```
    pub fn pep(&self) -> PepCheck<'_> {
        let record = self.record();
        // The screening has no flag of its own. It finishes with the data check, or at the latest with the
        // verification.
        let done = self.is_completed() || self.quick_id().is_completed();
        PepCheck::new(done, record.pep_overall_result.as_ref(), record.pep_hits.as_deref(), self.reading())
    }

    /// Returns the face and document check.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::CheckResult;
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").middle_name("FM3").email("mock@example.com").build()?;
    /// # let created = client.verifications().create(&request).await?;
    /// # let key = created.signature_key();
    /// # sandbox.complete(key.expose())?;
    ///
    /// let verification = client.verifications().get(key).await?;
    /// let parts = verification.face_match().parts();
    /// let failed: Vec<_> = parts.into_iter().filter(|it| it.1 == CheckResult::Fail).collect();
    /// assert_eq!(failed, [("photo liveliness", CheckResult::Fail)]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn face_match(&self) -> FaceMatch<'_> {
        FaceMatch::new(self.record(), self.reading())
    }

    /// Returns the verification of identity with two documents.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{Outcome, Verification, test_util};
    /// use serde_json::json;
    ///
    /// let documents = json!([{ "overall_result": "PASS" }]);
    /// let record = test_util::record::<Verification>("6513").passed();
    /// let verification = record.with("facematch_voi_results", documents).build();
    /// assert_eq!(verification.voi().documents().count(), 1);
    /// assert!(matches!(verification.voi().outcome(), Outcome::Review(_))); // the second document is missing
    /// # }
    /// ```
    pub fn voi(&self) -> Voi<'_> {
        Voi::new(self.record(), self.reading())
    }

    /// Returns the bank login check.
    pub fn bank_match(&self) -> BankMatch<'_> {
        BankMatch::new(self.record(), self.reading())
    }

    fn reading(&self) -> Reading<'_> {
        Reading::of(&self.reply)
    }

    fn concerns(&self) -> Vec<Reason> {
        let mut concerns = self.quick_id().concerns();
        concerns.extend(self.pep().concerns());
        concerns.extend(self.face_match().concerns());
        concerns.extend(self.voi().concerns());
        concerns.extend(self.bank_match().concerns());
        concerns
    }

    /// Returns the record as it was received.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{Verification, test_util};
    ///
    /// let verification = test_util::record::<Verification>("6513").with("reference", "matter-4711").build();
    /// assert_eq!(verification.record().reference.as_deref(), Some("matter-4711"));
    /// # }
    /// ```
    pub fn record(&self) -> &types::Verification {
        self.reply.value()
    }

    /// Returns the complete response: its headers, its raw body, and the values that could not be decoded.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{Verification, test_util};
    ///
    /// let verification = test_util::record::<Verification>("6513").with("created_at", "yesterday").build();
    /// let flaw = &verification.reply().set_aside()[0];
    /// assert_eq!(flaw.path(), "created_at");
    /// # }
    /// ```
    pub fn reply(&self) -> &Reply<types::Verification> {
        &self.reply
    }
}

impl sealed::Sealed for Verification {}

/// A wait ends when the verification is completed or cancelled, or when its outcome cannot be read.
impl Settling for Verification {
    type Key = SignatureKey;
    /// The outcomes of the whole verification and of each check.
    type State = [Outcome; 6];

    const OPERATION: &'static str = "get_verification";
    const DEADLINE: Duration = Duration::from_secs(30 * 60);
    const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

    fn fetch<'a>(
        client: &'a Client,
        key: &'a SignatureKey,
    ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>> {
        Box::pin(async move { client.verifications().get(key).await })
    }

    fn state(&self) -> Self::State {
        [
            self.outcome(),
            self.quick_id().outcome(),
            self.pep().outcome(),
            self.face_match().outcome(),
            self.voi().outcome(),
            self.bank_match().outcome(),
        ]
    }

    fn is_settled(&self) -> bool {
        self.outcome().is_final()
    }

    fn unknown_states(&self) -> Vec<String> {
        self.unknown_states()
    }
}

#[cfg(test)]
mod tests;
