//! Runs the steps `pull`, `adopt`, `accept` and `diff` on a repository in its own folder.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use serde_json::Value;

use crate::{changes::Evolution, document::Document};

/// A difference that `adopt` leaves to a person.
#[derive(Debug)]
pub(crate) struct Left {
    pub(crate) id: String,
    pub(crate) class: String,
    pub(crate) at: String,
}

/// The outcome of one evolution.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The number of lines that `adopt` prints about adopted changes.
    pub(crate) adopted: usize,
    /// The number of lines that `adopt` prints about parts that only we have and that are kept.
    pub(crate) kept: usize,
    /// The differences that were accepted.
    pub(crate) accepted: Vec<Left>,
}

impl Outcome {
    /// Returns the beginning of the evolution's row in a table.
    pub(crate) fn row(&self, evolution: &Evolution) -> String {
        let Evolution { name, what, .. } = evolution;
        format!("| {name} | {what} | {} | {} | {} |", self.adopted, self.kept, self.decided())
    }

    /// Returns the decisions, with one example of each class.
    fn decided(&self) -> String {
        let mut classes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        self.accepted.iter().for_each(|it| classes.entry(&it.class).or_default().push(&it.at));
        let all = classes.into_iter().map(|(class, at)| match at.as_slice() {
            [one] => format!("{class} at {one}"),
            many => format!("{class} at {} and {} more", many[0], many.len() - 1),
        });
        all.collect::<Vec<_>>().join("; ")
    }
}

/// A repository in the folder `root`.
#[derive(Debug)]
pub(crate) struct Repository {
    pub(crate) root: PathBuf,
}

impl Repository {
    /// Runs `cargo xtask ARGUMENTS` on this repository, and returns the exit code and the output.
    pub(crate) fn run(&self, arguments: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .arg("--root")
            .arg(&self.root)
            .output()
            .expect("the program starts");
        let text = [output.stdout, output.stderr].map(|it| String::from_utf8(it).expect("output is text")).concat();
        (output.status.code().expect("the program ends by itself"), text)
    }

    /// Runs a command that must succeed.
    fn succeed(&self, arguments: &[&str]) -> String {
        let (code, text) = self.run(arguments);
        assert_eq!(code, 0, "`cargo xtask {}`\n{text}", arguments.join(" "));
        text
    }

    /// Follows the vendor to this document: pulls it, adopts it, and accepts the remaining differences, so that none is
    /// left.
    pub(crate) fn follow(&self, document: &Document) -> Outcome {
        let export = self.root.join("target/export.json");
        fs::create_dir_all(self.root.join("target")).expect("writable");
        fs::write(&export, document.0.to_string()).expect("writable");
        let (code, text) = self.run(&["upstream", "pull", "--from-export", &export.to_string_lossy()]);
        // The code is 1 if something that we describe is gone.
        assert!(code < 2, "{text}");
        let told = self.succeed(&["upstream", "adopt"]);
        let count = |kind: &str| told.lines().filter(|it| it.starts_with(kind)).count();
        let accepted = self.left();
        if !accepted.is_empty() {
            let ids = accepted.iter().map(|it| it.id.as_str());
            let command: Vec<_> =
                ["upstream", "accept"].into_iter().chain(ids).chain(["--reason", "decided"]).collect();
            self.succeed(&command);
        }
        self.succeed(&["upstream", "diff"]);
        Outcome { adopted: count("adopted "), kept: count("ours alone "), accepted }
    }

    /// Returns the differences that `upstream diff` reports.
    fn left(&self) -> Vec<Left> {
        let (code, text) = self.run(&["upstream", "diff", "--format", "json"]);
        assert!(code < 2, "{text}");
        let told: Value = serde_json::from_str(&text).expect("JSON");
        let member = |row: &Value, name: &str| row[name].as_str().expect(name).to_owned();
        let rows = told["differences"].as_array().expect("a list").iter();
        rows.map(|it| Left { id: member(it, "id"), class: member(it, "class"), at: member(it, "at") }).collect()
    }
}
