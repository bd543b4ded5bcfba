//! The record of handled states, kept by one process or shared by several.
//!
//! The handled states of a verification form a chain, numbered from 1. To handle a state, a receiver reads the last
//! link, then fetches the record, then claims the next number, which only one receiver can do. Every handled state was
//! therefore fetched after all the states before it had been handled. Each state is handled once however often it is
//! announced, and an old state is never handled after a newer one. A claim is a lease: if its holder dies before
//! closing the claim, the next callback after the end of the lease handles the state again.
//!
//! These guarantees hold only if the API returns the current record. A cache between client and server, or a database
//! replica of the vendor that lags behind, can return an earlier record to a later fetch. Records are therefore fetched
//! with `Cache-Control: no-cache`. If a record shows a state that was handled earlier and is not the last one handled,
//! the response may be late, so the record is fetched again a few times within a minute. After that, the state is
//! handled again, because the verification may really have returned to it, for instance by a reset.

mod local;
#[cfg(feature = "object_store")]
mod shared;

use std::{fmt, future::Future, pin::Pin, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};

pub use self::local::LocalSeen;
#[cfg(feature = "object_store")]
pub use self::shared::SharedSeen;
use crate::core::{
    SignatureKey,
    digest::{Digest, InvalidDigest},
};

/// The error of a store.
pub type SeenError = Box<dyn std::error::Error + Send + Sync>;

/// The future that a method of a store returns.
pub type SeenFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, SeenError>> + Send + 'a>>;

/// Remembers the handled states of verifications. [`LocalSeen`] is for one process, `SharedSeen` (feature
/// `object_store`) for several. A database table with a unique key on subject and number works as well.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_ext::callbacks::SeenError> {
/// use realaml_ext::callbacks::{Claim, Closed, LocalSeen, Seen, State, Subject};
///
/// let seen = LocalSeen::new();
/// let subject = Subject::of(&"6513270e269e0d37f2a74de452e6b438".into());
/// let state = State::of(&serde_json::json!({ "is_completed": true }));
/// let claim = Claim { number: 1, state, until: "2026-03-02T20:10:00Z".parse()? };
/// assert!(seen.claim(&subject, &claim).await?);
/// assert!(!seen.claim(&subject, &claim).await?); // another replica was faster
/// seen.close(&subject, claim.number, Closed::Done).await?;
/// assert!(seen.was_handled(&subject, &state).await?);
/// # Ok(())
/// # }
/// ```
pub trait Seen: fmt::Debug + Send + Sync + 'static {
    /// Returns the claim with the highest number, and how it was closed, if it was.
    fn last<'a>(&'a self, subject: &'a Subject) -> SeenFuture<'a, Option<(Claim, Option<Closed>)>>;

    /// Stores a claim. Returns `false` if the verification already has a claim with this number. Of several concurrent
    /// calls with one number, exactly one returns `true`.
    fn claim<'a>(&'a self, subject: &'a Subject, claim: &'a Claim) -> SeenFuture<'a, bool>;

    /// Returns whether a claim on this state was ever closed as [`Closed::Done`]. A store that forgets old states may
    /// return `false`.
    fn was_handled<'a>(&'a self, subject: &'a Subject, state: &'a State) -> SeenFuture<'a, bool>;

    /// Records how the claim with this number ended. The first call for a number wins.
    fn close<'a>(&'a self, subject: &'a Subject, number: u64, closed: Closed) -> SeenFuture<'a, ()>;
}

/// The verification that a state belongs to, as a digest of its key, so that a store contains no keys.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject(Digest);

impl Subject {
    /// Returns the subject of the verification with this key.
    pub fn of(key: &SignatureKey) -> Self {
        Self(Digest::of(key.expose().as_bytes()))
    }
}

/// A state of a verification, as a digest.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct State(Digest);

impl State {
    pub(super) fn new(digest: Digest) -> Self {
        Self(digest)
    }

    pub(super) fn digest(&self) -> &Digest {
        &self.0
    }

    /// Returns a state that no record has.
    #[cfg(feature = "object_store")]
    fn unknown() -> Self {
        Self(Digest::from_bytes([0; 32]))
    }
}

macro_rules! digest_text {
    ($name:ident) => {
        /// Prints 64 hexadecimal digits.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        /// Parses the output of `Display`.
        impl std::str::FromStr for $name {
            type Err = InvalidDigest;

            fn from_str(text: &str) -> Result<Self, InvalidDigest> {
                text.parse().map(Self)
            }
        }
    };
}

digest_text!(Subject);
digest_text!(State);

/// One link of the chain: a receiver is handling this state, and has until the given time to finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The number of the claim in the verification's chain, from 1.
    pub number: u64,
    /// The state that is being handled.
    pub state: State,
    /// The time when the claim ends if nobody closes it.
    pub until: DateTime<Utc>,
}

/// How a claim ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Closed {
    /// The state was handled.
    Done,
    /// The state was not handled. A later attempt or a later callback may handle it.
    Released,
}

/// The longest time that a claim may last, so that no claim blocks a verification forever.
pub(super) const LONGEST_LEASE: TimeDelta = TimeDelta::hours(24);

/// The step that the last link of a chain permits: to wait, or to claim the next number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    /// A receiver is handling a state. Check again after this time at the latest.
    Taken(Duration),
    /// The next number may be claimed, for any state except the one just handled.
    Open { next: u64, handled: Option<State> },
}

impl Position {
    pub(super) fn after(last: Option<(Claim, Option<Closed>)>, now: DateTime<Utc>) -> Self {
        match last {
            None => Self::Open { next: 1, handled: None },
            // If the end of a claim is further away than the longest lease, the claim comes from a wrong clock or a
            // broken store. It blocks nothing.
            Some((claim, None)) if now < claim.until && claim.until - now <= LONGEST_LEASE => {
                Self::Taken((claim.until - now).to_std().unwrap_or_default())
            }
            Some((claim, closed)) => {
                if closed.is_none() && now < claim.until {
                    tracing::warn!("the claim of a callback ends later than any lease and is ignored");
                }
                let handled = (closed == Some(Closed::Done)).then_some(claim.state);
                Self::Open { next: claim.number + 1, handled }
            }
        }
    }

    /// Returns the time when a claim made now ends.
    pub(super) fn end_of_lease(now: DateTime<Utc>, lease: Duration) -> DateTime<Utc> {
        let lease = TimeDelta::from_std(lease).unwrap_or(LONGEST_LEASE).min(LONGEST_LEASE);
        now.checked_add_signed(lease).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn time(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn digests_are_read_as_they_are_written() {
        let subject = Subject::of(&SignatureKey::new("6513270e269e0d37f2a74de452e6b438"));
        assert_eq!(subject.to_string().parse::<Subject>(), Ok(subject));
        for text in ["", "ab", &"é".repeat(32), &"g".repeat(64), &"+1".repeat(32)] {
            assert_eq!(text.parse::<State>(), Err(InvalidDigest));
        }
    }

    #[test]
    fn a_claim_blocks_until_it_is_closed_or_ends() {
        let state = State(Digest::from_bytes([7; 32]));
        let claim = Claim { number: 4, state, until: time(100) };
        let open = |handled| Position::Open { next: 5, handled };
        assert_eq!(Position::after(None, time(0)), Position::Open { next: 1, handled: None });
        assert_eq!(Position::after(Some((claim, None)), time(99)), Position::Taken(Duration::from_secs(1)));
        assert_eq!(Position::after(Some((claim, None)), time(100)), open(None));
        assert_eq!(Position::after(Some((claim, Some(Closed::Released))), time(0)), open(None));
        let far = Claim { until: DateTime::<Utc>::MAX_UTC, ..claim };
        assert_eq!(Position::after(Some((far, None)), time(0)), open(None));
        assert_eq!(Position::end_of_lease(time(0), Duration::MAX), time(24 * 3600));
        assert_eq!(Position::after(Some((claim, Some(Closed::Done))), time(0)), open(Some(state)));
    }

    /// Checks the contract that every store has to fulfill.
    pub(in super::super) async fn holds_to_the_contract(seen: &dyn Seen) {
        let (subject, other) = (Subject(Digest::from_bytes([1; 32])), Subject(Digest::from_bytes([2; 32])));
        let claim = |number, state| Claim {
            number,
            state: State(Digest::from_bytes([state; 32])),
            until: time(i64::from(state)),
        };
        assert_eq!(seen.last(&subject).await.unwrap(), None);
        assert!(seen.claim(&subject, &claim(1, 1)).await.unwrap());
        assert!(!seen.claim(&subject, &claim(1, 2)).await.unwrap());
        assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(1, 1), None)));
        seen.close(&subject, 1, Closed::Released).await.unwrap();
        seen.close(&subject, 1, Closed::Done).await.unwrap();
        assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(1, 1), Some(Closed::Released))));
        assert!(seen.claim(&subject, &claim(2, 3)).await.unwrap());
        // Closing an earlier claim late does not close this one.
        seen.close(&subject, 1, Closed::Done).await.unwrap();
        assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(2, 3), None)));
        seen.close(&subject, 2, Closed::Done).await.unwrap();
        seen.close(&subject, 2, Closed::Released).await.unwrap();
        for (state, handled) in [(1, false), (3, true), (9, false)] {
            assert_eq!(seen.was_handled(&subject, &claim(0, state).state).await.unwrap(), handled, "state {state}");
        }
        assert!(!seen.was_handled(&other, &claim(0, 3).state).await.unwrap());
        assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(2, 3), Some(Closed::Done))));
        for number in 3..=12 {
            assert!(seen.claim(&subject, &claim(number, 3)).await.unwrap());
        }
        assert!(!seen.claim(&subject, &claim(11, 3)).await.unwrap());
        seen.close(&subject, 12, Closed::Done).await.unwrap();
        seen.close(&subject, 2, Closed::Released).await.unwrap();
        assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(12, 3), Some(Closed::Done))));
        assert!(seen.was_handled(&subject, &claim(0, 3).state).await.unwrap());
        // A second handled state is remembered next to the first.
        assert!(seen.claim(&subject, &claim(13, 5)).await.unwrap());
        seen.close(&subject, 13, Closed::Done).await.unwrap();
        for state in [3, 5] {
            assert!(seen.was_handled(&subject, &claim(0, state).state).await.unwrap(), "state {state}");
        }
        assert_eq!(seen.last(&other).await.unwrap(), None);

        let rivals = (0..20).map(|state| async move { seen.claim(&other, &claim(1, state)).await.unwrap() });
        let winners = futures_util::future::join_all(rivals).await.into_iter().filter(|it| *it).count();
        assert_eq!(winners, 1);
    }
}
