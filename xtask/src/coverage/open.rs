//! Finds the parts that operations of the spec still lack: a handle, a behaviour in the sandbox, or a row in the tests.
//!
//! The sources are read as text, because this package does not depend on the crates that it inspects. A crate that does
//! not compile must not stop the command that reports missing parts.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The sandbox's table of behaviours, with one line per operation.
pub const BEHAVIOURS: &str = "realaml-ext/sandbox/src/domains/operations.rs";
/// The tests' table of handles, with one line per operation.
pub const TEST_ROWS: &str = "tests/support/handles.rs";
/// The folder of the handles. The documentation of each method there names its operation in parentheses.
const HANDLES: &str = "realaml-ext/src";

/// An operation, with the parts that it still lacks.
#[derive(Debug, PartialEq, Eq)]
pub struct Open {
    pub operation: String,
    pub missing: Vec<&'static str>,
}

/// Returns the operations that lack any part, in the given order.
pub fn work(root: &Path, operations: &[&str]) -> Result<Vec<Open>> {
    let handles = sources(&root.join(HANDLES))?;
    let behaviours = read(&root.join(BEHAVIOURS))?;
    let rows = read(&root.join(TEST_ROWS))?;
    let open = operations.iter().map(|id| {
        let documented = format!("(`{id}`)");
        let row = format!("\"{id}\" => ");
        let missing = [
            ("a handle", handles.iter().any(|it| it.contains(&documented))),
            ("a behaviour in the sandbox", behaviours.contains(&row)),
            ("a row in the tests", rows.contains(&row)),
        ];
        let missing = missing.into_iter().filter(|(_, there)| !there).map(|(what, _)| what).collect();
        Open { operation: (*id).to_owned(), missing }
    });
    Ok(open.filter(|it| !it.missing.is_empty()).collect())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn sources(folder: &Path) -> Result<Vec<String>> {
    let mut paths: Vec<PathBuf> = Vec::new();
    collect(folder, &mut paths).with_context(|| format!("{} cannot be read", folder.display()))?;
    paths.iter().map(|it| read(it)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|it| it == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_open_work_is_found() {
        let root = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put("realaml-ext/src/risk/rates.rs", "/// Rates a client. (`create_rate`)\n/// Gives a rate. (`get_rate`)");
        put(BEHAVIOURS, "    \"create_rate\" => risk::create,\n    \"delete_rate\" => risk::delete,\n");
        put(TEST_ROWS, "    \"create_rate\" => client.risk().create();\n");
        let open = work(root.path(), &["create_rate", "get_rate", "delete_rate"]).unwrap();
        let open: Vec<_> = open.iter().map(|it| (it.operation.as_str(), it.missing.as_slice())).collect();
        assert_eq!(
            open,
            [
                ("get_rate", ["a behaviour in the sandbox", "a row in the tests"].as_slice()),
                ("delete_rate", ["a handle", "a row in the tests"].as_slice()),
            ]
        );
    }

    /// If the form of a table changed, every operation would be listed as open.
    #[test]
    fn the_tables_are_found_where_they_stand() {
        let root = crate::workspace::root();
        let open = work(&root, &["create_verification", "get_risk_rating", "an_operation_that_is_not"]).unwrap();
        assert_eq!(open.len(), 1, "{open:?}");
        assert_eq!(open[0].missing.len(), 3);
    }
}
