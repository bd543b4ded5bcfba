//! Locates the root of the workspace, compares generated files with those on disk, and writes several files at once.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// Returns the root of the workspace, which is the parent folder of this package.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The differences between the files on disk and the expected files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Files that exist with different content.
    pub stale: Vec<String>,
    /// Files that do not exist.
    pub missing: Vec<String>,
    /// Files that exist in a generated folder but are no longer generated.
    pub orphaned: Vec<String>,
}

impl Difference {
    /// Compares `wanted` (contents by path relative to `root`) with the files on disk. Every file in `folders` that is
    /// not wanted is orphaned.
    pub fn between(root: &Path, wanted: &BTreeMap<String, String>, folders: &[&str]) -> Result<Self> {
        let mut difference = Self::default();
        for (path, content) in wanted {
            match fs::read(root.join(path)) {
                Ok(existing) if existing == content.as_bytes() => {}
                Ok(_) => difference.stale.push(path.clone()),
                Err(error) if error.kind() == io::ErrorKind::NotFound => difference.missing.push(path.clone()),
                Err(error) => return Err(error).with_context(|| format!("{path} cannot be read")),
            }
        }
        for folder in folders {
            for path in files_below(root, folder)? {
                if !wanted.contains_key(&path) {
                    difference.orphaned.push(path);
                }
            }
        }
        Ok(difference)
    }

    /// Whether there are no differences.
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.missing.is_empty() && self.orphaned.is_empty()
    }

    /// Returns one line per file.
    pub fn lines(&self) -> Vec<String> {
        let named = |what: &'static str, paths: &[String]| {
            paths.iter().map(move |it| format!("{what}: {it}")).collect::<Vec<_>>()
        };
        [named("stale", &self.stale), named("missing", &self.missing), named("orphaned", &self.orphaned)].concat()
    }

    /// Writes stale and missing files and removes orphaned ones. Each file is written completely or not at all.
    pub fn apply(&self, root: &Path, wanted: &BTreeMap<String, String>) -> Result<()> {
        let changed = self.stale.iter().chain(&self.missing);
        write_all(&changed.map(|path| (root.join(path), wanted[path].clone())).collect::<Vec<_>>())?;
        for path in &self.orphaned {
            fs::remove_file(root.join(path)).with_context(|| format!("{path} cannot be removed"))?;
        }
        Ok(())
    }
}

/// Writes several files. Every file is completed under a temporary name before the first one is renamed to its final
/// name. If one cannot be completed, none of them changes.
pub fn write_all(files: &[(PathBuf, String)]) -> Result<()> {
    let complete = |(path, text): &(PathBuf, String)| {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = new_file().tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        anyhow::Ok(file)
    };
    let failed = |path: &Path| format!("{} cannot be written", path.display());
    let completed: Vec<_> = files
        .iter()
        .map(|file| Ok((complete(file).with_context(|| failed(&file.0))?, &file.0)))
        // If one file fails, the temporary files of the others are removed.
        .collect::<Result<_>>()?;
    for (file, path) in completed {
        file.persist(path).with_context(|| failed(path))?;
    }
    Ok(())
}

/// Returns a builder for temporary files that, unlike the default ones, other users may read.
fn new_file() -> tempfile::Builder<'static, 'static> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "permissions of other systems are inherited"))]
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

fn files_below(root: &Path, folder: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        Err(error) => return Err(error).with_context(|| format!("{folder} cannot be read")),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            found.extend(files_below(root, &path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_and_mends_every_difference() {
        let root = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| write_all(&[(root.path().join(path), text.to_owned())]).unwrap();
        put("g/same.rs", "1");
        put("g/stale.rs", "old");
        put("g/deep/orphan.rs", "x");
        let wanted: BTreeMap<String, String> = [("g/same.rs", "1"), ("g/stale.rs", "2"), ("g/missing.rs", "3")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into();
        let difference = Difference::between(root.path(), &wanted, &["g"]).unwrap();
        assert_eq!(difference.lines(), ["stale: g/stale.rs", "missing: g/missing.rs", "orphaned: g/deep/orphan.rs"]);
        difference.apply(root.path(), &wanted).unwrap();
        assert!(Difference::between(root.path(), &wanted, &["g"]).unwrap().is_empty());
    }

    #[test]
    fn if_one_file_cannot_be_written_none_is() {
        let folder = tempfile::tempdir().unwrap();
        let good = folder.path().join("a.json");
        fs::write(&good, "old").unwrap();
        // This file cannot be written, because its parent is a file and not a folder.
        let bad = good.join("b.json");
        assert!(write_all(&[(good.clone(), "new".to_owned()), (bad, "new".to_owned())]).is_err());
        assert_eq!(fs::read_to_string(&good).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
