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
/// ```no_run
/// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
/// use realaml_ext::VerificationRequest;
///
/// let request = VerificationRequest::person("Aroha", "Ngata").birth_date("1990-04-12").embedded().build()?;
/// let created = client.verifications().create(&request).await?;
/// let page = created.url(); // for accounts with embedding
/// # let _ = page;
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
    pub fn record(&self) -> &types::VerificationSimple {
        self.reply.value()
    }

    /// Returns the complete response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::VerificationSimple> {
        &self.reply
    }
}

/// The record of a verification: [`outcome`](Self::outcome) for the whole verification, and a view for each check.
///
/// The raw record is available from [`record`](Self::record). Its `overall_result` is not the overall result but an
/// older name for the result of the data check, and is not read here.
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
/// let verification = client.verifications().get(&key).await?;
/// println!("all: {}", verification.outcome());
/// println!("data: {}, face: {}", verification.quick_id().outcome(), verification.face_match().outcome());
/// for hit in verification.pep().hits() {
///     println!("a hit of the screening with the score {:?}", hit.score);
/// }
/// # Ok(())
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
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
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
    /// verification, every value on which that depends could be read, no check is known to be unfinished, and none has
    /// an unknown result. A failed check can be part of a pass, because a reviewer may have approved it.
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::Outcome;
    ///
    /// match client.verifications().get(&key).await?.outcome() {
    ///     Outcome::Pass => println!("accepted"),
    ///     Outcome::Review(reasons) | Outcome::Fail(reasons) => reasons.iter().for_each(|it| println!("{it}")),
    ///     other => println!("not accepted: {other}"),
    /// }
    /// # Ok(())
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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// let verification = client.verifications().get(&key).await?;
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
    pub fn pep(&self) -> PepCheck<'_> {
        let record = self.record();
        // The screening has no flag of its own. It finishes with the data check, or at the latest with the
        // verification.
        let done = self.is_completed() || self.quick_id().is_completed();
        PepCheck::new(done, record.pep_overall_result.as_ref(), record.pep_hits.as_deref(), self.reading())
    }

    /// Returns the face and document check.
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// let verification = client.verifications().get(&key).await?;
    /// for (part, result) in verification.face_match().parts() {
    ///     println!("{part}: {result}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn face_match(&self) -> FaceMatch<'_> {
        FaceMatch::new(self.record(), self.reading())
    }

    /// Returns the verification of identity with two documents.
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
