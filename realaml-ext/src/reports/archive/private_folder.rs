//! A folder on this machine as an object store, with files that only their owner can read.

mod symbolic;

use std::{
    fmt,
    io::{self, Seek, SeekFrom, Write},
    path::{Path as FilePath, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use futures_util::{
    FutureExt, StreamExt, TryFutureExt, TryStreamExt,
    stream::{self, BoxStream},
};
use object_store::{
    CopyOptions, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore, ObjectStoreExt, PutMode,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, RenameOptions, Result, UploadPart, local::LocalFileSystem,
    path::Path,
};

use crate::{
    core::clock::{Clock, SystemClock},
    reports::{
        Error, ErrorKind, blocking,
        file::{NewFile, create_folder, is_unfinished},
    },
};

const STORE: &str = "PrivateFolder";

/// An extension of [`PutMultipartOptions`]: the upload fails if the file exists when the upload is completed. Without
/// this extension, an upload in parts replaces the file, as it does in other object stores.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewOnly;

/// A folder on this machine as an object store. The local store of `object_store` leaves the permissions of files to
/// the umask. Here, files have mode 0600 and new folders have mode 0700, on systems with file modes. A file appears
/// completely or not at all, and it is safely on disk when a write returns. Reading, writing, listing and deleting do
/// not follow symbolic links below the folder.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
/// use realaml_ext::reports::archive::{PrivateFolder, object_store::{ObjectStoreExt, path::Path}};
///
/// # let folder = tempfile::tempdir()?;
/// # let folder = folder.path();
/// let store = PrivateFolder::new(folder.join("archive"))?;
/// store.put(&Path::from("a/b.txt"), "content".into()).await?;
/// assert_eq!(std::fs::read_to_string(folder.join("archive/a/b.txt"))?, "content");
/// # Ok::<(), Box<dyn std::error::Error>>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct PrivateFolder {
    inner: Arc<LocalFileSystem>,
    root: PathBuf,
}

impl PrivateFolder {
    /// Opens the folder. It is created with its parents if it does not exist. An existing folder keeps its permissions.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Store`] if the folder cannot be created or used.
    pub fn new(folder: impl AsRef<FilePath>) -> std::result::Result<Self, Error> {
        let unusable =
            |error: io::Error| Error::new(ErrorKind::Store, "the folder cannot be created or used").with_source(error);
        create_folder(folder.as_ref()).map_err(unusable)?;
        let root = folder.as_ref().canonicalize().map_err(unusable)?;
        let inner = LocalFileSystem::new_with_prefix(&root).map_err(|error| unusable(io::Error::other(error)))?;
        Ok(Self { inner: Arc::new(inner.with_fsync(true)), root })
    }

    /// Returns the path of the folder.
    pub fn root(&self) -> &FilePath {
        &self.root
    }

    /// Removes the remains of interrupted writes that were last modified at least `older_than` ago. These files are
    /// never listed, but they can contain personal data. Returns how many files were removed. A file that cannot be
    /// removed is skipped.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Store`] if a folder cannot be read.
    pub async fn remove_unfinished(&self, older_than: Duration) -> std::result::Result<usize, Error> {
        let root = self.root.clone();
        let removed = blocking(move || remove_unfinished(&root, older_than)).await;
        removed
            .map_err(|error| Error::new(ErrorKind::Store, "unfinished files could not be removed").with_source(error))
    }

    /// Begins a file and creates its parent folders. Refuses paths that lead through a symbolic link.
    async fn begin(&self, location: &Path) -> Result<NewFile> {
        let target = self.inner.path_to_filesystem(location)?;
        let root = self.root.clone();
        run(location, move || {
            if let Some(folder) = target.parent() {
                if symbolic::leads_through(&root, folder) {
                    return Err(symbolic::refused());
                }
                create_folder(folder)?;
            }
            NewFile::begin(&target)
        })
        .await
    }

    /// Creates the parent folders of a file. Refuses paths that lead through a symbolic link.
    async fn prepare(&self, location: &Path) -> Result<()> {
        self.refuse_links(location).await?;
        let target = self.inner.path_to_filesystem(location)?;
        run(location, move || target.parent().map_or(Ok(()), create_folder)).await
    }

    /// Fails if any part of the path to a location is a symbolic link.
    async fn refuse_links(&self, location: &Path) -> Result<()> {
        let (root, target) = (self.root.clone(), self.inner.path_to_filesystem(location)?);
        let check = move || if symbolic::leads_through(&root, &target) { Err(symbolic::refused()) } else { Ok(()) };
        run(location, check).await
    }

    /// Returns the path, on this machine, of a folder of the store.
    fn folder(&self, prefix: &Path) -> PathBuf {
        // An empty path is the root, which the inner store does not accept as a file.
        self.inner.path_to_filesystem(prefix).unwrap_or_else(|_| {
            let mut folder = self.root.clone();
            folder.extend(prefix.parts().map(|it| it.as_ref().to_owned()));
            folder
        })
    }

    /// Reads the metadata of a file on this machine.
    async fn meta(&self, file: &FilePath) -> Result<ObjectMeta> {
        let parts: Option<Vec<_>> =
            file.strip_prefix(&self.root).ok().and_then(|it| it.iter().map(|it| it.to_str()).collect());
        let name = parts.map(|it| it.join("/")).unwrap_or_default();
        self.inner.head(&Path::parse(name)?).await
    }
}

impl fmt::Display for PrivateFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{STORE}({})", self.root.display())
    }
}

#[async_trait]
impl ObjectStore for PrivateFolder {
    async fn put_opts(&self, location: &Path, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        let replace = match options.mode {
            PutMode::Overwrite => true,
            PutMode::Create => false,
            PutMode::Update(_) => return Err(not_offered("conditional updates")),
        };
        if !options.attributes.is_empty() {
            return Err(not_offered("attributes"));
        }
        let new = self.begin(location).await?;
        run(location, move || {
            payload.iter().try_for_each(|bytes| new.file().write_all(bytes))?;
            new.publish(replace)
        })
        .await?;
        written(&self.inner, location).await
    }

    async fn put_multipart_opts(
        &self,
        location: &Path,
        options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        if !options.attributes.is_empty() {
            return Err(not_offered("attributes"));
        }
        let new = self.begin(location).await?;
        let (inner, location) = (self.inner.clone(), location.clone());
        let replace = options.extensions.get::<NewOnly>().is_none();
        Ok(Box::new(Parts { inner, location, file: Arc::new(Mutex::new(Some(new))), length: 0, replace }))
    }

    async fn get_opts(&self, location: &Path, options: GetOptions) -> Result<GetResult> {
        self.refuse_links(location).await?;
        self.inner.get_opts(location, options).await
    }

    fn delete_stream(&self, locations: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        let store = self.clone();
        let inside = locations.and_then(move |location| {
            let store = store.clone();
            async move { store.refuse_links(&location).await.map(|()| location) }
        });
        self.inner.delete_stream(inside.boxed())
    }

    /// The inner store follows symbolic links when it lists, so the folders are walked here.
    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        let (store, prefix) = (self.clone(), prefix.cloned().unwrap_or_default());
        let found = async move {
            let (root, below) = (store.root.clone(), store.folder(&prefix));
            let files = run(&prefix, move || symbolic::files_below(&root, &below)).await?;
            let metas = stream::iter(files).filter_map(move |file| {
                let store = store.clone();
                async move {
                    match store.meta(&file).await {
                        // The file was removed meanwhile.
                        Err(object_store::Error::NotFound { .. }) => None,
                        meta => Some(meta),
                    }
                }
            });
            Ok(metas)
        };
        found.try_flatten_stream().boxed()
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        let place = prefix.cloned().unwrap_or_default();
        let (root, folder) = (self.root.clone(), self.folder(&place));
        if run(&place, move || Ok(symbolic::leads_through(&root, &folder))).await? {
            return Ok(ListResult { common_prefixes: Vec::new(), objects: Vec::new(), extensions: Default::default() });
        }
        let mut listed = self.inner.list_with_delimiter(prefix).await?;
        let store = self.clone();
        run(&place, move || {
            let stays = |it: &Path| !symbolic::leads_through(&store.root, &store.folder(it));
            listed.objects.retain(|it| stays(&it.location));
            listed.common_prefixes.retain(stays);
            Ok(listed)
        })
        .await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.refuse_links(from).await?;
        self.prepare(to).await?;
        self.inner.copy_opts(from, to, options).await
    }

    async fn rename_opts(&self, from: &Path, to: &Path, options: RenameOptions) -> Result<()> {
        self.refuse_links(from).await?;
        self.prepare(to).await?;
        self.inner.rename_opts(from, to, options).await
    }
}

/// A file written in parts, which may arrive concurrently.
#[derive(Debug)]
struct Parts {
    inner: Arc<LocalFileSystem>,
    location: Path,
    /// `None` once the upload is complete or was aborted.
    file: Arc<Mutex<Option<NewFile>>>,
    length: u64,
    /// Whether an existing file is replaced.
    replace: bool,
}

#[async_trait]
impl MultipartUpload for Parts {
    fn put_part(&mut self, data: PutPayload) -> UploadPart {
        let start = self.length;
        self.length += data.content_length() as u64;
        let (file, location) = (self.file.clone(), self.location.clone());
        async move {
            run(&location, move || {
                let guard = file.lock().unwrap_or_else(PoisonError::into_inner);
                let mut file = guard.as_ref().ok_or_else(over)?.file();
                file.seek(SeekFrom::Start(start))?;
                data.iter().try_for_each(|bytes| file.write_all(bytes))
            })
            .await
        }
        .boxed()
    }

    async fn complete(&mut self) -> Result<PutResult> {
        let (file, replace) = (self.file.clone(), self.replace);
        run(&self.location, move || {
            let new = file.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or_else(over)?;
            new.publish(replace)
        })
        .await?;
        written(&self.inner, &self.location).await
    }

    async fn abort(&mut self) -> Result<()> {
        let file = self.file.clone();
        // A file that is dropped before it is published disappears.
        run(&self.location, move || {
            file.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or_else(over).map(drop)
        })
        .await
    }
}

fn remove_unfinished(folder: &FilePath, older_than: Duration) -> io::Result<usize> {
    let mut removed = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // Symbolic links count as neither files nor folders here, so nothing outside is reached.
        let kind = entry.file_type()?;
        if kind.is_dir() {
            removed += remove_unfinished(&entry.path(), older_than)?;
        } else if kind.is_file() && is_unfinished(&entry.file_name()) {
            // An entry whose time cannot be read, for instance because it was removed meanwhile, is skipped.
            let modified = entry.metadata().and_then(|it| it.modified()).map(DateTime::<Utc>::from);
            let age = modified.ok().and_then(|it| (SystemClock.now() - it).to_std().ok());
            if age.is_some_and(|age| age >= older_than) && std::fs::remove_file(entry.path()).is_ok() {
                removed += 1;
            }
        }
    }
    Ok(removed)
}

/// Runs disk work and converts its error into a store error.
async fn run<T: Send + 'static>(location: &Path, work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T> {
    blocking(work).await.map_err(|error| {
        let path = location.to_string();
        match error.kind() {
            io::ErrorKind::AlreadyExists => object_store::Error::AlreadyExists { path, source: error.into() },
            io::ErrorKind::PermissionDenied => object_store::Error::PermissionDenied { path, source: error.into() },
            _ => object_store::Error::Generic { store: STORE, source: error.into() },
        }
    })
}

fn over() -> io::Error {
    io::Error::other("the upload is complete or was aborted")
}

/// Returns the result of a write. The `ETag` comes from the inner store, which reads the files that are written here.
async fn written(inner: &LocalFileSystem, location: &Path) -> Result<PutResult> {
    let e_tag = inner.head(location).await?.e_tag;
    Ok(PutResult { e_tag, version: None, extensions: Default::default() })
}

fn not_offered(operation: &str) -> object_store::Error {
    object_store::Error::NotImplemented { operation: operation.to_owned(), implementer: STORE.to_owned() }
}
