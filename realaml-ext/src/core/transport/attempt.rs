//! One attempt: sends the request and reads the response, within limits on time and size.

use bytes::Bytes;
use realaml_api::{Call, RawResponse, StreamedResponse};

use super::{
    Arrived, Courier, Interruption, Network, Reading,
    body::{IncomingBody, Source, Times},
    connecting::Progress,
};
use crate::core::{
    layers::{Attempt, Passage},
    retry::Failure,
};

impl Courier {
    /// Sends the request once. `fresh` means that `http` opens a new connection for each request.
    pub(super) async fn attempt(
        &self,
        http: &reqwest::Client,
        fresh: bool,
        call: Call,
        reading: Reading,
        times: Times,
    ) -> Result<Arrived, Interruption> {
        let left = times.end.saturating_sub(self.shared.clock.elapsed());
        let limit = self.shared.attempt_deadline.min(left);
        let started = self.shared.clock.elapsed();
        let (progress, passage) = (Progress::default(), Passage::default());
        let exchange = progress.of(self.exchange(http, call, reading, times, &passage));
        let result = tokio::time::timeout(limit, exchange).await.unwrap_or_else(|_| {
            let is_unsent = match &self.shared.network {
                Network::Own => fresh && !progress.is_connected(),
                // Connections that the application's own transport opens are not watched.
                Network::Transport(_) => false,
                Network::Layers(_) => passage.cancel(),
            };
            let failure = if is_unsent { Failure::Unsent } else { Failure::Interrupted };
            Err(match limit < left {
                true => Interruption::attempt_deadline(limit, failure),
                false => Interruption::deadline(times.total, failure),
            })
        });
        let duration_ms = self.milliseconds_since(started);
        match &result {
            Ok(Arrived { response, .. }) => {
                let status = i64::from(response.status.as_u16());
                tracing::debug!(http.response.status_code = status, duration_ms, "answered");
            }
            Err(interruption) => {
                tracing::debug!(error.type = interruption.kind.as_str(), duration_ms, "no complete response");
            }
        }
        result
    }

    async fn exchange(
        &self,
        http: &reqwest::Client,
        call: Call,
        reading: Reading,
        times: Times,
        passage: &Passage,
    ) -> Result<Arrived, Interruption> {
        let (operation, connect_deadline) = (call.operation, self.shared.connect_deadline);
        let (status, headers, source) = match &self.shared.network {
            Network::Layers(layers) => {
                let answered = layers.send(Attempt { http: http.clone(), call, passage: passage.clone() }).await;
                let failed = |error| Interruption::layered(error, !passage.cancel(), connect_deadline);
                let response = answered.map_err(failed)?;
                (response.status, response.headers.clone(), Source::Application(response))
            }
            Network::Own => {
                let answered = http.execute(call.request).await;
                let response = answered.map_err(|error| Interruption::broken(error, connect_deadline))?;
                (response.status(), response.headers().clone(), Source::Reqwest(response))
            }
            Network::Transport(transport) => {
                let answered = match reading {
                    Reading::Whole => transport.send(http, call).await.map(StreamedResponse::from),
                    Reading::Chunks => transport.open(http, call).await,
                };
                let response = answered.map_err(|error| Interruption::foreign(error, connect_deadline))?;
                (response.status, response.headers.clone(), Source::Application(response))
            }
        };
        let body = IncomingBody::new(operation, source, &self.shared, times)?;
        let mut response = RawResponse::new(status, headers, Bytes::new());
        if reading == Reading::Chunks && status.is_success() {
            return Ok(Arrived { response, unread: Some(body) });
        }
        response.body = body.rest().await?;
        Ok(Arrived { response, unread: None })
    }
}
