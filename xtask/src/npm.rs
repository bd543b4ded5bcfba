//! `cargo xtask npm` builds the JavaScript package of the national IDs, tests the package in Node, and tests its form
//! in a browser.

use std::{
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};

use crate::{browser, tool::Tool};

const FOLDER: &str = "realaml-ext/ids/js";

const BINDGEN: Tool = Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", library: "wasm-bindgen" };

/// Selects the tests of the form, which run after the package is built.
const FORM: &[&str] = &["form::"];

/// Builds and tests the package. Exits with 0 if the tests pass, and with 1 if the build or a test fails, or if the
/// compiler or a program for the browser test is missing.
pub fn run(root: &Path) -> Result<ExitCode> {
    let Some(compiler) = Compiler::find() else {
        eprintln!("No Rust compiler for WebAssembly is installed.");
        eprintln!("With rustup: rustup target add wasm32-unknown-unknown");
        eprintln!("On Debian, where rustup has none: apt-get install rustc-web cargo-web rust-web-src lld");
        return Ok(ExitCode::FAILURE);
    };
    let bindgen = BINDGEN.find_or_install(root)?;
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
