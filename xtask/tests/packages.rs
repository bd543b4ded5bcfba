//! Checks that each published crate has the metadata that crates.io and docs.rs need.

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
        }
        for text in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            let text = fs::read_to_string(root.join(folder).join(text));
            assert!(text.is_ok_and(|it| it.len() > 200), "{folder} has no text of its own for crates.io");
        }
    }
}
