//! `cargo xtask npm` builds the JavaScript package of the national IDs, tests the package in Node, and tests its form
//! in a browser.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, bail};

use crate::browser;

const FOLDER: &str = "realaml-ext/ids/js";

/// Selects the tests of the form, which run after the package is built.
const FORM: &[&str] = &["form::"];

/// Builds and tests the package. Exits with 0 if the tests pass, and with 1 if a test fails or a program is missing.
pub fn run(root: &Path) -> Result<ExitCode> {
    let Some(compiler) = Compiler::find() else {
        eprintln!("No Rust compiler for WebAssembly is installed.");
        eprintln!("With rustup: rustup target add wasm32-unknown-unknown");
        eprintln!("On Debian, where rustup has none: apt-get install rustc-web cargo-web rust-web-src lld");
        return Ok(ExitCode::FAILURE);
    };
    let bindgen = bindgen(root)?;
    let mut build = Command::new(root.join(FOLDER).join("build"));
    compiler.prepare(&mut build, root);
    let mut node = Command::new("node");
    node.arg("--test").arg(format!("{FOLDER}/test")).current_dir(root);
    for command in [build.env("WASM_BINDGEN", bindgen), &mut node] {
        println!("\n$ {}", command.get_program().display());
        let status = command.status().with_context(|| format!("{:?} cannot be started", command.get_program()))?;
        if !status.success() {
            return Ok(ExitCode::FAILURE);
        }
    }
    browser::run_tests(root, FORM)
}

/// The compiler for WebAssembly.
enum Compiler {
    /// The compiler of the workspace, with the WebAssembly target installed.
    Usual,
    /// Debian's compiler, which also builds the standard library. It is for machines where rustup cannot fetch the
    /// target.
    Debian { linker: PathBuf },
}

impl Compiler {
    fn find() -> Option<Self> {
        let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().ok()?.stdout;
        let sysroot = PathBuf::from(String::from_utf8(sysroot).ok()?.trim());
        if sysroot.join("lib/rustlib/wasm32-unknown-unknown").is_dir() {
            return Some(Self::Usual);
        }
        let has_source = ["/usr/bin/cargo", "/usr/bin/rustc", "/usr/lib/rustlib/src/rust/library"]
            .iter()
            .all(|path| Path::new(path).exists());
        let linker = ["wasm-ld", "wasm-ld-14"].into_iter().find_map(|name| browser::find(name, None))?;
        has_source.then_some(Self::Debian { linker })
    }

    fn prepare(&self, build: &mut Command, root: &Path) {
        let target = root.join("target/wasm");
        build.env("CARGO_TARGET_DIR", &target).env_remove("RUSTUP_TOOLCHAIN");
        if let Self::Debian { linker } = self {
            build
                .envs([("CARGO", "/usr/bin/cargo"), ("RUSTC", "/usr/bin/rustc"), ("RUSTC_BOOTSTRAP", "1")])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
                .args(["-Z", "build-std=std,panic_abort"]);
        }
    }
}

/// Returns the program `wasm-bindgen` in the version of the locked library. If the version in `PATH` differs, installs
/// the program in `target`.
fn bindgen(root: &Path) -> Result<PathBuf> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    let tools = root.join("target/tools");
    let own = tools.join("bin/wasm-bindgen");
    let fits = |program: &PathBuf| {
        let said = Command::new(program).arg("--version").output();
        said.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).split_whitespace().any(|word| word == version))
    };
    if let Some(program) = browser::find("wasm-bindgen", None).into_iter().chain([own.clone()]).find(fits) {
        return Ok(program);
    }
    println!("Installing wasm-bindgen-cli {version} into {}", tools.display());
    let mut install = Command::new(env!("CARGO"));
    install.args(["install", "wasm-bindgen-cli", "--version", version, "--root"]).arg(&tools);
    install.env("CARGO_TARGET_DIR", root.join("target/tools/build"));
    if !install.status().context("cargo cannot be started")?.success() {
        bail!("wasm-bindgen-cli {version} cannot be installed");
    }
    Ok(own)
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
