//! Inspects the journal, and carries out decisions that only a person can make.

use std::fmt;

use chrono::{DateTime, Utc};
use realaml_ext::SignatureKey;

use crate::{
    Error, Journal,
    error::Failure,
    history::{Entry, Verified},
    journal::DEFAULT_TENANT,
    kind::{CallState, Operation},
    record::AnyRecord,
    store::{Row, Sealed, StoredEntry, Which},
};

/// The number of records on a page.
const PAGE: i64 = 500;

/// The journal's data about a record, without anything that gives access to the record.
///
/// ```no_run
/// # async fn example(journal: realaml_journal::Journal) -> Result<(), realaml_journal::Error> {
/// let summary = journal.show("matter-4711").await?;
/// println!("{} is {}, state {} of the record", summary.operation, summary.state, summary.number);
/// if let Some(reason) = summary.dead {
///     println!("given up after {} attempts: {reason}", summary.attempts);
/// }
/// # Ok(())
/// # }
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

/// How a person resolves the doubt about a call.
///
/// ```no_run
/// # async fn example(journal: realaml_journal::Journal) -> Result<(), realaml_journal::Error> {
/// use realaml_ext::SignatureKey;
/// use realaml_journal::Resolution;
///
/// // Somebody found the record in the vendor's web app.
/// let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
/// journal.resolve("matter-4711", Resolution::Created(key)).await?;
/// // Nobody found one, so the reference can be used again.
/// journal.resolve("matter-4712", Resolution::NotCreated).await?;
/// # Ok(())
/// # }
/// ```
#[non_exhaustive]
pub enum Resolution {
    /// The record was created, and this is its key or id. The record is fetched before the key is accepted.
    Created(SignatureKey),
    /// No record was created, and the reference can be used again.
    NotCreated,
}

impl Journal {
    /// Returns the journal's data about a reference.
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

    /// Lists every record, oldest first.
    pub fn records(&self) -> Listing<'_> {
        Listing::new(self, Which::All)
    }

    /// Lists the records in doubt, oldest first.
    pub fn doubtful(&self) -> Listing<'_> {
        Listing::new(self, Which::Doubtful)
    }

    /// Lists the dead letters, oldest first.
    pub fn dead_letters(&self) -> Listing<'_> {
        Listing::new(self, Which::Dead)
    }

    /// Revives a dead letter, so that its record is fetched and handled again.
    ///
    /// ```no_run
    /// # async fn example(journal: realaml_journal::Journal) -> Result<(), realaml_journal::Error> {
    /// let mut letters = journal.dead_letters();
    /// while let Some(letter) = letters.next().await? {
    ///     journal.replay_of(&letter.tenant, &letter.reference).await?;
    /// }
    /// # Ok(())
    /// # }
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

    /// Resolves a doubt according to a person's finding. [`Resolution::Created`] is also accepted for a call that
    /// counted as not sent or refused.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the reference is unknown,
    /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) if there is nothing to resolve or the key belongs to another
    /// record, [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if no client is set to fetch the record,
    /// [`ErrorKind::Api`](crate::ErrorKind::Api) if the record with this key cannot be fetched, or another error if the
    /// journal fails.
    pub async fn resolve(&self, reference: &str, resolution: Resolution) -> Result<(), Error> {
        self.resolve_of(DEFAULT_TENANT, reference, resolution).await
    }

    /// Resolves a doubt about a tenant's record, like [`resolve`](Self::resolve).
    ///
    /// # Errors
    ///
    /// Fails like [`resolve`](Self::resolve).
    pub async fn resolve_of(&self, tenant: &str, reference: &str, resolution: Resolution) -> Result<(), Error> {
        let (actor, now) = (&self.0.actor, self.0.now());
        let key = match resolution {
            Resolution::NotCreated => return self.store().resolve_not_created(tenant, reference, actor, now).await,
            Resolution::Created(key) => key,
        };
        let summary = self.show_of(tenant, reference).await?;
        let client = self.account(tenant).and_then(|it| it.client);
        let client = client.ok_or_else(|| Error::configuration("no account is set for this tenant"))?;
        let record = AnyRecord::fetch(summary.operation.kind(), &client, key.expose()).await;
        let record = record
            .map_err(|it| Error::new(Failure::Api("the record of this key cannot be fetched")).with_source(it))?;
        let (digest, sealed, seal) = self.seal_key(tenant, reference, summary.operation, &record.key()).await?;
        let key = Sealed { digest: &digest, sealed: &sealed, seal: &seal };
        if !self.store().adopt(tenant, reference, summary.operation, key, actor, now).await? {
            return Err(Error::conflict("the record is not in doubt, or another reference has this key"));
        }
        self.0.news.notify_waiters();
        Ok(())
    }

    /// Returns the history of a record, oldest entry first.
    ///
    /// ```no_run
    /// # async fn example(journal: realaml_journal::Journal) -> Result<(), realaml_journal::Error> {
    /// for entry in journal.history("matter-4711").await? {
    ///     println!("{} {} by {}: {:?} to {:?}", entry.at, entry.event, entry.actor, entry.was, entry.became);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the reference is unknown, and with
    /// [`ErrorKind::Database`](crate::ErrorKind::Database) if the database fails.
    pub async fn history(&self, reference: &str) -> Result<Vec<Entry>, Error> {
        self.history_of(DEFAULT_TENANT, reference).await
    }

    /// Returns the history of a tenant's record, like [`history`](Self::history).
    ///
    /// # Errors
    ///
    /// Fails like [`history`](Self::history).
    pub async fn history_of(&self, tenant: &str, reference: &str) -> Result<Vec<Entry>, Error> {
        let row = self.store().find(tenant, reference).await?;
        self.store().history(row.id).await?.into_iter().map(Entry::try_from).collect()
    }

    /// Reads every history and checks that no entry was changed, removed or added outside the journal. The hashes are
    /// not keyed, so somebody who recomputes the whole chain is not detected.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_journal::Journal;
    ///
    /// let journal = Journal::open("sqlite::memory:").await?;
    /// let verified = journal.verify_history().await?;
    /// assert!(verified.is_whole());
    /// assert_eq!(verified.records, 0);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Fails if the database fails.
    pub async fn verify_history(&self) -> Result<Verified, Error> {
        let mut verified = Verified::default();
        let mut after = 0;
        loop {
            let rows = self.store().list(Which::All, after, PAGE).await?;
            let Some(last) = rows.last() else { return Ok(verified) };
            after = last.id;
            for row in rows {
                // The record may have changed between the two reads, so both are repeated. A broken history fails every
                // time.
                let mut entries = self.store().history(row.id).await?;
                let mut whole = row.is_history_whole(&entries);
                for _ in 0..3 {
                    if whole {
                        break;
                    }
                    let row = self.store().find(&row.tenant, &row.reference).await?;
                    entries = self.store().history(row.id).await?;
                    whole = row.is_history_whole(&entries);
                }
                verified.records += 1;
                verified.entries += entries.len() as u64;
                if !whole {
                    verified.broken.push((row.tenant, row.reference));
                }
            }
        }
    }
}

/// A list of records, read page by page.
///
/// ```no_run
/// # async fn example(journal: realaml_journal::Journal) -> Result<(), realaml_journal::Error> {
/// let mut doubtful = journal.doubtful();
/// while let Some(summary) = doubtful.next().await? {
///     println!("{} since {}", summary.reference, summary.changed_at);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "nothing is read before `next`"]
pub struct Listing<'a> {
    journal: &'a Journal,
    which: Which,
    after: i64,
    page: std::vec::IntoIter<Row>,
}

impl<'a> Listing<'a> {
    fn new(journal: &'a Journal, which: Which) -> Self {
        Self { journal, which, after: 0, page: Vec::new().into_iter() }
    }

    /// Returns the next record, or `None` after the last one.
    ///
    /// # Errors
    ///
    /// Fails if the database fails, or if a newer version of the journal wrote the record.
    pub async fn next(&mut self) -> Result<Option<Summary>, Error> {
        if self.page.len() == 0 {
            self.page = self.journal.store().list(self.which, self.after, PAGE).await?.into_iter();
        }
        let Some(row) = self.page.next() else { return Ok(None) };
        self.after = row.id;
        row.try_into().map(Some)
    }

    /// Reads all remaining records.
    ///
    /// # Errors
    ///
    /// Fails like [`next`](Self::next).
    pub async fn all(mut self) -> Result<Vec<Summary>, Error> {
        let mut all = Vec::new();
        while let Some(summary) = self.next().await? {
            all.push(summary);
        }
        Ok(all)
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

impl TryFrom<StoredEntry> for Entry {
    type Error = Error;

    fn try_from(entry: StoredEntry) -> Result<Self, Error> {
        let StoredEntry { number, at, actor, event, was, became, state, request_id, hash: _ } = entry;
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Ok(Self { number: count(number), at: time(at), actor, event, was, became, state: state.map(count), request_id })
    }
}

fn time(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::UNIX_EPOCH)
}

impl fmt::Debug for Resolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Created(_) => "Created([hidden])",
            Self::NotCreated => "NotCreated",
        })
    }
}
