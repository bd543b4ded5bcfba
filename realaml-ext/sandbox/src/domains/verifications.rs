//! Verifications of persons: their life from creation to result. Companies are in [`company`].

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::mocks;
use crate::domains::state::State;
use crate::domains::verdict::{Completion, Verdict};
use crate::world::clock::{key_text, parse_key, timestamp};

pub(crate) mod checks;
pub(crate) mod company;
pub(crate) mod record;

use checks::Checks;

/// What lies under a key.
pub(crate) enum Entry {
    Person(Box<Person>),
    Company(Box<company::Company>),
    /// The key is remembered, so that the hosted page can say that the link was withdrawn.
    Deleted,
}

/// A verification of a person. What was sent is kept as text and the record is made when it is asked for, so that ten
/// thousand of them take little room.
pub(crate) struct Person {
    request: Box<str>,
    pub(crate) checks: Checks,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) quick_id: Option<Done>,
    pub(crate) pep: Option<Done>,
    pub(crate) facematch: Option<Done>,
    pub(crate) bankmatch: Option<Done>,
    pub(crate) completed_at: Option<DateTime<Utc>>,
    pub(crate) cancelled: bool,
}

/// A check that has run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    verdict: Verdict,
    at: DateTime<Utc>,
    /// Whether a reviewer accepted the check afterwards.
    approved: bool,
}

impl Done {
    fn effective(self) -> Verdict {
        if self.approved { Verdict::Pass } else { self.verdict }
    }
}

impl Person {
    fn new(body: &Map<String, Value>, checks: Checks, created_at: DateTime<Utc>) -> Self {
        let request = Value::Object(body.clone()).to_string().into_boxed_str();
        Self {
            request,
            checks,
            created_at,
            quick_id: None,
            pep: None,
            facematch: None,
            bankmatch: None,
            completed_at: None,
            cancelled: false,
        }
    }

    pub(crate) fn request(&self) -> Map<String, Value> {
        serde_json::from_str(&self.request).unwrap_or_default()
    }

    /// Adds what the person enters on the hosted page where nothing was sent beforehand.
    pub(crate) fn add_details(&mut self, details: &Map<String, Value>) {
        let mut request = self.request();
        for (name, value) in details {
            let missing = request.get(name).and_then(Value::as_str).unwrap_or_default().is_empty();
            if missing {
                request.insert(name.clone(), value.clone());
            }
        }
        self.request = Value::Object(request).to_string().into_boxed_str();
    }

    /// The combined outcome of the checks that have run.
    fn combined(&self) -> Verdict {
        let done = [self.quick_id, self.pep, self.facematch, self.bankmatch].into_iter().flatten();
        done.map(Done::effective).max().unwrap_or(Verdict::Pass)
    }

    fn is_finished(&self) -> bool {
        let Checks { quick_id, pep, facematch, bankmatch, .. } = self.checks;
        (!quick_id || self.quick_id.is_some())
            && (!pep || self.pep.is_some())
            && (!facematch || self.facematch.is_some())
            && (!bankmatch || self.bankmatch.is_some())
    }

    /// Runs the checks that need no person in front of a camera: data, PEP.
    fn run_data_checks(&mut self, completion: &Completion, now: DateTime<Utc>) {
        let request = self.request();
        let done = |verdict| Done { verdict, at: now, approved: false };
        if self.checks.quick_id && self.quick_id.is_none() {
            self.quick_id = Some(done(completion.quick_id.unwrap_or_else(|| mocks::quick_id(&request))));
        }
        if self.checks.pep && self.pep.is_none() {
            self.pep = Some(done(completion.pep.unwrap_or_else(|| mocks::pep(&request))));
        }
    }

    fn run_personal_checks(&mut self, completion: &Completion, now: DateTime<Utc>) {
        let request = self.request();
        let done = |verdict| Done { verdict, at: now, approved: false };
        if self.checks.facematch && self.facematch.is_none() {
            self.facematch = Some(done(completion.facematch.unwrap_or_else(|| mocks::facematch(&request))));
        }
        if self.checks.bankmatch && self.bankmatch.is_none() {
            self.bankmatch = Some(done(Verdict::Pass));
        }
    }

    fn settle(&mut self, now: DateTime<Utc>) {
        if self.completed_at.is_none() && self.is_finished() {
            self.completed_at = Some(now);
        }
    }
}

/// Path of the hosted page below the origin.
pub(crate) fn hosted_url(origin: &str, key: u128) -> String {
    format!("{origin}/v/{}", key_text(key))
}

pub(crate) fn create(state: &mut State, request: &CheckedRequest) -> Answered {
    let checks = Checks::of_link(&request.body);
    let key = state.ids.key();
    let person = Person::new(&request.body, checks, state.now());
    send_link(state, key, &request.body);
    let simple = record::simple(state, key, &person);
    state.verifications.insert(key, Entry::Person(Box::new(person)));
    if state.settings.auto_complete {
        complete(state, key, &Completion::default());
    }
    Ok(Success::Body(simple))
}

/// "I run it myself": the data checks are made at once. A face check that belongs to the type still needs the person.
pub(crate) fn run(state: &mut State, request: &CheckedRequest) -> Answered {
    let checks = Checks::of_run(&request.body);
    ApiRefusal::fields(missing_for_run(&request.body, checks))?;
    let key = state.ids.key();
    let now = state.now();
    let mut person = Person::new(&request.body, checks, now);
    person.run_data_checks(&Completion::default(), now);
    person.settle(now);
    if !person.is_finished() {
        send_link(state, key, &request.body);
    }
    let record = record::full(state, key, &person);
    call_back(state, key, &person);
    state.verifications.insert(key, Entry::Person(Box::new(person)));
    Ok(Success::Body(record))
}

pub(crate) fn get(state: &mut State, request: &CheckedRequest) -> Answered {
    let (key, entry) = entry(state, request.argument())?;
    match entry {
        Entry::Person(person) => Ok(Success::Body(record::full(state, key, person))),
        Entry::Company(company) => Ok(Success::Body(company::record(state, key, company))),
        Entry::Deleted => Err(ApiRefusal::NotFound),
    }
}

pub(crate) fn delete(state: &mut State, request: &CheckedRequest) -> Answered {
    let (key, _) = entry(state, request.argument())?;
    state.verifications.insert(key, Entry::Deleted);
    Ok(Success::Empty)
}

pub(crate) fn resend(state: &mut State, request: &CheckedRequest) -> Answered {
    let (key, person) = person(state, request.argument())?;
    if person.completed_at.is_some() || person.cancelled {
        return Err(ApiRefusal::detail("Only a verification that is still open can be sent again."));
    }
    let mut contact = Map::new();
    for name in ["email", "phone"] {
        if let Some(corrected) = request.text(name) {
            contact.insert(name.to_owned(), Value::from(corrected));
        }
    }
    if !contact.is_empty() {
        let mut body = person.request();
        body.extend(contact.clone());
        person.request = Value::Object(body).to_string().into_boxed_str();
    }
    let contact = if contact.is_empty() { person.request() } else { contact };
    send_link(state, key, &contact);
    simple(state, key)
}

pub(crate) fn reset(state: &mut State, request: &CheckedRequest) -> Answered {
    let (key, person) = person(state, request.argument())?;
    if person.cancelled {
        return Err(ApiRefusal::detail("A verification that was cancelled cannot be reset."));
    }
    let mut cleared = false;
    for check in [&mut person.quick_id, &mut person.pep, &mut person.facematch, &mut person.bankmatch] {
        if check.is_some_and(|done| done.effective() != Verdict::Pass) {
            *check = None;
            cleared = true;
        }
    }
    if cleared {
        person.completed_at = None;
        notify(state, key);
    }
    simple(state, key)
}

pub(crate) fn approve(state: &mut State, request: &CheckedRequest, check: &str) -> Answered {
    let (key, person) = person(state, request.argument())?;
    let done = match check {
        "quick_id" => &mut person.quick_id,
        "pep" => &mut person.pep,
        "facematch" => &mut person.facematch,
        _ => return Err(ApiRefusal::field("check", &format!("\"{check}\" is not a valid choice."))),
    };
    let Some(done) = done else {
        return Err(ApiRefusal::field("check", "This check has no result that could be approved."));
    };
    done.approved = true;
    notify(state, key);
    let (key, entry) = entry(state, request.argument())?;
    match entry {
        Entry::Person(person) => Ok(Success::Body(record::full(state, key, person))),
        Entry::Company(_) | Entry::Deleted => Err(ApiRefusal::NotFound),
    }
}

/// Lets the person finish everything that is open.
pub(crate) fn complete(state: &mut State, key: u128, completion: &Completion) {
    advance(state, key, completion, true);
}

/// Lets only the data checks finish, so that the verification is under way but not complete, unless nothing else is
/// to be done.
pub(crate) fn start(state: &mut State, key: u128, completion: &Completion) {
    advance(state, key, completion, false);
}

fn advance(state: &mut State, key: u128, completion: &Completion, personal: bool) {
    let now = state.now();
    if let Some(Entry::Person(person)) = state.verifications.get_mut(&key) {
        person.run_data_checks(completion, now);
        if personal {
            person.run_personal_checks(completion, now);
        }
        person.settle(now);
        notify(state, key);
    }
}

/// Lets the person give up.
pub(crate) fn cancel(state: &mut State, key: u128) {
    if let Some(Entry::Person(person)) = state.verifications.get_mut(&key) {
        person.cancelled = true;
        notify(state, key);
    }
}

/// Delivers the callback of a verification.
pub(crate) fn notify(state: &mut State, key: u128) {
    let url = match state.verifications.get(&key) {
        Some(Entry::Person(person)) => person.request().get("callback_url").cloned(),
        Some(Entry::Company(company)) => company.request().get("callback_url").cloned(),
        Some(Entry::Deleted) | None => None,
    };
    let url = url.as_ref().and_then(Value::as_str);
    state.call_back(url, json!({ "signature_key": key_text(key) }));
}

fn call_back(state: &mut State, key: u128, person: &Person) {
    let request = person.request();
    state.call_back(request.get("callback_url").and_then(Value::as_str), json!({ "signature_key": key_text(key) }));
}

fn send_link(state: &mut State, key: u128, contact: &Map<String, Value>) {
    let link = hosted_url(&state.settings.origin, key);
    for (channel, name) in [("email", "email"), ("sms", "phone")] {
        if let Some(to) = contact.get(name).and_then(Value::as_str).filter(|to| !to.is_empty()) {
            state.send(channel, to, &link, "verification");
        }
    }
}

fn simple(state: &State, key: u128) -> Answered {
    match state.verifications.get(&key) {
        Some(Entry::Person(person)) => Ok(Success::Body(record::simple(state, key, person))),
        _ => Err(ApiRefusal::NotFound),
    }
}

fn entry<'a>(state: &'a State, text: &str) -> Result<(u128, &'a Entry), ApiRefusal> {
    let key = parse_key(text).ok_or(ApiRefusal::NotFound)?;
    match state.verifications.get(&key) {
        None | Some(Entry::Deleted) => Err(ApiRefusal::NotFound),
        Some(entry) => Ok((key, entry)),
    }
}

fn person<'a>(state: &'a mut State, text: &str) -> Result<(u128, &'a mut Person), ApiRefusal> {
    let key = parse_key(text).ok_or(ApiRefusal::NotFound)?;
    match state.verifications.get_mut(&key) {
        Some(Entry::Person(person)) => Ok((key, person)),
        Some(Entry::Company(_)) => Err(ApiRefusal::detail("A company verification has no such operation.")),
        Some(Entry::Deleted) | None => Err(ApiRefusal::NotFound),
    }
}

/// What the help centre calls mandatory for a check that is run without the person.
fn missing_for_run(body: &Map<String, Value>, checks: Checks) -> Map<String, Value> {
    let mut needed = Vec::new();
    if checks.quick_id || checks.pep {
        needed.push("birth_date");
    }
    if checks.quick_id {
        needed.extend(["country", "address_line_1", "city", "postal_code"]);
    }
    let given = |name: &str| body.get(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    let mut problems = Map::new();
    for name in needed.into_iter().filter(|name| !given(name)) {
        problems.insert(name.to_owned(), json!(["This field is required to run the check."]));
    }
    if checks.quick_id && body.get("consent") != Some(&Value::Bool(true)) {
        problems.insert("consent".to_owned(), json!(["The person's consent is required to run the check."]));
    }
    if (checks.facematch || checks.bankmatch) && !given("phone") && !given("email") {
        let text = "Give an e-mail address or a phone number, so that the person can do the rest.";
        problems.insert("non_field_errors".to_owned(), json!([text]));
    }
    problems
}

fn time(time: Option<DateTime<Utc>>) -> Value {
    time.map_or(Value::Null, |time| Value::from(timestamp(time)))
}
