//! A single call, from the intent to the stored result.

use std::time::Duration;

use realaml_ext::{Client, Error as ApiError, ErrorKind as ApiErrorKind, SignatureKey};
use tracing::Instrument;

use super::{
    Creation, Doubt, Existing,
    making::{Made, Make},
};
use crate::{
    Error, Journal,
    error::Failure,
    journal::{context, millis},
    kind::{CallState, Kind, Operation},
    store::{Intent, Known, Sealed, Settled, Start},
    telemetry,
};

/// How long a second call waits for the first one under the same reference.
const PATIENCE: Duration = Duration::from_secs(2);

/// The interval at which a waiting call checks whether the first one has finished.
const LOOK: Duration = Duration::from_millis(50);

/// The first and the longest pause before another attempt to store the response to a call.
const STORE_AGAIN: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(1));

/// The approximate time from the creation of a record to its first fetch, if no callback arrives. A record that is
/// complete at once is fetched immediately.
pub(crate) const FIRST_PAUSE: Duration = Duration::from_secs(10);

/// Creates a record under a reference, at most once.
///
/// The work runs in its own task, so that the call is recorded completely even if its caller is cancelled.
pub(super) async fn make<R: Make>(
    journal: &Journal,
    tenant: &str,
    reference: &str,
    request: &R,
) -> Result<Creation<R::Answer>, Error> {
    check(reference, request)?;
    let account = journal.account(tenant);
    let client = account.as_ref().and_then(|it| it.client.clone());
    let client = client.ok_or_else(|| Error::configuration("no account is set for this tenant; call `set_account`"))?;
    let address = match account.and_then(|it| it.callbacks) {
        Some(callbacks) => {
            let minted = callbacks.mint(reference);
            Some(minted.map_err(|it| {
                Error::configuration("no callback address can be created for the reference").with_source(it)
            })?)
        }
        None => None,
    };
    let request_digest = journal.digests().await?.request(R::OPERATION.as_str(), request.raw());
    let request_digest =
        request_digest.map_err(|it| Error::configuration("the request cannot be written as JSON").with_source(it))?;
    let prepared = request.prepared(reference, address.as_ref().map(|it| it.expose()));
    let call = Call {
        journal: journal.clone(),
        client,
        tenant: tenant.to_owned(),
        reference: reference.to_owned(),
        sent_as: request.reference().filter(|it| *it != reference).map(str::to_owned),
        request_digest,
        prepared,
    };
    let span = telemetry::creation(R::OPERATION);
    let run = async {
        let result = call.run().await;
        telemetry::created(R::OPERATION, &result);
        result
    };
    match tokio::spawn(run.instrument(span)).await {
        Ok(result) => result,
        Err(panic) => {
            journal.store().abandon(tenant, reference, journal.0.owner, journal.0.now()).await?;
            Err(Error::new(Failure::Api("the call ended unexpectedly and is in doubt")).with_source(panic))
        }
    }
}

fn check<R: Make>(reference: &str, request: &R) -> Result<(), Error> {
    if reference.is_empty() || reference.len() > 100 {
        return Err(Error::configuration("a reference must have 1 to 100 bytes"));
    }
    if request.callback_url().is_some() {
        return Err(Error::configuration(
            "the request has its own callback address; leave it out, because the journal gives each record one",
        ));
    }
    Ok(())
}

struct Call<R: Make> {
    journal: Journal,
    client: Client,
    tenant: String,
    reference: String,
    sent_as: Option<String>,
    request_digest: Vec<u8>,
    prepared: R,
}

impl<R: Make> Call<R> {
    async fn run(self) -> Result<Creation<R::Answer>, Error> {
        let (id, call) = match self.begin().await? {
            Ok(begun) => begun,
            Err(creation) => return Ok(creation),
        };
        let _claim = self.journal.hold(id);
        let result = self.prepared.send(&self.client).await;
        let creation = self.settle(id, call, result).await?;
        self.journal.0.news.notify_waiters();
        Ok(creation)
    }

    /// Makes the intent durable. If an earlier call under the reference created the record, or may have created it,
    /// returns the result of that call instead.
    async fn begin(&self) -> Result<Result<(i64, i64), Creation<R::Answer>>, Error> {
        let inner = &self.journal.0;
        let sealed_reference = match &self.sent_as {
            Some(sent_as) => {
                let context = context("reference", &self.tenant, &self.reference);
                Some(self.journal.seal(sent_as.as_bytes(), &context).await?)
            }
            None => None,
        };
        let deadline = inner.now() + millis(PATIENCE);
        loop {
            let intent = Intent {
                tenant: &self.tenant,
                reference: &self.reference,
                operation: R::OPERATION,
                request: &self.request_digest,
                sealed_reference: sealed_reference.as_ref().map(|it| it.0.as_slice()),
                seal: sealed_reference.as_ref().map(|it| it.1.as_str()),
                owner: inner.owner,
                actor: &inner.actor,
                now: inner.now(),
                until: inner.end_of_lease(),
            };
            let known = match inner.store.begin(&intent).await? {
                Start::Begun { id, call } => return Ok(Ok((id, call))),
                Start::Known(known) => known,
            };
            let state: CallState = known.state.parse().map_err(Error::newer)?;
            if state.is_free() {
                if let Some(Start::Begun { id, call }) = inner.store.begin_again(&known, &intent).await? {
                    return Ok(Ok((id, call)));
                }
                continue;
            }
            let same =
                known.request.as_deref() == Some(&*self.request_digest) && known.operation == R::OPERATION.as_str();
            match state {
                CallState::Erased => return Err(Error::conflict("the record of this reference was erased")),
                _ if !same => return Err(Error::new(Failure::OtherRequest)),
                CallState::Created => {
                    return Ok(Err(Creation::Existing(
                        self.journal.existing(&self.tenant, &self.reference, &known).await?,
                    )));
                }
                CallState::Sending if known.is_alive(inner.now()) && inner.now() < deadline => {
                    inner.clock().sleep(LOOK).await;
                }
                _ => return Ok(Err(Creation::InDoubt(Doubt { error: None }))),
            }
        }
    }

    /// Stores the result of the call. If that fails, a successful response or a doubt is still returned, because the
    /// record may have been paid for.
    async fn settle(
        &self,
        id: i64,
        call: i64,
        result: Result<R::Answer, ApiError>,
    ) -> Result<Creation<R::Answer>, Error> {
        let response = Response::of(&result);
        let stored = self.store_until_lease_ends(id, call, &response).await;
        match (result, stored) {
            (Ok(answer), Ok(())) => Ok(Creation::Created(answer)),
            (Ok(answer), Err(error)) => {
                tracing::error!(kind = ?error.kind(), "a record was created, but its key could not be stored");
                // Without a stored key, the call counts as in doubt, so that a callback, the list or a person can
                // supply the key.
                let doubt = Response { state: CallState::InDoubt, key: None, request_id: response.request_id };
                if let Err(error) = self.store(id, call, &doubt).await {
                    tracing::warn!(kind = ?error.kind(), "the doubt is recorded when the claim on the call has ended");
                }
                Ok(Creation::Unrecorded { answer, error })
            }
            (Err(_), Err(error)) if response.state != CallState::InDoubt => Err(error),
            (Err(error), _) => Ok(Creation::failed(error)),
        }
    }

    /// Stores the response. If that fails, tries again for as long as a lease lasts without renewal.
    async fn store_until_lease_ends(&self, id: i64, call: i64, response: &Response) -> Result<(), Error> {
        let inner = &self.journal.0;
        let end = inner.clock().elapsed() + inner.lease;
        let mut pause = STORE_AGAIN.0;
        loop {
            let error = match self.store(id, call, response).await {
                Ok(()) => return Ok(()),
                Err(error) => error,
            };
            let left = end.saturating_sub(inner.clock().elapsed());
            if left.is_zero() {
                return Err(error);
            }
            tracing::warn!(kind = ?error.kind(), "the response to a call could not be stored yet");
            inner.clock().sleep(pause.min(left)).await;
            pause = (pause * 2).min(STORE_AGAIN.1);
        }
    }

    async fn store(&self, id: i64, call: i64, response: &Response) -> Result<(), Error> {
        let inner = &self.journal.0;
        let now = inner.now();
        let key = match &response.key {
            Some(key) => Some(self.journal.seal_key(&self.tenant, &self.reference, R::OPERATION, key).await?),
            None => None,
        };
        let first_look = now + (FIRST_PAUSE.as_millis() as f64 * crate::random::spread()) as i64;
        let (lane, due_at) = match response.state {
            CallState::Created if R::OPERATION.is_run_at_once() => (0, Some(now)),
            CallState::Created => (1, Some(first_look)),
            // The API has a list of documents, which can resolve the doubt.
            CallState::InDoubt if R::OPERATION.kind() == Kind::Document => (0, Some(now)),
            _ => (0, None),
        };
        let stored = inner
            .store
            .settle(&Settled {
                id,
                call,
                tenant: &self.tenant,
                reference: &self.reference,
                state: response.state,
                key: key.as_ref().map(|it| Sealed { digest: &it.0, sealed: &it.1, seal: &it.2 }),
                request_id: response.request_id.as_deref(),
                actor: &inner.actor,
                now,
                lane,
                due_at,
                pause: millis(FIRST_PAUSE),
            })
            .await?;
        if !stored {
            tracing::warn!("the response to a call arrived after its result had been stored or its doubt resolved");
        }
        Ok(())
    }
}

/// The part of the response to a call that the journal stores.
struct Response {
    state: CallState,
    key: Option<SignatureKey>,
    request_id: Option<String>,
}

impl Response {
    fn of<T: Made>(result: &Result<T, ApiError>) -> Self {
        match result {
            Ok(answer) => Self { state: CallState::Created, key: Some(answer.key()), request_id: answer.request_id() },
            Err(error) => {
                Self { state: state_after(error), key: None, request_id: error.request_id().map(str::to_owned) }
            }
        }
    }
}

/// Returns the state of a call that failed with this error.
fn state_after(error: &ApiError) -> CallState {
    if error.may_have_happened() {
        return CallState::InDoubt;
    }
    match error.kind() {
        ApiErrorKind::BadRequest | ApiErrorKind::InvalidRequest | ApiErrorKind::NotFound | ApiErrorKind::Conflict => {
            CallState::Refused
        }
        // Most other errors, such as a refused connection, wrong credentials or too many requests, are transient or can
        // be fixed in the settings.
        _ => CallState::NotSent,
    }
}

impl<T> Creation<T> {
    /// Returns the result of a call that failed with this error.
    pub(crate) fn failed(error: ApiError) -> Self {
        match state_after(&error) {
            CallState::Refused => Self::Refused(error),
            CallState::NotSent => Self::NotSent(error),
            _ => Self::InDoubt(Doubt { error: Some(error) }),
        }
    }
}

impl Known {
    /// Whether the claim on the call is still valid.
    fn is_alive(&self, now: i64) -> bool {
        self.owner.is_some() && self.due_at.is_some_and(|it| it > now)
    }
}

impl Journal {
    /// Returns the existing record with its key unsealed.
    pub(crate) async fn existing(&self, tenant: &str, reference: &str, known: &Known) -> Result<Existing, Error> {
        let (Some(sealed), Some(seal)) = (&known.sealed_key, &known.key_seal) else {
            return Err(Error::new(Failure::Database));
        };
        let key = self.unseal_text(seal, sealed, &context("key", tenant, reference)).await?;
        Ok(Existing {
            key: SignatureKey::new(key.as_str()),
            number: u64::try_from(known.number).unwrap_or(0),
            outcome: known.outcome.clone(),
            is_final: known.is_final,
        })
    }

    /// Returns the stored form of a record's key: its digest, the sealed key, and the id of the sealing key.
    pub(crate) async fn seal_key(
        &self,
        tenant: &str,
        reference: &str,
        operation: Operation,
        key: &SignatureKey,
    ) -> Result<(Vec<u8>, Vec<u8>, String), Error> {
        let digest = self.digests().await?.key(operation.kind().domain(), key.expose());
        let (sealed, seal) = self.seal(key.expose().as_bytes(), &context("key", tenant, reference)).await?;
        Ok((digest, sealed, seal))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_lasts_until_its_end_and_needs_an_owner() {
        let known = |owner, due_at| Known {
            id: 1,
            operation: Operation::CreateForm.as_str().to_owned(),
            state: CallState::Sending.as_str().to_owned(),
            request: None,
            sealed_key: None,
            key_seal: None,
            calls: 1,
            owner,
            due_at,
            number: 0,
            outcome: None,
            is_final: false,
        };
        assert!(known(Some(7), Some(11)).is_alive(10));
        assert!(!known(Some(7), Some(10)).is_alive(10));
        assert!(!known(Some(7), None).is_alive(10));
        assert!(!known(None, Some(11)).is_alive(10));
    }
}
