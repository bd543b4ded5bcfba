//! The records of all domains in a common form, for clients that inspect the sandbox.

use serde::Serialize;
use serde_json::Value;

use super::Vendor;
use super::summary::RecordSummary;
use super::verifications::{company, record as person_record};
use super::{forms, outsourced, risk};
use crate::world::events::{Domain, SandboxEvent};
use crate::world::ids::HexKey;

/// A record with its history. Its `Debug` output leaves out everything that was sent.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct RecordDetails {
    /// The summary of the record, as in a list.
    pub summary: RecordSummary,
    /// The record as the API returns it.
    pub record: Value,
    /// The events of the record, oldest first. Only the last 10,000 events of the sandbox are kept.
    pub history: Vec<SandboxEvent>,
    /// The URL of the page on which the person acts, if the record contains it.
    pub page: Option<String>,
}

/// A page of a domain's records, newest first.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RecordPage {
    /// The number of records in the domain.
    pub count: usize,
    /// The records on this page.
    pub records: Vec<RecordSummary>,
}

impl std::fmt::Debug for RecordDetails {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("RecordDetails");
        shown.field("summary", &self.summary).field("history", &self.history).finish_non_exhaustive()
    }
}

impl Vendor {
    /// Returns a page of a domain's records, newest first.
    pub(crate) fn records(&self, domain: Domain, offset: usize, limit: usize) -> RecordPage {
        fn part<T>(all: impl Iterator<Item = T>, offset: usize, limit: usize) -> impl Iterator<Item = T> {
            all.skip(offset).take(limit)
        }
        let (count, mut records): (usize, Vec<RecordSummary>) = match domain {
            Domain::Verifications => {
                let all = self.verifications.entries.iter().rev().filter_map(|(key, entry)| entry.summary(*key));
                (self.verifications.count(), part(all, offset, limit).collect())
            }
            Domain::Outsourced => {
                let orders = self.outsourced.orders.iter().rev();
                let all = part(orders, offset, limit).map(|(key, order)| order.summary(*key));
                (self.outsourced.orders.len(), all.collect())
            }
            Domain::Risk => {
                let ratings = self.risk.ratings.iter().rev();
                let all = part(ratings, offset, limit).map(|(id, rating)| rating.summary(*id));
                (self.risk.ratings.len(), all.collect())
            }
            Domain::Esign => {
                let documents = self.esign.documents.values().rev();
                let all = part(documents, offset, limit).map(|document| document.outline());
                (self.esign.documents.len(), all.collect())
            }
            Domain::Forms => {
                let forms = self.forms.forms.iter().rev().filter(|(_, form)| !form.is_deleted());
                let all = part(forms, offset, limit).map(|(id, form)| form.summary(*id));
                (self.forms.count(), all.collect())
            }
        };
        for summary in &mut records {
            summary.account = self.world.accounts.owner_name(&summary.key).to_owned();
        }
        RecordPage { count, records }
    }

    /// Returns a record with its history.
    pub(crate) fn record(&self, domain: Domain, key: &str) -> Option<RecordDetails> {
        let world = &self.world;
        let (mut summary, record) = match domain {
            Domain::Verifications => {
                let key = HexKey::parse(key)?;
                let entry = self.verifications.get(key)?;
                let record = match (entry.person(), entry.company()) {
                    (Some(person), _) => person_record::full(world, key, person),
                    (_, Some(company)) => company::record(world, key, company),
                    (None, None) => return None,
                };
                (entry.summary(key)?, record)
            }
            Domain::Outsourced => {
                let key = HexKey::parse(key)?;
                let order = self.outsourced.orders.get(&key)?;
                (order.summary(key), outsourced::record::full(world, &self.verifications, key, order))
            }
            Domain::Risk => {
                let id = key.parse().ok()?;
                let rating = self.risk.ratings.get(&id)?;
                (rating.summary(id), risk::record::full(world, id, rating))
            }
            Domain::Esign => {
                let document = self.esign.documents.get(key)?;
                (document.outline(), document.detail(world))
            }
            Domain::Forms => {
                let id = key.parse().ok()?;
                let form = self.forms.forms.get(&id).filter(|form| !form.is_deleted())?;
                (form.summary(id), forms::record::full(world, &self.verifications, id, form))
            }
        };
        summary.account = world.accounts.owner_name(key).to_owned();
        let history = world.events.iter().filter(|event| event.domain == domain && event.key == key);
        let page = record["url"].as_str().map(str::to_owned);
        Some(RecordDetails { summary, history: history.cloned().collect(), record, page })
    }
}
