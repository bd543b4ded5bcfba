//! Archives: all files of a record in a folder or an object store, written once, with a manifest that proves their
//! content.
//!
//! Each archive has its own folder, and each state of a record has its own archive. Files are written first, and the
//! manifest last and atomically. Without a manifest, there is no archive, even if a crash left files behind. With a
//! manifest, the archive is complete. Existing files are never overwritten.
//!
//! ```text
//! verifications/5c1f0e…/00001/manifest.json                   what, when, sizes, SHA-256 digests, the record without its links
//! verifications/5c1f0e…/00001/3f9a1c2b7d804e55/final_report_pdf.pdf
//! verifications/5c1f0e…/00001/3f9a1c2b7d804e55/facematch_selfie.png
//! verifications/5c1f0e…/00002/manifest.json                   the next state of the record: approved, for instance
//! verifications/5c1f0e…/00002/b04f6e1d92c3a877/final_report_pdf.pdf
//! ```
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::reports::{Reports, archive::Archive};
//!
//! # let folder = tempfile::tempdir()?;
//! # let folder = folder.path().join("archive");
//! # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
//! # let created = client.verifications().create(&request).await?;
//! # let key = created.signature_key();
//! # sandbox.complete(key.expose())?;
//! let reports = Reports::new(&client)?;
//! let archive = Archive::in_folder(&folder)?;
//! let verification = client.verifications().settle(key).await?;
//! let archived = archive.store(&reports, &verification.links()).await?;
//! assert!(archive.verify(archived.folder()).await?.is_intact());
//! // Later: what was archived last of this record.
//! let newest = archive.newest(verification.links().record_key()).await?;
//! assert_eq!(newest.digest(), archived.digest());
//! # Ok(())
//! # }
//! ```
//!
//! Other stores are opened by URL, each with a feature of its own: `s3://bucket/prefix` (`archive-aws`),
//! `az://container/prefix` (`archive-azure`), `gs://bucket/prefix` (`archive-gcp`). Any other implementation of
//! [`ObjectStore`] works with [`Archive::new`].

mod location;
mod manifest;
mod private_folder;
mod states;
mod upload;
mod verify;

use std::{collections::HashSet, fmt, sync::Arc};

use bytes::Bytes;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutPayload, path::Path};

pub use self::{
    manifest::{ArchivedFile, Manifest},
    private_folder::PrivateFolder,
    verify::{FileState, Verified},
};
use super::{Digest, Error, ErrorKind, Link, Links, RecordKey, Reports, state_of};
use crate::core::random;
pub use object_store;

/// The name of the manifest in the folder of an archive.
pub const MANIFEST: &str = "manifest.json";

/// The default limits of an archive: the number of files, and their total size in bytes.
const LIMITS: (usize, u64) = (250, 2 * 1024 * 1024 * 1024);

/// A store of archives. Cheap to clone.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{RiskRequest, reports::{Reports, archive::Archive}};
///
/// # let folder = tempfile::tempdir()?;
/// # let folder = folder.path().join("archive");
/// let archive = Archive::in_folder(&folder)?; // or at_url("s3://bucket/prefix"), or new() with any object store
/// let rating = client.risk().create(&RiskRequest::of("Aroha Ngata").build()?).await?;
/// archive.store(&Reports::new(&client)?, &rating.links()).await?;
/// assert_eq!(archive.of_record(rating.links().record_key()).await?.len(), 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Archive {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
    file_limit: usize,
    size_limit: u64,
}

/// A complete archive in a store: its folder, its manifest, and the manifest's digest.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{RiskRequest, reports::{LinkKind, Reports, archive::Archive}};
///
/// # let folder = tempfile::tempdir()?;
/// # let archive = Archive::in_folder(folder.path().join("archive"))?;
/// let rating = client.risk().create(&RiskRequest::of("Aroha Ngata").build()?).await?;
/// let archived = archive.store(&Reports::new(&client)?, &rating.links()).await?;
/// assert_eq!(archived.manifest().files[0].kind, LinkKind::Report);
/// // Keep both with the case: where the archive is, and the proof of its content.
/// println!("{} {}", archived.folder(), archived.digest());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Archived {
    folder: String,
    manifest: Manifest,
    digest: Digest,
}

impl Archived {
    /// Returns the archive's folder, for [`Archive::verify`].
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Returns the archive's manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Returns the SHA-256 digest of the manifest. A copy of the digest that is kept elsewhere proves the whole
    /// archive, because the manifest contains the digests of the files.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

impl Archive {
    /// Creates a store of archives in an object store, below `prefix`, or at the top level if `prefix` is empty.
    ///
    /// ```
    /// use std::sync::Arc;
    ///
    /// use realaml_ext::reports::archive::{Archive, object_store::memory::InMemory};
    ///
    /// // These archives are lost when the process ends, so they are only for tests.
    /// let archive = Archive::new(Arc::new(InMemory::new()), "archive/2026")?;
    /// # let _ = archive;
    /// # Ok::<(), realaml_ext::reports::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] if the prefix is not a valid path.
    pub fn new(store: Arc<dyn ObjectStore>, prefix: &str) -> Result<Self, Error> {
        Ok(Self::below(store, path(prefix)?))
    }

    fn below(store: Arc<dyn ObjectStore>, prefix: Path) -> Self {
        let (file_limit, size_limit) = LIMITS;
        Self { store, prefix, file_limit, size_limit }
    }

    /// Creates a store of archives in a folder on this machine. The folder is created if it does not exist. Files are
    /// readable only by their owner: see [`PrivateFolder`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::archive::Archive;
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let folder = folder.path().join("archive");
    /// assert!(Archive::in_folder(&folder).is_ok());
    /// assert!(folder.is_dir()); // created
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Store`] if the folder cannot be created or used.
    pub fn in_folder(folder: impl AsRef<std::path::Path>) -> Result<Self, Error> {
        Self::new(Arc::new(PrivateFolder::new(folder)?), "")
    }

    /// Sets the maximum number of files in one archive. Default: 250. The largest known record has a few dozen.
    #[must_use]
    pub fn with_file_limit(self, files: usize) -> Self {
        Self { file_limit: files, ..self }
    }

    /// Sets the maximum total size of the files in one archive, in bytes. Default: 2 GiB.
    #[must_use]
    pub fn with_size_limit(self, bytes: u64) -> Self {
        Self { size_limit: bytes, ..self }
    }

    /// Returns the folder in which [`store`](Self::store) archives a record, with a subfolder for each state. The
    /// folder's name consists of the domain and a digest of the key, because the key itself gives access to the record.
    ///
    /// ```
    /// use realaml_ext::reports::{RecordKey, archive::Archive};
    ///
    /// let folder = Archive::folder_of(&RecordKey::RiskRating("4711".into()));
    /// assert!(folder.starts_with("risk/") && !folder.contains("4711"));
    /// ```
    pub fn folder_of(record: &RecordKey) -> String {
        let digest = Digest::of(format!("{}:{}", record.domain(), record.expose()).as_bytes()).to_string();
        format!("{}/{}", record.domain(), &digest[..32])
    }

    /// Like [`store`](Self::store), but in a folder of your choice, such as `matter-4711/after-review`. Keep keys and
    /// personal names out of the folder's name.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # use realaml_ext::reports::{Reports, archive::Archive};
    /// # let folder = tempfile::tempdir()?;
    /// # let archive = Archive::in_folder(folder.path().join("archive"))?;
    /// # let reports = Reports::new(&client)?;
    /// # let links = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?.links();
    /// let archived = archive.store_in("matter-4711/after-review", &reports, &links).await?;
    /// assert_eq!(archived.folder(), "matter-4711/after-review");
    /// println!("{} files, the manifest's SHA-256 is {}", archived.manifest().files.len(), archived.digest());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] if the folder's name is empty or not a valid path, and [`ErrorKind::Exists`] if the
    /// folder already contains an archive, of any state. For other errors, see [`store`](Self::store).
    pub async fn store_in(&self, folder: &str, reports: &Reports, links: &Links) -> Result<Archived, Error> {
        let place = self.place(folder)?;
        if !links.is_whole() || links.len() > self.file_limit {
            let text = format!(
                "the record has more links than the {} that an archive may have; raise the limit with \
                 Archive::with_file_limit, or choose some with Links::retain",
                self.file_limit
            );
            return Err(Error::new(ErrorKind::TooLarge, text));
        }
        match self.store.head(&place.clone().join(MANIFEST)).await {
            Ok(_) => return Err(exists()),
            Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(failed("the store cannot be read", error)),
        }
        // Each attempt has its own subfolder, so that concurrent attempts, or attempts after a crash, do not collide.
        let attempt = format!("{:016x}", random::number());
        let mut files = Vec::with_capacity(links.len());
        if let Err(error) = self.store_files(&place, &attempt, reports, links, &mut files).await {
            self.clean_up(&place, &files).await;
            return Err(error);
        }
        let manifest = Manifest::new(attempt, links, files, reports.shared.client.clock().now());
        let bytes = manifest.to_bytes()?;
        match self.publish(&place, bytes.clone()).await {
            Ok(()) => {
                tracing::debug!(domain = manifest.domain, files = manifest.files.len(), "archived");
                Ok(Archived { folder: folder.to_owned(), digest: Digest::of(&bytes), manifest })
            }
            // Another attempt finished first, and its manifest does not list these files.
            Err(error) if error.kind() == ErrorKind::Exists => {
                self.clean_up(&place, &manifest.files).await;
                Err(error)
            }
            // The manifest may have been written despite the error, so its files are kept.
            Err(error) => Err(error),
        }
    }

    async fn store_files(
        &self,
        place: &Path,
        attempt: &str,
        reports: &Reports,
        links: &Links,
        files: &mut Vec<ArchivedFile>,
    ) -> Result<(), Error> {
        let state = state_of(links.record());
        let mut renewed: Option<Links> = None;
        let (mut stems, mut left) = (HashSet::new(), self.size_limit);
        for (number, link) in links.iter().enumerate() {
            let mut stem = link.file_stem();
            while !stems.insert(stem.clone()) {
                stem.push_str(&format!("-{number}"));
            }
            let link = renewed.as_ref().and_then(|it| it.at(link.path())).unwrap_or(link);
            let (file, newer) = self.store_file(place, attempt, &stem, reports, link, left).await?;
            left = left.saturating_sub(file.size);
            files.push(file);
            if newer.as_ref().is_some_and(|it| state_of(it.record()) != state) {
                let text = "the record changed while it was archived; archive its new state";
                return Err(Error::new(ErrorKind::Changed, text));
            }
            renewed = newer.or(renewed);
        }
        Ok(())
    }

    async fn store_file(
        &self,
        place: &Path,
        attempt: &str,
        stem: &str,
        reports: &Reports,
        link: &Link,
        left: u64,
    ) -> Result<(ArchivedFile, Option<Links>), Error> {
        let mut download = reports.download(link).await?;
        let content_type = download.content_type();
        let name = format!("{attempt}/{stem}.{}", content_type.extension());
        let target = below(place, &name)?;
        upload::upload(&*self.store, &target, &mut download, left).await.map_err(|error| error.of(link.kind()))?;
        let (size, sha256) = download.sum()?;
        let downloaded_at = reports.shared.client.clock().now();
        let (kind, path) = (link.kind(), link.path().to_owned());
        let file = ArchivedFile { name, kind, path, content_type, size, sha256, downloaded_at };
        Ok((file, download.renewed_links().cloned()))
    }

    /// Writes the manifest, which completes the archive.
    async fn publish(&self, place: &Path, bytes: Bytes) -> Result<(), Error> {
        let target = place.clone().join(MANIFEST);
        let put = self.store.put_opts(&target, PutPayload::from_bytes(bytes.clone()), PutMode::Create.into()).await;
        match put {
            Ok(_) => Ok(()),
            Err(object_store::Error::AlreadyExists { .. } | object_store::Error::Precondition { .. }) => {
                // If the store's client lost a response and repeated the write, it finds its own earlier write.
                let there = verify::read_manifest(&*self.store, &target).await?;
                if there == bytes { Ok(()) } else { Err(exists()) }
            }
            Err(error) => {
                Err(failed("the manifest could not be written; check whether it exists before trying again", error))
            }
        }
    }

    /// Removes the files of a failed attempt. Files that cannot be removed now can be removed with
    /// [`remove_leftovers`](Self::remove_leftovers) once the folder contains an archive.
    async fn clean_up(&self, place: &Path, files: &[ArchivedFile]) {
        for file in files {
            if let Ok(path) = below(place, &file.name) {
                let removed = self.store.delete(&path).await;
                tracing::debug!(
                    kind = file.kind.as_str(),
                    removed = removed.is_ok(),
                    "a file of an attempt that failed"
                );
            }
        }
    }

    fn place(&self, folder: &str) -> Result<Path, Error> {
        let place = below(&self.prefix, folder)?;
        if place == self.prefix {
            return Err(Error::configuration("an archive needs its own folder"));
        }
        Ok(place)
    }
}

/// Prints the store, such as `PrivateFolder(/archive)`, and the prefix.
impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Archive")
            .field("store", &format_args!("{}", self.store))
            .field("prefix", &self.prefix.as_ref())
            .finish()
    }
}

fn path(text: &str) -> Result<Path, Error> {
    let wrong = "a folder must be names separated by slashes, such as verifications/4711";
    Path::parse(text).map_err(|_| Error::configuration(wrong))
}

fn below(place: &Path, name: &str) -> Result<Path, Error> {
    Ok(path(name)?.parts().fold(place.clone(), Path::join))
}

fn exists() -> Error {
    Error::new(ErrorKind::Exists, "this folder already contains an archive, and nothing is overwritten")
}

fn failed(message: &str, error: object_store::Error) -> Error {
    use object_store::Error as Failed;
    let reason = match &error {
        Failed::NotFound { .. } => {
            Some("the bucket, container or folder does not exist; check the location of the archive")
        }
        Failed::PermissionDenied { .. } => Some("access is denied; check the permissions of the credentials"),
        Failed::Unauthenticated { .. } => Some("the credentials are not accepted; check them"),
        Failed::AlreadyExists { .. } => Some("a file with this name exists, and nothing is overwritten"),
        Failed::InvalidPath { .. } => Some("the path cannot be used in this store"),
        Failed::NotSupported { .. } | Failed::NotImplemented { .. } => {
            Some("the store does not support an operation that is needed")
        }
        Failed::UnknownConfigurationKey { .. } => Some("a setting of the store is unknown"),
        _ => None,
    };
    // The store's own error may quote the body of its server's response, so it is not kept.
    Error::new(ErrorKind::Store, message).because(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_of_the_store_says_why_and_whether_it_passes() {
        use object_store::Error as Failed;
        let source = || "the text of a store, with a CANARY".into();
        let path = || "bucket/CANARY".to_owned();
        for (error, retryable, reason) in [
            (Failed::NotFound { path: path(), source: source() }, false, "does not exist"),
            (Failed::PermissionDenied { path: path(), source: source() }, false, "access is denied"),
            (Failed::Unauthenticated { path: path(), source: source() }, false, "credentials"),
            (Failed::AlreadyExists { path: path(), source: source() }, false, "nothing is overwritten"),
            (Failed::NotSupported { source: source() }, false, "does not support"),
            (Failed::Generic { store: "S3", source: source() }, true, "could not be written"),
        ] {
            let error = failed("a file could not be written", error);
            assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Store, retryable), "{error}");
            let mut shown = format!("{error} {error:?}");
            let mut cause = std::error::Error::source(&error);
            while let Some(error) = cause {
                shown.push_str(&format!("{error} {error:?}"));
                cause = error.source();
            }
            assert!(!shown.contains("CANARY"), "{shown}");
            assert!(error.to_string().contains(reason) && !error.to_string().contains("CANARY"), "{error}");
        }
    }
}
