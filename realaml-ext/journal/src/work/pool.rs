//! Claims due records and works on them until the workers are shut down.

use std::{fmt, sync::Arc, time::Duration};

use tokio::{
    sync::watch,
    task::{JoinHandle, JoinSet},
};

use super::{Settings, crew::Crew, handler::Handlers, job};
use crate::{Error, Journal, claims::keep, random, store::Job, telemetry};

/// The part of the shutdown time that is reserved for releasing claims.
const RESERVE: Duration = Duration::from_millis(250);

/// The workers of this process. Created by [`WorkersBuilder::start`](super::WorkersBuilder::start). If they are
/// dropped, they stop immediately, and other workers take over their records when the claims end.
/// [`shutdown`](Self::shutdown) releases the records.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
/// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
/// use std::time::Duration;
///
/// let workers = journal.workers().start();
/// // When the process is asked to stop: what is left is handled after the next start, or by another replica.
/// workers.shutdown(Duration::from_secs(10)).await;
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
pub struct Workers {
    crew: Arc<Crew>,
    task: Option<JoinHandle<()>>,
}

impl Workers {
    pub(super) fn start(journal: Journal, handlers: Handlers, settings: Settings) -> Self {
        let owner = random::number().unwrap_or_else(|_| i64::from(std::process::id()));
        let claims = Arc::default();
        keep(&journal, owner, Arc::downgrade(&claims));
        let stop = watch::Sender::new(None);
        let crew = Arc::new(Crew { journal, handlers, settings, owner, claims, stop });
        let task = tokio::spawn(crew.clone().run());
        Self { crew, task: Some(task) }
    }

    /// Stops the workers. Nothing new is claimed, running handlers may finish within `limit`, and the remaining ones
    /// are cancelled. The claims are then released, so that another replica can continue immediately.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
    /// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
    /// use std::time::Duration;
    ///
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
    /// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
    /// # let (started, mut begun) = tokio::sync::mpsc::channel(1);
    /// let workers = journal.workers().on_risk(move |_event| {
    ///     let started = started.clone();
    ///     async move {
    ///         started.send(()).await?;
    ///         tokio::time::sleep(Duration::from_millis(100)).await;
    ///         Ok::<_, realaml_journal::BoxError>(())
    ///     }
    /// });
    /// let workers = workers.start();
    /// # begun.recv().await;
    /// // The handler that has begun may finish.
    /// workers.shutdown(Duration::from_secs(10)).await;
    /// assert_eq!(journal.show("matter-4711").await?.handled, 1);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub async fn shutdown(mut self, limit: Duration) {
        self.crew.stop.send_replace(Some(limit.saturating_sub(RESERVE)));
        if let Some(task) = self.task.take() {
            // The task ends by itself, normally within the limit.
            let _ended = task.await;
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

impl Crew {
    async fn run(self: Arc<Self>) {
        let mut jobs = JoinSet::new();
        let mut stop = self.stop.subscribe();
        let news = self.journal.0.news.clone();
        let _listener = self.listen();
        let limit = loop {
            if let Some(limit) = *stop.borrow() {
                break limit;
            }
            while jobs.try_join_next().is_some() {}
            // Any notification from here on ends the pause below.
            let told = news.notified();
            let claimed = match self.claim_due(self.settings.at_once - jobs.len()).await {
                Ok(claimed) => claimed,
                Err(error) => {
                    tracing::warn!(kind = ?error.kind(), "nothing could be claimed");
                    Vec::new()
                }
            };
            let idle = claimed.is_empty();
            for job in claimed {
                jobs.spawn(self.clone().work(job));
            }
            tokio::select! {
                biased;
                _ = stop.changed() => {}
                Some(_) = jobs.join_next(), if !jobs.is_empty() => {}
                () = told, if idle => {}
                () = self.journal.0.clock().sleep(self.settings.poll), if idle => {}
                () = std::future::ready(()), if !idle && jobs.len() < self.settings.at_once => {}
            }
        };
        let rest = async { while jobs.join_next().await.is_some() {} };
        if tokio::time::timeout(limit, rest).await.is_err() {
            jobs.shutdown().await;
        }
        let inner = &self.journal.0;
        if let Err(error) = inner.store.release_all(self.owner, inner.now()).await {
            tracing::warn!(kind = ?error.kind(), "claims could not be released; they end by themselves");
        }
    }

    /// Claims due records: first those that need attention now, such as those that callbacks announced, then those due
    /// for the sweep, as far as the rate limit allows.
    async fn claim_due(&self, most: usize) -> Result<Vec<Job>, Error> {
        let inner = &self.journal.0;
        let tenants = self.journal.tenants();
        let most = i64::try_from(most).unwrap_or(0);
        let (now, until) = (inner.now(), inner.end_of_lease());
        let mut claimed = Vec::new();
        if most > 0 && inner.store.is_any_due(0, now).await? {
            claimed = self.claim(0, &tenants, most, now, until).await?;
        }
        let left = most - i64::try_from(claimed.len()).unwrap_or(most);
        match self.claim_swept(&tenants, left, now, until).await {
            Ok(swept) => claimed.extend(swept),
            // The records claimed above are worked on even if this claim fails.
            Err(error) if claimed.is_empty() => return Err(error),
            Err(error) => tracing::warn!(kind = ?error.kind(), "nothing could be claimed for the sweep"),
        }
        Ok(claimed)
    }

    /// Claims records due for the sweep.
    async fn claim_swept(&self, tenants: &[String], most: i64, now: i64, until: i64) -> Result<Vec<Job>, Error> {
        let store = &self.journal.0.store;
        if most <= 0 || !store.is_any_due(1, now).await? {
            return Ok(Vec::new());
        }
        let Settings { per_second, burst, .. } = self.settings;
        match store.permits(per_second, burst, most, now).await? {
            permits if permits > 0 => self.claim(1, tenants, permits, now, until).await,
            _ => Ok(Vec::new()),
        }
    }

    async fn claim(&self, lane: i64, tenants: &[String], most: i64, now: i64, until: i64) -> Result<Vec<Job>, Error> {
        let clock = self.journal.0.clock();
        let started = clock.elapsed();
        let claimed = self.journal.store().claim(self.owner, lane, tenants, most, now, until).await?;
        telemetry::claimed(claimed.len(), clock.elapsed().saturating_sub(started));
        Ok(claimed)
    }

    async fn work(self: Arc<Self>, job: Job) {
        let _claim = self.claims.hold(job.id);
        if let Err(error) = job::run(&self, &job).await {
            // The claim may not have been released. It is no longer renewed, so it expires, and a worker tries again.
            tracing::warn!(kind = ?error.kind(), %error, "a record could not be worked on");
        }
    }

    /// Listens for PostgreSQL notifications about callbacks that other processes have stored. They are only hints;
    /// polling continues.
    fn listen(&self) -> Option<Listener> {
        #[cfg(feature = "postgres")]
        {
            let pool = self.journal.store().postgres_pool()?;
            let news = self.journal.0.news.clone();
            let clock = self.journal.0.clock().clone();
            let task = tokio::spawn(async move {
                loop {
                    if let Ok(mut listener) = sqlx::postgres::PgListener::connect_with(&pool).await
                        && listener.listen("realaml_journal").await.is_ok()
                    {
                        while listener.recv().await.is_ok() {
                            news.notify_waiters();
                        }
                    }
                    clock.sleep(Duration::from_secs(5)).await;
                }
            });
            Some(Listener(task))
        }
        #[cfg(not(feature = "postgres"))]
        None
    }
}

/// A task that ends when this value is dropped.
struct Listener(#[allow(dead_code)] JoinHandle<()>);

impl Drop for Listener {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl fmt::Debug for Workers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workers").field("settings", &self.crew.settings).finish_non_exhaustive()
    }
}
