//! Tests the files in `.github` and the steps of the gate: the files must be valid YAML and name every action by its
//! commit, and all commands must exist.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{Page, commands};
use crate::{
    ci,
    model::yaml::{self, Aliases},
    workspace,
};

/// Returns a message for each problem in the YAML files, which are given as path and text.
fn check(root: &Path, files: &[(PathBuf, String)]) -> Vec<String> {
    let (mut problems, mut scripts) = (Vec::new(), Vec::new());
    for (path, text) in files {
        let path = path.strip_prefix(root).unwrap_or(path);
        match yaml::value(text, Aliases::Refuse) {
            Ok(value) => steps(&value, &mut |key, step| match key {
                "uses" if !is_pinned(step) => {
                    problems.push(format!("{}: `{step}` is not pinned to a commit", path.display()));
                }
                "run" => {
                    let text = format!("```sh\n{}\n```\n", step.replace("\\\n", " "));
                    scripts.push(Page { path: path.to_owned(), text });
                }
                _ => {}
            }),
            Err(refused) => problems.push(format!("{}:{}: {}", path.display(), refused.line, refused.message)),
        }
    }
    problems.extend(commands::check(root, &commands::find(&scripts)).unwrap());
    problems
}

/// Calls a function with the key and the value of each member that is a string, at any depth.
fn steps(value: &Value, act: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| match value {
            Value::String(text) => act(key, text),
            _ => steps(value, act),
        }),
        Value::Array(items) => items.iter().for_each(|it| steps(it, act)),
        _ => {}
    }
}

/// Whether an action is named by the 40 digits of a commit.
fn is_pinned(action: &str) -> bool {
    action.split_once('@').is_some_and(|(_, commit)| {
        commit.len() == 40 && commit.bytes().all(|it| it.is_ascii_hexdigit() && !it.is_ascii_uppercase())
    })
}

/// Returns the YAML files in a folder and its subfolders.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let paths = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    paths
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => files(&path),
            Some(kind) if kind == "yml" || kind == "yaml" => vec![(path.clone(), fs::read_to_string(path).unwrap())],
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn the_workflows_are_valid_and_run_what_exists() {
    let root = workspace::root();
    let files = files(&root.join(".github"));
    assert!(files.iter().any(|it| it.0.ends_with("workflows/release.yml")), "{} files", files.len());
    assert_eq!(check(&root, &files), Vec::<String>::new());
}

#[test]
fn the_steps_of_the_gate_exist() {
    let lines: Vec<&str> = ci::STEPS.iter().chain(ci::MORE).map(|it| it.0).collect();
    let page = Page { path: "ci.rs".into(), text: format!("```sh\n{}\n```\n", lines.join("\n")) };
    let commands = commands::find(&[page]);
    assert_eq!(commands.len(), lines.len());
    assert_eq!(commands::check(&workspace::root(), &commands).unwrap(), Vec::<String>::new());
}

#[test]
fn what_is_wrong_in_a_workflow_is_found() {
    let file = |name: &str, text: &str| (PathBuf::from(name), text.to_owned());
    let files = [
        file("plain.yml", "if: startsWith(message, 'chore: release')\n"),
        file("tag.yml", "steps:\n  - uses: actions/checkout@v7 # v7\n"),
        file("commands.yml", "a:\n  - run: cargo xtask nothing\n  - run: |\n      cargo test \\\n        -p none\n"),
    ];
    let problems = check(&workspace::root(), &files);
    assert!(problems[0].starts_with("plain.yml:1: "), "{problems:?}");
    let expected = [
        "tag.yml: `actions/checkout@v7` is not pinned to a commit",
        "commands.yml:2: `cargo xtask` has no command `nothing`",
        "commands.yml:2: there is no package `none`",
    ];
    assert_eq!(problems[1..], expected);
}
