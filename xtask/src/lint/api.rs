//! Rules for the API as a whole: its servers, and how calls authenticate.

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{
    reference::child,
    walk::{self, members},
};

/// Checks the servers and the security requirements.
pub(super) fn check(report: &mut Report<'_>) {
    let bundle = &report.spec.bundle;
    for (number, server) in bundle["servers"].as_array().into_iter().flatten().enumerate() {
        let url = server["url"].as_str().unwrap_or_default();
        let host = url.strip_prefix("https://").unwrap_or_default();
        if host.is_empty() || host.starts_with('/') || url.ends_with('/') || url.contains(char::is_whitespace) {
            let message = "a server must be an https URL without a slash at the end";
            report.add(&format!("/servers/{number}/url"), Rule::ServerUrl, message);
        }
    }
    security(report, "/security", &bundle["security"]);
    for operation in walk::operations(bundle) {
        security(report, &child(&operation.pointer(), "security"), &operation.value["security"]);
    }
}

fn security(report: &mut Report<'_>, at: &str, requirements: &Value) {
    let schemes = report.spec.bundle.pointer("/components/securitySchemes");
    for (number, requirement) in requirements.as_array().into_iter().flatten().enumerate() {
        for (name, _) in members(Some(requirement)) {
            if schemes.and_then(|it| it.get(name)).is_none() {
                let message = format!("`{name}` is not defined under components.securitySchemes");
                report.add(&child(&format!("{at}/{number}"), name), Rule::SecurityScheme, message);
            }
        }
    }
}
