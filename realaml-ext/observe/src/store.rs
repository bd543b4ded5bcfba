//! An evidence file that several processes may write, and the local key stored next to it.

use std::{
    ffi::OsString,
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::{Error, Evidence, Key};

/// The maximum size of a file that is read, in MiB. No evidence file is nearly this large.
const LARGEST: u64 = 32;

/// An evidence file. Several processes may change it concurrently. They lock another file next to it (`FILE.lock`), and
/// the lock is released when its holder dies. The evidence file is replaced atomically, so it is never incomplete.
///
/// Words that nobody has confirmed are sealed with a key that is also stored next to the file (`FILE.key`). The key is
/// readable only by its owner and must never be sent.
///
/// ```
/// use realaml_observe::{Analyst, Exchange, Store};
///
/// # let folder = tempfile::tempdir()?;
/// # let file = folder.path().join("evidence.json");
/// # let mut analyst = Analyst::new();
/// # analyst.read(&Exchange::new("get_verification", 200).at("/verification/6513/"));
/// let store = Store::at(&file);
/// assert!(store.read()?.sources().is_empty()); // there is no file yet
/// store.change(|evidence| evidence.insert("capture-1", analyst.finish()))?;
/// assert_eq!(store.read()?.total().exchanges, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Store {
    file: PathBuf,
}

impl Store {
    /// Uses the file at this path, which need not exist yet.
    pub fn at(file: impl Into<PathBuf>) -> Self {
        Self { file: file.into() }
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// Reads the evidence in the file. Returns empty evidence if the file does not exist.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, is larger than 32 MiB, or is not an evidence file.
    pub fn read(&self) -> Result<Evidence, Error> {
        let failed = |error| Error::file("the evidence file cannot be read", error);
        let file = match File::open(&self.file) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Evidence::default()),
            Err(error) => return Err(failed(error)),
        };
        let mut bytes = Vec::new();
        let most = LARGEST * 1024 * 1024;
        file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
        if bytes.len() as u64 > most {
            return Err(Error::not_evidence(&format!("it is larger than {LARGEST} MiB")));
        }
        Evidence::parse(&bytes)
    }

    /// Changes the evidence in the file while no other process can change it.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be locked, read or written, or is not an evidence file. In that case, the
    /// file is not changed.
    pub fn change(&self, change: impl FnOnce(&mut Evidence)) -> Result<(), Error> {
        let _lock = self.lock()?;
        let mut evidence = self.read()?;
        change(&mut evidence);
        self.replace(&self.file, &evidence.to_bytes())
            .map_err(|error| Error::file("the evidence file cannot be written", error))
    }

    /// Returns the key of this file, and creates it if there is none.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be locked, or if the key is damaged or cannot be read or written.
    pub fn key(&self) -> Result<Key, Error> {
        let _lock = self.lock()?;
        if let Some(key) = self.existing_key()? {
            return Ok(key);
        }
        let failed = |error| Error::file("the key of the evidence file cannot be written", error);
        let key = Key::random().map_err(failed)?;
        self.replace(&self.beside(".key"), key.to_text().as_bytes()).map_err(failed)?;
        Ok(key)
    }

    /// Returns the key of this file, if it has one.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is damaged or cannot be read.
    pub fn existing_key(&self) -> Result<Option<Key>, Error> {
        match std::fs::read_to_string(self.beside(".key")) {
            Ok(text) => match Key::from_text(&text) {
                Some(key) => Ok(Some(key)),
                None => Err(Error::damaged_key()),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::file("the key of the evidence file cannot be read", error)),
        }
    }

    fn lock(&self) -> Result<File, Error> {
        let failed = |error| Error::file("the evidence file cannot be locked", error);
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(self.beside(".lock"));
        let lock = lock.map_err(failed)?;
        fs4::FileExt::lock(&lock).map_err(failed)?;
        Ok(lock)
    }

    /// Writes a temporary file, which only its owner can read, in the folder of `path` and moves it to `path`.
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut file = tempfile::Builder::new().prefix(".evidence-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut name: OsString = self.file.clone().into();
        name.push(ending);
        name.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analyst, Exchange};

    #[test]
    fn what_others_wrote_is_kept_and_what_is_no_evidence_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("deep/evidence.json"));
        assert_eq!(store.read().unwrap(), Evidence::default());
        for source in ["a", "b"] {
            let mut analyst = Analyst::new();
            analyst.read(&Exchange::new("get_verification", 200));
            store.change(|it| it.insert(source, analyst.finish())).unwrap();
        }
        assert_eq!(store.read().unwrap().total().exchanges, 2);
        for foreign in ["{\"CANARY\": 1}", "CANARY", "{\"realaml_evidence\": 2, \"sources\": {}}"] {
            std::fs::write(store.path(), foreign).unwrap();
            let error = store.change(|_| ()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("CANARY"), "{error:?}");
            assert_eq!(std::fs::read_to_string(store.path()).unwrap(), foreign);
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_reported_by_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("evidence.json"));
        let mut bytes = Evidence::default().to_bytes();
        bytes.resize(32 * 1024 * 1024, b' ');
        std::fs::write(store.path(), &bytes).unwrap();
        assert_eq!(store.read().unwrap(), Evidence::default());
        bytes.push(b' ');
        std::fs::write(store.path(), &bytes).unwrap();
        let error = store.change(|_| ()).unwrap_err().to_string();
        assert!(error.contains("larger than 32 MiB"), "{error}");
        assert_eq!(std::fs::metadata(store.path()).unwrap().len(), bytes.len() as u64);
    }

    #[test]
    fn the_key_is_made_once_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("evidence.json"));
        assert!(store.existing_key().unwrap().is_none());
        let sealed = store.key().unwrap().seal("word").unwrap();
        assert_eq!(store.key().unwrap().open(&sealed).unwrap(), "word");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(store.beside(".key")).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0);
        }
    }

    #[test]
    fn a_damaged_key_is_not_reported_as_a_damaged_evidence_file() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("evidence.json"));
        std::fs::write(store.beside(".key"), "CANARY").unwrap();
        let expected = "the key of the evidence file is damaged; remove the key file to start with a new key";
        assert_eq!(store.existing_key().unwrap_err().to_string(), expected);
        assert_eq!(store.key().unwrap_err().to_string(), expected);
        assert_eq!(std::fs::read_to_string(store.beside(".key")).unwrap(), "CANARY");
    }
}
