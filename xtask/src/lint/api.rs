//! Rules for the API as a whole: its servers, its version, and how calls authenticate.

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{
    reference::child,
    walk::{self, members},
};

/// Checks the servers, the security requirements and the version, and that no operation has its own servers or
/// security.
pub(super) fn check(report: &mut Report<'_>) {
    let bundle = &report.spec.bundle;
    let servers: Vec<&str> =
        bundle["servers"].as_array().into_iter().flatten().filter_map(|it| it["url"].as_str()).collect();
    if servers.is_empty() {
        report.add("/servers", Rule::ServerUrl, "needs at least one server; generated clients use the first one");
    }
    for (number, url) in servers.iter().enumerate() {
        let host = url.strip_prefix("https://").unwrap_or_default().split('/').next().unwrap_or_default();
        let is_plain = !url.contains(|c: char| c.is_whitespace() || "{?#".contains(c));
        if host.is_empty() || host.contains('@') || url.ends_with('/') || !is_plain {
            let message = "a server must be an https URL without a slash at the end, parameters or credentials";
            report.add(&format!("/servers/{number}/url"), Rule::ServerUrl, message);
        } else if servers[..number].contains(url) {
            report.add(&format!("/servers/{number}/url"), Rule::ServerUrl, "this server is already listed");
        }
    }
    security(report, "/security", &bundle["security"]);
    for operation in walk::operations(bundle) {
        for key in ["security", "servers"].into_iter().filter(|key| operation.value.get(key).is_some()) {
            let message = format!("the client ignores `{key}` of one operation; describe it for all in root.yaml");
            report.add(&child(&operation.pointer(), key), Rule::OfOneOperation, message);
        }
    }
    let version = bundle["info"]["version"].as_str().unwrap_or_default();
    if semver::Version::parse(version).is_err() {
        report.add("/info/version", Rule::Version, "the version must have the form of semantic versions, like `1.2.0`");
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
