//! Checks that each published crate has the metadata that crates.io and docs.rs need, and names a Rust version with
//! which it compiles.

use std::{collections::BTreeMap, fs, path::Path};

use toml::Table;

/// Returns the manifest of each published crate, by its folder relative to the root.
fn published() -> BTreeMap<String, Table> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let manifest =
        |folder: &str| -> Table { fs::read_to_string(root.join(folder).join("Cargo.toml")).unwrap().parse().unwrap() };
    let members = manifest("")["workspace"]["members"].as_array().unwrap().clone();
    members
        .iter()
        .map(|it| it.as_str().unwrap().to_owned())
        .map(|folder| (folder.clone(), manifest(&folder)))
        .filter(|(_, manifest)| manifest["package"].get("publish").is_none())
        .collect()
}

#[test]
fn every_published_crate_says_what_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let crates = published();
    assert!(crates.len() >= 5, "{:?}", crates.keys());
    for (folder, manifest) in &crates {
        let package = manifest["package"].as_table().unwrap();
        assert!(package["description"].as_str().unwrap().len() <= 140, "{folder}: the description");
        assert_eq!(package["readme"].as_str(), Some("README.md"), "{folder}");
        let keywords = package["keywords"].as_array().unwrap();
        assert!((3..=5).contains(&keywords.len()), "{folder}: crates.io takes up to five keywords");
        assert!(!package["categories"].as_array().unwrap().is_empty(), "{folder}");
        let is_library = !manifest.contains_key("bin");
        if is_library {
            let docs = &package["metadata"]["docs"]["rs"];
            assert_eq!(docs["all-features"].as_bool(), Some(true), "{folder}");
            let code = fs::read_to_string(root.join(folder).join("src/lib.rs")).unwrap();
            assert!(code.contains("#![cfg_attr(docsrs, feature(doc_cfg))]"), "{folder} shows no features on docs.rs");
        }
        for text in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            let text = fs::read_to_string(root.join(folder).join(text));
            assert!(text.is_ok_and(|it| it.len() > 200), "{folder} has no text of its own for crates.io");
        }
    }
}

#[test]
fn no_crate_supports_an_older_rust_than_a_crate_that_it_needs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let workspace: Table = fs::read_to_string(root.join("Cargo.toml")).unwrap().parse().unwrap();
    let crates = published();
    let versions: BTreeMap<&str, &str> = crates
        .values()
        .map(|it| {
            let package = &it["package"];
            let own = package["rust-version"].as_str();
            let version = own.or(workspace["workspace"]["package"]["rust-version"].as_str());
            (package["name"].as_str().unwrap(), version.unwrap())
        })
        .collect();
    for manifest in crates.values() {
        let name = manifest["package"]["name"].as_str().unwrap();
        for needed in manifest["dependencies"].as_table().unwrap().keys() {
            let version = versions.get(needed.as_str());
            assert!(version.is_none_or(|it| minor(it) <= minor(versions[name])), "{name} depends on {needed}");
        }
    }
    let workflow = fs::read_to_string(root.join(".github/workflows/ci.yml")).unwrap();
    for (name, version) in versions {
        let (_, job) = workflow.split_once(&format!("rust: \"{version}\"")).expect("a job checks each version");
        let packages = job.split("- rust: ").next().unwrap().split("runs-on: ").next().unwrap();
        assert!(packages.contains(&format!("--package {name}")), "no job compiles {name} with Rust {version}");
    }
}

/// Returns the second part of a Rust version: 94 for 1.94.
fn minor(version: &str) -> u32 {
    version.split('.').nth(1).unwrap().parse().unwrap()
}
