//! The claims that a process renews: those on the records that it is currently working on.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use crate::Journal;

/// The records that are being worked on under one owner, each with the number of its [`Claim`]s.
#[derive(Debug, Default)]
pub(crate) struct Claims(Mutex<BTreeMap<i64, usize>>);

impl Claims {
    /// Renews the claim on a record as long as the returned value exists.
    pub(crate) fn hold(self: &Arc<Self>, record: i64) -> Claim {
        self.change(|held| *held.entry(record).or_default() += 1);
        Claim { claims: self.clone(), record }
    }

    fn records(&self) -> Vec<i64> {
        self.change(|held| held.keys().copied().collect())
    }

    fn change<R>(&self, change: impl FnOnce(&mut BTreeMap<i64, usize>) -> R) -> R {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A record that is being worked on. Its claim is renewed while this value exists. If the work ends without releasing
/// the record, for instance because the database failed, another worker can take over when the lease ends.
#[derive(Debug)]
pub(crate) struct Claim {
    claims: Arc<Claims>,
    record: i64,
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.claims.change(|held| {
            if let Some(count) = held.get_mut(&self.record) {
                *count -= 1;
                if *count == 0 {
                    held.remove(&self.record);
                }
            }
        });
    }
}

/// Renews the claims of an owner until the journal or the claims are dropped.
pub(crate) fn keep(journal: &Journal, owner: i64, claims: Weak<Claims>) {
    let inner = Arc::downgrade(&journal.0);
    tokio::spawn(async move {
        loop {
            let Some((clock, pause)) = inner.upgrade().map(|it| (it.clock().clone(), it.lease / 4)) else { return };
            clock.sleep(pause).await;
            let (Some(journal), Some(claims)) = (inner.upgrade(), claims.upgrade()) else { return };
            let records = claims.records();
            if records.is_empty() {
                continue;
            }
            if let Err(error) = journal.store.renew(owner, &records, journal.end_of_lease()).await {
                tracing::warn!(kind = ?error.kind(), "the claims of this process could not be renewed");
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_renewed_until_its_last_claim_is_gone() {
        let claims = Arc::new(Claims::default());
        let (first, again, other) = (claims.hold(7), claims.hold(7), claims.hold(9));
        assert_eq!(claims.records(), [7, 9]);
        drop(first);
        assert_eq!(claims.records(), [7, 9]);
        drop(again);
        assert_eq!(claims.records(), [9]);
        drop(other);
        assert!(claims.records().is_empty());
    }
}
