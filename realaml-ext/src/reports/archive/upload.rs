//! Transfers a download into a store, without keeping the whole file in memory.

use bytes::BytesMut;
use object_store::{
    MultipartUpload, ObjectStore, ObjectStoreExt, PutMode, PutMultipartOptions, PutPayload, path::Path,
};

use super::{failed, private_folder::NewOnly};
use crate::reports::{Download, Error, ErrorKind};

/// Files below this size are written in one piece, and all others in parts of this size. Stores require parts of at
/// least 5 MiB, and some require parts of equal size.
const PART: usize = 8 * 1024 * 1024;

/// Writes a complete download of at most `limit` bytes to a new path. Fails if the path exists.
pub(super) async fn upload(
    store: &dyn ObjectStore,
    target: &Path,
    download: &mut Download,
    limit: u64,
) -> Result<(), Error> {
    let mut parts = None;
    let result = write(store, target, download, limit, &mut parts).await;
    if let (Err(_), Some(mut parts)) = (&result, parts) {
        // If the upload cannot be aborted either, the parts remain until a rule of the store removes them. They are not
        // listed as a file.
        let aborted = parts.abort().await;
        tracing::debug!(aborted = aborted.is_ok(), "an upload in parts failed");
    }
    result
}

async fn write(
    store: &dyn ObjectStore,
    target: &Path,
    download: &mut Download,
    limit: u64,
    parts: &mut Option<Box<dyn MultipartUpload>>,
) -> Result<(), Error> {
    let unwritten = |error| failed("a file could not be written", error);
    let (mut buffer, mut size) = (BytesMut::new(), 0);
    while let Some(bytes) = download.chunk().await? {
        size += bytes.len() as u64;
        if size > limit {
            let text = "the files of the record are too large in total; raise the limit with Archive::with_size_limit";
            return Err(Error::new(ErrorKind::TooLarge, text));
        }
        buffer.extend_from_slice(&bytes);
        while buffer.len() >= PART {
            let upload = match parts {
                Some(upload) => upload,
                None => {
                    let mut options = PutMultipartOptions::default();
                    options.extensions.insert(NewOnly);
                    let upload = store.put_multipart_opts(target, options).await;
                    parts.insert(upload.map_err(unwritten)?)
                }
            };
            upload.put_part(PutPayload::from_bytes(buffer.split_to(PART).freeze())).await.map_err(unwritten)?;
        }
    }
    // Only a complete file may appear.
    download.sum()?;
    let rest = PutPayload::from_bytes(buffer.freeze());
    match parts {
        Some(upload) => {
            if rest.content_length() > 0 {
                upload.put_part(rest).await.map_err(unwritten)?;
            }
            refuse_existing(store, target).await.map_err(unwritten)?;
            upload.complete().await.map_err(unwritten)?;
        }
        None => {
            store.put_opts(target, rest, PutMode::Create.into()).await.map_err(unwritten)?;
        }
    }
    Ok(())
}

/// Fails if the path exists. Most stores replace an existing file when an upload in parts is completed, and support no
/// condition for that. This check is enough, because nobody else writes to the path: every attempt has a folder with a
/// random name.
async fn refuse_existing(store: &dyn ObjectStore, target: &Path) -> object_store::Result<()> {
    match store.head(target).await {
        Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(error),
        Ok(_) => {
            let source = "a file with this name exists".into();
            Err(object_store::Error::AlreadyExists { path: target.to_string(), source })
        }
    }
}
