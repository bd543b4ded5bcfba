//! `cargo xtask regen [--check]`: from the curated spec to the bundle and the raw crate.

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

/// The copies that the sandbox serves; a crate cannot reach outside its folder once it is published.
const IN_SANDBOX: &str = "realaml-ext/sandbox/src/contract";

/// Runs the command below `root`. With `check` nothing is written.
///
/// Exit codes: 0 all fresh, or written; 1 with `check`, something is not fresh; 2 the spec has findings.
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
        println!("All {} generated files are fresh.", wanted.len());
        return Ok(ExitCode::SUCCESS);
    }
    for line in difference.lines() {
        println!("{line}");
    }
    if check {
        println!(
            "The generated files do not belong to the spec in openapi/. Run `cargo xtask regen` and commit the result."
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

/// The spec below `root`, without findings.
pub fn read(root: &Path) -> Result<Spec, Findings> {
    let spec = Spec::read(&root.join("openapi"))?;
    lint::check(&spec)?;
    Ok(spec)
}

/// Every generated file by path below the root, the code not yet by rustfmt, or what the generator cannot take.
pub fn files(spec: &Spec) -> Result<BTreeMap<String, String>, Findings> {
    let generated = culprits::without_panic(|| generate::raw_crate(spec)).map_err(|why| culprits::of(spec, &why))?;
    let mut files: BTreeMap<String, String> =
        generated.into_iter().map(|(path, text)| (format!("{}/{path}", generate::FOLDER), text)).collect();
    let three_one = editions::three_one(&spec.bundle);
    let open = editions::open(&three_one);
    let editions = [("", spec.bundle.clone()), ("-3.1", three_one), ("-open", open)];
    for (edition, document) in editions {
        let text = format!("{document:#}\n");
        files.insert(format!("{IN_SANDBOX}/openapi{edition}.json"), text.clone());
        files.insert(format!("openapi/realaml{edition}.json"), text);
    }
    files.insert(generate::facts::FILE.to_owned(), generate::facts::facts(&spec.bundle));
    Ok(files)
}
