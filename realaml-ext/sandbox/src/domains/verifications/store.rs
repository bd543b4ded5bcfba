//! Stores verifications. Requests are stored compactly, and records are built on demand, so that a million
//! verifications need little memory.

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::checks::PlannedChecks;
use super::compact::{FinishedCheck, KeptRequest, Moment};
use crate::domains::mocks;
use crate::domains::summary::RecordSummary;
use crate::domains::verdict::{Completion, Verdict};
use crate::world::events::Domain;
use crate::world::ids::HexKey;

/// All verifications by their signature keys, in the order of creation.
#[derive(Default, Deserialize)]
#[serde(from = "Entries")]
pub(crate) struct VerificationStore {
    pub(crate) entries: Entries,
    /// How many of the entries are deleted verifications.
    deleted: usize,
}

type Entries = IndexMap<HexKey, StoredVerification>;

impl Serialize for VerificationStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entries.serialize(serializer)
    }
}

impl From<Entries> for VerificationStore {
    fn from(entries: Entries) -> Self {
        let deleted = entries.values().filter(|entry| matches!(entry, StoredVerification::Deleted)).count();
        Self { entries, deleted }
    }
}

/// The entry stored under a signature key.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum StoredVerification {
    Person(Box<StoredPerson>),
    Company(Box<StoredCompany>),
    /// The verification has been deleted. The key is kept so that the hosted page can say that the link was withdrawn.
    Deleted,
}

/// A verification of a person.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredPerson {
    request: KeptRequest,
    pub(crate) checks: PlannedChecks,
    pub(crate) created_at: Moment,
    pub(crate) quick_id: Option<FinishedCheck>,
    pub(crate) pep: Option<FinishedCheck>,
    pub(crate) facematch: Option<FinishedCheck>,
    pub(crate) bankmatch: Option<FinishedCheck>,
    pub(crate) completed_at: Option<Moment>,
    pub(crate) cancelled: bool,
}

/// A verification of a company, which is complete from the beginning.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredCompany {
    request: KeptRequest,
    pub(crate) verdict: Verdict,
    pub(crate) created_at: Moment,
}

impl VerificationStore {
    /// Returns the verification with this key, unless it has been deleted.
    pub(crate) fn get(&self, key: HexKey) -> Option<&StoredVerification> {
        self.entries.get(&key).filter(|entry| !matches!(entry, StoredVerification::Deleted))
    }

    /// Returns the verification with this key, if it is of a person and has not been deleted.
    pub(crate) fn person(&self, key: HexKey) -> Option<&StoredPerson> {
        match self.entries.get(&key)? {
            StoredVerification::Person(person) => Some(person),
            StoredVerification::Company(_) | StoredVerification::Deleted => None,
        }
    }

    pub(crate) fn person_mut(&mut self, key: HexKey) -> Option<&mut StoredPerson> {
        match self.entries.get_mut(&key)? {
            StoredVerification::Person(person) => Some(person),
            StoredVerification::Company(_) | StoredVerification::Deleted => None,
        }
    }

    /// Inserts a verification, or replaces the verification with this key.
    pub(crate) fn put(&mut self, key: HexKey, entry: StoredVerification) {
        let is_deleted = |entry: &StoredVerification| usize::from(matches!(entry, StoredVerification::Deleted));
        self.deleted += is_deleted(&entry);
        if let Some(before) = self.entries.insert(key, entry) {
            self.deleted -= is_deleted(&before);
        }
    }

    /// Returns how many verifications have not been deleted.
    pub(crate) fn count(&self) -> usize {
        self.entries.len() - self.deleted
    }
}

impl StoredVerification {
    pub(crate) fn person(&self) -> Option<&StoredPerson> {
        if let Self::Person(person) = self { Some(person) } else { None }
    }

    pub(crate) fn company(&self) -> Option<&StoredCompany> {
        if let Self::Company(company) = self { Some(company) } else { None }
    }

    /// Returns the summary of the verification for lists, unless it has been deleted.
    pub(crate) fn summary(&self, key: HexKey) -> Option<RecordSummary> {
        let (kind, state, result, request, created_at, completed_at) = match self {
            Self::Person(one) => {
                let result = one.completed_at.map(|_| one.combined());
                (one.checks.type_name(), one.state(), result, one.request(), one.created_at, one.completed_at)
            }
            Self::Company(one) => {
                ("company", "completed", Some(one.verdict), one.request(), one.created_at, Some(one.created_at))
            }
            Self::Deleted => return None,
        };
        let text = |name: &str| request.get(name).and_then(Value::as_str).unwrap_or_default();
        Some(RecordSummary {
            domain: Domain::Verifications,
            account: String::new(),
            key: key.text(),
            kind: Some(kind.to_owned()),
            state,
            result: result.map(|verdict| verdict.as_str().to_owned()),
            title: match text("company_name") {
                "" => [text("first_name"), text("last_name")].join(" ").trim().to_owned(),
                name => name.to_owned(),
            },
            reference: request.get("reference").and_then(Value::as_str).map(str::to_owned),
            created_at: created_at.time(),
            completed_at: completed_at.map(Moment::time),
        })
    }
}

impl StoredPerson {
    pub(crate) fn new(body: &Map<String, Value>, checks: PlannedChecks, created_at: DateTime<Utc>) -> Self {
        Self {
            request: KeptRequest::new(body),
            checks,
            created_at: Moment::new(created_at),
            quick_id: None,
            pep: None,
            facematch: None,
            bankmatch: None,
            completed_at: None,
            cancelled: false,
        }
    }

    pub(crate) fn request(&self) -> Map<String, Value> {
        self.request.read()
    }

    pub(crate) fn set_request(&mut self, request: &Map<String, Value>) {
        self.request = KeptRequest::new(request);
    }

    /// Returns the progress of the verification: `open`, `in_progress`, `completed` or `cancelled`.
    pub(crate) fn state(&self) -> &'static str {
        let begun = [self.quick_id, self.pep, self.facematch, self.bankmatch].iter().any(Option::is_some);
        match (self.cancelled, self.completed_at, begun) {
            (true, ..) => "cancelled",
            (_, Some(_), _) => "completed",
            (_, None, true) => "in_progress",
            (_, None, false) => "open",
        }
    }

    /// Whether the person can still act.
    pub(crate) fn is_open(&self) -> bool {
        self.completed_at.is_none() && !self.cancelled
    }

    /// Returns the combined verdict of the checks that have run: the worst of them, or a pass if none has run.
    pub(crate) fn combined(&self) -> Verdict {
        let done = [self.quick_id, self.pep, self.facematch, self.bankmatch].into_iter().flatten();
        done.map(FinishedCheck::effective).max().unwrap_or(Verdict::Pass)
    }

    /// Whether every planned check has run.
    pub(crate) fn is_finished(&self) -> bool {
        let PlannedChecks { quick_id, pep, facematch, bankmatch, .. } = self.checks;
        (!quick_id || self.quick_id.is_some())
            && (!pep || self.pep.is_some())
            && (!facematch || self.facematch.is_some())
            && (!bankmatch || self.bankmatch.is_some())
    }

    /// Runs the planned checks that do not need the person: data and PEP.
    pub(crate) fn run_data_checks(&mut self, completion: &Completion, now: DateTime<Utc>) {
        let request = self.request();
        if self.checks.quick_id && self.quick_id.is_none() {
            let verdict = completion.quick_id.unwrap_or_else(|| mocks::quick_id(&request));
            self.quick_id = Some(FinishedCheck::new(verdict, now));
        }
        if self.checks.pep && self.pep.is_none() {
            let verdict = completion.pep.unwrap_or_else(|| mocks::pep(&request));
            self.pep = Some(FinishedCheck::new(verdict, now));
        }
    }

    /// Runs the planned checks that need the person: face and bank.
    pub(crate) fn run_personal_checks(&mut self, completion: &Completion, now: DateTime<Utc>) {
        let request = self.request();
        if self.checks.facematch && self.facematch.is_none() {
            let verdict = completion.facematch.unwrap_or_else(|| mocks::facematch(&request));
            self.facematch = Some(FinishedCheck::new(verdict, now));
        }
        if self.checks.bankmatch && self.bankmatch.is_none() {
            self.bankmatch = Some(FinishedCheck::new(Verdict::Pass, now));
        }
    }

    /// Completes the verification if every planned check has run.
    pub(crate) fn settle(&mut self, now: DateTime<Utc>) {
        if self.completed_at.is_none() && self.is_finished() {
            self.completed_at = Some(Moment::new(now));
        }
    }
}

impl StoredCompany {
    pub(crate) fn new(body: &Map<String, Value>, verdict: Verdict, created_at: DateTime<Utc>) -> Self {
        Self { request: KeptRequest::new(body), verdict, created_at: Moment::new(created_at) }
    }

    pub(crate) fn request(&self) -> Map<String, Value> {
        self.request.read()
    }
}
