//! Reports and pictures: links that work for 15 minutes, safe downloads of their files, and archives.
//!
//! A record contains links to files. [`Links`] finds them and determines when they expire. [`Reports`] downloads the
//! files with an HTTP client of its own that has no credentials:
//!
//! - https only, to [known hosts](DEFAULT_HOSTS) of the vendor's files and to the hosts that you allow; plain http only
//!   to a sandbox on this machine, at the port of the API;
//! - the addresses of a host are checked when the connection is made: loopback, private, link-local and other special
//!   addresses are refused unless you allow them, so a link cannot reach into your network, whatever host name it uses;
//! - no redirects, no proxies from the environment, a size limit, and a deadline;
//! - the type is detected from the first bytes of a file, not taken from the server's headers;
//! - a broken download is resumed, and an expired link is replaced by fetching the record again;
//! - a SHA-256 digest is computed for every file.
//!
//! With the feature `archive`, the module `archive` keeps all files of a record, write-once and with a manifest, in a
//! folder or an object store.
//!
//! ```no_run
//! # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), Box<dyn std::error::Error>> {
//! use realaml_ext::reports::Reports;
//!
//! let reports = Reports::new(&client)?;
//! let verification = client.verifications().get(&key).await?;
//! if let Some(link) = verification.links().report() {
//!     let saved = reports.save(link, "report.pdf").await?;
//!     println!("{} bytes, SHA-256 {}", saved.size, saved.digest);
//! }
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "archive")]
pub mod archive;
mod builder;
mod content;
mod download;
mod error;
mod file;
mod guard;
mod kind;
mod links;
mod names;
mod record_key;
mod records;
mod secrets;
mod state;
mod transfer;
mod walk;

use std::{fmt, path::Path, sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use tokio::io::AsyncWriteExt;

pub(crate) use self::state::state_of;
#[cfg(feature = "test-util")]
pub(crate) use self::transfer::{changed, refusal, too_large};
pub use self::{
    builder::ReportsBuilder,
    content::ContentType,
    download::Download,
    error::{Error, ErrorKind},
    guard::{DEFAULT_HOSTS, Network},
    kind::LinkKind,
    links::{Link, Links},
    record_key::RecordKey,
};
use self::{file::NewFile, guard::Guard};
pub use crate::core::digest::{Digest, InvalidDigest};
use crate::core::{Client, RetryPolicy};

/// Downloads the files that links lead to. Cheap to clone: clones share connections. Create one and keep it.
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), Box<dyn std::error::Error>> {
/// use realaml_ext::reports::Reports;
///
/// let reports = Reports::new(&client)?;
/// let links = client.verifications().get(&key).await?.links();
/// if let Some(report) = links.report() {
///     reports.save(report, "/var/lib/onboarding/report.pdf").await?;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Reports {
    shared: Arc<Shared>,
}

/// The state that all clones share.
struct Shared {
    /// The API client, used only to fetch records. It carries the credentials, so files are not downloaded with it.
    client: Client,
    http: reqwest::Client,
    guard: Guard,
    size_limit: u64,
    any_content: bool,
    idle_deadline: Duration,
    deadline: Duration,
    retries: RetryPolicy,
}

impl Shared {
    /// Sends a request for a file. With a client of a fake API, the file comes from the test, and nothing is sent.
    async fn send(&self, request: reqwest::RequestBuilder) -> reqwest::Result<reqwest::Response> {
        #[cfg(feature = "test-util")]
        if let Some(files) = self.client.files() {
            return Ok(files(request.build()?.url()));
        }
        request.send().await
    }
}

/// A file in memory.
#[derive(Clone)]
#[non_exhaustive]
pub struct Downloaded {
    /// The content of the file.
    pub bytes: Bytes,
    /// The type of the file, detected from its first bytes.
    pub content_type: ContentType,
    /// The SHA-256 digest of the file.
    pub digest: Digest,
}

/// A file on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Saved {
    /// The size of the file in bytes.
    pub size: u64,
    /// The type of the file, detected from its first bytes.
    pub content_type: ContentType,
    /// The SHA-256 digest of the file.
    pub digest: Digest,
}

impl Reports {
    /// Creates a downloader with default settings. The client fetches records whose links have expired, and its
    /// environment decides whether links to a local sandbox are allowed.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] if `reqwest` cannot be set up.
    pub fn new(client: &Client) -> Result<Self, Error> {
        Self::builder(client).build()
    }

    /// Starts a builder with default settings.
    pub fn builder(client: &Client) -> ReportsBuilder {
        ReportsBuilder::new(client)
    }

    /// Fetches a record and finds its links.
    ///
    /// ```no_run
    /// # async fn example(reports: realaml_ext::reports::Reports) -> Result<(), realaml_ext::reports::Error> {
    /// use realaml_ext::reports::RecordKey;
    ///
    /// let links = reports.links(&RecordKey::ESignDocument("0b6c9f7e-0000-4000-8000-000000000000".into())).await?;
    /// if let Some(link) = links.completion_certificate() {
    ///     reports.save(link, "certificate.pdf").await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Api`], with the client's error as its source.
    pub async fn links(&self, record: &RecordKey) -> Result<Links, Error> {
        record.fetch(&self.shared.client).await
    }

    /// Starts a download. When the method returns, the beginning of the file has arrived and its type has been
    /// detected.
    ///
    /// ```no_run
    /// # use realaml_ext::reports::{Error, Link, Reports};
    /// # async fn example(reports: Reports, link: Link) -> Result<(), Error> {
    /// let mut download = reports.download(&link).await?;
    /// println!("{}, {:?} bytes", download.content_type(), download.length());
    /// while let Some(chunk) = download.chunk().await? {
    ///     println!("{} bytes more", chunk.len());
    /// }
    /// println!("SHA-256 {:?}", download.digest());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`].
    pub async fn download(&self, link: &Link) -> Result<Download, Error> {
        Download::start(self, link).await
    }

    /// Downloads a file into memory.
    ///
    /// ```no_run
    /// # use realaml_ext::reports::{Error, Link, Reports};
    /// # async fn example(reports: Reports, link: Link) -> Result<(), Error> {
    /// let file = reports.bytes(&link).await?;
    /// println!("{} bytes of {}, SHA-256 {}", file.bytes.len(), file.content_type, file.digest);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`].
    pub async fn bytes(&self, link: &Link) -> Result<Downloaded, Error> {
        let mut download = self.download(link).await?;
        let mut bytes = BytesMut::new();
        while let Some(chunk) = download.chunk().await? {
            bytes.extend_from_slice(&chunk);
        }
        let (_, digest) = download.sum()?;
        Ok(Downloaded { bytes: bytes.freeze(), content_type: download.content_type(), digest })
    }

    /// Downloads into a file that only its owner can read (mode 0600 on systems with file modes). The file appears only
    /// when it is complete and safely on disk. An existing file is never overwritten.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Exists`] if `path` already exists, and [`ErrorKind::Store`] if the disk fails. For other errors,
    /// see [`ErrorKind`].
    pub async fn save(&self, link: &Link, path: impl AsRef<Path>) -> Result<Saved, Error> {
        let disk = |error| Error::disk("the file could not be written", error).of(link.kind());
        let path = path.as_ref();
        if tokio::fs::symlink_metadata(path).await.is_ok() {
            return Err(disk(std::io::ErrorKind::AlreadyExists.into()));
        }
        let mut download = self.download(link).await?;
        let new = NewFile::begin(path).map_err(disk)?;
        let mut file = tokio::fs::File::from_std(new.file().try_clone().map_err(disk)?);
        while let Some(chunk) = download.chunk().await? {
            file.write_all(&chunk).await.map_err(disk)?;
        }
        file.flush().await.map_err(disk)?;
        let (size, digest) = download.sum()?;
        blocking(move || new.publish(false)).await.map_err(disk)?;
        Ok(Saved { size, content_type: download.content_type(), digest })
    }
}

/// Runs disk work on a thread that may block.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> std::io::Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        // The runtime is shutting down, or the work panicked.
        Err(error) => Err(std::io::Error::other(error)),
    }
}

/// Prints the allowed hosts, the size limit and the deadline.
impl fmt::Debug for Reports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reports")
            .field("guard", &self.shared.guard)
            .field("size_limit", &self.shared.size_limit)
            .field("deadline", &self.shared.deadline)
            .finish_non_exhaustive()
    }
}

/// Prints the size and the type of the file, never its content.
impl fmt::Debug for Downloaded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Downloaded")
            .field("size", &self.bytes.len())
            .field("content_type", &self.content_type)
            .finish_non_exhaustive()
    }
}
