//! Wakeups, with which a callback ends the current pause of a wait that
//! [`settle`](crate::verifications::Verifications::settle) started.

use std::{
    collections::{HashMap, VecDeque},
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
    /// Keys that were signaled while no wait was active, oldest first.
    told: VecDeque<SignatureKey>,
}

#[derive(Default)]
struct Slot {
    /// Has one permit if a callback arrived while no wait was active.
    notify: Arc<Notify>,
    waiting: usize,
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
        slots.by_key.entry(key.clone()).or_default().notify.notify_one();
        slots.told.push_back(key.clone());
        if slots.told.len() > REMEMBERED {
            let oldest = slots.told.pop_front();
            if let Some(oldest) = oldest.filter(|it| slots.by_key.get(it).is_some_and(|slot| slot.waiting == 0)) {
                slots.by_key.remove(&oldest);
            }
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
                let slot = slots.by_key.entry(key.clone()).or_default();
                slot.waiting += 1;
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
}
