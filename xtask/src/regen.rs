//! `cargo xtask regen [--check]` generates, or checks, the files that come from the curated spec: the bundle and its
//! editions, the raw crate, the sandbox's copies, and the facts for `realaml-observe`.

mod culprits;

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use anyhow::Result;

use crate::{
    diff, editions,
    finding::Findings,
    generate, lint,
    model::Spec,
    workspace::{self, Difference},
};

/// The folder of the bundles that the sandbox serves. A published crate cannot read files outside its own folder.
const IN_SANDBOX: &str = "realaml-ext/sandbox/src/contract";

/// Runs the command in `root`. With `check`, no file is written.
///
/// Exits with 0 if all files are up to date or were written, with 1 if `check` found a file that is not up to date, and
/// with 2 if the spec has findings.
pub fn run(root: &Path, check: bool) -> Result<ExitCode> {
    let spec = match read(root) {
        Ok(spec) => spec,
        Err(findings) => {
            eprintln!("{}", findings.shown(root));
            return Ok(ExitCode::from(2));
        }
    };
    let wanted = match files(&spec) {
        Ok(wanted) => wanted,
        Err(findings) => {
            eprintln!("{}", findings.shown(root));
            return Ok(ExitCode::from(2));
        }
    };
    let wanted = generate::format::rustfmt(&workspace::root(), wanted)?;
    let difference = Difference::between(root, &wanted, &[generate::FOLDER])?;
    if difference.is_empty() {
        println!("All {} generated files are up to date.", wanted.len());
        return Ok(ExitCode::SUCCESS);
    }
    for line in difference.lines() {
        println!("{line}");
    }
    if check {
        println!(
            "The generated files do not match the spec in openapi/. Run `cargo xtask regen` and commit the result."
        );
        return Ok(ExitCode::FAILURE);
    }
    let told = diff::told(root, &spec.bundle);
    difference.apply(root, &wanted)?;
    println!("Wrote {}, removed {}.", difference.stale.len() + difference.missing.len(), difference.orphaned.len());
    if let Some(told) = told {
        println!("{told}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the spec in `root` and checks that it has no findings.
pub fn read(root: &Path) -> Result<Spec, Findings> {
    let spec = Spec::read(&root.join("openapi"))?;
    lint::check(&spec)?;
    Ok(spec)
}

/// Returns the text of every generated file before rustfmt, by path relative to the root. Returns findings for the
/// parts of the spec that the generator cannot handle.
pub fn files(spec: &Spec) -> Result<BTreeMap<String, String>, Findings> {
    let generated = culprits::without_panic(|| generate::raw_crate(spec)).map_err(|why| culprits::of(spec, &why))?;
    let mut files: BTreeMap<String, String> =
        generated.into_iter().map(|(path, text)| (format!("{}/{path}", generate::FOLDER), text)).collect();
    let three_one = editions::three_one(&spec.bundle);
    let open = editions::open(&three_one);
    let editions = [("", editions::three_zero(&spec.bundle)), ("-3.1", three_one), ("-open", open)];
    for (edition, document) in editions {
        let text = format!("{document:#}\n");
        files.insert(format!("{IN_SANDBOX}/openapi{edition}.json"), text.clone());
        files.insert(format!("openapi/realaml{edition}.json"), text);
    }
    files.insert(generate::facts::FILE.to_owned(), generate::facts::facts(&spec.bundle));
    Ok(files)
}
