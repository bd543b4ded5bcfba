//! Compact forms of requests, times and checks, so that a million verifications fit into the memory of a small machine.

use std::num::NonZeroI64;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::domains::verdict::Verdict;

/// The known members of requests, whose names are stored in one byte each. Other members are stored with their names.
const NAMES: [&str; 37] = [
    "address_line_1",
    "address_line_2",
    "algorithm",
    "birth_date",
    "callback_url",
    "capture_two_ids",
    "city",
    "company_name",
    "company_number",
    "company_type",
    "consent",
    "contact_name",
    "country",
    "email",
    "first_name",
    "incorporation_date",
    "last_name",
    "latitude",
    "longitude",
    "middle_name",
    "national_id",
    "national_id_secondary",
    "national_id_secondary_type",
    "national_id_tertiary",
    "national_id_tertiary_type",
    "national_id_type",
    "notes",
    "org_name",
    "pep_search_scope",
    "phone",
    "postal_code",
    "redirect_url",
    "reference",
    "run_pep_check",
    "state",
    "type",
    "unit_no",
];

/// The code of a member that is stored with its name.
const NAMED: u8 = 0xff;

/// A stored request: for each member its code, its name if the code is [`NAMED`], and its value as a string or as JSON.
#[derive(Clone)]
pub(crate) struct KeptRequest(Box<[u8]>);

impl KeptRequest {
    pub(crate) fn new(request: &Map<String, Value>) -> Self {
        let mut bytes = Vec::new();
        for (name, value) in request {
            match NAMES.iter().position(|known| known == name).and_then(|at| u8::try_from(at).ok()) {
                Some(code) => bytes.push(code),
                None => {
                    bytes.push(NAMED);
                    put(&mut bytes, name.as_bytes(), false);
                }
            }
            match value {
                Value::String(text) => put(&mut bytes, text.as_bytes(), false),
                other => put(&mut bytes, other.to_string().as_bytes(), true),
            }
        }
        Self(bytes.into_boxed_slice())
    }

    /// Decodes the request.
    pub(crate) fn read(&self) -> Map<String, Value> {
        let mut request = Map::new();
        let mut rest = &self.0[..];
        while let Some((code, after)) = rest.split_first() {
            rest = after;
            let name = match NAMES.get(usize::from(*code)) {
                Some(name) => (*name).to_owned(),
                None => take(&mut rest).0.to_owned(),
            };
            let (text, is_json) = take(&mut rest);
            let value = if is_json { serde_json::from_str(text).unwrap_or_default() } else { Value::from(text) };
            request.insert(name, value);
        }
        request
    }
}

/// Appends a string after a head of one or more bytes. The head contains the length of the string and whether it is
/// JSON, with seven bits in each byte.
fn put(bytes: &mut Vec<u8>, text: &[u8], is_json: bool) {
    let mut head = (text.len() << 1) | usize::from(is_json);
    while head > 0x7f {
        bytes.push(0x80 | (head & 0x7f) as u8);
        head >>= 7;
    }
    bytes.push(head as u8);
    bytes.extend(text);
}

/// Removes a string from the front. Returns the string, and whether it is JSON.
fn take<'a>(rest: &mut &'a [u8]) -> (&'a str, bool) {
    let (mut head, mut shift) = (0, 0);
    while let Some((byte, after)) = rest.split_first() {
        *rest = after;
        head |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let (text, after) = rest.split_at((head >> 1).min(rest.len()));
    *rest = after;
    (std::str::from_utf8(text).unwrap_or_default(), head & 1 == 1)
}

impl Serialize for KeptRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.read().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for KeptRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(|request| Self::new(&request))
    }
}

/// A time in whole microseconds, the precision of records. `Option<Moment>` takes no more memory than `Moment`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment(NonZeroI64);

impl Moment {
    pub(crate) fn new(time: DateTime<Utc>) -> Self {
        Self(NonZeroI64::new(time.timestamp_micros()).unwrap_or(NonZeroI64::MIN))
    }

    pub(crate) fn time(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.get()).unwrap_or_default()
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.time().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        DateTime::deserialize(deserializer).map(Self::new)
    }
}

/// A check that has run. One number encodes its time in microseconds, its verdict, and whether a reviewer has approved
/// it.
#[derive(Clone, Copy)]
pub(crate) struct FinishedCheck(NonZeroI64);

/// The bit that marks a check as approved by a reviewer.
const APPROVED: i64 = 0b100;

/// The serialized form of a check.
#[derive(Serialize, Deserialize)]
struct WrittenCheck {
    verdict: Verdict,
    at: DateTime<Utc>,
    approved: bool,
}

impl FinishedCheck {
    pub(crate) fn new(verdict: Verdict, at: DateTime<Utc>) -> Self {
        let verdict = match verdict {
            Verdict::Pass => 1,
            Verdict::Partial => 2,
            Verdict::Fail => 3,
        };
        // The code of a verdict is never zero, so the whole number is not zero either.
        Self(NonZeroI64::new((at.timestamp_micros() << 3) | verdict).unwrap_or(NonZeroI64::MIN))
    }

    pub(crate) fn at(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.get() >> 3).unwrap_or_default()
    }

    pub(crate) fn verdict(self) -> Verdict {
        match self.0.get() & 0b11 {
            1 => Verdict::Pass,
            2 => Verdict::Partial,
            _ => Verdict::Fail,
        }
    }

    /// Marks the check as approved by a reviewer.
    pub(crate) fn approve(&mut self) {
        self.0 |= APPROVED;
    }

    /// Returns the verdict, which is a pass once a reviewer has approved the check.
    pub(crate) fn effective(self) -> Verdict {
        if self.0.get() & APPROVED != 0 { Verdict::Pass } else { self.verdict() }
    }
}

impl Serialize for FinishedCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let approved = self.0.get() & APPROVED != 0;
        WrittenCheck { verdict: self.verdict(), at: self.at(), approved }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for FinishedCheck {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let WrittenCheck { verdict, at, approved } = WrittenCheck::deserialize(deserializer)?;
        let mut check = Self::new(verdict, at);
        if approved {
            check.approve();
        }
        Ok(check)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::contract::spec::ApiContract;

    #[test]
    fn requests_are_read_as_they_were_sent() {
        let long = "x".repeat(100_000);
        let sent = json!({
            "first_name": "Aroha", "middle_name": "", "email": null, "latitude": -41.3, "consent": true, "notes": long,
            "no_such_member": { "a": [1, "b"] }, "": "empty", "last_name": "Ngāta \"x\"",
        });
        let sent = sent.as_object().expect("an object");
        let kept = KeptRequest::new(sent);
        assert_eq!(kept.read(), *sent);
        let again: KeptRequest =
            serde_json::from_str(&serde_json::to_string(&kept).expect("JSON")).expect("the request");
        assert_eq!(again.0, kept.0);
        assert!(NAMES.len() < usize::from(NAMED));
        let short = json!({ "first_name": "Aroha" });
        assert_eq!(KeptRequest::new(short.as_object().expect("an object")).0.len(), 7);
    }

    #[test]
    fn the_short_names_are_members_of_the_spec() {
        let contract = ApiContract::bundled();
        let bodies = ["create_verification", "run_company_verification"].map(|id| {
            let body = contract.operation(id).and_then(|endpoint| endpoint.body.as_ref());
            &body.expect("it takes a body").schema
        });
        for name in NAMES {
            assert!(bodies.iter().any(|schema| schema.has_member(name, &contract.schemas)), "{name}");
        }
    }

    #[test]
    fn checks_and_times_take_eight_bytes() {
        assert_eq!((size_of::<Option<FinishedCheck>>(), size_of::<Option<Moment>>()), (8, 8));
        for time in [
            "1965-01-01T00:00:00.000001Z",
            "1970-01-01T00:00:00.000001Z",
            "2026-03-02T20:10:00.123456Z",
            "3026-01-01T00:00:00Z",
        ] {
            let time: DateTime<Utc> = time.parse().expect("a time");
            assert_eq!(Moment::new(time).time(), time);
            for verdict in [Verdict::Pass, Verdict::Partial, Verdict::Fail] {
                let mut check = FinishedCheck::new(verdict, time);
                assert_eq!((check.at(), check.verdict(), check.effective()), (time, verdict, verdict));
                check.approve();
                assert_eq!((check.at(), check.verdict(), check.effective()), (time, verdict, Verdict::Pass));
                let again: FinishedCheck = serde_json::from_value(json!(check)).expect("the check");
                assert_eq!(again.0, check.0);
            }
        }
    }
}
