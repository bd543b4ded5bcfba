//! A copy of the spec with the changes applied, used to verify or show them before any file is written.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    finding::Findings,
    model::Spec,
    regen,
    upstream::{clean::clean, failure::Failure},
};

/// A copy of `openapi/` with the changes applied, in a temporary folder under `target/`.
pub(super) struct Staged {
    root: PathBuf,
}

impl Staged {
    /// Copies the folder and applies the changes.
    pub(super) fn new(root: &Path, changed: &BTreeMap<String, String>) -> Result<Staged, Failure> {
        let staged = Staged { root: root.join(format!("target/upstream-adopt-{}", std::process::id())) };
        let failed = |error: std::io::Error| Failure::new("write-failed", error.to_string());
        copy(&root.join("openapi"), &staged.root.join("openapi")).map_err(failed)?;
        for (path, text) in changed {
            let target = staged.root.join(path);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(failed)?;
            }
            fs::write(target, text).map_err(failed)?;
        }
        Ok(staged)
    }

    /// Returns the changed spec, if it passes the lint and the crate can be generated from it.
    pub(super) fn verified(&self) -> Result<Spec, Findings> {
        let spec = regen::read(&self.root)?;
        regen::files(&spec)?;
        Ok(spec)
    }
}

/// Returns the error to report when the changed spec has findings.
pub(super) fn refused(findings: &Findings) -> Failure {
    let lines: Vec<_> = findings.to_string().lines().take(12).map(clean).collect();
    Failure::new("adopt-refused", "the result would not pass; nothing was written").hint(lines.join("\n  "))
}

impl Drop for Staged {
    fn drop(&mut self) {
        // A folder that cannot be removed remains in `target/`, where it does no harm.
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Prints the changes in git's diff format.
pub(super) fn print_changes(root: &Path, files: &BTreeMap<String, String>) -> Result<(), Failure> {
    let staged = Staged::new(root, files)?;
    for path in files.keys() {
        let old = root.join(path);
        let old = if old.exists() { old } else { PathBuf::from("/dev/null") };
        let output = std::process::Command::new("git")
            .args(["diff", "--no-index", "--no-color", "--"])
            .arg(old)
            .arg(staged.root.join(path))
            .output()
            .map_err(|error| Failure::new("usage", format!("git could not be started: {error}")))?;
        let text = String::from_utf8_lossy(&output.stdout);
        println!("{path}");
        // The header of the output contains the names of temporary files, so it is left out.
        let changes = text.lines().skip_while(|line| !line.starts_with("@@"));
        changes.for_each(|line| println!("{}", clean(line)));
    }
    Ok(())
}
