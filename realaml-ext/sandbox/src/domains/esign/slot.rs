//! The values of a document by which lists are filtered, sorted and counted.

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

/// How many documents each account has in each status. The list is indexed by account, and each array by status.
#[derive(Default)]
pub(super) struct Counts(Vec<[usize; DocumentStatus::ALL.len()]>);

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
    pub(super) fn add(&mut self, slot: &Slot) {
        let account = usize::from(slot.account);
        if self.0.len() <= account {
            self.0.resize(account + 1, Default::default());
        }
        self.0[account][slot.status as usize] += 1;
    }

    pub(super) fn remove(&mut self, slot: &Slot) {
        if let Some(counts) = self.0.get_mut(usize::from(slot.account)) {
            counts[slot.status as usize] -= 1;
        }
    }

    pub(super) fn of(&self, selection: &Selection<'_>) -> usize {
        let counts = self.0.get(usize::from(selection.account)).into_iter().flatten();
        let wanted = |status: DocumentStatus| selection.status.is_none_or(|wanted| status.as_str() == wanted);
        DocumentStatus::ALL.into_iter().zip(counts).filter(|(status, _)| wanted(*status)).map(|(_, count)| count).sum()
    }
}
