//! The lock and the snapshot: what was pulled last. No times stand in them, so the same site gives the same files.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::upstream::contract::Contract;
use crate::upstream::failure::Failure;

/// What was pulled last, by hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lock {
    pub(crate) version: u64,
    /// Rules the hashes were made by.
    pub(crate) normaliser: u64,
    /// The site's address, or `export`.
    pub(crate) base: String,
    pub(crate) contract_sha256: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) index: Option<IndexLock>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) changelog: Option<ChangelogLock>,
    pub(crate) pages: Vec<PageLock>,
}

/// The index as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct IndexLock {
    pub(crate) tuples_sha256: String,
    pub(crate) entries: usize,
}

/// The changelog as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ChangelogLock {
    pub(crate) page: String,
    /// The date of the newest heading, or the heading if it is no date.
    pub(crate) newest: String,
    pub(crate) prose_sha256: String,
}

/// One page as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageLock {
    pub(crate) kind: char,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<u64>,
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) group: String,
    /// The route of an endpoint's page, the name of a schema's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) subject: Option<String>,
    /// The operation or schema with everything it refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) contract_sha256: Option<String>,
    /// The operation or schema alone, so that one edited shared schema does not mark every operation as changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) own_sha256: Option<String>,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) prose_sha256: Option<String>,
    /// The text as served; for diagnosis only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) raw_sha256: Option<String>,
    /// The answer, if it was not the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
}

/// Where the files about the vendor lie.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    pub(crate) folder: PathBuf,
}

impl Files {
    /// The files of the repository at `root`.
    pub(crate) fn at(root: &Path) -> Files {
        Files { folder: root.join("openapi/vendor") }
    }

    fn lock(&self) -> PathBuf {
        self.folder.join("upstream-lock.json")
    }

    fn snapshot(&self) -> PathBuf {
        self.folder.join("upstream-contract.json")
    }

    /// The lock, if there was a pull before.
    pub(crate) fn read_lock(&self) -> Result<Option<Lock>, Failure> {
        let path = self.lock();
        if !path.exists() {
            return Ok(None);
        }
        let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error.to_string()))?;
        serde_json::from_str(&text).map(Some).map_err(|error| unreadable(&path, &error.to_string()))
    }

    /// The contract that was pulled last.
    pub(crate) fn read_snapshot(&self) -> Result<Contract, Failure> {
        let path = self.snapshot();
        let missing = || {
            Failure::new("snapshot-missing", "the vendor's site was never pulled")
                .hint("Run `cargo xtask upstream pull`, or with `--from-export FILE` if the vendor sent an export.")
        };
        let text = fs::read_to_string(&path).map_err(|_| missing())?;
        let value: Value = serde_json::from_str(&text).map_err(|error| unreadable(&path, &error.to_string()))?;
        Contract::from_json(&value)
    }

    /// Writes both files: each is complete under another name before the first is put in its place.
    pub(crate) fn write(&self, lock: &Lock, contract: &Contract) -> Result<(), Failure> {
        let lock_text =
            serde_json::to_string_pretty(lock).map_err(|error| Failure::new("write-failed", error.to_string()))?;
        let snapshot_text = format!("{:#}", contract.to_json(&lock.base));
        write_all(&[(self.lock(), lock_text + "\n"), (self.snapshot(), snapshot_text + "\n")])
    }
}

/// Writes several files such that a full disk or a crash before the last step leaves all of them as they were.
pub(crate) fn write_all(files: &[(PathBuf, String)]) -> Result<(), Failure> {
    let failed =
        |path: &Path, error: std::io::Error| Failure::new("write-failed", format!("{}: {error}", path.display()));
    let temporary = |path: &Path| path.with_extension("new~");
    for (path, text) in files {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
        }
        if let Err(error) = fs::write(temporary(path), text) {
            files.iter().for_each(|(path, _)| drop(fs::remove_file(temporary(path))));
            return Err(failed(path, error));
        }
    }
    for (path, _) in files {
        fs::rename(temporary(path), path).map_err(|error| failed(path, error))?;
    }
    Ok(())
}

fn unreadable(path: &Path, why: &str) -> Failure {
    Failure::new("file-unreadable", format!("{}: {why}", path.display()))
}

/// Hexadecimal SHA-256.
pub(crate) fn sha256(text: impl AsRef<[u8]>) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_the_usual_ones() {
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn if_one_file_cannot_be_written_none_is() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let good = folder.path().join("a.json");
        fs::write(&good, "old").expect("writable");
        // A file where a folder is needed.
        let bad = good.join("b.json");
        assert!(write_all(&[(good.clone(), "new".to_owned()), (bad, "new".to_owned())]).is_err());
        assert_eq!(fs::read_to_string(&good).expect("readable"), "old");
    }
}
