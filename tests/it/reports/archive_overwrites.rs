//! Tests that an archive never overwrites a file, whatever appears at the file's path while it is uploaded.

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use futures_util::stream::BoxStream;
use object_store::{
    CopyOptions, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore, ObjectStoreExt,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result, UploadPart, memory::InMemory, path::Path,
};
use realaml_ext::reports::{
    ErrorKind,
    archive::{Archive, PrivateFolder},
};

use super::storage::{Storage, pdf};

const FOREIGN: &str = "somebody else's file";

/// When the foreign file appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// At the start of the upload.
    Start,
    /// Immediately before the upload is completed, after every check of the client.
    End,
}

/// A store in which a foreign file appears at the path of each upload in parts.
#[derive(Clone, Debug)]
struct Occupied {
    inner: Arc<dyn ObjectStore>,
    moment: Moment,
    paths: Arc<Mutex<Vec<Path>>>,
}

impl Occupied {
    async fn occupy(&self, location: &Path, moment: Moment) -> Result<()> {
        if self.moment == moment {
            self.paths.lock().unwrap().push(location.clone());
            self.inner.put(location, FOREIGN.into()).await?;
        }
        Ok(())
    }
}

impl fmt::Display for Occupied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Occupied({})", self.inner)
    }
}

#[async_trait]
impl ObjectStore for Occupied {
    async fn put_opts(&self, location: &Path, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        self.inner.put_opts(location, payload, options).await
    }

    async fn put_multipart_opts(
        &self,
        location: &Path,
        options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        self.occupy(location, Moment::Start).await?;
        let inner = self.inner.put_multipart_opts(location, options).await?;
        Ok(Box::new(OccupiedUpload { inner, store: self.clone(), location: location.clone() }))
    }

    async fn get_opts(&self, location: &Path, options: GetOptions) -> Result<GetResult> {
        self.inner.get_opts(location, options).await
    }

    fn delete_stream(&self, locations: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        self.inner.delete_stream(locations)
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.inner.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.inner.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.inner.copy_opts(from, to, options).await
    }
}

#[derive(Debug)]
struct OccupiedUpload {
    inner: Box<dyn MultipartUpload>,
    store: Occupied,
    location: Path,
}

#[async_trait]
impl MultipartUpload for OccupiedUpload {
    fn put_part(&mut self, data: PutPayload) -> UploadPart {
        self.inner.put_part(data)
    }

    async fn complete(&mut self) -> Result<PutResult> {
        self.store.occupy(&self.location, Moment::End).await?;
        self.inner.complete().await
    }

    async fn abort(&mut self) -> Result<()> {
        self.inner.abort().await
    }
}

#[tokio::test]
async fn a_file_that_appears_at_the_path_of_an_upload_is_kept() {
    let storage = Storage::of(pdf(9 * 1024 * 1024)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let folder = tempfile::tempdir().unwrap();
    let private = |name| Arc::new(PrivateFolder::new(folder.path().join(name)).unwrap()) as Arc<dyn ObjectStore>;
    for (inner, moment) in [
        (Arc::new(InMemory::new()) as Arc<dyn ObjectStore>, Moment::Start),
        (private("start"), Moment::Start),
        // A folder on this machine refuses to replace a file even after the last check.
        (private("end"), Moment::End),
    ] {
        let store = Occupied { inner: inner.clone(), moment, paths: Arc::default() };
        let archive = Archive::new(Arc::new(store.clone()), "").unwrap();
        let error = archive.store_in("matter", &reports, &links).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Store, "{inner} {moment:?}");
        assert!(error.to_string().contains("nothing is overwritten"), "{error}");
        let paths = store.paths.lock().unwrap().clone();
        assert_eq!(paths.len(), 1);
        let kept = inner.get(&paths[0]).await.unwrap().bytes().await.unwrap();
        assert!(kept == FOREIGN, "{inner} {moment:?}: the file was overwritten or removed");
        assert_eq!(archive.verify("matter").await.unwrap_err().kind(), ErrorKind::NotArchived);
    }
}
