//! Other paths and methods for operations, at run time: most paths are inferred, and a wrong guess must not need a release.

use std::{collections::BTreeMap, path::Path};

use http::Method;
use realaml_api::Operation;
use reqwest::Url;

use crate::core::Error;

/// Overrides by operation id.
#[derive(Clone, Debug, Default)]
pub(crate) struct Routes(BTreeMap<&'static str, Route>);

/// Where an operation goes instead.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Route {
    method: Method,
    path: String,
}

impl Routes {
    /// Sets the route of an operation: `"POST /risk_ratings/"`, or a path alone, which keeps the method.
    pub(crate) fn set(&mut self, operation_id: &str, route: &str) -> Result<(), Error> {
        let Some(operation) = Operation::by_id(operation_id) else {
            return Err(Error::configuration(format!(
                "there is no operation `{operation_id}`; Operation::all() lists the ids"
            )));
        };
        let refused = |why: &str| {
            Error::configuration(format!(
                "the route of `{operation_id}` {why}; give it as \"{} {}\"",
                operation.method, operation.path
            ))
        };
        let (method, path) = match route.trim().split_once(char::is_whitespace) {
            Some((method, path)) => (method, path.trim()),
            None => (operation.method, route.trim()),
        };
        let method = match method.to_ascii_uppercase().as_str() {
            known @ ("GET" | "POST" | "PUT" | "PATCH" | "DELETE") => Method::from_bytes(known.as_bytes()).ok(),
            _ => None,
        };
        let method = method.ok_or_else(|| refused("has a method that is none of GET, POST, PUT, PATCH, DELETE"))?;
        if !path.starts_with('/') || path.contains(['?', '#', '\\']) || path.chars().any(char::is_whitespace) {
            return Err(refused("is no plain path that starts with a slash"));
        }
        if path.split('/').any(|it| matches!(it.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")) {
            return Err(refused("has a segment that is a dot"));
        }
        let sorted = |path| {
            let mut names: Vec<_> = parameters(path).collect();
            names.sort_unstable();
            names
        };
        if sorted(path) != sorted(operation.path) {
            return Err(refused("needs the parameters of the operation, each once"));
        }
        self.0.insert(operation.id, Route { method, path: path.to_owned() });
        Ok(())
    }

    /// Reads overrides from a TOML file: `create_risk_rating = "POST /risk_ratings/"`, one a line.
    pub(crate) fn read(&mut self, file: &Path) -> Result<(), Error> {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Error::configuration("the file of routes cannot be read").with_source(error))?;
        let routes: BTreeMap<String, String> = toml::from_str(&text).map_err(|error| {
            Error::configuration(
                "the file of routes is no list of lines like create_risk_rating = \"POST /risk_ratings/\"",
            )
            .with_source(error)
        })?;
        routes.iter().try_for_each(|(operation, route)| self.set(operation, route))
    }

    /// Puts the override of `operation` into `request`, whose path stands below `base`.
    pub(crate) fn apply(&self, operation: &Operation, base: &Url, request: &mut reqwest::Request) -> Result<(), Error> {
        let Some(route) = self.0.get(operation.id) else { return Ok(()) };
        let base = base.path().trim_end_matches('/');
        let path = request.url().path();
        let values = path.strip_prefix(base).and_then(|path| values(operation.path, path));
        let Some(values) = values else {
            let why =
                format!("`{}` was not sent: its request does not have the path its route stands for", operation.id);
            return Err(Error::configuration(why));
        };
        let path: Vec<_> = route
            .path
            .split('/')
            .map(|it| name(it).and_then(|name| values.get(name)).map_or(it, String::as_str))
            .collect();
        let path = format!("{base}{}", path.join("/"));
        request.url_mut().set_path(&path);
        *request.method_mut() = route.method.clone();
        Ok(())
    }
}

/// The names in braces of a template.
fn parameters(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter_map(name)
}

fn name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// The parameters of a path, still encoded, by the names in its template.
fn values<'t>(template: &'t str, path: &str) -> Option<BTreeMap<&'t str, String>> {
    let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    if template.len() != path.len() {
        return None;
    }
    let mut values = BTreeMap::new();
    for (expected, actual) in template.into_iter().zip(path) {
        match name(expected) {
            Some(name) => drop(values.insert(name, actual.to_owned())),
            None if expected == actual => {}
            None => return None,
        }
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(id: &str, route: &str, path: &str) -> Result<(String, String), Error> {
        let operation = Operation::by_id(id).unwrap();
        let mut routes = Routes::default();
        routes.set(id, route)?;
        let base = Url::parse("https://h/api/v1").unwrap();
        let url = format!("{base}{path}").parse().unwrap();
        let mut request = reqwest::Request::new(operation.method.parse().unwrap(), url);
        routes.apply(operation, &base, &mut request)?;
        Ok((request.method().to_string(), request.url().to_string()))
    }

    #[test]
    fn method_and_path_change_and_parameters_are_kept() {
        assert_eq!(
            applied("create_risk_rating", "post /risk_ratings/", "/risk-ratings/").unwrap(),
            ("POST".into(), "https://h/api/v1/risk_ratings/".into())
        );
        assert_eq!(
            applied("get_verification", "/verifications/{signature_key}", "/verification/a%2Fb/?x=1").unwrap(),
            ("GET".into(), "https://h/api/v1/verifications/a%2Fb?x=1".into())
        );
        assert_eq!(
            applied("delete_verification", "POST /verification/{signature_key}/cancel/", "/verification/k/").unwrap(),
            ("POST".into(), "https://h/api/v1/verification/k/cancel/".into())
        );
    }

    #[test]
    fn a_route_that_cannot_work_is_refused_at_once() {
        let mut routes = Routes::default();
        for (id, route) in [
            ("create_nothing", "POST /x/"),
            ("create_risk_rating", "FETCH /x/"),
            ("create_risk_rating", "POST x/"),
            ("create_risk_rating", "POST /x/?a=b"),
            ("create_risk_rating", "POST /../x/"),
            ("create_risk_rating", "POST /%2E%2e/x/"),
            ("create_risk_rating", "POST /x/{id}/"),
            ("get_verification", "GET /verification/"),
            ("get_verification", "GET /{signature_key}/{signature_key}/"),
            ("get_verification", ""),
        ] {
            assert!(routes.set(id, route).is_err(), "{id} {route}");
        }
    }
}
