//! Tests the outcomes of many generated records. The outcome is never a pass if a required value is missing, or if a
//! value that the outcome depends on is unknown or malformed, or contradicts a pass.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use chrono::DateTime;
use futures_util::FutureExt;
use http::{HeaderMap, StatusCode};
use realaml_api::{Call, RawResponse, Transport, TransportFuture};
use serde_json::{Map, Value, json};

use super::*;

/// The number of generated records.
const RECORDS: usize = 100_000;

/// Responds to every call with this body.
#[derive(Default)]
struct Body(Mutex<Bytes>);

impl Transport for Body {
    fn send<'a>(&'a self, _: &'a reqwest::Client, _: Call) -> TransportFuture<'a> {
        let body = self.0.lock().unwrap().clone();
        Box::pin(async move { Ok(RawResponse::new(StatusCode::OK, HeaderMap::new(), body)) })
    }
}

struct Reader {
    body: Arc<Body>,
    client: realaml_api::Client,
}

impl Reader {
    fn new() -> Self {
        let body = Arc::new(Body::default());
        let client = realaml_api::Client::new("http://127.0.0.1:9/api/v1").unwrap().with_transport(body.clone());
        Self { client, body }
    }

    fn outcome(&self, record: &Map<String, Value>) -> Outcome {
        *self.body.0.lock().unwrap() = serde_json::to_vec(record).unwrap().into();
        let reply = self.client.get_verification("k").send().now_or_never().unwrap().unwrap();
        Verification::new(reply, DateTime::UNIX_EPOCH).outcome()
    }
}

/// Pseudo-random numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn one_of(&mut self, values: &[Value]) -> Value {
        values[self.below(values.len())].clone()
    }
}

/// Returns a record that passes, with variations in optional members and spellings.
fn good(numbers: &mut Numbers) -> Map<String, Value> {
    let on = [json!(true), json!("true"), json!(1), json!("1")];
    let off = [json!(false), json!("false"), json!(0), Value::Null, json!("")];
    // A reviewer may have approved a failed check, and then the whole record passes.
    let results = [json!("PASS"), json!("NA"), json!("PARTIAL"), json!("FAIL"), Value::Null, json!("")];
    let mut record = Map::new();
    record.insert("signature_key".into(), json!("k"));
    record.insert("is_completed".into(), numbers.one_of(&on));
    record.insert("result".into(), json!("PASS"));
    record.insert("first_name".into(), numbers.one_of(&[json!("Aroha"), json!(5), json!(["x"]), Value::Null]));
    if numbers.below(2) == 0 {
        record.insert("is_cancelled".into(), numbers.one_of(&off));
    }
    if numbers.below(4) > 0 {
        record.insert("type".into(), json!("quick_id_facematch"));
    }
    for flag in ["quick_id_is_completed", "facematch_is_completed"] {
        record.insert(flag.into(), numbers.one_of(&on));
    }
    for member in ["quick_id_overall_result", "facematch_overall_result", "facematch_mrz_result", "pep_overall_result"]
    {
        if numbers.below(3) > 0 {
            record.insert(member.into(), numbers.one_of(&results));
        }
    }
    if numbers.below(3) == 0 {
        record.insert("pep_hits".into(), json!([{ "score": "high", "name": 3 }]));
    }
    record
}

/// Changes one member so that the record must not pass, and returns the member's name.
fn spoil(record: &mut Map<String, Value>, numbers: &mut Numbers) -> String {
    let odd =
        [json!([true]), json!({ "at": "2026-01-01" }), json!("maybe"), json!(2), json!(1.5), json!([]), json!({})];
    let unreadable = [json!([true]), json!({ "at": "2026-01-01" }), json!(2), json!(true), json!(["PASS"])];
    let unknown = [json!("APPROVED"), json!("pass"), json!("PASSED"), json!("Aroha\nNgata")];
    let on = [json!(true), json!("true"), json!("TRUE"), json!(1)];
    let (member, value) = match numbers.below(10) {
        0 => ("is_cancelled", numbers.one_of(&odd)),
        1 => ("is_cancelled", numbers.one_of(&on)),
        2 => ("is_completed", numbers.one_of(&odd)),
        3 => ("is_completed", numbers.one_of(&[json!(false), json!("false"), json!(0), Value::Null, json!("")])),
        4 => ("result", numbers.one_of(&unreadable)),
        5 => ("result", numbers.one_of(&unknown)),
        6 => ("result", numbers.one_of(&[json!("FAIL"), json!("PARTIAL"), json!("NA"), Value::Null, json!("")])),
        7 => {
            let flags = ["quick_id_is_completed", "facematch_is_completed", "bankmatch_is_completed"];
            (flags[numbers.below(flags.len())], numbers.one_of(&odd))
        }
        8 => {
            let results = ["quick_id_overall_result", "pep_overall_result", "facematch_overall_result"];
            let value = if numbers.below(2) == 0 { numbers.one_of(&unreadable) } else { numbers.one_of(&unknown) };
            (results[numbers.below(results.len())], value)
        }
        _ => {
            let lists = ["pep_hits", "facematch_voi_results"];
            let lost = [json!("a hit"), json!([5]), json!([{}, "x"]), json!(true)];
            (lists[numbers.below(lists.len())], numbers.one_of(&lost))
        }
    };
    record.insert(member.to_owned(), value);
    member.to_owned()
}

#[test]
fn nothing_bad_ever_passes() {
    let reader = Reader::new();
    let mut numbers = Numbers(4711);
    for _ in 0..RECORDS / 2 {
        let mut record = good(&mut numbers);
        assert_eq!(reader.outcome(&record), Outcome::Pass, "{}", Value::from(record.clone()));
        let spoiled: Vec<_> = (0..=numbers.below(3)).map(|_| spoil(&mut record, &mut numbers)).collect();
        let last = spoiled.last().unwrap();
        let outcome = reader.outcome(&record);
        assert!(!outcome.is_pass(), "{last} of {}", Value::from(record));
        // No text that the server chose is printed, unless it is an identifier.
        assert!(!format!("{outcome:?} {outcome}").contains("Aroha"));
    }
}

#[test]
fn a_missing_member_is_no_pass_either() {
    let reader = Reader::new();
    let mut numbers = Numbers(1);
    for member in ["is_completed", "result"] {
        let mut record = good(&mut numbers);
        record.remove(member);
        assert!(!reader.outcome(&record).is_pass(), "{member}");
    }
}

/// Of the three members that determine the outcome, only `is_cancelled` may be missing, because the spec lists it as
/// optional. If the record does not mention a withdrawal, there was none. An unreadable value prevents a pass.
#[test]
fn a_record_that_does_not_speak_of_a_withdrawal_may_pass() {
    let reader = Reader::new();
    let pass = json!({ "signature_key": "k", "is_completed": true, "result": "PASS" });
    let mut record = pass.as_object().unwrap().clone();
    assert_eq!(reader.outcome(&record), Outcome::Pass);
    record.insert("is_cancelled".into(), Value::Null);
    assert_eq!(reader.outcome(&record), Outcome::Pass);
    record.insert("is_cancelled".into(), json!([]));
    assert_eq!(reader.outcome(&record), Outcome::Unknown("unreadable: is_cancelled".into()));
}

#[test]
fn what_could_not_be_read_is_named() {
    let reader = Reader::new();
    let pass = json!({ "signature_key": "k", "is_completed": true, "result": "PASS" });
    for (member, value) in [
        ("is_cancelled", json!({ "at": "2026-01-01" })),
        ("is_completed", json!([true])),
        ("result", json!(["PASS"])),
        ("pep_overall_result", json!("MAYBE")),
        ("facematch_is_completed", json!(7)),
        ("pep_hits", json!("two")),
    ] {
        let mut record = pass.as_object().unwrap().clone();
        record.insert(member.into(), value);
        let outcome = reader.outcome(&record);
        assert_eq!(outcome, Outcome::Unknown(format!("unreadable: {member}")));
        assert!(outcome.to_string().contains(member), "{outcome}");
    }
    // If the checks of a type are known, an unfinished check contradicts the pass of the whole record.
    let record = json!({
        "signature_key": "k", "type": "quick_id_facematch", "is_completed": true, "result": "PASS",
        "quick_id_is_completed": true, "facematch_is_completed": false,
    });
    let outcome = reader.outcome(record.as_object().unwrap());
    assert_eq!(outcome, Outcome::Unknown("unreadable: facematch_is_completed".into()));
}

#[test]
fn more_than_can_be_set_aside_hides_nothing() {
    let reader = Reader::new();
    let mut record = json!({ "is_cancelled": { "at": 1 }, "is_completed": true, "result": "PASS" });
    record["quick_id_result_sources"] = (0..400).map(|_| json!({ "label": {} })).collect();
    record["signature_key"] = json!("k");
    assert!(!reader.outcome(record.as_object().unwrap()).is_pass());
}
