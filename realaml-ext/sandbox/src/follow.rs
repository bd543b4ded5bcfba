//! Waiting for new calls to a sandbox.

use tokio::sync::broadcast::error::RecvError;

use crate::world::calls::LoggedCall;
use crate::{ReceivedCall, Sandbox};

/// Follows the calls to a sandbox. See [`Sandbox::follow_calls`].
pub struct CallFollower<'a> {
    sandbox: &'a Sandbox,
    /// How often the log had been cleared or replaced when it was last read, and the number of the last call returned.
    seen: (u64, u64),
}

impl std::fmt::Debug for CallFollower<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("CallFollower").field("seen", &self.seen).finish_non_exhaustive()
    }
}

impl Sandbox {
    /// Follows the calls to this sandbox, beginning with those that its log contains.
    ///
    /// ```
    /// # async fn example(sandbox: realaml_sandbox::Sandbox) {
    /// let mut calls = sandbox.follow_calls();
    /// loop {
    ///     for call in calls.next().await {
    ///         println!("{} {:?}", call.method, call.status);
    ///     }
    /// }
    /// # }
    /// ```
    pub fn follow_calls(&self) -> CallFollower<'_> {
        CallFollower { sandbox: self, seen: (self.app.read(|vendor| vendor.world.calls.clears()), 0) }
    }
}

impl CallFollower<'_> {
    /// Waits until there are calls that have not been returned yet, and returns them, oldest first. Once the log has
    /// been cleared, calls are numbered from 1 again, and cleared calls are no longer returned. Once a snapshot has
    /// been restored, the calls in it are returned, too.
    pub async fn next(&mut self) -> Vec<ReceivedCall> {
        let mut feed = self.sandbox.app.read(|vendor| vendor.world.feed.follow());
        loop {
            let mut fresh: Vec<_> = self.sandbox.app.read(|vendor| {
                let calls = &vendor.world.calls;
                if calls.clears() != self.seen.0 {
                    self.seen = (calls.clears(), 0);
                }
                let latest = calls.iter().rev();
                latest.take_while(|call| call.number > self.seen.1).map(LoggedCall::shown).collect()
            });
            if let Some(latest) = fresh.first() {
                self.seen.1 = latest.number;
                fresh.reverse();
                return fresh;
            }
            match feed.recv().await {
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                // The feed closes only with the sandbox, so no further calls can arrive.
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    async fn call(sandbox: &Sandbox) {
        let url = format!("{}/esign/templates/", sandbox.base_url());
        reqwest::get(url).await.expect("the sandbox answers");
    }

    #[tokio::test]
    async fn calls_are_told_once_in_their_order() {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        call(&sandbox).await;
        call(&sandbox).await;
        let numbers = |calls: Vec<ReceivedCall>| calls.iter().map(|call| call.number).collect::<Vec<_>>();
        let mut calls = sandbox.follow_calls();
        assert_eq!(numbers(calls.next().await), [1, 2]);
        let none = tokio::time::timeout(Duration::from_millis(50), calls.next()).await;
        assert!(none.is_err(), "there is no third call");
        let (third, ()) = tokio::join!(calls.next(), call(&sandbox));
        assert_eq!(numbers(third), [3]);
        let (first, ()) = tokio::join!(calls.next(), async {
            tokio::task::yield_now().await;
            sandbox.reset();
            call(&sandbox).await;
        });
        assert_eq!(numbers(first), [1]);
        let (first, ()) = tokio::join!(calls.next(), async {
            tokio::task::yield_now().await;
            let url = format!("http://{}/_sandbox/calls", sandbox.address());
            reqwest::Client::new().delete(url).send().await.expect("the sandbox answers");
            call(&sandbox).await;
        });
        assert_eq!(numbers(first), [1]);
    }

    #[tokio::test]
    async fn a_log_that_was_cleared_and_filled_again_loses_no_call() {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let mut calls = sandbox.follow_calls();
        call(&sandbox).await;
        assert_eq!(calls.next().await.len(), 1);
        sandbox.clear_calls();
        for _ in 0..3 {
            call(&sandbox).await;
        }
        let numbers: Vec<_> = calls.next().await.iter().map(|call| call.number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }
}
