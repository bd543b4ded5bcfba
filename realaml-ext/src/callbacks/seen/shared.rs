//! The record of handled states that several replicas share, in any object store that can refuse to overwrite.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures_util::TryStreamExt;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, path::Path};
use serde::{Deserialize, Serialize};

use super::{Claim, Closed, Seen, SeenError, SeenFuture, State, Subject};

/// Remembers handled states in an object store (a folder, S3, Azure, GCS), so that several replicas share them.
///
/// Nothing is ever overwritten or deleted. Each claim is an object `<folder>/<subject>/<number>.claim`, whose number
/// has twenty digits. The object is put only if it does not exist. The object `<number>.closed` next to it is also put
/// only once and contains `done` or `released`. An unreadable claim, which an interrupted write can leave behind,
/// counts as ended. A few small objects remain for each verification. A life-cycle rule of the store may delete them
/// when no more callbacks are expected. The clocks of the replicas must not differ by more than the
/// [deadline](crate::callbacks::ReceiverBuilder::deadline) of the handler.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_ext::callbacks::SeenError> {
/// use std::sync::Arc;
///
/// use object_store::memory::InMemory;
/// use realaml_ext::callbacks::{Claim, Seen, SharedSeen, State, Subject};
///
/// // In production: a bucket that all replicas use.
/// let bucket = Arc::new(InMemory::new());
/// let (one, other) = (SharedSeen::new(bucket.clone(), "callbacks"), SharedSeen::new(bucket, "callbacks"));
/// let subject = Subject::of(&"6513270e269e0d37f2a74de452e6b438".into());
/// let state = State::of(&serde_json::json!({ "is_completed": true }));
/// let claim = Claim { number: 1, state, until: "2026-03-02T20:10:00Z".parse()? };
/// assert!(one.claim(&subject, &claim).await?);
/// assert!(!other.claim(&subject, &claim).await?); // the first replica handles the state
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct SharedSeen {
    store: Arc<dyn ObjectStore>,
    folder: Path,
}

/// The maximum number of closed claims, the latest first, that are read to find out whether a state was handled.
const MOST_STATES: usize = 16;

/// The stored form of a claim.
#[derive(Serialize, Deserialize)]
struct Stored {
    state: String,
    until: DateTime<Utc>,
}

/// The numbers in one chain, as read from the names of its objects.
#[derive(Default)]
struct Names {
    claims: Vec<u64>,
    closed: Vec<u64>,
}

impl SharedSeen {
    /// Creates a store in a folder that no other application uses.
    pub fn new(store: Arc<dyn ObjectStore>, folder: &str) -> Self {
        Self { store, folder: Path::from(folder) }
    }

    fn chain(&self, subject: &Subject) -> Path {
        self.folder.clone().join(subject.to_string())
    }

    fn object(&self, subject: &Subject, number: u64, kind: &str) -> Path {
        // Twenty digits are enough for any `u64` and make names sort in numerical order.
        self.chain(subject).join(format!("{number:020}.{kind}"))
    }

    /// Puts an object if it does not exist. Returns `false` if it exists.
    async fn put(&self, object: &Path, content: Vec<u8>) -> Result<bool, SeenError> {
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        match self.store.put_opts(object, PutPayload::from(Bytes::from(content)), options).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::AlreadyExists { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads how a claim was closed. Any content other than `done` counts as released, so that the state may be handled
    /// again.
    async fn word(&self, subject: &Subject, number: u64) -> Result<Closed, SeenError> {
        let content = self.store.get(&self.object(subject, number, "closed")).await?.bytes().await?;
        Ok(if &content[..] == word_of(Closed::Done).as_bytes() { Closed::Done } else { Closed::Released })
    }

    async fn names(&self, subject: &Subject) -> Result<Names, SeenError> {
        let mut names = Names::default();
        let mut objects = self.store.list(Some(&self.chain(subject)));
        while let Some(object) = objects.try_next().await? {
            let Some((number, kind)) = object.location.filename().and_then(|it| it.split_once('.')) else { continue };
            let Ok(number) = number.parse::<u64>() else { continue };
            match kind {
                "claim" => names.claims.push(number),
                "closed" => names.closed.push(number),
                _ => {}
            }
        }
        Ok(names)
    }

    /// Returns the claim that is stored under this number, or `None` if it cannot be read.
    async fn stored(&self, subject: &Subject, number: u64) -> Result<Option<Claim>, SeenError> {
        let content = self.store.get(&self.object(subject, number, "claim")).await?.bytes().await?;
        let stored = serde_json::from_slice::<Stored>(&content).ok();
        Ok(stored.and_then(|it| Some(Claim { number, state: it.state.parse().ok()?, until: it.until })))
    }
}

impl Seen for SharedSeen {
    fn last<'a>(&'a self, subject: &'a Subject) -> SeenFuture<'a, Option<(Claim, Option<Closed>)>> {
        Box::pin(async move {
            let Names { claims, closed } = self.names(subject).await?;
            let Some(number) = claims.into_iter().max() else { return Ok(None) };
            let claim = self.stored(subject, number).await?.unwrap_or_else(|| {
                tracing::warn!("the claim of a callback cannot be read and is treated as ended");
                Claim { number, state: State::unknown(), until: DateTime::UNIX_EPOCH }
            });
            let closed = match closed.contains(&number) {
                true => Some(self.word(subject, number).await?),
                false => None,
            };
            Ok(Some((claim, closed)))
        })
    }

    fn claim<'a>(&'a self, subject: &'a Subject, claim: &'a Claim) -> SeenFuture<'a, bool> {
        Box::pin(async move {
            let stored = Stored { state: claim.state.to_string(), until: claim.until };
            self.put(&self.object(subject, claim.number, "claim"), serde_json::to_vec(&stored)?).await
        })
    }

    fn was_handled<'a>(&'a self, subject: &'a Subject, state: &'a State) -> SeenFuture<'a, bool> {
        Box::pin(async move {
            let Names { claims, mut closed } = self.names(subject).await?;
            closed.sort_unstable();
            for number in closed.into_iter().rev().filter(|it| claims.contains(it)).take(MOST_STATES) {
                let same = self.stored(subject, number).await?.is_some_and(|it| it.state == *state);
                if same && self.word(subject, number).await? == Closed::Done {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    fn close<'a>(&'a self, subject: &'a Subject, number: u64, closed: Closed) -> SeenFuture<'a, ()> {
        Box::pin(async move {
            // The object is put only if it does not exist, so the first call wins.
            self.put(&self.object(subject, number, "closed"), word_of(closed).into()).await.map(drop)
        })
    }
}

fn word_of(closed: Closed) -> &'static str {
    match closed {
        Closed::Done => "done",
        Closed::Released => "released",
    }
}

#[cfg(test)]
mod tests {
    use object_store::memory::InMemory;

    use super::*;

    #[tokio::test]
    async fn it_holds_to_the_contract() {
        let seen = SharedSeen::new(Arc::new(InMemory::new()), "callbacks/seen");
        super::super::tests::holds_to_the_contract(&seen).await;
    }

    /// A claim or a `closed` object that is empty after an interrupted write, or a claim with invalid content, does not
    /// block the next claim.
    #[tokio::test]
    async fn what_cannot_be_read_blocks_nothing() {
        let store = Arc::new(InMemory::new());
        let seen = SharedSeen::new(store.clone(), "callbacks");
        let subject = Subject::of(&crate::SignatureKey::new("6513270e269e0d37f2a74de452e6b438"));
        for content in ["", "{}", "null", r#"{"state":"x","until":"2026-01-01T00:00:00Z"}"#] {
            let claim = seen.object(&subject, 1, "claim");
            store.put(&claim, content.into()).await.unwrap();
            let (claim, closed) = seen.last(&subject).await.unwrap().unwrap();
            assert_eq!((claim.number, claim.until, closed), (1, DateTime::UNIX_EPOCH, None), "{content}");
        }
        store.put(&seen.object(&subject, 1, "closed"), "".into()).await.unwrap();
        assert_eq!(seen.last(&subject).await.unwrap().unwrap().1, Some(Closed::Released));
        assert!(
            seen.claim(&subject, &Claim { number: 2, state: State::unknown(), until: DateTime::<Utc>::MIN_UTC })
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn no_name_or_content_holds_a_key() {
        let store = Arc::new(InMemory::new());
        let seen = SharedSeen::new(store.clone(), "callbacks");
        let subject = Subject::of(&crate::SignatureKey::new("6513270e269e0d37f2a74de452e6b438"));
        let claim = Claim {
            number: 1,
            state: State(crate::core::digest::Digest::from_bytes([0xab; 32])),
            until: DateTime::UNIX_EPOCH,
        };
        assert!(seen.claim(&subject, &claim).await.unwrap());
        let objects: Vec<_> = store.list(None).try_collect().await.unwrap();
        assert_eq!(objects[0].location.as_ref(), format!("callbacks/{subject}/00000000000000000001.claim"));
        let content = store.get(&objects[0].location).await.unwrap().bytes().await.unwrap();
        assert_eq!(
            std::str::from_utf8(&content).unwrap(),
            format!(r#"{{"state":"{}","until":"1970-01-01T00:00:00Z"}}"#, claim.state)
        );
    }
}
