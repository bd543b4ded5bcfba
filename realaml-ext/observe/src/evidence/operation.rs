//! The evidence about one operation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Counts, Place, Probe, Words, add_counts, is_zero};
use crate::{ContentType, Header, Redirect};

/// The evidence about one operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct OperationEvidence {
    /// The number of exchanges that were read.
    #[serde(skip_serializing_if = "is_zero")]
    pub exchanges: u64,
    /// The outcomes of calls to the described route.
    #[serde(skip_serializing_if = "Outcomes::is_empty")]
    pub described_route: Outcomes,
    /// The outcomes of calls to each alternative route in the description, such as `POST /risk_ratings/`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub other_routes: BTreeMap<String, Outcomes>,
    /// Routes that are not in the description, with the calls that succeeded on them.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub new_routes: Words,
    /// The number of responses by status.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub statuses: Counts<u16>,
    /// The number of responses by content type.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub content_types: Counts<ContentType>,
    /// The number of responses with each header.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: Counts<Header>,
    /// The number of redirects by target.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub redirects: Counts<Redirect>,
    /// The number of requests to a path without a trailing slash, by response status.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub without_slash: Counts<u16>,
    /// The number of responses whose body is not JSON, by status.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub not_json: Counts<u16>,
    /// The server's own declarations about the operation.
    #[serde(skip_serializing_if = "Probe::is_empty")]
    pub declared: Probe,
    /// The shape of the request bodies of successful calls whose response is JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Place>,
    /// The shape of response bodies, by status.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<u16, Place>,
}

/// The outcomes of calls to one route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Outcomes {
    /// The number of calls that succeeded.
    #[serde(skip_serializing_if = "is_zero")]
    pub worked: u64,
    /// The number of calls that returned 404 or 405.
    #[serde(skip_serializing_if = "is_zero")]
    pub not_found: u64,
    /// The number of calls with any other response.
    #[serde(skip_serializing_if = "is_zero")]
    pub other: u64,
}

impl OperationEvidence {
    pub(crate) fn add(&mut self, other: &Self) {
        self.exchanges += other.exchanges;
        self.described_route.add(other.described_route);
        for (route, theirs) in &other.other_routes {
            self.other_routes.entry(route.clone()).or_default().add(*theirs);
        }
        self.new_routes.add(&other.new_routes);
        add_counts(&mut self.statuses, &other.statuses);
        add_counts(&mut self.content_types, &other.content_types);
        add_counts(&mut self.headers, &other.headers);
        add_counts(&mut self.redirects, &other.redirects);
        add_counts(&mut self.without_slash, &other.without_slash);
        add_counts(&mut self.not_json, &other.not_json);
        self.declared.add(&other.declared);
        if let Some(theirs) = &other.request {
            self.request.get_or_insert_default().add(theirs);
        }
        for (status, theirs) in &other.answers {
            self.answers.entry(*status).or_default().add(theirs);
        }
    }

    /// Calls `visit` with every place in the bodies and its path. Paths in the request start with `request`.
    pub fn each_place<'a>(&'a self, visit: &mut impl FnMut(&str, &'a Place)) {
        self.request.iter().for_each(|it| it.each("request", visit));
        self.answers.values().for_each(|it| it.each("", visit));
    }

    pub(crate) fn each_place_mut(&mut self, visit: &mut impl FnMut(&str, &mut Place)) {
        self.request.iter_mut().for_each(|it| it.each_mut("request", visit));
        self.answers.values_mut().for_each(|it| it.each_mut("", visit));
    }
}

impl Outcomes {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn count(&mut self, status: u16) {
        match status {
            200..300 => self.worked += 1,
            404 | 405 => self.not_found += 1,
            _ => self.other += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.worked += other.worked;
        self.not_found += other.not_found;
        self.other += other.other;
    }
}
