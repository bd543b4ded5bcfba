//! Files that appear atomically and completely, and are readable only by their owner. They replace another file only on
//! request.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

use crate::core::random;

/// A file that is written next to its target. It disappears if it is dropped before it is published.
#[derive(Debug)]
pub(super) struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
}

impl NewFile {
    /// Begins a file that will appear at `target`. Until then, it has the name of the target, followed by `#` and
    /// digits. Neither this crate nor the local store of `object_store` lists files with such names.
    pub(super) fn begin(target: &Path) -> io::Result<Self> {
        let name = target
            .file_name()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "the path has no file name"))?;
        let folder = match target.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut prefix = name.to_owned();
        prefix.push(format!("#{}", random::number()));
        // A temporary file is always a new file with mode 0600.
        let file = Builder::new().prefix(&prefix).rand_bytes(0).tempfile_in(folder)?;
        Ok(Self { file, target: folder.join(name) })
    }

    /// Returns the file to write to.
    pub(super) fn file(&self) -> &File {
        self.file.as_file()
    }

    /// Moves the file to its target, and syncs it so that it survives a power failure. Fails if the target already
    /// exists, unless `replace` is true.
    pub(super) fn publish(self, replace: bool) -> io::Result<()> {
        let Self { file, target } = self;
        file.as_file().sync_all()?;
        let done = if replace { file.persist(&target) } else { file.persist_noclobber(&target) };
        done.map_err(|error| error.error)?;
        match target.parent() {
            Some(folder) => sync_folder(folder),
            None => Ok(()),
        }
    }
}

/// Whether this is the name of a file that has not been published yet.
#[cfg(feature = "archive")]
pub(super) fn is_unfinished(name: &std::ffi::OsStr) -> bool {
    let digits = name.to_str().and_then(|it| it.rsplit_once('#')).map(|it| it.1);
    digits.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Syncs a folder, so that its entries survive a power failure.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // On other systems, a folder cannot be opened, and the file system syncs it automatically.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Creates a folder and its parents, with access for the owner alone. Existing folders are not changed.
#[cfg(feature = "archive")]
pub(super) fn create_folder(folder: &Path) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let parent = folder.parent().filter(|it| !it.as_os_str().is_empty());
    if let Some(parent) = parent {
        create_folder(parent)?;
    }
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        other => other,
    }?;
    sync_folder(parent.unwrap_or(Path::new(".")))
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Write};

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_appears_at_once_and_for_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("report.pdf");
        let new = NewFile::begin(&target).unwrap();
        new.file().write_all(b"%PDF-").unwrap();
        assert!(!target.exists());
        new.publish(false).unwrap();
        assert_eq!(
            (fs::read(&target).unwrap(), names(folder.path())),
            (b"%PDF-".to_vec(), vec!["report.pdf".to_owned()])
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn nothing_is_overwritten_or_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("report.pdf");
        fs::write(&target, "first").unwrap();
        let new = NewFile::begin(&target).unwrap();
        new.file().write_all(b"second").unwrap();
        assert_eq!(new.publish(false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        drop(NewFile::begin(&target).unwrap());
        assert_eq!((fs::read_to_string(&target).unwrap(), names(folder.path()).len()), ("first".to_owned(), 1));
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_at_the_target_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (target, elsewhere) = (folder.path().join("report.pdf"), folder.path().join("elsewhere"));
        std::os::unix::fs::symlink(&elsewhere, &target).unwrap();
        let new = NewFile::begin(&target).unwrap();
        assert_eq!(new.publish(false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert!(!elsewhere.exists());
    }
}
