//! Inspects the journal, and carries out decisions that only a person can make.

mod histories;
mod listing;
mod resolution;

use chrono::{DateTime, Utc};

pub use self::{listing::Listing, resolution::Resolution};
use crate::{
    Error, Journal,
    journal::DEFAULT_TENANT,
    kind::{CallState, Operation},
    store::Row,
};

/// The journal's data about a record, without anything that gives access to the record.
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
/// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
/// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
/// let summary = journal.show("matter-4711").await?;
/// assert_eq!((summary.operation.as_str(), summary.state.as_str()), ("create_risk_rating", "created"));
/// assert_eq!((summary.number, summary.handled), (0, 0)); // no worker has looked at the record yet
/// if let Some(reason) = summary.dead {
///     println!("given up after {} attempts: {reason}", summary.attempts);
/// }
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// The tenant; empty for applications with one account.
    pub tenant: String,
    /// The reference under which the record was created.
    pub reference: String,
    /// The operation that creates the record.
    pub operation: Operation,
    /// The state of the call that creates the record.
    pub state: CallState,
    /// The number of the latest observed state; 0 if none has been observed.
    pub number: u64,
    /// The number of the latest handled state; 0 if none has been handled.
    pub handled: u64,
    /// The code of the latest observed state.
    pub outcome: Option<String>,
    /// Whether the latest observed state is final.
    pub is_final: bool,
    /// How often handling the next state has failed.
    pub attempts: u64,
    /// Why the record is a dead letter, if it is one: `handler`, `panic`, `time_limit`, `not_found` or `unreadable`.
    pub dead: Option<String>,
    /// When the record is checked next, or `None` if no check is planned. A callback makes the check due at once,
    /// unless a handler has failed. While a process works on the record, this is when the claim on the record expires.
    pub due_at: Option<DateTime<Utc>>,
    /// When the first call under the reference began.
    pub created_at: DateTime<Utc>,
    /// When the state of the call or of the record last changed.
    pub changed_at: DateTime<Utc>,
}

impl Journal {
    /// Returns the journal's data about a reference.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
    /// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
    /// use realaml_journal::ErrorKind;
    ///
    /// assert_eq!(journal.show("matter-4711").await.unwrap_err().kind(), ErrorKind::NotFound);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the reference is unknown, or another error if the
    /// database fails or a newer version of the journal wrote the record.
    pub async fn show(&self, reference: &str) -> Result<Summary, Error> {
        self.show_of(DEFAULT_TENANT, reference).await
    }

    /// Returns the journal's data about a tenant's reference, like [`show`](Self::show).
    ///
    /// # Errors
    ///
    /// Fails like [`show`](Self::show).
    pub async fn show_of(&self, tenant: &str, reference: &str) -> Result<Summary, Error> {
        self.store().find(tenant, reference).await?.try_into()
    }

    /// Revives a dead letter, so that its record is fetched and handled again.
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
    /// # use std::time::Duration;
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
    /// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
    /// # let workers = journal.workers().on_risk(async |_| Err::<(), _>(std::io::Error::other("it fails"))).attempts(1).start();
    /// # while journal.dead_letters().all().await?.is_empty() { tokio::time::sleep(Duration::from_millis(20)).await }
    /// # workers.shutdown(Duration::from_secs(1)).await;
    /// // The handler is repaired.
    /// let mut letters = journal.dead_letters();
    /// while let Some(letter) = letters.next().await? {
    ///     journal.replay_of(&letter.tenant, &letter.reference).await?;
    /// }
    /// assert!(journal.dead_letters().all().await?.is_empty());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) if the reference is not among the dead letters, or another
    /// error if the database fails.
    pub async fn replay(&self, reference: &str) -> Result<(), Error> {
        self.replay_of(DEFAULT_TENANT, reference).await
    }

    /// Revives a tenant's dead letter, like [`replay`](Self::replay).
    ///
    /// # Errors
    ///
    /// Fails like [`replay`](Self::replay).
    pub async fn replay_of(&self, tenant: &str, reference: &str) -> Result<(), Error> {
        self.store().replay(tenant, reference, &self.0.actor, self.0.now()).await?;
        self.0.news.notify_waiters();
        Ok(())
    }
}

impl TryFrom<Row> for Summary {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Ok(Self {
            operation: row.operation.parse().map_err(Error::newer)?,
            state: row.state.parse().map_err(Error::newer)?,
            number: count(row.number),
            handled: count(row.handled),
            outcome: row.outcome,
            is_final: row.is_final,
            attempts: count(row.attempts),
            dead: row.dead,
            due_at: row.due_at.map(time),
            created_at: time(row.created_at),
            changed_at: time(row.changed_at),
            tenant: row.tenant,
            reference: row.reference,
        })
    }
}

fn time(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::UNIX_EPOCH)
}
