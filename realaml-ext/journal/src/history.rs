//! The history of a record. Entries are added and never changed, and each is chained to the one before.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// An entry in a record's history.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The number of the entry in the record's history, counted from 1.
    pub number: u64,
    /// When the entry was written.
    pub at: DateTime<Utc>,
    /// The process or person that wrote the entry, or `callback` or `list` if one of these resolved a doubt.
    pub actor: String,
    /// The event: `sending`, `created`, `refused`, `not_sent`, `in_doubt`, `resolved`, `observed`, `handled`, `dead`,
    /// `replayed`, `erased`.
    pub event: String,
    /// The code of the state before the event, if there was a state and the event changed it. For `observed`, it is the
    /// record's state. Otherwise, it is the call's state.
    pub was: Option<String>,
    /// The code of the state after the event. For `dead`, it is the reason.
    pub became: Option<String>,
    /// The number of the record's state that an `observed`, `handled` or `dead` event concerns.
    pub state: Option<u64>,
    /// The request id that the API returned, if there was one.
    pub request_id: Option<String>,
}

/// The result of [`Journal::verify_history`](crate::Journal::verify_history).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// The number of records whose history was read.
    pub records: u64,
    /// The number of entries that were read.
    pub entries: u64,
    /// The tenant and reference of each record whose history is not intact, because an entry was changed, removed or
    /// added outside the journal.
    pub broken: Vec<(String, String)>,
}

impl Verified {
    /// Whether every history is intact.
    pub fn is_whole(&self) -> bool {
        self.broken.is_empty()
    }
}

/// The end of a chain: the number of entries, and the hash of the last one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) number: i64,
    pub(crate) hash: Vec<u8>,
}

/// An entry about to be written.
#[derive(Clone, Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) at: i64,
    pub(crate) actor: &'a str,
    pub(crate) event: &'a str,
    pub(crate) was: Option<&'a str>,
    pub(crate) became: Option<&'a str>,
    pub(crate) state: Option<i64>,
    pub(crate) request_id: Option<&'a str>,
}

impl Head {
    /// Returns the head after this entry has been added.
    pub(crate) fn then(&self, tenant: &str, reference: &str, entry: &Draft<'_>) -> Self {
        let number = self.number + 1;
        let mut hash = Sha256::new();
        hash.update(&self.hash);
        for bytes in [
            Some(tenant.as_bytes()),
            Some(reference.as_bytes()),
            Some(&number.to_be_bytes()),
            Some(&entry.at.to_be_bytes()),
            Some(entry.actor.as_bytes()),
            Some(entry.event.as_bytes()),
            entry.was.map(str::as_bytes),
            entry.became.map(str::as_bytes),
            entry.state.map(i64::to_be_bytes).as_ref().map(|it| it.as_slice()),
            entry.request_id.map(str::as_bytes),
        ] {
            // Each part is preceded by its length, so that the hashed bytes are unambiguous.
            hash.update(bytes.map_or(-1, |it| it.len() as i64).to_be_bytes());
            hash.update(bytes.unwrap_or_default());
        }
        Self { number, hash: hash.finalize().to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Histories that were written by earlier versions have to stay intact.
    #[test]
    fn the_hash_of_an_entry_stays_the_same() {
        let (at, actor, event) = (1000, "replica-1", "sending");
        let entry = Draft { at, actor, event, was: None, became: Some("sending"), state: None, request_id: None };
        let head = Head::default().then("firm-a", "matter-1", &entry);
        let expected = "e0c86796fe6e955bcc44ef3b2b3b053c84171dcf60754dba016f8ef658a24ede";
        assert_eq!((head.number, crate::seal::hex(&head.hash).as_str()), (1, expected));
    }

    #[test]
    fn every_part_of_an_entry_counts() {
        let entry = Draft {
            at: 1,
            actor: "a",
            event: "created",
            was: Some("sending"),
            became: Some("created"),
            state: Some(1),
            request_id: None,
        };
        let head = Head::default();
        let hash = |tenant, reference, entry: &Draft<'_>| head.then(tenant, reference, entry).hash;
        let own = hash("t", "r", &entry);
        let others = [
            hash("tr", "", &entry),
            hash("t", "s", &entry),
            hash("t", "r", &Draft { at: 2, ..entry.clone() }),
            hash("t", "r", &Draft { actor: "b", ..entry.clone() }),
            hash("t", "r", &Draft { event: "refused", ..entry.clone() }),
            hash("t", "r", &Draft { was: None, ..entry.clone() }),
            hash("t", "r", &Draft { was: Some("sendingcreated"), became: Some(""), ..entry.clone() }),
            hash("t", "r", &Draft { state: Some(2), ..entry.clone() }),
            hash("t", "r", &Draft { request_id: Some(""), ..entry.clone() }),
            head.then("t", "r", &entry).then("t", "r", &entry).hash,
        ];
        for other in others {
            assert_ne!(own, other);
        }
    }
}
