//! The end of a program that runs until it is stopped.

/// Waits for Ctrl-C or a signal to terminate. Both signals are handled from the moment of the call, before the future
/// is polled. They also end the first process of a container, which ignores signals that it has no handler for.
pub(crate) fn stopped() -> impl Future<Output = ()> + Send {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        let heard = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
        async move {
            let [interrupted, terminated] = heard.map(|heard| async move {
                match heard {
                    Ok(mut heard) => _ = heard.recv().await,
                    Err(_) => std::future::pending().await,
                }
            });
            tokio::select! {
                () = interrupted => {}
                () = terminated => {}
            }
        }
    }
    #[cfg(not(unix))]
    async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
