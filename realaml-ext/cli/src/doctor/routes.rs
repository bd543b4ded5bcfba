//! Checks whether every route exists, and looks for an alternative to a missing route.

use std::collections::HashMap;

use realaml_ext::http::StatusCode;
use realaml_ext::raw::RawResponse;
use realaml_observe::{Facts, OperationFacts, Probe};

use super::report::{Finding, Report};
use super::server::{Form, Server, allow, concrete};

/// What the server's responses show about a path.
#[derive(Clone)]
enum PathAnswer {
    /// The path exists. Contains the methods that it allows, and the body of a successful `OPTIONS` response.
    Exists(String, Vec<u8>),
    /// The path exists, but its allowed methods are unknown.
    Allows,
    /// The path exists, and `GET` reads a record there.
    Reads,
    Nothing,
    Unclear(u16),
    Unanswered(String),
}

/// Examines the route of every operation, and the alternatives if the route is not found.
pub(super) async fn examine(server: &Server, facts: &Facts, report: &mut Report) {
    let mut paths = Paths { server, report, known: HashMap::new() };
    let mut found = Vec::new();
    for operation in facts.operations() {
        found.push((operation.id.clone(), paths.look(operation).await));
    }
    for (id, (finding, probe)) in found {
        report.operation(id, finding, probe);
    }
}

struct Paths<'a> {
    server: &'a Server,
    report: &'a Report,
    known: HashMap<String, PathAnswer>,
}

impl Paths<'_> {
    async fn look(&mut self, operation: &OperationFacts) -> (Finding, Probe) {
        let mut probe = Probe::default();
        let described = format!("{} {}", operation.method, operation.path);
        let mut unclear = None;
        for route in [&described].into_iter().chain(&operation.alternatives) {
            let Some((method, path)) = route.split_once(' ') else { continue };
            match self.path(path, method).await {
                PathAnswer::Exists(methods, body) if has(&methods, method) => {
                    probe.found(operation, route, &methods, &body);
                    return found(route, &described, probe);
                }
                PathAnswer::Reads => {
                    probe.found(operation, route, "", b"");
                    return found(route, &described, probe);
                }
                PathAnswer::Allows => {
                    unclear = unclear.or(Some("the path exists, but its methods are unknown".to_owned()))
                }
                PathAnswer::Exists(..) | PathAnswer::Nothing => probe.missing(route),
                PathAnswer::Unclear(status) => {
                    unclear = unclear.or(Some(format!("the server responded with {status}")))
                }
                PathAnswer::Unanswered(why) => unclear = unclear.or(Some(why)),
            }
        }
        (unclear.map_or(Finding::Missing, Finding::Unclear), probe)
    }

    /// Examines a path. Apart from retries, `OPTIONS` is sent only once to each path.
    async fn path(&mut self, template: &str, method: &str) -> PathAnswer {
        let path = concrete(template);
        if !self.known.contains_key(&path) {
            let answer = match self.server.options(&path).await {
                Ok(response) => self.read(&response),
                Err(error) => PathAnswer::Unanswered(error.to_string()),
            };
            self.known.insert(path.clone(), answer);
        }
        let answer = self.known[&path].clone();
        // If `OPTIONS` does not settle the question, a `GET` may still show whether the path exists. `GET` is sent only
        // if the path identifies a record, because it could read real data at any other path.
        let silent = matches!(answer, PathAnswer::Unclear(_) | PathAnswer::Nothing | PathAnswer::Allows);
        if !(silent && method == "GET" && template.contains('{')) {
            return answer;
        }
        match self.server.get(&path).await {
            Ok(response) if self.is_record_missing(&response) => PathAnswer::Reads,
            _ => answer,
        }
    }

    fn read(&self, response: &RawResponse) -> PathAnswer {
        match response.status {
            status if !self.report.options_tell => PathAnswer::Unclear(status.as_u16()),
            status if status.is_success() => {
                let methods = allow(response).unwrap_or_default().to_owned();
                PathAnswer::Exists(methods, response.body.to_vec())
            }
            StatusCode::METHOD_NOT_ALLOWED => match allow(response) {
                Some(methods) => PathAnswer::Exists(methods.to_owned(), Vec::new()),
                None => PathAnswer::Allows,
            },
            StatusCode::NOT_FOUND | StatusCode::GONE if self.is_record_missing(response) => PathAnswer::Allows,
            StatusCode::NOT_FOUND | StatusCode::GONE => PathAnswer::Nothing,
            status => PathAnswer::Unclear(status.as_u16()),
        }
    }

    /// Whether a 404 comes from the API because of the record, and not from the router because of the path. The API and
    /// the router are distinguished by the form of the response, provided that their forms differ.
    fn is_record_missing(&self, response: &RawResponse) -> bool {
        response.status == StatusCode::NOT_FOUND
            && self.report.tells_paths_from_records()
            && self.report.record_missing.as_ref() == Some(&Form::of(response))
    }
}

fn found(route: &str, described: &str, probe: Probe) -> (Finding, Probe) {
    match route == described {
        true => (Finding::AsDescribed, probe),
        false => (Finding::Elsewhere(route.to_owned()), probe),
    }
}

fn has(methods: &str, method: &str) -> bool {
    methods.split(',').any(|it| it.trim().eq_ignore_ascii_case(method))
}
