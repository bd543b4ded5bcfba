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
    pub fn doubtful(&self) -> Listing<'_> {
        Listing::new(self, Which::Doubtful)
    }

    /// Lists the dead letters, oldest first.
    pub fn dead_letters(&self) -> Listing<'_> {
        Listing::new(self, Which::Dead)
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
