//! A response whose body is read in chunks.

use std::{fmt, future::Future, pin::Pin};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::response::RawResponse;
use crate::{Error, Operation};

/// The result of [`Chunks::next`]: a boxed future, `Send` everywhere except on WebAssembly.
#[cfg(not(target_arch = "wasm32"))]
pub type ChunkFuture<'a> = Pin<Box<dyn Future<Output = Result<Option<Bytes>, Error>> + Send + 'a>>;
/// The result of [`Chunks::next`]: a boxed future, `Send` everywhere except on WebAssembly.
#[cfg(target_arch = "wasm32")]
pub type ChunkFuture<'a> = Pin<Box<dyn Future<Output = Result<Option<Bytes>, Error>> + 'a>>;

/// A source of the chunks of a response body. A custom [`Transport`](crate::Transport) passes one to
/// [`StreamedResponse::new`].
pub trait Chunks: Send {
    /// Waits for the next chunk of the body. Returns `None` only at the end of a complete body.
    fn next(&mut self) -> ChunkFuture<'_>;
}

/// A response whose body is read in chunks, so that a large file need not fit into memory.
///
/// ```no_run
/// use std::io::Write;
/// use realaml_api::{Call, Client, Operation};
///
/// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
/// let url = format!("{}/something-new/export.pdf", client.base_url());
/// let request = client.http_client().get(url).build()?;
/// let mut response = client.open(Call::new(&Operation::CUSTOM, request)).await?;
/// if response.status.is_success() {
///     let mut file = std::fs::File::create("export.pdf")?;
///     while let Some(chunk) = response.chunk().await? {
///         file.write_all(&chunk)?;
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "the body is read by `chunk` or `read`"]
#[non_exhaustive]
pub struct StreamedResponse {
    /// The status of the response.
    pub status: StatusCode,
    /// The headers of the response.
    pub headers: HeaderMap,
    /// `None` after an error, because a source may report an error only once and then report the end of the body.
    body: Option<Box<dyn Chunks>>,
}

impl StreamedResponse {
    /// Creates a response from its parts.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Chunks + 'static) -> Self {
        Self { status, headers, body: Some(Box::new(body)) }
    }

    /// Waits for the next chunk of the body, after content decoding. Returns `None` at the end of the body.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Transport`](crate::ErrorKind::Transport) if the body does not arrive completely, or is larger than
    /// the transport permits. The chunks before the error are then only a part of the body, and reading on fails, too.
    /// To get the whole body, send the request again.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        let Some(body) = &mut self.body else {
            return Err(Error::transport(&Operation::CUSTOM, "the body was not received completely"));
        };
        let chunk = body.next().await;
        if chunk.is_err() {
            self.body = None;
        }
        chunk
    }

    /// Reads the rest of the body.
    ///
    /// # Errors
    ///
    /// Fails like [`chunk`](Self::chunk).
    pub async fn read(mut self) -> Result<RawResponse, Error> {
        let mut body = Vec::new();
        while let Some(chunk) = self.chunk().await? {
            body.extend_from_slice(&chunk);
        }
        Ok(RawResponse::new(self.status, self.headers, body.into()))
    }
}

/// Creates a response whose body has arrived already.
impl From<RawResponse> for StreamedResponse {
    fn from(response: RawResponse) -> Self {
        let RawResponse { status, headers, body } = response;
        Self::new(status, headers, Complete(Some(body).filter(|it| !it.is_empty())))
    }
}

/// Prints only the status.
impl fmt::Debug for StreamedResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StreamedResponse").field("status", &self.status).finish_non_exhaustive()
    }
}

/// A body that has arrived already.
struct Complete(Option<Bytes>);

impl Chunks for Complete {
    fn next(&mut self) -> ChunkFuture<'_> {
        let body = self.0.take();
        Box::pin(async { Ok(body) })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http::header;

    use super::*;
    use crate::{
        Call, Client, ErrorKind, Transport, TransportFuture,
        runtime::{answers::Listed, hooks::StreamFuture, request::Request},
    };

    /// Responds with the chunks, and then reports an error if `broken` is set.
    #[derive(Clone)]
    struct Server {
        status: u16,
        media: &'static str,
        chunks: Vec<&'static [u8]>,
        broken: bool,
    }

    impl Transport for Server {
        fn send<'a>(&'a self, _: &'a reqwest::Client, _: Call) -> TransportFuture<'a> {
            unreachable!("the body is read in chunks");
        }

        fn open<'a>(&'a self, _: &'a reqwest::Client, call: Call) -> StreamFuture<'a> {
            assert_eq!(call.request.headers()[header::ACCEPT], "application/pdf");
            let headers = [(header::CONTENT_TYPE, self.media.parse().unwrap())].into_iter().collect();
            let mut source = self.clone();
            source.chunks.reverse();
            let response = StreamedResponse::new(StatusCode::from_u16(self.status).unwrap(), headers, source);
            Box::pin(async { Ok(response) })
        }
    }

    impl Chunks for Server {
        fn next(&mut self) -> ChunkFuture<'_> {
            Box::pin(async move {
                match self.chunks.pop() {
                    Some(chunk) => Ok(Some(Bytes::from_static(chunk))),
                    // Like hyper, the server reports the error once.
                    None if std::mem::take(&mut self.broken) => {
                        Err(Error::transport(&Operation::CUSTOM, std::fmt::Error))
                    }
                    None => Ok(None),
                }
            })
        }
    }

    async fn open(server: &Server) -> Result<StreamedResponse, Error> {
        let client = Client::new("https://h/api/v1").unwrap().with_transport(Arc::new(server.clone()));
        let request = Request::new(&client, Operation::by_id("get_verification").unwrap());
        let listed = Listed { statuses: &[200], media: &["application/pdf"] };
        request.path("signature_key", "x").accept("application/pdf").stream(listed).await
    }

    fn pdf() -> Server {
        Server { status: 200, media: "application/pdf", chunks: vec![b"CAN", b"ARY"], broken: false }
    }

    #[tokio::test]
    async fn a_file_arrives_in_chunks_and_is_not_printed() {
        let mut file = open(&pdf()).await.unwrap();
        assert!(!format!("{file:?}").contains("CAN"));
        assert_eq!(file.chunk().await.unwrap().unwrap(), b"CAN".as_slice());
        assert_eq!(file.read().await.unwrap().body, b"ARY".as_slice());
    }

    #[tokio::test]
    async fn an_incomplete_file_ends_with_an_error() {
        let mut file = open(&Server { broken: true, ..pdf() }).await.unwrap();
        assert!(file.chunk().await.unwrap().is_some() && file.chunk().await.unwrap().is_some());
        assert_eq!(file.chunk().await.unwrap_err().kind(), ErrorKind::Transport);
        assert_eq!(file.chunk().await.unwrap_err().kind(), ErrorKind::Transport, "it does not become complete");
        assert!(file.read().await.is_err());
    }

    #[tokio::test]
    async fn a_refusal_and_another_response_are_no_file() {
        let refusal = Server {
            status: 404,
            media: "application/json",
            chunks: vec![b"{\"detail\":", b"\"Not found.\"}"],
            ..pdf()
        };
        let error = open(&refusal).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Status);
        assert_eq!(error.raw_body().unwrap(), b"{\"detail\":\"Not found.\"}".as_slice());
        for other in [Server { status: 202, ..pdf() }, Server { media: "text/html", ..pdf() }] {
            let error = open(&other).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert!(error.raw_body().unwrap().is_empty(), "a body of any size is not read");
        }
    }

    #[tokio::test]
    async fn a_transport_without_streams_serves_whole_bodies() {
        for body in ["", "CANARY"] {
            let whole = crate::transport_fn(move |_| async move {
                Ok(RawResponse::new(StatusCode::OK, HeaderMap::new(), body.into()))
            });
            let client = Client::new("https://h/api/v1").unwrap().with_transport(Arc::new(whole));
            let client = client.with_authorization("Api-Key 0.x").unwrap();
            let request = client.http_client().get("https://h/api/v1/x").build().unwrap();
            let mut response = client.open(Call::new(&Operation::CUSTOM, request)).await.unwrap();
            let first = response.chunk().await.unwrap().unwrap_or_default();
            assert_eq!(first, body.as_bytes());
            assert!(response.chunk().await.unwrap().is_none());
        }
    }
}
