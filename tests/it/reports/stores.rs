//! A store that fails at the operation chosen by the test.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use async_trait::async_trait;
use futures_util::{FutureExt, StreamExt, stream::BoxStream};
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result, UploadPart, path::Path,
};

/// How an operation of a failing store fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The failing operation and all later ones have no effect, as if the process had died before it.
    Before,
    /// The failing operation takes effect, but later ones do not, as if the process had died after it.
    After,
    /// Each put from then on takes effect, but is reported as already existing, as after a retry by the store's own
    /// client.
    Repeated,
}

/// A store that fails from the operation numbered `fails_at` on, counted from 0.
#[derive(Clone, Debug)]
pub struct Failing {
    inner: Arc<dyn ObjectStore>,
    fails_at: usize,
    failure: Failure,
    operations: Arc<AtomicUsize>,
}

impl Failing {
    pub fn new(inner: Arc<dyn ObjectStore>, fails_at: usize, failure: Failure) -> Self {
        Self { inner, fails_at, failure, operations: Arc::default() }
    }

    /// Returns the number of operations so far.
    pub fn operations(&self) -> usize {
        self.operations.load(Ordering::SeqCst)
    }

    /// Runs the operation, fails, or does both.
    async fn run<T>(&self, operation: impl Future<Output = Result<T>>) -> Result<T> {
        let number = self.operations.fetch_add(1, Ordering::SeqCst);
        if number < self.fails_at {
            return operation.await;
        }
        match self.failure {
            Failure::Repeated => {
                operation.await?;
                Err(Error::AlreadyExists { path: "there".into(), source: "the test says so".into() })
            }
            Failure::After if number == self.fails_at => {
                operation.await?;
                Err(gone())
            }
            Failure::Before | Failure::After => Err(gone()),
        }
    }
}

fn gone() -> Error {
    Error::Generic { store: "Failing", source: "the test says so".into() }
}

impl fmt::Display for Failing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failing({})", self.inner)
    }
}

#[async_trait]
impl ObjectStore for Failing {
    async fn put_opts(&self, location: &Path, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        self.run(self.inner.put_opts(location, payload, options)).await
    }

    async fn put_multipart_opts(
        &self,
        location: &Path,
        options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        let inner = self.run(self.inner.put_multipart_opts(location, options)).await?;
        Ok(Box::new(FailingUpload { inner, store: self.clone() }))
    }

    async fn get_opts(&self, location: &Path, options: GetOptions) -> Result<GetResult> {
        if self.failure == Failure::Repeated {
            return self.inner.get_opts(location, options).await;
        }
        self.run(self.inner.get_opts(location, options)).await
    }

    fn delete_stream(&self, locations: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        let dead = self.operations.fetch_add(1, Ordering::SeqCst) >= self.fails_at;
        let stream = if dead { locations.map(|_| Err(gone())).boxed() } else { locations };
        self.inner.delete_stream(stream)
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.inner.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.run(self.inner.list_with_delimiter(prefix)).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.run(self.inner.copy_opts(from, to, options)).await
    }
}

#[derive(Debug)]
struct FailingUpload {
    inner: Box<dyn MultipartUpload>,
    store: Failing,
}

#[async_trait]
impl MultipartUpload for FailingUpload {
    fn put_part(&mut self, data: PutPayload) -> UploadPart {
        let (part, store) = (self.inner.put_part(data), self.store.clone());
        async move { store.run(part).await }.boxed()
    }

    async fn complete(&mut self) -> Result<PutResult> {
        self.store.run(self.inner.complete()).await
    }

    async fn abort(&mut self) -> Result<()> {
        self.store.run(self.inner.abort()).await
    }
}
