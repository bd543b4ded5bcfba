//! Provides a repository in a temporary folder, the sample site, and the program itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Decisions without which the sample site cannot be pulled. The site deliberately contains a collision, a conflict and
/// a missing page.
pub(crate) const DECISIONS: &str = r#"
[[collision]]
operation = "POST /parcels/"
primary = 41000001
reason = "dispatching is told apart by a query parameter"

[[conflict]]
schema = "ErrorBody"
page = "41000001e0"
reason = "the other page is older"

[[missing]]
page = "41000007e0"
reason = "announced, not published"
"#;

/// The exit code and the output of the program.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A repository that contains only the files that `upstream` needs, with a copy of the sample site.
pub(crate) struct Bench {
    folder: tempfile::TempDir,
}

pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/vendor_site")
}

impl Bench {
    /// Creates a repository with the sample site and these decisions.
    pub(crate) fn with(decisions: &str) -> Bench {
        Bench::at("https://docs.lanternpost.example", decisions)
    }

    /// Creates a repository with the sample site at a different base URL.
    pub(crate) fn at(base: &str, decisions: &str) -> Bench {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let bench = Bench { folder };
        let text = format!("base = \"{base}\"\ncontact = \"tests\"\n{decisions}");
        bench.put("openapi/vendor/upstream.toml", &text);
        for entry in fs::read_dir(fixtures().join("site")).expect("the sample site is in the repository") {
            let path = entry.expect("a readable entry").path();
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("pages are text");
            bench.put(&format!("site/{name}"), &text.replace("https://docs.lanternpost.example", base));
        }
        bench
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Replaces text in a file. The text must be present.
    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} does not hold {from}");
        self.put(name, &text.replace(from, to));
    }

    /// Runs `cargo xtask upstream` with these arguments on this repository.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("upstream")
            .args(arguments)
            .arg("--root")
            .arg(self.folder.path())
            .output()
            .expect("the program starts");
        Outcome {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout).expect("output is text"),
            err: String::from_utf8(output.stderr).expect("output is text"),
        }
    }

    /// Runs `pull` on the copy of the sample site.
    pub(crate) fn pull(&self) -> Outcome {
        let site = self.path("site");
        self.run(&["pull", "--from-dir", &site.to_string_lossy()])
    }

    /// Runs `check` on the copy of the sample site.
    pub(crate) fn check(&self) -> Outcome {
        let site = self.path("site");
        self.run(&["check", "--from-dir", &site.to_string_lossy()])
    }

    /// Returns the lock and the contract of the last pull, if there are any.
    pub(crate) fn pulled(&self) -> (Option<String>, Option<String>) {
        let read = |name: &str| fs::read_to_string(self.path(name)).ok();
        (read("openapi/vendor/upstream-lock.json"), read("openapi/vendor/upstream-contract.json"))
    }
}
