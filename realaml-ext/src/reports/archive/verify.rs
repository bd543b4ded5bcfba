//! Reads archives back and compares them with their manifests.

use std::collections::HashSet;

use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::{ObjectStore, ObjectStoreExt, path::Path};
use sha2::{Digest as _, Sha256};

use super::{Archive, ArchivedFile, MANIFEST, Manifest, below, failed};
use crate::reports::{Digest, Error, ErrorKind};

/// The size of the largest manifest that is read. No known record with its list of files comes near this size.
const LARGEST_MANIFEST: u64 = 64 * 1024 * 1024;

/// The result of [`Archive::verify`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Verified {
    /// The archive's manifest.
    pub manifest: Manifest,
    /// The SHA-256 digest of the manifest. Compare it with [`Archived::digest`](super::Archived::digest) if that was
    /// kept.
    pub digest: Digest,
    /// The state of each file of the manifest, in the order of the manifest.
    pub files: Vec<FileState>,
    /// The names of the files in the folder that the manifest does not list, such as the remains of failed attempts.
    pub leftovers: Vec<String>,
}

/// The state of an archived file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileState {
    /// The file is byte for byte as it was archived.
    Intact,
    /// The file has a different size or digest.
    Altered,
    /// The file does not exist.
    Missing,
}

impl Verified {
    /// Whether every file is as it was archived and the manifest lists every file of its attempt. The remains of other
    /// attempts are ignored, unless the manifest lists no files at all.
    pub fn is_intact(&self) -> bool {
        let own = |it: &String| it.split('/').next() == Some(&self.manifest.attempt);
        let lists_all = !self.leftovers.iter().any(own) && (self.leftovers.is_empty() || !self.files.is_empty());
        lists_all && self.files.iter().all(|it| *it == FileState::Intact)
    }

    /// Returns the files that are not as they were archived.
    pub fn damaged(&self) -> impl Iterator<Item = (&ArchivedFile, FileState)> {
        self.manifest.files.iter().zip(self.files.iter().copied()).filter(|it| it.1 != FileState::Intact)
    }
}

impl Archive {
    /// Reads the manifest of the archive in this folder.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] if the folder's name is empty or not a valid path, [`ErrorKind::NotArchived`] if
    /// there is no manifest and therefore no archive, [`ErrorKind::Manifest`] if the manifest cannot be used, or
    /// [`ErrorKind::Store`] if the store fails.
    pub async fn manifest(&self, folder: &str) -> Result<Manifest, Error> {
        Manifest::read(&read_manifest(&*self.store, &self.place(folder)?.join(MANIFEST)).await?)
    }

    /// Reads every file of an archive and compares it with the manifest.
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
    /// # let links = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?.links();
    /// # archive.store_in("matter-4711/after-review", &Reports::new(&client)?, &links).await?;
    /// let verified = archive.verify("matter-4711/after-review").await?;
    /// for (file, state) in verified.damaged() {
    ///     println!("{} is {state:?}", file.name);
    /// }
    /// assert!(verified.is_intact());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`manifest`](Self::manifest). Missing or altered files are not an error: the result reports them.
    pub async fn verify(&self, folder: &str) -> Result<Verified, Error> {
        let place = self.place(folder)?;
        let bytes = read_manifest(&*self.store, &place.clone().join(MANIFEST)).await?;
        let manifest = Manifest::read(&bytes)?;
        let mut files = Vec::with_capacity(manifest.files.len());
        for file in &manifest.files {
            files.push(self.state(&place, file).await?);
        }
        let leftovers = self.leftovers_of(&place, &manifest).await?;
        Ok(Verified { manifest, digest: Digest::of(&bytes), files, leftovers })
    }

    /// Removes the remains of failed attempts: everything in the folder that the manifest does not list. Returns how
    /// many files were removed. Without a manifest, nothing is removed, because an attempt may be in progress.
    /// Unfinished files are never listed; [`PrivateFolder::remove_unfinished`](super::PrivateFolder::remove_unfinished)
    /// removes them.
    ///
    /// # Errors
    ///
    /// See [`manifest`](Self::manifest).
    pub async fn remove_leftovers(&self, folder: &str) -> Result<usize, Error> {
        let place = self.place(folder)?;
        let leftovers = self.leftovers_of(&place, &self.manifest(folder).await?).await?;
        for name in &leftovers {
            match self.store.delete(&below(&place, name)?).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(failed("a leftover could not be removed", error)),
            }
        }
        Ok(leftovers.len())
    }

    async fn state(&self, place: &Path, file: &ArchivedFile) -> Result<FileState, Error> {
        let unread = |error| failed("a file could not be read", error).of(file.kind);
        // A file whose name is not a valid path cannot exist.
        let Ok(path) = below(place, &file.name) else { return Ok(FileState::Missing) };
        let found = match self.store.get(&path).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(FileState::Missing),
            Err(error) => return Err(unread(error)),
        };
        if found.meta.size != file.size {
            return Ok(FileState::Altered);
        }
        let mut stream = found.into_stream();
        let (mut hasher, mut size) = (Sha256::new(), 0);
        while let Some(bytes) = stream.try_next().await.map_err(unread)? {
            hasher.update(&bytes);
            size += bytes.len() as u64;
        }
        let same = size == file.size && Digest::from(hasher) == file.sha256;
        Ok(if same { FileState::Intact } else { FileState::Altered })
    }

    async fn leftovers_of(&self, place: &Path, manifest: &Manifest) -> Result<Vec<String>, Error> {
        let known: HashSet<_> = manifest.files.iter().map(|it| it.name.as_str()).chain([MANIFEST]).collect();
        let mut listed = self.store.list(Some(place));
        let mut leftovers = Vec::new();
        while let Some(it) = listed.try_next().await.map_err(|error| failed("the folder could not be listed", error))? {
            let parts: Vec<_> = it.location.prefix_match(place).into_iter().flatten().collect();
            let name = parts.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join("/");
            if !known.contains(name.as_str()) {
                leftovers.push(name);
            }
        }
        leftovers.sort();
        Ok(leftovers)
    }
}

/// Reads the bytes of a manifest.
pub(super) async fn read_manifest(store: &dyn ObjectStore, path: &Path) -> Result<Bytes, Error> {
    let unread = |error| failed("the manifest could not be read", error);
    let found = match store.get(path).await {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => {
            return Err(Error::new(ErrorKind::NotArchived, "there is no complete archive in this folder"));
        }
        Err(error) => return Err(unread(error)),
    };
    if found.meta.size > LARGEST_MANIFEST {
        return Err(Error::new(ErrorKind::Manifest, "the file manifest.json is far too large for a manifest"));
    }
    found.bytes().await.map_err(unread)
}
