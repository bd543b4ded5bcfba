//! The findings of `realaml doctor`, as text for people and as JSON for programs.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use realaml_ext::Environment;
use realaml_observe::{OperationEvidence, Probe, Source};
use serde_json::{Value, json};

use super::server::Form;

/// The findings of a run.
pub(super) struct Report {
    environment: String,
    checks: Vec<(&'static str, Result<String, String>)>,
    operations: BTreeMap<String, (Finding, Probe)>,
    /// The form of the API's 404 for a missing record.
    pub(super) record_missing: Option<Form>,
    /// The form of the router's 404 for a missing path.
    pub(super) path_missing: Option<Form>,
    /// Whether `OPTIONS` distinguishes existing paths from missing ones.
    pub(super) options_tell: bool,
    /// The numbers of `OPTIONS` and `GET` requests sent, not counting retries.
    pub(super) requests: (u32, u32),
}

/// What the checks found about an operation's route.
pub(super) enum Finding {
    AsDescribed,
    /// The operation was found on a different route.
    Elsewhere(String),
    Missing,
    Unclear(String),
}

impl Finding {
    fn name(&self) -> &'static str {
        match self {
            Self::AsDescribed => "found",
            Self::Elsewhere(_) => "elsewhere",
            Self::Missing => "missing",
            Self::Unclear(_) => "unclear",
        }
    }
}

impl Report {
    pub(super) fn new(environment: &Environment) -> Self {
        Self {
            environment: environment.to_string(),
            checks: Vec::new(),
            operations: BTreeMap::new(),
            record_missing: None,
            path_missing: None,
            options_tell: true,
            requests: (0, 0),
        }
    }

    /// Whether the API's 404 for a missing record differs from the router's 404 for a missing path.
    pub(super) fn tells_paths_from_records(&self) -> bool {
        self.record_missing.is_some() && self.path_missing.is_some() && self.record_missing != self.path_missing
    }

    pub(super) fn check(&mut self, name: &'static str, result: Result<String, String>) {
        self.checks.push((name, result));
    }

    pub(super) fn operation(&mut self, id: String, finding: Finding, probe: Probe) {
        self.operations.insert(id, (finding, probe));
    }

    /// Whether the server responds.
    pub(super) fn is_reached(&self) -> bool {
        self.checks.iter().any(|(name, result)| *name == "connection" && result.is_ok())
    }

    /// Whether the server responds and accepts the key.
    pub(super) fn is_accepted(&self) -> bool {
        self.checks.iter().any(|(name, result)| *name == "key" && result.is_ok())
    }

    /// Whether the key is accepted, every check has passed, and every route is as described.
    pub(super) fn is_healthy(&self) -> bool {
        let as_described = |(finding, _): &(Finding, Probe)| matches!(finding, Finding::AsDescribed);
        self.is_accepted()
            && self.checks.iter().all(|(_, result)| result.is_ok())
            && self.operations.values().all(as_described)
    }

    /// Returns the routes that differ from the spec, in the format of the file that `REALAML_ROUTES` names.
    pub(super) fn routes_file(&self) -> String {
        let mut file =
            format!("# Routes found by `realaml doctor` at {}. Set REALAML_ROUTES to its path.\n", self.environment);
        for (id, (finding, _)) in &self.operations {
            if let Finding::Elsewhere(route) = finding {
                let _ = writeln!(file, "{id} = \"{route}\"");
            }
        }
        file
    }

    /// Returns what the server declared about each operation, as evidence.
    pub(super) fn evidence(&self) -> Source {
        let mut source = Source::default();
        for (id, (_, probe)) in self.operations.iter().filter(|(_, (_, probe))| !probe.is_empty()) {
            let mut shown = OperationEvidence::default();
            shown.declared = probe.clone();
            source.operations.insert(id.clone(), shown);
        }
        source
    }

    pub(super) fn json(&self) -> Value {
        let checks = self.checks.iter().map(|(name, result)| {
            let message = result.as_ref().unwrap_or_else(|why| why);
            json!({ "name": name, "ok": result.is_ok(), "message": message })
        });
        let operations = self.operations.iter().map(|(id, (finding, probe))| {
            let mut operation = json!({ "id": id, "status": finding.name(), "fields": probe.fields.len() });
            match finding {
                Finding::Elsewhere(route) => operation["route"] = json!(route),
                Finding::Unclear(why) => operation["message"] = json!(why),
                _ => {}
            }
            operation
        });
        json!({
            "environment": self.environment,
            "healthy": self.is_healthy(),
            "checks": checks.collect::<Vec<_>>(),
            "operations": operations.collect::<Vec<_>>(),
            "requests": { "OPTIONS": self.requests.0, "GET": self.requests.1 },
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f)?;
        for (name, result) in &self.checks {
            match result {
                Ok(message) => writeln!(f, "ok    {name}: {message}")?,
                Err(why) => writeln!(f, "wrong {name}: {why}")?,
            }
        }
        if self.operations.is_empty() {
            return writeln!(f, "The routes were not checked.");
        }
        let count = |name| self.operations.values().filter(|(finding, _)| finding.name() == name).count();
        writeln!(f)?;
        for (id, (finding, _)) in &self.operations {
            match finding {
                Finding::AsDescribed => {}
                Finding::Elsewhere(route) => writeln!(f, "  {id}: found at {route}")?,
                Finding::Missing => writeln!(f, "  {id}: missing at its route and all alternatives")?,
                Finding::Unclear(why) => writeln!(f, "  {id}: unclear, {why}")?,
            }
        }
        let (found, elsewhere, missing, unclear) =
            (count("found"), count("elsewhere"), count("missing"), count("unclear"));
        writeln!(f, "Routes: {found} as described, {elsewhere} elsewhere, {missing} missing, {unclear} unclear.")?;
        writeln!(f, "Sent {} OPTIONS and {} GET.", self.requests.0, self.requests.1)
    }
}
