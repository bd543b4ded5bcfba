//! `cargo xtask browser` tests the embedded pages and the sandbox's console in a real browser, with axe.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, bail};

/// The programs that the tests need, each with its names, the variable that can name a different path for it, and its
/// Debian package.
const PROGRAMS: [(&[&str], &str, &str); 3] = [
    (&["chromium", "chromium-browser", "google-chrome"], "CHROMIUM", "chromium"),
    (&["chromedriver"], "CHROMEDRIVER", "chromium-driver"),
    (&["npm"], "NPM", "npm"),
];

/// The accessibility checker, and its path in the folder where npm installs it.
const AXE: &str = "axe-core@4.14.1";
const AXE_FILE: &str = "node_modules/axe-core/axe.min.js";

/// Excludes the test of the npm package's form, which `cargo xtask npm` runs after building the package.
const PAGES: &[&str] = &["--skip", "form::"];

/// Runs the tests in Chromium. Exits with 0 if they pass, and with 1 if a test fails or a program is missing.
pub fn run(root: &Path) -> Result<ExitCode> {
    run_tests(root, PAGES)
}

/// Runs the tests that the arguments in `chosen` select.
pub fn run_tests(root: &Path, chosen: &[&str]) -> Result<ExitCode> {
    let mut missing = Vec::new();
    let mut test = Command::new(env!("CARGO"));
    test.args("test --package realaml-tests --test browser -- --test-threads=1".split(' '))
        .args(chosen)
        .current_dir(root);
    for (names, variable, package) in PROGRAMS {
        let named = env::var_os(variable).map(PathBuf::from);
        match names.iter().find_map(|name| find(name, named.clone())) {
            Some(path) => _ = test.env(variable, path),
            None => missing.push((names[0], variable, package)),
        }
    }
    if !missing.is_empty() {
        let packages: Vec<_> = missing.iter().map(|it| it.2).collect();
        for (program, variable, _) in missing {
            eprintln!("`{program}` is not in PATH, and {variable} does not name another program.");
        }
        eprintln!("On Debian: apt-get install {}", packages.join(" "));
        eprintln!(
            "Ubuntu has Chromium only as a snap, in the packages chromium-browser and chromium-chromedriver. Google Chrome \
             with its ChromeDriver works as well: set CHROMIUM and CHROMEDRIVER to their paths."
        );
        return Ok(ExitCode::FAILURE);
    }
    test.env("AXE", axe(root)?);
    let status = test.status().context("cargo cannot be started")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Returns the path of axe: the file in the environment variable `AXE`, or else the one in `target`, which is installed
/// if it is missing.
fn axe(root: &Path) -> Result<PathBuf> {
    if let Some(named) = env::var_os("AXE") {
        return Ok(named.into());
    }
    let folder = root.join("target").join(AXE.replace('@', "-"));
    let file = folder.join(AXE_FILE);
    if !file.is_file() {
        let npm = env::var_os("NPM").unwrap_or_else(|| "npm".into());
        let mut install = Command::new(npm);
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        let status = install.arg(&folder).arg(AXE).status().context("npm cannot be started")?;
        if !status.success() || !file.is_file() {
            bail!("npm cannot install {AXE}; AXE may name the file axe.min.js");
        }
    }
    Ok(file)
}

/// Returns the file `named` if it exists. If `named` is `None`, returns the first file called `program` in `PATH`.
pub(crate) fn find(program: &str, named: Option<PathBuf>) -> Option<PathBuf> {
    if named.is_some() {
        return named.filter(|it| it.is_file());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|it| it.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_program_has_to_be_there() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("driver");
        assert_eq!(find("sh", Some(program.clone())), None);
        std::fs::write(&program, "").unwrap();
        assert_eq!(find("sh", Some(program.clone())), Some(program));
        assert_eq!(find("no-such-program-anywhere", None), None);
    }
}
