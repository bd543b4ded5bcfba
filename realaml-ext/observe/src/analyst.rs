//! Reads exchanges one after another and keeps only their shape.

use std::fmt;

use serde::de::{DeserializeSeed, IgnoredAny};
use serde_json::Value;

use crate::{
    Exchange, Facts, Key, OperationEvidence, OperationFacts, Place, Route, Source,
    evidence::count,
    recent::Recent,
    seal,
    walk::{Here, Walk},
};

/// Collects evidence from exchanges, which it reads one after another and does not keep. `Debug` prints only counts.
///
/// ```
/// use realaml_observe::{Analyst, Exchange};
///
/// let mut analyst = Analyst::new();
/// let exchange = Exchange::new("get_verification", 200).at("/verification/6513/");
/// analyst.read(&exchange.answered(&br#"{"birth_date": "1990-04-12"}"#[..]));
/// let shown = serde_json::to_string(&analyst.finish())?;
/// // The member and its format are counted. The date is not kept.
/// assert!(shown.contains("birth_date") && !shown.contains("1990"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub struct Analyst {
    facts: &'static Facts,
    key: Option<Key>,
    recent: Recent,
    shown: Source,
}

impl Analyst {
    /// Creates an analyst without evidence. It has no key, so it counts words that are not in the description but keeps
    /// none of them.
    pub fn new() -> Self {
        Self { facts: Facts::bundled(), key: None, recent: Recent::new(), shown: Source::default() }
    }

    /// Creates an analyst without evidence. It seals words that are not in the description with this key, so that a
    /// review can ask about them.
    ///
    /// ```
    /// use realaml_observe::{Analyst, Evidence, Exchange, Key, Review};
    ///
    /// let key = Key::random()?;
    /// let mut analyst = Analyst::with_key(key.clone());
    /// for record in 1..=5 {
    ///     let path = format!("/verification/{record}/");
    ///     analyst.read(&Exchange::new("get_verification", 200).at(&path).answered(&br#"{"risk_band": "B"}"#[..]));
    /// }
    /// let mut evidence = Evidence::default();
    /// evidence.insert("example", analyst.finish());
    /// assert!(!String::from_utf8(evidence.to_bytes())?.contains("risk_band")); // sealed
    /// assert_eq!(Review::new(evidence, Some(&key)).questions()[0].word, "risk_band");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_key(key: Key) -> Self {
        Self { key: Some(key), ..Self::new() }
    }

    /// Reads an exchange. If its operation is not in the description, the exchange is only counted as unmatched.
    pub fn read(&mut self, exchange: &Exchange) {
        let Some(operation) = self.facts.operation(&exchange.operation) else {
            self.unmatched(exchange.status);
            return;
        };
        self.shown.exchanges += 1;
        let shown = match self.shown.operations.get_mut(&operation.id) {
            Some(shown) => shown,
            None => self.shown.operations.entry(operation.id.clone()).or_default(),
        };
        shown.exchanges += 1;
        let key = self.key.as_ref();
        route(shown, operation, exchange, key);
        envelope(shown, exchange);
        // A path that contains an identifier identifies the record. Otherwise, the response body does.
        let mark = match operation.path.contains('{') && !exchange.path.is_empty() {
            true => self.recent.mark((&operation.id, &exchange.path)),
            false => self.recent.mark((&operation.id, &exchange.answer)),
        };
        let mut walk = Walk { facts: self.facts, key, recent: &mut self.recent, mark };
        bodies(shown, operation, exchange, &mut walk);
    }

    /// Counts a request to the API that belongs to no operation.
    pub fn unmatched(&mut self, status: u16) {
        self.shown.exchanges += 1;
        count(&mut self.shown.unmatched, status);
    }

    pub(crate) fn skip(&mut self, exchanges: u64) {
        self.shown.skipped += exchanges;
    }

    /// Returns the evidence collected so far, and starts again without evidence.
    pub fn finish(&mut self) -> Source {
        std::mem::take(&mut self.shown)
    }
}

impl Default for Analyst {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Analyst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Analyst")
            .field("exchanges", &self.shown.exchanges)
            .field("operations", &self.shown.operations.len())
            .finish_non_exhaustive()
    }
}

fn route(shown: &mut OperationEvidence, operation: &OperationFacts, exchange: &Exchange, key: Option<&Key>) {
    match &exchange.route {
        Route::Described => shown.described_route.count(exchange.status),
        Route::Other(route) if operation.alternatives.iter().any(|it| **it == **route) => {
            shown.other_routes.entry(route.to_string()).or_default().count(exchange.status);
        }
        Route::Other(route) if (200..300).contains(&exchange.status) => {
            // A route that is not in the description was written by a person, who may have put the key of a record into
            // it.
            let is_word = seal::is_route(route);
            shown.new_routes.see(key.filter(|_| is_word).and_then(|key| key.seal(route)), None, true);
        }
        // A call that failed does not show that the route exists. It is only counted by its status.
        Route::Other(_) => {}
    }
}

fn envelope(shown: &mut OperationEvidence, exchange: &Exchange) {
    count(&mut shown.statuses, exchange.status);
    count(&mut shown.content_types, exchange.content_type);
    exchange.has_header().for_each(|header| count(&mut shown.headers, header));
    exchange.redirect.iter().for_each(|redirect| count(&mut shown.redirects, *redirect));
    if !exchange.path.is_empty() && !exchange.path.ends_with('/') {
        count(&mut shown.without_slash, exchange.status);
    }
}

fn bodies(shown: &mut OperationEvidence, operation: &OperationFacts, exchange: &Exchange, walk: &mut Walk<'_>) {
    let status = exchange.status;
    let answer = exchange.answer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&exchange.answer);
    if answer.is_empty() {
        return;
    }
    // The shape of a body is counted only if all of it is valid JSON.
    if serde_json::from_slice::<IgnoredAny>(answer).is_err() {
        count(&mut shown.not_json, status);
        return;
    }
    let place = shown.answers.entry(status).or_default();
    let mut json = serde_json::Deserializer::from_slice(answer);
    // Invalid UTF-8 ends the reading early. Everything counted before that is kept.
    let _ = Here::root(walk, operation.answer(status), place, (&operation.id, status)).deserialize(&mut json);
    let sent = exchange.request.as_deref().filter(|_| (200..300).contains(&status));
    let Some(sent) = sent.and_then(|it| serde_json::from_slice::<Value>(it).ok()) else { return };
    let place = shown.request.get_or_insert_default();
    // This cannot fail, because the value has already been parsed.
    let _ = Here::root(walk, operation.request, place, (&operation.id, "request")).deserialize(&sent);
    if let Ok(answered) = serde_json::from_slice::<Value>(answer) {
        echo(place, &sent, &answered);
    }
}

/// Counts the values of the request that the response repeats at the same path. Nulls, values in lists, and members
/// that are not in the description are not counted.
fn echo(place: &mut Place, sent: &Value, answered: &Value) {
    match (sent, answered) {
        (Value::Object(sent), Value::Object(answered)) => {
            for (name, place) in &mut place.members {
                if let (Some(sent), Some(answered)) = (sent.get(name), answered.get(name)) {
                    echo(place, sent, answered);
                }
            }
        }
        (Value::Object(_) | Value::Array(_) | Value::Null, _) => {}
        _ if sent == answered => place.echoed += 1,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FindingKind, findings};

    #[test]
    fn a_route_on_which_every_call_failed_did_not_work() {
        let mut analyst = Analyst::new();
        analyst.read(&Exchange::new("get_verification", 404));
        analyst.read(&Exchange::new("get_verification", 404).by(Route::Other("GET /elsewhere/".into())));
        let shown = analyst.finish();
        assert_eq!(shown.operations["get_verification"].new_routes.seen, 0);
        assert_eq!(shown.operations["get_verification"].statuses[&404], 2);
        let kinds: Vec<_> = findings(&shown).into_iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [FindingKind::NothingFound]);
        analyst.read(&Exchange::new("get_verification", 404));
        analyst.read(&Exchange::new("get_verification", 200).by(Route::Other("GET /elsewhere/".into())));
        let kinds: Vec<_> = findings(&analyst.finish()).into_iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [FindingKind::WrongPath]);
    }
}
