//! A download in progress.

use std::fmt;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::{ContentType, Digest, Error, ErrorKind, Link, Links, Reports, content::TELLING, transfer::Transfer};

/// A download in progress, read [`chunk`](Self::chunk) by chunk or as a [stream](Self::into_stream). Created by
/// [`Reports::download`](super::Reports::download).
///
/// Do not use any part of the file before the end has been reached without an error.
pub struct Download {
    transfer: Transfer,
    start: Option<Bytes>,
    content_type: ContentType,
}

impl Download {
    pub(super) async fn start(reports: &Reports, link: &Link) -> Result<Self, Error> {
        let mut transfer = Transfer::new(reports, link);
        let mut start = BytesMut::new();
        while start.len() < TELLING {
            match transfer.next().await? {
                Some(bytes) => start.extend_from_slice(&bytes),
                None => break,
            }
        }
        let content_type = ContentType::of(&start);
        let expected = link.kind().expected();
        if !reports.shared.any_content && !expected.is_empty() && !expected.contains(&content_type) {
            let names: Vec<_> = expected.iter().map(|it| it.media_type()).collect();
            let found = if content_type == ContentType::Unknown { "something else" } else { content_type.media_type() };
            let text = format!("the file should be {}, but it begins like {found}", names.join(" or "));
            return Err(Error::new(ErrorKind::Content, text).of(link.kind()));
        }
        Ok(Self { transfer, start: Some(start.freeze()).filter(|it| !it.is_empty()), content_type })
    }

    /// Returns the link, which may be newer than the one that the download was started with.
    pub fn link(&self) -> &Link {
        self.transfer.link()
    }

    /// Returns the links of the record, if the record had to be fetched again during the download.
    pub fn renewed_links(&self) -> Option<&Links> {
        self.transfer.renewed()
    }

    /// Returns the type of the file, detected from its first bytes.
    pub fn content_type(&self) -> ContentType {
        self.content_type
    }

    /// Returns the length of the file in bytes, if the storage reported it.
    pub fn length(&self) -> Option<u64> {
        self.transfer.length()
    }

    /// Returns the next bytes, or `None` at the end.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`]. After an error, discard the received bytes.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        match self.start.take() {
            Some(start) => Ok(Some(start)),
            None => self.transfer.next().await,
        }
    }

    /// Returns the SHA-256 digest. It is available once the end has been reached.
    pub fn digest(&self) -> Option<Digest> {
        self.transfer.digest().filter(|_| self.start.is_none())
    }

    /// Returns the size and the digest. Fails if the end has not been reached.
    pub(super) fn sum(&self) -> Result<(u64, Digest), Error> {
        let unfinished = || Error::new(ErrorKind::Connection, "the file is incomplete").of(self.link().kind());
        Ok((self.transfer.received(), self.digest().ok_or_else(unfinished)?))
    }

    /// Converts the download into a stream of bytes, for `futures` and for the bodies of HTTP frameworks.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::pin::pin;
    ///
    /// use futures_util::TryStreamExt;
    ///
    /// # let reports = realaml_ext::reports::Reports::new(&client)?;
    /// # let rating = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?;
    /// # let links = rating.links();
    /// # let link = links.report().ok_or("no report yet")?;
    /// let mut stream = pin!(reports.download(link).await?.into_stream());
    /// let mut size = 0;
    /// while let Some(chunk) = stream.try_next().await? {
    ///     size += chunk.len();
    /// }
    /// assert_eq!(size, reports.bytes(link).await?.bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn into_stream(self) -> impl Stream<Item = Result<Bytes, Error>> + Send {
        futures_util::stream::try_unfold(self, async |mut download| {
            let chunk = download.chunk().await?;
            Ok(chunk.map(|chunk| (chunk, download)))
        })
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("link", self.link())
            .field("content_type", &self.content_type)
            .field("length", &self.length())
            .finish_non_exhaustive()
    }
}
