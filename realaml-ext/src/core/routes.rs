//! Reads the routes file, which overrides the methods and paths of operations.
//!
//! Errors never quote the file, because it may be the wrong file and contain secrets.

use std::{collections::BTreeMap, fs, path::Path};

use realaml_api::{RouteFlaw, Routes};
use toml::Spanned;

use crate::core::Error;

/// An example line of the file.
const EXAMPLE: &str = "create_risk_rating = \"POST /risk_ratings/\"";

/// Sets the routes that a TOML file lists, one per line, such as `create_risk_rating = "POST /risk_ratings/"`.
pub(crate) fn read(routes: &mut Routes, file: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(file)
        .map_err(|error| Error::configuration("the routes file cannot be read").with_source(error))?;
    parse(routes, &text).map_err(Error::configuration)
}

fn parse(routes: &mut Routes, text: &str) -> Result<(), String> {
    let lines: BTreeMap<String, Spanned<String>> = toml::from_str(text).map_err(|error| {
        let line = error.span().map(|it| format!(" in line {}", line_of(text, it.start))).unwrap_or_default();
        format!("the routes file cannot be parsed{line}; its lines look like {EXAMPLE}")
    })?;
    for (operation, route) in &lines {
        let line = line_of(text, route.span().start);
        routes.set(operation, route.get_ref()).map_err(|error| match error.flaw() {
            RouteFlaw::UnknownOperation => {
                format!("line {line} of the routes file does not name an operation; Operation::all() lists the ids")
            }
            _ => format!("line {line} of the routes file: {error}"),
        })?;
    }
    Ok(())
}

/// Returns the number of the line that contains this position in the text, counted from 1.
fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|it| *it == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use realaml_api::Operation;

    use super::*;

    #[test]
    fn each_line_is_a_route() {
        let mut routes = Routes::new();
        let text = "# ours\ncreate_risk_rating = \"POST /risk_ratings/\"\nget_risk_rating = '/risk_rating/{id}/'\n";
        parse(&mut routes, text).unwrap();
        for id in ["create_risk_rating", "get_risk_rating"] {
            assert!(routes.contains(Operation::by_id(id).unwrap()), "{id}");
        }
    }

    #[test]
    fn an_error_names_the_line_and_repeats_nothing_of_the_file() {
        for (text, line) in [
            ("[default]\naws_secret = \"CANARY\"", "line 1"),
            ("\nCANARY", "line 2"),
            ("\n\nCANARY = \"POST /CANARY/\"", "line 3"),
            ("create_risk_rating = \"CANARY /x/\"", "line 1"),
            ("\ncreate_risk_rating = \"POST CANARY\"", "line 2"),
            ("create_risk_rating = 5 # CANARY", "line 1"),
            ("create_risk_rating = [\"CANARY\"]", "line 1"),
            ("a = \"CANARY", "line 1"),
        ] {
            let error = parse(&mut Routes::new(), text).unwrap_err();
            assert!(error.contains(line) && !error.contains("CANARY"), "{text}: {error}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_described() {
        let folder = std::env::temp_dir();
        let binary = folder.join(format!("realaml-routes-{}.bin", std::process::id()));
        fs::write(&binary, b"CANARY\xff").unwrap();
        for file in [folder.join("no/such/CANARY.toml"), binary.clone()] {
            let error = read(&mut Routes::new(), &file).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("CANARY"), "{error:?}");
        }
        fs::remove_file(binary).unwrap();
    }
}
