//! One attempt: sends the request and reads the complete response, within limits on time and size.

use std::time::Duration;

use bytes::Bytes;
use realaml_api::{Call, RawResponse};
use zeroize::Zeroizing;

use super::{Courier, Interruption, connecting::Progress};
use crate::core::retry::Failure;

/// The smallest capacity of a body buffer.
const SMALLEST: usize = 4 * 1024;

impl Courier {
    /// Sends the request once. `left` is the remainder of `total`, the time for the complete call. `fresh` means that
    /// the client opens a connection for each request.
    pub(super) async fn attempt(
        &self,
        http: &reqwest::Client,
        fresh: bool,
        call: Call,
        left: Duration,
        total: Duration,
    ) -> Result<RawResponse, Interruption> {
        let limit = self.shared.attempt_deadline.min(left);
        let started = self.shared.clock.elapsed();
        let progress = Progress::default();
        let exchange = progress.of(self.exchange(http, call));
        // Connections that the application's own transport opens are not watched, so it is unknown whether one was
        // opened.
        let fresh = fresh && self.shared.transport.is_none();
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
                tracing::debug!(error.type = interruption.kind.as_str(), duration_ms, "no complete response");
            }
        }
        result
    }

    async fn exchange(&self, http: &reqwest::Client, call: Call) -> Result<RawResponse, Interruption> {
        if let Some(transport) = &self.shared.transport {
            let answered = transport.send(http, call).await;
            let response = answered.map_err(|it| Interruption::foreign(it, self.shared.connect_deadline))?;
            return match response.body.len() > self.shared.body_limit {
                true => Err(Interruption::too_large(self.shared.body_limit)),
                false => Ok(response),
            };
        }
        let broken = |error| Interruption::broken(error, self.shared.connect_deadline);
        let mut response = http.execute(call.request).await.map_err(broken)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = self.read(&mut response).await?;
        Ok(RawResponse::new(status, headers, body))
    }

    /// Reads the complete body, after content decoding. A `Content-Length` above the limit is refused at once. A
    /// smaller one is not trusted: the bytes are counted as they arrive.
    async fn read(&self, response: &mut reqwest::Response) -> Result<Bytes, Interruption> {
        let limit = self.shared.body_limit;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(Interruption::too_large(limit));
        }
        let mut body = Wiped::default();
        while let Some(chunk) =
            response.chunk().await.map_err(|error| Interruption::broken(error, self.shared.connect_deadline))?
        {
            if body.len() + chunk.len() > limit {
                return Err(Interruption::too_large(limit));
            }
            body.extend(&chunk);
        }
        Ok(Bytes::from_owner(body.0))
    }
}

/// Bytes that are wiped from memory when the last copy is dropped, because responses contain keys and personal data.
#[derive(Default)]
struct Wiped(Zeroizing<Vec<u8>>);

impl Wiped {
    fn len(&self) -> usize {
        self.0.len()
    }

    /// Appends bytes. If the buffer is too small, its content is copied to a larger one, and the old buffer is wiped.
    fn extend(&mut self, bytes: &[u8]) {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(needed.max(2 * self.0.capacity()).max(SMALLEST)));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }
}

#[cfg(test)]
mod tests {
    use zeroize::ZeroizeOnDrop;

    use super::*;

    #[test]
    fn a_body_grows_and_is_wiped() {
        fn wiped<T: ZeroizeOnDrop>(_: &T) {}
        let mut body = Wiped::default();
        wiped(&body.0);
        let mut expected = Vec::new();
        for length in [0, 1, 4_095, 1, 9_000, 3, 70_000] {
            body.extend(&vec![b'a'; length]);
            expected.resize(expected.len() + length, b'a');
        }
        assert_eq!((body.len(), &body.0[..]), (expected.len(), &expected[..]));
    }
}
