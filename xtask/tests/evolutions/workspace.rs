//! A copy of the whole repository, in which the crates are compiled after each evolution.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::{
    document::{Document, copy, ours, published},
    repository::{Outcome, Repository},
};

/// The folders to which `adopt` and `regen` write.
const WRITTEN: [&str; 3] = ["openapi", "realaml-api/src/generated", "realaml-ext/sandbox/src/contract"];

/// The copy, and its state after the unchanged document was adopted.
pub(crate) struct Workspace {
    // The folder is removed on drop.
    _folder: TempDir,
    repository: Repository,
    base: PathBuf,
}

impl Workspace {
    /// Copies what git would commit, and adopts the unchanged document.
    pub(crate) fn adopted() -> Workspace {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let repository = Repository { root: folder.path().join("work") };
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(ours())
            .output()
            .expect("git starts");
        assert!(listed.status.success());
        for path in String::from_utf8(listed.stdout).expect("names are text").split('\0') {
            let (source, target) = (ours().join(path), repository.root.join(path));
            if source.is_file() {
                fs::create_dir_all(target.parent().expect("a file lies in a folder")).expect("writable");
                fs::copy(source, target).expect("writable");
            }
        }
        let workspace = Workspace { base: folder.path().join("base"), repository, _folder: folder };
        workspace.follow(&published());
        for written in WRITTEN {
            copy(&workspace.repository.root.join(written), &workspace.base.join(written));
        }
        workspace
    }

    /// Restores the files that the last evolution changed. Unchanged files keep their modification time, so that cargo
    /// compiles only what changed.
    pub(crate) fn restore(&self) {
        for written in WRITTEN {
            restore(&self.base.join(written), &self.repository.root.join(written));
        }
    }

    /// Adopts this version of the vendor's document and generates the crate.
    pub(crate) fn follow(&self, document: &Document) -> Outcome {
        let outcome = self.repository.follow(document);
        let (code, text) = self.repository.run(&["regen"]);
        assert_eq!(code, 0, "{text}");
        outcome
    }

    /// Runs `cargo check` on a package with all features.
    pub(crate) fn check(&self, package: &str) -> Checked {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--all-features", "--message-format", "short", "--package", package])
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("evolutions"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .current_dir(&self.repository.root)
            .output()
            .expect("cargo starts");
        let text = String::from_utf8_lossy(&output.stderr);
        let folder = format!("{package}/");
        let messages: BTreeSet<_> = text.lines().filter(|it| it.starts_with(&folder)).filter_map(message).collect();
        let compiles = output.status.success();
        assert!(compiles || !messages.is_empty(), "{text}");
        Checked { compiles, messages }
    }
}

/// The result of checking a package.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) compiles: bool,
    /// Errors and warnings with their files. Without lines and columns, they stay the same when other code moves.
    pub(crate) messages: BTreeSet<String>,
}

/// Returns the file and the text of a message such as `src/a.rs:1:2: error[E0560]: text`.
fn message(line: &str) -> Option<String> {
    let (file, _) = line.split_once(':')?;
    let at = line.find(": error").or_else(|| line.find(": warning"))?;
    let (_, text) = line[at + 2..].split_once(": ")?;
    Some(format!("{file}: {}", text.replace('|', "\\|")))
}

fn restore(from: &Path, to: &Path) {
    for entry in fs::read_dir(to).into_iter().flatten() {
        let entry = entry.expect("readable");
        if !from.join(entry.file_name()).exists() {
            let path = entry.path();
            if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("writable");
        }
    }
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry.expect("readable");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            restore(&source, &target);
        } else if fs::read(&source).ok() != fs::read(&target).ok() {
            fs::create_dir_all(to).expect("writable");
            fs::copy(source, target).expect("writable");
        }
    }
}
