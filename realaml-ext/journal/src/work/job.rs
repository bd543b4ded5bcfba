//! Checks a record: resolves a doubt about it, or fetches it, stores its state, and handles the states that have not
//! been handled.

use std::time::Duration;

use realaml_ext::Client;
use tracing::Instrument;

use super::{
    BoxError,
    crew::Crew,
    doubt,
    event::Event,
    failure::{HandlingError, HandlingErrorKind},
    handler::Handled,
    look::Look,
};
use crate::{
    Error,
    error::Failure,
    journal::{context, millis},
    kind::{CallState, Operation},
    random,
    record::AnyRecord,
    store::{Job, Observed, Release},
    telemetry,
};

/// How long a record waits if no client is set for its tenant.
const NO_ACCOUNT: Duration = Duration::from_secs(5);

/// How long a record waits if a newer version of the journal has written it, so that a worker of that version can claim
/// it.
const NEWER: Duration = Duration::from_secs(2);

/// Works on a claimed record.
pub(super) async fn run(crew: &Crew, job: &Job) -> Result<(), Error> {
    let (Ok(state), Ok(operation)) = (job.state.parse::<CallState>(), job.operation.parse::<Operation>()) else {
        release_newer(crew, job).await?;
        return Err(Error::newer(job));
    };
    let look = Look { crew, job, operation };
    let Some(client) = crew.journal.account(&job.tenant).and_then(|it| it.client) else {
        return look.later(NO_ACCOUNT, job.failures).await;
    };
    let work = async {
        match state {
            CallState::Created => look.run(&client).await,
            CallState::Sending | CallState::InDoubt | CallState::NotSent | CallState::Refused => {
                doubt::resolve(&look, state, &client).await
            }
            CallState::Erased => Ok(()),
        }
    };
    work.instrument(telemetry::look(operation)).await
}

/// Releases a record that this version cannot work on, and leaves the rest of its row as it is.
async fn release_newer(crew: &Crew, job: &Job) -> Result<(), Error> {
    let inner = &crew.journal.0;
    let release = Release {
        lane: job.lane,
        due_at: Some(inner.now() + millis(NEWER.mul_f64(random::spread()))),
        pause: job.pause,
        failures: job.failures,
        attempts: job.attempts,
        dead: None,
    };
    inner.store.release(job, &release, inner.now()).await.map(drop)
}

impl Look<'_> {
    async fn run(&self, client: &Client) -> Result<(), Error> {
        let Self { crew, job, operation } = *self;
        let inner = &crew.journal.0;
        let (Some(sealed), Some(seal)) = (&job.sealed_key, &job.key_seal) else {
            return Err(Error::new(Failure::Database));
        };
        let key = crew.journal.unseal_text(seal, sealed, &context("key", &job.tenant, &job.reference)).await?;
        let record = match AnyRecord::fetch(operation.kind(), client, &key).await {
            Ok(record) => record,
            Err(error) => return self.not_fetched(&error).await,
        };
        let digest = crew.journal.digests().await?.state(&record.fingerprint());
        let (mut number, is_final) = (job.number, record.is_final());
        let mut is_new = false;
        if job.digest.as_deref() != Some(&*digest) {
            number += 1;
            is_new = true;
            let state = Observed { number, digest, outcome: record.outcome().to_owned(), is_final };
            let noted =
                inner.store.observe(job, &state, record.request_id().as_deref(), &inner.actor, inner.now()).await?;
            if !noted {
                return Ok(());
            }
        }
        let pause = self.next_pause(is_new);
        if job.handled == number {
            return self.give_back(&self.rest(is_final, pause)).await;
        }
        self.handle_all(record, number, is_final, pause).await
    }

    /// Handles every state that has not been handled yet, in order.
    async fn handle_all(&self, record: AnyRecord, latest: i64, is_final: bool, pause: i64) -> Result<(), Error> {
        let Self { crew, operation, .. } = *self;
        let handler = crew.handlers.of(operation.kind());
        let (mut record, mut job) = (Some(record), self.job.clone());
        for state in crew.journal.store().unhandled(job.id).await? {
            let look = Look { crew, job: &job, operation };
            let is_last = state.number == latest;
            let rest = self.rest(is_final, pause);
            let release = is_last.then_some(&rest);
            let Some(handler) = handler else {
                let inner = &crew.journal.0;
                inner.store.handled(&job, state.number, release, &inner.actor, inner.now()).await?;
                continue;
            };
            let current = match record.take() {
                Some(record) => record,
                None => match look.fetch_again().await? {
                    Some(record) => record,
                    None => return Ok(()),
                },
            };
            let event = Event {
                tenant: job.tenant.clone(),
                reference: job.reference.clone(),
                operation,
                number: u64::try_from(state.number).unwrap_or(0),
                is_latest: is_last,
                outcome: state.outcome,
                is_final: state.is_final,
                record: current,
            };
            match handler.handle(&crew.journal, &job, event, release, crew.settings.time_limit).await? {
                Handled::Done => {
                    telemetry::handled(operation, Ok(()));
                    tracing::debug!(number = state.number, "a state was handled");
                    // As in the database, so that a failure concerns the next state, and earlier ones do not count.
                    (job.handled, job.attempts, job.failures) = (state.number, 0, 0);
                }
                Handled::Lost => return Ok(()),
                Handled::Failed(kind, error) => {
                    telemetry::handled(operation, Err(kind.as_str()));
                    return look.failed(kind, error, state.number).await;
                }
            }
        }
        Ok(())
    }

    /// Fetches the record again. Each event owns its record, so a job that handles several states needs one fetch for
    /// each state. If the fetch fails, or no client is set any more, releases the record and returns `None`.
    async fn fetch_again(&self) -> Result<Option<AnyRecord>, Error> {
        let Self { crew, job, operation } = *self;
        let (Some(sealed), Some(seal)) = (&job.sealed_key, &job.key_seal) else {
            return Err(Error::new(Failure::Database));
        };
        let key = crew.journal.unseal_text(seal, sealed, &context("key", &job.tenant, &job.reference)).await?;
        let Some(client) = crew.journal.account(&job.tenant).and_then(|it| it.client) else {
            self.later(NO_ACCOUNT, job.failures).await?;
            return Ok(None);
        };
        match AnyRecord::fetch(operation.kind(), &client, &key).await {
            Ok(record) => Ok(Some(record)),
            Err(error) => {
                self.not_fetched(&error).await?;
                Ok(None)
            }
        }
    }

    /// Records that a handler failed. The record is due again after a pause, or becomes a dead letter.
    async fn failed(&self, kind: HandlingErrorKind, error: Option<BoxError>, number: i64) -> Result<(), Error> {
        let Self { crew, job, operation } = *self;
        let attempts = job.attempts + 1;
        tracing::warn!(reason = kind.as_str(), attempts, "a handler failed");
        let is_given_up = crew.settings.attempts.is_some_and(|most| attempts >= i64::from(most));
        let recorded = if is_given_up {
            self.bury(kind.as_str()).await
        } else {
            let due_at = crew.journal.0.now() + millis(self.back_off(attempts - 1));
            let release =
                Release { lane: 0, due_at: Some(due_at), pause: job.pause, failures: 0, attempts, dead: None };
            self.give_back(&release).await
        };
        if let Some(tell) = &crew.handlers.on_failure {
            let error = HandlingError {
                kind,
                source: error,
                tenant: job.tenant.clone(),
                operation,
                number: u64::try_from(number).unwrap_or(0),
                attempts: u64::try_from(attempts).unwrap_or(0),
                is_given_up,
            };
            tell(&job.reference, &error);
        }
        recorded
    }
}
