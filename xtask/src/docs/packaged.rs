//! Builds and runs the programs in the documentation. They are built outside the workspace, with the crates as they
//! would be published.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::Page;

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

/// The programs: name, page, number of the Rust block on the page, and whether the program is run against a sandbox.
const PROGRAMS: &[(&str, &str, usize, bool)] = &[
    // This program uses the staging environment, so it is only compiled.
    ("readme", "README.md", 0, false),
    ("first", "realaml-ext/src/guide/first_verification.md", 0, true),
    ("journal", "realaml-ext/src/guide/production_service.md", 0, true),
    ("axum", "realaml-ext/src/guide/callbacks.md", 0, true),
];

/// Packages the crates, builds the programs with them, and runs the programs that need only a sandbox. Returns a
/// message for each cargo command that fails.
pub fn check(root: &Path, pages: &[Page]) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let packages = unpack(root, folder.path())?;
    let scratch = folder.path().join("scratch");
    fs::create_dir_all(scratch.join("src/bin"))?;
    fs::write(scratch.join("Cargo.toml"), manifest(&packages))?;
    for (name, page, block, _) in PROGRAMS {
        let page =
            pages.iter().find(|it| it.path == Path::new(page)).with_context(|| format!("{page} does not exist"))?;
        let Some(code) = page.blocks("rust").into_iter().nth(*block) else {
            bail!("{} has no block {block} of Rust", page.path.display());
        };
        fs::write(scratch.join(format!("src/bin/{name}.rs")), shown_as_code(&code))?;
    }
    fs::copy(root.join("Cargo.lock"), scratch.join("Cargo.lock"))?;
    let mut problems = Vec::new();
    let mut cargo = |arguments: &[&str]| -> Result<()> {
        println!("$ cargo {} (on the packaged crates)", arguments.join(" "));
        let status = Command::new(env!("CARGO"))
            .args(arguments)
            .env("CARGO_TARGET_DIR", root.join("target/docs"))
            .current_dir(&scratch)
            .status()
            .context("cargo cannot be started")?;
        if !status.success() {
            problems.push(format!("`cargo {}` failed on the packaged crates ({status})", arguments.join(" ")));
        }
        Ok(())
    };
    cargo(&["build", "--quiet", "--bins"])?;
    for (name, .., runs) in PROGRAMS {
        if *runs {
            cargo(&["run", "--quiet", "--bin", name])?;
        }
    }
    Ok(problems)
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

/// Returns the manifest of a crate that depends on the packages as if they were published, with patches that point to
/// the unpacked folders.
fn manifest(packages: &[(&str, PathBuf)]) -> String {
    let mut text = "[package]\nname = \"scratch\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
        [workspace]\n\n[dependencies]\naxum = { version = \"0.8\", default-features = false, features = [\"http1\", \"tokio\"] }\n\
        realaml-ext = { version = \"0.1\", features = [\"axum\"] }\nrealaml-journal = \"0.1\"\nrealaml-sandbox = \"0.1\"\n\
        tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\", \"net\", \"sync\"] }\n\n[features]\naxum = []\n\
        default = [\"axum\"]\n\n[profile.dev]\ndebug = false\n\n[patch.crates-io]\n"
        .to_owned();
    for (name, path) in packages {
        text.push_str(&format!("{name} = {{ path = {:?} }}\n", path.display().to_string()));
    }
    text
}

/// Removes the `# ` prefix from hidden lines, because they are code, too.
fn shown_as_code(block: &str) -> String {
    let code = |line: &str| match line.trim_start() {
        "#" => "\n".to_owned(),
        shown => format!("{}\n", shown.strip_prefix("# ").unwrap_or(line)),
    };
    block.lines().map(code).collect()
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
