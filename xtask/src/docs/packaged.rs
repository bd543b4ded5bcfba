//! Builds and runs the programs in the documentation. They are built outside the workspace, with the crates as they
//! would be published.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use super::{Page, shown};

/// The published crates, dependencies first.
const CRATES: &[&str] = &[
    "realaml-api",
    "realaml-ids",
    "realaml-observe",
    "realaml-sandbox",
    "realaml-ext",
    "realaml-journal",
    "realaml-cli",
];

/// The programs that are run, against a sandbox: the page, and the index of its block. The others are only compiled,
/// because they are run as tests of the documentation or need a service.
const RUN: &[(&str, usize)] = &[
    ("realaml-ext/src/guide/first_verification.md", 0),
    ("realaml-ext/src/guide/production_service.md", 0),
    ("realaml-ext/src/guide/callbacks.md", 0),
];

/// Packages the crates, builds the program `realaml` and the programs on all pages with them, and runs some. Returns a
/// message for each cargo command that fails.
///
/// Each page becomes a crate with the dependencies that the page shows, so that a missing one is noticed. The library of
/// the crate is what readers see of the programs.
pub fn check(root: &Path, pages: &[Page]) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let packages = unpack(root, folder.path())?;
    let scratch = folder.path();
    let mut members = Vec::new();
    for page in pages {
        let programs: Vec<_> = page.programs().map(|it| shown_as_code(&it)).collect();
        if programs.is_empty() {
            continue;
        }
        let name = member(&page.path);
        let source = scratch.join(&name).join("src/bin");
        fs::create_dir_all(&source)?;
        fs::write(scratch.join(&name).join("Cargo.toml"), dependencies(&name, page)?.to_string())?;
        for (index, code) in programs.iter().enumerate() {
            fs::write(source.join(format!("{name}-{index}.rs")), code)?;
        }
        fs::write(scratch.join(&name).join("src/lib.rs"), shown::library(page))?;
        members.push(name);
    }
    fs::write(scratch.join("Cargo.toml"), workspace(&members, &packages))?;
    fs::copy(root.join("Cargo.lock"), scratch.join("Cargo.lock"))?;
    let mut problems = Vec::new();
    let mut cargo = |arguments: &[&str]| -> Result<()> {
        println!("$ cargo {} (on the packaged crates)", arguments.join(" "));
        let status = Command::new(env!("CARGO"))
            .args(arguments)
            .env("CARGO_TARGET_DIR", root.join("target/docs"))
            .current_dir(scratch)
            .status()
            .context("cargo cannot be started")?;
        if !status.success() {
            problems.push(format!("`cargo {}` failed on the packaged crates ({status})", arguments.join(" ")));
        }
        Ok(())
    };
    cargo(&["build", "--quiet", "--workspace", "--lib", "--bins"])?;
    cargo(&["run", "--quiet", "--package", "realaml-cli", "--", "--version"])?;
    for (page, index) in RUN {
        let name = member(Path::new(page));
        if !members.contains(&name) {
            bail!("{page} does not exist, or has no Rust");
        }
        cargo(&["run", "--quiet", "--package", &name, "--bin", &format!("{name}-{index}")])?;
    }
    Ok(problems)
}

/// Returns the path of the program `realaml` that [`check`] builds.
pub fn program(root: &Path) -> PathBuf {
    root.join("target/docs/debug").join(format!("realaml{}", std::env::consts::EXE_SUFFIX))
}

/// Returns the name of the crate for a page, such as `guide-archives`.
fn member(page: &Path) -> String {
    let words: Vec<_> = page.with_extension("").iter().map(|it| it.to_string_lossy().to_lowercase()).collect();
    words[words.len().saturating_sub(2)..].join("-")
}

impl Page {
    /// Returns the blocks of Rust that compile. A block without `fn main` becomes the body of one, as in `rustdoc`.
    fn programs(&self) -> impl Iterator<Item = String> {
        self.blocks(shown::LANGUAGES).into_iter().map(|block| match block {
            block if block.contains("fn main(") => block,
            block if block.trim_end().ends_with("(())") => {
                format!("fn main() -> core::result::Result<(), impl core::fmt::Debug> {{\n{block}}}\n")
            }
            block => format!("fn main() {{\n{block}}}\n"),
        })
    }
}

/// Returns the manifest of the crate for a page: the dependencies that the page shows, and those of hidden lines,
/// which start a sandbox, make a folder, or read a list.
fn dependencies(name: &str, page: &Page) -> Result<Table> {
    let mut dependencies: Table = r#"
        futures-util = "0.3"
        realaml-sandbox = "0.1"
        tempfile = "3"
        tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
    "#
    .parse()?;
    for block in page.blocks(&["toml"]) {
        let block: Table = block.parse().with_context(|| format!("TOML in {}", page.path.display()))?;
        for section in ["dependencies", "dev-dependencies"] {
            if let Some(Value::Table(shown)) = block.get(section) {
                dependencies.extend(shown.clone());
            }
        }
    }
    if page.blocks(&["toml"]).is_empty() {
        let ours = CRATES.iter().filter(|it| **it != "realaml-cli");
        dependencies.extend(ours.map(|it| ((*it).to_owned(), Value::from("0.1"))));
    }
    let mut manifest: Table =
        format!(r#"package = {{ name = "{name}", version = "0.0.0", edition = "2024", publish = false }}"#).parse()?;
    manifest.insert("dependencies".to_owned(), dependencies.into());
    Ok(manifest)
}

/// Returns the manifest of the workspace around the pages, in which the crates are as if they were published.
fn workspace(members: &[String], packages: &[(&str, PathBuf)]) -> String {
    let folders = packages.iter().map(|it| it.1.display().to_string());
    let members: Vec<_> = members.iter().cloned().chain(folders).collect();
    let mut text = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\n\n[patch.crates-io]\n"
    );
    for (name, path) in packages {
        text.push_str(&format!("{name} = {{ path = {:?} }}\n", path.display().to_string()));
    }
    text
}

/// Packages all crates together and unpacks them. Returns their names and folders.
fn unpack(root: &Path, folder: &Path) -> Result<Vec<(&'static str, PathBuf)>> {
    let mut package = Command::new(env!("CARGO"));
    package.args(["package", "--quiet", "--no-verify", "--allow-dirty"]).current_dir(root);
    for name in CRATES {
        package.args(["-p", name]);
    }
    println!("$ cargo package --no-verify ({} crates)", CRATES.len());
    if !package.status().context("cargo cannot be started")?.success() {
        bail!("the crates cannot be packaged");
    }
    let workspace: toml::Table =
        fs::read_to_string(root.join("Cargo.toml"))?.parse().context("Cargo.toml is not TOML")?;
    let version = workspace["workspace"]["package"]["version"].as_str().context("the workspace has no version")?;
    let unpacked = |name: &&'static str| {
        let file = root.join(format!("target/package/{name}-{version}.crate"));
        let status = Command::new("tar").arg("-xzf").arg(&file).arg("-C").arg(folder).status();
        if !status.context("tar cannot be started")?.success() {
            bail!("{} cannot be unpacked", file.display());
        }
        Ok((*name, folder.join(format!("{name}-{version}"))))
    };
    CRATES.iter().map(unpacked).collect()
}

/// Removes the `# ` prefix from hidden lines, because they are code, too.
fn shown_as_code(block: &str) -> String {
    block.lines().map(|line| format!("{}\n", shown::hidden(line).unwrap_or(line))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_lines_are_code() {
        assert_eq!(
            shown_as_code("# let a = 1;\n#\n  b();\n  # c();\n#[test]\n"),
            "let a = 1;\n\n  b();\nc();\n#[test]\n"
        );
    }
}
