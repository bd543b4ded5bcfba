//! The body of a response, read in chunks or as a whole, within limits on time and size.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use realaml_api::{ChunkFuture, Chunks, Operation, StreamedResponse};
use zeroize::Zeroizing;

use super::{Interruption, Shared};
use crate::core::retry::Failure;

/// The minimum capacity of a body buffer, in bytes.
const SMALLEST: usize = 4 * 1024;

/// Where the chunks of a body come from.
pub(super) enum Source {
    Reqwest(reqwest::Response),
    /// The application's own transport.
    Application(StreamedResponse),
}

/// A body that is still to be read.
pub(super) struct IncomingBody {
    operation: &'static Operation,
    source: Source,
    received: usize,
    shared: Arc<Shared>,
    times: Times,
}

/// The deadline of a complete call.
#[derive(Clone, Copy)]
pub(super) struct Times {
    pub(super) total: Duration,
    /// The time at which the deadline passes, by the client's clock.
    pub(super) end: Duration,
}

impl IncomingBody {
    /// Creates the body, or fails if its `Content-Length` is above the limit. A smaller `Content-Length` is not
    /// trusted: the bytes are counted as they arrive.
    pub(super) fn new(
        operation: &'static Operation,
        source: Source,
        shared: &Arc<Shared>,
        times: Times,
    ) -> Result<IncomingBody, Interruption> {
        let announced = match &source {
            Source::Reqwest(response) => response.content_length(),
            Source::Application(_) => None,
        };
        if announced.is_some_and(|length| length > shared.body_limit as u64) {
            return Err(Interruption::too_large(shared.body_limit));
        }
        Ok(IncomingBody { operation, source, received: 0, shared: shared.clone(), times })
    }

    async fn chunk(&mut self) -> Result<Option<Bytes>, Interruption> {
        let chunk = match &mut self.source {
            Source::Reqwest(response) => {
                response.chunk().await.map_err(|error| Interruption::broken(error, self.shared.connect_deadline))
            }
            Source::Application(response) => {
                response.chunk().await.map_err(|error| Interruption::foreign(error, self.shared.connect_deadline))
            }
        }?;
        self.received = self.received.saturating_add(chunk.as_ref().map_or(0, Bytes::len));
        let limit = self.shared.body_limit;
        if self.received > limit { Err(Interruption::too_large(limit)) } else { Ok(chunk) }
    }

    /// Reads the rest of the body.
    pub(super) async fn rest(mut self) -> Result<Bytes, Interruption> {
        let mut body = Wiped::default();
        while let Some(chunk) = self.chunk().await? {
            body.extend(&chunk);
        }
        Ok(Bytes::from_owner(body.0))
    }
}

/// Each chunk has to arrive within the deadline of one attempt, and all of them within that of the call, so that a slow
/// server cannot block the reader indefinitely.
impl Chunks for IncomingBody {
    fn next(&mut self) -> ChunkFuture<'_> {
        Box::pin(async move {
            let left = self.times.end.saturating_sub(self.shared.clock.elapsed());
            let pause = self.shared.attempt_deadline;
            let (operation, total) = (self.operation, self.times.total);
            let late = |_| match pause < left {
                true => Interruption::silence(pause),
                false => Interruption::deadline(total, Failure::Interrupted),
            };
            let chunk = tokio::time::timeout(pause.min(left), self.chunk()).await.map_err(late).and_then(|chunk| chunk);
            chunk.map_err(|interruption| realaml_api::Error::transport(operation, interruption))
        })
    }
}

/// Bytes that are wiped from memory when the last copy is dropped, because responses contain keys and personal data.
#[derive(Default)]
struct Wiped(Zeroizing<Vec<u8>>);

impl Wiped {
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
    use realaml_api::RawResponse;
    use zeroize::ZeroizeOnDrop;

    use super::*;

    #[tokio::test]
    async fn a_body_of_exactly_the_limit_is_read() {
        const RECORD: &str = r#"{"signature_key": "6513270e269e0d37f2a74de452e6b438"}"#;
        for (limit, fits) in [(RECORD.len() + 1, true), (RECORD.len(), true), (RECORD.len() - 1, false)] {
            let transport = crate::raw::transport_fn(|_call| async {
                Ok(RawResponse::new(
                    http::StatusCode::OK,
                    http::HeaderMap::new(),
                    Bytes::from_static(RECORD.as_bytes()),
                ))
            });
            let client = crate::Client::builder().environment(crate::Environment::Staging).api_key("0000.example");
            let client = client.transport(transport).body_limit(limit).build().unwrap();
            let key = crate::SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
            assert_eq!(client.verifications().get(&key).await.is_ok(), fits, "{limit}");
        }
    }

    /// A buffer that grew by itself would leave a copy of its content in memory.
    #[test]
    fn only_full_buffers_are_replaced() {
        let mut body = Wiped::default();
        body.extend(b"a");
        let first = body.0.capacity();
        assert!(first >= SMALLEST);
        body.extend(&vec![b'a'; first - 1]);
        assert_eq!((body.0.len(), body.0.capacity()), (first, first));
        body.extend(b"a");
        assert!(body.0.capacity() >= 2 * first);
        body.extend(&vec![b'a'; 9 * first]);
        assert_eq!(body.0.len(), 10 * first + 1);
    }

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
        assert_eq!((body.0.len(), &body.0[..]), (expected.len(), &expected[..]));
    }
}
