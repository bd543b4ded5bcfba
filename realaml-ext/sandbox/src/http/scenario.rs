//! Scenarios: the initial contents of a sandbox, in a file that a team keeps with its tests.

use std::collections::BTreeMap;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::app::SandboxApp;
use super::control::bodies;
use crate::contract::exchange::ApiRefusal;
use crate::domains::actions::Action;
use crate::domains::operations::behaviour;
use crate::world::accounts::Account;
use crate::world::faults::Fault;

/// The initial contents of a sandbox: accounts, records, the time, and faults.
///
/// ```
/// use realaml_sandbox::{Sandbox, Scenario};
///
/// let scenario = Scenario::read(r#"{
///     "seed": 7,
///     "start_time": "2026-03-02T20:10:00Z",
///     "accounts": [{ "name": "partner", "keys": ["partner-key"] }],
///     "steps": [
///         { "operation": "create_verification", "name": "aroha", "body": { "first_name": "Aroha", "last_name": "Ngata" } },
///         { "action": "complete_verification", "record": "aroha", "body": { "facematch": "FAIL" } },
///         { "advance_seconds": 3600 }
///     ],
///     "faults": [{ "kind": "status", "status": 503, "operation": "get_verification", "times": 1 }]
/// }"#)?;
/// let builder = Sandbox::builder().scenario(scenario);
/// # let _ = builder;
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Scenario {
    /// Makes keys and identifiers the same in every run. Requires a sandbox without records and events.
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    /// Stops the clock at this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    start_time: Option<DateTime<Utc>>,
    accounts: Vec<Account>,
    steps: Vec<Step>,
    faults: Vec<Fault>,
}

/// A step of a scenario: an operation of the API, an action of the control API, or an advance of the clock.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Step {
    /// The id of an operation of the API.
    operation: Option<String>,
    /// The id of an operation of the control API that acts on a record.
    action: Option<String>,
    /// The time that passes, in seconds.
    advance_seconds: Option<u64>,
    /// A name for the record that the operation creates.
    name: Option<String>,
    /// The record that the operation or action is about: its name in this scenario, or its key.
    record: Option<String>,
    /// The account that makes the call. The default is the first account.
    account: Option<String>,
    /// The body. A string such as `{aroha}` is replaced with the key of the record with this name.
    body: Map<String, Value>,
}

impl std::fmt::Debug for Scenario {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Scenario").field("steps", &self.steps.len()).finish_non_exhaustive()
    }
}

/// The keys of the named records.
type Names = BTreeMap<String, String>;

impl Scenario {
    /// Reads a scenario from JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the JSON is not a scenario. The error names the line, and any unknown member.
    pub fn read(json: &str) -> Result<Self, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    /// Applies the scenario to a sandbox. Returns the keys of the named records. The effects of steps before a failed
    /// step remain.
    pub(crate) fn apply(&self, app: &SandboxApp) -> Result<Names, String> {
        app.vendor.write(|vendor| {
            if let Some(seed) = self.seed {
                vendor.reseed(seed)?;
            }
            if let Some(time) = self.start_time {
                vendor.world.stand_still(time);
            }
            self.accounts.iter().try_for_each(|account| vendor.world.accounts.add(account.clone()))
        })?;
        let mut names = Names::new();
        for (number, step) in (1..).zip(&self.steps) {
            step.take(app, &mut names).map_err(|why| format!("step {number}: {why}"))?;
        }
        for fault in &self.faults {
            let injected = app.adjust(|world| world.inject_fault(app.contract, fault.clone()));
            injected.map_err(|error| error.to_string())?;
        }
        Ok(names)
    }
}

impl Step {
    fn take(&self, app: &SandboxApp, names: &mut Names) -> Result<(), String> {
        match (&self.operation, &self.action, self.advance_seconds) {
            (Some(operation), None, None) => self.operate(app, operation, names),
            (None, Some(action), None) => self.act(app, action, names),
            (None, None, Some(seconds)) => {
                app.advance_clock(std::time::Duration::from_secs(seconds));
                Ok(())
            }
            _ => Err("give one of `operation`, `action` and `advance_seconds`".to_owned()),
        }
    }

    /// Returns the key of the record that the step is about: the key of the named record, or `record` itself.
    fn key<'a>(&'a self, names: &'a Names) -> Option<&'a str> {
        let record = self.record.as_deref()?;
        Some(names.get(record).map_or(record, String::as_str))
    }

    fn operate(&self, app: &SandboxApp, id: &str, names: &mut Names) -> Result<(), String> {
        let known = app.contract.operation(id).and_then(|endpoint| Some((endpoint, behaviour(id)?)));
        let (endpoint, behaviour) = known.ok_or_else(|| format!("there is no operation `{id}`"))?;
        let arguments: Vec<String> = match (endpoint.names_record(), self.key(names)) {
            (false, _) => Vec::new(),
            (true, Some(key)) => vec![key.to_owned()],
            (true, None) => return Err(format!("`{id}` needs a `record`")),
        };
        let mut body = Value::Object(self.body.clone());
        fill_in(&mut body, names);
        let body = endpoint.body.is_some().then_some(body);
        let checked = app.contract.check(endpoint, arguments, [], || Ok(body));
        let request = checked.map_err(|refusal| refused(&refusal))?;
        let account = match &self.account {
            None => 0,
            Some(name) => app
                .read(|vendor| vendor.world.accounts.by_name(name))
                .ok_or_else(|| format!("there is no account `{name}`"))?,
        };
        let answered = app.change(|vendor| {
            vendor.world.accounts.acting = account;
            let answered = match request.arguments.first().is_some_and(|key| !vendor.may_see(key)) {
                true => Err(ApiRefusal::NotFound),
                false => behaviour(vendor, &request),
            };
            vendor.world.accounts.acting = 0;
            answered
        });
        let record = answered.map_err(|refusal| refused(&refusal))?.into_value();
        if let Some(name) = &self.name {
            let key = record["signature_key"].as_str().or_else(|| record["id"].as_str());
            names.insert(name.clone(), key.ok_or("the operation does not create a record to name")?.to_owned());
        }
        Ok(())
    }

    fn act(&self, app: &SandboxApp, id: &str, names: &Names) -> Result<(), String> {
        let key = self.key(names).ok_or_else(|| format!("`{id}` needs a `record`"))?;
        let mut body = Value::Object(self.body.clone());
        fill_in(&mut body, names);
        let body = Bytes::from(body.to_string());
        let body = if self.body.is_empty() { Bytes::new() } else { body };
        let action = action(id, key, &body).ok_or_else(|| format!("there is no action `{id}`"))?;
        app.act(&action.map_err(|error| error.to_string())?).map_err(|error| error.to_string())
    }
}

/// Reads the body of an action of the control API. Returns `None` if there is no action with this id.
pub(crate) fn action(id: &str, key: &str, body: &Bytes) -> Option<Result<Action, serde_json::Error>> {
    let verification = |act: Result<_, _>| act.map(|act| Action::verification(key, act));
    let document = |act: Result<_, _>| act.map(|act| Action::document(key, act));
    let form = |act: Result<_, _>| act.map(|act| Action::form(key, act));
    Some(match id {
        "complete_verification" => verification(bodies::complete(body)),
        "start_verification" => verification(bodies::start(body)),
        "cancel_verification" => verification(bodies::cancel(body)),
        "call_back_verification" => verification(bodies::call_back(body)),
        "set_outsourced" => bodies::outsourced(body).map(|act| Action::outsourced(key, act)),
        "view_document" => document(bodies::view(body)),
        "sign_document" => document(bodies::sign(body)),
        "decline_document" => document(bodies::decline(body)),
        "fail_document_authentication" => document(bodies::fail_authentication(body)),
        "expire_document" => document(bodies::expire(body)),
        "fail_document" => document(bodies::fail(body)),
        "open_form" => form(bodies::open(body)),
        "complete_form" => form(bodies::submit(body)),
        "cancel_form" => form(bodies::withdraw(body)),
        _ => return None,
    })
}

/// Replaces each string that is a record's name in braces with the record's key.
fn fill_in(value: &mut Value, names: &Names) {
    match value {
        Value::String(text) => {
            let name = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
            if let Some(key) = name.and_then(|name| names.get(name)) {
                text.clone_from(key);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill_in(item, names)),
        Value::Object(members) => members.values_mut().for_each(|member| fill_in(member, names)),
        _ => {}
    }
}

fn refused(refusal: &ApiRefusal) -> String {
    match refusal {
        ApiRefusal::NotFound | ApiRefusal::NoSuchPage => "the record does not exist".to_owned(),
        ApiRefusal::Invalid(body) => format!("the API refused the request: {body}"),
    }
}
