//! Records whether the connection of an attempt was opened. If it was not, no part of the request can have been sent.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
};

use tower_layer::Layer;
use tower_service::Service;

tokio::task_local! {
    /// The progress of the current attempt.
    static PROGRESS: Progress;
}

/// Whether the connection of an attempt was opened.
#[derive(Clone, Default)]
pub(super) struct Progress(Arc<AtomicBool>);

impl Progress {
    /// Runs an attempt and records in `self` whether its connection was opened.
    pub(super) async fn of<T>(&self, attempt: impl Future<Output = T>) -> T {
        PROGRESS.scope(self.clone(), attempt).await
    }

    pub(super) fn is_connected(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// A layer that wraps the connectors of a client, so that opened connections are recorded.
#[derive(Clone, Copy)]
pub(crate) struct WatchConnections;

impl<S> Layer<S> for WatchConnections {
    type Service = Watched<S>;

    fn layer(&self, inner: S) -> Watched<S> {
        Watched(inner)
    }
}

/// A connector that records in the `Progress` of the current attempt that a connection was opened.
#[derive(Clone)]
pub(crate) struct Watched<S>(S);

impl<S, R> Service<R> for Watched<S>
where
    S: Service<R>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: R) -> Self::Future {
        let progress = PROGRESS.try_with(Progress::clone).ok();
        let connecting = self.0.call(request);
        Box::pin(async move {
            let connection = connecting.await?;
            if let Some(progress) = progress {
                progress.0.store(true, Ordering::Release);
            }
            Ok(connection)
        })
    }
}
