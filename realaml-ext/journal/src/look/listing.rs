//! Lists records, read page by page.

use super::Summary;
use crate::{
    Error, Journal,
    store::{Row, Which},
};

/// The number of records on a page.
pub(super) const PAGE: i64 = 500;

impl Journal {
    /// Lists every record, oldest first.
    pub fn records(&self) -> Listing<'_> {
        Listing::new(self, Which::All)
    }

    /// Lists the records in doubt, oldest first.
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
    /// # sandbox.inject_fault(realaml_sandbox::Fault::reset().on("create_risk_rating").times(1))?;
    /// # let ratings = journal.client(&client).risk();
    /// # let _ = (ratings.create("matter-4711", &request).await?, ratings.create("matter-4712", &request).await?);
    /// // For an alert, or for the person who looks into the vendor's web app.
    /// let doubtful = journal.doubtful().all().await?;
    /// assert_eq!(doubtful.iter().map(|it| it.reference.as_str()).collect::<Vec<_>>(), ["matter-4711"]);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn doubtful(&self) -> Listing<'_> {
        Listing::new(self, Which::Doubtful)
    }

    /// Lists the dead letters, oldest first.
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
    /// let fails = async |_| Err::<(), _>(std::io::Error::other("the mail server is down"));
    /// let workers = journal.workers().on_risk(fails).attempts(1).start();
    /// # while journal.dead_letters().all().await?.is_empty() { tokio::time::sleep(Duration::from_millis(20)).await }
    /// # workers.shutdown(Duration::from_secs(1)).await;
    /// let dead = journal.dead_letters().all().await?;
    /// assert_eq!((dead[0].reference.as_str(), dead[0].dead.as_deref()), ("matter-4711", Some("handler")));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn dead_letters(&self) -> Listing<'_> {
        Listing::new(self, Which::Dead)
    }
}

/// A list of records, read page by page.
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
/// # let ratings = journal.client(&client).risk();
/// # let _ = (ratings.create("matter-4711", &request).await?, ratings.create("matter-4712", &request).await?);
/// let (mut records, mut references) = (journal.records(), Vec::new());
/// while let Some(summary) = records.next().await? {
///     references.push(summary.reference);
/// }
/// assert_eq!(references, ["matter-4711", "matter-4712"]); // oldest first
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
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
