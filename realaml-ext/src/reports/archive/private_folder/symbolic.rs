//! Symbolic links below a folder, which lead out of it and are not followed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::reports::file::is_unfinished;

/// Whether anything between the root and the target, the target included, is a symbolic link.
pub(super) fn leads_through(root: &Path, target: &Path) -> bool {
    let is_link = |it: &Path| fs::symlink_metadata(it).is_ok_and(|it| it.is_symlink());
    target.ancestors().take_while(|it| *it != root).any(is_link)
}

/// The error for a place that a symbolic link leads to.
pub(super) fn refused() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, "a symbolic link in the folder is not followed")
}

/// Every whole file below a folder of the root. A folder that is not there has none.
pub(super) fn files_below(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if leads_through(root, folder) {
        return Ok(files);
    }
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            // One that is not there, or a file.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            // Of a symbolic link this says that it is one, not what it leads to.
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() && !is_unfinished(&entry.file_name()) {
                files.push(entry.path());
            }
        }
    }
    Ok(files)
}
