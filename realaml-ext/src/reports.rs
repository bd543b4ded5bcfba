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
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::reports::{ContentType, Reports};
//!
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("report.pdf");
//! # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
//! # let created = client.verifications().create(&request).await?;
//! # let key = created.signature_key();
//! # sandbox.complete(key.expose())?;
//! let reports = Reports::new(&client)?;
//! let verification = client.verifications().get(key).await?;
//! if let Some(link) = verification.links().report() {
//!     let saved = reports.save(link, &path).await?;
//!     assert_eq!(saved.content_type, ContentType::Pdf);
//!     println!("{} bytes, SHA-256 {}", saved.size, saved.digest);
//! }
//! # assert!(path.exists());
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
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{RiskRequest, reports::{ContentType, Reports}};
///
/// let reports = Reports::new(&client)?;
/// let rating = client.risk().create(&RiskRequest::of("Aroha Ngata").build()?).await?;
/// let links = rating.links();
/// let report = reports.bytes(links.report().ok_or("no report yet")?).await?;
/// assert_eq!(report.content_type, ContentType::Pdf);
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::Reports;
    ///
    /// let reports = Reports::new(&client)?;
    /// # let rating = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?;
    /// let links = rating.links();
    /// assert!(reports.bytes(links.report().ok_or("no report yet")?).await.is_ok());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] if `reqwest` cannot be set up.
    pub fn new(client: &Client) -> Result<Self, Error> {
        Self::builder(client).build()
    }

    /// Starts a builder with default settings.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::{ErrorKind, Reports};
    ///
    /// let reports = Reports::builder(&client).size_limit(100).build()?;
    /// # let rating = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?;
    /// let links = rating.links();
    /// let error = reports.bytes(links.report().ok_or("no report yet")?).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::TooLarge);
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder(client: &Client) -> ReportsBuilder {
        ReportsBuilder::new(client)
    }

    /// Fetches a record and finds its links.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::{RecordKey, Reports};
    ///
    /// # let id = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?.id().to_owned();
    /// let reports = Reports::new(&client)?;
    /// let links = reports.links(&RecordKey::RiskRating(id)).await?;
    /// assert!(links.report().is_some());
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let reports = realaml_ext::reports::Reports::new(&client)?;
    /// # let rating = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?;
    /// let links = rating.links();
    /// let mut download = reports.download(links.report().ok_or("no report yet")?).await?;
    /// println!("{}, {:?} bytes", download.content_type(), download.length());
    /// while let Some(chunk) = download.chunk().await? {
    ///     println!("{} bytes more", chunk.len());
    /// }
    /// assert!(download.digest().is_some()); // known at the end
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let reports = realaml_ext::reports::Reports::new(&client)?;
    /// # let rating = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?;
    /// let links = rating.links();
    /// let file = reports.bytes(links.report().ok_or("no report yet")?).await?;
    /// assert!(file.bytes.starts_with(b"%PDF"));
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::ErrorKind;
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("report.pdf");
    /// # let reports = realaml_ext::reports::Reports::new(&client)?;
    /// # let rating = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?;
    /// let links = rating.links();
    /// let report = links.report().ok_or("no report yet")?;
    /// let saved = reports.save(report, &path).await?;
    /// assert_eq!(saved.size, std::fs::metadata(&path)?.len());
    /// assert_eq!(reports.save(report, &path).await.unwrap_err().kind(), ErrorKind::Exists);
    /// # Ok(())
    /// # }
    /// ```
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
