//! Waiting for new calls to a sandbox.

use tokio::sync::broadcast::error::RecvError;

use crate::world::calls::LoggedCall;
use crate::world::events::Change;
use crate::{ReceivedCall, Sandbox};

impl Sandbox {
    /// Waits until there are calls after the call with this number, and returns them, oldest first. Start with 0. After
    /// the log is cleared, calls are numbered from 1 again. If the latest number is then lower than `number`, all calls
    /// in the log are returned.
    ///
    /// ```
    /// # async fn example(sandbox: realaml_sandbox::Sandbox) {
    /// let mut seen = 0;
    /// loop {
    ///     for call in sandbox.calls_after(seen).await {
    ///         seen = call.number;
    ///         println!("{} {:?}", call.method, call.status);
    ///     }
    /// }
    /// # }
    /// ```
    pub async fn calls_after(&self, number: u64) -> Vec<ReceivedCall> {
        let mut feed = self.app.read(|vendor| vendor.world.feed.follow());
        let mut after = number;
        loop {
            let mut fresh: Vec<_> = self.app.read(|vendor| {
                let calls = &vendor.world.calls;
                // The log has been cleared if its last call has a lower number, so all of its calls are new.
                if calls.last().is_none_or(|call| call.number < after) {
                    after = 0;
                }
                let latest = calls.iter().rev();
                latest.take_while(|call| call.number > after).map(LoggedCall::shown).collect()
            });
            if !fresh.is_empty() {
                fresh.reverse();
                return fresh;
            }
            match feed.recv().await {
                Ok(Change::All) => after = 0,
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
        assert_eq!(numbers(sandbox.calls_after(0).await), [1, 2]);
        let none = tokio::time::timeout(Duration::from_millis(50), sandbox.calls_after(2)).await;
        assert!(none.is_err(), "there is no third call");
        let (third, ()) = tokio::join!(sandbox.calls_after(2), call(&sandbox));
        assert_eq!(numbers(third), [3]);
        let (first, ()) = tokio::join!(sandbox.calls_after(3), async {
            tokio::task::yield_now().await;
            sandbox.reset();
            call(&sandbox).await;
        });
        assert_eq!(numbers(first), [1]);
        call(&sandbox).await;
        let (first, ()) = tokio::join!(sandbox.calls_after(2), async {
            tokio::task::yield_now().await;
            let url = format!("http://{}/_sandbox/calls", sandbox.address());
            reqwest::Client::new().delete(url).send().await.expect("the sandbox answers");
            call(&sandbox).await;
        });
        assert_eq!(numbers(first), [1]);
        call(&sandbox).await;
        sandbox.clear_calls();
        call(&sandbox).await;
        assert_eq!(numbers(sandbox.calls_after(2).await), [1]);
    }
}
