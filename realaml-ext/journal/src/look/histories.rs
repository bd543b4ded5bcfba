//! Reads and verifies the histories of records.

use super::{listing::PAGE, time};
use crate::{
    Error, Journal,
    history::{Entry, Verified},
    journal::DEFAULT_TENANT,
    store::{StoredEntry, Which},
};

impl Journal {
    /// Returns the history of a record, oldest entry first.
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
    /// let history = journal.history("matter-4711").await?;
    /// for entry in &history {
    ///     println!("{} {} by {}: {:?} to {:?}", entry.at, entry.event, entry.actor, entry.was, entry.became);
    /// }
    /// assert_eq!(history.iter().map(|it| it.event.as_str()).collect::<Vec<_>>(), ["sending", "created"]);
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

impl TryFrom<StoredEntry> for Entry {
    type Error = Error;

    fn try_from(entry: StoredEntry) -> Result<Self, Error> {
        let StoredEntry { number, at, actor, event, was, became, state, request_id, hash: _ } = entry;
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Ok(Self { number: count(number), at: time(at), actor, event, was, became, state: state.map(count), request_id })
    }
}
