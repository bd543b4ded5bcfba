//! The application's handlers.

use std::{collections::HashMap, future::Future, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use futures_util::FutureExt;

use super::{
    BoxError, BoxFuture, Event,
    failure::{HandlingErrorKind, OnFailure},
};
use crate::{
    Error, Journal,
    kind::Kind,
    record::AnyRecord,
    store::{Job, Release},
};

/// The handlers of a process.
#[derive(Default)]
pub(super) struct Handlers {
    pub(super) by_kind: HashMap<Kind, Handler>,
    /// The handler for every kind that has none of its own.
    pub(super) rest: Option<Handler>,
    pub(super) on_failure: Option<OnFailure>,
}

impl Handlers {
    pub(super) fn of(&self, kind: Kind) -> Option<&Handler> {
        self.by_kind.get(&kind).or(self.rest.as_ref())
    }
}

type Plain = Arc<dyn Fn(Event<AnyRecord>) -> BoxFuture<'static, Result<(), BoxError>> + Send + Sync>;
type In<C> = Arc<dyn for<'c> Fn(Event<AnyRecord>, &'c mut C) -> BoxFuture<'c, Result<(), BoxError>> + Send + Sync>;

/// A handler. The variant determines how its success is recorded.
#[derive(Clone)]
pub(super) enum Handler {
    /// Success is recorded after the handler has returned.
    Plain(Plain),
    /// Success is recorded in the transaction that contains the handler's writes.
    #[cfg(feature = "sqlite")]
    Sqlite(In<sqlx::SqliteConnection>),
    #[cfg(feature = "postgres")]
    Postgres(In<sqlx::PgConnection>),
}

/// The result of handling a state.
pub(super) enum Handled {
    /// The handler succeeded, and the success was recorded.
    Done,
    /// The handler failed. Contains the error if the handler returned one.
    Failed(HandlingErrorKind, Option<BoxError>),
    /// The claim on the record was lost. Nothing was recorded.
    Lost,
}

impl Handler {
    pub(super) fn plain<F, R, E>(handler: F) -> Self
    where
        F: Fn(Event<AnyRecord>) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        Self::Plain(Arc::new(move |event| {
            let handled = handler(event);
            Box::pin(async move { handled.await.map_err(Into::into) })
        }))
    }

    /// Calls the handler with an event. If the handler succeeds, records that the state was handled and, if `release`
    /// is given, releases the record.
    pub(super) async fn handle(
        &self,
        journal: &Journal,
        job: &Job,
        event: Event<AnyRecord>,
        release: Option<&Release<'_>>,
        limit: Duration,
    ) -> Result<Handled, Error> {
        let inner = &journal.0;
        let number = i64::try_from(event.number).unwrap_or(i64::MAX);
        match self {
            Self::Plain(handler) => match guarded(limit, async || handler(event).await).await {
                Ok(()) => {
                    let done = inner.store.handled(job, number, release, &inner.actor, inner.now()).await?;
                    Ok(if done { Handled::Done } else { Handled::Lost })
                }
                Err((kind, error)) => Ok(Handled::Failed(kind, error)),
            },
            #[cfg(feature = "sqlite")]
            Self::Sqlite(handler) => {
                let handle = async |connection: &mut sqlx::SqliteConnection| {
                    guarded(limit, async || handler(event, connection).await).await
                };
                let result =
                    inner.store.handle_in_sqlite(job, number, release, &inner.actor, || inner.now(), handle).await?;
                Ok(Handled::of(result))
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(handler) => {
                let handle = async |connection: &mut sqlx::PgConnection| {
                    guarded(limit, async || handler(event, connection).await).await
                };
                let result =
                    inner.store.handle_in_postgres(job, number, release, &inner.actor, || inner.now(), handle).await?;
                Ok(Handled::of(result))
            }
        }
    }
}

impl Handled {
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    fn of(result: Result<bool, (HandlingErrorKind, Option<BoxError>)>) -> Self {
        match result {
            Ok(true) => Self::Done,
            Ok(false) => Self::Lost,
            Err((kind, error)) => Self::Failed(kind, error),
        }
    }
}

/// Runs a handler within its time limit. A panic ends only the handler.
async fn guarded(
    limit: Duration,
    handle: impl AsyncFnOnce() -> Result<(), BoxError>,
) -> Result<(), (HandlingErrorKind, Option<BoxError>)> {
    match tokio::time::timeout(limit, AssertUnwindSafe(handle()).catch_unwind()).await {
        Ok(Ok(result)) => result.map_err(|error| (HandlingErrorKind::Handler, Some(error))),
        Ok(Err(_panic)) => Err((HandlingErrorKind::Panic, None)),
        Err(_elapsed) => Err((HandlingErrorKind::TimeLimit, None)),
    }
}
