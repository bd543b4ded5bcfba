//! Detects symbolic links below a folder. They can lead out of the folder, so they are not followed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::reports::file::is_unfinished;

/// Whether any part of the target's path below the root, including the target itself, is a symbolic link.
pub(super) fn leads_through(root: &Path, target: &Path) -> bool {
    let is_link = |it: &Path| fs::symlink_metadata(it).is_ok_and(|it| it.is_symlink());
    target.ancestors().take_while(|it| *it != root).any(is_link)
}

/// Returns the error for a path that leads through a symbolic link.
pub(super) fn refused() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, "a symbolic link in the folder is not followed")
}

/// Lists every complete file below a folder in the store. A folder that does not exist, or is reached through a
/// symbolic link, has no files.
pub(super) fn files_below(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if leads_through(root, folder) {
        return Ok(files);
    }
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            // The folder does not exist, or is a file.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            // For a symbolic link this is the type of the link, not of its target.
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
