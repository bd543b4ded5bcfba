//! The record of handled states in the memory of one process.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{Claim, Closed, Seen, SeenFuture, State, Subject};

/// The number of verifications that are remembered. Each takes several hundred bytes.
const CAPACITY: usize = 100_000;

/// The number of handled states that are remembered for each verification.
const STATES: usize = 8;

/// Remembers the handled states of the last 100,000 verifications in memory. Other processes do not see them, and they
/// are lost when the process ends.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_ext::callbacks::SeenError> {
/// use realaml_ext::callbacks::{LocalSeen, Seen, Subject};
///
/// let seen = LocalSeen::new();
/// let subject = Subject::of(&"6513270e269e0d37f2a74de452e6b438".into());
/// assert!(seen.last(&subject).await?.is_none()); // no state was handled yet
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Default)]
pub struct LocalSeen {
    chains: Mutex<Chains>,
}

#[derive(Debug, Default)]
struct Chains {
    last: HashMap<Subject, Chain>,
    /// The subjects in the order of their arrival, so that the oldest can be forgotten.
    order: VecDeque<Subject>,
}

#[derive(Debug)]
struct Chain {
    claim: Claim,
    closed: Option<Closed>,
    /// The states that were handled, the latest last.
    handled: Vec<State>,
}

impl LocalSeen {
    /// Creates an empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn chains(&self) -> MutexGuard<'_, Chains> {
        // No code that holds the lock can panic halfway through a change, so the state is valid even if the lock is
        // poisoned.
        self.chains.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Chains {
    fn claim(&mut self, subject: &Subject, claim: &Claim) -> bool {
        if let Some(chain) = self.last.get_mut(subject) {
            let free = chain.claim.number < claim.number;
            if free {
                (chain.claim, chain.closed) = (*claim, None);
            }
            return free;
        }
        if self.order.len() >= CAPACITY
            && let Some(oldest) = self.order.pop_front()
        {
            self.last.remove(&oldest);
        }
        self.order.push_back(*subject);
        self.last.insert(*subject, Chain { claim: *claim, closed: None, handled: Vec::new() });
        true
    }

    fn close(&mut self, subject: &Subject, number: u64, how: Closed) {
        let Some(chain) = self.last.get_mut(subject) else { return };
        if chain.claim.number != number || chain.closed.is_some() {
            return;
        }
        chain.closed = Some(how);
        if how == Closed::Done {
            chain.handled.retain(|it| *it != chain.claim.state);
            chain.handled.push(chain.claim.state);
            let forgotten = chain.handled.len().saturating_sub(STATES);
            chain.handled.drain(..forgotten);
        }
    }
}

impl Seen for LocalSeen {
    fn last<'a>(&'a self, subject: &'a Subject) -> SeenFuture<'a, Option<(Claim, Option<Closed>)>> {
        Box::pin(async { Ok(self.chains().last.get(subject).map(|it| (it.claim, it.closed))) })
    }

    fn claim<'a>(&'a self, subject: &'a Subject, claim: &'a Claim) -> SeenFuture<'a, bool> {
        Box::pin(async { Ok(self.chains().claim(subject, claim)) })
    }

    fn was_handled<'a>(&'a self, subject: &'a Subject, state: &'a State) -> SeenFuture<'a, bool> {
        Box::pin(async { Ok(self.chains().last.get(subject).is_some_and(|it| it.handled.contains(state))) })
    }

    fn close<'a>(&'a self, subject: &'a Subject, number: u64, how: Closed) -> SeenFuture<'a, ()> {
        Box::pin(async move {
            self.chains().close(subject, number, how);
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn it_holds_to_the_contract() {
        super::super::tests::holds_to_the_contract(&LocalSeen::new()).await;
    }

    #[test]
    fn the_oldest_is_forgotten_first() {
        let mut chains = Chains::default();
        let subject = |number: usize| {
            Subject(crate::core::digest::Digest::from_bytes(std::array::from_fn(|at| (number >> (8 * (at % 8))) as u8)))
        };
        let claim = Claim {
            number: 1,
            state: super::super::State(crate::core::digest::Digest::from_bytes([0; 32])),
            until: chrono::DateTime::UNIX_EPOCH,
        };
        for number in 0..=CAPACITY {
            assert!(chains.claim(&subject(number), &claim));
        }
        assert_eq!((chains.last.len(), chains.order.len()), (CAPACITY, CAPACITY));
        assert!(!chains.last.contains_key(&subject(0)) && chains.last.contains_key(&subject(1)));
    }
}
