//! Reads and writes the lock and the snapshot of the contract from the last pull.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Contract;
use crate::{
    upstream::{failure::Failure, fetch::lock::Lock},
    workspace,
};

/// The paths of the lock and the snapshot.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    folder: PathBuf,
}

impl Files {
    /// Returns the paths in the repository at `root`.
    pub(crate) fn at(root: &Path) -> Files {
        Files { folder: root.join("openapi/vendor") }
    }

    fn lock(&self) -> PathBuf {
        self.folder.join("upstream-lock.json")
    }

    fn snapshot(&self) -> PathBuf {
        self.folder.join("upstream-contract.json")
    }

    /// Reads the lock. Returns `None` if there has been no pull.
    pub(crate) fn read_lock(&self) -> Result<Option<Lock>, Failure> {
        let path = self.lock();
        if !path.exists() {
            return Ok(None);
        }
        let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error.to_string()))?;
        serde_json::from_str(&text).map(Some).map_err(|error| unreadable(&path, &error.to_string()))
    }

    /// Reads the contract of the last pull.
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

    /// Writes both files. Both are completed under temporary names before either is renamed to its final name.
    pub(crate) fn write(&self, lock: &Lock, contract: &Contract) -> Result<(), Failure> {
        let lock_text =
            serde_json::to_string_pretty(lock).map_err(|error| Failure::new("write-failed", error.to_string()))?;
        let snapshot_text = format!("{:#}", contract.to_json(&lock.base));
        workspace::write_all(&[(self.lock(), lock_text + "\n"), (self.snapshot(), snapshot_text + "\n")])
            .map_err(|error| Failure::new("write-failed", format!("{error:#}")))
    }
}

fn unreadable(path: &Path, why: &str) -> Failure {
    Failure::new("file-unreadable", format!("{}: {why}", path.display()))
}
