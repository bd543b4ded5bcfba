//! Signals that end a long-running command.

/// Waits for Ctrl-C or, on Unix, SIGTERM. On Unix, both signals are handled from the moment of the call, before the
/// future is polled. The handlers also let the signals end the first process of a container, which would otherwise
/// ignore them.
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
