//! Injected faults: errors that a network or a vendor may cause.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::{Map, Value};

use super::ids::IdSource;
use crate::contract::spec::{ApiContract, Endpoint};

/// The id for faults in file downloads. All other ids are those of operations.
pub(crate) const DOWNLOAD: &str = "download_file";

/// A fault to inject into upcoming calls.
///
/// It is created with the constructors, or over HTTP from JSON such as `{"kind": "status", "status": 503, "operation":
/// "get_verification", "times": 2}`.
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
#[derive(Clone, Serialize)]
pub struct Fault {
    #[serde(flatten)]
    kind: FaultKind,
    /// The operation to which the fault applies. The default is every call, including downloads.
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    /// The number of calls to which the fault still applies. The default is all calls from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<u32>,
    /// Whether the operation is carried out before the fault occurs. This matters only for `status` and `reset`; with
    /// the other kinds, the operation is always carried out.
    after_handling: bool,
    /// The probability that the fault applies to a call, from 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    probability: Option<f64>,
}

/// The members shared by all kinds of faults.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct FaultFrame {
    operation: Option<String>,
    times: Option<u32>,
    after_handling: bool,
    probability: Option<f64>,
}

impl<'de> Deserialize<'de> for Fault {
    /// Reads the members shared by all kinds, then the members of the fault's kind. Any other member is refused.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = Map::deserialize(deserializer)?;
        let frame: Map<String, Value> = FRAME.iter().filter_map(|&name| members.remove_entry(name)).collect();
        let frame = FaultFrame::deserialize(Value::Object(frame)).map_err(de::Error::custom)?;
        let kind = FaultKind::deserialize(Value::Object(members)).map_err(de::Error::custom)?;
        let FaultFrame { operation, times, after_handling, probability } = frame;
        Ok(Self { kind, operation, times, after_handling, probability })
    }
}

/// The members of [`FaultFrame`].
const FRAME: [&str; 4] = ["operation", "times", "after_handling", "probability"];

#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum FaultKind {
    Status {
        status: u16,
        #[serde(default)]
        body: Option<Value>,
        #[serde(default)]
        headers: Vec<(String, String)>,
    },
    Delay {
        milliseconds: u64,
        #[serde(default)]
        jitter_milliseconds: u64,
    },
    // The variant has braces, so that unknown members are refused.
    Reset {},
    Truncate {},
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

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn unknown_token() -> String {
    "SANDBOX_NEW_VALUE".to_owned()
}

fn extra_name() -> String {
    "sandbox_new_field".to_owned()
}

impl std::fmt::Debug for Fault {
    /// Prints only the operation and the number of calls, and so leaves out bodies, headers and values.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Fault");
        shown.field("operation", &self.operation).field("times", &self.times).finish_non_exhaustive()
    }
}

impl Fault {
    /// Responds with this status, without carrying out the operation. By default, an error has a JSON body in the
    /// vendor's format.
    pub fn status(status: u16) -> Self {
        Self::new(FaultKind::Status { status, body: None, headers: Vec::new() })
    }

    /// Waits before the call is handled. The call then continues as usual.
    pub fn delay(delay: Duration) -> Self {
        Self::new(FaultKind::Delay { milliseconds: milliseconds(delay), jitter_milliseconds: 0 })
    }

    /// Resets the connection instead of responding.
    pub fn reset() -> Self {
        Self::new(FaultKind::Reset {})
    }

    /// Announces the whole body, sends half of it, and closes the connection.
    pub fn truncate() -> Self {
        Self::new(FaultKind::Truncate {})
    }

    /// Replaces each enumerated value in a successful response with one that the spec does not list.
    pub fn unknown_enum_value() -> Self {
        Self::new(FaultKind::UnknownEnumValue { value: unknown_token() })
    }

    /// Adds a member that the spec does not list to each object that the spec describes in a successful response.
    pub fn extra_field() -> Self {
        Self::new(FaultKind::ExtraField { name: extra_name(), value: Value::from(1) })
    }

    /// Limits the fault to the operation with this id, for instance `get_verification`. The id `download_file` denotes
    /// downloads from `*_url_TEMP` links.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    /// Extends a [`Fault::delay`] by a random time up to this length. It has no effect on other faults.
    pub fn jitter(mut self, jitter: Duration) -> Self {
        if let FaultKind::Delay { jitter_milliseconds, .. } = &mut self.kind {
            *jitter_milliseconds = milliseconds(jitter);
        }
        self
    }

    /// Sets the probability that the fault applies to a call, from 0 to 1. If the sandbox has a seed, the fault applies
    /// to the same calls in each run.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use realaml_sandbox::Fault;
    ///
    /// // A bad day: a third of the calls are slow.
    /// let slow = Fault::delay(Duration::from_secs(2)).jitter(Duration::from_secs(3)).probability(0.33);
    /// # let _ = slow;
    /// ```
    pub fn probability(mut self, probability: f64) -> Self {
        self.probability = Some(probability);
        self
    }

    /// Limits the fault to this many calls.
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Carries out the operation before the fault occurs, so that the caller cannot know whether it had an effect. This
    /// matters only for [`Fault::status`] and [`Fault::reset`]; with the other faults, the operation is always carried
    /// out.
    ///
    /// ```
    /// use realaml_sandbox::Fault;
    ///
    /// // The link is sent, but the caller sees only a broken connection.
    /// let fault = Fault::reset().after_handling().on("create_verification").times(1);
    /// # let _ = fault;
    /// ```
    pub fn after_handling(mut self) -> Self {
        self.after_handling = true;
        self
    }

    /// Adds a header to the response of a [`Fault::status`]. It has no effect on other faults.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        if let FaultKind::Status { headers, .. } = &mut self.kind {
            headers.push((name.into(), value.into()));
        }
        self
    }

    /// Sets the body of a [`Fault::status`]. A JSON string is sent unchanged, as HTML; any other value is sent as JSON.
    ///
    /// ```
    /// use realaml_sandbox::Fault;
    ///
    /// let refused = Fault::status(400).body(serde_json::json!({ "email": ["Enter a valid email address."] }));
    /// let proxy = Fault::status(502).body("<html>Bad Gateway</html>");
    /// # let _ = (refused, proxy);
    /// ```
    pub fn body(mut self, content: impl Into<Value>) -> Self {
        if let FaultKind::Status { body, .. } = &mut self.kind {
            *body = Some(content.into());
        }
        self
    }

    fn new(kind: FaultKind) -> Self {
        Self { kind, operation: None, times: None, after_handling: false, probability: None }
    }

    /// Returns the reason why the fault cannot be injected, or `None` if it can.
    pub(crate) fn problem(&self, contract: &ApiContract) -> Option<String> {
        if let Some(name) = &self.operation {
            let known = name == DOWNLOAD || contract.has_operation(name);
            if !known {
                return Some(format!("there is no operation `{name}`"));
            }
        }
        if self.probability.is_some_and(|probability| !(0.0..=1.0).contains(&probability)) {
            return Some("a probability must be between 0 and 1".to_owned());
        }
        if let FaultKind::Status { status, headers, .. } = &self.kind {
            if http::StatusCode::from_u16(*status).is_err() {
                return Some(format!("{status} is not an HTTP status"));
            }
            let fits = |(name, value): &(String, String)| {
                http::HeaderName::try_from(name.as_str()).is_ok() && http::HeaderValue::try_from(value.as_str()).is_ok()
            };
            if let Some((name, _)) = headers.iter().find(|header| !fits(header)) {
                return Some(format!("`{name}` cannot be sent as a header"));
            }
        }
        None
    }
}

/// The faults that apply to one call.
#[derive(Default)]
pub(crate) struct FaultPlan {
    pub(crate) delay: Option<Duration>,
    pub(crate) status: Option<StatusFault>,
    pub(crate) reset: bool,
    pub(crate) truncate: bool,
    token: Option<String>,
    member: Option<(String, Value)>,
    /// Whether the operation is skipped.
    pub(crate) skip: bool,
}

pub(crate) struct StatusFault {
    pub(crate) status: u16,
    pub(crate) body: Option<Value>,
    pub(crate) headers: Vec<(String, String)>,
}

impl FaultPlan {
    /// Collects the faults that apply to the next call of `operation`, and removes those that are then used up. A fault
    /// with a probability applies at random.
    pub(crate) fn take(faults: &mut Vec<Fault>, operation: Option<&str>, chance: &mut IdSource) -> Self {
        let mut plan = Self::default();
        faults.retain_mut(|fault| {
            let concerned = fault.operation.is_none() || fault.operation.as_deref() == operation;
            if !concerned || fault.times == Some(0) {
                return fault.times != Some(0);
            }
            if fault.probability.is_some_and(|probability| chance.chance() >= probability) {
                return true;
            }
            plan.add(fault, chance);
            fault.times = fault.times.map(|times| times - 1);
            fault.times != Some(0)
        });
        plan
    }

    fn add(&mut self, fault: &Fault, chance: &mut IdSource) {
        match &fault.kind {
            FaultKind::Delay { milliseconds, jitter_milliseconds } => {
                let jitter = Duration::from_millis(*jitter_milliseconds);
                let jitter = if jitter.is_zero() { jitter } else { jitter.mul_f64(chance.chance()) };
                self.delay = Some(Duration::from_millis(*milliseconds).saturating_add(jitter));
            }
            FaultKind::Reset {} => {
                self.reset = true;
                self.skip |= !fault.after_handling;
            }
            FaultKind::Truncate {} => self.truncate = true,
            FaultKind::UnknownEnumValue { value } => self.token = Some(value.clone()),
            FaultKind::ExtraField { name, value } => self.member = Some((name.clone(), value.clone())),
            FaultKind::Status { status, body, headers } => {
                self.status = Some(StatusFault { status: *status, body: body.clone(), headers: headers.clone() });
                self.skip |= !fault.after_handling;
            }
        }
    }

    /// Whether bodies of successful responses are changed.
    pub(crate) fn alters(&self) -> bool {
        self.token.is_some() || self.member.is_some()
    }

    /// Changes the body of a successful response.
    pub(crate) fn alter(&self, contract: &ApiContract, endpoint: &Endpoint, body: &mut Value) {
        let member = self.member.as_ref().map(|(name, value)| (name.as_str(), value));
        contract.alter(endpoint, body, self.token.as_deref(), member);
    }
}
