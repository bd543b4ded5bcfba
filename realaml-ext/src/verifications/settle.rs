//! Waiting until a verification is complete: completed or cancelled.

use std::{future::Future, pin::Pin, time::Duration};

use super::Verification;
use crate::{Client, Error, SignatureKey, outcome::Outcome, settle::Settling};

impl Settling for Verification {
    type Key = SignatureKey;
    /// Where the whole and each check stand.
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
}
