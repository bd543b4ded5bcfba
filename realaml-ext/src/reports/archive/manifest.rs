//! The manifest of an archive.

use std::fmt;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::reports::{ContentType, Digest, Error, ErrorKind, LinkKind, Links};

const FORMAT: &str = "realaml-archive";

/// The version of the format that this library writes, and the latest that it reads.
const VERSION: u32 = 1;

/// A manifest above this size is written without indentation, because indentation can be many times larger than the
/// content.
const LARGEST_INDENTED: usize = 256 * 1024;

/// The manifest of an archive: a JSON object in `manifest.json`.
///
/// `format` is `realaml-archive` and `version` is 1; a manifest with a later `version` is rejected. Later releases of
/// the library may add members without changing `version`. Unknown members are ignored.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Manifest {
    /// Always `realaml-archive`.
    pub format: String,
    /// The version of the format: 1.
    pub version: u32,
    /// The id of the attempt, which is also the name of the folder with the files.
    pub attempt: String,
    /// The domain of the record: `verifications`, `outsourced`, `risk`, `forms` or `esign`.
    pub domain: String,
    /// When the record was requested.
    pub obtained_at: DateTime<Utc>,
    /// When the manifest was created, after all files had been stored.
    pub archived_at: DateTime<Utc>,
    /// The archived files.
    pub files: Vec<ArchivedFile>,
    /// The record as it was fetched, with every link, key, token and password set to null, except the source pages of
    /// screening hits. It contains personal data, as the files do.
    pub record: Value,
}

/// A file of an archive.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ArchivedFile {
    /// The name of the file in the folder of the archive, including the subfolder.
    pub name: String,
    /// The kind of file.
    pub kind: LinkKind,
    /// The path of the link in the record, as a JSON pointer.
    pub path: String,
    /// The type of the file, detected from its first bytes.
    pub content_type: ContentType,
    /// The size of the file in bytes.
    pub size: u64,
    /// The SHA-256 digest of the file.
    pub sha256: Digest,
    /// When the file was downloaded.
    pub downloaded_at: DateTime<Utc>,
}

impl Manifest {
    pub(super) fn new(attempt: String, links: &Links, files: Vec<ArchivedFile>, archived_at: DateTime<Utc>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            attempt,
            domain: links.record_key().domain().to_owned(),
            obtained_at: links.obtained_at(),
            archived_at,
            files,
            record: links.record().clone(),
        }
    }

    pub(super) fn to_bytes(&self) -> Result<Bytes, Error> {
        let unwritable =
            |error| Error::new(ErrorKind::Manifest, "the manifest cannot be written as JSON").with_source(error);
        let mut bytes = serde_json::to_vec(self).map_err(unwritable)?;
        // The JSON is indented for readers, unless the indentation itself could become large.
        if bytes.len() <= LARGEST_INDENTED {
            bytes = serde_json::to_vec_pretty(self).map_err(unwritable)?;
        }
        bytes.push(b'\n');
        Ok(bytes.into())
    }

    /// Reads the content of a `manifest.json`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Manifest`] if the bytes are not a manifest, or are a manifest of a later version.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        // A JSON error can quote the content, so it is not kept as a source.
        let none = || Error::new(ErrorKind::Manifest, "the file manifest.json is not the manifest of an archive");
        let head: Head = serde_json::from_slice(bytes).map_err(|_| none())?;
        if head.format != FORMAT {
            return Err(none());
        }
        if head.version > VERSION {
            let text = format!(
                "the manifest has version {}, and this library reads versions up to {VERSION}; use a newer library",
                head.version
            );
            return Err(Error::new(ErrorKind::Manifest, text));
        }
        serde_json::from_slice(bytes).map_err(|_| none())
    }
}

/// Prints nothing from the record.
impl fmt::Debug for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Manifest")
            .field("version", &self.version)
            .field("domain", &self.domain)
            .field("archived_at", &self.archived_at)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

/// Prints nothing that comes from the record.
impl fmt::Debug for ArchivedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArchivedFile")
            .field("kind", &self.kind)
            .field("content_type", &self.content_type)
            .field("size", &self.size)
            .field("sha256", &self.sha256)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_manifests_of_known_versions_are_read() {
        let manifest = |format: &str, version: u32| {
            format!(
                r#"{{"format":"{format}","version":{version},"attempt":"a","domain":"verifications",
                "obtained_at":"2026-01-01T00:00:00Z","archived_at":"2026-01-01T00:00:01Z","files":[],
                "record":{{"first_name":"Aroha"}},"of_tomorrow":1}}"#
            )
        };
        let read = Manifest::read(manifest(FORMAT, 1).as_bytes()).unwrap();
        assert_eq!((read.domain.as_str(), read.version), ("verifications", 1));
        assert!(!format!("{read:?}").contains("Aroha"));
        assert_eq!(Manifest::read(&read.to_bytes().unwrap()).unwrap(), read);
        for wrong in [manifest(FORMAT, 2), manifest("other", 1), "{}".into(), "Aroha".into(), String::new()] {
            let error = Manifest::read(wrong.as_bytes()).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Manifest, "{wrong}");
            assert!(!format!("{error:?}").contains("Aroha"));
        }
    }
}
