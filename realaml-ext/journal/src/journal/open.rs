//! Opens the journal.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
    sync::{Arc, Once, RwLock, atomic::AtomicI64},
    time::Duration,
};

use realaml_ext::clock::{Clock, SystemClock};
use tokio::sync::OnceCell;

use super::{Inner, Journal};
use crate::{Error, Sealer, random, store::Store};

/// Opens a [`Journal`] when awaited.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// use realaml_journal::{Journal, SealingKeys};
///
/// let new = SealingKeys::from_hex("7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10")?;
/// let keys = new.also_opening("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")?;
/// let journal = Journal::open("sqlite::memory:")
///     .sealing(keys)
///     .actor("onboarding-1")
///     .lease(Duration::from_secs(5))
///     .await?;
/// assert!(journal.records().all().await?.is_empty());
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[must_use = "nothing is opened before it is awaited"]
pub struct OpenJournal {
    pub(super) address: String,
    pub(super) sealer: Option<Arc<dyn Sealer>>,
    pub(super) actor: Option<String>,
    pub(super) clock: Option<Arc<dyn Clock>>,
    pub(super) lease: Duration,
}

impl OpenJournal {
    /// Sets the sealer: [`SealingKeys`](crate::SealingKeys) or your own implementation of [`Sealer`].
    pub fn sealing(self, sealer: impl Sealer) -> Self {
        Self { sealer: Some(Arc::new(sealer)), ..self }
    }

    /// Sets the name of this process in the history. Default: `process` and the process id.
    pub fn actor(self, actor: impl Into<String>) -> Self {
        Self { actor: Some(actor.into()), ..self }
    }

    /// Sets how long a claim lasts unless it is renewed, and therefore how long the records of a killed process wait.
    /// Claims are renewed four times within this time. A call also tries for this long to store its result. The minimum
    /// is 200 milliseconds. Default: 10 seconds.
    pub fn lease(self, lease: Duration) -> Self {
        Self { lease: lease.max(Duration::from_millis(200)), ..self }
    }

    /// Sets the clock, for tests. By default, it is the machine's clock, corrected to match the server's clock if the
    /// database is PostgreSQL.
    pub fn clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock: Some(clock), ..self }
    }

    async fn opened(self) -> Result<Journal, Error> {
        let store = Store::open(&self.address).await?;
        let corrected = self.clock.is_none();
        let inner = Inner {
            store,
            sealer: self.sealer,
            digests: OnceCell::new(),
            accounts: RwLock::default(),
            actor: self.actor.unwrap_or_else(|| format!("process {}", std::process::id())),
            owner: random::number()?,
            clock: self.clock.unwrap_or_else(|| Arc::new(SystemClock)),
            ahead: AtomicI64::new(0),
            lease: self.lease,
            news: Arc::default(),
            claims: Arc::default(),
            kept: Once::new(),
        };
        if corrected {
            inner.set_clock().await?;
        }
        Ok(Journal(Arc::new(inner)))
    }
}

impl IntoFuture for OpenJournal {
    type Output = Result<Journal, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.opened())
    }
}

impl fmt::Debug for OpenJournal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenJournal").field("sealer", &self.sealer).field("lease", &self.lease).finish_non_exhaustive()
    }
}
