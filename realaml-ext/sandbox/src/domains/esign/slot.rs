//! The values of a document by which lists are filtered, sorted and counted.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::document::{DocumentStatus, StoredDocument};
use crate::world::accounts::AccountNumber;

/// The filters and the order of a list of documents.
pub(crate) struct Selection<'a> {
    pub(crate) account: AccountNumber,
    pub(crate) status: Option<&'a str>,
    /// The search text in lower case.
    pub(crate) search: &'a str,
    pub(crate) ordering: &'a str,
}

/// The values of a document that lists need.
pub(super) struct Slot {
    pub(super) number: u64,
    pub(super) account: AccountNumber,
    pub(super) status: DocumentStatus,
    /// Whether the document was deleted. Its position stays until the index is rebuilt.
    pub(super) is_deleted: bool,
    pub(super) title: Box<str>,
    pub(super) updated_at: DateTime<Utc>,
    pub(super) sent_at: Option<DateTime<Utc>>,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// How many documents each account has in each status.
#[derive(Default)]
pub(super) struct Counts(BTreeMap<(AccountNumber, &'static str), usize>);

impl Slot {
    pub(super) fn new(document: &StoredDocument) -> Self {
        Self {
            number: document.number,
            account: document.account,
            status: document.status,
            is_deleted: false,
            title: document.title().into(),
            updated_at: document.updated_at,
            sent_at: document.sent_at,
            start: 0,
            end: 0,
        }
    }

    /// Whether the document is selected, apart from the search text.
    pub(super) fn fits(&self, selection: &Selection<'_>) -> bool {
        !self.is_deleted
            && self.account == selection.account
            && selection.status.is_none_or(|wanted| self.status.as_str() == wanted)
    }
}

impl Counts {
    pub(super) fn add(&mut self, document: &StoredDocument) {
        *self.0.entry((document.account, document.status.as_str())).or_default() += 1;
    }

    pub(super) fn remove(&mut self, slot: &Slot) {
        if let Some(count) = self.0.get_mut(&(slot.account, slot.status.as_str())) {
            *count -= 1;
        }
    }

    pub(super) fn of(&self, selection: &Selection<'_>) -> usize {
        let account = selection.account;
        match selection.status {
            Some(status) => self.0.get(&(account, status)).copied().unwrap_or_default(),
            None => {
                self.0.range((account, "")..).take_while(|((of, _), _)| *of == account).map(|(_, count)| count).sum()
            }
        }
    }
}
