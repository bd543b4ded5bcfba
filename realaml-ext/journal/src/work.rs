//! Workers, which fetch due records and call the application's handler for each state of each record. A handler that
//! fails is called again, by default up to a limit.

mod crew;
mod doubt;
mod event;
mod failure;
mod handler;
mod job;
mod look;
mod pool;

use std::{fmt, future::Future, pin::Pin, sync::Arc, time::Duration};

use realaml_ext::{
    CompanyVerification, Verification, esign::AnyDocument, forms::FormSubmission, outsourced::OutsourcedVerification,
    risk::RiskRating,
};

use self::handler::{Handler, Handlers};
pub use self::{
    event::Event,
    failure::{HandlingError, HandlingErrorKind},
    pool::Workers,
};
use crate::{
    Journal,
    kind::Kind,
    record::{AnyRecord, OfKind},
};

/// A boxed future.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An error from a handler, of any type.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Sets up workers. Created by [`Journal::workers`].
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
/// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
/// use std::time::Duration;
///
/// use realaml_journal::BoxError;
///
/// let workers = journal
///     .workers()
///     .on_form(async |event| {
///         println!("{}: {}", event.reference(), event.record().state());
///         Ok::<_, BoxError>(())
///     })
///     .at_once(4)
///     .time_limit(Duration::from_secs(20))
///     .sweep(Duration::from_secs(60), Duration::from_secs(6 * 3600))
///     .start();
/// workers.shutdown(Duration::from_secs(10)).await;
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[must_use = "nothing is worked on before `start`"]
pub struct WorkersBuilder {
    journal: Journal,
    handlers: Handlers,
    settings: Settings,
}

/// The settings of the workers.
#[derive(Clone, Debug)]
struct Settings {
    at_once: usize,
    time_limit: Duration,
    attempts: Option<u32>,
    first_pause: Duration,
    longest_pause: Duration,
    sweep_first: Duration,
    sweep_longest: Duration,
    per_second: u32,
    burst: u32,
    poll: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            at_once: 16,
            time_limit: Duration::from_secs(60),
            attempts: Some(10),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(600),
            sweep_first: Duration::from_secs(10),
            sweep_longest: Duration::from_secs(3600),
            per_second: 20,
            burst: 20,
            poll: Duration::from_millis(250),
        }
    }
}

impl Journal {
    /// Sets up workers, which handle records that callbacks announce or that the sweep finds. Any number of processes
    /// may have workers.
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
    /// let (done, mut handled) = tokio::sync::mpsc::channel(8);
    /// let workers = journal.workers().on_risk(move |event| {
    ///     let done = done.clone();
    ///     async move { done.send((event.reference().to_owned(), event.number())).await }
    /// });
    /// let workers = workers.start();
    /// assert_eq!(handled.recv().await, Some(("matter-4711".to_owned(), 1)));
    /// // Before the process exits:
    /// workers.shutdown(Duration::from_secs(10)).await;
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn workers(&self) -> WorkersBuilder {
        WorkersBuilder { journal: self.clone(), handlers: Handlers::default(), settings: Settings::default() }
    }
}

macro_rules! on {
    ($($(#[$doc:meta])* $name:ident($record:ty, $kind:ident);)+) => {
        impl WorkersBuilder {
            $(
                $(#[$doc])*
                ///
                /// The handler is called once for each state of a record, in order. If it fails, panics or takes too
                /// long, or if the process dies, it is called again for the same state. Its effects should therefore be
                /// safe to repeat. If that is not possible, see [`handle_in`](Self::handle_in).
                pub fn $name<F, R, E>(self, handler: F) -> Self
                where
                    F: Fn(Event<$record>) -> R + Send + Sync + 'static,
                    R: Future<Output = Result<(), E>> + Send + 'static,
                    E: Into<BoxError>,
                {
                    self.on(Kind::$kind, handler)
                }
            )+
        }
    };
}

on! {
    /// Sets the handler for verifications of people.
    on_verification(Verification, Verification);
    /// Sets the handler for company checks.
    on_company(CompanyVerification, Company);
    /// Sets the handler for work by the vendor's staff.
    on_outsourced(OutsourcedVerification, Outsourced);
    /// Sets the handler for risk ratings.
    on_risk(RiskRating, Risk);
    /// Sets the handler for documents.
    on_document(AnyDocument, Document);
    /// Sets the handler for forms.
    on_form(FormSubmission, Form);
}

impl WorkersBuilder {
    /// Handles every kind of record that has no handler of its own. Records of a kind without any handler are still
    /// fetched, and their states count as handled.
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
    /// use realaml_journal::{AnyRecord, BoxError};
    ///
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
    /// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
    /// # let (done, mut handled) = tokio::sync::mpsc::channel(8);
    /// let workers = journal.workers().on_any(move |event| {
    ///     let done = done.clone();
    ///     async move {
    ///         match event.record() {
    ///             AnyRecord::Risk(rating) => println!("{}: {:?}", event.reference(), rating.level()),
    ///             _ => println!("{}: {}", event.reference(), event.outcome()),
    ///         }
    ///         done.send(event.outcome().to_owned()).await?;
    ///         Ok::<_, BoxError>(())
    ///     }
    /// });
    /// # let _workers = workers.start();
    /// assert_eq!(handled.recv().await.as_deref(), Some("low"));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn on_any<F, R, E>(mut self, handler: F) -> Self
    where
        F: Fn(Event<AnyRecord>) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        self.handlers.rest = Some(Handler::plain(handler));
        self
    }

    /// Handles every kind of record that has no handler of its own, inside the transaction that marks the state as
    /// handled. The mark and the handler's writes through the connection are committed together, so the handler's
    /// effect on this database happens exactly once.
    ///
    /// `DB` is the engine of the journal's database, [`sqlx::Sqlite`](crate::sqlx) or [`sqlx::Postgres`](crate::sqlx).
    /// In SQLite, nothing else can write while the handler runs. The handler should therefore be short, and must not
    /// call the journal.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_journal::sqlx::{self, Connection, Sqlite, SqliteConnection};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let address = format!("sqlite:{}", folder.path().join("journal.db").display());
    /// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
    /// # let journal = realaml_journal::Journal::open(&address).sealing(keys).await?;
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
    /// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
    /// let mut database = SqliteConnection::connect(&address).await?;
    /// let create = "CREATE TABLE outcome (reference TEXT, number INTEGER, outcome TEXT)";
    /// sqlx::query(create).execute(&mut database).await?;
    /// let workers = journal
    ///     .workers()
    ///     .handle_in::<Sqlite, _>(|event, connection| {
    ///         Box::pin(async move {
    ///             let insert = "INSERT INTO outcome (reference, number, outcome) VALUES ($1, $2, $3)";
    ///             let number = i64::try_from(event.number())?;
    ///             let insert = sqlx::query(insert).bind(event.reference().to_owned()).bind(number);
    ///             insert.bind(event.outcome().to_owned()).execute(connection).await?;
    ///             Ok(())
    ///         })
    ///     })
    ///     .start();
    /// # while journal.show("matter-4711").await?.handled == 0 { tokio::time::sleep(std::time::Duration::from_millis(20)).await }
    /// # workers.shutdown(std::time::Duration::from_secs(1)).await;
    /// let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM outcome").fetch_one(&mut database).await?;
    /// assert_eq!(count, 1);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn handle_in<DB, F>(mut self, handler: F) -> Self
    where
        DB: Engine,
        F: for<'c> Fn(Event<AnyRecord>, &'c mut DB::Connection) -> BoxFuture<'c, Result<(), BoxError>>
            + Send
            + Sync
            + 'static,
    {
        self.handlers.rest = Some(DB::handler(Box::new(handler)));
        self
    }

    /// Sets a function that is called each time a handler fails, with the reference of the record and the error. The
    /// function is called in the task that works on the record, so it should be short.
    ///
    /// The journal itself logs only the kind of a failure, because the error of a handler may contain personal data.
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
    /// use std::error::Error;
    ///
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
    /// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
    /// # let (tell, mut told) = tokio::sync::mpsc::channel(8);
    /// let workers = journal
    ///     .workers()
    ///     .on_risk(async |_| Err::<(), _>(std::io::Error::other("the mail server is down")))
    ///     .on_failure(move |reference, error| {
    ///         let why = error.source().map(ToString::to_string).unwrap_or_default();
    ///         let what = if error.is_given_up() { "was given up" } else { "is tried again" };
    ///         let _ = tell.try_send(format!("state {} of {reference} {what}: {why}", error.number()));
    ///     })
    ///     .start();
    /// let message = told.recv().await;
    /// assert_eq!(message.as_deref(), Some("state 1 of matter-4711 is tried again: the mail server is down"));
    /// # workers.shutdown(std::time::Duration::from_secs(1)).await;
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn on_failure(mut self, tell: impl Fn(&str, &HandlingError) + Send + Sync + 'static) -> Self {
        self.handlers.on_failure = Some(Box::new(tell));
        self
    }

    /// Sets how many records these workers handle at the same time, from 1 to 1000. Default: 16.
    pub fn at_once(mut self, records: usize) -> Self {
        self.settings.at_once = records.clamp(1, 1000);
        self
    }

    /// Sets how long a handler may take. After that, it is cancelled, and the attempt counts as failed. Default: 60
    /// seconds.
    pub fn time_limit(mut self, time_limit: Duration) -> Self {
        self.settings.time_limit = time_limit;
        self
    }

    /// Sets how many times, at least once, a handler may fail for a state before the record becomes a dead letter.
    /// Default: 10.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.settings.attempts = Some(attempts.max(1));
        self
    }

    /// Calls a handler until it succeeds, so that no record becomes a dead letter because its handler fails.
    pub fn until_handled(mut self) -> Self {
        self.settings.attempts = None;
        self
    }

    /// Sets the first and the longest pause between attempts to handle a state, to fetch a record, or to resolve a
    /// doubt. Each pause is twice the one before, with random variation. Default: 1 second and 10 minutes.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        (self.settings.first_pause, self.settings.longest_pause) = (first, longest.max(first));
        self
    }

    /// Sets the first and the longest pause after which a record that is not final is fetched without a callback. Each
    /// pause is 1.5 times as long as the one before, with random variation. Default: 10 seconds and an hour. Regardless
    /// of these pauses, a new record is first fetched about 10 seconds after its creation, or immediately if it is
    /// complete at once.
    pub fn sweep(mut self, first: Duration, longest: Duration) -> Self {
        (self.settings.sweep_first, self.settings.sweep_longest) = (first, longest.max(first));
        self
    }

    /// Sets the maximum number of records per second that the sweep fetches, across all replicas. Default: 20.
    pub fn sweep_rate(mut self, per_second: u32) -> Self {
        (self.settings.per_second, self.settings.burst) = (per_second.max(1), per_second.max(1));
        self
    }

    /// Sets the interval at which the database is polled for due records that no notification announces. The minimum is
    /// 10 milliseconds. Default: 250 milliseconds.
    pub fn poll(mut self, poll: Duration) -> Self {
        self.settings.poll = poll.max(Duration::from_millis(10));
        self
    }

    /// Starts the workers. They run until they are shut down or dropped.
    ///
    /// # Panics
    ///
    /// Panics if it is called outside a Tokio runtime.
    pub fn start(self) -> Workers {
        Workers::start(self.journal, self.handlers, self.settings)
    }

    fn on<T, F, R, E>(mut self, kind: Kind, handler: F) -> Self
    where
        T: OfKind + Send + 'static,
        F: Fn(Event<T>) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        let handler = Arc::new(handler);
        let handler = Handler::plain(move |event: Event<AnyRecord>| {
            let handler = handler.clone();
            async move {
                match event.map(T::of) {
                    Some(event) => handler(event).await.map_err(Into::into),
                    None => Err(BoxError::from("the kind of the record does not match its operation")),
                }
            }
        });
        self.handlers.by_kind.insert(kind, handler);
        self
    }
}

/// A database engine for [`handle_in`](WorkersBuilder::handle_in): SQLite or PostgreSQL. This trait is sealed.
pub trait Engine: sealed::Sealed {
    /// The connection that the handler writes through.
    type Connection: Send;

    #[doc(hidden)]
    #[expect(private_interfaces, reason = "sealed")]
    fn handler(handler: InTransaction<Self::Connection>) -> Handler;
}

/// A handler that writes through a connection.
pub type InTransaction<C> =
    Box<dyn for<'c> Fn(Event<AnyRecord>, &'c mut C) -> BoxFuture<'c, Result<(), BoxError>> + Send + Sync>;

mod sealed {
    pub trait Sealed {}
}

#[cfg(feature = "sqlite")]
impl sealed::Sealed for sqlx::Sqlite {}

#[cfg(feature = "sqlite")]
impl Engine for sqlx::Sqlite {
    type Connection = sqlx::SqliteConnection;

    #[expect(private_interfaces, reason = "sealed")]
    fn handler(handler: InTransaction<Self::Connection>) -> Handler {
        Handler::Sqlite(Arc::from(handler))
    }
}

#[cfg(feature = "postgres")]
impl sealed::Sealed for sqlx::Postgres {}

#[cfg(feature = "postgres")]
impl Engine for sqlx::Postgres {
    type Connection = sqlx::PgConnection;

    #[expect(private_interfaces, reason = "sealed")]
    fn handler(handler: InTransaction<Self::Connection>) -> Handler {
        Handler::Postgres(Arc::from(handler))
    }
}

impl fmt::Debug for WorkersBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WorkersBuilder")
            .field("journal", &self.journal)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
