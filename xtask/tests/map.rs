//! Checks that every path named in the documents for contributors exists.

use std::{fs, path::Path};

/// Files that a command writes only once they have content.
const WRITTEN_LATER: [&str; 1] = ["openapi/vendor/deviations.toml"];

/// Returns the repository paths that are in backticks.
fn paths(text: &str) -> Vec<&str> {
    let tops = ["openapi/", "xtask/", "realaml-api/", "realaml-ext/", "tests/", ".github/", ".ci/"];
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|it| tops.iter().any(|top| it.starts_with(top)) && !it.contains(['<', ' ', '*', '{']))
        .collect()
}

#[test]
fn every_path_in_the_texts_for_contributors_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in ["ARCHITECTURE.md", ".github/CONTRIBUTING.md", "openapi/README.md", "tests/README.md", "README.md"] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        // Code blocks are skipped, because their backticks would break the pairs of opening and closing backticks.
        let prose: String = text.split("```").step_by(2).collect();
        let found = paths(&prose);
        for path in found.iter().filter(|it| !WRITTEN_LATER.contains(it)) {
            assert!(root.join(path).exists(), "{file} names {path}, which is not there");
        }
        assert!(file != "ARCHITECTURE.md" || found.len() > 20, "the map names next to nothing");
    }
}

#[test]
fn the_map_names_every_crate() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let map = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let manifest: toml::Table = fs::read_to_string(root.join("Cargo.toml")).unwrap().parse().unwrap();
    for member in manifest["workspace"]["members"].as_array().unwrap() {
        let member = member.as_str().unwrap();
        if member.starts_with("tests/") {
            continue;
        }
        assert!(map.contains(&format!("`{member}/")), "ARCHITECTURE.md does not name the crate in {member}");
    }
}
