//! Wakeups, with which a callback ends the current pause of a wait that
//! [`settle`](crate::verifications::Verifications::settle) started.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::Notify;

use crate::{core::SignatureKey, verifications::Wakeups};

/// The maximum number of keys that are remembered because a callback arrived while no wait was active.
const REMEMBERED: usize = 10_000;

/// Notifies waits in this process that callbacks arrived. Returned by [`Receiver::wakeups`](super::Receiver::wakeups).
/// Pass it to [`Settle::with_wakeups`](crate::verifications::Settle::with_wakeups). Polling remains as the fallback.
#[derive(Default)]
pub struct CallbackWakeups {
    slots: Mutex<Slots>,
}

#[derive(Default)]
struct Slots {
    by_key: HashMap<SignatureKey, Slot>,
    /// Keys that were signalled while no wait was active, by the number of the signal. They are exactly the keys whose
    /// slots have no active wait.
    told: BTreeMap<u64, SignatureKey>,
    /// The number of the next signal.
    next: u64,
}

#[derive(Default)]
struct Slot {
    /// Has one permit if a callback arrived while no wait was active.
    notify: Arc<Notify>,
    waiting: usize,
    /// The number of the key in `told`, if it is there.
    told: Option<u64>,
}

impl CallbackWakeups {
    /// Notifies the active waits that this verification may have changed. If no wait is active, the next one is
    /// notified.
    pub(super) fn tell(&self, key: &SignatureKey) {
        let mut slots = self.slots();
        match slots.by_key.get(key) {
            Some(slot) if slot.waiting > 0 => return slot.notify.notify_waiters(),
            // The permit already exists.
            Some(_) => return,
            None => {}
        }
        let Slots { by_key, told, next } = &mut *slots;
        let slot = by_key.entry(key.clone()).or_default();
        slot.notify.notify_one();
        slot.told = Some(*next);
        told.insert(*next, key.clone());
        *next += 1;
        if told.len() > REMEMBERED
            && let Some((_, oldest)) = told.pop_first()
        {
            by_key.remove(&oldest);
        }
    }

    fn slots(&self) -> MutexGuard<'_, Slots> {
        // No code that holds the lock can panic halfway through a change, so the state is valid even if the lock is
        // poisoned.
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wakeups for CallbackWakeups {
    fn changed<'a>(&'a self, key: &'a SignatureKey) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
        Box::pin(async move {
            let waiting = Waiting { wakeups: self, key };
            let told = {
                let mut slots = self.slots();
                let Slots { by_key, told, .. } = &mut *slots;
                let slot = by_key.entry(key.clone()).or_default();
                slot.waiting += 1;
                // This wait takes the permit, so the key need not be remembered any longer.
                if let Some(number) = slot.told.take() {
                    told.remove(&number);
                }
                // The future is created under the lock, so that it is notified of every callback from here on.
                slot.notify.clone().notified_owned()
            };
            told.await;
            drop(waiting);
        })
    }
}

/// Decrements the number of waits when it is dropped, however the wait ends.
struct Waiting<'a> {
    wakeups: &'a CallbackWakeups,
    key: &'a SignatureKey,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut slots = self.wakeups.slots();
        if let Some(slot) = slots.by_key.get_mut(self.key) {
            slot.waiting -= 1;
            if slot.waiting == 0 {
                slots.by_key.remove(self.key);
            }
        }
    }
}

impl fmt::Debug for CallbackWakeups {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallbackWakeups").field("keys", &self.slots().by_key.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[tokio::test]
    async fn a_callback_wakes_everyone_who_waits_for_its_key() {
        let wakeups = CallbackWakeups::default();
        let (key, other) = (SignatureKey::new("a"), SignatureKey::new("b"));
        let mut waits = [wakeups.changed(&key), wakeups.changed(&key)];
        let mut foreign = wakeups.changed(&other);
        assert!(waits.iter_mut().all(|it| it.as_mut().now_or_never().is_none()));
        assert!(foreign.as_mut().now_or_never().is_none());
        wakeups.tell(&key);
        assert!(waits.iter_mut().all(|it| it.as_mut().now_or_never().is_some()));
        assert!(foreign.as_mut().now_or_never().is_none());
        drop(foreign);
        assert_eq!(format!("{wakeups:?}"), "CallbackWakeups { keys: 0 }");
    }

    #[tokio::test]
    async fn a_callback_before_the_wait_counts_once() {
        let wakeups = CallbackWakeups::default();
        let key = SignatureKey::new("a");
        wakeups.tell(&key);
        wakeups.tell(&key);
        assert!(wakeups.changed(&key).now_or_never().is_some());
        assert!(wakeups.changed(&key).now_or_never().is_none());
    }

    #[test]
    fn what_nobody_waits_for_is_forgotten() {
        let wakeups = CallbackWakeups::default();
        for number in 0..REMEMBERED + 10 {
            wakeups.tell(&SignatureKey::new(number.to_string()));
        }
        assert_eq!(wakeups.slots().by_key.len(), REMEMBERED);
        assert_eq!(wakeups.slots().told.len(), REMEMBERED);
        assert!(wakeups.changed(&SignatureKey::new("9")).now_or_never().is_none());
        assert!(wakeups.changed(&SignatureKey::new("10")).now_or_never().is_some());
    }

    #[test]
    fn a_key_that_is_told_again_after_a_wait_is_remembered_like_a_new_one() {
        let wakeups = CallbackWakeups::default();
        let key = SignatureKey::new("a");
        wakeups.tell(&key);
        assert!(wakeups.changed(&key).now_or_never().is_some());
        assert!(wakeups.slots().told.is_empty());
        wakeups.tell(&key);
        for number in 1..REMEMBERED {
            wakeups.tell(&SignatureKey::new(number.to_string()));
        }
        assert_eq!(wakeups.slots().by_key.len(), REMEMBERED);
        assert_eq!(wakeups.slots().told.len(), REMEMBERED);
        assert!(wakeups.changed(&key).now_or_never().is_some());
    }
}
