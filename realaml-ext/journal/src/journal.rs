//! The journal. A process opens it once and shares it between its tasks.

mod open;
mod sealing;

use std::{
    collections::HashMap,
    fmt,
    sync::{
        Arc, Once, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use realaml_ext::{Client, callbacks::Callbacks, clock::Clock};
use tokio::sync::{Notify, OnceCell};

pub use self::open::OpenJournal;
use crate::{
    Account, Error, Sealer,
    claims::{Claim, Claims, keep},
    digest::DigestKey,
    store::Store,
};

/// How long a claim lasts by default unless it is renewed. The records of a killed process wait at most this long.
const LEASE: Duration = Duration::from_secs(10);

/// The tenant name in applications with one account.
pub(crate) const DEFAULT_TENANT: &str = "";

/// Creates each record once and handles each state once, using your own database. Cheap to clone.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::VerificationRequest;
/// use realaml_journal::{Creation, Journal, SealingKeys};
///
/// // In production from your secret store: the output of `openssl rand -hex 32`.
/// # let sealing_key = "7f".repeat(32);
/// let keys = SealingKeys::from_hex(&sealing_key)?;
/// let journal = Journal::open("sqlite::memory:").sealing(keys).await?;
///
/// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
/// match journal.client(&client).verifications().create("matter-4711", &request).await? {
///     Creation::Created(created) => println!("new: {}", created.url().is_some()),
///     Creation::Existing(_) => println!("made by an earlier call"),
///     Creation::Refused(error) | Creation::NotSent(error) => println!("not made: {error}"),
///     Creation::InDoubt(_) => println!("found out by the callback"),
///     Creation::Unrecorded { error, .. } => println!("made, but its key could not be stored: {error}"),
/// }
/// # assert_eq!(sandbox.counts().verifications, 1);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Journal(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) store: Store,
    sealer: Option<Arc<dyn Sealer>>,
    digests: OnceCell<DigestKey>,
    accounts: RwLock<HashMap<String, Account>>,
    pub(crate) actor: String,
    /// The id under which this process claims its calls.
    pub(crate) owner: i64,
    clock: Arc<dyn Clock>,
    /// How far the database's clock is ahead of this machine's clock, in milliseconds.
    ahead: AtomicI64,
    pub(crate) lease: Duration,
    /// Notifies the workers of this process that a record may be due.
    pub(crate) news: Arc<Notify>,
    /// The claims of the calls in progress.
    claims: Arc<Claims>,
    /// Ensures that the task that renews the claims of calls is started only once.
    kept: Once,
}

impl Journal {
    /// Opens the journal in this database, and creates or updates its tables. The address is `sqlite:PATH`,
    /// `sqlite::memory:` for tests, or `postgres://USER@HOST/NAME`. Any number of processes may open the same database.
    ///
    /// Without [`sealing`](OpenJournal::sealing) keys, a journal can be inspected, but no record can be created or
    /// handled.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_journal::Journal;
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let address = format!("sqlite:{}", folder.path().join("journal.db").display());
    /// // `address` is `sqlite:journal.db`, for instance. The file is created.
    /// let journal = Journal::open(&address).await?;
    /// let other_process = Journal::open(&address).await?;
    /// assert!(journal.records().all().await?.is_empty());
    /// # assert!(other_process.records().all().await?.is_empty());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn open(address: impl Into<String>) -> OpenJournal {
        OpenJournal { address: address.into(), sealer: None, actor: None, clock: None, lease: LEASE }
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    /// Sets the account of a tenant. The account can be replaced at any time, and the next call uses the new one.
    ///
    /// The name of a tenant is part of its callback addresses. It must consist of 1 to 40 ASCII letters, digits, `-` or
    /// `_`.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{Client, Environment};
    /// use realaml_journal::{Account, ErrorKind, Journal};
    ///
    /// let journal = Journal::open("sqlite::memory:").await?;
    /// let client = Client::builder().environment(Environment::Staging).api_key("0000.example").build()?;
    /// journal.set_account("firm-a", Account::new(client.clone()))?;
    /// let error = journal.set_account("Firm A & Co", Account::new(client)).unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Configuration);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the name is invalid.
    pub fn set_account(&self, tenant: &str, account: Account) -> Result<(), Error> {
        let fits = tenant.len() <= 40 && tenant.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it));
        if !fits || tenant.is_empty() {
            return Err(Error::configuration(
                "the name of a tenant must consist of 1 to 40 letters, digits, `-` and `_`",
            ));
        }
        self.put_account(tenant, account);
        Ok(())
    }

    pub(crate) fn put_account(&self, tenant: &str, account: Account) {
        let mut accounts = self.0.accounts.write().unwrap_or_else(PoisonError::into_inner);
        accounts.insert(tenant.to_owned(), account);
    }

    /// Removes the account of a tenant. Its records stay, and this process stops working on them.
    pub fn remove_account(&self, tenant: &str) {
        self.0.accounts.write().unwrap_or_else(PoisonError::into_inner).remove(tenant);
    }

    pub(crate) fn account(&self, tenant: &str) -> Option<Account> {
        self.0.accounts.read().unwrap_or_else(PoisonError::into_inner).get(tenant).cloned()
    }

    pub(crate) fn tenants(&self) -> Vec<String> {
        self.0.accounts.read().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    /// Sets the callbacks that mint and recognise callback addresses, for applications with one account.
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
    /// use realaml_ext::{VerificationRequest, callbacks::{CallbackSecret, Callbacks}};
    ///
    /// // The same secret in every process.
    /// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// journal.set_callbacks(Callbacks::new("https://app.example.com/realaml/callbacks", secret)?);
    /// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let _ = journal.client(&client).verifications().create("matter-4711", &request).await?;
    /// // The record got a callback address of its own.
    /// # let sent = sandbox.calls()[0].body.clone().unwrap_or_default();
    /// let address = sent["callback_url"].as_str().unwrap_or_default();
    /// assert!(address.starts_with("https://app.example.com/realaml/callbacks/"));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn set_callbacks(&self, callbacks: Callbacks) {
        let mut accounts = self.0.accounts.write().unwrap_or_else(PoisonError::into_inner);
        let account = accounts.entry(DEFAULT_TENANT.to_owned()).or_default();
        account.callbacks = Some(callbacks);
    }

    pub(crate) fn set_client(&self, client: &Client) {
        let mut accounts = self.0.accounts.write().unwrap_or_else(PoisonError::into_inner);
        accounts.entry(DEFAULT_TENANT.to_owned()).or_default().client = Some(client.clone());
    }

    /// Erases the stored data of a record: its key, the reference that was sent to the API, the claims of callbacks,
    /// and the digests. A skeleton remains for audits: the tenant, the reference in the journal, the operation, the
    /// numbers and outcomes of the record's states, times, and the history. The record in the API is not changed.
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
    /// use realaml_ext::RiskRequest;
    /// use realaml_journal::CallState;
    ///
    /// let _ = journal.client(&client).risk().create("matter-4711", &RiskRequest::of("Aroha Ngata").build()?).await?;
    /// // The retention period of the matter has ended.
    /// journal.erase("matter-4711").await?;
    /// assert_eq!(journal.show("matter-4711").await?.state, CallState::Erased);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the reference is unknown, and with
    /// [`ErrorKind::Database`](crate::ErrorKind::Database) if the database fails.
    pub async fn erase(&self, reference: &str) -> Result<(), Error> {
        self.erase_of(DEFAULT_TENANT, reference).await
    }

    /// Erases the stored data of a tenant's record, like [`erase`](Self::erase).
    ///
    /// # Errors
    ///
    /// Fails like [`erase`](Self::erase).
    pub async fn erase_of(&self, tenant: &str, reference: &str) -> Result<(), Error> {
        self.store().erase(tenant, reference, &self.0.actor, self.0.now()).await
    }

    /// Closes the connections to the database.
    pub async fn close(self) {
        self.0.store.close().await;
    }

    /// Renews the claim on a call as long as the returned value exists.
    pub(crate) fn hold(&self, record: i64) -> Claim {
        self.0.kept.call_once(|| keep(self, self.0.owner, Arc::downgrade(&self.0.claims)));
        self.0.claims.hold(record)
    }
}

impl Inner {
    /// Returns the time in milliseconds. If the difference from the database server's clock was measured, the time is
    /// corrected to match that clock.
    pub(crate) fn now(&self) -> i64 {
        self.clock.now().timestamp_millis() + self.ahead.load(Ordering::Relaxed)
    }

    pub(crate) fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// Returns the time when a claim made now ends.
    pub(crate) fn end_of_lease(&self) -> i64 {
        self.now() + millis(self.lease)
    }

    /// Measures how far the database's clock is ahead, so that leases end at the same time on all machines.
    async fn set_clock(&self) -> Result<(), Error> {
        let before = self.clock.now().timestamp_millis();
        if let Some(server) = self.store.server_time().await? {
            let after = self.clock.now().timestamp_millis();
            self.ahead.store(server - (before + after) / 2, Ordering::Relaxed);
        }
        Ok(())
    }
}

/// Returns the context that a sealed value is bound to.
pub(crate) fn context(what: &str, tenant: &str, reference: &str) -> Vec<u8> {
    format!("realaml journal\0{what}\0{tenant}\0{reference}").into_bytes()
}

pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal").field("actor", &self.0.actor).field("lease", &self.0.lease).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of milliseconds can always be added to a time without an overflow.
    #[test]
    fn the_longest_duration_stays_long() {
        assert_eq!(millis(Duration::from_millis(1500)), 1500);
        assert_eq!(millis(Duration::MAX), i64::MAX / 4);
    }
}
