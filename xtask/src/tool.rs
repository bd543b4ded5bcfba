//! Installs programs that must have the same version as a library in `Cargo.lock`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::browser;

/// A program and the library whose version it must have.
pub struct Tool {
    /// The package that installs the program.
    pub package: &'static str,
    /// The name of the program.
    pub program: &'static str,
    /// The library in `Cargo.lock`.
    pub library: &'static str,
}

impl Tool {
    /// Returns the path of the program. Looks in `PATH` and in `target/tools`. If neither contains the program in the
    /// library's version, installs that version in `target/tools`.
    pub fn find_or_install(&self, root: &Path) -> Result<PathBuf> {
        let lock = fs::read_to_string(root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
        let version =
            locked_version(&lock, self.library).with_context(|| format!("no {} in Cargo.lock", self.library))?;
        let tools = root.join("target/tools");
        let own = tools.join("bin").join(self.program);
        let fits = |program: &PathBuf| {
            let said = Command::new(program).arg("--version").output();
            said.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).split_whitespace().any(|word| word == version))
        };
        if let Some(program) = browser::find(self.program, None).into_iter().chain([own.clone()]).find(fits) {
            return Ok(program);
        }
        println!("Installing {} {version} into {}", self.package, tools.display());
        // The lock file of the program can name a version that was withdrawn, or that a mirror does not have.
        for locked in [&["--locked"][..], &[]] {
            let mut install = Command::new(env!("CARGO"));
            install.arg("install").args(locked).args([self.package, "--version", version, "--root"]).arg(&tools);
            install.env("CARGO_TARGET_DIR", tools.join("build"));
            if install.status().context("cargo cannot be started")?.success() {
                return Ok(own);
            }
        }
        bail!("{} {version} cannot be installed", self.package);
    }
}

/// Returns the version of a package in a lock file.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_package_is_found() {
        let lock = "[[package]]\nname = \"wasm-bindgen-test\"\nversion = \"0.3.1\"\n\n[[package]]\nname = \
                    \"wasm-bindgen\"\nversion = \"0.2.9\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.9"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
