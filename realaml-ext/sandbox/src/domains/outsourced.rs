//! Outsourced verifications: work of people, moved by the clock. All of it is inferred.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::mocks;
use crate::domains::state::{Event, State};
use crate::domains::verdict::{Completion, Verdict};
use crate::domains::verifications::{self, Entry};
use crate::world::clock::{key_text, parse_key, timestamp};

/// How far an outsourced verification has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutsourcedStatus {
    /// Received, nobody has begun.
    Pending,
    /// The team works on it.
    InProgress,
    /// The team waits for the client.
    AwaitingInformation,
    /// Finished.
    Completed,
    /// Withdrawn.
    Cancelled,
}

/// When the team takes the next step after creation, by the sandbox's clock.
const STEPS: [(TimeDelta, OutsourcedStatus); 3] = [
    (TimeDelta::hours(1), OutsourcedStatus::InProgress),
    (TimeDelta::hours(4), OutsourcedStatus::AwaitingInformation),
    (TimeDelta::hours(24), OutsourcedStatus::Completed),
];

pub(crate) struct Outsourced {
    request: Map<String, Value>,
    status: OutsourcedStatus,
    verdict: Verdict,
    created_at: DateTime<Utc>,
    completed_at: Option<DateTime<Utc>>,
    /// The verification of the person behind the entity, once there is one.
    individual: Option<u128>,
}

impl OutsourcedStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::AwaitingInformation => "awaiting_information",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }
}

pub(crate) fn create(state: &mut State, request: &CheckedRequest) -> Answered {
    let key = state.ids.key();
    let now = state.now();
    let order = Outsourced {
        request: request.body.clone(),
        status: OutsourcedStatus::Pending,
        verdict: mocks::by_name(request.text("name").unwrap_or_default()),
        created_at: now,
        completed_at: None,
        individual: None,
    };
    let simple = Value::Object(simple(key, &order));
    state.outsourced.insert(key, order);
    for (after, _) in STEPS {
        state.at(now + after, Event::OutsourcedStep(key));
    }
    Ok(Success::Body(simple))
}

pub(crate) fn get(state: &mut State, request: &CheckedRequest) -> Answered {
    let key = parse_key(request.argument()).ok_or(ApiRefusal::NotFound)?;
    let order = state.outsourced.get(&key).ok_or(ApiRefusal::NotFound)?;
    Ok(Success::Body(record(state, key, order)))
}

pub(crate) fn delete(state: &mut State, request: &CheckedRequest) -> Answered {
    let key = parse_key(request.argument()).ok_or(ApiRefusal::NotFound)?;
    state.outsourced.remove(&key).ok_or(ApiRefusal::NotFound)?;
    Ok(Success::Empty)
}

/// The team's step that is due: the clock has reached `due`.
pub(crate) fn step(state: &mut State, key: u128, due: DateTime<Utc>) {
    let Some(order) = state.outsourced.get(&key) else { return };
    let reached = STEPS.iter().find(|(after, _)| order.created_at + *after == due);
    if let Some((_, status)) = reached.filter(|_| !order.status.is_final()) {
        set(state, key, *status, None);
    }
}

/// Puts an order into a state, whatever the clock says; whether there is such an order.
pub(crate) fn set(state: &mut State, key: u128, status: OutsourcedStatus, verdict: Option<Verdict>) -> bool {
    let now = state.now();
    let Some(order) = state.outsourced.get_mut(&key) else { return false };
    order.status = status;
    order.verdict = verdict.unwrap_or(order.verdict);
    order.completed_at = (status == OutsourcedStatus::Completed).then_some(now);
    let callback_url = order.request.get("callback_url").cloned();
    let needs_individual = status == OutsourcedStatus::Completed && order.individual.is_none();
    if needs_individual {
        let person = person_behind(&order.request);
        let verdict = order.verdict;
        let individual = verify_individual(state, person, verdict);
        if let Some(order) = state.outsourced.get_mut(&key) {
            order.individual = individual;
        }
    }
    let url = callback_url.as_ref().and_then(Value::as_str);
    state.call_back(url, json!({ "signature_key": key_text(key) }));
    true
}

fn person_behind(request: &Map<String, Value>) -> Map<String, Value> {
    let text = |name: &str| request.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let mut words = text("name").unwrap_or("Sandbox Individual").split_whitespace();
    let first = text("first_name").or_else(|| words.next()).unwrap_or("Sandbox");
    let last = text("last_name").or_else(|| words.last()).unwrap_or("Individual");
    let person = json!({ "first_name": first, "last_name": last, "birth_date": "1900-01-01", "type": "quick_id" });
    match person {
        Value::Object(person) => person,
        _ => Map::new(),
    }
}

/// Makes a verification of the person, which can then be fetched like any other.
fn verify_individual(state: &mut State, person: Map<String, Value>, verdict: Verdict) -> Option<u128> {
    let request = CheckedRequest { body: person, ..CheckedRequest::default() };
    let Ok(Success::Body(created)) = verifications::create(state, &request) else { return None };
    let key = parse_key(created["signature_key"].as_str()?)?;
    verifications::complete(state, key, &Completion::default().quick_id(verdict));
    Some(key)
}

fn simple(key: u128, order: &Outsourced) -> Map<String, Value> {
    let sent = |name: &str| order.request.get(name).cloned().unwrap_or(Value::Null);
    let members = [
        ("signature_key", key_text(key).into()),
        ("type", sent("type")),
        ("name", sent("name")),
        ("status", order.status.as_str().into()),
        ("created_at", timestamp(order.created_at).into()),
    ];
    members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()
}

fn record(state: &State, key: u128, order: &Outsourced) -> Value {
    const ECHOED: [&str; 13] = [
        "email",
        "phone",
        "contact_name",
        "org_name",
        "reference",
        "org_id",
        "branch",
        "requested_by_email",
        "country",
        "registration_number",
        "first_name",
        "last_name",
        "notes",
    ];
    let mut record = simple(key, order);
    for name in ECHOED.into_iter().chain(["callback_url"]) {
        record.insert(name.to_owned(), order.request.get(name).cloned().unwrap_or(Value::Null));
    }
    let completed = order.status == OutsourcedStatus::Completed;
    let link = |file: &str| if completed { state.link(&key_text(key), file).into() } else { Value::Null };
    let documents =
        if completed { json!([{ "name": "Evidence.pdf", "url_TEMP": link("evidence.pdf") }]) } else { json!([]) };
    let members = [
        ("result", if completed { order.verdict.as_str().into() } else { Value::Null }),
        ("individuals", individuals(state, order)),
        ("is_completed", completed.into()),
        ("is_cancelled", (order.status == OutsourcedStatus::Cancelled).into()),
        ("completed_at", order.completed_at.map(timestamp).into()),
        ("final_report_pdf_url_TEMP", link("report_pdf.pdf")),
        ("documents", documents),
    ];
    record.extend(members.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(record)
}

fn individuals(state: &State, order: &Outsourced) -> Value {
    let Some(key) = order.individual else { return json!([]) };
    let Some(Entry::Person(person)) = state.verifications.get(&key) else { return json!([]) };
    let verification = verifications::record::full(state, key, person);
    json!([{
        "first_name": verification["first_name"],
        "middle_name": verification["middle_name"],
        "last_name": verification["last_name"],
        "birth_date": verification["birth_date"],
        "email": null,
        "phone": null,
        "role": "beneficial owner",
        "signature_key": key_text(key),
        "result": verification["result"],
        "is_completed": verification["is_completed"],
        "verification": null,
    }])
}
