//! A copy of the whole repository, in which the crates are compiled after each evolution.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::{
    document::{Document, copy, ours, published},
    repository::{Outcome, Repository},
};

/// The generated part of the raw crate.
const GENERATED: &str = "realaml-api/src/generated";

/// The folders to which `adopt` and `regen` write.
const WRITTEN: [&str; 4] = ["openapi", GENERATED, "realaml-ext/sandbox/src/contract", "realaml-ext/observe/src"];

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

    /// Whether the last evolution left the generated crate unchanged.
    pub(crate) fn is_as_before(&self) -> bool {
        same(&self.base.join(GENERATED), &self.repository.root.join(GENERATED))
    }

    /// Returns the lines with public declarations that the last evolution removed from the generated code. Programs may
    /// have used them.
    pub(crate) fn gone(&self) -> BTreeSet<String> {
        let after = public_lines(&self.repository.root.join(GENERATED));
        let mut before = public_lines(&self.base.join(GENERATED));
        // Several types can have the same line, for example for an id, so the occurrences are counted.
        before.retain(|line, times| after.get(line).copied().unwrap_or_default() < *times);
        before.into_keys().collect()
    }

    /// Returns the bundle before all evolutions, and the current one.
    pub(crate) fn bundles(&self) -> [PathBuf; 2] {
        [&self.base, &self.repository.root].map(|it| it.join("openapi/realaml.json"))
    }

    /// Checks the raw crate and `realaml-ext` with all features, in one run.
    pub(crate) fn check(&self) -> Crates {
        let packages = ["--package", "realaml-api", "--package", "realaml-ext"];
        let output = self
            .cargo(&["check", "--quiet", "--all-features", "--message-format", "short"])
            .args(packages)
            .output()
            .expect("cargo starts");
        let text = String::from_utf8_lossy(&output.stderr);
        let of = |package: &str| {
            let lines: Vec<_> = text.lines().filter(|it| it.starts_with(package)).collect();
            let failed = lines.iter().any(|it| it.contains(": error"));
            Checked { compiles: !failed, messages: lines.into_iter().filter_map(message).collect() }
        };
        let (api, mut ext) = (of("realaml-api/"), of("realaml-ext/"));
        // If the raw crate does not compile, cargo does not check `realaml-ext`.
        ext.compiles &= api.compiles;
        assert_eq!(output.status.success(), api.compiles && ext.compiles, "{text}");
        Crates { api, ext }
    }

    /// Documents the raw crate in the form and with the flags that cargo-semver-checks uses. Returns the path of the
    /// file.
    pub(crate) fn documented(&self, name: &str) -> PathBuf {
        let output = self
            .cargo(&["rustdoc", "--quiet", "--lib", "--all-features", "--package", "realaml-api", "--"])
            .args(["-Zunstable-options", "--document-private-items", "--document-hidden-items"])
            .args(["--output-format=json", "--cap-lints=allow"])
            // The variable allows unstable flags on a stable compiler. If it changes, build scripts run again, so this
            // command has its own target folder.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", target("evolutions_documented"))
            .output()
            .expect("cargo starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let file = self.base.join(name).with_extension("json");
        fs::copy(target("evolutions_documented").join("doc/realaml_api.json"), &file).expect("rustdoc wrote a file");
        file
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(arguments).current_dir(&self.repository.root);
        cargo.env("CARGO_TARGET_DIR", target("evolutions")).env("CARGO_PROFILE_DEV_DEBUG", "0");
        cargo
    }
}

fn target(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The compiler's results for both crates.
#[derive(Clone, Debug)]
pub(crate) struct Crates {
    pub(crate) api: Checked,
    pub(crate) ext: Checked,
}

/// The compiler's result for one package.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    pub(crate) compiles: bool,
    /// Errors and warnings with their files. Without lines and columns, they stay the same when other code moves.
    pub(crate) messages: BTreeSet<String>,
}

/// Returns the lines in a folder's files that begin with `pub`, with the number of times that each occurs. With
/// rustfmt, a field takes one line, and so does a signature unless it is long.
fn public_lines(folder: &Path) -> BTreeMap<String, usize> {
    let mut lines = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            public_lines(&path).into_iter().for_each(|(line, times)| *lines.entry(line).or_default() += times);
        } else {
            let text = fs::read_to_string(path).expect("source is text");
            // Re-exports and the values of constants do not count as declarations.
            let declared =
                text.lines().map(str::trim).filter(|it| it.starts_with("pub ") && !it.starts_with("pub use "));
            let public = declared.map(|line| line.split(" = ").next().unwrap_or(line));
            public.for_each(|line| *lines.entry(line.to_owned()).or_default() += 1);
        }
    }
    lines
}

/// Whether two folders contain the same files.
fn same(one: &Path, other: &Path) -> bool {
    let names = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("readable");
        entries.map(|it| it.expect("readable").file_name()).collect::<BTreeSet<_>>()
    };
    names(one) == names(other)
        && names(one).iter().all(|name| {
            let (one, other) = (one.join(name), other.join(name));
            if one.is_dir() { same(&one, &other) } else { fs::read(one).ok() == fs::read(other).ok() }
        })
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
