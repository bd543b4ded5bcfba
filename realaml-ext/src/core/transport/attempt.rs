//! One attempt: send, and read the whole answer, within time and size.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use realaml_api::RawResponse;

use super::{Courier, Interruption, connecting::Progress};
use crate::core::retry::Failure;

impl Courier {
    /// Sends once. `left` is what remains of `total`, the time for the whole call; `fresh` says that the client makes a
    /// connection for each request.
    pub(super) async fn attempt(
        &self,
        http: &reqwest::Client,
        fresh: bool,
        request: reqwest::Request,
        left: Duration,
        total: Duration,
    ) -> Result<RawResponse, Interruption> {
        let limit = self.shared.attempt_deadline.min(left);
        let started = self.shared.clock.elapsed();
        let progress = Progress::default();
        let exchange = progress.of(self.exchange(http, request));
        let result = tokio::time::timeout(limit, exchange).await.unwrap_or_else(|_| {
            let failure = if fresh && !progress.is_connected() { Failure::Unsent } else { Failure::Interrupted };
            Err(match limit < left {
                true => Interruption::attempt_deadline(limit, failure),
                false => Interruption::deadline(total, failure),
            })
        });
        let duration_ms = self.milliseconds_since(started);
        match &result {
            Ok(response) => {
                let status = i64::from(response.status.as_u16());
                tracing::debug!(http.response.status_code = status, duration_ms, "answered");
            }
            Err(interruption) => {
                tracing::debug!(error.type = interruption.kind.as_str(), duration_ms, "no whole answer");
            }
        }
        result
    }

    async fn exchange(&self, http: &reqwest::Client, request: reqwest::Request) -> Result<RawResponse, Interruption> {
        let broken = |error| Interruption::broken(error, self.shared.connect_deadline);
        let mut response = http.execute(request).await.map_err(broken)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = self.read(&mut response).await?;
        Ok(RawResponse::new(status, headers, body))
    }

    /// The whole body, after content decoding. What it says of its own length is not relied upon.
    async fn read(&self, response: &mut reqwest::Response) -> Result<Bytes, Interruption> {
        let limit = self.shared.body_limit;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(Interruption::too_large(limit));
        }
        let mut body = BytesMut::new();
        while let Some(chunk) =
            response.chunk().await.map_err(|error| Interruption::broken(error, self.shared.connect_deadline))?
        {
            if body.len() + chunk.len() > limit {
                return Err(Interruption::too_large(limit));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body.freeze())
    }
}
