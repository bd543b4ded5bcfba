//! Faults on request: what a network or a vendor may do wrong.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::contract::spec::{ApiContract, Endpoint};
use crate::domains::state::State;

/// Name of the pseudo operation under which faults of file downloads are injected.
pub(crate) const DOWNLOAD: &str = "download_file";

/// Something that goes wrong with the next calls.
///
/// Made in Rust by the constructors, and over HTTP as JSON, for instance
/// `{"kind": "status", "status": 503, "operation": "get_verification", "times": 2}`.
///
/// ```
/// use realaml_sandbox::Fault;
/// use std::time::Duration;
///
/// let overloaded = Fault::status(429).header("Retry-After", "2").on("get_verification").times(2);
/// let lost_answer = Fault::reset().after_handling().on("create_verification");
/// let slow = Fault::delay(Duration::from_millis(300));
/// # let _ = (overloaded, lost_answer, slow);
/// ```
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fault {
    #[serde(flatten)]
    kind: Kind,
    /// Operation that it concerns; all when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    /// How many calls it concerns; all from now on when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times: Option<u32>,
    /// Whether the operation is carried out before the fault shows. Only for `status` and `reset`; the others show
    /// themselves in the answer of a call that was carried out.
    #[serde(default)]
    after_handling: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Kind {
    Status {
        status: u16,
        #[serde(default)]
        body: Option<Value>,
        #[serde(default)]
        headers: Vec<(String, String)>,
    },
    Delay {
        milliseconds: u64,
    },
    Reset,
    Truncate,
    UnknownEnumValue {
        #[serde(default = "unknown_token")]
        value: String,
    },
    ExtraField {
        #[serde(default = "extra_name")]
        name: String,
        #[serde(default)]
        value: Value,
    },
}

fn unknown_token() -> String {
    "SANDBOX_NEW_VALUE".to_owned()
}

fn extra_name() -> String {
    "sandbox_new_field".to_owned()
}

impl Fault {
    /// Answers this status with a JSON body of the vendor's form, without carrying out the operation.
    pub fn status(status: u16) -> Self {
        Self::new(Kind::Status { status, body: None, headers: Vec::new() })
    }

    /// Waits before anything else; the call then goes on as usual.
    pub fn delay(delay: Duration) -> Self {
        Self::new(Kind::Delay { milliseconds: u64::try_from(delay.as_millis()).unwrap_or(u64::MAX) })
    }

    /// Resets the connection instead of answering.
    pub fn reset() -> Self {
        Self::new(Kind::Reset)
    }

    /// Announces the whole body, sends half of it, and closes the connection.
    pub fn truncate() -> Self {
        Self::new(Kind::Truncate)
    }

    /// Puts a value that the spec does not list into each enumerated member of a successful answer.
    pub fn unknown_enum_value() -> Self {
        Self::new(Kind::UnknownEnumValue { value: unknown_token() })
    }

    /// Adds a member that the spec does not list to each object of a successful answer.
    pub fn extra_field() -> Self {
        Self::new(Kind::ExtraField { name: extra_name(), value: Value::from(1) })
    }

    /// Limits the fault to one operation by its id, for instance `get_verification`; `download_file` means the
    /// downloads of `*_url_TEMP` links.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    /// Limits the fault to this many calls.
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Lets the operation be carried out before the fault shows, so that the caller cannot know.
    pub fn after_handling(mut self) -> Self {
        self.after_handling = true;
        self
    }

    /// Adds a header to the answer of a [`Fault::status`]; without effect on other faults.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        if let Kind::Status { headers, .. } = &mut self.kind {
            headers.push((name.into(), value.into()));
        }
        self
    }

    /// Sets the body of a [`Fault::status`]: a JSON string is sent as it is, as HTML, anything else as JSON.
    pub fn body(mut self, content: impl Into<Value>) -> Self {
        if let Kind::Status { body, .. } = &mut self.kind {
            *body = Some(content.into());
        }
        self
    }

    fn new(kind: Kind) -> Self {
        Self { kind, operation: None, times: None, after_handling: false }
    }

    /// Why the fault cannot be injected, if so.
    pub(crate) fn problem(&self, contract: &ApiContract) -> Option<String> {
        if let Some(name) = &self.operation {
            let known = name == DOWNLOAD || contract.has_operation(name);
            if !known {
                return Some(format!("There is no operation `{name}`."));
            }
        }
        if let Kind::Status { status, headers, .. } = &self.kind {
            if http::StatusCode::from_u16(*status).is_err() {
                return Some(format!("{status} is no HTTP status."));
            }
            let fits = |(name, value): &(String, String)| {
                http::HeaderName::try_from(name.as_str()).is_ok() && http::HeaderValue::try_from(value.as_str()).is_ok()
            };
            if let Some((name, _)) = headers.iter().find(|header| !fits(header)) {
                return Some(format!("`{name}` cannot be sent as a header."));
            }
        }
        None
    }
}

/// What goes wrong with one call.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) delay: Option<Duration>,
    pub(crate) status: Option<StatusFault>,
    pub(crate) reset: bool,
    pub(crate) truncate: bool,
    token: Option<String>,
    member: Option<(String, Value)>,
    /// Whether the operation is not carried out.
    pub(crate) skip: bool,
}

#[derive(Debug)]
pub(crate) struct StatusFault {
    pub(crate) status: u16,
    pub(crate) body: Option<Value>,
    pub(crate) headers: Vec<(String, String)>,
}

impl Plan {
    /// Takes the faults that concern the next call of `operation`.
    pub(crate) fn take(state: &mut State, operation: Option<&str>) -> Self {
        let mut plan = Self::default();
        state.faults.retain_mut(|fault| {
            let concerned = fault.operation.is_none() || fault.operation.as_deref() == operation;
            if !concerned || fault.times == Some(0) {
                return fault.times != Some(0);
            }
            plan.add(fault);
            fault.times = fault.times.map(|times| times - 1);
            fault.times != Some(0)
        });
        plan
    }

    fn add(&mut self, fault: &Fault) {
        match &fault.kind {
            Kind::Delay { milliseconds } => self.delay = Some(Duration::from_millis(*milliseconds)),
            Kind::Reset => {
                self.reset = true;
                self.skip |= !fault.after_handling;
            }
            Kind::Truncate => self.truncate = true,
            Kind::UnknownEnumValue { value } => self.token = Some(value.clone()),
            Kind::ExtraField { name, value } => self.member = Some((name.clone(), value.clone())),
            Kind::Status { status, body, headers } => {
                self.status = Some(StatusFault { status: *status, body: body.clone(), headers: headers.clone() });
                self.skip |= !fault.after_handling;
            }
        }
    }

    /// Changes the body of a success.
    pub(crate) fn alter(&self, contract: &ApiContract, endpoint: &Endpoint, body: &mut Value) {
        let member = self.member.as_ref().map(|(name, value)| (name.as_str(), value));
        if self.token.is_some() || member.is_some() {
            contract.alter(endpoint, body, self.token.as_deref(), member);
        }
    }
}
